import { describe, expect, it } from "vitest";
import { EMPTY_SLIP, slipOf, slipProblems } from "./slip-model.ts";

const SLIP = { centre: "centre.example.kg", code: "7k3m qx2a 9htr vb4w", fingerprint: "" };

describe("the operator's slip", () => {
  it("is read in any case and spacing", () => {
    expect(slipProblems(SLIP)).toEqual({});
    expect(slipOf(SLIP)).toEqual({ centre: "https://centre.example.kg", code: "7K3M-QX2A-9HTR-VB4W" });
  });

  it("carries the fingerprint behind the code where it was typed", () => {
    const whole = { ...SLIP, fingerprint: "3NJC-YZ6F-K7QP-2MXD" };
    expect(slipOf(whole).code).toBe("7K3M-QX2A-9HTR-VB4W 3NJC-YZ6F-K7QP-2MXD");
  });

  it("names the field that is wrong", () => {
    expect(slipProblems(EMPTY_SLIP)).toEqual({
      centre: "sync.enrol.centre.wrong",
      code: "sync.enrol.code.wrong",
    });
    expect(slipProblems({ ...SLIP, fingerprint: "3NJC" })).toEqual({ fingerprint: "sync.enrol.code.wrong" });
  });
});
