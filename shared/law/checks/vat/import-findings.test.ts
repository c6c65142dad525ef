import { describe, expect, it } from "vitest";
import { writtenOut } from "#tests/fixtures/finding-lines.ts";
import { aReturn, aTaxpayer, som } from "#tests/fixtures/taxpayer-facts.ts";
import { month } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CustomsImportFact, EaeuImportFact } from "./facts.ts";

/** Goods for 100,000 brought in March: 12,000 of VAT, paid and reported in April. */
const goods = (parts: Partial<EaeuImportFact> = {}): EaeuImportFact => ({
  applicationId: "A-1",
  importedOn: plainDate("2026-03-05"),
  contractValue: som(100_000),
  excise: 0,
  exemptValue: 0,
  vat: som(12_000),
  paidOn: plainDate("2026-04-10"),
  paid: som(12_000),
  ...parts,
});
const indirect = (lines: Readonly<Record<string, number>>, filedOn = "2026-04-15") =>
  aReturn(lines, {
    form: "IND",
    returnId: "IND-1",
    filedOn: plainDate(filedOn),
    firstFiledOn: plainDate(filedOn),
  });
const crediting = (period: string, line: "101" | "102", amount: number, more = {}) =>
  aReturn(
    { "010": 1_000_000, "011": 120_000, [line]: amount, "120": amount, "150": 120_000 - amount, ...more },
    { period: month(period), returnId: `VAT-${period}`, firstFiledOn: plainDate("2026-01-20") },
  );

describe("V-22 and V-23 written out", () => {
  // (100,000 + 5,000 − 20,000) × 12 % = 10,200; 50,000 × 12 % = 6,000.
  const two = [
    goods({ excise: som(5_000), exemptValue: som(20_000), vat: som(10_200) }),
    goods({ applicationId: "A-2", contractValue: som(50_000), vat: som(5_000), paid: som(5_000) }),
  ];
  it("V-22 works the tax out by application", () => {
    expect(writtenOut(aTaxpayer({ importsEaeu: two }), ["V-22"])).toEqual([
      "V-22 2026-03 IND assessment: — → 16200.00, 16200.00",
      "explanation: count 2",
      "by 320.1, 320.2, 311.1, 261.6, 102.3",
      "see imports_eaeu A-1, imports_eaeu A-2",
      "import-vat [application A-1] | (contract + excise − exempt) × rate | contract 100000.00, excise 5000.00, exempt 20000.00, rate 0.12 number | 10200.00 | 311.1",
      "import-vat [application A-2] | (contract + excise − exempt) × rate | contract 50000.00, excise 0.00, exempt 0.00, rate 0.12 number | 6000.00 | 311.1",
      "import-vat-sum |  |  | 16200.00 | 320.2",
    ]);
  });
  it("V-23 compares the sum with the return: 16,200 − 12,000", () => {
    const facts = aTaxpayer({
      importsEaeu: two,
      returns: [indirect({ "050": 100_000, "060": 12_000, "070": 12_000 })],
    });
    expect(writtenOut(facts, ["V-23"])).toEqual([
      "V-23 2026-03 IND assessment: 12000.00 → 16200.00, 4200.00",
      "explanation: declared 12000.00, computed 16200.00",
      "by 320.2, 311.1, 320.5",
      "see returns IND-1, return_lines IND-1:050, return_lines IND-1:060, return_lines IND-1:070, imports_eaeu A-1, imports_eaeu A-2",
      "import-vat [application A-1] | (contract + excise − exempt) × rate | contract 100000.00, excise 5000.00, exempt 20000.00, rate 0.12 number | 10200.00 | 311.1",
      "import-vat [application A-2] | (contract + excise − exempt) × rate | contract 50000.00, excise 0.00, exempt 0.00, rate 0.12 number | 6000.00 | 311.1",
      "import-difference | sum − 060 | sum 16200.00, 060 12000.00 | 4200.00 | 320.2",
    ]);
  });
  it("V-23 takes the total less the excise where the return leaves VAT out: 18,000 − 3,000 = 15,000", () => {
    const facts = aTaxpayer({ importsEaeu: two, returns: [indirect({ "030": 3_000, "070": 18_000 })] });
    expect(writtenOut(facts, ["V-23"])).toEqual([
      "V-23 2026-03 IND assessment: 15000.00 → 16200.00, 1200.00",
      "explanation: declared 15000.00, computed 16200.00",
      "by 320.2, 311.1, 320.5",
      "see returns IND-1, return_lines IND-1:070, imports_eaeu A-1, imports_eaeu A-2",
      "import-vat [application A-1] | (contract + excise − exempt) × rate | contract 100000.00, excise 5000.00, exempt 20000.00, rate 0.12 number | 10200.00 | 311.1",
      "import-vat [application A-2] | (contract + excise − exempt) × rate | contract 50000.00, excise 0.00, exempt 0.00, rate 0.12 number | 6000.00 | 311.1",
      "import-difference | sum − 060 | sum 16200.00, 060 15000.00 | 1200.00 | 320.2",
    ]);
  });
  it("V-23 is formal where the tax is right and unpaid", () => {
    const importsEaeu = [
      goods({ paid: null, vat: som(12_000) }),
      goods({ applicationId: "A-2", paidOn: null, paid: null }),
      goods({ applicationId: "A-3", paid: som(2_000) }),
    ];
    const facts = aTaxpayer({ importsEaeu, returns: [indirect({ "060": 36_000 })] });
    expect(writtenOut(facts, ["V-23"])).toEqual([
      "V-23 2026-03 IND formal: 36000.00 → 36000.00, 0.00",
      "unpaid: declared 36000.00, paid 14000.00",
      "by 320.2, 311.1, 320.5",
      "see returns IND-1, return_lines IND-1:060, imports_eaeu A-1, imports_eaeu A-2, imports_eaeu A-3",
      "import-unpaid | 060 − paid | 060 36000.00, paid 14000.00 | 22000.00 | 320.5",
    ]);
  });
  it("G-12 names the applications paid late and the last day", () => {
    const importsEaeu = [
      goods({ paidOn: plainDate("2026-04-22"), paid: som(7_000) }),
      goods({ applicationId: "A-2", paidOn: plainDate("2026-04-21"), paid: null }),
      goods({ applicationId: "A-3", paidOn: plainDate("2026-04-20") }),
    ];
    const facts = aTaxpayer({ importsEaeu, returns: [indirect({ "060": 36_000 })] });
    expect(writtenOut(facts, ["G-12"])).toEqual([
      "G-12 2026-03 IND formal: — → —, 0.00",
      "import: due 2026-04-20, paid 2026-04-22, unpaid 19000.00",
      "by 82.3, 70, 320.2, 18.6, A-23",
      "see imports_eaeu A-1, imports_eaeu A-2",
      "law.due-date.filing [period 2026-03] |  |  | 2026-04-20 date | 320.1",
      "unpaid-at-term |  | paid-on 2026-04-22 date | 19000.00 | 82.3",
    ]);
  });
});

