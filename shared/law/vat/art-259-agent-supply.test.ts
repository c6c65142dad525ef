import { describe, expect, it } from "vitest";
import { outcomeLines } from "#tests/fixtures/outcome-lines.ts";

const supply = { suppliedOn: "2026-01-31", supplied: "goods", inNameOf: "agent", principal: "taxpayer" };
const lines = (over: object = {}) => outcomeLines("tc.259", { ...supply, ...over });

describe("art. 259: a supply through an agent", () => {
  it("in the principal's name it is the principal's, and nothing was handed to the agent", () => {
    expect(lines({ inNameOf: "principal" })).toEqual([
      '{"supplier":"principal","transferOn":null,"transferMonth":null,"article":"259.1"}',
      "vat.agent-supply.in-principals-name |  |  | 2026-01-31 | 259.1",
    ]);
  });
  it("in its own name it is the agent's; the goods were supplied to it on the same day", () => {
    expect(lines()).toEqual([
      '{"supplier":"agent","transferOn":"2026-01-31","transferMonth":"2026-01","article":"259.2.1"}',
      "vat.agent-supply.in-own-name |  |  | 2026-01-31 | 259.2.1",
      "vat.agent-supply.transfer |  |  | 2026-01-31 | 259.2.1",
    ]);
    expect(lines({ suppliedOn: "2026-02-01" })[0]).toContain('"transferMonth":"2026-02"');
  });
  it("of works and services nothing is handed over: the article speaks of goods", () => {
    expect(lines({ supplied: "works-and-services" })).toEqual([
      '{"supplier":"agent","transferOn":null,"transferMonth":null,"article":"259.2.1"}',
      "vat.agent-supply.in-own-name |  |  | 2026-01-31 | 259.2.1",
    ]);
  });
  it.each(["principal", "agent"])(
    "of a foreign principal it is the agent's, in the name of the %s",
    (inNameOf) => {
      expect(lines({ principal: "foreign", inNameOf })).toEqual([
        '{"supplier":"agent","transferOn":null,"transferMonth":null,"article":"259.2.2"}',
        "vat.agent-supply.foreign-principal |  |  | 2026-01-31 | 259.2.2",
      ]);
    },
  );
  it("says which field does not fit", () => {
    expect(lines({ suppliedOn: "2026-02-30" })).toEqual(["invalid: suppliedOn"]);
    expect(lines({ principal: "bank" })).toEqual(["invalid: principal"]);
  });
});
