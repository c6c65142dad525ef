/** What the registers say of buyers and of payers of the single tax: files → SQL facts → findings of S and U checks. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { auditDataset } from "#core/desk-audit/audit-dataset.ts";
import { formatSom } from "#shared/kernel/money.ts";
import type { Period } from "#shared/kernel/period.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";

const SELLER = "00000000000001";
const PATENT = "00000000000002";
const ZONE = "00000000000003";
const LOWER = "00000000000004";
const CLOSED = "00000000000005";
const SERVICE = "00000000000006";

const MANIFEST = {
  format: "office-dataset/1",
  office: "999",
  officeName: { ru: "Район", ky: "Район" },
  createdAt: "2026-11-22T09:00:00+06:00",
  periodFrom: "2026-01",
  periodTo: "2026-10",
  source: "test",
};

const TAXPAYERS = [
  "inn,kind,name_ru,office,registered_on,closed_on,activity_group,edoc_consent",
  `${SELLER},organization,Продавец,999,2015-01-01,,trade,1`,
  `${PATENT},sole-trader,Патент,999,2015-01-01,,trade,1`,
  `${ZONE},sole-trader,Рынок,999,2015-01-01,,trade,1`,
  `${LOWER},sole-trader,Лавка,999,2015-01-01,,trade,1`,
  `${CLOSED},organization,Закрытый,999,2015-01-01,2026-03-15,services,1`,
  `${SERVICE},organization,Услуги,999,2015-01-01,,services,1`,
];
const REGIMES = [
  "inn,regime,from,to",
  `${SELLER},general,2015-01-01,`,
  `${PATENT},patent,2026-03-01,2026-03-15`,
  `${ZONE},trade-zone,2026-03-01,`,
  `${LOWER},single-tax,2022-01-01,`,
  `${SERVICE},single-tax,2022-01-01,`,
];
const INVOICES =
  "invoice_id,number,issued_on,supply_on,seller_inn,buyer_inn,supply,net,vat,payment,cash_part,status,status_on,corrects,missing,goods_code";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const auditOf = async (files: Readonly<Record<string, readonly string[]>>): Promise<readonly string[]> => {
  const folder = mkdtempSync(join(tmpdir(), "turnover-"));
  folders.push(folder);
  const path = join(folder, "dataset");
  mkdirSync(path);
  writeFileSync(join(path, "manifest.json"), JSON.stringify(MANIFEST));
  for (const [name, lines] of Object.entries({
    "taxpayers.csv": TAXPAYERS,
    "regimes.csv": REGIMES,
    ...files,
  }))
    writeFileSync(join(path, name), lines.join("\n"));
  const found: string[] = [];
  const audited = await auditDataset({
    path,
    period: "2026" as Period,
    importedAt: "2026-11-22T00:00:00.000Z" as Instant,
    onFindings: (findings) =>
      found.push(
        ...findings
          .filter(({ check }) => /^[SU]-/.test(check))
          .map(({ check, inn, period, kind, difference }) =>
            [check, inn.slice(-1), period, kind, formatSom(difference)].join(" "),
          ),
      ),
  });
  if (!audited.ok) throw new Error(JSON.stringify(audited.error));
  return found;
};

let serial = 0;
/** An invoice of 100 000 som of shoes with VAT, without cash unless told otherwise. */
const invoice = ({
  on = "2026-03-10",
  seller = SELLER,
  buyer = "",
  supply = "taxable",
  net = 100_000,
  vat = 12_000,
  payment = "cashless",
  cashPart = "",
  status = "valid",
  missing = "",
  corrects = "",
  goods = "6403",
  id = "",
}): string => {
  serial += 1;
  const number = id === "" ? `I${serial}` : id;
  return [
    ...[
      number,
      number,
      on,
      on,
      seller,
      buyer,
      supply,
      net.toFixed(2),
      vat.toFixed(2),
      payment,
      cashPart,
      status,
      "",
      corrects,
      missing,
    ],
    goods,
  ].join(",");
};

