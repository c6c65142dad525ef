import { describe, expect, it } from "vitest";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import { shippedCalendar } from "../calendar/calendar-sources.ts";
import { shippedParameters } from "../parameters.ts";
import { findReading, readingChoices } from "../readings.ts";
import type { ReadingId } from "../readings-of-the-code.ts";
import { computeRegistrationTerm } from "./compute-registration-term.ts";
import {
  REGISTRATION_TERM_IDS,
  REGISTRATION_TERM_RULES,
  type RegistrationTermId,
  registrationTermTitleKey,
} from "./registration-terms.ts";

const context = { parameters: shippedParameters(), calendar: shippedCalendar(), readings: readingChoices() };
const reading = (id: ReadingId, alternative: string) => ({
  ...context,
  readings: {
    ...context.readings,
    of: (asked: ReadingId) => (asked === id ? alternative : context.readings.of(asked)),
  },
});
const termOf = (id: RegistrationTermId, trigger: string, from = context) => {
  const computed = computeRegistrationTerm(id, plainDate(trigger), from);
  if (!computed.ok) throw new Error(computed.error.code);
  return [computed.value.startsOn, computed.value.dueOn];
};

describe("terms of registration, arts 101, 111–115, 256, 416, 420, 433", () => {
  it.each<[RegistrationTermId, string, string, string, string]>([
    // Wed 03.06.2026: Thu 04, Fri 05, Mon 08.
    ["T-058", "2026-06-03", "2026-06-04", "2026-06-08", "111(5)(1): three working days over a weekend"],
    ["T-059", "2026-06-03", "2026-06-04", "2026-06-08", "111(5)(2)"],
    ["T-061", "2026-06-03", "2026-06-04", "2026-06-08", "112(4)"],
    ["T-062", "2026-06-03", "2026-06-04", "2026-06-08", "112(6), from the decision"],
    ["T-066", "2026-06-03", "2026-06-04", "2026-06-08", "114(6)"],
    ["internal-decision", "2026-06-03", "2026-06-04", "2026-06-08", "no law: three working days"],
    // Over the New Year: Wed 30.12.2026 → Thu 31.12; Fri 01.01 off; Mon 04, Tue 05.01.
    ["T-058", "2026-12-30", "2026-12-31", "2027-01-05", "over a holiday"],
    // Applied on Fri 05.06: the first day Sat moves to Mon 08; 08, 09, 10.
    ["T-058", "2026-06-05", "2026-06-08", "2026-06-10", "applied on a Friday"],
    // Five working days from Wed 03.06: 04, 05, 08, 09, 10.
    ["T-056", "2026-06-03", "2026-06-04", "2026-06-10", "111(4)(3)"],
    ["T-057", "2026-06-03", "2026-06-04", "2026-06-10", "111(4)(4)"],
    ["TR-04", "2026-06-03", "2026-06-04", "2026-06-10", "256(5)"],
    ["TR-05", "2026-06-03", "2026-06-04", "2026-06-10", "433"],
    ["TR-06", "2026-06-03", "2026-06-04", "2026-06-10", "420(2)"],
    // Ten: … 11, 12, 15, 16, 17.
    ["T-003", "2026-06-03", "2026-06-04", "2026-06-17", "101(5)"],
    ["TR-03", "2026-06-03", "2026-06-04", "2026-06-17", "256(4)"],
    // Fifteen calendar days from Wed 03.06: 04…18.06, a Thursday.
    ["T-060", "2026-06-03", "2026-06-04", "2026-06-18", "112(3): one shift only"],
    ["T-065", "2026-06-03", "2026-06-04", "2026-06-18", "114(4)(1)(б)"],
    // Changed Fri 05.06: begins Mon 08 (18(6¹)), the 15th day is Mon 22.06.
    ["T-060", "2026-06-05", "2026-06-08", "2026-06-22", "changed on a Friday"],
    // Changed Mon 08.06: 09…23.06.
    ["T-065", "2026-06-08", "2026-06-09", "2026-06-23", "a Monday"],
    // One year on: Wed 03.06.2026 → Thu 03.06.2027.
    ["T-067", "2026-06-03", "2026-06-04", "2027-06-03", "115(1)(3)"],
    ["T-063", "2026-06-12", "2026-06-13", "2026-06-13", "112(5): the next day, though a Saturday"],
    ["T-004", "2026-06-03", "2026-06-03", "2026-06-03", "101(6): with the application"],
    ["T-054", "2026-06-03", "2026-06-03", "2026-06-03", "111(3): up to the day activity begins"],
    ["T-055", "2026-06-06", "2026-06-06", "2026-06-06", "111(4)(2): not moved off a Saturday"],
    ["T-064", "2026-06-03", "2026-06-03", "2026-06-03", "114(4)(1)(а)"],
    ["TR-01", "2026-06-03", "2026-06-03", "2026-06-03", "44(2)"],
    ["TR-11", "2026-06-03", "2026-06-03", "2026-06-03", "459(2)"],
    ["TR-02", "2026-06-10", "2026-06-10", "2026-06-30", "256(3): the month of cessation"],
    // 31.05.2026 is a Sunday: moved to Mon 01.06 (18(6)).
    ["TR-02", "2026-05-10", "2026-05-10", "2026-06-01", "256(3): the month's end on a Sunday"],
    ["TR-10", "2028-02-10", "2028-02-10", "2028-02-29", "416(5): 29 February"],
    // Found 10.03 → 30.04, a Thursday.
    ["TR-09", "2026-03-10", "2026-03-10", "2026-04-30", "420(4): the end of the next month"],
    // 01.12.2026 is a Tuesday; 01.12.2024 a Sunday.
    ["TR-07", "2026-05-01", "2026-05-01", "2026-12-01", "420(3)(1)"],
    ["TR-08", "2024-05-01", "2024-05-01", "2024-12-02", "420(5)(1), moved off a Sunday"],
  ])("%s from %s begins %s and ends %s: %s", (id, trigger, starts, due) => {
    expect(termOf(id, trigger)).toEqual([starts, due]);
  });
  it("ends the day before where R-02 is read so, a date of the calendar moved off a Sunday", () => {
    const strict = reading("R-02", "day-before");
    expect(termOf("T-055", "2026-06-03", strict)[1]).toBe("2026-06-02");
    expect(termOf("TR-07", "2026-05-01", strict)[1]).toBe("2026-11-30");
    // 30.11.2025 is a Sunday.
    expect(termOf("TR-07", "2025-05-01", strict)[1]).toBe("2025-12-01");
  });
  it("shows an internal term as no law, and none where A-43 is read so", () => {
    const computed = computeRegistrationTerm("internal-decision", plainDate("2026-06-03"), context);
    expect(computed).toMatchObject({ ok: true, value: { byLaw: false } });
    if (computed.ok)
      expect(computed.value.derivation.at(-1)?.label.key).toBe("registration.step.internal-term");
    const none = computeRegistrationTerm(
      "internal-decision",
      plainDate("2026-06-03"),
      reading("A-43", "no-term"),
    );
    expect(none).toMatchObject({ ok: false, error: { code: "no-term", article: "110.6" } });
    expect(computeRegistrationTerm("T-058", plainDate("2026-06-03"), reading("A-43", "no-term")).ok).toBe(
      true,
    );
  });
  it("refuses a term before the Code instead of guessing its length", () => {
    expect(computeRegistrationTerm("T-058", plainDate("2021-12-31"), context)).toMatchObject({
      ok: false,
      error: { code: "parameter-missing", article: "111.5.1" },
    });
    expect(computeRegistrationTerm("T-058", plainDate("2022-01-01"), context).ok).toBe(true);
  });
});

describe("the table of terms of registration", () => {
  it.each(REGISTRATION_TERM_IDS)("%s has its texts, its article and readings that exist", (id) => {
    const rule = REGISTRATION_TERM_RULES[id];
    expect([hasText(registrationTermTitleKey(id)), hasText(rule.consequence)]).toEqual([true, true]);
    expect(rule.article).toMatch(/^(44|101|110|111|112|114|115|256|416|420|433|459)(\.|$)/);
    expect(rule.readings.every((one) => findReading(one) !== undefined)).toBe(true);
  });
  it("knows one term that is no law", () => {
    expect(REGISTRATION_TERM_IDS.filter((id) => !REGISTRATION_TERM_RULES[id].byLaw)).toEqual([
      "internal-decision",
    ]);
  });
  it("says each line of a working in words", () => {
    const keys = REGISTRATION_TERM_IDS.flatMap((id) => {
      const computed = computeRegistrationTerm(id, plainDate("2026-05-10"), context);
      return computed.ok ? computed.value.derivation.map(({ label }) => label.key) : [id];
    });
    expect([...new Set(keys)].filter((key) => !hasText(key))).toEqual([]);
  });
});
