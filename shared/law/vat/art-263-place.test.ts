import { describe, expect, it } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { PLACED_SUPPLIES, type PlacedSupply, placeOfSupply, SUPPLY_LINKS } from "./art-263-place.ts";

const place = (kind: PlacedSupply, only: (typeof SUPPLY_LINKS)[number], yes: boolean) =>
  placeOfSupply({
    on: plainDate("2026-01-01"),
    kind,
    here: {
      goods: !yes,
      release: !yes,
      property: !yes,
      performance: !yes,
      buyer: !yes,
      individual: !yes,
      supplier: !yes,
      [only]: yes,
    },
  });

const LINKS = [
  ["goods", "goods", "262"],
  ["goods-from-outside-eaeu", "release", "262"],
  ["real-estate-service", "property", "263..1"],
  ["movable-service", "property", "263..2"],
  ["culture-education-sport", "performance", "263..3"],
  ["advice-and-information", "buyer", "263..4.а"],
  ["software", "buyer", "263..4.б"],
  ["staff", "buyer", "263..4.в"],
  ["intellectual-property", "buyer", "263..4"],
  ["movable-lease", "buyer", "263..4"],
  ["engaging-others", "buyer", "263..4"],
  ["vehicle-lease", "supplier", "263..5"],
  ["other", "supplier", "263..5"],
  ["electronic-to-business", "buyer", "263..6"],
  ["electronic-to-individual", "individual", "263..7"],
] as const;

describe("arts. 262–263: where a supply is made", () => {
  it.each(LINKS)("%s follows the %s alone", (kind, link, article) => {
    expect(place(kind, link, true)).toMatchObject({ value: { here: true, link, article } });
    expect(place(kind, link, false)).toMatchObject({
      value: { here: false, derivation: [{ basis: article }, { basis: "251..5" }] },
    });
  });
  it("each kind and each link is there", () => {
    expect(LINKS.map(([kind]) => kind)).toEqual(PLACED_SUPPLIES);
    expect(new Set(LINKS.map(([, link]) => link))).toEqual(new Set(SUPPLY_LINKS));
  });
});
