import { describe, expect, it } from "vitest";
import { outcomeLines } from "#tests/fixtures/outcome-lines.ts";

const invoice = (stated: number, amended: number) =>
  outcomeLines("tc.321", { kind: "invalid-invoice", stated, amended });

describe("art. 321(1)–(2): a return changed for an invalid invoice", () => {
  it("only to raise the tax", () => {
    expect(invoice(10_000, 10_001)).toEqual([
      '{"answer":"allowed","vat":1,"month":null}',
      "vat.amended.raises | amended − stated | amended 100.01, stated 100.00 | 0.01 | 321.2",
    ]);
    expect(invoice(10_000, 10_000)).toEqual([
      '{"answer":"refused","vat":0,"month":null}',
      "vat.amended.does-not-raise | amended − stated | amended 100.00, stated 100.00 | 0.00 | 321.1",
    ]);
    expect(invoice(10_000, 9_999)).toEqual([
      '{"answer":"refused","vat":0,"month":null}',
      "vat.amended.does-not-raise | amended − stated | amended 99.99, stated 100.00 | -0.01 | 321.1",
    ]);
  });
  it("a smaller excess raises it, a greater one does not", () => {
    expect(invoice(-500, -200)[0]).toBe('{"answer":"allowed","vat":300,"month":null}');
    expect(invoice(-500, -501)[0]).toBe('{"answer":"refused","vat":0,"month":null}');
  });
});

const sent = {
  kind: "goods-sent-back",
  importedOn: "2026-01-10",
  returnedOn: "2026-01-31",
  reason: "bad-quality",
  value: 10_000,
  excise: 500,
};
const goods = (over: object = {}) => outcomeLines("tc.321", { ...sent, ...over });

describe("art. 321(3)–(4): goods from the EAEU sent back", () => {
  // 105.00 × 12 % = 12.60
  it("within the month of the import they are never stated", () => {
    expect(goods()).toEqual([
      '{"answer":"left-out","vat":-1260,"month":"2026-01"}',
      "vat.amended.left-out |  | imported-on 2026-01-10, returned-on 2026-01-31 | 2026-01-31 | 321.3",
      "vat.import.goods | goods + excise | goods 100.00, excise 5.00 | 105.00 | 311.4",
      "vat.import | base × rate | base 105.00, rate 12 percent | 12.60 | 254.1",
    ]);
    expect(goods({ returnedOn: "2026-01-10" })[0]).toContain("left-out");
  });
  it("after it they leave the return of that month", () => {
    expect(goods({ returnedOn: "2026-02-01", reason: "incomplete" })).toEqual([
      '{"answer":"amended-return","vat":-1260,"month":"2026-01"}',
      "vat.amended.amended-return |  | imported-on 2026-01-10, returned-on 2026-02-01 | 2026-01-31 | 321.4",
      "vat.import.goods | goods + excise | goods 100.00, excise 5.00 | 105.00 | 311.4",
      "vat.import | base × rate | base 105.00, rate 12 percent | 12.60 | 254.1",
    ]);
    // the last day of a leap February, and the day after
    const leap = { importedOn: "2028-02-01" };
    expect(goods({ ...leap, returnedOn: "2028-02-29" })[0]).toContain("left-out");
    expect(goods({ ...leap, returnedOn: "2028-03-01" })[0]).toContain("amended-return");
  });
  it("only for their quality or completeness", () => {
    expect(goods({ reason: "other" })).toEqual(["not applicable: return-reason-not-covered | 321"]);
  });
  it("refusals", () => {
    expect(goods({ returnedOn: "2026-01-09" })).toEqual([
      "not applicable: event-before-supply [path returnedOn] | 321",
    ]);
    for (const path of ["value", "excise"])
      expect(goods({ [path]: -1 })).toEqual([`not applicable: negative-amount [path ${path}] | 321`]);
    expect(goods({ importedOn: "2021-12-31" })).toEqual(["missing parameter: vat.rate, 2021-12-31"]);
  });
});
