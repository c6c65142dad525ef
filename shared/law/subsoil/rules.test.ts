import { describe, expect, it } from "vitest";
import { office, outcomeLines } from "#tests/fixtures/outcome-lines.ts";
import { BONUS_EVENTS, BONUS_EXEMPTIONS } from "./art-355-bonus.ts";

const rate = office(["bonus.rate", "1500.5", "gold-small"]);

describe("tc.358: the whole answer", () => {
  const period = "2026-04";
  const gold = {
    kind: "mineral",
    mineral: "precious-metal",
    period,
    revenue: 4_200_000_000,
    metalValue: 4_300_000_000,
    exchangeMetal: true,
  };
  it("a quoted metal: the base, then the royalty", () => {
    expect(outcomeLines("tc.358", gold)).toEqual([
      '{"base":4300000000,"royalty":215000000}',
      "royalty.metal-base | max(metal-value, revenue) | metal-value 43000000.00, revenue 42000000.00 | 43000000.00 | 358.1.3",
      "royalty.amount | base × rate | base 43000000.00, rate 5 percent | 2150000.00 | 359.2.1",
    ]);
    expect(outcomeLines("tc.358", { ...gold, mineral: "metal", metalValue: 0, revenue: 100 })).toEqual([
      '{"base":100,"royalty":3}',
      "royalty.metal-base | max(metal-value, revenue) | metal-value 0.00, revenue 1.00 | 1.00 | 358.1.3",
      "royalty.amount | base × rate | base 1.00, rate 3 percent | 0.03 | 359.2.2",
    ]);
  });
  it("a metal without a quotation, and coal whatever is said of a quotation, by the revenue", () => {
    // Gold has no base of its revenue alone (358(1)(1)), whatever is said of a quotation.
    expect(outcomeLines("tc.358", { ...gold, exchangeMetal: false })).toEqual(outcomeLines("tc.358", gold));
    expect(outcomeLines("tc.358", { ...gold, mineral: "metal", exchangeMetal: false })).toEqual([
      '{"base":4200000000,"royalty":126000000}',
      "royalty.amount | base × rate | base 42000000.00, rate 3 percent | 1260000.00 | 359.2.2",
    ]);
    expect(outcomeLines("tc.358", { ...gold, mineral: "coal" })).toEqual([
      '{"base":4200000000,"royalty":42000000}',
      "royalty.amount | base × rate | base 42000000.00, rate 1 percent | 420000.00 | 359.2.6",
    ]);
    expect(outcomeLines("tc.358", { ...gold, mineral: "coal", revenue: 0, metalValue: null })).toEqual([
      '{"base":0,"royalty":0}',
      "royalty.amount | base × rate | base 0.00, rate 1 percent | 0.00 | 359.2.6",
    ]);
  });
  it("water by the meter, in the order of art. 359(1)", () => {
    expect(outcomeLines("tc.358", { kind: "water", water: "bottled", volume: "10", period })).toEqual([
      '{"base":null,"royalty":200000}',
      "royalty.water | volume × unit-rate | volume 10, unit-rate 200 | 2000.00 | 359.1",
    ]);
    expect(outcomeLines("tc.358", { kind: "water", water: "farming", volume: "10.5", period })).toEqual([
      '{"base":null,"royalty":11}',
      "royalty.water | volume × unit-rate | volume 10.5, unit-rate 0.01 | 0.11 | 359.1",
    ]);
  });
  it("free by art. 349(1)", () => {
    expect(outcomeLines("tc.358", { kind: "exempt", item: "1", period })).toEqual([
      '{"base":null,"royalty":0}',
      "royalty.exempt |  |  | 0.00 | 349.1.1",
    ]);
    expect(outcomeLines("tc.358", { kind: "exempt", item: "5", period })).toEqual([
      '{"base":null,"royalty":0}',
      "royalty.exempt |  |  | 0.00 | 349.1.5 S-46",
    ]);
  });
  it("refusals", () => {
    expect(outcomeLines("tc.358", { ...gold, revenue: -1 })).toEqual([
      "not applicable: negative-amount [path revenue] | 358",
    ]);
    expect(outcomeLines("tc.358", { ...gold, metalValue: -1 })).toEqual([
      "not applicable: negative-amount [path metalValue] | 358",
    ]);
    expect(outcomeLines("tc.358", { ...gold, metalValue: null })).toEqual(["missing input: metalValue"]);
    expect(outcomeLines("tc.358", { ...gold, period: "2021-12" })).toEqual([
      "missing parameter: royalty.rate, precious-metal, 2021-12-01",
    ]);
    expect(
      outcomeLines("tc.358", { kind: "water", water: "bottled", volume: "10", period: "2021-12" }),
    ).toEqual(["missing parameter: royalty.water-rate, bottled, 2021-12-01"]);
    expect(outcomeLines("tc.358", { kind: "water", water: "rain", volume: "-1", period })).toEqual([
      "invalid: water, volume",
    ]);
    expect(outcomeLines("tc.358", { kind: "exempt", item: "7", period })).toEqual(["invalid: item"]);
  });
});

