import { describe, expect, it } from "vitest";
import { formatBasis, tc } from "./legal-basis.ts";

describe("a place in the Code", () => {
  it.each([
    ["125", "ст. 125", "125-бер."],
    ["163.1¹.3", "ст. 163 ч. 1¹ п. 3", "163-бер. 1¹-б. 3-п."],
    ["315.3.1.г", "ст. 315 ч. 3 п. 1 пп. «г»", "315-бер. 3-б. 1-п. «г» пч."],
    ["194..1", "ст. 194 п. 1", "194-бер. 1-п."],
    ["206..6.а", "ст. 206 п. 6 пп. «а»", "206-бер. 6-п. «а» пч."],
  ])("%s", (place, ru, ky) => {
    expect(formatBasis(tc(place), "ru")).toBe(ru);
    expect(formatBasis(tc(place), "ky")).toBe(ky);
  });
  it.each(["", "art. 5", "194.", "194..", "194...1", "206.6.а"])("%s is none", (place) => {
    expect(() => tc(place)).toThrow(RangeError);
  });
});
