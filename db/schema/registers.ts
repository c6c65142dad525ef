/**
 * What the office holds about taxpayers: the tables of `office-dataset/1`.
 *
 * Conventions: an ИНН is an INTEGER (14 digits), money INTEGER tyiyn, dates TEXT `YYYY-MM-DD`, months INTEGER
 * `YYYYMM` beside the date they come from, so that matching a million invoices groups and joins on integers.
 * A period column holds the file's own text (`2026-09`, `2026-Q3`, `2026`).
 */
import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/** The import that brought the row last; 0 for a row no import brought. */
const importNo = () => integer("import_no").notNull().default(0);

/** Налогоплательщик. */
export const taxpayers = sqliteTable("taxpayers", {
  importNo: importNo(),
  inn: integer().primaryKey(),
  kind: text().notNull(),
  nameRu: text("name_ru").notNull(),
  nameKy: text("name_ky"),
  office: text().notNull(),
  registeredOn: text("registered_on").notNull(),
  closedOn: text("closed_on"),
  activityCode: text("activity_code"),
  activityGroup: text("activity_group").notNull(),
  territory: text(),
  address: text(),
  phone: text(),
  email: text(),
  /** Согласие на электронные документы (art. 97(1)(3)): 0 or 1. */
  edocConsent: integer("edoc_consent").notNull(),
});

export const regimes = sqliteTable(
  "regimes",
  {
    importNo: importNo(),
    inn: integer().notNull(),
    regime: text().notNull(),
    from: text("valid_from").notNull(),
    to: text("valid_to"),
    detail: text(),
  },
  (t) => [primaryKey({ columns: [t.inn, t.regime, t.from] })],
);

export const vatRegistrations = sqliteTable(
  "vat_registrations",
  {
    importNo: importNo(),
    inn: integer().notNull(),
    from: text("valid_from").notNull(),
    to: text("valid_to"),
  },
  (t) => [primaryKey({ columns: [t.inn, t.from] })],
);

export const representatives = sqliteTable(
  "representatives",
  {
    importNo: importNo(),
    inn: integer().notNull(),
    personInn: integer("person_inn").notNull(),
    name: text().notNull(),
    role: text().notNull(),
    from: text("valid_from").notNull(),
    to: text("valid_to"),
    authority: text(),
  },
  (t) => [
    primaryKey({ columns: [t.inn, t.personInn, t.role, t.from] }),
    // For whom a person acts.
    index("representatives_person").on(t.personInn),
  ],
);

/** Налоговая отчётность; the highest version of (inn, form, period) replaces the others. */
export const returns = sqliteTable(
  "returns",
  {
    importNo: importNo(),
    returnId: text("return_id").primaryKey(),
    inn: integer().notNull(),
    form: text().notNull(),
    period: text().notNull(),
    version: integer().notNull(),
    filedAt: text("filed_at").notNull(),
  },
  (t) => [
    uniqueIndex("returns_latest").on(t.inn, t.form, t.period, t.version),
    index("returns_form_period").on(t.form, t.period),
  ],
);

export const returnLines = sqliteTable(
  "return_lines",
  {
    importNo: importNo(),
    returnId: text("return_id").notNull(),
    line: text().notNull(),
    /** Empty text when the line does not repeat. */
    row: text().notNull(),
    /** Tyiyn; for VAT.075 and PRB.060 hundredths of the file's number. */
    amount: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.returnId, t.line, t.row] })],
);

/** Счёт-фактура (ЭСФ). */
export const invoices = sqliteTable(
  "invoices",
  {
    importNo: importNo(),
    invoiceId: text("invoice_id").primaryKey(),
    number: text().notNull(),
    issuedOn: text("issued_on").notNull(),
    supplyOn: text("supply_on").notNull(),
    supplyMonth: integer("supply_month").notNull(),
    sellerInn: integer("seller_inn").notNull(),
    buyerInn: integer("buyer_inn"),
    supply: text().notNull(),
    net: integer().notNull(),
    vat: integer().notNull(),
    payment: text().notNull(),
    cashPart: integer("cash_part"),
    status: text().notNull(),
    statusOn: text("status_on"),
    corrects: text(),
    missing: text(),
    goodsCode: text("goods_code"),
  },
  (t) => [
    // Covering: turnover of a seller by month is summed from the index alone.
    index("invoices_seller_month").on(
      t.sellerInn,
      t.supplyMonth,
      t.status,
      t.supply,
      t.buyerInn,
      t.net,
      t.vat,
    ),
    index("invoices_buyer_month").on(t.buyerInn, t.supplyMonth),
    index("invoices_key").on(t.sellerInn, t.number, t.issuedOn),
    // Invoices a buyer may credit as they stand: matching looks at the others one by one. The condition is
    // repeated by `db/matching/creditable.ts`.
    index("invoices_creditable")
      .on(t.sellerInn, t.number, t.issuedOn, t.buyerInn, t.vat)
      .where(
        sql`status = 'valid' AND missing IS NULL AND cash_part IS NULL AND payment IN ('cashless', 'unpaid')`,
      ),
    index("invoices_corrects").on(t.corrects).where(sql`corrects IS NOT NULL`),
    index("invoices_goods").on(t.goodsCode).where(sql`goods_code IS NOT NULL`),
  ],
);

