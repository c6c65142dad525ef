import { describe, expect, it } from "vitest";
import type { Period } from "../kernel/period.ts";
import { type PlainDate, plainDate } from "../kernel/plain-date.ts";
import { type Dated, editionFor, governingDays } from "./art-016-law-in-time.ts";

const august = "2025-08" as Period;
const edition = (name: string, from: string, to: string | null): Dated & { name: string } => ({
  name,
  effectiveFrom: plainDate(from),
  effectiveTo: to === null ? null : plainDate(to),
});
const old = edition("old", "2022-01-01", "2025-07-31");
const current = edition("current", "2025-08-01", null);

describe("art. 16: which days' law applies", () => {
  it.each([
    [{ matter: "reporting", period: august }, "2025-08-01", "2025-08-31", "16.1"],
    [{ matter: "assessment", period: "2025-Q3" as Period }, "2025-07-01", "2025-09-30", "16.2"],
    [{ matter: "liability", decidedOn: plainDate("2026-11-22") }, "2026-11-22", "2026-11-22", "16.3"],
    [{ matter: "procedure", takenOn: plainDate("2026-11-22") }, "2026-11-22", "2026-11-22", "15"],
  ] as const)("%o", (matter, from, to, basis) => {
    expect(governingDays(matter)).toEqual({ from, to, basis });
  });
});

describe("the edition", () => {
  const of = (period: string) =>
    editionFor([old, current], { matter: "assessment", period: period as Period });
  it("of the audited period, not of today", () => {
    expect(of("2025-07")).toEqual({ ok: true, value: old });
    expect(of("2025-08")).toEqual({ ok: true, value: current });
  });
  it("changed within the period: both, for the caller to choose by the day", () => {
    expect(of("2025-Q3")).toEqual({
      ok: false,
      error: { code: "changed-within-period", editions: [old, current] },
    });
  });
  it("is refused before the first and in a half-covered period", () => {
    expect(of("2021-12")).toMatchObject({ ok: false, error: { code: "no-edition" } });
    const half = [edition("half", "2025-08-15", null)];
    expect(editionFor(half, { matter: "assessment", period: august })).toMatchObject({
      ok: false,
      error: { code: "no-edition" },
    });
  });
  it.each([
    ["the day before", "2025-07-31", "old"],
    ["the first day", "2025-08-01", "current"],
  ])("by the day of the decision: %s", (_, day, name) => {
    const found = editionFor([old, current], { matter: "liability", decidedOn: day as PlainDate });
    expect(found).toMatchObject({ ok: true, value: { name } });
  });
});
