import { describe, expect, it } from "vitest";
import { claimLines } from "#tests/fixtures/finding-lines.ts";
import { aContext, som } from "#tests/fixtures/taxpayer-facts.ts";
import { inn } from "../../../kernel/inn.ts";
import { tyiyn } from "../../../kernel/money.ts";
import { month, monthsOf, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { RegimeSpan } from "../vat/facts.ts";
import { patentClaims } from "./decide-patent.ts";
import type { PatentFacts } from "./facts.ts";

const span = (regime: string, from: string, to: string | null): RegimeSpan => ({
  regime,
  from: plainDate(from),
  to: to === null ? null : plainDate(to),
});
/** Two patents on end. */
const PATENTS = [span("patent", "2026-01-01", "2026-03-31"), span("patent", "2026-04-01", "2026-06-30")];
const claims = (over: Partial<PatentFacts>, year = "2026") =>
  claimLines(
    patentClaims(
      {
        inn: inn("20101199000011"),
        kind: "sole-trader",
        activityGroup: "services",
        regimes: PATENTS,
        revenue: new Map(),
        returns: [],
        purchases: new Map(),
        receiptDays: [],
        imports: [],
        ...over,
      },
      aContext(plainDate("2027-01-10"), monthsOf(year as Period)),
    ),
  );

describe("risks of a patent written out", () => {
  const revenue = (of: string) => new Map([[month(of), tyiyn(som(9_000_000))]]);
  it("P-01: the month the ceiling is passed in, under the second of two patents", () => {
    expect(claims({ revenue: revenue("2026-05") })).toEqual([
      "P-01 2026-05 PAT risk: — → —, 0.00",
      "explanation: on 2026-05-01, amount 9000000.00, ceiling 8000000.00",
      "by 416.4.1, 416.5, S-29, S-30",
      "see taxpayers 20101199000011",
      "patent.revenue |  | on 2026-05-01 date | 9000000.00 | 416.4.1",
      "takes patent:P-01:2026-05",
    ]);
  });
  it("P-01 is not decided for months before the Code", () => {
    const regimes = [span("patent", "2021-01-01", "2021-12-31")];
    expect(claims({ regimes, revenue: revenue("2021-05") }, "2021")).toEqual([]);
  });
  it("P-02: the goods of the month under a patent, and no others", () => {
    const goods = (file: string, on: string) => ({
      on: plainDate(on),
      evidence: { file, id: `${file}-${on}` },
    });
    const imports = [
      goods("imports_eaeu.csv", "2026-03-31"),
      goods("imports_customs.csv", "2026-05-02"),
      goods("imports_eaeu.csv", "2026-05-03"),
      goods("imports_eaeu.csv", "2026-07-01"),
    ];
    expect(claims({ imports })).toEqual([
      "P-02 2026-03 PAT risk: — → —, 0.00",
      "explanation: on 2026-03-31, amount 0.00",
      "by 416.4.2, 416.5, S-29",
      "see imports_eaeu imports_eaeu.csv-2026-03-31",
      "patent.import |  | on 2026-03-31 date | 0.00 | 416.4.2",
      "takes patent:P-02:2026-03",
      "P-02 2026-05 PAT risk: — → —, 0.00",
      "explanation: on 2026-05-02, amount 0.00",
      "by 416.4.2, 416.5, S-29",
      "see imports_customs imports_customs.csv-2026-05-02, imports_eaeu imports_eaeu.csv-2026-05-03",
      "patent.import |  | on 2026-05-02 date | 0.00 | 416.4.2",
      "takes patent:P-02:2026-05",
    ]);
  });
  it("P-03: the first month both regimes meet in, also of somebody who is no trader", () => {
    const regimes = [span("general", "2025-01-01", "2026-12-31"), span("patent", "2026-06-15", "2026-12-31")];
    expect(claims({ kind: "individual", regimes })).toEqual([
      "P-03 2026-06 PAT risk: — → —, 0.00",
      "explanation: on 2025-01-01, amount 0.00",
      "by 416.4.4, 416.5, S-29",
      "see regimes 20101199000011:general:2025-01-01",
      "patent.other-regime |  | on 2025-01-01 date | 0.00 | 416.4.4",
      "takes patent:P-03:2026-06",
    ]);
  });
  it("P-04: receipts of the days no patent covers, the earliest named, empty days left out", () => {
    const day = (registerId: string, on: string, gross: number) => ({
      registerId,
      on: plainDate(on),
      gross: tyiyn(som(gross)),
    });
    const receiptDays = [
      day("k-2", "2026-07-03", 200),
      day("k-1", "2026-07-02", 100),
      day("k-1", "2026-07-01", 0),
      day("k-2", "2026-07-02", 50),
      day("k-1", "2026-06-30", 999),
    ];
    expect(claims({ receiptDays })).toEqual([
      "P-04 2026-07 PAT risk: — → —, 0.00",
      "explanation: on 2026-07-02, amount 350.00, days 2",
      "by 413.2, 413.6, 111.1.3, S-57",
      "see receipts 20101199000011:k-2:2026-07-03, receipts 20101199000011:k-1:2026-07-02, receipts 20101199000011:k-2:2026-07-02",
      "patent.uncovered |  | on 2026-07-02 date | 350.00 | 413.2",
      "takes patent:P-04:2026-07",
    ]);
  });
});
