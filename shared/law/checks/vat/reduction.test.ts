import { describe, expect, it } from "vitest";
import { writtenOut } from "#tests/fixtures/finding-lines.ts";
import { aContext, aReturn, aTaxpayer, found } from "#tests/fixtures/taxpayer-facts.ts";
import { month } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";

/** 12,000 − 5,000 = 7,000 of tax, 80 % of it 5,600: 1,400 is paid. */
const REDUCED = {
  "010": 100_000,
  "011": 12_000,
  "060": 100_000,
  "090": 12_000,
  "100": 5_000,
  "112": 5_000,
  "120": 5_000,
  "130": 7_000,
  "131": 5_600,
  "150": 1_400,
};
const reduced = (activityGroup: string, lines: Partial<typeof REDUCED> = {}) =>
  aTaxpayer({ activityGroup, returns: [aReturn({ ...REDUCED, ...lines } as typeof REDUCED)] });
/** The return of another month, filed in time, audited half a year later. */
const foundIn = (activityGroup: string, period: string, today: string) =>
  found(
    aTaxpayer({
      activityGroup,
      returns: [
        aReturn(REDUCED, {
          period: month(period),
          filedOn: plainDate(`${period}-28`),
          firstFiledOn: plainDate(`${period}-28`),
        }),
      ],
    }),
    aContext(plainDate(today), [month(period)]),
  );

describe("V-36, VAT reduced by 80 % (art. 322)", () => {
  it.each(["services", "production", "catering", "construction", "sewing", "finance", "other"])(
    "of %s: none of the listed activities",
    (group) => {
      expect(found(reduced(group))).toEqual(["V-36 2026-03 risk 5600.00"]);
    },
  );
  it.each(["agro-processing", "jewellery", "trade"])(
    "of %s: the list and the accounts are not in the data",
    (group) => {
      expect(found(reduced(group))).toEqual([]);
    },
  );
  it.each([
    ["jewellery", "2026-12", "2027-06-01", []],
    ["jewellery", "2027-01", "2027-06-01", ["V-36 2027-01 risk 5600.00"]],
    ["trade", "2029-12", "2030-06-01", []],
    ["trade", "2030-01", "2030-06-01", ["V-36 2030-01 risk 5600.00"]],
    ["agro-processing", "2030-01", "2030-06-01", []],
  ] as const)("%s in %s", (group, period, today, findings) => {
    expect(foundIn(group, period, today)).toEqual(findings);
  });
  it("written out, with what is left to V-01", () => {
    // 6,000 is 400 above 80 % of 7,000
    const over = reduced("services", { "131": 6_000, "150": 1_000 });
    expect(found(over)).toEqual(["V-01 2026-03 assessment 400.00", "V-36 2026-03 risk 5600.00"]);
    expect(writtenOut(over, ["V-36"])).toEqual([
      "V-36 2026-03 VAT risk: 1000.00 → 6600.00, 5600.00",
      "activity: ",
      "by 322.1, 322.3, S-01",
      "see returns VAT-2026-03, return_lines VAT-2026-03:130, return_lines VAT-2026-03:131",
      "reduction | 131 ≤ 130 × ceiling | 130 7000.00, 131 6000.00, ceiling 0.8 number | 5600.00 | 322.1 S-01",
    ]);
  });
  it("nothing where nothing is reduced, or a som", () => {
    expect(found(reduced("services", { "131": 0, "150": 7_000 }))).toEqual([]);
    expect(found(reduced("services", { "131": 1, "150": 6_999 }))).toEqual([]);
    expect(found(reduced("services", { "131": 1.01, "150": 6_998.99 }))).toEqual(["V-36 2026-03 risk 1.01"]);
  });
});