/** Реестр приобретений: what the buyer credits; rows may repeat or name an invoice that does not exist. */
export const purchaseRegister = sqliteTable(
  "purchase_register",
  {
    importNo: importNo(),
    rowId: integer("row_id").primaryKey({ autoIncrement: true }),
    /** Line of the file, the row's name in evidence. */
    sourceLine: integer("source_line").notNull(),
    inn: integer().notNull(),
    period: text().notNull(),
    periodMonth: integer("period_month").notNull(),
    sellerInn: integer("seller_inn").notNull(),
    number: text().notNull(),
    issuedOn: text("issued_on").notNull(),
    net: integer().notNull(),
    vat: integer().notNull(),
  },
  (t) => [
    index("purchase_register_buyer").on(t.inn, t.periodMonth, t.vat),
    // In the order of `invoices_creditable`, covering.
    index("purchase_register_key").on(t.sellerInn, t.number, t.issuedOn, t.inn, t.vat, t.period),
  ],
);

/** Показания ККМ by day. */
export const receipts = sqliteTable(
  "receipts",
  {
    importNo: importNo(),
    inn: integer().notNull(),
    registerId: text("register_id").notNull(),
    date: text().notNull(),
    month: integer().notNull(),
    receipts: integer().notNull(),
    grossCash: integer("gross_cash").notNull(),
    grossCashless: integer("gross_cashless").notNull(),
    vatGroup: text("vat_group").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.inn, t.registerId, t.date, t.vatGroup] }),
    index("receipts_month").on(t.inn, t.month, t.vatGroup, t.grossCash, t.grossCashless),
  ],
);

export const importsEaeu = sqliteTable(
  "imports_eaeu",
  {
    importNo: importNo(),
    applicationId: text("application_id").primaryKey(),
    inn: integer().notNull(),
    importedOn: text("imported_on").notNull(),
    importedMonth: integer("imported_month").notNull(),
    contractValue: integer("contract_value").notNull(),
    excise: integer(),
    exemptValue: integer("exempt_value"),
    vat: integer().notNull(),
    paidOn: text("paid_on"),
    paid: integer(),
  },
  (t) => [index("imports_eaeu_month").on(t.inn, t.importedMonth)],
);

export const importsCustoms = sqliteTable(
  "imports_customs",
  {
    importNo: importNo(),
    declarationId: text("declaration_id").primaryKey(),
    inn: integer().notNull(),
    releasedOn: text("released_on").notNull(),
    releasedMonth: integer("released_month").notNull(),
    customsBase: integer("customs_base").notNull(),
    invoiceBase: integer("invoice_base").notNull(),
    vat: integer().notNull(),
    paidOn: text("paid_on"),
  },
  (t) => [index("imports_customs_month").on(t.inn, t.releasedMonth)],
);

export const payroll = sqliteTable(
  "payroll",
  {
    importNo: importNo(),
    inn: integer().notNull(),
    employeeInn: integer("employee_inn").notNull(),
    period: text().notNull(),
    income: integer().notNull(),
    exemptIncome: integer("exempt_income"),
    socialContribution: integer("social_contribution").notNull(),
    dependants: integer(),
    /** Hundredths of a day, so that half days stay whole numbers. */
    daysWorked: integer("days_worked").notNull(),
    daysNorm: integer("days_norm").notNull(),
    category: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.inn, t.employeeInn, t.period, t.category] })],
);

export const bankInflows = sqliteTable(
  "bank_inflows",
  {
    importNo: importNo(),
    inn: integer().notNull(),
    period: text().notNull(),
    cashless: integer().notNull(),
    qrPos: integer("qr_pos").notNull(),
    cashDeposited: integer("cash_deposited").notNull(),
    explained: integer(),
    decision: text(),
  },
  (t) => [primaryKey({ columns: [t.inn, t.period] })],
);

