import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { workingCalendar } from "../calendar/working-calendar.ts";
import { shippedParameters } from "../parameters.ts";
import { readingChoices } from "../readings.ts";
import { decideConditionalImport } from "./art-324-conditional-import.ts";

/** Saturdays and Sundays only. */
const context = {
  parameters: shippedParameters(),
  calendar: workingCalendar([], null),
  readings: readingChoices(),
};
const deposit = (confirmed: string | null, today: string, { vat = 12_000, accounted = "2026-01-08" } = {}) =>
  decideConditionalImport(
    {
      kind: "deposit",
      vat: tyiyn(vat),
      accountedOn: plainDate(accounted),
      confirmedOn: confirmed === null ? null : plainDate(confirmed),
      today: plainDate(today),
    },
    context,
  );
const asset = (disposed: string, imported = "2024-02-29") =>
  decideConditionalImport(
    { kind: "asset", importedOn: plainDate(imported), disposedOn: plainDate(disposed) },
    context,
  );

describe("art. 324: VAT of a conditional import", () => {
  // the 180th day from 9 January 2026 is Tue 7 July
  it.each([
    ["confirmed on the last day", deposit("2026-07-07", "2026-08-01"), { returned: 12_000, toBudget: 0 }],
    ["confirmed the day after", deposit("2026-07-08", "2026-08-01"), { returned: 0, toBudget: 12_000 }],
    ["not confirmed, the term runs", deposit(null, "2026-07-07"), { returned: 0, toBudget: 0 }],
    ["not confirmed, the term is over", deposit(null, "2026-07-08"), { returned: 0, toBudget: 12_000 }],
  ])("%s", (_, decided, value) => {
    expect(decided).toMatchObject({
      ok: true,
      value: { due: "2026-07-07", generalRegimeFrom: null, ...value },
    });
  });
  it.each([
    // 29.02.2024 + 60 months: the last of them ends with 28.02.2029
    ["2029-02-28", "2029-03-01"],
    ["2029-03-01", null],
    ["2024-02-29", "2024-03-01"],
    ["2026-12-31", "2027-01-01"],
  ])("an asset disposed of on %s leads to the general regime from %s", (disposed, generalRegimeFrom) => {
    expect(asset(disposed)).toMatchObject({ ok: true, value: { generalRegimeFrom } });
  });
  it("paid to the budget at once: nothing to confirm, nothing back (324(4))", () => {
    const paid = (vat: number) => decideConditionalImport({ kind: "paid", vat: tyiyn(vat) }, context);
    expect(paid(12_000)).toMatchObject({
      ok: true,
      value: { returned: 0, toBudget: 12_000, due: null, derivation: [{ basis: "324.4" }] },
    });
    expect(paid(-1)).toMatchObject({ ok: false, error: { code: "negative-amount", path: "vat" } });
  });
  it.each([
    ["negative VAT", deposit(null, "2026-07-08", { vat: -1 }), "negative-amount"],
    ["an export before the import", deposit("2026-01-07", "2026-07-08"), "event-before-supply"],
    ["a disposal before the import", asset("2024-02-28"), "event-before-supply"],
    ["a day before the Code", deposit(null, "2026-07-08", { accounted: "2021-12-31" }), "incomplete"],
    ["an asset from before the Code", asset("2026-01-01", "2021-12-31"), "incomplete"],
  ])("refuses %s", (_, decided, code) => {
    expect(decided).toMatchObject({ ok: false, error: { code } });
  });
});
