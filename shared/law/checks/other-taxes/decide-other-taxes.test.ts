import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Inn } from "../../../kernel/inn.ts";
import { monthsOf, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { hasText } from "../../../locales/catalogue.ts";
import { shippedCalendar } from "../../calendar/calendar-sources.ts";
import type { FormCode } from "../../finding.ts";
import type { Missing } from "../../missing.ts";
import { shippedParameters } from "../../parameters.ts";
import { readingChoices } from "../../readings.ts";
import { checkContext } from "../context.ts";
import type { ReturnFact, ReturnLines } from "../vat/facts.ts";
import { OTHER_TAX_CHECKS, otherTaxClaims } from "./decide-other-taxes.ts";

const context = checkContext(
  {
    today: plainDate("2027-01-10"),
    parameters: shippedParameters(),
    calendar: shippedCalendar(),
    readings: readingChoices(),
  },
  monthsOf("2026" as Period),
);
const filed = (form: FormCode, period: string, lines: ReturnLines): ReturnFact => ({
  returnId: "R-1",
  form,
  period: period as Period,
  version: 0,
  filedOn: plainDate("2026-05-20"),
  firstFiledOn: plainDate("2026-05-20"),
  lines,
});
const claimsOf = (form: FormCode, period: string, lines: ReturnLines) => {
  const missing: Missing[] = [];
  const claims = otherTaxClaims(
    { inn: "01212199610011" as Inn, returns: [filed(form, period, lines)], rated: [] },
    context,
    missing,
  );
  expect(missing).toEqual([]);
  return claims;
};

describe("art. 438–446, 245¹: mining, e-commerce and transactions by their own lines", () => {
  it.each<[string, FormCode, string, ReturnLines, readonly unknown[]]>([
    ["mining as it should be", "MIN", "2026-04", { "010": 100_000_00, "020": 10_000_00 }, []],
    ["one som is rounding", "MIN", "2026-04", { "010": 100_000_00, "020": 9_999_00 }, []],
    // 100 000 × 10 % = 10 000
    [
      "a tyiyn past it",
      "MIN",
      "2026-04",
      { "010": 100_000_00, "020": 9_998_99 },
      [["X-09", "assessment", 101]],
    ],
    [
      "too much",
      "MIN",
      "2026-04",
      { "010": 100_000_00, "020": 12_000_00 },
      [["X-09", "reduction", -200_000]],
    ],
    ["before the audit", "MIN", "2025-12", { "010": 100_000_00, "020": 0 }, []],
    // What the return does not state is not declared: 10 000.00 of 100 000.00.
    ["a tax left out", "MIN", "2026-04", { "010": 100_000_00 }, [["X-09", "assessment", 1_000_000]]],
    ["a tax left out within rounding", "MIN", "2026-04", { "010": 10_00 }, []],
    ["a tax left out, a tyiyn past it", "MIN", "2026-04", { "010": 10_10 }, [["X-09", "assessment", 101]]],
    ["nothing stated at all", "MIN", "2026-04", {}, []],
    // max(10 000; 15 000) × 2 % = 300
    [
      "the tax of e-commerce left out",
      "ECM",
      "2026-Q2",
      { "010": 10_000_00, "015": 15_000_00 },
      [["X-10", "assessment", 30_000]],
    ],
    [
      "e-commerce as it should be",
      "ECM",
      "2026-Q2",
      { "010": 10_000_00, "015": 15_000_00, "020": 15_000_00, "030": 300_00 },
      [],
    ],
    // max(10 000; 15 000) × 2 % = 300, stated 200
    [
      "the commission instead of what stayed",
      "ECM",
      "2026-Q2",
      { "010": 10_000_00, "015": 15_000_00, "020": 10_000_00, "030": 200_00 },
      [["X-10", "assessment", 10_000]],
    ],
    // Own goods 100 000, commission 10 000, 15 000 kept of the buyers' money: 445(1)–(2) make 115 000, which no line adds up.
    [
      "own goods in the base",
      "ECM",
      "2026-Q2",
      { "010": 110_000_00, "015": 15_000_00, "020": 115_000_00, "030": 2_300_00 },
      [],
    ],
    // 115 000 × 2 % = 2 300
    [
      "the tax below the stated base",
      "ECM",
      "2026-Q2",
      { "010": 110_000_00, "015": 15_000_00, "020": 115_000_00, "030": 2_200_00 },
      [["X-10", "assessment", 10_000]],
    ],
    [
      "the tax above the stated base",
      "ECM",
      "2026-Q2",
      { "010": 110_000_00, "015": 15_000_00, "020": 115_000_00, "030": 2_400_00 },
      [["X-10", "reduction", -10_000]],
    ],
    ["another form", "ROY", "2026-04", { "010": 100_00, "020": 500, "030": 0 }, []],
    // 5 000 000 × 0.2 % = 10 000
    ["a transaction as it should be", "TRN", "2026-04", { "010": 5_000_000_00, "020": 10_000_00 }, []],
    [
      "a tenth of its tax",
      "TRN",
      "2026-01",
      { "010": 5_000_000_00, "020": 1_000_00 },
      [["N-16", "assessment", 900_000]],
    ],
  ])("%s", (_, form, period, lines, expected) => {
    expect(
      claimsOf(form, period, lines).map(({ finding }) => [finding.check, finding.kind, finding.difference]),
    ).toEqual(expected);
  });

  it("shows the working, the lines and the return", () => {
    const [claim] = claimsOf("ECM", "2026-Q2", { "015": 15_000_00, "020": 0, "030": 0 });
    expect(claim?.finding).toMatchObject({
      declared: 0,
      computed: 30_000,
      evidence: [{ file: "returns.csv", id: "R-1" }],
    });
    for (const step of claim?.finding.derivation ?? []) expect(hasText(step.label.key)).toBe(true);
  });
});

describe("the list of checks of the smaller taxes", () => {
  it("names each with texts and a row in the document", () => {
    const document = readFileSync("docs/property-checks.md", "utf8");
    for (const check of OTHER_TAX_CHECKS) {
      expect(hasText(check.title), check.id).toBe(true);
      expect(hasText(`check.${check.id}.explanation`), check.id).toBe(true);
      expect(document).toContain(`| ${check.id} |`);
    }
  });
});