describe("buyers with a sales tax of their own (368(4))", () => {
  const salesTax = (...invoices: readonly string[]): Promise<readonly string[]> =>
    auditOf({
      "returns.csv": [
        "return_id,inn,form,period,version,filed_at",
        `S3,${SELLER},ST,2026-03,0,2026-04-20T10:00:00+06:00`,
        `L1,${LOWER},UNI,2026-Q1,0,2026-04-20T10:00:00+06:00`,
        `L2,${LOWER},UNI,2026-Q2,0,2026-07-20T10:00:00+06:00`,
        `L3,${LOWER},UNI,2026-Q2,1,2026-07-20T11:00:00+06:00`,
      ],
      "return_lines.csv": [
        "return_id,line,row,amount",
        ...["S3,010,,1000000.00", "S3,011,,10000.00", "S3,100,,10000.00"],
        ...["L1,010,,100000.00", "L1,100,,500.00", "L2,010,,100000.00", "L2,100,,500.00"],
        ...["L3,020,,100000.00", "L3,100,,4000.00"],
      ],
      "invoices.csv": [INVOICES, ...invoices],
    });

  it.each<[string, Parameters<typeof invoice>[0], readonly string[]]>([
    // 100 000 × (2 − 1) %, or (3 − 1) % in cash
    ["a patent on its last day", { buyer: PATENT, on: "2026-03-15" }, ["S-03 1 2026-03 assessment 1000.00"]],
    ["the day after", { buyer: PATENT, on: "2026-03-16" }, []],
    ["in cash", { buyer: PATENT, payment: "cash" }, ["S-03 1 2026-03 assessment 2000.00"]],
    // half of the gross: 50 000 × 2 % + 50 000 × 1 %
    ["half in cash", { buyer: PATENT, cashPart: "56000.00" }, ["S-03 1 2026-03 assessment 1500.00"]],
    ["barter is no cash (S-18)", { buyer: PATENT, payment: "barter" }, ["S-03 1 2026-03 assessment 1000.00"]],
    ["not paid yet", { buyer: PATENT, payment: "unpaid" }, ["S-03 1 2026-03 assessment 1000.00"]],
    ["cancelled", { buyer: PATENT, status: "cancelled" }, []],
    ["no code of goods", { buyer: PATENT, goods: "" }, ["S-03 1 2026-03 risk 1000.00"]],
    ["a trade zone without cash bears as much", { buyer: ZONE }, []],
    ["in cash two percent more", { buyer: ZONE, payment: "cash" }, ["S-03 1 2026-03 assessment 2000.00"]],
    [
      "a trader at 0.5 % by its return of the quarter",
      { buyer: LOWER },
      ["S-03 1 2026-03 assessment 1000.00"],
    ],
    // 100 000 × (4 − 1) %
    [
      "a buyer struck off the day before",
      { buyer: CLOSED, on: "2026-03-16" },
      ["S-03 1 2026-03 risk 3000.00"],
    ],
    ["on the very day", { buyer: CLOSED, on: "2026-03-15" }, []],
    ["the buyer's details missing", { missing: "buyer-inn" }, ["S-03 1 2026-03 risk 3000.00"]],
    ["another requisite missing", { missing: "signature" }, []],
    ["a payer of other rates", { buyer: SERVICE }, []],
  ])("%s", async (_, terms, expected) => {
    expect(await salesTax(invoice(terms))).toEqual(expected);
  });

  it("the correction counts, not what it replaced", async () => {
    const rows = [
      invoice({ id: "A", buyer: PATENT, payment: "cash" }),
      invoice({ id: "B", buyer: PATENT, corrects: "A", net: 50_000, vat: 6_000 }),
    ];
    // 50 000 × (2 − 1) %
    expect(await salesTax(...rows)).toEqual(["S-03 1 2026-03 assessment 500.00"]);
  });
});

