/** What goes back to the channel a request came by. There is a login in it and no place for a password. */
import { z } from "zod";
import { instantSchema } from "#shared/contract/scalars.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import { type ProviderError, providerError } from "./error.ts";

const code = z.string().regex(/^[A-Za-z0-9._-]{1,100}$/);
const common = { outcomeId: code, requestId: code, at: instantSchema };

/** Strict: a field that is not named here (a password, a note) stops the outcome. */
const outcomeSchema = z.discriminatedUnion("outcome", [
  z.strictObject({
    ...common,
    outcome: z.literal("granted"),
    /** Null where the request was not for access to the cabinet. */
    login: z.string().min(1).max(100).nullable(),
    decisionNumber: z.string().max(100).nullable(),
  }),
  z.strictObject({
    ...common,
    outcome: z.literal("refused"),
    /** Grounds by their ids, with the articles of the Code. */
    grounds: z.array(z.strictObject({ ground: z.string(), article: z.string() })).min(1),
    text: z.strictObject({ ru: z.string(), ky: z.string() }),
    decisionNumber: z.string().max(100).nullable(),
  }),
  z.strictObject({
    ...common,
    outcome: z.literal("returned"),
    /** What the applicant has to put right. */
    text: z.strictObject({ ru: z.string(), ky: z.string() }),
  }),
]);
export type RequestOutcome = z.output<typeof outcomeSchema>;

/** The outcome as it travels, in one order of fields: two writings of one outcome are the same bytes. */
export const outcomeText = (outcome: RequestOutcome): Result<string, ProviderError> => {
  const read = outcomeSchema.safeParse(outcome);
  if (!read.success) {
    const [issue] = read.error.issues;
    const field = issue?.code === "unrecognized_keys" ? issue.keys[0] : issue?.path.join(".");
    return providerError("outcome-invalid", { field: field ?? "" });
  }
  return ok(`${JSON.stringify(read.data, null, 2)}\n`);
};
