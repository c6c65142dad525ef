import { describe, expect, it } from "vitest";
import { REGISTRATION_SIGNS } from "#shared/contract/registration/values.ts";
import { inn } from "#shared/kernel/inn.ts";
import { tc } from "#shared/kernel/legal-basis.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import {
  aClaim,
  anEntry,
  anOrganization,
  aRequest,
  aVerdict,
  facts,
  HEAD_LINK,
  INSPECTOR,
  moveDetails,
  newcomerDetails,
  noonOf,
  ORGANIZATION,
  ofOrganization,
  organizationFacts,
  PASSPORT,
  PERSON,
} from "#tests/fixtures/registration.ts";
import { signsOf } from "./checklist.ts";
import type { Received } from "./commands.ts";
import type { OtherRequest, RegistrationFacts } from "./context.ts";

const TODAY = "2026-11-17";
const seen = (claim: Received, known: RegistrationFacts = facts(), today = TODAY) => {
  const running = aRequest(claim).received();
  return signsOf(running.state(), running.context(INSPECTOR, today, { facts: known })).map(
    ({ sign, weight, article }) => [sign, weight, article] as const,
  );
};

const named = (nameClaimed: string): Received =>
  aClaim({ applicant: { inn: PERSON, nameClaimed, role: "self" } });
const orgNamed = (nameClaimed: string): Received =>
  ofOrganization({ organization: { inn: ORGANIZATION, nameClaimed } });
const passport = (validUntil: string | null): Received =>
  aClaim({
    passportClaimed: { ...PASSPORT, validUntil: validUntil === null ? null : plainDate(validUntil) },
  });
const document = (defect: "empty" | null): Received =>
  aClaim({ documents: [{ title: "Паспорт", mediaType: null, sha256: null, defect }] });
const links = (...more: readonly Partial<typeof HEAD_LINK | RegistrationFacts["links"][number]>[]) =>
  organizationFacts({ links: more.map((one) => ({ ...HEAD_LINK, ...one })) as RegistrationFacts["links"] });
const other = (more: Partial<OtherRequest> = {}): OtherRequest => ({
  requestId: "10000000-0000-7000-8000-000000000001" as OtherRequest["requestId"],
  number: "З-1",
  kind: "cabinet-access",
  status: "in-review",
  applicantInn: PERSON,
  organizationInn: null,
  submittedAt: noonOf("2026-11-13"),
  ...more,
});
const SOMEBODY = inn("11204197500025");
const SOMEBODY_ELSE = inn("22011198800033");
const ofPhone = (...inns: readonly (typeof PERSON)[]) =>
  facts({ applicantsOfPhone: inns.map((applicantInn) => other({ applicantInn })) });
const risk = (id: RegistrationFacts["risk"][number]["id"], status: "shown" | "absent" | "unknown") =>
  facts({
    applicant: null,
    risk: [{ id, status, article: tc("110.6.2"), message: { key: `registration.risk.${id}` } }],
  });
const newcomer = aClaim({ details: newcomerDetails() });
const NEW = facts({ applicant: null });
const numbered = (text: string) =>
  aClaim({
    details: newcomerDetails(),
    applicant: { inn: inn(text), nameClaimed: "Асанова Гүлнара", role: "self" },
  });
const moved = (changedOn: string, submittedOn: string) =>
  aClaim({ details: moveDetails({ changedOn: plainDate(changedOn) }), submittedAt: noonOf(submittedOn) });

type Case = readonly [
  when: string,
  claim: Received,
  known: RegistrationFacts,
  found: readonly (readonly [string, string, string | null])[],
];

