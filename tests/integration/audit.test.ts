/** The whole way of an audit: files → encrypted database → matching → verdicts → findings. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { auditDataset } from "#core/desk-audit/audit-dataset.ts";
import type { CommandIo } from "#electron/cli/command.ts";
import { audit } from "#electron/cli/commands/audit.ts";
import { dueDayOf } from "#shared/domain/desk-audit/due-day.ts";
import { formatSom } from "#shared/kernel/money.ts";
import { monthsOf, type Period } from "#shared/kernel/period.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { shippedCalendar } from "#shared/law/calendar/calendar-sources.ts";
import { hasText, resolveBilingual } from "#shared/locales/catalogue.ts";
import { accuracyOf } from "#tests/fixtures/audit-accuracy.ts";
import { auditSynthetic } from "#tests/fixtures/synthetic-audit.ts";

describe("an audit of a generated office", () => {
  it("finds every plant with its amount and nothing at clean taxpayers", async () => {
    const { planted, lines, findings } = await auditSynthetic({ seed: 11, taxpayers: 200, months: 21 }, [
      "2019",
      "2020",
      "2025",
      "2026",
    ]);
    const accuracy = accuracyOf(planted, lines);
    expect(planted.length).toBeGreaterThan(40);
    expect(accuracy.missed).toEqual([]);
    const guilty = new Set(planted.map((plant) => plant.inn));
    expect(accuracy.extra.filter((line) => !guilty.has(line.inn))).toEqual([]);

    // Whatever a finding says, it says in both languages with every place filled.
    const messages = findings.flatMap((finding) => [
      finding.explanation,
      ...finding.derivation.map((step) => step.label),
    ]);
    const unsaid = messages.filter((message) => {
      const { ru, ky } = resolveBilingual(message);
      return !hasText(message.key) || /[{}]/.test(ru + ky);
    });
    expect(unsaid).toEqual([]);
    // A decision counts the penalty on each amount from a day (82(3)): the article's, or those of its parts.
    const dueOn = dueDayOf({ calendar: shippedCalendar() }, "organization");
    const undated = findings
      .filter(({ kind }) => kind === "assessment" || kind === "reduction")
      .filter(({ tax, period, dueParts }) => dueParts === undefined && !dueOn(tax, period).ok)
      .map(({ check, tax, period }) => `${check} ${tax} ${period}`);
    expect(undated).toEqual([]);
    // An amount is charged only with evidence and an article.
    for (const finding of findings.filter(({ kind }) => kind === "assessment")) {
      expect(finding.evidence.length).toBeGreaterThan(0);
      expect(finding.articles.length).toBeGreaterThan(0);
      expect(finding.difference).toBeGreaterThan(0);
    }
  });
});

describe("an audit of a period of a generated office", () => {
  const isWithin = (period: string, inner: string): boolean => {
    const months = new Set<string>(monthsOf(period as Period));
    return monthsOf(inner as Period).every((month) => months.has(month));
  };

  it.each<[string, readonly string[]]>([
    // A quarter has returns of months and quarters, a year those of the year as well.
    ["2026-Q3", ["VAT", "IND", "PIT", "ST", "UNI", "PAT", "MET", "MIN", "ECM", "EXC", "GAM", "ROY"]],
    [
      "2026",
      [
        "VAT",
        "IND",
        "PIT",
        "ST",
        "UNI",
        "PAT",
        "MIN",
        "ECM",
        "ADV",
        "END",
        "PRB",
        "PRL",
        "EXC",
        "GAM",
        "MET",
        "ROY",
        "TRN",
        "WHT",
      ],
    ],
  ])("%s: every plant of the forms it has whole, and no other period", async (period, forms) => {
    const { planted, lines } = await auditSynthetic({ seed: 1, taxpayers: 600, months: 12 }, [period]);
    const own = planted.filter((plant) => isWithin(period, plant.period));
    expect([...new Set(own.map(({ tax }) => tax))].sort()).toEqual([...forms].sort());
    expect(accuracyOf(own, lines).missed).toEqual([]);
    expect(lines.filter((line) => !isWithin(period, line.period))).toEqual([]);
    const guilty = new Set(planted.map((plant) => plant.inn));
    expect(lines.filter((line) => !guilty.has(line.inn))).toEqual([]);
  });
});

/** Seller and buyer of a small hand-made office. */
const SELLER = "00000000000001";
const BUYER = "00000000000002";

const MANIFEST = {
  format: "office-dataset/1",
  office: "999",
  officeName: { ru: "Район", ky: "Район" },
  createdAt: "2026-11-22T09:00:00+06:00",
  periodFrom: "2026-01",
  periodTo: "2026-10",
  source: "test",
};

