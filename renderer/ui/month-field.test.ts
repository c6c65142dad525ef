import { describe, expect, it } from "vitest";
import { parseTypedMonth } from "./month-field.tsx";

describe("a month as people type it", () => {
  it.each([
    ["09.2026", "2026-09"],
    ["9/2026", "2026-09"],
    [" 2026-12 ", "2026-12"],
  ])("%s", (text, month) => expect(parseTypedMonth(text)).toBe(month));
  it.each(["", "13.2026", "0.2026", "2026", "сентябрь"])("%s is no month", (text) =>
    expect(parseTypedMonth(text)).toBeUndefined(),
  );
});
