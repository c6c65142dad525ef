import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hasText } from "../../../locales/catalogue.ts";
import { findReading } from "../../readings.ts";
import { SINGLE_TAX_CHECKS } from "../single-tax-checks.ts";

describe("the list of single-tax checks", () => {
  it("names each with a title, readings that exist and a row in the document", () => {
    const document = readFileSync("docs/turnover-checks.md", "utf8");
    for (const check of SINGLE_TAX_CHECKS) {
      expect(hasText(check.title), check.id).toBe(true);
      expect(check.readings.filter((reading) => findReading(reading) === undefined)).toEqual([]);
      expect(document).toContain(`| ${check.id} |`);
    }
  });
});
