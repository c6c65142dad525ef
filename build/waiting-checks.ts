/** Checks of the inventory that are no check of the sweep: applied elsewhere, or waiting for what the office does not hold. */

/** Applied to every finding, act or taxpayer instead of being a finding: where. */
export const APPLIED_ELSEWHERE: Readonly<Record<string, string>> = {
  "G-01": "shared/law/checks/gates.ts",
  "G-02": "shared/law/checks/gates.ts",
  "G-04": "shared/law/checks/gates.ts",
  "G-05": "shared/law/checks/context.ts",
  "G-06": "shared/domain/desk-audit/decide.ts",
  "G-07": "shared/law/checks/vat/v-04-bank-inflows.ts",
  "G-08": "shared/law/checks/precedence.ts",
  "G-13": "shared/domain/desk-audit/produce-answer.ts",
  "G-14": "shared/law/risk/burden.ts",
  "V-44": "shared/law/checks/sales-tax/s-03-buyer-rate.ts",
  "N-14": "shared/law/checks/profit/recompute-annual.ts",
  "H-06": "shared/law/property-tax/function-coefficient.ts",
};

/** What each of the others waits for. */
export const WAITING: Readonly<Record<string, string>> = {
  "G-09":
    "signature, address and form version of each return: returns.csv has none, and a period a fixed form may not have is refused by the import",
  "G-15":
    "licences, leases, platform data and the papers of unregistered objects; an owner's objects and a payer's takings are in G-10, H-01, P-04 and V-33",
  "V-15": "use of stock and fixed assets after their purchase: no card of either in the format",
  "V-24":
    "transport cost, goods codes and risk prices of imports_eaeu.csv, which has the contract value alone",
  "V-27": "which import the exempt value of imports_eaeu.csv is of, and whether its goods were sold",
  "V-28": "ground, goods code and use of an exempt import: imports_eaeu.csv has its value alone",
  "V-29": "export documents, confirmations from the EAEU and days of shipment (tc.303.2 computes the term)",
  "V-31": "ground of each exempt supply: invoices.csv says that it is exempt, not by which article",
  "V-32": "book value of what was sold: no cost in the format",
  "V-35": "balances of stock and assets on the day of the switch or closing",
  "V-37": "deposits of art. 324 and export confirmations; no mark of the regime in imports_customs.csv",
  "V-38": "acts of inventory and the norms of the tax policy",
  "V-39": "day of each prepayment: bank_inflows.csv is monthly and names no invoice",
  "V-41":
    "day of the claim, results of audits by obligation, three years of payments; VAT.190 alone says that something is claimed (tc.328 computes)",
  "V-43": "the ledger on the day of the claim, criminal cases, complaints",
  "V-45": "tolling contracts with their goods: IND.020 has the price of processing alone",
  "S-04": "ground of each exempt sale in ST.090, and the lists of the Cabinet",
  "S-05": "place of each supply and export documents behind ST.090",
  "S-07": "components of the special bases of art. 366(3)–(9)",
  "U-08":
    "interest, rent and dividends by payer; price and kind of transfer of what properties.csv says was given up",
  "U-10": "accounting policy and days of payment (tc.174.size computes the bound)",
  "U-13": "stock, and purchases without an invoice",
  "U-14": "owners and relatives: representatives.csv names heads, which art. 35 does not",
  "U-15": "export invoices by import and what was paid to the customs of the other state",
  "P-06": "district of the patent (regimes.csv leaves `detail` free) and the address of the cash register",
  "I-03": "positions, and jobs at employers of other offices: payroll.csv has this office's alone",
  "I-07":
    "payments to individuals with their grounds: no file of payments made, and an individual issues no invoice",
  "I-08": "register of employees, operators of cash registers, passes (tc.138 computes)",
  "I-10": "data of platforms (tc.201 computes)",
  "I-11": "loans, gifts and write-offs (tc.190 computes)",
  "I-12": "deductions of the single return of an individual: the form has no lines of them (tc.199 computes)",
  "I-13": "price, cost and kind of transfer of what was given up (tc.191.sale computes)",
  "N-07": "groups of fixed assets with additions and disposals (tc.226 computes)",
  "N-10": "closing value of each group of fixed assets (tc.226 computes)",
  "N-15": "quantity and price of each supply, shares of owners (tc.139 and tc.140 compute)",
  "H-11": "leases of state and exempt property",
  "H-13": "lines of vehicles, which no form has; the day chapter 54 ended is not in the text",
  "X-01": "codes and stamps issued and applied, production",
  "X-03": "norms and use of raw material, share of exports",
  "X-04": "export documents by the day they came",
  "X-06": "readings of water meters and licensed volumes",
  "X-07": "register of licences with its changes, and the Cabinet's table of the bonus (tc.355 computes)",
  "X-12":
    "kind of each supply of a resident, the Cabinet's list of goods, days of the status (tc.430 decides)",
};
