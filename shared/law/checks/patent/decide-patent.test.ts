import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { aReturn } from "#tests/fixtures/taxpayer-facts.ts";
import type { Inn } from "../../../kernel/inn.ts";
import { tyiyn } from "../../../kernel/money.ts";
import { type Month, month, monthsOf, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { hasText } from "../../../locales/catalogue.ts";
import { shippedCalendar } from "../../calendar/calendar-sources.ts";
import { shippedParameters } from "../../parameters.ts";
import { findReading, readingChoices } from "../../readings.ts";
import { checkContext } from "../context.ts";
import { PATENT_CHECKS } from "../patent-checks.ts";
import type { RegimeSpan } from "../vat/facts.ts";
import { patentClaims } from "./decide-patent.ts";
import type { PatentFacts } from "./facts.ts";

const context = checkContext(
  {
    today: plainDate("2027-01-10"),
    parameters: shippedParameters(),
    calendar: shippedCalendar(),
    readings: readingChoices(),
  },
  monthsOf("2026" as Period),
);
const span = (regime: string, from: string, to: string | null): RegimeSpan => ({
  regime,
  from: plainDate(from),
  to: to === null ? null : plainDate(to),
});
const facts = (over: Partial<PatentFacts> = {}): PatentFacts => ({
  inn: "20101199000011" as Inn,
  kind: "sole-trader",
  activityGroup: "services",
  regimes: [span("patent", "2026-01-01", "2026-12-31")],
  revenue: new Map(),
  returns: [],
  purchases: new Map(),
  receiptDays: [],
  imports: [],
  ...over,
});
const found = (subject: PatentFacts) =>
  patentClaims(subject, context).map(({ finding }) => [finding.check, finding.period]);
const revenue = (
  ...entries: readonly (readonly [string, number])[]
): ReadonlyMap<Month, ReturnType<typeof tyiyn>> =>
  new Map(entries.map(([of, som]) => [month(of), tyiyn(Math.round(som * 100))]));
const receipts = (...days: readonly string[]) =>
  days.map((on) => ({ registerId: "k-1", on: plainDate(on), gross: tyiyn(100) }));
const goods = (on: string) => ({ on: plainDate(on), evidence: { file: "imports_eaeu.csv", id: on } });

describe("art. 416: conditions of a patent", () => {
  it.each<[string, Partial<PatentFacts>, readonly (readonly string[])[]]>([
    [
      "P-01: exactly 8 000 000 in twelve months",
      { revenue: revenue(["2025-06", 4_000_000], ["2026-05", 4_000_000]) },
      [],
    ],
    [
      "P-01: one tyiyn more",
      { revenue: revenue(["2025-06", 4_000_000], ["2026-05", 4_000_000.01]) },
      [["P-01", "2026-05"]],
    ],
    [
      "P-01: the thirteenth month is out",
      { revenue: revenue(["2025-05", 4_000_000], ["2026-05", 4_000_000.01]) },
      [],
    ],
    [
      "P-01: trade has no ceiling in the text",
      { activityGroup: "trade", revenue: revenue(["2026-05", 9_000_000]) },
      [],
    ],
    [
      "P-01: no patent in those months",
      { regimes: [span("patent", "2026-01-01", "2026-01-15")], revenue: revenue(["2026-05", 9_000_000]) },
      [],
    ],
    // 416(4)(1), (2) speak of natural persons: an exchange office or a pawnshop has no ceiling and may import.
    [
      "P-01: an organization has no ceiling",
      { kind: "organization", revenue: revenue(["2026-05", 8_000_000.01]) },
      [],
    ],
    [
      "P-01: an individual",
      { kind: "individual", revenue: revenue(["2026-05", 8_000_000.01]) },
      [["P-01", "2026-05"]],
    ],
    ["P-02: an organization", { kind: "organization", imports: [goods("2026-12-31")] }, []],
    ["P-02: an individual", { kind: "individual", imports: [goods("2026-12-31")] }, [["P-02", "2026-12"]]],
    [
      "P-05: an organization above its declared volume",
      {
        kind: "organization",
        revenue: revenue(["2026-05", 8_000_000.01]),
        returns: [aReturn({ "040": 1_000_000 }, { form: "PAT", period: "2026" as Period })],
      },
      [["P-05", "2026-05"]],
    ],
    [
      "P-04: an organization, too",
      {
        kind: "organization",
        regimes: [span("patent", "2026-01-01", "2026-05-31")],
        receiptDays: receipts("2026-06-01"),
      },
      [["P-04", "2026-06"]],
    ],
    ["P-02: goods on the last day of the patent", { imports: [goods("2026-12-31")] }, [["P-02", "2026-12"]]],
    [
      "P-02: goods after it",
      { regimes: [span("patent", "2026-01-01", "2026-03-31")], imports: [goods("2026-04-01")] },
      [],
    ],
    [
      "P-03: another regime on its last day",
      { regimes: [span("patent", "2026-01-01", "2026-03-31"), span("single-tax", "2026-03-31", null)] },
      [["P-03", "2026-03"]],
    ],
    [
      "P-03: another regime the day after",
      { regimes: [span("patent", "2026-01-01", "2026-03-30"), span("single-tax", "2026-03-31", null)] },
      [],
    ],
    [
      "P-03: an organization",
      {
        kind: "organization",
        regimes: [span("patent", "2026-01-01", null), span("general", "2026-01-01", null)],
      },
      [],
    ],
    [
      "P-04: receipts after the patent",
      {
        regimes: [span("patent", "2026-01-01", "2026-03-31")],
        receiptDays: receipts("2026-03-31", "2026-04-01", "2026-04-02"),
      },
      [["P-04", "2026-04"]],
    ],
    [
      "P-04: another regime covers them",
      {
        regimes: [span("patent", "2026-01-01", "2026-03-31"), span("general", "2026-04-01", null)],
        receiptDays: receipts("2026-04-01"),
      },
      [],
    ],
    ["P-04: never a patent", { regimes: [], receiptDays: receipts("2026-04-01") }, []],
    [
      "P-04: outside the audit",
      { regimes: [span("patent", "2026-01-01", "2026-12-31")], receiptDays: receipts("2027-01-01") },
      [],
    ],
  ])("%s", (_, over, expected) => {
    expect(found(facts(over))).toEqual(expected);
  });

  it("P-04: the receipts of all uncovered days of the month, each in evidence", () => {
    const [claim] = patentClaims(
      facts({
        regimes: [span("patent", "2026-01-01", "2026-03-31")],
        receiptDays: receipts("2026-04-02", "2026-04-01"),
      }),
      context,
    );
    expect(claim?.finding).toMatchObject({
      kind: "risk",
      difference: 0,
      explanation: { params: { on: "2026-04-01", amount: "2.00", days: "2" } },
      evidence: { length: 2 },
    });
  });
});

describe("the list of patent checks", () => {
  it("names each with texts, readings that exist and a row in the document", () => {
    const document = readFileSync("docs/income-checks.md", "utf8");
    for (const check of PATENT_CHECKS) {
      expect(hasText(check.title), check.id).toBe(true);
      expect(hasText(`check.${check.id}.explanation`), check.id).toBe(true);
      expect(check.readings.filter((reading) => findReading(reading) === undefined)).toEqual([]);
      expect(document).toContain(`| ${check.id} |`);
    }
    for (const label of ["revenue", "import", "other-regime", "uncovered"])
      expect(hasText(`check.step.patent.${label}`), label).toBe(true);
  });
});
