/** What each computation answers, named: the first value is the one it is asked for. */

type ResultKind =
  | "amount"
  | "date"
  | "month"
  | "days"
  | "number"
  /** A share of one, shown as percent. */
  | "share"
  | "yes-no"
  /** A key with a text under `law.result.<rule>.<path>.<key>`. */
  | "word"
  | "text"
  /** A message of the catalogue. */
  | "message"
  /** A list, each row of it by `fields`. */
  | "rows";

export interface ResultField {
  readonly path: string;
  readonly kind: ResultKind;
  /** Of a list's row, from the row on. */
  readonly fields: readonly ResultField[];
}

const one = (path: string, kind: ResultKind): ResultField => ({ path, kind, fields: [] });
const rows = (path: string, ...fields: readonly ResultField[]): ResultField => ({
  path,
  kind: "rows",
  fields,
});
const amounts = (...paths: readonly string[]): readonly ResultField[] =>
  paths.map((path) => one(path, "amount"));

export const RULE_RESULTS: Readonly<Record<string, readonly ResultField[]>> = {
  "tc.018": [one("due", "date"), one("start", "date")],
  "tc.terms": [one("dueOn", "date"), one("startsOn", "date")],
  "tc.registration.terms": [one("dueOn", "date"), one("startsOn", "date"), one("byLaw", "yes-no")],
  "tc.due-dates": [one("due", "date"), one("nominal", "date")],
  "tc.068": [one("lastDay", "date"), one("firstDay", "date")],
  "tc.159": [one("barred", "yes-no"), one("suitUntil", "date")],
  "tc.082": [
    one("penalty", "amount"),
    one("days", "days"),
    one("arrearsLeft", "amount"),
    one("capped", "yes-no"),
  ],
  "tc.082.8": [
    ...amounts("penalty", "added"),
    one("days", "days"),
    one("arrearsLeft", "amount"),
    one("capped", "yes-no"),
  ],
  "tc.163": [one("sanction", "amount"), one("rate", "share")],
  "tc.163.4": amounts("sanction"),
  "tc.164": [one("sanction", "amount"), one("months", "number"), one("capped", "yes-no")],
  "tc.072": [...amounts("toPay", "remittedPenalty", "remittedSanction"), one("lastDay", "date")],
  "tc.091": amounts("interest", "debtLeft"),
  "tc.071": [
    one("left", "amount"),
    rows("parts", one("debt.tax", "text"), one("debt.component", "word"), one("paid", "amount")),
  ],
  "tc.093.13": [one("penalty", "amount"), one("days", "days")],
  "tc.004.20": [
    one("recognised", "amount"),
    one("publicList", "yes-no"),
    one("registrationRefused", "yes-no"),
  ],
  "tc.317": [one("credit", "amount"), one("notCredited", "amount"), one("divided", "yes-no")],
  "tc.322": amounts("payable", "reduction"),
  "tc.255": [one("effectiveFrom", "date"), one("obligedFrom", "date"), one("deemed", "yes-no")],
  "tc.256": [
    one("effectiveFrom", "date"),
    one("returnRequired", "yes-no"),
    one("applyBy", "date"),
    one("late", "yes-no"),
  ],
  "tc.368": amounts("tax"),
  "tc.422": amounts("tax"),
  "tc.423.11": [one("lostFrom", "date"), one("exceededIn", "month"), one("backFrom", "date")],
  "tc.420": [one("from", "date"), one("by", "word"), one("applyBy", "date"), one("late", "yes-no")],
  "tc.380": [one("tax", "amount"), rows("instalments", one("due", "date"), one("amount", "amount"))],
  "tc.200": amounts("tax", "fromEmployee", "fromEmployer", "base", "average"),
  "tc.201": amounts("tax"),
  "tc.199": amounts("toPay", "tax", "base", "foreignCredit"),
  "tc.190": amounts("income"),
  "tc.191.sale": [one("income", "amount"), one("exempt", "yes-no")],
  "tc.210": [
    ...amounts("toPay", "tax", "base", "income", "deductions", "result", "foreignCredit"),
    rows("refused", one("kind", "word"), one("amount", "amount")),
  ],
  "tc.243": [one("total", "amount"), rows("byPeriod", one("due", "amount"), one("dueLossesOnce", "amount"))],
  "tc.240": [one("applies", "word"), rows("failed", one("", "word"))],
  "tc.226": amounts("depreciation", "smallAssets", "repair", "income", "closing", "carried"),
  "tc.249": amounts("tax", "gross"),
  "tc.245": [one("tax", "amount"), rows("byLine", one("rate", "share"), one("tax", "amount"))],
  "tc.245.1": amounts("tax"),
  "tc.174.size": [one("forReturns", "word"), one("byRevenue", "word"), one("cashMethod", "yes-no")],
  "tc.338": amounts("due", "excise"),
  "tc.358": amounts("royalty", "base"),
  "tc.355": [one("bonus", "amount"), one("due", "date")],
  "tc.414": amounts("price"),
  "tc.438": amounts("tax"),
  "tc.445": amounts("tax", "base"),
  "tc.452": amounts("tax"),
  "tc.462": amounts("tax", "monthly"),
  "tc.459.3": amounts("withCoefficient", "byNextRate", "byActualRate"),
  "tc.430": [one("replaced", "yes-no")],
  "tc.024": [one("resident", "yes-no"), one("days", "days"), one("from", "date"), one("to", "date")],
  "tc.035": [one("related", "yes-no"), one("share", "share")],
  "tc.118": [one("plannedAuditAllowed", "yes-no"), rows("factors", one("", "word"))],
  "tc.138": amounts("tax", "base"),
  "tc.138.1": [one("allowed", "yes-no"), rows("grounds", one("", "word")), rows("bases", one("", "word"))],
  "tc.139": [one("difference", "amount"), one("marketPrice", "amount"), one("adjust", "yes-no")],
  "tc.111.place": [rows("offices", one("office", "text")), one("taxpayerChooses", "yes-no")],
  "tc.115": [rows("preconditions", one("message", "message"))],
  "tc.314": amounts("payable", "due", "excess", "excessUsed", "excessAfter", "output", "credited"),
  "tc.308.price": amounts("net", "vat", "salesTax", "gross"),
  "tc.308": amounts("base", "vat", "statedBase", "statedVat", "additionalVat"),
  "tc.308.2": amounts("vat", "withheld", "gross", "toContractor", "total"),
  "tc.258.7": amounts("vat", "base", "stock", "assets"),
  "tc.139.vat": [...amounts("additionalVat", "additionalBase", "marketPrice"), one("adjust", "yes-no")],
  "tc.264": [one("treatment", "word"), one("until", "date"), one("byList", "yes-no")],
  "tc.297": [one("treatment", "word"), one("until", "date"), one("byList", "yes-no")],
  "tc.301": [one("free", "yes-no"), one("examine", "yes-no"), one("keptUntil", "date")],
  "tc.310": amounts("vat", "base"),
  "tc.311": [...amounts("vat", "base"), one("due", "date"), one("arises", "date")],
  "tc.295": [one("state", "word"), one("notifyBy", "date"), one("handOverBy", "date")],
  "tc.312": [...amounts("vat", "base"), one("taxed", "yes-no")],
  "tc.258": [one("supply", "word")],
  "tc.259": [one("supplier", "word"), one("transferOn", "date"), one("transferMonth", "month")],
  "tc.260": [one("importer", "word"), one("credit", "word")],
  "tc.321": [one("answer", "word"), one("vat", "amount"), one("month", "month")],
  "tc.323": [...amounts("vat", "credit"), one("declares", "yes-no")],
  "tc.330": amounts("refund"),
  "tc.261": [one("on", "date"), one("month", "month")],
  "tc.309": [...amounts("output", "credit"), one("month", "month")],
  "tc.314.3": [...amounts("vat", "base"), one("arises", "date")],
  "tc.318": amounts("vat", "base"),
  "tc.326": [one("left", "amount"), rows("parts", one("target", "word"), one("amount", "amount"))],
  "tc.328": [one("simplified", "yes-no"), one("entitled", "yes-no"), rows("risks", one("", "word"))],
  "tc.263": [one("here", "yes-no"), one("link", "word")],
  "tc.253": [one("payer", "yes-no")],
  "tc.315": [
    ...amounts("credited", "toCost", "unpaid"),
    rows("refused", one("ground", "word"), one("amount", "amount")),
  ],
  "tc.303.2": [one("state", "word"), one("due", "date")],
  "tc.324": [...amounts("returned", "toBudget"), one("due", "date"), one("generalRegimeFrom", "date")],
  "tc.261.7": [one("vat", "amount"), one("taxed", "yes-no"), one("lastDay", "date")],
  "tc.329.3": [...amounts("toRestore", "penalty"), one("days", "days")],
};