describe("V-25 and V-26 written out", () => {
  it("V-25, EAEU: the credit of March arises when the tax is paid and reported", () => {
    const facts = aTaxpayer({
      importsEaeu: [goods()],
      returns: [
        indirect({ "060": 12_000 }),
        crediting("2026-02", "102", 0),
        crediting("2026-03", "102", 12_000),
      ],
    });
    expect(writtenOut(facts, ["V-25"])).toEqual([
      "V-25 2026-03 VAT assessment: 12000.00 → 0.00, 12000.00",
      "eaeu: line VAT.102",
      "by 315.3.3.а, 315.3.3.б, 314.2",
      "see returns VAT-2026-03, return_lines VAT-2026-03:102, imports_eaeu A-1",
      "import-conditions [id A-1] |  | vat 12000.00 | 2026-04 date | 315.3.3.б",
      "import-credit-early [line VAT.102] |  | credited 12000.00 | 12000.00 | 314.2",
      "arises 2026-04 12000.00",
    ]);
  });
  const declared = (parts: Partial<CustomsImportFact> = {}): CustomsImportFact => ({
    declarationId: "D-1",
    releasedOn: plainDate("2026-03-07"),
    customsBase: som(150_000),
    invoiceBase: som(100_000),
    vat: som(18_000),
    paidOn: plainDate("2026-03-07"),
    ...parts,
  });
  it("V-25 and V-26, customs: one unpaid, one uplifted", () => {
    const unpaid = declared({
      declarationId: "D-2",
      customsBase: som(50_000),
      invoiceBase: som(50_000),
      vat: som(6_000),
      paidOn: null,
    });
    const facts = aTaxpayer({
      importsCustoms: [declared(), unpaid],
      returns: [crediting("2026-03", "101", 24_000)],
    });
    expect(writtenOut(facts, ["V-25", "V-26"])).toEqual([
      "V-25 2026-03 VAT assessment: 24000.00 → 18000.00, 6000.00",
      "customs: line VAT.101",
      "by 315.3.2.а, 315.3.2.б, 314.2",
      "see returns VAT-2026-03, return_lines VAT-2026-03:101, imports_customs D-2",
      "import-conditions [id D-2] |  | vat 6000.00 | — date | 315.3.2.б",
      "import-credit-early [line VAT.101] |  | credited 24000.00 | 6000.00 | 314.2",
      "V-26 2026-03 VAT assessment: 24000.00 → 18000.00, 6000.00",
      "explanation: count 1",
      "by 316.2.5, 315.3.2",
      "see returns VAT-2026-03, return_lines VAT-2026-03:101, imports_customs D-1",
      "uplift [id D-1] | customs-vat − invoice-vat | customs-vat 18000.00, invoice-vat 12000.00 | 6000.00 | 316.2.5",
      "uplift-credited |  | credited 24000.00 | 6000.00 | 316.2.5",
    ]);
  });
  it("V-26 counts what line 104 takes out itself: 6,000 − 2,500", () => {
    const facts = aTaxpayer({
      importsCustoms: [declared()],
      returns: [crediting("2026-03", "101", 18_000, { "104": 2_500, "120": 15_500, "150": 104_500 })],
    });
    expect(writtenOut(facts, ["V-26"])).toEqual([
      "V-26 2026-03 VAT assessment: 18000.00 → 14500.00, 3500.00",
      "explanation: count 1",
      "by 316.2.5, 315.3.2",
      "see returns VAT-2026-03, return_lines VAT-2026-03:101, imports_customs D-1",
      "uplift [id D-1] | customs-vat − invoice-vat | customs-vat 18000.00, invoice-vat 12000.00 | 6000.00 | 316.2.5",
      "uplift-credited |  | credited 18000.00 | 3500.00 | 316.2.5",
    ]);
  });
});
