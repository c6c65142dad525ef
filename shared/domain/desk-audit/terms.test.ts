import { describe, expect, it } from "vitest";
import { tc } from "#shared/kernel/legal-basis.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { READINGS } from "#shared/law/readings-of-the-code.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import { drive, INSPECTOR } from "#tests/fixtures/desk-audit.ts";
import {
  computeCaseTerm,
  deemedServiceDay,
  TERM_IDS,
  TERM_RULES,
  type TermId,
  termTitleKey,
} from "./terms.ts";

// Weekends only, no public holidays. Part 6¹ is in force for triggers from 2025-08-10 (a dated assumption).
const context = drive().context(INSPECTOR, "2025-10-01");

const reading = (id: string, alternative: string) => ({
  ...context,
  readings: {
    ...context.readings,
    of: (asked: string) => (asked === id ? alternative : context.readings.of(asked as never)),
  },
});

const termOf = (id: TermId, trigger: string, from = context) => {
  const computed = computeCaseTerm(id, plainDate(trigger), from);
  if (!computed.ok) throw new Error(computed.error.code);
  return [computed.value.startsOn, computed.value.dueOn];
};

describe("terms of a desk audit, art. 125 and 18", () => {
  it.each<[TermId, string, string, string, string]>([
    // 125(5): Wed 08.10 → Thu 09, Fri 10, Mon 13.
    ["T-103", "2025-10-08", "2025-10-09", "2025-10-13", "three working days over a weekend"],
    // 125(6): day after is Sat 11.10 → begins Mon 13.10 (6¹); 15 days: 13…27.10, a Monday.
    ["T-104", "2025-10-10", "2025-10-13", "2025-10-27", "received on a Friday"],
    ["T-104", "2025-10-08", "2025-10-09", "2025-10-23", "received on a Wednesday: Thu 09…Thu 23"],
    // Before 6¹: begins Sat 05.07, 15 days end Sat 19.07, moved by 18(6) to Mon 21.07.
    ["T-104", "2025-07-04", "2025-07-05", "2025-07-21", "received on a Friday before part 6¹"],
    // 125(7): Wed 15.10 → Thu 16, Fri 17, Mon 20, Tue 21, Wed 22.
    ["T-105", "2025-10-15", "2025-10-16", "2025-10-22", "objection received on a Wednesday"],
    // 125(9), from the day after the term: Mon 27.10 → Tue 28, Wed 29, Thu 30, Fri 31, Mon 03.11.
    ["T-107", "2025-10-27", "2025-10-28", "2025-11-03", "answer term ended on a Monday"],
    // Served Fri 05.09: begins Mon 08.09, the 30th day is Tue 07.10.
    ["T-108", "2025-09-05", "2025-09-08", "2025-10-07", "performance, served on a Friday"],
    ["T-124", "2025-09-03", "2025-09-04", "2025-10-03", "appeal, served on a Wednesday"],
    ["T-012", "2025-09-03", "2025-09-04", "2025-10-03", "preferential window of 72(2)(1)"],
    ["T-013", "2025-09-03", "2025-09-04", "2025-10-03", "preferential window of 72(2)(2)"],
  ])("%s from %s begins %s and ends %s: %s", (id, trigger, start, due) => {
    expect(termOf(id, trigger)).toEqual([start, due]);
  });

  describe("the last day under the other reading, for information before the working", () => {
    const otherwise = (id: TermId, trigger: string, from = context) => {
      const computed = computeCaseTerm(id, plainDate(trigger), from);
      const steps = computed.ok ? computed.value.derivation : [];
      const told = steps.filter(({ label }) => label.key === "law.term.otherwise");
      expect(steps.slice(0, told.length)).toEqual(told);
      return told.map(({ reading, result }) => [reading, result.value]);
    };

    it.each<[TermId, string, readonly (readonly [string, string])[], string]>([
      // 27, 28, 29, 30, 31.10 instead of 28.10–03.11.
      ["T-107", "2025-10-27", [["A-12", "2025-10-31"]], "the first of the five working days"],
      // Served Fri 05.09: thirty working days from Mon 08.09, six weeks, end on Fri 17.10.
      ["T-108", "2025-09-05", [["A-01", "2025-10-17"]], "days called neither calendar nor working"],
      ["T-105", "2025-10-15", [], "working days by the article itself"],
    ])("%s from %s: %j, %s", (id, trigger, expected) => {
      expect(otherwise(id, trigger)).toEqual(expected);
    });

    it("names the default once the office reads the norm the other way", () => {
      expect(otherwise("T-107", "2025-10-27", reading("A-12", "from-term-day"))).toEqual([
        ["A-12", "2025-11-03"],
      ]);
    });
  });

  it("counts the answer term's own last day in T-107 where A-12 is read so", () => {
    // Mon 27.10 itself is the first: 27, 28, 29, 30, 31.10.
    expect(termOf("T-107", "2025-10-27", reading("A-12", "from-term-day"))).toEqual([
      "2025-10-27",
      "2025-10-31",
    ]);
  });

  it("counts working days in T-108 where A-01 is read so", () => {
    // Served Wed 03.09.2025: Thu 04.09 first; 30 working days = six weeks of five, the last Wed 15.10.
    expect(termOf("T-108", "2025-09-03", reading("A-01", "working"))[1]).toBe("2025-10-15");
  });

  it.each([
    ["2025-10-02", "2025-10-07", "sent on a Thursday: Fri 03…Tue 07"],
    ["2025-10-10", "2025-10-17", "sent on a Friday: begins Mon 13, fifth day Fri 17"],
  ])("an electronic document sent %s counts as served %s (97(2)(2)): %s", (sent, deemed) => {
    expect(deemedServiceDay(plainDate(sent), context)).toEqual({ ok: true, value: deemed });
  });

  it("refuses a term whose length nobody set", () => {
    const none = {
      ...context,
      parameters: { find: () => ({ ok: false, error: { what: "parameter", name: "x" } }) },
    };
    const computed = computeCaseTerm("T-104", plainDate("2025-10-10"), none as never);
    expect(computed).toMatchObject({ ok: false, error: { code: "parameter-missing", article: tc("125.6") } });
  });
});

describe("the table of terms", () => {
  it.each(TERM_IDS.map((id) => [id]))(
    "%s cites its article, says what follows, and knows its readings",
    (id) => {
      const rule = TERM_RULES[id];
      expect(rule.article).toMatch(/^(72|125|167)\./);
      expect(rule.consequenceArticle).not.toBe("");
      expect(hasText(termTitleKey(id))).toBe(true);
      expect(hasText(rule.consequence)).toBe(true);
      const known = READINGS.map((r) => r.id as string);
      expect(rule.readings.every((r) => known.includes(r))).toBe(true);
    },
  );
});
