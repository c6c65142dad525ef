import { describe, expect, it } from "vitest";
import { type Instant, plainDate } from "../../kernel/plain-date.ts";
import { hasText } from "../../locales/catalogue.ts";
import { shippedCalendar } from "../calendar/calendar-sources.ts";
import { shippedParameters } from "../parameters.ts";
import { readingChoices } from "../readings.ts";
import type { ReadingId } from "../readings-of-the-code.ts";
import { computeRegisterTerm } from "./compute-register-term.ts";
import { REGISTER_TERM_IDS, type RegisterTermId, registerTerm } from "./register.ts";

const contextWith = (reading?: ReadingId, alternative = "") => ({
  parameters: shippedParameters(),
  calendar: shippedCalendar(),
  readings: readingChoices(
    reading
      ? [
          {
            reading,
            alternative,
            chosenBy: "head",
            chosenAt: "2026-01-01T00:00:00.000Z" as Instant,
            reason: "r",
          },
        ]
      : [],
  ),
});
const due = (id: RegisterTermId, trigger: string, reading?: ReadingId, alternative?: string) => {
  const computed = computeRegisterTerm(id, plainDate(trigger), contextWith(reading, alternative));
  return computed.ok ? computed.value.dueOn : computed.error.code;
};

describe("the register of terms", () => {
  it("has every number of the digest from T-001 to T-141", () => {
    const numbers = new Set(REGISTER_TERM_IDS.map((id) => /^T-(\d{3})/.exec(id)?.[1]));
    const missing = Array.from({ length: 141 }, (_, index) => String(index + 1).padStart(3, "0")).filter(
      (number) => !numbers.has(number),
    );
    expect(missing).toEqual([]);
  });
  it.each(REGISTER_TERM_IDS)(
    "%s has a title and an article, and answers with a day or says there is none",
    (id) => {
      const { titleKey, article, parameter, unit } = registerTerm(id);
      expect([hasText(titleKey), article.length > 0]).toEqual([true, true]);
      const computed = computeRegisterTerm(id, plainDate("2026-03-10"), contextWith());
      const dayless = unit === "open" || unit === "count";
      expect([computed.ok, computed.ok ? null : computed.error.code]).toEqual(
        dayless ? [false, "no-day"] : [true, null],
      );
      if (computed.ok && parameter !== null) expect(computed.value.derivation.length).toBeGreaterThan(0);
    },
  );
});

