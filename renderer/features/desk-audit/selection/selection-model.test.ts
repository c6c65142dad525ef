import { describe, expect, it } from "vitest";
import type { FindingView } from "#shared/contract/finding.ts";
import { month } from "#shared/kernel/period.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import {
  offeredFindings,
  offeredMonths,
  periodOf,
  sortColumn,
  sortOfColumn,
  totalOf,
} from "./selection-model.ts";

const finding = (
  findingId: string,
  kind: FindingView["kind"],
  period: string,
  difference: number,
): FindingView => ({ findingId, kind, period, difference }) as unknown as FindingView;

const FOUND = [
  finding("a", "assessment", "2026-06", 700),
  finding("b", "reduction", "2026-Q1", -200),
  finding("c", "risk", "2026-08", 5_000),
];

describe("whom to check", () => {
  it.each([
    ["2026-10-05", "2026-01", "2026-09"],
    ["2026-01-31", "2025-01", "2025-12"],
  ])("on %s a first sweep offers %s to %s", (today, from, to) =>
    expect(offeredMonths(plainDate(today), null)).toEqual({ from, to }),
  );

  it("a later sweep offers the months of the last one", () => {
    const last = { periodFrom: month("2026-04"), periodTo: month("2026-06") };
    expect(offeredMonths(plainDate("2026-10-05"), last)).toEqual({ from: "2026-04", to: "2026-06" });
  });

  it("what bears an amount is ticked at first, a risk is a person's choice", () =>
    expect([...offeredFindings(FOUND)]).toEqual(["a", "b"]));

  it("the case covers every month of its findings", () => {
    expect(periodOf(FOUND)).toEqual({ from: "2026-01", to: "2026-08" });
    expect(periodOf([])).toBeNull();
  });

  // 700 − 200; the risk is no amount to assess.
  it("the sum is of assessments and reductions", () => expect(totalOf(FOUND)).toBe(500));

  it("an order and its column name each other", () => {
    for (const sort of ["amount", "findings", "name"] as const)
      expect(sortOfColumn(sortColumn(sort))).toBe(sort);
    expect(sortOfColumn(undefined)).toBeUndefined();
  });
});