const BASE: Readonly<Record<string, readonly string[]>> = {
  "taxpayers.csv": [
    "inn,kind,name_ru,office,registered_on,activity_group,edoc_consent",
    `${SELLER},organization,Продавец,999,2015-01-01,trade,1`,
    `${BUYER},organization,Покупатель,999,2015-01-01,trade,1`,
  ],
  "vat_registrations.csv": ["inn,from", `${SELLER},2015-01-01`, `${BUYER},2015-01-01`],
  "returns.csv": [
    "return_id,inn,form,period,version,filed_at",
    `S3,${SELLER},VAT,2026-03,0,2026-04-20T10:00:00+06:00`,
    `B3,${BUYER},VAT,2026-03,0,2026-04-20T10:00:00+06:00`,
    `B4,${BUYER},VAT,2026-04,0,2026-05-20T10:00:00+06:00`,
  ],
  "return_lines.csv": [
    "return_id,line,row,amount",
    "S3,010,,100000.00",
    "S3,011,,12000.00",
    "S3,150,,12000.00",
    "B3,010,,200000.00",
    "B3,011,,24000.00",
    "B3,100,,12000.00",
    "B3,112,,12000.00",
    "B3,120,,12000.00",
    "B3,150,,12000.00",
    "B4,010,,50000.00",
    "B4,011,,6000.00",
    "B4,150,,6000.00",
  ],
  "invoices.csv": [
    "invoice_id,number,issued_on,supply_on,seller_inn,buyer_inn,supply,net,vat,payment,cash_part,status,status_on,corrects,missing",
    `I1,A-1,2026-03-10,2026-03-10,${SELLER},${BUYER},taxable,100000.00,12000.00,cashless,,valid,,,`,
  ],
  "purchase_register.csv": [
    "inn,period,seller_inn,number,issued_on,net,vat",
    `${BUYER},2026-03,${SELLER},A-1,2026-03-10,100000.00,12000.00`,
  ],
};

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const dataset = (
  change: (files: Record<string, string[]>) => void = () => undefined,
  manifest: object = MANIFEST,
): string => {
  const files = Object.fromEntries(Object.entries(BASE).map(([name, lines]) => [name, [...lines]]));
  change(files);
  const folder = mkdtempSync(join(tmpdir(), "audit-"));
  folders.push(folder);
  const path = join(folder, "dataset");
  mkdirSync(path);
  writeFileSync(join(path, "manifest.json"), JSON.stringify(manifest));
  for (const [name, lines] of Object.entries(files)) writeFileSync(join(path, name), `${lines.join("\n")}\n`);
  return path;
};

const findingsOf = async (path: string, period = "2026"): Promise<readonly string[]> => {
  const lines: string[] = [];
  const audited = await auditDataset({
    path,
    period: period as Period,
    importedAt: "2026-11-22T00:00:00.000Z" as Instant,
    onFindings: (findings) =>
      lines.push(
        ...findings.map(
          (finding) =>
            `${finding.check} ${finding.inn === SELLER ? "seller" : "buyer"} ${finding.tax} ${finding.period} ${finding.kind} ${formatSom(finding.difference)}`,
        ),
      ),
  });
  if (!audited.ok) throw new Error(JSON.stringify(audited.error));
  return lines;
};

const append =
  (file: string, ...lines: readonly string[]) =>
  (files: Record<string, string[]>): void => {
    files[file]?.push(...lines);
  };

const inPlace =
  (file: string, from: string, to: string) =>
  (files: Record<string, string[]>): void => {
    files[file] = (files[file] ?? []).map((line) => line.replace(from, to));
  };

const INVOICE = (id: string, number: string, rest: string, supplyOn = "2026-03-15"): string =>
  `${id},${number},${supplyOn},${supplyOn},${SELLER},${BUYER},taxable,${rest}`;

