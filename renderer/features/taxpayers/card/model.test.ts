import { describe, expect, it } from "vitest";
import { lineCode, monthsBack } from "./model.ts";

describe("card of a taxpayer", () => {
  it("offers months newest first, across the year's border", () => {
    expect(monthsBack("2026-02", 4)).toEqual(["2026-02", "2026-01", "2025-12", "2025-11"]);
  });

  it("names a line as findings do", () => {
    expect(lineCode("VAT", "050")).toBe("VAT.050");
  });
});
