import { describe, expect, it } from "vitest";
import { aContext, aReturn, aTaxpayer, MARCH, som } from "#tests/fixtures/taxpayer-facts.ts";
import { formatSom } from "../../../kernel/money.ts";
import { month, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { amountOf, type CustomsImportFact, type EaeuImportFact } from "./facts.ts";
import { type CreditableImport, customsImports, eaeuImports, followImportCredit } from "./import-credit.ts";

const goods = (
  id: string,
  importedIn: string,
  from: string | null,
  vat: number,
  allowed = vat,
): CreditableImport => ({
  file: "imports_customs.csv",
  id,
  importedIn: month(importedIn),
  from: from === null ? null : month(from),
  vat: som(vat),
  allowed: som(allowed),
});
const ids = (imports: readonly CreditableImport[]): string => imports.map(({ id }) => id).join("+");
/** `2026-03 12000.00: early 12000.00 of A, uplift 0.00 of `. */
const faults = (
  imports: readonly CreditableImport[],
  credits: Readonly<Record<string, number>>,
  firstMonth = "2026-01",
) =>
  followImportCredit(
    imports,
    new Map(Object.entries(credits).map(([of, amount]) => [month(of), som(amount)])),
    month(firstMonth),
  ).map(
    ({ month: of, credited, early, earlyImports, uplift, upliftImports }) =>
      `${of} ${formatSom(amountOf(credited))}: early ${formatSom(amountOf(early))} of ${ids(earlyImports)}, uplift ${formatSom(amountOf(uplift))} of ${ids(upliftImports)}`,
  );

describe("the import credit month by month (art. 315(3), 316(2)(5))", () => {
  it.each<[string, readonly CreditableImport[], Readonly<Record<string, number>>, readonly string[]]>([
    ["nothing credited", [goods("A", "2026-02", "2026-02", 10_000)], {}, []],
    [
      "a month of no credit",
      [goods("A", "2026-02", "2026-02", 10_000)],
      { "2026-02": 0, "2026-03": 10_000 },
      [],
    ],
    [
      "what became creditable before the first return",
      [goods("A", "2025-11", "2025-12", 10_000)],
      { "2026-02": 10_000 },
      [],
    ],
    [
      "never what may never be credited",
      [goods("A", "2025-11", null, 10_000)],
      { "2026-02": 10_000 },
      ["2026-02 10000.00: early 10000.00 of A, uplift 0.00 of "],
    ],
    ["a som above is rounding", [goods("A", "2026-02", "2026-02", 10_000)], { "2026-02": 10_001 }, []],
    [
      "a som and a tyiyn above, with nothing at hand it may belong to",
      [goods("A", "2026-02", "2026-02", 10_000)],
      { "2026-02": 10_001.01 },
      ["2026-02 10001.01: early 0.00 of , uplift 0.00 of "],
    ],
    [
      "credits of months in any order, the pool drawn down",
      [goods("A", "2026-02", "2026-02", 10_000)],
      { "2026-03": 4_000, "2026-02": 6_000, "2026-04": 5_000 },
      ["2026-04 5000.00: early 0.00 of , uplift 0.00 of "],
    ],
    [
      "the oldest first: 10,000 of A and 5,000 of B, then 10,000 and the uplift of B",
      [goods("B", "2026-02", "2026-02", 20_000, 15_000), goods("A", "2026-01", "2026-02", 10_000)],
      { "2026-02": 15_000, "2026-03": 15_000 },
      ["2026-03 15000.00: early 0.00 of , uplift 5000.00 of B"],
    ],
    [
      "an import whose allowed part is used up is gone with its uplift",
      [goods("A", "2026-02", "2026-02", 18_000, 12_000)],
      { "2026-02": 12_000, "2026-03": 6_000 },
      ["2026-03 6000.00: early 0.00 of , uplift 0.00 of "],
    ],
    [
      "what was credited early is not there again when its conditions come",
      [goods("A", "2026-03", "2026-04", 12_000)],
      { "2026-03": 12_000, "2026-04": 12_000 },
      [
        "2026-03 12000.00: early 12000.00 of A, uplift 0.00 of ",
        "2026-04 12000.00: early 0.00 of , uplift 0.00 of ",
      ],
    ],
    [
      "the import that equals the excess, of two",
      [goods("A", "2026-02", null, 7_000), goods("B", "2026-02", null, 5_000)],
      { "2026-03": 7_000 },
      ["2026-03 7000.00: early 7000.00 of A, uplift 0.00 of "],
    ],
    [
      "else the latest that make it up",
      [
        goods("A", "2026-01", null, 7_000),
        goods("B", "2026-02", null, 5_000),
        goods("C", "2026-02", null, 4_000),
      ],
      { "2026-03": 8_000 },
      ["2026-03 8000.00: early 8000.00 of C+B, uplift 0.00 of "],
    ],
    [
      "never more than the imports that wait",
      [goods("A", "2026-02", null, 7_000)],
      { "2026-03": 9_000 },
      ["2026-03 9000.00: early 7000.00 of A, uplift 0.00 of "],
    ],
    [
      "part of one that waits, beside a pool",
      [goods("A", "2026-02", "2026-02", 10_000), goods("B", "2026-02", null, 6_000)],
      { "2026-03": 13_000 },
      ["2026-03 13000.00: early 3000.00 of B, uplift 0.00 of "],
    ],
    [
      "an import that equals the excess explains it, the uplift was left out",
      [goods("A", "2026-02", "2026-02", 18_000, 12_000), goods("B", "2026-02", null, 6_000)],
      { "2026-03": 18_000 },
      ["2026-03 18000.00: early 6000.00 of B, uplift 0.00 of A"],
    ],
    [
      "the uplift first, then what waits",
      [
        goods("A", "2026-02", "2026-02", 18_000, 12_000),
        goods("B", "2026-02", "2026-02", 1_000),
        goods("C", "2026-02", null, 9_000),
      ],
      { "2026-03": 21_000 },
      ["2026-03 21000.00: early 2000.00 of C, uplift 6000.00 of A"],
    ],
    [
      "goods of a later month only where they are the very amount",
      [goods("A", "2026-04", "2026-04", 10_000)],
      { "2026-03": 9_000, "2026-04": 10_000 },
      ["2026-03 9000.00: early 0.00 of , uplift 0.00 of "],
    ],
  ])("%s", (_, imports, credits, expected) => {
    expect(faults(imports, credits)).toEqual(expected);
  });
  it("does not judge the first month of the data unless the credit equals an import at hand", () => {
    const imports = [goods("A", "2026-02", null, 7_000)];
    expect(faults(imports, { "2026-03": 5_000 }, "2026-03")).toEqual([
      "2026-03 5000.00: early 0.00 of , uplift 0.00 of ",
    ]);
    expect(faults(imports, { "2026-03": 7_000 }, "2026-03")).toEqual([
      "2026-03 7000.00: early 7000.00 of A, uplift 0.00 of ",
    ]);
    expect(faults(imports, { "2026-03": 5_000 }, "2026-02")).toEqual([
      "2026-03 5000.00: early 5000.00 of A, uplift 0.00 of ",
    ]);
  });
});

describe("from when an import may be credited", () => {
  const customs = (parts: Partial<CustomsImportFact> = {}): CustomsImportFact => ({
    declarationId: "D-1",
    releasedOn: plainDate("2026-03-07"),
    customsBase: som(150_000),
    invoiceBase: som(100_000),
    vat: som(18_000),
    paidOn: plainDate("2026-03-07"),
    ...parts,
  });
  const ofCustoms = (parts: Partial<CustomsImportFact>) => {
    const rates = aContext().rates(MARCH);
    if (!rates.ok) throw new Error("no rates");
    const [only] = customsImports(aTaxpayer({ importsCustoms: [customs(parts)] }), rates.value);
    return [only?.from, only?.vat, only?.allowed];
  };
  it("customs: release and payment, the later; the allowed part by the invoice value (art. 315(3)(2))", () => {
    expect(ofCustoms({})).toEqual(["2026-03", som(18_000), som(12_000)]);
    expect(ofCustoms({ paidOn: plainDate("2026-05-01") })[0]).toBe("2026-05");
    expect(ofCustoms({ paidOn: plainDate("2026-01-01") })[0]).toBe("2026-03");
    expect(ofCustoms({ paidOn: null })[0]).toBeNull();
    // Of equal values the tax is allowed as it is, with what else it holds.
    expect(ofCustoms({ customsBase: som(100_000), vat: som(12_500) })[2]).toBe(som(12_500));
    expect(ofCustoms({ vat: som(9_000) })[2]).toBe(som(9_000));
  });
  const eaeu = (parts: Partial<EaeuImportFact> = {}): EaeuImportFact => ({
    applicationId: "A-1",
    importedOn: plainDate("2026-03-05"),
    contractValue: som(100_000),
    excise: 0,
    exemptValue: 0,
    vat: som(12_000),
    paidOn: plainDate("2026-04-10"),
    paid: null,
    ...parts,
  });
  const filedOn = (day: string, form: "IND" | "VAT" = "IND", period: Period = MARCH) =>
    aReturn({}, { form, period, filedOn: plainDate("2026-09-09"), firstFiledOn: plainDate(day) });
  const ofEaeu = (parts: Partial<EaeuImportFact>, returns = [filedOn("2026-04-15")]) => {
    const [only] = eaeuImports(aTaxpayer({ importsEaeu: [eaeu(parts)], returns }));
    return [only?.from, only?.vat, only?.allowed];
  };
  it("EAEU: the first return of the month and the payment, the later; as far as it was paid (art. 315(3)(3))", () => {
    expect(ofEaeu({})).toEqual(["2026-04", som(12_000), som(12_000)]);
    expect(ofEaeu({ paid: som(7_000) })).toEqual(["2026-04", som(7_000), som(7_000)]);
    expect(ofEaeu({ paid: som(13_000) })).toEqual(["2026-04", som(12_000), som(12_000)]);
    expect(ofEaeu({ paidOn: null, paid: som(7_000) })).toEqual([null, som(12_000), som(12_000)]);
    expect(ofEaeu({}, [filedOn("2026-06-01")])[0]).toBe("2026-06");
    expect(ofEaeu({}, [])[0]).toBeNull();
    const others = [filedOn("2026-07-01", "VAT"), filedOn("2026-08-01", "IND", month("2026-02"))];
    expect(ofEaeu({}, others)[0]).toBeNull();
    expect(ofEaeu({}, [...others, filedOn("2026-05-01")])[0]).toBe("2026-05");
  });
});
