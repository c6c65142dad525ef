import { tc } from "../../kernel/legal-basis.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { type LawTable, rowsAt } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";

/**
 * Whose wages the average monthly wage is a floor of the base for. `second-job` is совместительство, `cluster` the
 * employees of a participant of a cluster, `agricultural` and `sewing` those of art. 200(8): agricultural cooperatives and
 * logistics centres; sewing and textile producers.
 */
export const WAGE_CATEGORIES = [
  "ordinary",
  "budget",
  "second-job",
  "junior-staff",
  "owners-association",
  "disabled",
  "convict",
  "cluster",
  "agricultural",
  "sewing",
] as const;
export type WageCategory = (typeof WAGE_CATEGORIES)[number];

const DIMENSIONS = ["category"] as const;

/**
 * Art. 187(4), (7) and 200(5), (8): the average wage as the base's `floor`, as the base itself (`base`), as a fixed
 * base withheld from the wage (`fixed`), or `none`. "Until 2027" stands with sewing and textile alone, and names no day: the
 * whole of 2026 is read as in it.
 */
export const MINIMUM_BASE: LawTable<"category"> = {
  id: "income-tax.minimum-base",
  title: "law.table.income-tax.minimum-base",
  dimensions: DIMENSIONS,
  unit: "text",
  rows: rowsAt(DIMENSIONS, "code", ENTRY_OF_THE_CODE, [
    [["ordinary"], "floor", tc("200.5.1")],
    [["budget"], "none", tc("187.4.1")],
    [["second-job"], "none", tc("187.4.2")],
    [["junior-staff"], "none", tc("187.4.3")],
    [["owners-association"], "none", tc("187.4.4")],
    [["disabled"], "none", tc("187.4.5")],
    [["convict"], "none", tc("187.4.6")],
    [["cluster"], "base", tc("187.7")],
    [["agricultural"], "fixed", tc("200.8")],
    [["sewing"], "fixed", tc("200.8"), { to: plainDate("2026-12-31"), reading: "S-06" }],
    [["sewing"], "floor", tc("200.5.1"), { from: plainDate("2027-01-01"), reading: "S-06" }],
  ]),
};
