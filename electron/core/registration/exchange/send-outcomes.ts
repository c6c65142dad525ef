/** Hands over what was decided on a provider's requests: in the order of the decisions, until each is taken. */
import {
  markFailed,
  markSent,
  noteOutcomes,
  type WaitingOutcome,
  waitingOutcomes,
} from "#db/queries/provider-outcomes.ts";
import type { RegistrationEvent } from "#shared/domain/registration/events.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Message } from "#shared/kernel/text.ts";
import { findRefusalGround } from "#shared/law/registration/art-110-refusal-grounds.ts";
import { providerMessage } from "../../identity/provider/error.ts";
import type { RequestOutcome } from "../../identity/provider/request-outcome.ts";
import type { Exchanging } from "./exchanging.ts";

type PayloadOf<Type extends RegistrationEvent["type"]> = Extract<
  RegistrationEvent,
  { type: Type }
>["payload"];

const payloadAs = <Type extends RegistrationEvent["type"]>(waiting: WaitingOutcome): PayloadOf<Type> =>
  JSON.parse(waiting.payload) as PayloadOf<Type>;

/** What an officer wrote goes as it was written, in whichever language that was. */
const verbatim = (text: string) => ({ ru: text, ky: text });

/** Field by field: nothing of the event but what is named here leaves the office. */
const outcomeOf = (waiting: WaitingOutcome): RequestOutcome => {
  const common = {
    outcomeId: waiting.outcomeId,
    requestId: waiting.providerRequestId,
    at: waiting.recordedAt as Instant,
  };
  switch (waiting.outcome) {
    case "granted": {
      const { login } = payloadAs<"RequestGranted">(waiting);
      return { ...common, outcome: "granted", login, decisionNumber: waiting.actNumber };
    }
    case "refused": {
      const { grounds, reasoning } = payloadAs<"RequestRefused">(waiting);
      return {
        ...common,
        outcome: "refused",
        grounds: grounds.map((ground) => ({ ground, article: findRefusalGround(ground)?.article ?? "" })),
        text: verbatim(reasoning),
        decisionNumber: waiting.actNumber,
      };
    }
    case "returned":
      return { ...common, outcome: "returned", text: verbatim(payloadAs<"RequestReturned">(waiting).text) };
  }
};

export const sendOutcomes = async ({
  context,
  settings,
  provider,
  signal,
}: Exchanging): Promise<{ readonly sent: number; readonly error: Message | null }> => {
  const { providerId } = settings;
  noteOutcomes(context.write, providerId);
  let sent = 0;
  let first: Message | null = null;
  for (const waiting of waitingOutcomes(context.read, providerId)) {
    const answered = await provider.acknowledge(outcomeOf(waiting), signal());
    if (answered.ok) {
      markSent(context.write, waiting.outcomeId, context.now);
      sent += 1;
      continue;
    }
    const message = providerMessage(answered.error);
    markFailed(context.write, waiting.outcomeId, JSON.stringify(message));
    first ??= message;
    // Nobody is there now: the rest would only wait for the same.
    if (answered.error.retriable) break;
  }
  return { sent, error: first };
};