export const payments = sqliteTable(
  "payments",
  {
    importNo: importNo(),
    paymentId: text("payment_id").primaryKey(),
    inn: integer().notNull(),
    tax: text().notNull(),
    period: text().notNull(),
    kind: text().notNull(),
    paidOn: text("paid_on").notNull(),
    amount: integer().notNull(),
  },
  (t) => [index("payments_inn").on(t.inn, t.tax, t.period)],
);

export const properties = sqliteTable(
  "properties",
  {
    importNo: importNo(),
    objectId: text("object_id").primaryKey(),
    inn: integer().notNull(),
    kind: text().notNull(),
    /** Decimals kept as text: they enter exact computations only. */
    share: text().notNull(),
    area: text().notNull(),
    walls: text(),
    commissionedYear: integer("commissioned_year"),
    territory: text().notNull(),
    population: integer(),
    zoneCoefficient: text("zone_coefficient"),
    inflationCoefficient: text("inflation_coefficient"),
    functionTitle: text("function_title"),
    functionUse: text("function_use"),
    ownedFrom: text("owned_from").notNull(),
    ownedTo: text("owned_to"),
    relief: text(),
  },
  (t) => [index("properties_inn").on(t.inn)],
);

export const fieldAudits = sqliteTable(
  "field_audits",
  {
    importNo: importNo(),
    rowId: integer("row_id").primaryKey({ autoIncrement: true }),
    inn: integer().notNull(),
    tax: text().notNull(),
    /** Months `YYYY-MM`, both included. */
    periodFrom: text("period_from").notNull(),
    periodTo: text("period_to").notNull(),
    kind: text().notNull(),
    endedOn: text("ended_on").notNull(),
  },
  (t) => [uniqueIndex("field_audits_key").on(t.inn, t.tax, t.periodFrom, t.periodTo, t.kind, t.endedOn)],
);

export const decisions = sqliteTable(
  "decisions",
  {
    importNo: importNo(),
    decisionId: text("decision_id").primaryKey(),
    inn: integer().notNull(),
    tax: text().notNull(),
    periodFrom: text("period_from").notNull(),
    periodTo: text("period_to").notNull(),
    kind: text().notNull(),
    servedOn: text("served_on"),
    taxAmount: integer("tax_amount"),
    penaltyAmount: integer("penalty_amount"),
    sanctionAmount: integer("sanction_amount"),
  },
  (t) => [index("decisions_inn").on(t.inn)],
);

export const registrationRequests = sqliteTable("registration_requests", {
  importNo: importNo(),
  requestId: text("request_id").primaryKey(),
  submittedAt: text("submitted_at").notNull(),
  channel: text().notNull(),
  request: text().notNull(),
  personType: text("person_type").notNull(),
  inn: integer().notNull(),
  nameClaimed: text("name_claimed").notNull(),
  organizationInn: integer("organization_inn"),
  organizationNameClaimed: text("organization_name_claimed"),
  roleClaimed: text("role_claimed"),
  office: text().notNull(),
  phone: text(),
  email: text(),
  assurance: text(),
  payload: text(),
});

/** What the Code leaves to others; dated, with the act in `source`. */
export const officeParameters = sqliteTable(
  "office_parameters",
  {
    importNo: importNo(),
    name: text().notNull(),
    scope: text().notNull(),
    from: text("valid_from").notNull(),
    to: text("valid_to"),
    value: text().notNull(),
    source: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.name, t.scope, t.from] })],
);

/** The manifest of each import. */
export const datasetImports = sqliteTable("dataset_imports", {
  importId: text("import_id").primaryKey(),
  /** Running number; rows of the registers carry it. */
  importNo: integer("import_no").notNull().default(0),
  importedAt: text("imported_at").notNull(),
  office: text().notNull(),
  officeNameRu: text("office_name_ru").notNull(),
  officeNameKy: text("office_name_ky").notNull(),
  createdAt: text("created_at").notNull(),
  periodFrom: text("period_from").notNull(),
  periodTo: text("period_to").notNull(),
  source: text().notNull(),
  /** Rows and rejected rows by file, JSON. */
  counts: text().notNull(),
  problemCount: integer("problem_count").notNull().default(0),
  /** The first problems, JSON; the whole report is the import's own answer. */
  problems: text().notNull().default("[]"),
});
