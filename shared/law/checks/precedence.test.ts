import { describe, expect, it } from "vitest";
import { aTaxpayer, MARCH } from "#tests/fixtures/taxpayer-facts.ts";
import type { FormCode } from "../finding.ts";
import type { CheckDefinition, Claim } from "./check.ts";
import { claimOf } from "./claim.ts";
import { resolveClaims } from "./precedence.ts";
import { amountOf } from "./vat/facts.ts";
import { V02 } from "./vat/v-02-output-invoices.ts";

const claim = (id: string, documents: readonly string[], tax: FormCode = "VAT"): Claim =>
  claimOf({ ...V02, id } satisfies CheckDefinition, {
    inn: aTaxpayer().inn,
    tax,
    period: MARCH,
    kind: "assessment",
    declared: null,
    computed: null,
    difference: amountOf(1),
    evidence: [],
    derivation: [],
    documents,
  });
const kept = (...claims: readonly Claim[]) => resolveClaims(claims).map(({ finding }) => finding.check);

describe("G-08: no document supports two amounts", () => {
  it("keeps the check that comes first in its line, whatever order they were found in", () => {
    expect(kept(claim("V-03", ["sales"]), claim("V-02", ["sales"]), claim("G-11", ["sales"]))).toEqual([
      "G-11",
    ]);
    expect(kept(claim("V-20", ["row:2"]), claim("V-08", ["row:2"]), claim("V-07", ["row:2"]))).toEqual([
      "V-08",
    ]);
    expect(kept(claim("V-01", ["line:120"]), claim("V-14", ["line:120"]))).toEqual(["V-14"]);
  });
  it("drops a claim that shares a single document, and frees the rest of what it wanted", () => {
    const both = claim("V-03", ["sales", "registers"]);
    expect(kept(claim("V-02", ["sales"]), both, claim("V-04", ["registers"]))).toEqual(["V-02", "V-04"]);
  });
  it("keeps both where the documents or the taxes differ", () => {
    expect(kept(claim("V-02", ["a"]), claim("V-03", ["b"]))).toEqual(["V-02", "V-03"]);
    expect(kept(claim("V-02", ["a"]), claim("V-03", ["a"], "ST"))).toEqual(["V-02", "V-03"]);
  });
  it("puts a check without a place in the order last", () => {
    expect(kept(claim("X-1", ["a"]), claim("V-05", ["a"]))).toEqual(["V-05"]);
  });
});
