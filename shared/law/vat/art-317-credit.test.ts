import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { month } from "../../kernel/period.ts";
import { shippedParameters } from "../parameters.ts";
import { computeInputVatCredit } from "./art-317-credit.ts";

/** Direct 500 000, exempt 60 000, undivided 240 000 som, as in the worked examples. */
const credit = (taxable: number, exempt: number, on = "2026-01", forTaxable = 50_000_000) =>
  computeInputVatCredit(
    {
      month: month(on),
      taxable: tyiyn(taxable),
      exempt: tyiyn(exempt),
      forTaxable: tyiyn(forTaxable),
      forExempt: tyiyn(6_000_000),
      undivided: tyiyn(24_000_000),
    },
    { parameters: shippedParameters() },
  );

describe("art. 317: division of input VAT", () => {
  it.each([
    // exactly 5 %: 500 000 + 60 000 + 240 000
    ["at the ceiling all is credited", 950_000_000, 50_000_000, false, 80_000_000, 0],
    // 5.0001 %: 240 000 × 9 499 990 ÷ 10 000 000 = 227 999.76; 500 000 + 227 999.76
    ["E11: just over it", 949_999_000, 50_001_000, true, 72_799_976, 7_200_024],
    // one tyiyn over: 240 000.00 × 949 999 999 ÷ 1 000 000 000 = 227 999.99976 → 228 000.00
    ["one tyiyn over it", 949_999_999, 50_000_001, true, 72_800_000, 7_200_000],
    // 10 %: 240 000 × 0.9 = 216 000; 500 000 + 216 000
    ["E09: a tenth", 900_000_000, 100_000_000, true, 71_600_000, 8_400_000],
    // nothing taxable: the direct part alone
    ["exempt supplies alone", 0, 100, true, 50_000_000, 30_000_000],
    ["no supplies at all", 0, 0, false, 80_000_000, 0],
  ])("%s", (_, taxable, exempt, divided, credited, notCredited) => {
    expect(credit(taxable, exempt)).toMatchObject({
      ok: true,
      value: { divided, credit: credited, notCredited },
    });
  });

  it("shows the share as it was compared", () => {
    expect(credit(949_999_000, 50_001_000)).toMatchObject({
      value: { derivation: [{ result: { unit: "percent", value: "5.0001" } }, { basis: "317.2" }] },
    });
  });

  it("refuses a negative amount and a month before the Code", () => {
    expect(credit(1, -1)).toMatchObject({ ok: false, error: { code: "negative-amount", path: "exempt" } });
    expect(credit(1, 1, "2026-01", -1)).toMatchObject({
      ok: false,
      error: { code: "negative-amount", path: "forTaxable" },
    });
    expect(credit(1, 1, "2021-12")).toMatchObject({ ok: false, error: { code: "incomplete" } });
  });
});
