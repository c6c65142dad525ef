/** The parts of an extract, from what the registers hold. */
import { tc } from "../../kernel/legal-basis.ts";
import { Exact } from "../../kernel/money.ts";
import type { FormCode } from "../../law/finding.ts";
import type { OpenSection, ReleaseSection } from "../../law/registration/release-sections.ts";
import { isNaturalPerson } from "./compare-entries.ts";
import {
  amountCell,
  dateCell,
  fact,
  nameCell,
  periodCell,
  table,
  taxCell,
  textCell,
  wordCell,
} from "./extract-cells.ts";
import type { ExtractSection } from "./extract-content.ts";
import type { ExtractFacts } from "./extract-facts.ts";

type Body = Pick<ExtractSection, "facts" | "tables">;

const isCurrent = ({ from, to }: { from: string; to: string | null }, today: string): boolean =>
  from <= today && (to === null || to >= today);

const percent = (share: string): string => `${new Exact(share).times(100).toFixed()} %`;

const statusOf = ({ entry, replacedBy }: ExtractFacts): string => {
  if (replacedBy !== null) return "replaced";
  return entry.closedOn === null ? "active" : "closed";
};

/** Name, number, fact and status of registration, regime and rate: 64(1)(1). */
const requisites = (facts: ExtractFacts): Body => {
  const { entry, today, replacedBy, vatRate } = facts;
  const regime = entry.regimes.find((one) => isCurrent(one, today));
  const vat = entry.vat.find((one) => isCurrent(one, today));
  return {
    facts: [
      fact("name", nameCell(entry.name)),
      fact("inn", textCell(entry.inn)),
      fact("kind", wordCell("kind", entry.kind)),
      fact("registered-on", dateCell(entry.registeredOn)),
      fact("status", wordCell("status", statusOf(facts))),
      ...(entry.closedOn === null ? [] : [fact("closed-on", dateCell(entry.closedOn))]),
      ...(replacedBy === null ? [] : [fact("replaced-by", textCell(replacedBy))]),
      fact("regime", regime === undefined ? null : wordCell("regime", regime.regime)),
      ...(regime === undefined ? [] : [fact("regime-from", dateCell(regime.from))]),
      fact("vat", wordCell("vat", vat === undefined ? "not" : "payer")),
      ...(vat === undefined ? [] : [fact("vat-from", dateCell(vat.from))]),
      ...(vat === undefined || vatRate === null ? [] : [fact("vat-rate", textCell(percent(vatRate)))]),
    ],
    tables: [],
  };
};

const registration = (facts: ExtractFacts): Body => ({
  facts: [
    ...requisites(facts).facts,
    fact("office", textCell(facts.entry.office)),
    fact("activity", wordCell("activity", facts.entry.activityGroup)),
    fact("activity-code", textCell(facts.entry.activityCode)),
  ],
  tables: [
    table(
      ["regime", "from", "to"],
      facts.regimeDetails.map(({ regime, from, to }) => [
        wordCell("regime", regime),
        dateCell(from),
        dateCell(to),
      ]),
    ),
  ],
});

const contacts = ({ entry }: ExtractFacts): Body => ({
  facts: [
    fact("address", textCell(entry.address)),
    fact("phone", textCell(entry.phone)),
    fact("email", textCell(entry.email)),
    fact("edoc", wordCell("edoc", entry.edocConsent ? "given" : "none")),
  ],
  tables: [],
});

const representatives = (facts: ExtractFacts): Body => ({
  facts: [],
  tables: [
    table(
      ["person", "inn", "role", "from", "to", "authority"],
      facts.representatives.map(({ name, personInn, role, from, to, authority }) => [
        textCell(name),
        textCell(personInn),
        wordCell("role", role),
        dateCell(from),
        dateCell(to),
        textCell(authority),
      ]),
    ),
  ],
});

