import type { Derivation } from "../../kernel/derivation.ts";
import { type Tyiyn, ZERO } from "../../kernel/money.ts";
import { month } from "../../kernel/period.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Missing } from "../missing.ts";
import { type BusinessSize, decideBusinessSize } from "../profit-tax/art-174-size.ts";
import type { CheckContext } from "./check.ts";

const OTHER_MONTHS = 11;

/** Size a calendar year begins with, by the revenue of the whole year before it (`tc.174.size`). */
export const sizeAtYearStart = (
  year: number,
  revenueBefore: Tyiyn,
  context: Pick<CheckContext, "parameters">,
): Result<{ readonly size: BusinessSize; readonly derivation: Derivation }, Missing> => {
  const decided = decideBusinessSize(
    {
      month: month(`${year}-01`),
      // The sum alone decides; in which months it arose does not matter.
      revenue: [revenueBefore, ...Array.from({ length: OTHER_MONTHS }, () => ZERO)],
      sizeAtYearStart: null,
    },
    context,
  );
  if (decided.ok)
    return ok({ size: decided.value.forReturns, derivation: decided.value.derivation.slice(0, 1) });
  return err(
    decided.error.code === "incomplete" ? decided.error.missing : { what: "input", name: decided.error.path },
  );
};
