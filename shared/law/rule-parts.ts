import { z } from "zod";
import type { Derivation } from "../kernel/derivation.ts";
import type { LegalBasis } from "../kernel/legal-basis.ts";
import { parseSom, type Tyiyn, tyiyn } from "../kernel/money.ts";
import { type Month, type Period, parseMonth, parsePeriod } from "../kernel/period.ts";
import { type PlainDate, parsePlainDate } from "../kernel/plain-date.ts";
import type { Result } from "../kernel/result.ts";
import type { Message } from "../kernel/text.ts";
import type { Missing } from "./missing.ts";
import type { RuleOutcome } from "./rule.ts";

/** Inputs of rules: what comes in as plain JSON, branded. The `format` tells whoever fills it in what the text is. */
export const date = z
  .string()
  .refine((text) => parsePlainDate(text).ok)
  .transform((text) => text as PlainDate)
  .meta({ format: "date" });
/** Whole tyiyn, or som as people write them: `"125000.00"`. */
export const amount = z
  .union([z.number().int(), z.string()])
  .transform((value, context): Tyiyn => {
    if (typeof value === "number") return tyiyn(value);
    const som = parseSom(value);
    if (som.ok) return som.value;
    context.addIssue({ code: "custom", message: "som with two decimals" });
    return z.NEVER;
  })
  .meta({ format: "amount" });
/** Of a sum that has no sign, where the computation has no refusal of its own for one below zero. */
export const unsignedAmount = amount
  .refine((sum) => sum >= 0, { message: "not below zero" })
  .meta({ format: "amount" });
/** Of the calendar: what a day can be made of. */
export const year = z.number().int().min(1000).max(9999);
export const period = z
  .string()
  .refine((text) => parsePeriod(text).ok)
  .transform((text) => text as Period)
  .meta({ format: "period" });
export const month = z
  .string()
  .refine((text) => parseMonth(text).ok)
  .transform((text) => text as Month)
  .meta({ format: "month" });
/** A plain decimal: a rate, a price. */
export const decimal = z
  .string()
  .regex(/^\d+(\.\d+)?$/)
  .meta({ format: "decimal" });

type Refusal = { readonly code: string; readonly missing?: Missing };

/** A refusal in words, with what it tells about itself: a bound, a day. */
const whyOf = (code: string, refusal: Refusal): Message => {
  const told: readonly (readonly [string, unknown])[] = Object.entries(refusal);
  const params = told.flatMap(([name, value]) =>
    name !== "code" && (typeof value === "string" || typeof value === "number")
      ? [[name, value] as const]
      : [],
  );
  const key = `law.refused.${code}`;
  return params.length === 0 ? { key } : { key, params: Object.fromEntries(params) };
};

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
    : { outcome: "not-applicable", why: whyOf(code, computed.error), basis };
};
