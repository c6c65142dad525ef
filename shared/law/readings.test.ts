import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Instant } from "../kernel/plain-date.ts";
import { hasText } from "../locales/catalogue.ts";
import {
  checkReadingChoice,
  findReading,
  readingAlternativeKey,
  readingChoices,
  readingQuestionKey,
} from "./readings.ts";
import { READINGS } from "./readings-of-the-code.ts";

const choice = (alternative: string, at: string) => ({
  reading: "S-10" as const,
  alternative,
  chosenBy: "head",
  chosenAt: at as Instant,
  reason: "письмо уполномоченного органа",
});

describe("the doubtful norms", () => {
  it("have different ids and a default among their alternatives", () => {
    expect(new Set(READINGS.map(({ id }) => id)).size).toBe(READINGS.length);
    for (const { id, alternatives, byDefault } of READINGS)
      expect([id, (alternatives as readonly string[]).includes(byDefault)]).toEqual([id, true]);
  });
  it("are those of both digests and what the Code itself raised, and a question asked twice has the same answers", () => {
    const count = (letter: string) => READINGS.filter(({ id }) => id.startsWith(letter)).length;
    expect([count("A"), count("R"), count("S")]).toEqual([74, 8, 58]);
    for (const { id } of READINGS) {
      const { sameAs, alternatives } = findReading(id) ?? {};
      if (sameAs !== undefined) expect([id, findReading(sameAs)?.alternatives]).toEqual([id, alternatives]);
    }
  });
  it.each(READINGS.map(({ id, alternatives }) => [id, alternatives] as const))(
    "%s has its question and every alternative in both languages",
    (id, alternatives) => {
      expect(hasText(readingQuestionKey(id))).toBe(true);
      for (const key of alternatives)
        expect([key, hasText(readingAlternativeKey(id, key))]).toEqual([key, true]);
    },
  );
});

describe("what the head may choose", () => {
  const asked = globSync("{shared,electron}/**/*.ts")
    .filter((file) => !file.endsWith(".test.ts"))
    .flatMap((file) => [...readFileSync(file, "utf8").matchAll(/readings\.of\("([A-Z]-\d+)"\)/g)])
    .map(([, id]) => id);
  const followed = new Set(asked);

  it("is every norm the rules follow either way, and no other", () => {
    const choosable = READINGS.filter((reading) => reading.choosable).map(({ id }) => id);
    expect([...followed].sort()).toEqual([...choosable].sort());
  });
});

describe("a choice", () => {
  it("is the default until the head makes one", () => {
    expect(readingChoices().of("S-10")).toBe("same-date");
    expect(readingChoices().choiceOf("S-10")).toBeNull();
  });
  it("made later holds, in whatever order they come", () => {
    const first = choice("day-later", "2026-01-01T00:00:00.000Z");
    const second = choice("same-date", "2026-02-01T00:00:00.000Z");
    expect(readingChoices([first, second]).of("S-10")).toBe("same-date");
    expect(readingChoices([second, first]).choiceOf("S-10")).toEqual(second);
  });
  it("of two made in one instant the one recorded later holds", () => {
    const at = "2026-01-01T00:00:00.000Z";
    expect(readingChoices([choice("same-date", at), choice("day-later", at)]).of("S-10")).toBe("day-later");
  });
  it("of a question asked under two ids is made under one and holds for both", () => {
    const of25 = { ...choice("upper-band", "2026-01-01T00:00:00.000Z"), reading: "A-25" as const };
    expect(readingChoices([of25]).of("S-13")).toBe("upper-band");
    expect(readingChoices([of25]).choiceOf("S-13")).toEqual(of25);
    expect(checkReadingChoice("S-13", "upper-band")).toMatchObject({ error: { code: "not-choosable" } });
  });
  it.each([
    ["S-10", "day-later", true, undefined],
    ["S-10", "never", false, "unknown-alternative"],
    ["X-1", "day-later", false, "unknown-reading"],
    // the rules know one way only: the other is shown, not obeyed silently
    ["A-36", "as-printed", false, "not-choosable"],
    ["A-36", "not-applied", true, undefined],
  ])("%s = %s", (id, alternative, ok, code) => {
    const checked = checkReadingChoice(id, alternative);
    expect([checked.ok, checked.ok ? undefined : checked.error.code]).toEqual([ok, code]);
  });
});