const CASES: readonly Case[] = [
  ["nothing", aClaim(), facts(), []],
  ["nothing of an organization", ofOrganization(), organizationFacts(), []],
  ["nothing of a newcomer", newcomer, NEW, []],

  ["an ИНН nobody has", aClaim(), NEW, [["person-unknown", "blocks", "110.6.1"]]],
  ["a letter a keyboard lacks", named("Асанова Гулнара Эркиновна"), facts(), []],
  ["another order of words", named("Гүлнара Эркиновна Асанова"), facts(), []],
  [
    "one letter too many",
    named("Асаннова Гүлнара Эркиновна"),
    facts(),
    [["name-differs", "differs", "110.6.1"]],
  ],
  ["another person", named("Сыдыков Нурлан Асанович"), facts(), [["name-differs", "blocks", "110.6.1"]]],
  [
    "a closed entry",
    aClaim(),
    facts({ applicant: anEntry({ closedOn: plainDate("2026-10-01") }) }),
    [["taxpayer-closed", "blocks", "115.6"]],
  ],
  [
    "a newcomer who was here before",
    newcomer,
    facts({ applicant: anEntry({ closedOn: plainDate("2026-10-01") }) }),
    [],
  ],

  [
    "an organization nobody knows",
    ofOrganization(),
    organizationFacts({ organization: null }),
    [["organization-unknown", "blocks", "110.6.1"]],
  ],
  ["its Kyrgyz name", orgNamed("«Ала-Тоо» ЖЧКсы"), organizationFacts(), []],
  [
    "another organization",
    orgNamed("ОсОО «Манас Трейд»"),
    organizationFacts(),
    [["organization-name-differs", "blocks", "110.6.1"]],
  ],
  [
    "a closed organization",
    ofOrganization(),
    organizationFacts({ organization: anOrganization({ closedOn: plainDate("2026-10-01") }) }),
    [["organization-closed", "blocks", "115.6"]],
  ],

  ["a stranger", ofOrganization(), links(), [["not-head-or-accountant", "blocks", "52.1"]]],
  [
    "a representative asks for access",
    ofOrganization(),
    links({ role: "representative" }),
    [["not-head-or-accountant", "blocks", "52.1"]],
  ],
  [
    "a representative asks to move it",
    ofOrganization({ details: moveDetails() }),
    links({ role: "representative" }),
    [],
  ],
  [
    "a head until yesterday",
    ofOrganization(),
    links({ to: plainDate("2026-11-16") }),
    [["representation-ended", "blocks", "52.1"]],
  ],
  ["a head until today", ofOrganization(), links({ to: plainDate("2026-11-17") }), []],
  [
    "a head from tomorrow",
    ofOrganization(),
    links({ from: plainDate("2026-11-18") }),
    [["representation-not-begun", "blocks", "52.1"]],
  ],
  ["a head from today", ofOrganization(), links({ from: plainDate("2026-11-17") }), []],
  [
    "a newcomer's head",
    ofOrganization({
      details: newcomerDetails({ payerKind: "organization", places: { stateRegistration: "026" } }),
    }),
    organizationFacts({ organization: null, links: [] }),
    [["power-unproven", "differs", "52.1"]],
  ],

  [
    "an entry of another office",
    aClaim(),
    facts({ applicant: anEntry({ office: "019" }) }),
    [["wrong-office", "blocks", "111.6"]],
  ],
  [
    "a passport valid until yesterday",
    passport("2026-11-16"),
    facts(),
    [["passport-expired", "blocks", "110.6.1"]],
  ],
  ["a passport valid until today", passport("2026-11-17"), facts(), []],
  ["a passport without an end", passport(null), facts(), []],
  [
    "a passport of somebody else's request",
    passport("2030-01-01"),
    facts({ applicantsOfPassport: [other({ applicantInn: SOMEBODY })] }),
    [["passport-of-another", "blocks", "110.6.1"]],
  ],
  ["a document that cannot be read", document("empty"), facts(), [["document-damaged", "blocks", "110.6.1"]]],
  ["a sound document", document(null), facts(), []],

  [
    "a bad signature",
    aClaim({ signed: true, signature: aVerdict({ good: false, code: "revoked" }) }),
    facts(),
    [["signature-bad", "blocks", "33.1"]],
  ],
  [
    "somebody else's signature",
    aClaim({ signed: true, signature: aVerdict({ signerInn: SOMEBODY }) }),
    facts(),
    [["signature-of-another", "blocks", "33.1"]],
  ],
  ["a good signature", aClaim({ signed: true, signature: aVerdict() }), facts(), []],

  [
    "an earlier one of the same",
    aClaim(),
    facts({ others: [other()] }),
    [["duplicate-person", "differs", null]],
  ],
  ["a later one", aClaim(), facts({ others: [other({ submittedAt: noonOf("2026-11-17") })] }), []],
  ["one that ended", aClaim(), facts({ others: [other({ status: "closed" })] }), []],
  ["one of another kind", aClaim(), facts({ others: [other({ kind: "annulment" })] }), []],
  [
    "one for the organization is another matter",
    aClaim(),
    facts({ others: [other({ organizationInn: ORGANIZATION })] }),
    [],
  ],
  [
    "the accountant asked for the same organization",
    ofOrganization(),
    organizationFacts({ others: [other({ applicantInn: SOMEBODY, organizationInn: ORGANIZATION })] }),
    [["duplicate-organization", "notice", null]],
  ],
  ["a phone of two", aClaim(), ofPhone(SOMEBODY), []],
  ["a phone of three", aClaim(), ofPhone(SOMEBODY, SOMEBODY_ELSE), [["phone-of-many", "notice", null]]],
  [
    "access is there",
    aClaim(),
    facts({ cabinet: { login: "К-1", openedOn: plainDate("2025-01-10") } }),
    [["already-open", "differs", "48.1"]],
  ],

  ["the 99th day of a month in a number", numbered("29903198000017"), NEW, [["inn-form", "notice", "113.3"]]],
  // 112(3): the fifteenth day from the day after 1 November is Mon 16.11.
  ["a move told on the fifteenth day", moved("2026-11-01", "2026-11-16"), facts(), []],
  [
    "a move told the day after",
    moved("2026-11-01", "2026-11-17"),
    facts(),
    [["filed-late", "notice", "112.3"]],
  ],

  ...(["mass-address", "mass-phone", "head-of-many", "head-of-liquidated-debtor"] as const).flatMap(
    (id): readonly Case[] => [
      [`the risk system shows ${id}`, newcomer, risk(id, "shown"), [[id, "notice", "110.6.2"]]],
      [`the risk system does not know ${id}`, newcomer, risk(id, "unknown"), []],
    ],
  ),
];

describe("what a request shows beside the registers, 110(6)", () => {
  it.each(CASES)("%s", (_when, claim, known, found) => {
    expect(seen(claim, known)).toEqual(found);
  });

  it("every sign has its case and its words", () => {
    const shown = new Set(CASES.flatMap(([, , , found]) => found.map(([sign]) => sign)));
    expect(REGISTRATION_SIGNS.filter((sign) => !shown.has(sign))).toEqual([]);
    for (const sign of REGISTRATION_SIGNS) expect(hasText(`registration.sign.${sign}`), sign).toBe(true);
  });

  it("the weightiest stands first, and nothing of the applicant is asked where the office acts itself", () => {
    const known = facts({ applicant: anEntry({ office: "019" }), others: [other()], cabinet: null });
    expect(seen(named("Асаннова Гүлнара Эркиновна"), known).map(([, weight]) => weight)).toEqual([
      "blocks",
      "differs",
      "differs",
    ]);
    const detected = aClaim({ details: newcomerDetails(), basis: "detected", channel: "office" });
    expect(seen(detected, NEW)).toEqual([]);
  });
});
