import { z } from "zod";
import { formatSom } from "#shared/kernel/money.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { computeSanction, SANCTION_PAYERS, type SanctionRefusal } from "#shared/law/art-163-sanctions.ts";
import { resolveDerivation } from "#shared/locales/derivation.ts";
import type { Command, LineError } from "../../command.ts";
import { amountField, dateField } from "../../fields.ts";
import { answerLines } from "../../ndjson.ts";
import { appliedLaw } from "./applied-law.ts";
import { incompleteError } from "./refusals.ts";

const sanctionRequest = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("understatement"), declared: amountField, assessed: amountField }),
  z.strictObject({ kind: z.literal("not-filed"), payer: z.enum(SANCTION_PAYERS), on: dateField }),
  z.strictObject({ kind: z.literal("invalid-invoice-credit"), vat: amountField }),
  z.strictObject({ kind: z.literal("no-return"), assessed: amountField }),
]);

const lineErrorOf = (refusal: SanctionRefusal): LineError =>
  refusal.code === "incomplete"
    ? incompleteError(refusal.missing)
    : { code: refusal.code, message: { key: `law.refused.${refusal.code}` }, path: refusal.path };

/** `inspector law sanction`: the tax sanction by art. 163. */
export const runSanction: Command["run"] = async (args, io) => {
  const context = await appliedLaw(args, io);
  return answerLines(io, sanctionRequest, (request): Result<unknown, LineError> => {
    const computed = computeSanction(request, context);
    if (!computed.ok) return err(lineErrorOf(computed.error));
    const { sanction, rate, article, derivation } = computed.value;
    return ok({
      sanction: formatSom(sanction),
      ...(rate === undefined ? {} : { rate }),
      article,
      derivation: resolveDerivation(derivation),
    });
  });
};
