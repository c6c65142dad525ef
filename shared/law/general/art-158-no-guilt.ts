import { z } from "zod";
import { tc } from "../../kernel/legal-basis.ts";
import type { RuleOutcome } from "../rule.ts";

/** On what one is not guilty of a tax offence (art. 158(5)), or bears no sanction for it (160(5)). */
const NO_GUILT = {
  "state-body-explanation": "158.5.2",
  "tax-body-explanation": "158.5.3",
  "confirmed-by-audit": "158.5.4",
  "cabinet-decision": "160.5",
} as const;
type NoGuilt = keyof typeof NO_GUILT;

/** The field of every rule of a sanction. */
export const excuse = z
  .enum(Object.keys(NO_GUILT) as NoGuilt[])
  .nullable()
  .default(null)
  .describe("written explanation, audit or decision of the Cabinet that excludes the sanction");

/** No sanction where guilt is excluded, else what the rule says. */
export const unlessExcused = <Value>(
  ground: NoGuilt | null,
  outcome: () => RuleOutcome<Value>,
): RuleOutcome<Value> =>
  ground === null
    ? outcome()
    : {
        outcome: "not-applicable",
        why: { key: `law.refused.no-guilt.${ground}` },
        basis: tc(NO_GUILT[ground]),
      };
