/** What stands around each act of an operator: whether it is theirs to do, and its line in the log. */
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { Result } from "#shared/kernel/result.ts";
import type { OperatorContext } from "../api/context.ts";
import { orRefuse } from "../api/refusal.ts";
import { type Author, OPERATOR_ROLE } from "../enrolment/identity.ts";
import { logAction, type OperatorAction } from "./log.ts";
import { mayActIn } from "./scope.ts";

export const DONE = { done: true } as const;

export const authorOf = ({ central, operator }: OperatorContext, procedure: string): Author => ({
  procedure,
  actor: operator.operatorId,
  role: OPERATOR_ROLE,
  at: central.clock(),
});

/** @param office whose matter it is; null: the republic's */
export const acting = async <T>(
  { central, operator }: OperatorContext,
  office: string | null,
  action: OperatorAction,
  work: () => Promise<Result<T, DomainRefusal>>,
): Promise<T> => {
  orRefuse(mayActIn(operator, office));
  const done = orRefuse(await work());
  await logAction(central.identity, operator.name, { office, ...action });
  return done;
};
