import { describe, expect, it } from "vitest";
import { aContext, aReturn, aTaxpayer, found, MARCH } from "#tests/fixtures/taxpayer-facts.ts";
import { tyiyn } from "../../kernel/money.ts";
import { month, monthsOf, type Period } from "../../kernel/period.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { decideTaxpayer, decideVat } from "./decide-taxpayer.ts";
import { largerAtYearStart } from "./size-at-year-start.ts";

/** VAT of 12,000 stated as 10,000 payable; advance of 1,000 stated as 900. */
const vat = aReturn({ "010": 100_000, "011": 12_000, "150": 10_000 });
const advance = aReturn(
  { "010": 10_000, "020": 900, "060": 900 },
  { form: "ADV", period: "2026-Q1" as Period, firstFiledOn: plainDate("2026-04-10") },
);
const facts = aTaxpayer({ returns: [vat, advance] });

describe("everything the checks find at one taxpayer", () => {
  it("is in the order of period, tax and check", () => {
    const late = aReturn({ "010": 100, "011": 12, "150": 12 }, { period: month("2026-02") });
    expect(found(aTaxpayer({ returns: [advance, vat, late] }))).toEqual([
      "G-10 2026-02 formal 0.00",
      "V-01 2026-03 assessment 2000.00",
      "N-02 2026-Q1 assessment 100.00",
    ]);
  });
  it("of VAT alone leaves the other taxes out", () => {
    const { findings, missing } = decideVat(facts, aContext());
    expect(findings.map(({ check }) => check)).toEqual(["V-01"]);
    expect(missing).toEqual([]);
    expect(decideTaxpayer(facts, aContext()).findings.map(({ check }) => check)).toEqual(["V-01", "N-02"]);
    expect(decideTaxpayer(facts, aContext()).missing).toEqual([]);
  });
  it("is of the months under audit: every month of the finding's period", () => {
    const today = plainDate("2026-11-22");
    expect(found(facts, aContext(today, [MARCH]))).toEqual(["V-01 2026-03 assessment 2000.00"]);
    expect(found(facts, aContext(today, monthsOf("2026-Q1" as Period)))).toHaveLength(2);
  });
  it("asks for a term of each kind of taxpayer apart", () => {
    const context = aContext();
    const term = (group: "organization" | "individual") => {
      const due = context.due({ form: "END", period: "2026" as Period, what: "filing", group });
      return due.ok ? due.value.due : null;
    };
    expect(term("organization")).not.toBe(term("individual"));
    expect(term("organization")).toBe(term("organization"));
  });
});

describe("the size a year begins with (art. 174)", () => {
  const larger = (som: number) => {
    const decided = largerAtYearStart(2026, tyiyn(som * 100), aContext());
    return decided.ok ? (decided.value?.length ?? null) : decided.error;
  };
  it("is shown in one line where the year before passed the bound of a small business", () => {
    expect(larger(8_000_000)).toBeNull();
    expect(larger(8_000_000.01)).toBe(1);
  });
  it("is not known before the Code", () => {
    expect(largerAtYearStart(2021, tyiyn(100), aContext()).ok).toBe(false);
  });
});
