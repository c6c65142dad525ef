import { describe, expect, it } from "vitest";
import { office, outcomeLines, readAs } from "#tests/fixtures/outcome-lines.ts";

const NOTHING = {
  on: "2026-02-01",
  cashRulesBroken: false,
  documentsAbsent: false,
  workers: null as object | null,
  obstruction: null as object | null,
  data: [] as string[],
};
const lines = (given: Partial<typeof NOTHING>, context = {}) =>
  outcomeLines("tc.138.1", { ...NOTHING, ...given }, context);
const value = (given: Partial<typeof NOTHING>, context = {}) => lines(given, context)[0];

describe("art. 138(1): the grounds of indirect methods", () => {
  it("none: the obligation stays with the documents", () => {
    expect(lines({ data: ["assets"] })).toEqual([
      '{"allowed":false,"grounds":[],"bases":[]}',
      "indirect.not-allowed |  |  | 0 | 138.1",
    ]);
  });
  it("cash with the public unrecorded, by what is known, in the order of 138(2)", () => {
    expect(lines({ cashRulesBroken: true, data: ["tax-post", "turnover"] })).toEqual([
      '{"allowed":true,"grounds":["cash-rules"],"bases":["turnover","tax-post"]}',
      "indirect.ground.cash-rules |  |  | cash-rules text | 138.1.1",
      "indirect.by.turnover |  |  | turnover text | 138.2",
      "indirect.by.tax-post |  |  | tax-post text | 138.2",
      "indirect.allowed |  |  | 1 | 138.1",
    ]);
  });
  it("no primary documents, by each kind of data", () => {
    const data = ["assets", "liabilities", "turnover", "costs", "expenses", "tax-post"];
    expect(lines({ documentsAbsent: true, data })).toEqual([
      `{"allowed":true,"grounds":["no-primary-documents"],"bases":${JSON.stringify(data)}}`,
      "indirect.ground.no-primary-documents |  |  | no-primary-documents text | 138.1.2",
      ...data.map((base) => `indirect.by.${base} |  |  | ${base} text | 138.2`),
      "indirect.allowed |  |  | 1 | 138.1",
    ]);
  });
  it("a ground without any data to estimate from is not yet an amount", () => {
    expect(lines({ cashRulesBroken: true })).toEqual(["missing input: data"]);
    expect(lines({ documentsAbsent: true })).toEqual(["missing input: data"]);
  });
});

describe("art. 138(1)(3): hidden workers", () => {
  const workers = (found: number, entered: number) => ({ found, entered });
  it("one above those entered is enough; the average wage alone is taken, no other data is needed", () => {
    expect(lines({ workers: workers(4, 3), data: ["turnover"] })).toEqual([
      '{"allowed":true,"grounds":["hidden-workers"],"bases":["average-wage"]}',
      "indirect.ground.hidden-workers | found − entered-workers | found 4, entered-workers 3, least 1 | 1 | 138.1.3",
      "indirect.by.average-wage |  |  | average-wage text | 138.2",
      "indirect.allowed |  |  | 1 | 138.1",
    ]);
  });
  it.each([
    [3, 3, 0],
    [2, 3, -1],
  ])("%d found of %d entered hide none", (found, entered, hidden) => {
    expect(lines({ workers: workers(found, entered) })).toEqual([
      '{"allowed":false,"grounds":[],"bases":[]}',
      `indirect.no-hidden-workers | found − entered-workers | found ${found}, entered-workers ${entered}, least 1 | ${hidden} | 138.1.3`,
      "indirect.not-allowed |  |  | 0 | 138.1",
    ]);
  });
  it("beside another ground: both, each by its own", () => {
    expect(value({ workers: workers(9, 0), documentsAbsent: true, data: ["costs"] })).toBe(
      '{"allowed":true,"grounds":["no-primary-documents","hidden-workers"],"bases":["costs","average-wage"]}',
    );
  });
  it("of a period before law 136 the ground is not proven, the other grounds are", () => {
    const before = { workers: workers(4, 3), on: "2024-08-31" };
    expect(lines(before)).toEqual(["missing parameter: indirect.hidden-workers.least, 2024-08-31"]);
    expect(value({ ...before, on: "2024-09-01" })).toContain('"allowed":true');
    expect(value({ cashRulesBroken: true, data: ["costs"], on: "2022-01-01" })).toContain('"allowed":true');
  });
  it("so does the tax of them", () => {
    const wage = office(["average-wage", "40000.00", "город Бишкек"]);
    const tax = { district: "город Бишкек", found: 4, entered: 3, months: 1, rate: "0.1" };
    expect(outcomeLines("tc.138", { ...tax, on: "2024-08-31" }, wage)).toEqual([
      "missing parameter: indirect.hidden-workers.least, 2024-08-31",
    ]);
    // 40 000 × 10 %
    expect(outcomeLines("tc.138", { ...tax, on: "2024-09-01" }, wage)[0]).toBe(
      '{"base":4000000,"tax":400000}',
    );
  });
});

describe("art. 132(3): access obstructed (A-20)", () => {
  const kept = (protocol: string, lawfulRefusal: string | null = null) => ({
    obstruction: { protocol, lawfulRefusal },
    data: ["assets"],
  });
  it.each(["signed", "refusal-noted"])("a protocol %s is a ground of its own", (protocol) => {
    expect(lines(kept(protocol))).toEqual([
      '{"allowed":true,"grounds":["obstruction"],"bases":["assets"]}',
      `indirect.protocol.${protocol} |  |  | ${protocol} text | 132.3`,
      "indirect.ground.obstruction |  |  | obstruction text | 138.1 A-20",
      "indirect.by.assets |  |  | assets text | 138.2",
      "indirect.allowed |  |  | 1 | 138.1",
    ]);
  });
  it("read as no ground, it is named and leads nowhere", () => {
    expect(lines(kept("signed"), readAs(["A-20", "not-a-ground"]))).toEqual([
      '{"allowed":false,"grounds":[],"bases":[]}',
      "indirect.protocol.signed |  |  | signed text | 132.3",
      "indirect.obstruction-not-listed |  |  | obstruction text | 138.1 A-20",
      "indirect.not-allowed |  |  | 0 | 138.1",
    ]);
  });
  it("without a protocol there is none", () => {
    expect(lines(kept("none"))).toEqual([
      '{"allowed":false,"grounds":[],"bases":[]}',
      "indirect.no-protocol |  |  | none text | 132.3",
      "indirect.not-allowed |  |  | 0 | 138.1",
    ]);
  });
  it.each([
    ["no-order", "132.6.1"],
    ["outside-term", "132.6.2"],
    ["not-in-order", "132.6.3"],
    ["other-period", "132.6.4"],
    ["dwelling", "132.7"],
  ])("a refusal the taxpayer had the right to (%s) is none, whatever the protocol", (refusal, place) => {
    expect(lines(kept("signed", refusal))).toEqual([
      '{"allowed":false,"grounds":[],"bases":[]}',
      `indirect.lawful-refusal.${refusal} |  |  | ${refusal} text | ${place}`,
      "indirect.not-allowed |  |  | 0 | 138.1",
    ]);
  });
  it("a ground of the list beside it stands alone", () => {
    expect(value({ ...kept("none"), cashRulesBroken: true })).toBe(
      '{"allowed":true,"grounds":["cash-rules"],"bases":["assets"]}',
    );
  });
});
