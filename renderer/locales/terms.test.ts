import { describe, expect, it } from "vitest";
import { termFaults } from "#tests/fixtures/glossary.ts";
import { WINDOW_TEXTS } from "./texts.ts";

describe("the Kyrgyz texts of the window and the glossary", () => {
  it("say its terms", () => {
    const faults = Object.entries(WINDOW_TEXTS).map(([key, text]) => [key, ...termFaults(text)]);
    expect(faults.filter(([, ...found]) => found.length > 0)).toEqual([]);
  });
});
