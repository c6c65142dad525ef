/** The card of a taxpayer: what the register holds, who acts for whom, and everything that happened. */
import type { ReadHandle } from "#db/handle.ts";
import { listCases } from "#db/queries/desk-audits.ts";
import {
  accountedObjectsOf,
  type CabinetRow,
  cabinetsOf,
  changesOf,
  type LinkRow,
  linksOfPerson,
  linksToTaxpayer,
  type PaperRow,
  papersOf,
  propertiesOf,
  type RecordedChange,
  type RequestRow,
  replacedInns,
  requestsAbout,
} from "#db/queries/register-card.ts";
import { identityOf } from "#db/queries/registration-facts.ts";
import { fieldAuditsOf } from "#db/queries/taxpayer-card.ts";
import { userNames } from "#db/queries/users.ts";
import type { RegisterCard, Representation } from "#shared/contract/register-view.ts";
import { timelineOf } from "#shared/domain/register/timeline.ts";
import type { RegisteredEntry } from "#shared/domain/registration/context.ts";
import { type Inn, innFromInteger, innToInteger } from "#shared/kernel/inn.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import { orRefuse } from "../refusal.ts";
import { holdsOn, knownEntry, replacementOf } from "./entry.ts";
import { releasesAmong } from "./extract-view.ts";

type Names = ReadonlyMap<string, Bilingual>;
const personOf = (names: Names, userId: string | null): Bilingual | null =>
  userId === null ? null : (names.get(userId) ?? { ru: userId, ky: userId });

const representation =
  (cabinets: readonly CabinetRow[], today: PlainDate, side: "person" | "taxpayer") =>
  (link: LinkRow): Representation => ({
    inn: innFromInteger(link.inn),
    name: link.name,
    role: link.role,
    from: link.from,
    to: link.to,
    authority: link.authority,
    current: holdsOn(link, today),
    logins: cabinets
      .filter(
        (cabinet) =>
          cabinet.closedOn === null &&
          cabinet.role === link.role &&
          (side === "person" ? cabinet.personInn : cabinet.inn) === link.inn,
      )
      .map(({ login }) => login),
  });

const consentOf = (entry: RegisteredEntry, changes: readonly RecordedChange[]): RegisterCard["consent"] => {
  const last = changes.findLast(({ change }) => change.type === "ConsentChanged")?.change;
  const known = last?.type === "ConsentChanged" ? last.payload : null;
  return { given: entry.edocConsent, on: known?.on ?? null, proof: known?.proof ?? null };
};

interface Gathered {
  readonly entry: RegisteredEntry;
  readonly changes: readonly RecordedChange[];
  readonly links: readonly LinkRow[];
  readonly requests: readonly RequestRow[];
  readonly papers: readonly PaperRow[];
}

const timelineFor = (read: ReadHandle, gathered: Gathered, names: Names): RegisterCard["timeline"] => {
  const { entry, changes, links, requests, papers } = gathered;
  const cases = listCases(read, { inn: entry.inn }, { offset: 0, limit: -1 }).items;
  return timelineOf({
    changes,
    registeredOn: entry.registeredOn,
    closedOn: entry.closedOn,
    regimes: entry.regimes,
    vat: entry.vat,
    links: links.map((link) => ({ ...link, personInn: innFromInteger(link.inn) })),
    requests,
    papers: papers.flatMap(({ number, signedAt, ...paper }) =>
      number === null || signedAt === null ? [] : [{ ...paper, number, signedAt }],
    ),
    cases: cases.map(({ state }) => state),
    fieldAudits: fieldAuditsOf(read, innToInteger(entry.inn)).map((audit) => ({
      ...audit,
      endedOn: audit.endedOn as PlainDate,
    })),
  }).map((told) => ({ ...told, by: personOf(names, told.by) }));
};

export const registerCard = (read: ReadHandle, of: Inn, today: PlainDate): RegisterCard => {
  const entry = orRefuse(knownEntry(read, of));
  const inn = innToInteger(of);
  const names = userNames(read);
  const changes = changesOf(read, inn);
  const links = linksToTaxpayer(read, inn);
  const requests = requestsAbout(read, inn);
  const papers = papersOf(read, inn);
  const cabinets = cabinetsOf(read, inn);
  const identity = identityOf(read, of);
  const { address, phone, email } = entry;
  return {
    inn: of,
    name: entry.name,
    kind: entry.kind as RegisterCard["kind"],
    office: entry.office,
    registeredOn: entry.registeredOn,
    closedOn: entry.closedOn,
    contacts: { address, phone, email },
    consent: consentOf(entry, changes),
    replacedBy: replacementOf(changes),
    replaces: replacedInns(read, inn).map(innFromInteger),
    identity: {
      level: identity?.level ?? "claimed",
      on: identity?.on ?? null,
      by: personOf(names, identity?.by ?? null),
    },
    actingForIt: links.map(representation(cabinets, today, "person")),
    actsFor: linksOfPerson(read, inn).map(representation(cabinets, today, "taxpayer")),
    cabinets: cabinets.map((row) => ({
      ...row,
      inn: innFromInteger(row.inn),
      personInn: innFromInteger(row.personInn),
    })),
    objects: accountedObjectsOf(read, inn) as RegisterCard["objects"],
    properties: propertiesOf(read, inn),
    requests: requests.map(({ decidedAt: _, newInn: __, ...row }) => row),
    papers: papers.map((paper) => ({
      ...paper,
      status: paper.status as RegisterCard["papers"][number]["status"],
      signedBy: personOf(names, paper.signedBy),
    })),
    extracts: releasesAmong(changes),
    timeline: timelineFor(read, { entry, changes, links, requests, papers }, names),
  };
};
