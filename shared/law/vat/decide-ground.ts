import type { Derivation } from "../../kernel/derivation.ts";
import type { LegalBasis } from "../../kernel/legal-basis.ts";
import { laterDate, type PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { findInTable, type LawTable } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";
import { day, workingStep } from "../working.ts";
import {
  EXEMPT_SUPPLIES,
  LAW_185_FROM,
  type SupplyGround,
  ZERO_SUPPLIES,
  type ZeroGround,
} from "./art-264-supply-grounds.ts";
import { EXEMPT_IMPORTS, type ImportGround } from "./art-297-import-grounds.ts";

export interface GroundClaim {
  readonly on: PlainDate;
  /** Whether the goods, the service or its maker stand in the list of the Cabinet; null where nobody looked. */
  readonly listed: boolean | null;
}

export interface Ground {
  readonly treatment: "exempt" | "zero";
  readonly byList: boolean;
  /** Last day of the ground; null while it has none. */
  readonly until: PlainDate | null;
  readonly article: LegalBasis;
  readonly derivation: Derivation;
}

export type GroundRefusal =
  | { readonly code: "ground-not-in-force" }
  | { readonly code: "not-in-the-list" }
  | { readonly code: "incomplete"; readonly missing: Missing };

/** Key of the name of a ground in the catalogue. */
export const groundTitleKey = (ground: SupplyGround | ZeroGround | ImportGround): string =>
  `law.step.vat.ground.${ground}`;

const decideGround = (
  table: LawTable<"ground">,
  ground: SupplyGround | ZeroGround | ImportGround,
  { on, listed }: GroundClaim,
  rowOn: PlainDate,
): Result<Ground, GroundRefusal> => {
  const found = findInTable(table, { ground }, rowOn);
  if (!found.ok) return err({ code: "ground-not-in-force" });
  const { value, to, basis, reading } = found.value;
  const byList = value === "exempt-by-list";
  if (byList && listed === null)
    return err({ code: "incomplete", missing: { what: "input", name: "listed" } });
  if (byList && listed === false) return err({ code: "not-in-the-list" });
  const treatment = value === "zero" ? "zero" : "exempt";
  return ok({
    treatment,
    byList,
    until: to,
    article: basis,
    derivation: [
      workingStep(
        `vat.ground.${ground}`,
        null,
        to === null ? {} : { "last-day": day(to) },
        day(on),
        basis,
        reading,
      ),
    ],
  });
};

/**
 * The day whose row holds. Where the office reads 265(2) as old as the Code (S-58), its one row holds before law 185 too.
 */
const dayOfRow = (ground: SupplyGround | ZeroGround, on: PlainDate, readings: RuleContext["readings"]) =>
  ground === "real-estate-for-state-needs" &&
  readings.of("S-58") === "first-edition" &&
  on >= ENTRY_OF_THE_CODE
    ? laterDate(on, LAW_185_FROM)
    : on;

/** Whether a supply is exempt or at the zero rate on its day by the ground it is declared under (art. 264, 254(2)). */
export const decideSupplyGround = (
  ground: SupplyGround | ZeroGround,
  claim: GroundClaim,
  { readings }: Pick<RuleContext, "readings">,
): Result<Ground, GroundRefusal> =>
  decideGround(
    ZERO_SUPPLIES.rows.some(({ at }) => at.ground === ground) ? ZERO_SUPPLIES : EXEMPT_SUPPLIES,
    ground,
    claim,
    dayOfRow(ground, claim.on, readings),
  );

/** Whether an import is free of VAT on its day by the ground it is declared under (art. 297–301). */
export const decideImportGround = (ground: ImportGround, claim: GroundClaim): Result<Ground, GroundRefusal> =>
  decideGround(EXEMPT_IMPORTS, ground, claim, claim.on);
