/** What a OneID-like provider says of a person, checked before anything is believed. */
import { z } from "zod";
import { innSchema } from "#shared/contract/scalars.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import { type ProviderError, providerError } from "./error.ts";
import type { PersonAssertion } from "./port.ts";

const claimsSchema = z.object({
  pin: innSchema,
  fullName: z.string().trim().min(1).max(300),
  passport: z
    .object({ series: z.string().trim().max(10), number: z.string().trim().min(1).max(20) })
    .nullish(),
  confirmedBySignature: z.boolean(),
  organizations: z
    .array(
      z.object({
        inn: innSchema,
        name: z.string().trim().min(1).max(1000),
        role: z.enum(["head", "accountant", "representative"]),
      }),
    )
    .max(200)
    .default([]),
});

export const assertionOf = (claims: unknown): Result<PersonAssertion, ProviderError> => {
  const read = claimsSchema.safeParse(claims);
  if (!read.success)
    return providerError("bad-answer", { field: read.error.issues[0]?.path.join(".") ?? "" });
  const { pin, fullName, passport, confirmedBySignature, organizations } = read.data;
  return ok({
    provider: "one-id",
    inn: pin,
    fullName,
    passport: passport ?? null,
    confirmedBySignature,
    organizations: confirmedBySignature ? organizations : [],
    withheldOrganizations: confirmedBySignature ? 0 : organizations.length,
  });
};
