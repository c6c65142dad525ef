/** How an office lets its people in: how long without the centre, and whose sign-in takes a second factor. */
import { z } from "zod";
import { ROLES, type Role } from "./permission.ts";

export const signInPolicySchema = z.strictObject({
  /** Days since the centre's last word on a person, on an enrolled workstation. */
  offlineDays: z.number().int().min(1).max(90),
  /** These roles give nothing to who signed in without a second factor. */
  secondFactorRoles: z.array(z.enum(ROLES)).max(ROLES.length),
});
export type SignInPolicy = z.output<typeof signInPolicySchema>;

export const SIGN_IN_POLICY_SETTING = "signInPolicy";

/** Who signs and approves decisions shows a second factor. */
export const DEFAULT_SIGN_IN_POLICY: SignInPolicy = {
  offlineDays: 14,
  secondFactorRoles: ["supervisor", "head"],
};

/** The policy as the setting holds it; the default where there is none, or one that cannot be read. */
export const signInPolicyOf = (text: string | undefined): SignInPolicy => {
  if (text === undefined) return DEFAULT_SIGN_IN_POLICY;
  try {
    return signInPolicySchema.parse(JSON.parse(text));
  } catch {
    return DEFAULT_SIGN_IN_POLICY;
  }
};

/** The roles that count: without a second factor only those that do not ask for one. */
export const rolesInForce = (
  roles: readonly Role[],
  policy: SignInPolicy,
  secondFactor: boolean,
): readonly Role[] =>
  secondFactor ? roles : roles.filter((role) => !policy.secondFactorRoles.includes(role));
