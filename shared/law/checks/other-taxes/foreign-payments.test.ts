import { describe, expect, it } from "vitest";
import { claimLines } from "#tests/fixtures/finding-lines.ts";
import { aContext, aReturn } from "#tests/fixtures/taxpayer-facts.ts";
import { inn } from "../../../kernel/inn.ts";
import { month, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { RatedReturnFact } from "./facts.ts";
import { checkForeignPayments } from "./foreign-payments.ts";

const PAYER = inn("01212199610011");
const withheld = (period: string, income: number): RatedReturnFact => ({
  ...aReturn({ "010": income }, { form: "WHT", period: period as Period }),
  form: "WHT",
  rows: new Map(),
});
const claims = (services: number | null, rated: readonly RatedReturnFact[], months?: readonly string[]) =>
  checkForeignPayments(
    {
      inn: PAYER,
      returns: [aReturn(services === null ? {} : { "080": services }), ...rated],
      rated,
    },
    aContext(
      plainDate("2026-11-22"),
      months?.map((text) => month(text)),
    ),
  );
const checksOf = (...given: Parameters<typeof claims>) =>
  claims(...given).map(({ finding }) => finding.check);

describe("art. 53(2)(3), 308(2): services of foreign persons in two returns of a month", () => {
  it.each<[string, number | null, readonly RatedReturnFact[], readonly string[]]>([
    ["the same sum in both", 100_000, [withheld("2026-03", 100_000)], []],
    ["income above the base by a som", 100_000, [withheld("2026-03", 100_001)], []],
    ["by a tyiyn more", 100_000, [withheld("2026-03", 100_001.01)], ["V-34"]],
    ["income and no base", null, [withheld("2026-03", 100_000)], ["V-34"]],
    [
      "a base above the income: other services need not be withheld from",
      100_000,
      [withheld("2026-03", 5_000)],
      [],
    ],
    ["income of another month", null, [withheld("2026-02", 100_000)], []],
    ["a base and no return of withheld tax", 100_000, [], ["N-13"]],
    ["one of the next month", 100_000, [withheld("2026-04", 0)], ["N-13"]],
    ["a nil one of the month", 100_000, [withheld("2026-03", 0)], []],
    ["one of the quarter", 100_000, [withheld("2026-Q1", 0)], []],
    ["one som of services", 1, [], []],
    ["neither", null, [], []],
  ])("%s", (_, services, rated, expected) => {
    expect(checksOf(services, rated)).toEqual(expected);
  });

  it("speaks of the months under audit and of VAT returns of one month alone", () => {
    expect(checksOf(100_000, [], ["2026-04"])).toEqual([]);
    const quarter = aReturn({ "080": 100_000 }, { period: "2026-Q1" as Period });
    expect(checkForeignPayments({ inn: PAYER, returns: [quarter], rated: [] }, aContext())).toEqual([]);
  });

  it("written out", () => {
    expect(claimLines(claims(30_000, [withheld("2026-03", 100_000)]))).toEqual([
      "V-34 2026-03 VAT risk: — → —, 0.00",
      "explanation: income 100000.00, base 30000.00, gap 70000.00",
      "by 53.2.3, 308.2, 263",
      "see returns VAT-2026-03, return_lines VAT-2026-03:080, returns WHT-2026-03",
      "foreign.gap | WHT.010 − VAT.080 | WHT.010 100000.00, VAT.080 30000.00 | 70000.00 | 308.2",
      "takes line:080:2026-03",
    ]);
    expect(claimLines(claims(30_000, []))).toEqual([
      "N-13 2026-03 WHT risk: — → —, 0.00",
      "absent: base 30000.00",
      "by 249.1, 249.2, 208",
      "see returns VAT-2026-03, return_lines VAT-2026-03:080",
      "foreign.services |  |  | 30000.00 | 249.2.4",
      "takes withheld:2026-03",
    ]);
  });
});
