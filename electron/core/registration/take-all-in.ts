/** Takes in everything of the loaded dataset that is not in the queue yet, a command a request. */
import { isInQueue } from "#db/queries/incoming-requests.ts";
import type { Refusal } from "#shared/contract/procedure.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { CommandId, RegistrationId } from "#shared/kernel/id.ts";
import { ok } from "#shared/kernel/result.ts";
import { runPart } from "../command.ts";
import type { SessionContext } from "../context.ts";
import { actingUser } from "../desk-audit/run-case-command.ts";
import { asDomainRefusal } from "../refusal.ts";
import { prepareIncoming, takeIn } from "./receive.ts";

interface TakenIn {
  readonly received: number;
  /** What could not be read, and what the law does not let in. */
  readonly unreadable: readonly { readonly id: string; readonly refusal: Refusal }[];
}

const asRefusal = ({ code, article, messageKey, params }: DomainRefusal): Refusal => ({
  code,
  messageKey,
  ...(article === undefined ? {} : { article }),
  ...(params === undefined ? {} : { params: { ...params } }),
});

export const takeAllIn = async (
  context: SessionContext,
  input: { readonly commandId: CommandId },
): Promise<TakenIn> => {
  const prepared = await prepareIncoming(context);
  const unreadable = prepared.unreadable.map(({ id, refusal }) => ({ id, refusal: asRefusal(refusal) }));
  let received = 0;
  for (const incoming of prepared.good) {
    const sourceId = incoming.received.sourceId ?? "";
    const taken = runPart<RegistrationId | null>(context, input, sourceId, (unit) => {
      // Somebody took it in meanwhile.
      if (isInQueue(unit.write, sourceId)) return ok(null);
      return takeIn(unit, incoming, actingUser(context));
    });
    if (!taken.ok) unreadable.push({ id: sourceId, refusal: asRefusal(asDomainRefusal(taken.error)) });
    else if (taken.value !== null) received += 1;
  }
  return { received, unreadable };
};
