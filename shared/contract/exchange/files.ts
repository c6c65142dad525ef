/**
 * The files of `office-dataset/1` as data, in the order they are read: what a file refers to comes before it.
 *
 * What counts as a reference: `inn` of every file but registration_requests.csv (there it is a claim), `seller_inn`
 * and `buyer_inn` name rows of taxpayers.csv; `return_id` of a line names its return; `corrects` names an invoice.
 * `person_inn`, `employee_inn` and `organization_inn` name people and claimed organizations who need not be on the
 * office's books. `number` of purchase_register.csv is no reference.
 */
import {
  amountCell,
  choiceCell,
  dateCell,
  daysCell,
  decimalCell,
  flagCell,
  innCell,
  instantCell,
  integerCell,
  jsonCell,
  lineAmountCell,
  monthCell,
  periodCell,
  positiveAmountCell,
  textCell,
} from "./cell.ts";
import { type ColumnSpec, type FileSpec, optional, required } from "./column.ts";
import * as lists from "./values.ts";

const text = textCell();
const name = textCell(1_000);
const code = textCell(200);
const form = choiceCell(lists.FORMS);
const inn = required("inn", innCell, "taxpayers.csv");

const file = (
  fileName: string,
  key: readonly string[],
  columns: readonly ColumnSpec[],
  ranges: FileSpec["ranges"] = [],
): FileSpec => ({
  name: fileName,
  key,
  columns,
  ranges,
  mustBePresent: fileName === "taxpayers.csv",
});

export const MANIFEST_FILE = "manifest.json";
/** What `dataset generate` writes beside a dataset: no part of the format, and no unknown file either. */
export const PLANTED_FILE = "planted.ndjson";
export const PLANTED_REQUESTS_FILE = "planted-requests.ndjson";