describe("an audit of a hand-made office", () => {
  it("finds nothing at two clean taxpayers", async () => {
    expect(await findingsOf(dataset())).toEqual([]);
  });
  it("looks at the day of supply of an invoice issued after it (V-07)", async () => {
    const registeredFrom = (day: string, regime: string | null = null) =>
      dataset((files) => {
        if (regime !== null) files["regimes.csv"] = ["inn,regime,from", `${SELLER},${regime},2015-01-01`];
        inPlace("vat_registrations.csv", `${SELLER},2015-01-01`, `${SELLER},${day}`)(files);
        inPlace("invoices.csv", "2026-03-10,2026-03-10", "2026-03-10,2026-03-05")(files);
      });
    expect(await findingsOf(registeredFrom("2026-03-05"))).toEqual([]);
    expect(await findingsOf(registeredFrom("2026-03-06"))).toEqual([
      "V-07 buyer VAT 2026-03 assessment 12000.00",
    ]);
    // Of the general regime all the time, it registered late: 255(3) counts it as registered before.
    expect(await findingsOf(registeredFrom("2026-03-06", "general"))).toEqual([
      "V-07 buyer VAT 2026-03 risk 12000.00",
    ]);
    expect(await findingsOf(registeredFrom("2026-03-06", "patent"))).toContain(
      "V-07 buyer VAT 2026-03 assessment 12000.00",
    );
  });
  it("leaves counterparties of other offices alone, unless their returns came too", async () => {
    const elsewhere = (files: Record<string, string[]>): void =>
      inPlace("taxpayers.csv", "Продавец,999", "Продавец,111")(files);
    // The seller states 50,000 of the 100,000 it invoiced: 6,000 of VAT.
    const short = dataset((files) => {
      elsewhere(files);
      inPlace("return_lines.csv", "S3,010,,100000.00", "S3,010,,50000.00")(files);
      inPlace("return_lines.csv", "S3,011,,12000.00", "S3,011,,6000.00")(files);
      inPlace("return_lines.csv", "S3,150,,12000.00", "S3,150,,6000.00")(files);
    });
    expect(await findingsOf(short)).toEqual(["V-02 seller VAT 2026-03 assessment 6000.00"]);
    const without = dataset((files) => {
      elsewhere(files);
      files["returns.csv"] = (files["returns.csv"] ?? []).filter((line) => !line.startsWith("S3"));
      files["return_lines.csv"] = (files["return_lines.csv"] ?? []).filter((line) => !line.startsWith("S3"));
    });
    expect(await findingsOf(without)).toEqual([]);
  });
  it("asks a VAT payer without any register what became of invoices to it (V-20)", async () => {
    const third = "00000000000003";
    const path = (registeredFrom: string) =>
      dataset((files) => {
        append("taxpayers.csv", `${third},organization,Третий,999,2015-01-01,trade,1`)(files);
        append("vat_registrations.csv", `${third},${registeredFrom}`)(files);
        append("returns.csv", `T3,${third},VAT,2026-03,0,2026-04-20T10:00:00+06:00`)(files);
        append(
          "invoices.csv",
          `I2,A-2,2026-03-11,2026-03-11,${SELLER},${third},taxable,50000.00,6000.00,cashless,,valid,,,`,
        )(files);
        inPlace("return_lines.csv", "S3,010,,100000.00", "S3,010,,150000.00")(files);
        inPlace("return_lines.csv", "S3,011,,12000.00", "S3,011,,18000.00")(files);
        inPlace("return_lines.csv", "S3,150,,12000.00", "S3,150,,18000.00")(files);
      });
    expect(await findingsOf(path("2015-01-01"))).toEqual(["V-20 buyer VAT 2026-03 risk 0.00"]);
    // Not yet a VAT payer on the day of the supply: nothing to credit.
    expect(await findingsOf(path("2026-03-12"))).toEqual([]);
  });
  it("works with the two files that must be there", async () => {
    const bare = dataset((files) => {
      for (const name of Object.keys(files)) if (name !== "taxpayers.csv") delete files[name];
    });
    expect(await findingsOf(bare)).toEqual([]);
  });
  it("without the register of invoices judges no credit, without returns no missing one", async () => {
    expect(
      await findingsOf(
        dataset((files) => {
          delete files["invoices.csv"];
        }),
      ),
    ).toEqual([]);
    expect(
      await findingsOf(
        dataset((files) => {
          delete files["returns.csv"];
          delete files["return_lines.csv"];
        }),
      ),
    ).toEqual([]);
  });
  it("names the seller for an invoice its return omits, and the buyer for one it never names", async () => {
    const path = dataset(append("invoices.csv", INVOICE("I2", "A-2", "10000.00,1200.00,cashless,,valid,,,")));
    expect(await findingsOf(path)).toEqual([
      "V-02 seller VAT 2026-03 assessment 1200.00",
      "V-20 buyer VAT 2026-03 risk 0.00",
    ]);
  });
  it("takes a corrective invoice in place of the one it corrects, cancelled ones out", async () => {
    // A-1 is replaced by A-1к with 90,000; a cancelled 5,000 and an invalid 7,000 are no turnover.
    const path = dataset((files) => {
      append(
        "invoices.csv",
        INVOICE("I2", "A-1к", "90000.00,10800.00,cashless,,valid,,I1,"),
        INVOICE("I3", "A-3", "5000.00,600.00,cashless,,cancelled,2026-03-20,,"),
        INVOICE("I4", "A-4", "7000.00,840.00,cashless,,invalid,2026-03-20,,"),
      )(files);
    });
    // The buyer still credits 12,000 of 10,800; the seller's own overstatement is its own.
    expect(await findingsOf(path)).toEqual(["V-19 buyer VAT 2026-03 assessment 1200.00"]);
  });
  it("follows a chain of corrections to its end, and a correction that was itself cancelled back", async () => {
    const chain = dataset(
      append(
        "invoices.csv",
        INVOICE("I2", "A-2", "90000.00,10800.00,cashless,,valid,,I1,"),
        INVOICE("I3", "A-3", "100000.00,12000.00,cashless,,valid,,I2,"),
      ),
    );
    expect(await findingsOf(chain)).toEqual([]);
    const undone = dataset(
      append("invoices.csv", INVOICE("I2", "A-2", "90000.00,10800.00,cashless,,cancelled,2026-03-20,I1,")),
    );
    expect(await findingsOf(undone)).toEqual([]);
  });
  it("takes the highest version of a return, whatever the order of rows", async () => {
    const path = dataset((files) => {
      append("returns.csv", `S3c,${SELLER},VAT,2026-03,1,2026-06-01T10:00:00+06:00`)(files);
      append("return_lines.csv", "S3c,010,,90000.00", "S3c,011,,10800.00", "S3c,150,,10800.00")(files);
      files["returns.csv"]?.reverse();
      files["returns.csv"]?.unshift(files["returns.csv"]?.pop() ?? "");
    });
    expect(await findingsOf(path)).toEqual(["V-02 seller VAT 2026-03 assessment 1200.00"]);
  });
  it("allows partial credits of one invoice and credit in a later month, across the year's end too", async () => {
    const path = dataset((files) => {
      files["purchase_register.csv"] = [
        "inn,period,seller_inn,number,issued_on,net,vat",
        `${BUYER},2026-03,${SELLER},A-1,2026-03-10,60000.00,7200.00`,
        `${BUYER},2026-04,${SELLER},A-1,2026-03-10,40000.00,4800.00`,
      ];
    });
    expect(await findingsOf(path)).toEqual([]);
  });
  it("forgives a wrong date where the number names one invoice to this buyer, not a wrong number", async () => {
    expect(await findingsOf(dataset(inPlace("purchase_register.csv", "2026-03-10", "2026-03-11")))).toEqual(
      [],
    );
    expect(await findingsOf(dataset(inPlace("purchase_register.csv", "A-1", "A-9")))).toEqual([
      "V-17 buyer VAT 2026-03 assessment 12000.00",
      "V-20 buyer VAT 2026-03 risk 0.00",
    ]);
  });
  it("keeps to the period asked for", async () => {
    const path = dataset(
      append("purchase_register.csv", `${BUYER},2026-04,${SELLER},A-1,2026-03-10,100000.00,12000.00`),
    );
    const finding = ["V-16 buyer VAT 2026-04 assessment 12000.00"];
    expect(await findingsOf(path, "2026-04")).toEqual(finding);
    expect(await findingsOf(path, "2026-Q2")).toEqual(finding);
    expect(await findingsOf(path, "2026-03")).toEqual([]);
    expect(await findingsOf(path, "2025")).toEqual([]);
  });
  it("reads a quarterly VAT return as its three months", async () => {
    const path = dataset((files) => {
      for (const name of ["returns.csv", "return_lines.csv"])
        files[name] = (files[name] ?? []).filter((line) => !line.startsWith("S3"));
      append("returns.csv", `SQ,${SELLER},VAT,2026-Q1,0,2026-04-20T10:00:00+06:00`)(files);
      append("return_lines.csv", "SQ,010,,80000.00", "SQ,011,,9600.00", "SQ,150,,9600.00")(files);
    });
    expect(await findingsOf(path)).toEqual(["V-02 seller VAT 2026-Q1 assessment 2400.00"]);
  });
  it("goes on with the good rows of a file with bad ones", async () => {
    const path = dataset(
      append("invoices.csv", "broken", INVOICE("I2", "A-2", "10000.00,1200.00,cashless,,valid,,,")),
    );
    expect(await findingsOf(path)).toContain("V-02 seller VAT 2026-03 assessment 1200.00");
  });
});

