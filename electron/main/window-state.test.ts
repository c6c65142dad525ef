import { describe, expect, it } from "vitest";
import { parseWindowState, reachableBounds, withLanguage } from "./window-state.ts";

const bounds = { x: 10, y: 20, width: 1366, height: 768 };

describe("what the window remembers", () => {
  it("is read back as it was saved", () => {
    const state = { bounds, maximised: true, language: "ky" as const };
    expect(parseWindowState(JSON.stringify(state))).toEqual(state);
  });

  it.each([
    ["broken text", "{", null],
    ["another kind of value", "[1]", null],
    ["null", "null", null],
    ["a size in words", '{"bounds":{"x":0,"y":0,"width":"wide","height":700}}', null],
    ["a window too small to work in", '{"bounds":{"x":0,"y":0,"width":1023,"height":640}}', null],
  ])("%s gives the default", (_what, text, expected) => {
    expect(parseWindowState(text)).toEqual({ bounds: expected, maximised: false, language: "ru" });
  });

  it("takes the language the environment names, and no other word", () => {
    const state = { bounds: null, maximised: false, language: "ru" as const };
    expect(withLanguage(state, "ky").language).toBe("ky");
    expect(withLanguage(state, "en").language).toBe("ru");
    expect(withLanguage(state, undefined).language).toBe("ru");
  });
});

describe("a window saved on a screen that may be gone", () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };
  it.each([
    ["wholly on it", bounds, true],
    ["120 px of it across", { ...bounds, x: 1800 }, true],
    ["119 px of it across", { ...bounds, x: 1801 }, false],
    ["left of it by all but 120 px", { ...bounds, x: -1246 }, true],
    ["title bar 40 px above its foot", { ...bounds, y: 1040 }, true],
    ["title bar below that", { ...bounds, y: 1041 }, false],
    ["title bar above its head", { ...bounds, y: -1 }, false],
  ])("%s", (_what, saved, reachable) => {
    expect(reachableBounds(saved, [screen])).toEqual(reachable ? saved : null);
  });

  it("without screens nothing is reachable", () => {
    expect(reachableBounds(bounds, [])).toBeNull();
    expect(reachableBounds(null, [screen])).toBeNull();
  });
});