export const DATASET_FILES: readonly FileSpec[] = [
  file(
    "taxpayers.csv",
    ["inn"],
    [
      required("inn", innCell),
      required("kind", choiceCell(lists.TAXPAYER_KINDS)),
      required("name_ru", name),
      optional("name_ky", name),
      required("office", code),
      required("registered_on", dateCell),
      optional("closed_on", dateCell),
      optional("activity_code", code),
      required("activity_group", choiceCell(lists.ACTIVITY_GROUPS)),
      optional("territory", code),
      optional("address", name),
      optional("phone", code),
      optional("email", code),
      required("edoc_consent", flagCell),
    ],
    [["registered_on", "closed_on"]],
  ),
  file(
    "regimes.csv",
    ["inn", "regime", "from"],
    [
      inn,
      required("regime", choiceCell(lists.REGIMES)),
      required("from", dateCell),
      optional("to", dateCell),
      optional("detail", name),
    ],
    [["from", "to"]],
  ),
  file(
    "vat_registrations.csv",
    ["inn", "from"],
    [inn, required("from", dateCell), optional("to", dateCell)],
    [["from", "to"]],
  ),
  file(
    "representatives.csv",
    ["inn", "person_inn", "role", "from"],
    [
      inn,
      required("person_inn", innCell),
      required("name", name),
      required("role", choiceCell(lists.REPRESENTATIVE_ROLES)),
      required("from", dateCell),
      optional("to", dateCell),
      optional("authority", name),
    ],
    [["from", "to"]],
  ),
  file(
    "returns.csv",
    ["return_id"],
    [
      required("return_id", code),
      inn,
      required("form", form),
      required("period", periodCell),
      required("version", integerCell(0, 9_999)),
      required("filed_at", instantCell),
    ],
  ),
  file(
    "return_lines.csv",
    ["return_id", "line", "row"],
    [
      required("return_id", code, "returns.csv"),
      required("line", code),
      optional("row", code),
      required("amount", lineAmountCell),
    ],
  ),
  file(
    "invoices.csv",
    ["invoice_id"],
    [
      required("invoice_id", code),
      required("number", code),
      required("issued_on", dateCell),
      required("supply_on", dateCell),
      required("seller_inn", innCell, "taxpayers.csv"),
      optional("buyer_inn", innCell, "taxpayers.csv"),
      required("supply", choiceCell(lists.SUPPLIES)),
      required("net", positiveAmountCell),
      required("vat", positiveAmountCell),
      required("payment", choiceCell(lists.PAYMENT_FORMS)),
      optional("cash_part", positiveAmountCell),
      required("status", choiceCell(lists.INVOICE_STATUSES)),
      optional("status_on", dateCell),
      optional("corrects", code, "invoices.csv"),
      optional("missing", name),
      optional("goods_code", code),
    ],
  ),
  file(
    "purchase_register.csv",
    [],
    [
      inn,
      required("period", monthCell),
      required("seller_inn", innCell, "taxpayers.csv"),
      required("number", code),
      required("issued_on", dateCell),
      required("net", amountCell),
      required("vat", amountCell),
    ],
  ),
  file(
    "receipts.csv",
    ["inn", "register_id", "date", "vat_group"],
    [
      inn,
      required("register_id", code),
      required("date", dateCell),
      required("receipts", integerCell(0, 10_000_000)),
      required("gross_cash", positiveAmountCell),
      required("gross_cashless", positiveAmountCell),
      required("vat_group", choiceCell(lists.VAT_GROUPS)),
    ],
  ),
  file(
    "imports_eaeu.csv",
    ["application_id"],
    [
      required("application_id", code),
      inn,
      required("imported_on", dateCell),
      required("contract_value", positiveAmountCell),
      optional("excise", positiveAmountCell),
      optional("exempt_value", positiveAmountCell),
      required("vat", positiveAmountCell),
      optional("paid_on", dateCell),
      optional("paid", positiveAmountCell),
    ],
  ),
  file(
    "imports_customs.csv",
    ["declaration_id"],
    [
      required("declaration_id", code),
      inn,
      required("released_on", dateCell),
      required("customs_base", positiveAmountCell),
      required("invoice_base", positiveAmountCell),
      required("vat", positiveAmountCell),
      optional("paid_on", dateCell),
    ],
  ),
  file(
    "payroll.csv",
    ["inn", "employee_inn", "period", "category"],
    [
      inn,
      required("employee_inn", innCell),
      required("period", monthCell),
      required("income", positiveAmountCell),
      optional("exempt_income", positiveAmountCell),
      required("social_contribution", positiveAmountCell),
      optional("dependants", integerCell(0, 50)),
      required("days_worked", daysCell),
      required("days_norm", daysCell),
      required("category", choiceCell(lists.PAYROLL_CATEGORIES)),
    ],
  ),
  file(
    "bank_inflows.csv",
    ["inn", "period"],
    [
      inn,
      required("period", periodCell),
      required("cashless", positiveAmountCell),
      required("qr_pos", positiveAmountCell),
      required("cash_deposited", positiveAmountCell),
      optional("explained", positiveAmountCell),
      optional("decision", code),
    ],
  ),
  file(
    "payments.csv",
    ["payment_id"],
    [
      required("payment_id", code),
      inn,
      required("tax", form),
      required("period", periodCell),
      required("kind", choiceCell(lists.PAYMENT_KINDS)),
      required("paid_on", dateCell),
      required("amount", amountCell),
    ],
  ),
  file(
    "properties.csv",
    ["object_id"],
    [
      required("object_id", code),
      inn,
      required("kind", choiceCell(lists.PROPERTY_KINDS)),
      required("share", decimalCell({ above: 0, max: 1 })),
      required("area", decimalCell({ above: 0 })),
      optional("walls", choiceCell(lists.WALLS)),
      optional("commissioned_year", integerCell(1800, 2200)),
      required("territory", code),
      optional("population", integerCell(0, 100_000_000)),
      optional("zone_coefficient", decimalCell({ above: 0 })),
      optional("inflation_coefficient", decimalCell({ above: 0 })),
      optional("function_title", code),
      optional("function_use", code),
      required("owned_from", dateCell),
      optional("owned_to", dateCell),
      optional("relief", name),
    ],
    [["owned_from", "owned_to"]],
  ),
  file(
    "field_audits.csv",
    ["inn", "tax", "period_from", "period_to", "kind", "ended_on"],
    [
      inn,
      required("tax", form),
      required("period_from", monthCell),
      required("period_to", monthCell),
      required("kind", choiceCell(lists.FIELD_AUDIT_KINDS)),
      required("ended_on", dateCell),
    ],
    [["period_from", "period_to"]],
  ),
  file(
    "decisions.csv",
    ["decision_id"],
    [
      required("decision_id", code),
      inn,
      required("tax", form),
      required("period_from", monthCell),
      required("period_to", monthCell),
      required("kind", code),
      optional("served_on", dateCell),
      optional("tax_amount", amountCell),
      optional("penalty_amount", amountCell),
      optional("sanction_amount", amountCell),
    ],
    [["period_from", "period_to"]],
  ),
  file(
    "registration_requests.csv",
    ["request_id"],
    [
      required("request_id", code),
      required("submitted_at", instantCell),
      required("channel", choiceCell(lists.REQUEST_CHANNELS)),
      required("request", choiceCell(lists.REQUEST_KINDS)),
      required("person_type", choiceCell(lists.PERSON_TYPES)),
      required("inn", innCell),
      required("name_claimed", name),
      optional("organization_inn", innCell),
      optional("organization_name_claimed", name),
      optional("role_claimed", choiceCell(lists.CLAIMED_ROLES)),
      required("office", code),
      optional("phone", code),
      optional("email", code),
      optional("assurance", choiceCell(lists.ASSURANCES)),
      optional("payload", jsonCell),
    ],
  ),
  file(
    "parameters.csv",
    ["name", "scope", "from"],
    [
      required("name", code),
      optional("scope", code),
      required("from", dateCell),
      optional("to", dateCell),
      required("value", text),
      required("source", name),
    ],
    [["from", "to"]],
  ),
];

const BY_NAME: ReadonlyMap<string, FileSpec> = new Map(DATASET_FILES.map((spec) => [spec.name, spec]));
export const datasetFile = (fileName: string): FileSpec | undefined => BY_NAME.get(fileName);