describe("an audit of the other taxes of a small office", () => {
  const PROPERTIES =
    "object_id,inn,kind,share,area,walls,commissioned_year,territory,population,zone_coefficient,inflation_coefficient,function_title,function_use,owned_from,owned_to,relief";
  const shop = `O-1,${SELLER},nonresidential,1,250.00,brick,2014,город Бишкек,1100000,1.2,,389.5,,2015-04-01,,`;
  const office = `O-2,${SELLER},nonresidential,1,80.00,brick,1986,город Джалал-Абад,120000,1.0,,389.7,389.1,2015-04-01,,`;
  const withObjects =
    (objects: readonly string[], lines: readonly string[] = []) =>
    (files: Record<string, string[]>): void => {
      files["properties.csv"] = [PROPERTIES, ...objects];
      if (lines.length > 0) files["returns.csv"]?.push(`P1,${SELLER},PRB,2026,0,2026-03-20T10:00:00+06:00`);
      files["return_lines.csv"]?.push(...lines);
    };
  const ofProperty = async (change: (files: Record<string, string[]>) => void) =>
    (await findingsOf(dataset(change))).filter((line) => line.includes(" PRB "));

  it("a building in no return is assessed at its tax of the year", async () => {
    // 14 000 × 1.0 × 1.2 × 0.8 = 13 440; × 250 × 0.8 % = 26 880
    expect(await ofProperty(withObjects([shop]))).toEqual(["H-01 seller PRB 2026 assessment 26880.00"]);
  });

  it("a building stated at the smaller coefficient of its two purposes", async () => {
    // 12 000 × 0.8 × 0.6 = 5 760 × 80 × 0.8 % = 3 686.40 stated; with 1.6: 9 830.40
    const lines = ["P1,032,O-2,0.60", "P1,050,O-2,3686.40", "P1,060,O-2,1.00", "P1,080,O-2,921.60"];
    expect(await ofProperty(withObjects([office], lines))).toEqual([
      "H-03 seller PRB 2026 assessment 6144.00",
    ]);
  });

  it("a return that states what the law gives is compliant", async () => {
    const lines = ["P1,050,O-1,26880.00", "P1,060,O-1,1.00", "P1,080,O-1,6720.00"];
    expect(await ofProperty(withObjects([shop], lines))).toEqual([]);
  });
});

