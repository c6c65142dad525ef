import { describe, expect, it } from "vitest";
import { outcomeLines } from "#tests/fixtures/outcome-lines.ts";
import { VAT_DEEDS } from "./art-258-supply.ts";

const KNOWN = [
  ["ownership-passed", "goods", "258.1.1"],
  ["goods-as-wages", "goods", "258.1.1"],
  ["pledge-for-debt", "goods", "258.1.1"],
  ["given-free", "goods", "251..2"],
  ["finance-lease", "goods", "258.1.2"],
  ["power-gas-heat-water", "goods", "258.1.3"],
  ["returned-by-reimport", "goods", "258.1.4"],
  ["paid-activity", "services", "258.2"],
  ["lease", "services", "258.2.1"],
  ["services-as-wages", "services", "258.2.2"],
  ["service-with-goods", "goods", "258.3"],
  ["goods-with-service", "services", "258.4"],
  ["service-with-import", "import", "258.5"],
  ["into-partnership", "none", "258.8"],
  ["into-trust", "none", "258.8"],
  ["ownership-kept", "none", "258.8"],
  ["reorganization", "none", "258.8"],
  ["natural-loss", "none", "258.9"],
  ["technological-loss", "none", "258.9"],
  ["force-majeure-loss", "none", "258.9"],
  ["waste-within-norms", "none", "258.10"],
  ["virtual-asset", "none", "257.2"],
] as const;

describe("arts. 257–258: what is a supply", () => {
  it.each(KNOWN)("%s: %s by %s", (deed, supply, place) => {
    expect(outcomeLines("tc.258", { on: "2026-01-10", deed })).toEqual([
      `{"supply":"${supply}","article":"${place}"}`,
      `vat.deed.${supply} |  |  | 2026-01-10 | ${place} S-01`,
    ]);
  });
  it("each deed is there", () => {
    expect(KNOWN.map(([deed]) => deed)).toEqual(VAT_DEEDS);
  });
});
