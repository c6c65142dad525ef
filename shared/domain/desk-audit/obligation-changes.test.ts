import { describe, expect, it } from "vitest";
import type { FindingId } from "#shared/kernel/id.ts";
import { type Tyiyn, tyiyn } from "#shared/kernel/money.ts";
import { month } from "#shared/kernel/period.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { ok } from "#shared/kernel/result.ts";
import { aFinding, drive, INSPECTOR } from "#tests/fixtures/desk-audit.ts";
import { assess } from "./assessment.ts";
import type { DeclaredPosition, DeskAuditContext } from "./context.ts";
import type { CaseFinding } from "./types.ts";

const som = (amount: number): Tyiyn => tyiyn(amount * 100);
const id = (n: number) => `20000000-0000-7000-8000-00000000000${n}` as FindingId;

/** VAT of a month is due on the 25th of the next one here, whatever the weekday. */
const DUE: Readonly<Record<string, string>> = {
  "2025-03": "2025-04-25",
  "2025-04": "2025-05-25",
  "2025-05": "2025-06-25",
  "2025-06": "2025-07-25",
};
/** A return: more than zero is payable, less is carried on; the excess it brought forward. */
const filed = (period: string, net: number, broughtForward = 0): DeclaredPosition => ({
  period: month(period),
  net: som(net),
  broughtForward: som(broughtForward),
});
const found = (period: string, difference: number, more: Partial<CaseFinding> = {}): CaseFinding =>
  aFinding({ verdict: "accepted", period: month(period), difference: som(difference), ...more });
/** 1,000 som credited in March, the right to which arises in `period`. */
const early = (period: string, more: Partial<CaseFinding> = {}): CaseFinding =>
  found("2025-03", 1000, {
    check: "V-21",
    creditArises: [{ period: month(period), amount: som(1000) }],
    ...more,
  });

const assessed = (
  findings: readonly CaseFinding[],
  positions: readonly DeclaredPosition[],
  on = "2025-08-01",
  more: Partial<DeskAuditContext> = {},
) => {
  const context = drive().context(INSPECTOR, on, {
    positionsOf: (tax) => (tax === "VAT" ? positions : []),
    dueDayOf: (_tax, period) => ok({ due: plainDate(DUE[period] ?? "2025-12-25"), derivation: [] }),
    ...more,
  });
  const result = assess(findings, plainDate(on), month("2025-06"), context);
  if (!result.ok) throw new Error(result.error.code);
  const { lines, totalTax, totalPenalty, excessReduced } = result.value;
  return {
    lines: lines.map((l) => [l.period, l.taxAmount / 100, l.penaltyDays, l.penaltyAmount / 100]),
    totals: [totalTax / 100, totalPenalty / 100, excessReduced / 100],
    workings: lines.map((l) => l.derivation.map((step) => step.label.key.replace("desk-audit.working.", ""))),
  };
};

describe("a credit taken too early, art. 314(2), 315(3), 82, 17(3)", () => {
  const PAYABLE = [filed("2025-03", 5000), filed("2025-04", 5000), filed("2025-05", 5000)];

  it("is charged where it was taken, allowed where it arises, and bears penalty for the gap alone", () => {
    // March due 25.04, April due 25.05: 26.04 … 25.05 are 30 days; 1,000.00 × 0.0009 × 30 = 27.00.
    const { lines, totals, workings } = assessed([early("2025-04")], PAYABLE);
    expect(lines).toEqual([
      ["2025-03", 1000, 30, 27],
      ["2025-04", -1000, 0, 0],
    ]);
    expect(totals).toEqual([0, 27, 0]);
    expect(workings[0]).toContain("covered");
    expect(workings[1]).toEqual(["credit-arisen", "reduction"]);
  });

  it("is charged in full while the return of the later month is not filed: there it can still be taken", () => {
    // To 01.08: 5 (April) + 31 + 30 + 31 + 1 = 98 days; 1,000.00 × 0.0009 × 98 = 88.20.
    const { lines } = assessed([early("2025-06")], PAYABLE);
    expect(lines).toEqual([["2025-03", 1000, 98, 88.2]]);
  });

  it("is charged in full before the later month's tax is due", () => {
    // Decided on 20.05: 5 + 20 = 25 days; 1,000.00 × 0.0009 × 25 = 22.50.
    expect(assessed([early("2025-04")], PAYABLE, "2025-05-20").lines).toEqual([["2025-03", 1000, 25, 22.5]]);
    // On the day it is due the credit counts, and that day still bears penalty.
    expect(assessed([early("2025-04")], PAYABLE, "2025-05-25").totals).toEqual([0, 27, 0]);
  });

  it("taken again in the later month is allowed there once: the second credit is what remains charged", () => {
    // V-16 finds the second credit in April: +1,000 there, −1,000 for the credit that arises, nothing changes in April.
    const twice = found("2025-04", 1000, { findingId: id(2), check: "V-16" });
    const { lines, totals } = assessed([early("2025-04"), twice], PAYABLE);
    // March stays unpaid to 01.08: 98 days.
    expect(lines).toEqual([["2025-03", 1000, 98, 88.2]]);
    expect(totals).toEqual([1000, 88.2, 0]);
  });

  it("is never allowed above what was refused", () => {
    const cut = early("2025-04", { difference: som(400) });
    expect(assessed([cut], PAYABLE).lines).toEqual([
      ["2025-03", 400, 30, 10.8],
      ["2025-04", -400, 0, 0],
    ]);
  });

  it("costs nothing where the excess carried on covered it until the credit arose", () => {
    // March carries 3,000 on instead of 4,000, April brings it forward and the credit comes back: no tax was ever unpaid.
    const carried = [filed("2025-03", -4000), filed("2025-04", -2500, 4000)];
    expect(assessed([early("2025-04")], carried)).toMatchObject({ lines: [], totals: [0, 0, 0] });
  });
});

