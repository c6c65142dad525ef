import { describe, expect, it } from "vitest";
import { ACCOUNTING_CASES, accountingVerdict } from "./art-114-accounting.ts";
import { REGISTRATION_TERM_RULES } from "./registration-terms.ts";

describe("accounting registration, art. 114", () => {
  it.each([
    ["subdivision", "business", "001", "002", "114.1.1.а", "T-064"],
    ["subdivision", "business", "001", "001", "114.1.1.а", "T-064"],
    ["taxable-object", "business", "001", "001", "114.1.1.б", "T-065"],
    ["taxable-object", "individual", "001", "005", "114.1.3", "T-065"],
    ["patent-place", "business", "001", "002", "114.1.2", "T-064"],
    ["patent-place", "individual", "001", "002", "114.1.4", "T-064"],
    ["htp-resident", "business", "001", "001", "433", "TR-05"],
  ] as const)(
    "%s of %s, account %s, place %s: needed by %s, %s",
    (object, payer, current, place, article, term) => {
      expect(accountingVerdict(object, payer, current, place)).toMatchObject({
        verdict: "needed",
        office: place,
        rule: { article, applyTerm: term },
      });
    },
  );
  it("asks none of a patent within the current office, and knows no subdivision of an individual", () => {
    expect(accountingVerdict("patent-place", "business", "001", "001")).toEqual({
      verdict: "not-needed",
      article: "114.1.2",
    });
    expect(accountingVerdict("subdivision", "individual", "001", "002")).toEqual({ verdict: "no-case" });
  });
  it("acts on information for objects only, and binds the taxpayer by terms that exist", () => {
    const informed = ACCOUNTING_CASES.filter(({ byInformation }) => byInformation);
    expect(informed.map(({ object, payer }) => `${object} ${payer}`)).toEqual([
      "taxable-object business",
      "taxable-object individual",
    ]);
    for (const { applyTerm } of ACCOUNTING_CASES)
      expect(REGISTRATION_TERM_RULES[applyTerm].bound).toBe("taxpayer");
  });
});
