import { describe, expect, it } from "vitest";
import { office, outcomeLines } from "#tests/fixtures/outcome-lines.ts";

const on = "2026-01-10";
const before = "2021-12-31";
const negative = (path: string, article: string) =>
  `not applicable: negative-amount [path ${path}] | ${article}`;

describe("tc.263, tc.253: where and who, the whole answer", () => {
  const links = {
    goods: false,
    release: false,
    property: false,
    performance: false,
    buyer: false,
    individual: false,
    supplier: false,
  };
  it.each([
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
  ])("%s by its %s, %s", (kind, link, place) => {
    expect(outcomeLines("tc.263", { on, kind, here: { ...links, [link]: true } })).toEqual([
      `{"here":true,"link":"${link}","article":"${place}"}`,
      `vat.place.${link} |  |  | 2026-01-10 | ${place}`,
      "vat.place.here |  |  | 2026-01-10 | 251..4",
    ]);
    expect(outcomeLines("tc.263", { on, kind, here: links }).at(-1)).toBe(
      "vat.place.elsewhere |  |  | 2026-01-10 | 251..5",
    );
  });
  it.each([
    ["general-regime", true, "253.1.1"],
    ["importer", true, "253.1.2"],
    ["foreign-seller", true, "253.1.3"],
    ["farm-producer", false, "253.2.1"],
    ["cooperative", false, "253.2.1"],
    ["machine-station", false, "253.2.1"],
    ["non-profit-without-taxable", false, "253.2.2"],
    ["special-regime", false, "253.1.1"],
  ])("%s: %s by %s", (person, payer, place) => {
    expect(outcomeLines("tc.253", { on, person })).toEqual([
      `{"payer":${payer},"article":"${place}"}`,
      `vat.payer.${payer ? "yes" : "no"} |  |  | 2026-01-10 | ${place}`,
    ]);
  });
});

describe("tc.264, tc.297: grounds, the whole answer", () => {
  const supply = (ground: string, listed: boolean | null = null, day = on) =>
    outcomeLines("tc.264", { on: day, ground, listed });
  it("exempt, by a list, zero, until a day", () => {
    expect(supply("land")).toEqual([
      '{"treatment":"exempt","byList":false,"until":null,"article":"265.1.2"}',
      "vat.ground.land |  |  | 2026-01-10 | 265.1.2 S-01",
    ]);
    expect(supply("medicines", true)).toEqual([
      '{"treatment":"exempt","byList":true,"until":null,"article":"268.2"}',
      "vat.ground.medicines |  |  | 2026-01-10 | 268.2 S-01",
    ]);
    expect(supply("export")).toEqual([
      '{"treatment":"zero","byList":false,"until":null,"article":"303.1"}',
      "vat.ground.export |  |  | 2026-01-10 | 303.1",
    ]);
    expect(supply("fertilisers", true)).toEqual([
      '{"treatment":"exempt","byList":true,"until":"2029-12-31","article":"289"}',
      "vat.ground.fertilisers |  | last-day 2029-12-31 | 2026-01-10 | 289 S-01",
    ]);
    expect(outcomeLines("tc.297", { on, ground: "baby-food", listed: true })).toEqual([
      '{"treatment":"exempt","byList":true,"until":null,"article":"297.1.11"}',
      "vat.ground.baby-food |  |  | 2026-01-10 | 297.1.11 S-01",
    ]);
  });
  it("refusals", () => {
    expect(supply("medicines", false)).toEqual(["not applicable: not-in-the-list | 264"]);
    expect(supply("medicines")).toEqual(["missing input: listed"]);
    expect(supply("fertilisers", true, "2030-01-01")).toEqual(["not applicable: ground-not-in-force | 264"]);
    expect(supply("transaction-service", null, "2025-12-31")).toEqual([
      "not applicable: ground-not-in-force | 264",
    ]);
    expect(outcomeLines("tc.297", { on: before, ground: "baby-food", listed: true })).toEqual([
      "not applicable: ground-not-in-force | 297",
    ]);
    // of what needs no list nobody asks for one
    expect(supply("land", false)[0]).toContain('"treatment":"exempt"');
  });
});