describe("the excess carried on, art. 326(1), 326(3)(2)", () => {
  it("takes the whole of a difference: no tax, no penalty, less to carry on", () => {
    const { lines, totals } = assessed([found("2025-06", 1000)], [filed("2025-06", -1500)]);
    expect(lines).toEqual([]);
    expect(totals).toEqual([0, 0, 1000]);
  });

  it("takes a part, and the rest is tax of the month", () => {
    // 400 of the 1,000 lower the excess to nothing, 600 are payable; due 25.07, to 01.08 7 days: 600 × 0.0009 × 7 = 3.78.
    const { lines, totals, workings } = assessed([found("2025-06", 1000)], [filed("2025-06", -400)]);
    expect(lines).toEqual([["2025-06", 600, 7, 3.78]]);
    expect(totals).toEqual([600, 3.78, 400]);
    expect(workings[0]?.slice(0, 3)).toEqual(["found", "excess-lowered", "tax"]);
  });

  it("makes the tax due in the later month whose tax it had covered", () => {
    // March −1,500, so April paid 2,000 − 1,500 = 500; with 1,000 less brought forward April owes 1,500.
    // April due 25.05: 6 + 30 + 31 + 1 = 68 days; 1,000.00 × 0.0009 × 68 = 61.20.
    const { lines, totals } = assessed(
      [found("2025-03", 1000)],
      [filed("2025-03", -1500), filed("2025-04", 500, 1500), filed("2025-05", 700)],
    );
    expect(lines).toEqual([["2025-04", 1000, 68, 61.2]]);
    expect(totals).toEqual([1000, 61.2, 0]);
  });

  it("goes on through months that still carry an excess", () => {
    // March −4,000; April uses 1,000 and carries 3,000; May owes 3,500 and pays 500. Without 2,000: May pays 2,500.
    const { lines, totals } = assessed(
      [found("2025-03", 2000)],
      [filed("2025-03", -4000), filed("2025-04", -3000, 4000), filed("2025-05", 500, 3000)],
    );
    expect(lines.map(([period, tax]) => [period, tax])).toEqual([["2025-05", 2000]]);
    expect(totals[2]).toBe(0);
  });

  it("that no later return brought forward stays a lowering of the excess", () => {
    const { lines, totals } = assessed(
      [found("2025-03", 1000)],
      [filed("2025-03", -1500), filed("2025-04", 500, 0)],
    );
    expect(lines).toEqual([]);
    expect(totals).toEqual([0, 0, 1000]);
  });

  it("is not followed past the months of the case", () => {
    const { totals } = assessed(
      [found("2025-06", 1000)],
      [filed("2025-06", -1500), filed("2025-07", 500, 1500)],
    );
    expect(totals).toEqual([0, 0, 1000]);
  });

  it("grows by a reduction, and lowers the tax of the next month that brings it forward", () => {
    const { lines } = assessed(
      [found("2025-03", -300, { kind: "reduction" })],
      [filed("2025-03", -100), filed("2025-04", 500, 100)],
    );
    expect(lines).toEqual([["2025-04", -300, 0, 0]]);
  });
});

describe("less tax beside more, art. 93(1)–(3)", () => {
  it("covers it from the day both are due", () => {
    // 1,000 of March from 25.04; 400 less of April from 25.05. 30 days on 1,000, then 68 on 600:
    // 27.00 + 600 × 0.0009 × 68 = 36.72, together 63.72.
    const { lines, totals } = assessed(
      [found("2025-03", 1000), found("2025-04", -400, { findingId: id(2), kind: "reduction" })],
      [],
    );
    expect(lines).toEqual([
      ["2025-03", 1000, 98, 63.72],
      ["2025-04", -400, 0, 0],
    ]);
    expect(totals).toEqual([600, 63.72, 0]);
  });

  it("of another tax covers nothing", () => {
    const other = found("2025-04", -400, { findingId: id(2), kind: "reduction", tax: "ST" });
    expect(assessed([found("2025-03", 1000), other], []).lines).toContainEqual(["2025-03", 1000, 98, 88.2]);
  });

  it("of an earlier month covers it from the first day: nothing but the rest was ever unpaid", () => {
    // 1,000 of April due 25.05, 400 less of March due 25.04: 600 × 0.0009 × 68 = 36.72.
    const { lines } = assessed(
      [found("2025-03", -400, { findingId: id(2), kind: "reduction" }), found("2025-04", 1000)],
      [],
    );
    expect(lines).toContainEqual(["2025-04", 1000, 68, 36.72]);
  });
});
