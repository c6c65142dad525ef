import { describe, expect, it } from "vitest";
import { claimLines } from "#tests/fixtures/finding-lines.ts";
import { aContext, aTaxpayer, MARCH, som } from "#tests/fixtures/taxpayer-facts.ts";
import { month, type Period } from "../../kernel/period.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import type { FindingKind, FormCode } from "../finding.ts";
import { claimOf } from "./claim.ts";
import { applyGates } from "./gates.ts";
import { amountOf, type FieldAuditFact, type TaxpayerFacts } from "./vat/facts.ts";
import { V02 } from "./vat/v-02-output-invoices.ts";

const aFinding = (kind: FindingKind = "assessment", tax: FormCode = "VAT", period: Period = MARCH) =>
  claimOf(V02, {
    inn: aTaxpayer().inn,
    tax,
    period,
    kind,
    declared: null,
    computed: null,
    difference: amountOf(som(100)),
    evidence: [{ file: "returns.csv", id: "R-1" }],
    params: { declared: "0.00", count: 0 },
    derivation: [],
    documents: [],
  }).finding;
const gated = (
  facts: Partial<TaxpayerFacts>,
  finding = aFinding(),
  today = "2026-11-22",
): readonly string[] =>
  claimLines([
    { finding: applyGates(finding, aTaxpayer(facts), aContext(plainDate(today))), documents: [] },
  ]).filter((line) => /^(V-02|by|gate)/.test(line));
const OPEN = ["V-02 2026-03 VAT assessment: — → —, 100.00", "by 178.1, 261.1, 308.1, 254.1"];

const audit = (parts: Partial<FieldAuditFact> = {}): FieldAuditFact => ({
  tax: "VAT",
  periodFrom: month("2026-01"),
  periodTo: MARCH,
  kind: "planned",
  endedOn: plainDate("2026-08-01"),
  ...parts,
});

describe("G-02, a field audit of the period (art. 117(8))", () => {
  it("leaves a risk with the norm, the audit and the reading", () => {
    expect(gated({ fieldAudits: [audit()] })).toEqual([
      "V-02 2026-03 VAT risk: — → —, 100.00",
      "by 178.1, 261.1, 308.1, 254.1, 117.8, S-14",
      "gate.G-02 |  | from 2026-01 text, to 2026-03 text | 2026-08-01 date | 117.8 S-14",
    ]);
  });
  it("lowers no tax either, and changes nothing of risks and breaches of form", () => {
    const facts = { fieldAudits: [audit()] };
    const head = (kind: FindingKind) => gated(facts, aFinding(kind))[0];
    expect(head("reduction")).toBe("V-02 2026-03 VAT risk: — → —, 100.00");
    expect(gated(facts, aFinding("formal"))).toEqual([
      "V-02 2026-03 VAT formal: — → —, 100.00",
      "by 178.1, 261.1, 308.1, 254.1",
    ]);
    expect(gated(facts, aFinding("risk"))).toHaveLength(2);
  });
  it.each<[string, Partial<FieldAuditFact>, boolean]>([
    ["of all taxes", { tax: " ALL " }, true],
    ["of all taxes, a star", { tax: "*" }, true],
    ["of all taxes, left empty", { tax: "" }, true],
    ["of another tax", { tax: "PIT" }, false],
    ["unplanned", { kind: "unplanned" }, true],
    ["repeated", { kind: "repeat" }, false],
    ["that begins in the month", { periodFrom: MARCH, periodTo: month("2026-06") }, true],
    ["that ended the month before", { periodTo: month("2026-02") }, false],
    ["that begins the month after", { periodFrom: month("2026-04"), periodTo: month("2026-06") }, false],
  ])("an audit %s", (_, parts, closes) => {
    expect(gated({ fieldAudits: [audit(parts)] })[0]?.includes("risk")).toBe(closes);
  });
  it("closes a year of which it took a month", () => {
    expect(gated({ fieldAudits: [audit()] }, aFinding("assessment", "VAT", "2026" as Period))[0]).toBe(
      "V-02 2026 VAT risk: — → —, 100.00",
    );
  });
});

describe("G-04, a trade zone (art. 109(4))", () => {
  const zone = (from: string, to: string | null) => ({
    regime: "trade-zone",
    from: plainDate(from),
    to: to === null ? null : plainDate(to),
  });
  it("comes before the other gates", () => {
    expect(gated({ regimes: [zone("2026-03-31", null)], fieldAudits: [audit()] })).toEqual([
      "V-02 2026-03 VAT risk: — → —, 100.00",
      "by 178.1, 261.1, 308.1, 254.1, 109.4",
      "gate.G-04 |  |  | 2026-03-31 date | 109.4",
    ]);
  });
  it("counts only days of the period", () => {
    expect(gated({ regimes: [zone("2026-04-01", null)] })).toEqual(OPEN);
    expect(gated({ regimes: [zone("2025-01-01", "2026-02-28")] })).toEqual(OPEN);
    expect(gated({ regimes: [zone("2025-01-01", "2026-03-01")] })).toHaveLength(3);
  });
});

describe("G-01, the limitation (art. 68)", () => {
  it("names its days: six years after 27 April 2026", () => {
    expect(gated({}, aFinding(), "2032-04-27")).toEqual(OPEN);
    expect(gated({}, aFinding(), "2032-04-28")).toEqual([
      "V-02 2026-03 VAT risk: — → —, 100.00",
      "by 178.1, 261.1, 308.1, 254.1, 68.1, S-10",
      "gate.G-01 |  | first-day 2026-04-28 date | 2032-04-27 date | 68.1 S-10",
    ]);
  });
  it("is three years of the patent's own tax, counted from the 25th after the month", () => {
    const patent = { regime: "patent", from: plainDate("2026-03-31"), to: null };
    const general = { regime: "general", from: plainDate("2015-01-01"), to: null };
    const at = (day: string, regimes: TaxpayerFacts["regimes"], tax: FormCode) =>
      gated({ regimes }, aFinding("assessment", tax), day).at(-1);
    const closed = "gate.G-01 |  | first-day 2026-04-26 date | 2029-04-25 date | 68.1 S-10";
    const open = OPEN[1];
    expect(at("2029-04-25", [general, patent], "PAT")).toBe(open);
    expect(at("2029-04-26", [general, patent], "PAT")).toBe(closed);
    expect(at("2029-04-26", [general, patent], "VAT")).toBe(open);
    expect(at("2029-04-26", [general], "PAT")).toBe(open);
    expect(at("2029-04-26", [{ ...patent, from: plainDate("2026-04-01") }], "PAT")).toBe(open);
  });
});
