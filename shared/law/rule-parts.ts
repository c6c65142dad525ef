import { z } from "zod";
import type { Derivation } from "../kernel/derivation.ts";
import type { LegalBasis } from "../kernel/legal-basis.ts";
import { parseSom, type Tyiyn, tyiyn } from "../kernel/money.ts";
import { type Month, type Period, parseMonth, parsePeriod } from "../kernel/period.ts";
import { type PlainDate, parsePlainDate } from "../kernel/plain-date.ts";
import type { Result } from "../kernel/result.ts";
import type { Missing } from "./missing.ts";
import type { RuleOutcome } from "./rule.ts";

/** Inputs of rules: what comes in as plain JSON, branded. */
export const date = z
  .string()
  .refine((text) => parsePlainDate(text).ok)
  .transform((text) => text as PlainDate);
/** Whole tyiyn, or som as people write them: `"125000.00"`. */
export const amount = z.union([z.number().int(), z.string()]).transform((value, context): Tyiyn => {
  if (typeof value === "number") return tyiyn(value);
  const som = parseSom(value);
  if (som.ok) return som.value;
  context.addIssue({ code: "custom", message: "som with two decimals" });
  return z.NEVER;
});
export const period = z
  .string()
  .refine((text) => parsePeriod(text).ok)
  .transform((text) => text as Period);
export const month = z
  .string()
  .refine((text) => parseMonth(text).ok)
  .transform((text) => text as Month);
/** A plain decimal: a rate, a price. */
export const decimal = z.string().regex(/^\d+(\.\d+)?$/);

type Refusal = { readonly code: string; readonly missing?: Missing };

/** A computation's result as the outcome of its rule. */
export const outcomeOf = <Value extends { readonly derivation: Derivation }>(
  computed: Result<Value, Refusal>,
  basis: LegalBasis,
): RuleOutcome<Value> => {
  if (computed.ok)
    return { outcome: "finding", value: computed.value, derivation: computed.value.derivation };
  const { code, missing } = computed.error;
  return missing
    ? { outcome: "incomplete", missing: [missing] }
    : { outcome: "not-applicable", why: { key: `law.refused.${code}` }, basis };
};