describe("arts. 1–173, terms of the register", () => {
  it.each([
    // 20(2): Wed 11 March is day 1, day 30 is Thu 9 April
    ["T-001", "2026-03-10", "2026-04-09"],
    // 81(2): the same thirty days
    ["T-022", "2026-03-10", "2026-04-09"],
    // 76(1): the same number of the sixth month, 10 September, Thursday
    ["T-016", "2026-03-10", "2026-09-10"],
    // 76(1), 18(5): 31 August + 6 months has no 31 February; Sun 28 February 2027 moves to Monday
    ["T-016", "2026-08-31", "2027-03-01"],
    // 92(5): Wed 11, Thu 12, Fri 13 March
    ["T-037", "2026-03-10", "2026-03-13"],
    // 93(6¹): Wed 11 … Fri 13 (3), Mon 16 … Thu 19 (7), Fri 20 is Orozo Ait, Mon 23, Tue 24, Wed 25 March (10)
    ["T-040", "2026-03-10", "2026-03-25"],
    // 101(4)(3): 20 April, Monday; 20 June is a Saturday
    ["T-048", "2026-03-31", "2026-04-20"],
    ["T-048", "2026-05-31", "2026-06-22"],
    // 106(6): 1 April and 1 May of the next year; 1 May 2027 is a Saturday and a holiday
    ["T-050", "2025-12-31", "2026-04-01"],
    // 51(1)(9): kept, so not moved: 10 March 2032
    ["T-005", "2026-03-10", "2032-03-10"],
    // 68(1): limitation is not moved: Sat 25 April 2028 would be
    ["T-010", "2022-04-25", "2028-04-25"],
    ["T-010", "2024-02-29", "2030-02-28"],
    // 68(2)
    ["T-011", "2022-04-25", "2025-04-25"],
    // 104(1), 119(2), 159(1) by 68(2): three years of a tax by patent, six of another
    ["T-053.patent", "2022-04-25", "2025-04-25"],
    ["T-053", "2022-04-25", "2028-04-25"],
    ["T-076.patent", "2022-04-25", "2025-04-25"],
    ["T-076", "2022-04-25", "2028-04-25"],
    ["T-139.patent", "2024-02-29", "2027-02-28"],
    ["T-139", "2024-02-29", "2030-02-28"],
    // 118(1): a planned audit is barred up to 10 March 2027
    ["T-072", "2026-03-10", "2027-03-10"],
    // 118(2): fifteen full days, 17–31 March, before 1 April
    ["T-073", "2026-04-01", "2026-03-16"],
    // 123(2)(2): Mon 16, Fri 13, Thu 12, Wed 11, Tue 10 March before Tue 17 are full ones; served on Mon 9
    ["T-095", "2026-03-17", "2026-03-09"],
    // the hearing of the digest's example, Wed 29.10.2025: 22, 23, 24, 27, 28 October are full ones
    ["T-095", "2025-10-29", "2025-10-21"],
    // 117(5)(2), 124(1) by A-09: fifteen calendar days of Wed 11 … Wed 25 March
    ["T-071", "2026-03-10", "2026-03-25"],
    ["T-100", "2026-03-10", "2026-03-25"],
    // 102(1): thirty days after the day the return was due, Mon 20 April
    ["T-052", "2026-04-20", "2026-05-20"],
    // 119(3), 119(9): thirty and fifty days
    ["T-077", "2026-03-10", "2026-04-09"],
    ["T-077.large", "2026-03-10", "2026-04-29"],
    ["T-079", "2026-03-10", "2026-04-09"],
    // 171(5): a year
    ["T-132", "2026-03-10", "2027-03-10"],
    // 60(1)(22), 60(2)
    ["T-009", "2026-01-01", "2026-10-01"],
    // 60(2): of the year after the reported one; 1 August 2026 is a Saturday
    ["T-009.debtors", "2025-01-01", "2026-08-03"],
    ["T-009.debtors", "2025-12-31", "2026-08-03"],
    ["T-009.debtors", "2026-01-01", "2027-08-02"],
  ] as const)("%s from %s ends on %s", (id, trigger, expected) => {
    expect(due(id, trigger)).toBe(expected);
  });
  it.each([
    // ten days of 92(3) read as working days: from Wed 11 to Wed 25 March, 20 being Orozo Ait
    ["T-035", "2026-03-10", "A-01", "working", "2026-03-25"],
    // ten calendar days end on Fri 20 March, a holiday, and move to Monday
    ["T-035", "2026-03-10", "A-01", "calendar", "2026-03-23"],
    // 15 working days back from 1 April: 31 … 23 March (7), 19 … 16 (11), 13 … 10 (15); a full one more is Mon 9;
    // Fri 20 March is Orozo Ait, Sat 21 Nooruz
    ["T-073", "2026-04-01", "A-01", "working", "2026-03-09"],
    // the day of the act is the first of the days
    ["T-073", "2026-04-01", "A-74", "day-counted", "2026-03-17"],
    ["T-095", "2025-10-29", "A-74", "day-counted", "2025-10-22"],
    // fifteen working days, Wed 11 … Thu 19 (7), Mon 23 … Fri 27 (12), Mon 30, Tue 31 March, Wed 1 April
    ["T-071", "2026-03-10", "A-09", "working", "2026-04-01"],
    ["T-100", "2026-03-10", "A-09", "working", "2026-04-01"],
    // S-10: limitation a day later
    ["T-010", "2022-04-25", "S-10", "day-later", "2028-04-26"],
  ] as const)("%s from %s with %s = %s ends on %s", (id, trigger, reading, alternative, expected) => {
    expect(due(id, trigger, reading, alternative)).toBe(expected);
  });
  it.each([
    // 81(2), 86(1): thirty days, Wed 2 July … Thu 31 July 2025
    ["T-022", "2025-07-31"],
    ["T-030", "2025-07-31"],
    // 85(3), (7): the next working day
    ["T-025", "2025-07-02"],
    ["T-026", "2025-07-02"],
    // 85(6): Wed 2 … Fri 4, Mon 7, Tue 8 July
    ["T-027", "2025-07-08"],
    // 85¹: two working days
    ["T-029", "2025-07-03"],
  ] as const)("%s, of law 37, is known from 1 July 2025 and not the day before", (id, first) => {
    expect([due(id, "2025-06-30"), due(id, "2025-07-01")]).toEqual(["incomplete", first]);
  });
  it("a length unknown on the day is missing, not guessed", () => {
    expect(due("T-033", "2021-12-31")).toBe("incomplete");
  });
});
