import { describe, expect, it } from "vitest";
import { aContext, aReturn, arising, aTaxpayer, found, som } from "#tests/fixtures/taxpayer-facts.ts";
import type { Period } from "../../../kernel/period.ts";
import { type PlainDate, plainDate } from "../../../kernel/plain-date.ts";
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
const indirect = (vat: number, filedOn = "2026-04-15") =>
  aReturn(
    { "050": vat / 0.12, "060": vat, "070": vat },
    {
      form: "IND",
      returnId: "IND-1",
      filedOn: plainDate(filedOn),
      firstFiledOn: plainDate(filedOn),
    },
  );

describe("V-22 and V-23, imports from the EAEU (art. 320)", () => {
  it("V-22: no return after the 20th of the next month, in the month of import", () => {
    const facts = aTaxpayer({ importsEaeu: [goods({ paidOn: null, paid: null })] });
    // 20 April 2026 is a Monday.
    expect(found(facts, aContext(plainDate("2026-04-20")))).toEqual([]);
    expect(found(facts, aContext(plainDate("2026-04-21")))).toEqual(["V-22 2026-03 assessment 12000.00"]);
  });
  it("V-22: excise joins the base and exempt goods leave it: (100,000 + 5,000 − 20,000) × 12 % = 10,200", () => {
    const importsEaeu = [goods({ excise: som(5_000), exemptValue: som(20_000), vat: som(10_200) })];
    expect(found(aTaxpayer({ importsEaeu }))).toEqual(["V-22 2026-03 assessment 10200.00"]);
  });
  it("V-23: the return agrees with its applications within a som", () => {
    const importsEaeu = [goods()];
    expect(found(aTaxpayer({ importsEaeu, returns: [indirect(12_000)] }))).toEqual([]);
    expect(found(aTaxpayer({ importsEaeu, returns: [indirect(11_999)] }))).toEqual([]);
    expect(found(aTaxpayer({ importsEaeu, returns: [indirect(9_000)] }))).toEqual([
      "V-23 2026-03 assessment 3000.00",
    ]);
    expect(found(aTaxpayer({ importsEaeu, returns: [indirect(13_000)] }))).toEqual([
      "V-23 2026-03 reduction -1000.00",
    ]);
  });
  it("V-23: an application that understates its own VAT is recomputed", () => {
    const importsEaeu = [goods({ vat: som(10_000) })];
    expect(found(aTaxpayer({ importsEaeu, returns: [indirect(10_000)] }))).toEqual([
      "V-23 2026-03 assessment 2000.00",
    ]);
  });
  it("G-12: paid the day after the term, moved from Sunday to Monday", () => {
    // Imported in August 2026: 20 September is a Sunday.
    const paid = (paidOn: string) =>
      found(
        aTaxpayer({
          importsEaeu: [goods({ importedOn: plainDate("2026-08-05"), paidOn: plainDate(paidOn) })],
          returns: [
            aReturn(
              { "060": 12_000 },
              {
                form: "IND",
                period: "2026-08" as Period,
                returnId: "IND-8",
                filedOn: plainDate("2026-09-21"),
                firstFiledOn: plainDate("2026-09-21"),
              },
            ),
          ],
        }),
      );
    expect(paid("2026-09-21")).toEqual([]);
    expect(paid("2026-09-22")).toEqual(["G-12 2026-08 formal 0.00"]);
  });
  it("V-23: unpaid tax is no more tax", () => {
    const importsEaeu = [goods({ paid: som(4_000) })];
    expect(found(aTaxpayer({ importsEaeu, returns: [indirect(12_000)] }))).toEqual([
      "V-23 2026-03 formal 0.00",
    ]);
  });
  it("does not judge a return without applications at hand", () => {
    expect(found(aTaxpayer({ returns: [indirect(12_000)] }))).toEqual([]);
  });
});

const vat = (period: string, lines: Readonly<Record<string, number>>) =>
  aReturn(lines, {
    period: period as Period,
    returnId: `VAT-${period}`,
    filedOn: plainDate("2026-01-20"),
    firstFiledOn: plainDate("2026-01-20"),
  });
/** A return whose only credit is the line's. */
const crediting = (period: string, line: "101" | "102", amount: number) =>
  vat(period, { "010": 1_000_000, "011": 120_000, [line]: amount, "120": amount, "150": 120_000 - amount });

