import type { DomainRefusal } from "#shared/domain/refusal.ts";

/** Passwords nobody should have, beyond the contract's shortest length; null when it is none of them. */
export const weakPassword = (login: string, password: string): DomainRefusal | null => {
  const lower = password.toLowerCase();
  const repeated = new Set(lower).size === 1;
  return repeated || lower.includes(login.trim().toLowerCase())
    ? { code: "weak-password", messageKey: "access.weak-password" }
    : null;
};
