import { type LegalBasis, tc } from "../../../kernel/legal-basis.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { FindingKind, FormCode } from "../../finding.ts";
import type { ReadingId } from "../../readings-of-the-code.ts";
import type { CheckDefinition } from "../check.ts";
import { signCheck } from "../sign.ts";

const definition = (
  id: string,
  taxes: readonly FormCode[],
  articles: readonly [LegalBasis, ...LegalBasis[]],
  readings: readonly ReadingId[],
  kinds: readonly FindingKind[] = ["assessment", "reduction"],
): CheckDefinition => ({
  id,
  scope: "matching",
  taxes,
  title: `check.${id}.title`,
  articles,
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings,
  kinds,
});

/** An object of the register the return has not. */
export const H01 = definition("H-01", ["PRB", "PRL"], [tc("375"), tc("384.1")], []);
/** Values of a building. */
export const H02 = definition("H-02", ["PRB"], [tc("380.1"), tc("394")], ["S-36", "S-37"]);
/** The purpose with the larger coefficient. */
export const H03 = definition("H-03", ["PRB", "PRL"], [tc("377.7")], ["S-38"]);
/** A dwelling the register gives a business use. */
export const H04 = signCheck("H-04", "matching", ["PRB"], [tc("395.1"), tc("391.1"), tc("381.3")]);
/** Values of land. */
export const H05 = definition("H-05", ["PRL"], [tc("380.1"), tc("403")], ["S-35", "S-38"]);
/** The free area of more than one dwelling. */
export const H07 = definition("H-07", ["PRB"], [tc("392.1"), tc("409.1.1")], [], ["risk"]);
/** Months of ownership; a risk where the other side of a transfer may owe the difference (383(9)–(10)). */
export const H08 = definition(
  "H-08",
  ["PRB", "PRL"],
  [tc("383.1.1"), tc("383.7")],
  [],
  ["assessment", "reduction", "risk"],
);
/** The offset of land tax above all the land tax of the owner. */
export const H09 = signCheck("H-09", "matching", ["PRB"], [tc("409.4")]);
/** A relief neither the register nor any land of the owner gives a ground of. */
export const H10 = signCheck("H-10", "matching", ["PRB"], [tc("409.1"), tc("409.2"), tc("409.3")]);

/** Parts of the year's tax paid after their days. */
export const H12 = definition(
  "H-12",
  ["PRB", "PRL"],
  [tc("396"), tc("404.10"), tc("82.3")],
  ["A-23"],
  ["formal"],
);

/** Every check of the property tax the office's data can decide; see `docs/property-checks.md`. */
export const PROPERTY_CHECKS: readonly CheckDefinition[] = [H01, H02, H03, H04, H05, H07, H08, H09, H10, H12];