describe("tc.301: an asset brought in, the whole answer", () => {
  const asset = {
    on,
    value: 50_000_000,
    code: "8701",
    importer: "vat-payer",
    refinery: false,
    ownUse: true,
    fromEaeu: true,
    disposedOn: null as string | null,
  };
  const answer = (over: object, context = {}) => outcomeLines("tc.301", { ...asset, ...over }, context);
  it("of a position that is free, of the least value, kept as long as it must", () => {
    expect(answer({})).toEqual([
      '{"free":true,"examine":false,"keptUntil":"2031-01-11"}',
      "vat.asset.position |  |  | 8701 text | 301.2.1",
      "vat.asset.least-value | count × calculation-index | count 5000, calculation-index 100.00, value 500000.00 | 500000.00 | 301.1.1",
      "vat.asset.kept-until |  | imported-on 2026-01-10 | 2031-01-11 | 301.4 A-04",
    ]);
    expect(answer({ importer: "cooperative", value: 1 })).toEqual([
      '{"free":true,"examine":false,"keptUntil":"2031-01-11"}',
      "vat.asset.position |  |  | 8701 text | 301.2.1",
      "vat.asset.any-value |  | value 0.01 | 0.01 | 301.6",
      "vat.asset.kept-until |  | imported-on 2026-01-10 | 2031-01-11 | 301.4 A-04",
    ]);
    expect(answer({ disposedOn: "2026-06-01" })).toEqual([
      '{"free":false,"examine":false,"keptUntil":"2031-01-11"}',
      "vat.asset.position |  |  | 8701 text | 301.2.1",
      "vat.asset.least-value | count × calculation-index | count 5000, calculation-index 100.00, value 500000.00 | 500000.00 | 301.1.1",
      "vat.asset.lost |  | imported-on 2026-01-10, disposed-on 2026-06-01 | 2026-01-10 | 301.4 A-04",
    ]);
    expect(answer({ disposedOn: "2026-06-01", fromEaeu: false })[0]).toContain('"free":true');
    expect(answer({ code: "8702", disposedOn: "2040-01-01" })[0]).toContain('"free":true,"examine":true');
    expect(answer({ code: "8481", refinery: true })).toEqual([
      '{"free":true,"examine":false,"keptUntil":"2031-01-11"}',
      "vat.asset.position |  |  | 8481 text | 301.2.2",
      "vat.asset.least-value | count × calculation-index | count 5000, calculation-index 100.00, value 500000.00 | 500000.00 | 301.1.1",
      "vat.asset.kept-until |  | imported-on 2026-01-10 | 2031-01-11 | 301.4 A-04",
    ]);
  });
  it.each([
    ["vat-payer", "301.1.1"],
    ["single-tax", "301.1.1"],
    ["machine-station", "301.3.3"],
    ["farm-logistics-centre", "301.3.4"],
    ["finance-lease", "301.3.5"],
    ["jeweller", "301.3.6"],
  ])("%s by %s, from the least value", (importer, place) => {
    expect(answer({ importer })[2]?.endsWith(`| ${place}`)).toBe(true);
    expect(answer({ importer, value: 1 })).toEqual(["not applicable: asset-under-least-value | 301"]);
  });
  it.each([
    ["8401", true],
    ["8406", true],
    ["8407", false],
    ["840710", true],
    ["8407101", true],
    ["8400", false],
    ["8447", true],
    ["8448", false],
    ["9406903100", true],
    ["9406", false],
    ["7309", false],
  ])("position %s: %s", (code, free) => {
    expect(answer({ code })[0] === "not applicable: asset-not-listed | 301").toBe(!free);
  });
  it("refusals", () => {
    expect(answer({ value: -1 })).toEqual([negative("value", "301")]);
    expect(answer({ ownUse: false })).toEqual(["not applicable: asset-not-for-own-use | 301"]);
    expect(answer({ on: before })).toEqual(["missing parameter: vat.asset-import.indices, 2021-12-31"]);
    expect(answer({}, office(["calculation-index", "hundred"]))).toEqual([
      "missing parameter: calculation-index, 2026-01-10",
    ]);
    expect(answer({ code: "84.01" })).toEqual(["invalid: code"]);
  });
});

