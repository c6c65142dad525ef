import { describe, expect, it } from "vitest";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import { shippedCalendar } from "../calendar/calendar-sources.ts";
import { shippedParameters } from "../parameters.ts";
import { readingChoices } from "../readings.ts";
import { VAT_ANNULMENT_GROUNDS, type VatAnnulmentGround, vatAnnulment } from "./art-256-vat-annulment.ts";

const context = { parameters: shippedParameters(), calendar: shippedCalendar(), readings: readingChoices() };
const annulled = (ground: VatAnnulmentGround, since: string, applied: string, from = context) => {
  const answer = vatAnnulment({ ground, since: plainDate(since), appliedOn: plainDate(applied) }, from);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
};

describe("annulment of registration for VAT, art. 256", () => {
  it.each<[VatAnnulmentGround, string, string, string, string | null, boolean, string]>([
    // 256(2)(1): the month of the move to the single tax.
    ["single-tax", "2027-01-01", "2026-11-20", "2027-01-01", null, false, "applied in November"],
    // 256(2)(2): the month after the application.
    ["other-regime", "2026-05-01", "2026-05-01", "2026-06-01", null, false, "applied on the first day"],
    ["other-regime", "2026-05-31", "2026-05-31", "2026-06-01", null, false, "applied on the last day"],
    // 256(3): ceased 10.06.2026; June ends on Tue 30.
    ["cessation", "2026-06-10", "2026-06-30", "2026-07-01", "2026-06-30", false, "the last day"],
    ["cessation", "2026-06-10", "2026-07-01", "2026-07-02", "2026-06-30", true, "a day late"],
    // May 2026 ends on a Sunday: moved to Mon 01.06 (18(6)).
    ["cessation", "2026-05-10", "2026-06-01", "2026-06-02", "2026-06-01", false, "the moved last day"],
    // 256(4): begun Wed 03.06 → Thu 04, Fri 05, 08…12, Mon 15, Tue 16, Wed 17 = ten working days.
    ["bankruptcy", "2026-06-03", "2026-06-17", "2026-06-18", "2026-06-17", false, "the tenth working day"],
    ["bankruptcy", "2026-06-03", "2026-06-18", "2026-06-19", "2026-06-17", true, "the eleventh"],
    // 256(5): applied Wed 03.06 → 04, 05, 08, 09, Wed 10 are five; from Thu 11.
    ["import-regime", "2026-06-01", "2026-06-03", "2026-06-11", "2026-06-08", false, "five working days"],
    ["import-regime", "2026-06-01", "2026-06-09", "2026-06-17", "2026-06-08", true, "applied late"],
  ])("%s of %s, applied %s → from %s, by %s, late %s: %s", (ground, since, applied, from, applyBy, late) => {
    expect(annulled(ground, since, applied)).toMatchObject({ effectiveFrom: from, applyBy, late });
  });
  it("counts from the start of bankruptcy where R-04 is read so", () => {
    const other = { ...context, readings: { ...context.readings, of: () => "proceedings-day" } };
    expect(annulled("bankruptcy", "2026-06-03", "2026-06-10", other).effectiveFrom).toBe("2026-06-03");
  });
  it("asks for a return with a move of regime and of the special administrator (256(6))", () => {
    const needed = (Object.keys(VAT_ANNULMENT_GROUNDS) as VatAnnulmentGround[]).filter(
      (ground) => VAT_ANNULMENT_GROUNDS[ground].returnRequired,
    );
    expect(needed).toEqual(["single-tax", "other-regime", "bankruptcy"]);
  });
  it.each(Object.keys(VAT_ANNULMENT_GROUNDS) as VatAnnulmentGround[])("%s is said in words", (ground) => {
    const [line] = annulled(ground, "2026-06-01", "2026-06-02").derivation;
    expect(hasText(line?.label.key ?? "")).toBe(true);
  });
});