describe("V-25, import VAT credited too early (art. 315(3)(2)–(3))", () => {
  const eaeuFacts = (period: string, paidOn: PlainDate | null = plainDate("2026-04-10")) =>
    aTaxpayer({
      importsEaeu: [goods({ paidOn, paid: paidOn === null ? null : som(12_000) })],
      returns: [indirect(12_000), crediting("2026-02", "102", 0), crediting(period, "102", 12_000)],
    });
  const eaeu = (period: string, paidOn?: PlainDate | null) =>
    found(eaeuFacts(period, paidOn)).filter((line) => line.startsWith("V-25"));
  it("allows the month of payment and report, and any later one", () => {
    expect(eaeu("2026-04")).toEqual([]);
    expect(eaeu("2026-06")).toEqual([]);
  });
  it("refuses the month of import when both come later", () => {
    expect(eaeu("2026-03")).toEqual(["V-25 2026-03 assessment 12000.00"]);
    expect(arising(eaeuFacts("2026-03"))).toEqual(["V-25 2026-04 12000.00"]);
  });
  it("refuses an unpaid import in any month", () => {
    expect(eaeu("2026-05", null)).toEqual(["V-25 2026-05 assessment 12000.00"]);
    expect(arising(eaeuFacts("2026-05", null))).toEqual([]);
  });
  it("refuses goods released only later where their VAT is the very amount", () => {
    const later: CustomsImportFact = {
      declarationId: "D-9",
      releasedOn: plainDate("2026-04-02"),
      customsBase: som(100_000),
      invoiceBase: som(100_000),
      vat: som(12_000),
      paidOn: plainDate("2026-03-30"),
    };
    const early = (amount: number) =>
      found(aTaxpayer({ importsCustoms: [later], returns: [crediting("2026-03", "101", amount)] }));
    expect(early(12_000)).toEqual(["V-25 2026-03 assessment 12000.00"]);
    // Another amount may belong to imports the data do not hold.
    expect(early(9_000)).toEqual([]);
  });
  it("judges the first month of the data only where the credit equals an import at hand", () => {
    const january = (credit: number) =>
      found(
        aTaxpayer({
          importsEaeu: [goods({ importedOn: plainDate("2026-01-05"), paidOn: plainDate("2026-02-10") })],
          returns: [
            { ...indirect(12_000, "2026-02-15"), period: "2026-01" as Period },
            crediting("2026-01", "102", credit),
          ],
        }),
      ).filter((line) => line.startsWith("V-25"));
    expect(january(8_000)).toEqual([]);
    expect(january(12_000)).toEqual(["V-25 2026-01 assessment 12000.00"]);
  });
  it("does not judge credit that may belong to imports before the data begin", () => {
    const facts = aTaxpayer({
      importsEaeu: [goods()],
      returns: [indirect(12_000), crediting("2026-02", "102", 8_000), crediting("2026-04", "102", 12_000)],
    });
    expect(found(facts)).toEqual([]);
  });
});

describe("V-26, customs uplift (art. 316(2)(5))", () => {
  const declared = (parts: Partial<CustomsImportFact> = {}): CustomsImportFact => ({
    declarationId: "D-1",
    releasedOn: plainDate("2026-03-07"),
    customsBase: som(150_000),
    invoiceBase: som(100_000),
    vat: som(18_000),
    paidOn: plainDate("2026-03-07"),
    ...parts,
  });
  const credit = (amount: number, imports = [declared()]) =>
    found(aTaxpayer({ importsCustoms: imports, returns: [crediting("2026-03", "101", amount)] }));
  it("refuses VAT above 12 % of the invoice value, and only what was credited", () => {
    expect(credit(12_000)).toEqual([]);
    expect(credit(18_000)).toEqual(["V-26 2026-03 assessment 6000.00"]);
    expect(credit(15_000)).toEqual(["V-26 2026-03 assessment 3000.00"]);
  });
  it("tells the uplift from an unpaid declaration credited beside it", () => {
    const unpaid = declared({
      declarationId: "D-2",
      customsBase: som(50_000),
      invoiceBase: som(50_000),
      vat: som(6_000),
      paidOn: null,
    });
    // 18,000 + 6,000: uplift 6,000 and early 6,000.
    expect(credit(24_000, [declared(), unpaid])).toEqual([
      "V-25 2026-03 assessment 6000.00",
      "V-26 2026-03 assessment 6000.00",
    ]);
  });
  it("carries a declaration not yet credited into later months", () => {
    const facts = aTaxpayer({
      importsCustoms: [declared()],
      returns: [crediting("2026-03", "101", 0), crediting("2026-05", "101", 18_000)],
    });
    expect(found(facts)).toEqual(["V-26 2026-05 assessment 6000.00"]);
  });
  it("leaves months without returns of the taxpayer alone", () => {
    expect(found(aTaxpayer({ importsCustoms: [declared()] }))).toEqual([]);
  });
});
