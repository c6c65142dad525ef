/** An operator of one office acts in that office alone; what concerns several takes one of the republic. */
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { refusal } from "../enrolment/identity.ts";
import type { Operator } from "./accounts.ts";

const FOREIGN: DomainRefusal = refusal("foreign-office");

/** @param office whose matter it is; null: the republic's */
export const mayActIn = (operator: Operator, office: string | null): Result<null, DomainRefusal> =>
  operator.office === null || operator.office === office ? ok(null) : err(FOREIGN);

/** Whose matters are listed: the office asked for, or all the operator has. */
export const officeScope = (
  operator: Operator,
  asked: string | undefined,
): Result<string | null, DomainRefusal> => {
  if (operator.office === null) return ok(asked ?? null);
  return asked === undefined || asked === operator.office ? ok(operator.office) : err(FOREIGN);
};