describe("tc.355: the whole answer", () => {
  const granted = {
    event: "granted",
    on: "2026-01-15",
    classification: "gold-small",
    base: "200",
    share: "1",
    exemption: null,
  };
  const answer = (over: object) => outcomeLines("tc.355", { ...granted, ...over }, rate);

  it("a right granted: thirty days, moved from a Saturday", () => {
    expect(answer({})).toEqual([
      '{"bonus":30010000,"due":"2026-02-16"}',
      "bonus.amount | base × share × unit-rate | base 200, share 1, unit-rate 1500.5 | 300100.00 | 351.1",
      "bonus.due |  | on 2026-01-15 | 2026-02-16 | 355.1",
    ]);
  });
  it("a change: the end of the month after it", () => {
    expect(answer({ event: "foreclosed", on: "2026-03-31" })).toEqual([
      '{"bonus":30010000,"due":"2026-04-30"}',
      "bonus.amount | base × share × unit-rate | base 200, share 1, unit-rate 1500.5 | 300100.00 | 351.2.1",
      "bonus.due |  | on 2026-03-31 | 2026-04-30 | 355.2.1",
    ]);
    expect(answer({ event: "share-changed", share: "0.25" })).toEqual([
      '{"bonus":7502500,"due":"2026-03-02"}',
      "bonus.amount | base × share × unit-rate | base 200, share 0.25, unit-rate 1500.5 | 75025.00 | 351.2.3",
      "bonus.due |  | on 2026-01-15 | 2026-03-02 | 355.2.2",
    ]);
  });
  it("art. 349: free of it by its item, without a rate; a listed payer on changes alone", () => {
    const free = (over: object) => outcomeLines("tc.355", { ...granted, ...over });
    for (const exemption of BONUS_EXEMPTIONS.filter((item) => item !== "349.2.1"))
      expect(free({ exemption })).toEqual([
        '{"bonus":0,"due":"2026-02-16"}',
        `bonus.exempt |  |  | 0.00 | ${exemption}`,
        "bonus.due |  | on 2026-01-15 | 2026-02-16 | 355.1",
      ]);
    expect(free({ exemption: "349.2.1", event: "transferred" })[0]).toBe('{"bonus":0,"due":"2026-03-02"}');
    expect(free({ exemption: "349.2.1" })).toEqual(["not applicable: out-of-range [path exemption] | 355"]);
  });
  it("art. 352(6): a part of the base is for a changed share alone", () => {
    expect(answer({ share: "0.25" })).toEqual(["not applicable: out-of-range [path share] | 355"]);
  });
  it("each event by its own items of arts. 351 and 355", () => {
    expect(
      Object.keys(BONUS_EVENTS).map((event) =>
        answer({ event })
          .slice(1)
          .map((step) => step.split(" | ").at(-1))
          .join(" "),
      ),
    ).toEqual([
      "351.1 355.1",
      "351.2.1 355.2.1",
      "351.2.2 355.2.1",
      "351.2.3 355.2.2",
      "351.2.4 355.2.3",
      "351.2.5 355.2.4",
      "351.2.6 355.2.4",
    ]);
  });
  it("refusals", () => {
    expect(answer({ share: "0" })).toEqual(["not applicable: out-of-range [path share] | 355"]);
    expect(answer({ share: "1.01" })).toEqual(["not applicable: out-of-range [path share] | 355"]);
    expect(outcomeLines("tc.355", granted)).toEqual([
      "missing parameter: bonus.rate, 2026-01-15, gold-small",
    ]);
    expect(answer({ on: "2021-12-31" })).toEqual([
      "missing parameter: bonus.granted.calendar-days, 2021-12-31",
    ]);
    expect(answer({ event: "sold", on: "2026-02-30", base: "-1" })).toEqual(["invalid: event, on, base"]);
  });
});