const objects = (facts: ExtractFacts): Body => ({
  facts: [],
  tables: [
    table(
      ["object", "title", "address", "from", "to"],
      facts.objects.map(({ object, title, address, from, to }) => [
        wordCell("object", object),
        textCell(title),
        textCell(address),
        dateCell(from),
        dateCell(to),
      ]),
    ),
    table(
      ["property", "territory", "area", "share", "from", "to"],
      facts.properties.map(({ kind, territory, area, share, from, to }) => [
        wordCell("property", kind),
        textCell(territory),
        textCell(area),
        textCell(share),
        dateCell(from),
        dateCell(to),
      ]),
    ),
  ],
});

const returns = (facts: ExtractFacts): Body => ({
  facts: [],
  tables: [
    table(
      ["tax", "period", "version", "filed-on", "payable*"],
      facts.returns.map(({ form, period, version, filedOn, payable }) => [
        taxCell(form),
        periodCell(period),
        textCell(String(version)),
        dateCell(filedOn),
        amountCell(payable),
      ]),
    ),
  ],
});

const account = (facts: ExtractFacts, taxes: readonly FormCode[] | null): Body => ({
  // The total is of all taxes: it would say what the item does not open.
  facts: taxes === null ? [fact("debt", amountCell(facts.debt))] : [],
  tables: [
    table(
      ["tax", "period", "owed*", "paid*"],
      facts.account
        .filter(({ tax }) => taxes === null || taxes.includes(tax))
        .map(({ tax, period, owed, paid }) => [
          taxCell(tax),
          periodCell(period),
          amountCell(owed),
          amountCell(paid),
        ]),
    ),
  ],
});

const cases = (facts: ExtractFacts): Body => ({
  facts: [],
  tables: [
    table(
      ["case", "from", "to", "opened-on"],
      facts.cases.map(({ number, from, to, openedOn }) => [
        textCell(number),
        periodCell(from),
        periodCell(to),
        dateCell(openedOn),
      ]),
    ),
    table(
      ["audit", "from", "to", "ended-on"],
      facts.fieldAudits.map(({ kind, from, to, endedOn }) => [
        wordCell("audit", kind),
        periodCell(from),
        periodCell(to),
        dateCell(endedOn),
      ]),
    ),
  ],
});

/** What is open to anybody; payments of legal persons only (64(1)(5)), patents where there were any. */
export const openSections = (facts: ExtractFacts): readonly ExtractSection[] => {
  const patents = facts.regimeDetails.filter(({ regime }) => regime === "patent");
  const part = (section: OpenSection, place: string, body: Body): ExtractSection => ({
    section,
    article: tc(place),
    ...body,
  });
  const debt = fact("debt-fact", wordCell("debt", facts.debt > 0 ? "there" : "none"));
  return [
    part("requisites", "64.1.1", requisites(facts)),
    part("debt-fact", "64.1.3¹", { facts: [debt], tables: [] }),
    ...(isNaturalPerson(facts.entry.kind)
      ? []
      : [
          part("payments", "64.1.5", {
            facts: [],
            tables: [
              table(
                ["tax", "year", "paid*"],
                facts.payments.map(({ tax, year, amount }) => [
                  taxCell(tax),
                  periodCell(year),
                  amountCell(amount),
                ]),
              ),
            ],
          }),
        ]),
    ...(patents.length === 0
      ? []
      : [
          part("patents", "64.1.8", {
            facts: [],
            tables: [
              table(
                ["patent", "from", "to"],
                patents.map(({ detail, from, to }) => [textCell(detail), dateCell(from), dateCell(to)]),
              ),
            ],
          }),
        ]),
  ];
};

/** The chosen secret parts, in the order of the list. */
export const secretSections = (
  facts: ExtractFacts,
  chosen: readonly ReleaseSection[],
  taxes: readonly FormCode[] | null,
): readonly ExtractSection[] => {
  const bodies: Readonly<Record<ReleaseSection, () => Body>> = {
    registration: () => registration(facts),
    contacts: () => contacts(facts),
    representatives: () => representatives(facts),
    objects: () => objects(facts),
    returns: () => returns(facts),
    account: () => account(facts, taxes),
    cases: () => cases(facts),
  };
  return (Object.keys(bodies) as ReleaseSection[])
    .filter((section) => chosen.includes(section))
    .map((section) => ({ section, article: null, ...bodies[section]() }));
};
