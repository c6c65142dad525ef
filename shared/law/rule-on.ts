import type { PlainDate } from "../kernel/plain-date.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { isInForce } from "./art-016-law-in-time.ts";
import type { RegisteredRule } from "./registry.ts";
import { RULES } from "./rules.ts";

/** The edition of a rule that a day selects. */
export const ruleOn = (
  id: string,
  on: PlainDate,
): Result<RegisteredRule, "unknown-rule" | "rule-not-in-force"> => {
  const editions = RULES.filter((rule) => rule.id === id);
  if (editions.length === 0) return err("unknown-rule");
  const edition = editions.find((one) => isInForce(one, on));
  return edition ? ok(edition) : err("rule-not-in-force");
};
