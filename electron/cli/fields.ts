import { z } from "zod";
import { parseSom } from "#shared/kernel/money.ts";
import { parsePlainDate } from "#shared/kernel/plain-date.ts";

/** `YYYY-MM-DD`, a date that exists. */
export const dateField = z.string().transform((text, context) => {
  const date = parsePlainDate(text);
  if (date.ok) return date.value;
  context.addIssue({ code: "custom", params: { code: "not-a-date" }, input: text });
  return z.NEVER;
});

/** `"125000.00"`, som with two decimals, as tyiyn. */
export const amountField = z.string().transform((text, context) => {
  const amount = parseSom(text);
  if (amount.ok) return amount.value;
  context.addIssue({ code: "custom", params: { code: "not-an-amount" }, input: text });
  return z.NEVER;
});

/** A text with at least one visible character. */
export const textField = z.string().trim().min(1);
