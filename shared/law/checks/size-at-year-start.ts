import type { Derivation } from "../../kernel/derivation.ts";
import { parseSomLenient, type Tyiyn, ZERO } from "../../kernel/money.ts";
import { boundsOf, month } from "../../kernel/period.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Missing } from "../missing.ts";
import { findCodeParameter } from "../parameters.ts";
import { decideBusinessSize } from "../profit-tax/art-174-size.ts";
import type { CheckContext } from "./check.ts";

const OTHER_MONTHS = 11;
const BOUND = "business-size.small-ceiling";

/** Why a calendar year begins with a medium or large business, by the revenue of the year before it; null: it is small. */
export const largerAtYearStart = (
  year: number,
  revenueBefore: Tyiyn,
  context: Pick<CheckContext, "parameters">,
): Result<Derivation | null, Missing> => {
  const january = month(`${year}-01`);
  // A sweep asks for everybody; the working is only for the few who are larger.
  const bound = findCodeParameter(context.parameters, BOUND, boundsOf(january).first);
  if (!bound.ok) return bound;
  const small = parseSomLenient(bound.value.value);
  if (small.ok && revenueBefore <= small.value) return ok(null);
  const decided = decideBusinessSize(
    {
      month: january,
      // The sum alone decides; in which months it arose does not matter.
      revenue: [revenueBefore, ...Array.from({ length: OTHER_MONTHS }, () => ZERO)],
      sizeAtYearStart: null,
    },
    context,
  );
  if (decided.ok) return ok(decided.value.derivation.slice(0, 1));
  return err(
    decided.error.code === "incomplete" ? decided.error.missing : { what: "input", name: decided.error.path },
  );
};