describe("inspector audit run", () => {
  const run = async (...args: readonly string[]) => {
    const lines: string[] = [];
    const said: string[] = [];
    const io: CommandIo = {
      input: (async function* () {})(),
      writeLine: async (line) => void lines.push(line),
      say: (message) => void said.push(message.key),
      environment: {},
      language: "ru",
    };
    return { exit: await audit.run(args, io), lines, said };
  };
  const omitted = append("invoices.csv", INVOICE("I2", "A-2", "10000.00,1200.00,cashless,,valid,,,"));

  it("answers findings in the shape of the contract, the same bytes each time", async () => {
    const path = dataset(omitted);
    const first = await run("run", "--dataset", path, "--period", "2026-03");
    expect(first.exit).toBe(0);
    const [finding] = first.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(Object.keys(finding ?? {})).toEqual([
      "check",
      "inn",
      "tax",
      "period",
      "kind",
      "declared",
      "computed",
      "difference",
      "articles",
      "evidence",
      "explanation",
      "derivation",
    ]);
    expect(finding).toMatchObject({
      check: "V-02",
      inn: SELLER,
      tax: "VAT",
      period: "2026-03",
      kind: "assessment",
      declared: "12000.00",
      computed: "13200.00",
      difference: "1200.00",
      articles: ["178.1", "261.1", "308.1", "254.1"],
    });
    expect(finding?.evidence).toContainEqual({ file: "invoices.csv", id: "I2" });
    expect((await run("run", "--dataset", path, "--period", "2026-03")).lines).toEqual(first.lines);
  });
  it("writes a file when asked to", async () => {
    const path = dataset(omitted);
    const out = join(path, "..", "findings.ndjson");
    const written = await run("run", "--dataset", path, "--period", "2026", "--out", out);
    expect(written.lines).toEqual([]);
    expect(readFileSync(out, "utf8").trim().split("\n")).toHaveLength(2);
  });
  it.each([
    [["run", "--period", "2026"], "cli.missing-argument"],
    [["run", "--dataset", "/nowhere", "--period", "2026"], "cli.audit.no-dataset"],
    [["run", "--dataset", "x", "--period", "2026-13"], "cli.audit.period"],
    [["run", "--dataset", "x", "--period", "2026", "--fast", "1"], "cli.unexpected-argument"],
    [["walk"], "cli.missing-argument"],
  ])("refuses %j", async (args, key) => {
    await expect(run(...args)).rejects.toMatchObject({ said: { key } });
  });
});
