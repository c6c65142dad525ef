import { z } from "zod";
import { formatSom } from "#shared/kernel/money.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import {
  computePenalty,
  PENALTY_EXCLUSIONS,
  type PenaltyExclusion,
  type PenaltyRefusal,
  type PenaltySuspension,
} from "#shared/law/art-082-penalty.ts";
import { resolveDerivation } from "#shared/locales/derivation.ts";
import type { Command, LineError } from "../../command.ts";
import { amountField, dateField, textField } from "../../fields.ts";
import { answerLines } from "../../ndjson.ts";
import { appliedLaw } from "./applied-law.ts";
import { incompleteError } from "./refusals.ts";

const penaltyRequest = z.strictObject({
  arrears: amountField,
  due: dateField,
  asOf: dateField,
  payments: z.array(z.strictObject({ date: dateField, amount: amountField })).optional(),
  suspended: z
    .array(
      z.strictObject({
        from: dateField,
        to: dateField,
        reason: textField,
        amount: amountField.optional(),
      }),
    )
    .optional(),
});

const isExclusion = (reason: string): reason is PenaltyExclusion => Object.hasOwn(PENALTY_EXCLUSIONS, reason);

/** A reason that names a ground of art. 82(7) gets its item; any other is kept in the caller's words. */
const suspensionOf = ({
  reason,
  ...given
}: Pick<PenaltySuspension, "from" | "to" | "amount"> & { readonly reason: string }): PenaltySuspension =>
  isExclusion(reason) ? { ...given, reason } : { ...given, reason: "stated", note: reason };

const lineErrorOf = (refusal: PenaltyRefusal): LineError =>
  refusal.code === "incomplete"
    ? incompleteError(refusal.missing)
    : { code: refusal.code, message: { key: `law.refused.${refusal.code}` }, path: refusal.path };

/** `inspector law penalty`: penalty on arrears by art. 82. */
export const runPenalty: Command["run"] = async (args, io) => {
  const context = await appliedLaw(args, io);
  return answerLines(io, penaltyRequest, (request): Result<unknown, LineError> => {
    const computed = computePenalty(
      {
        arrears: request.arrears,
        due: request.due,
        asOf: request.asOf,
        payments: request.payments ?? [],
        suspended: (request.suspended ?? []).map(suspensionOf),
      },
      context,
    );
    if (!computed.ok) return err(lineErrorOf(computed.error));
    const { penalty, days, capped, derivation } = computed.value;
    return ok({ penalty: formatSom(penalty), days, capped, derivation: resolveDerivation(derivation) });
  });
};