describe("payers of the single tax by form of payment", () => {
  /** 600 000 in cash and 400 000 without it, declared as the registers show. */
  const singleTax = (
    invoices: readonly string[],
    files: Readonly<Record<string, readonly string[]>> = {},
  ): Promise<readonly string[]> =>
    auditOf({
      "returns.csv": [
        "return_id,inn,form,period,version,filed_at",
        `U1,${SERVICE},UNI,2026-Q1,0,2026-04-20T10:00:00+06:00`,
      ],
      "return_lines.csv": [
        "return_id,line,row,amount",
        ...["U1,040,,600000.00", "U1,045,,400000.00", "U1,100,,52000.00"],
      ],
      "receipts.csv": [
        "inn,register_id,date,receipts,gross_cash,gross_cashless,vat_group",
        `${SERVICE},K1,2026-02-10,10,350000.00,150000.00,free`,
        `${SERVICE},K1,2026-03-10,10,250000.00,250000.00,free`,
      ],
      "invoices.csv": [INVOICES, ...invoices],
      ...files,
    });
  const own = (terms: Parameters<typeof invoice>[0]): string =>
    invoice({ seller: SERVICE, buyer: SELLER, supply: "exempt", vat: 0, goods: "", ...terms });

  it.each<[string, readonly string[], readonly string[]]>([
    ["registers alone", [], []],
    // 100 000 × 4 %
    ["a named buyer without cash", [own({})], ["U-09 6 2026-Q1 assessment 4000.00"]],
    ["one who paid cash stands in the register", [own({ payment: "cash" })], []],
    // 60 000 × 4 %
    ["one who paid a part in cash", [own({ cashPart: "40000.00" })], ["U-09 6 2026-Q1 assessment 2400.00"]],
    ["not paid yet is no revenue by the cash method", [own({ payment: "unpaid" })], []],
    ["a summary invoice repeats the register", [own({ buyer: "", payment: "cash", net: 500_000 })], []],
    ["another quarter", [own({ on: "2026-04-01" })], []],
    ["not subject to VAT counts too", [own({ supply: "non-object" })], ["U-09 6 2026-Q1 assessment 4000.00"]],
    [
      "the correction counts, not what it replaced",
      [own({ id: "C", net: 300_000 }), own({ id: "D", corrects: "C" })],
      ["U-09 6 2026-Q1 assessment 4000.00"],
    ],
  ])("%s", async (_, invoices, expected) => {
    expect(await singleTax(invoices)).toEqual(expected);
  });

  it("a sole trader without a return, sales to an organization and abroad, workers, imports", async () => {
    const receipts = [
      "inn,register_id,date,receipts,gross_cash,gross_cashless,vat_group",
      `${LOWER},K2,2026-02-10,10,100000.00,0.00,free`,
    ];
    const silent = (files: Readonly<Record<string, readonly string[]>>) =>
      singleTax([], {
        "return_lines.csv": ["return_id,line,row,amount"],
        "returns.csv": [
          "return_id,inn,form,period,version,filed_at",
          `U1,${SERVICE},UNI,2026-Q2,0,2026-07-20T10:00:00+06:00`,
        ],
        "receipts.csv": receipts,
        ...files,
      });
    // 100 000 × 4 %; an invoice of 1 000 without cash adds 20
    expect(await silent({})).toEqual([]);
    expect(
      await silent({
        "invoices.csv": [INVOICES, own({ seller: LOWER, net: 1_000, goods: "6403" })],
      }),
    ).toEqual(["U-04 4 2026-Q1 risk 4020.00"]);
    const wage = (employee: string): string => `${LOWER},${employee},2026-03,30000.00,3000.00,22,22,ordinary`;
    const payroll = ["inn,employee_inn,period,income,social_contribution,days_worked,days_norm,category"];
    const people = ["21010198000001", "21010198000002"].map(wage);
    expect(await silent({ "payroll.csv": [...payroll, ...people, wage(LOWER)] })).toEqual([]);
    expect(await silent({ "payroll.csv": [...payroll, ...people, wage("21010198000003")] })).toEqual([
      "U-04 4 2026-Q1 risk 4000.00",
    ]);
    expect(
      await silent({
        "imports_customs.csv": [
          "declaration_id,inn,released_on,customs_base,invoice_base,vat,paid_on",
          `G1,${LOWER},2026-03-31,1000.00,1000.00,120.00,2026-03-31`,
        ],
      }),
    ).toEqual(["U-04 4 2026-Q1 risk 4000.00"]);
  });
});
