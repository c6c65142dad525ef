import { describe, expect, it } from "vitest";
import { hasText } from "#shared/locales/catalogue.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { RELEASE_GROUNDS, releaseGround } from "./art-064-release.ts";

describe("who may have the tax secret, art. 64(2)", () => {
  it("is a closed list of fifteen items, 7¹ among them", () => {
    expect(RELEASE_GROUNDS.map(({ id }) => id)).toEqual([
      "64.2.1",
      "64.2.2",
      "64.2.3",
      "64.2.4",
      "64.2.5",
      "64.2.6",
      "64.2.7",
      "64.2.7¹",
      "64.2.8",
      "64.2.9",
      "64.2.10",
      "64.2.11",
      "64.2.12",
      "64.2.13",
      "64.2.14",
    ]);
  });

  it.each(RELEASE_GROUNDS.map((ground) => [ground.id, ground] as const))(
    "%s cites itself and says what is to be shown",
    (id, ground) => {
      expect(ground.article).toBe(id);
      expect(hasText(ground.title)).toBe(true);
      expect(hasText(`register.evidence.${ground.condition}`)).toBe(true);
      expect(ground.sections.length).toBeGreaterThan(0);
    },
  );

  it.each([
    ["2021-12-31", undefined, undefined],
    ["2022-01-01", "64.2.1", undefined],
    ["2025-06-30", "64.2.1", undefined],
    ["2025-07-01", "64.2.1", "64.2.13"],
  ])("on %s: item 1 %s, item 13 %s", (day, first, bailiffs) => {
    expect(releaseGround("64.2.1", plainDate(day))?.id).toBe(first);
    expect(releaseGround("64.2.13", plainDate(day))?.id).toBe(bailiffs);
  });
});
