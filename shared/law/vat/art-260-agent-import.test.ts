import { describe, expect, it } from "vitest";
import { outcomeLines } from "#tests/fixtures/outcome-lines.ts";

const lines = (inNameOf: string, agent: string, principal: string, agentPaysVat = true) =>
  outcomeLines("tc.260", { on: "2026-01-10", inNameOf, agent, principal, agentPaysVat });

describe("art. 260: an import through an agent", () => {
  it.each([
    ["principal", "taxpayer", "taxpayer", "principal", "in-principals-name", "260.1"],
    ["principal", "foreign", "taxpayer", "principal", "foreign-agent", "260.3"],
    ["agent", "foreign", "taxpayer", "principal", "foreign-agent", "260.3"],
    ["principal", "taxpayer", "foreign", "agent", "foreign-principal", "260.4"],
    ["agent", "taxpayer", "foreign", "agent", "foreign-principal", "260.4"],
    ["principal", "foreign", "foreign", "principal", "in-principals-name", "260.1"],
  ])(
    "in the name of the %s, agent %s, principal %s: of the %s",
    (name, agent, principal, importer, label, place) => {
      for (const pays of [true, false])
        expect(lines(name, agent, principal, pays)).toEqual([
          `{"importer":"${importer}","credit":"by-article-315","article":"${place}"}`,
          `vat.agent-import.${label} |  |  | 2026-01-10 | ${place}`,
          "vat.agent-import.credit.by-article-315 |  |  | 2026-01-10 | 315.3",
        ]);
    },
  );
  it("in its own name the agent's, credited by it if it pays VAT", () => {
    expect(lines("agent", "taxpayer", "taxpayer")).toEqual([
      '{"importer":"agent","credit":"agent","article":"260.2"}',
      "vat.agent-import.in-own-name |  |  | 2026-01-10 | 260.2",
      "vat.agent-import.credit.agent |  |  | 2026-01-10 | 260.2",
    ]);
    expect(lines("agent", "taxpayer", "taxpayer", false)).toEqual([
      '{"importer":"agent","credit":"nobody","article":"260.2"}',
      "vat.agent-import.in-own-name |  |  | 2026-01-10 | 260.2",
      "vat.agent-import.credit.nobody |  |  | 2026-01-10 | 260.2",
    ]);
    expect(lines("agent", "foreign", "foreign", false)[0]).toBe(
      '{"importer":"agent","credit":"nobody","article":"260.2"}',
    );
  });
});
