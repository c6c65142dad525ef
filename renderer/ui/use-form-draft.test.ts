import { describe, expect, it } from "vitest";
import { readForm } from "./use-form-draft.ts";

describe("a form kept as one draft", () => {
  const initial = { on: null as string | null, text: "" };
  it("begins as given when nothing was kept", () => expect(readForm("", initial)).toBe(initial));
  it("lays what was kept over the beginning", () =>
    expect(readForm('{"text":"довод"}', initial)).toEqual({ on: null, text: "довод" }));
  it.each(["{", "[1]", "7", "null"])("takes %s for no draft", (text) =>
    expect(readForm(text, initial)).toBe(initial),
  );
});
