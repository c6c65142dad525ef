import { tc } from "../../kernel/legal-basis.ts";
import { type LawTable, rowsAt } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";

const SELLER = ["seller"] as const;

export const SPECIAL_SELLERS = ["bank", "virtual-asset", "new-housing", "insurance", "pension-fund"] as const;

/** Rates of 368(3), but for mobile operators, whose rate is a parameter. Entry of the rewordings: S-01. */
export const SALES_TAX_SELLER_RATES: LawTable<"seller"> = {
  id: "sales-tax.rate.seller",
  title: "law.table.sales-tax.rate.seller",
  dimensions: SELLER,
  unit: "share",
  rows: rowsAt(SELLER, "code", ENTRY_OF_THE_CODE, [
    [["bank"], "0.02", tc("368.3")],
    [["virtual-asset"], "0.05", tc("368.3")],
    [["new-housing"], "0.02", tc("368.3")],
    [["insurance"], "0.02", tc("368.3")],
    [["pension-fund"], "0.01", tc("368.3")],
  ]),
};

const BUYER = ["buyer", "form"] as const;

/** `patent-or-lower-rate`: by a patent, or by 423(1)(1)(а), (6), (8) or (13). */
export const SPECIAL_BUYERS = ["patent-or-lower-rate", "anonymous", "trade-zone"] as const;
export type SpecialBuyer = (typeof SPECIAL_BUYERS)[number];

/** Rates of goods for certain buyers, 368(4). */
export const SALES_TAX_BUYER_RATES: LawTable<"buyer" | "form"> = {
  id: "sales-tax.rate.buyer",
  title: "law.table.sales-tax.rate.buyer",
  dimensions: BUYER,
  unit: "share",
  rows: rowsAt(BUYER, "code", ENTRY_OF_THE_CODE, [
    [["patent-or-lower-rate", "cashless"], "0.02", tc("368.4.1.а")],
    [["patent-or-lower-rate", "cash"], "0.03", tc("368.4.1.б")],
    [["anonymous", "cashless"], "0.04", tc("368.4.2")],
    [["anonymous", "cash"], "0.04", tc("368.4.2")],
    [["trade-zone", "cashless"], "0.01", tc("368.4.3.а")],
    [["trade-zone", "cash"], "0.03", tc("368.4.3.б")],
  ]),
};