describe("tc.310, tc.311: imports, the whole answer", () => {
  const customs = {
    on,
    customsValue: 10_000,
    duties: 500,
    otherTaxes: 300,
    exemption: null as object | null,
  };
  it("through the customs", () => {
    expect(outcomeLines("tc.310", customs)).toEqual([
      '{"base":10800,"vat":1296}',
      "vat.import.customs-base | customs-value + duties + other-taxes | customs-value 100.00, duties 5.00, other-taxes 3.00 | 108.00 | 310",
      "vat.import | base × rate | base 108.00, rate 12 percent | 12.96 | 254.1",
    ]);
    expect(outcomeLines("tc.310", { ...customs, exemption: { ground: "baby-food", listed: true } })).toEqual([
      '{"base":10800,"vat":0}',
      "vat.import.customs-base | customs-value + duties + other-taxes | customs-value 100.00, duties 5.00, other-taxes 3.00 | 108.00 | 310",
      "vat.ground.baby-food |  |  | 2026-01-10 | 297.1.11 S-01",
    ]);
    expect(outcomeLines("tc.310", { ...customs, exemption: { ground: "baby-food", listed: false } })).toEqual(
      ["not applicable: not-in-the-list | 310"],
    );
    for (const path of ["customsValue", "duties", "otherTaxes"])
      expect(outcomeLines("tc.310", { ...customs, [path]: -1 })).toEqual([negative(path, "310")]);
    expect(outcomeLines("tc.310", { ...customs, on: before })).toEqual([
      "missing parameter: vat.rate, 2021-12-31",
    ]);
  });
  const eaeu = {
    importedOn: on,
    accountedOn: "2026-01-12",
    byAgent: false,
    goods: 100_000,
    otherCosts: 5_000,
    shownApart: false,
    excise: 700,
    processing: null as number | null,
    exemption: null as object | null,
  };
  const answer = (over: object) => outcomeLines("tc.311", { ...eaeu, ...over });
  it("from the union", () => {
    expect(answer({})).toEqual([
      '{"base":105700,"vat":12684,"arises":"2026-01-12","due":"2026-02-20"}',
      "vat.import.whole-price | goods + other-costs + excise | goods 1000.00, other-costs 50.00, excise 7.00 | 1057.00 | 311.3",
      "vat.import.arises | max(imported-on, accounted-on) | imported-on 2026-01-10, accounted-on 2026-01-12 | 2026-01-12 | 261.6",
      "law.due-date.payment [period 2026-01] |  |  | 2026-02-20 | 320.2",
      "vat.import | base × rate | base 1057.00, rate 12 percent | 126.84 | 254.1",
    ]);
    expect(answer({ shownApart: true, byAgent: true })).toEqual([
      '{"base":100700,"vat":12084,"arises":"2026-01-10","due":"2026-02-20"}',
      "vat.import.goods | goods + excise | goods 1000.00, excise 7.00 | 1007.00 | 311.2",
      "vat.import.arises |  | imported-on 2026-01-10, accounted-on 2026-01-12 | 2026-01-10 | 261.6",
      "law.due-date.payment [period 2026-01] |  |  | 2026-02-20 | 320.2",
      "vat.import | base × rate | base 1007.00, rate 12 percent | 120.84 | 254.1",
    ]);
    expect(answer({ accountedOn: on })[0]).toContain('"arises":"2026-01-10"');
    expect(answer({ processing: 2_000, accountedOn: "2026-01-09" })).toEqual([
      '{"base":2700,"vat":324,"arises":"2026-01-10","due":"2026-02-20"}',
      "vat.import.processing | processing + excise | processing 20.00, excise 7.00 | 27.00 | 311.5",
      "vat.import.arises | max(imported-on, accounted-on) | imported-on 2026-01-10, accounted-on 2026-01-09 | 2026-01-10 | 261.6",
      "law.due-date.payment [period 2026-01] |  |  | 2026-02-20 | 320.2",
      "vat.import | base × rate | base 27.00, rate 12 percent | 3.24 | 254.1",
    ]);
    expect(answer({ exemption: { ground: "baby-food", listed: true } })[0]).toContain('"vat":0');
    expect(answer({ exemption: { ground: "baby-food", listed: null } })).toEqual(["missing input: listed"]);
    for (const path of ["goods", "otherCosts", "excise", "processing"])
      expect(answer({ [path]: -1 })).toEqual([negative(path, "311")]);
    expect(answer({ importedOn: before, accountedOn: before })).toEqual([
      "missing parameter: vat.rate, 2021-12-31",
    ]);
  });
});
