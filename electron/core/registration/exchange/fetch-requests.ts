/** Brings a provider's requests into the queue: kept first, taken in, and only then settled with the provider. */

import { executeCommand, type JournalRefusal } from "#db/journal.ts";
import { incomingRowsOf, isInQueue } from "#db/queries/incoming-requests.ts";
import { storeBrought } from "#db/queries/provider-requests.ts";
import { cursorOf, saveCursor } from "#db/queries/provider-states.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { RegistrationId } from "#shared/kernel/id.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import type { Message } from "#shared/kernel/text.ts";
import type { SessionContext } from "../../context.ts";
import { actingUser } from "../../desk-audit/run-case-command.ts";
import { providerMessage } from "../../identity/provider/error.ts";
import type { RequestPage } from "../../identity/provider/port.ts";
import { asDomainRefusal } from "../../refusal.ts";
import { prepareIncoming, takeIn } from "../receive.ts";
import type { Exchanging } from "./exchanging.ts";

/** More a single exchange does not walk through. */
const MOST_PAGES = 1_000;

const messageOf = ({ messageKey, params }: ReturnType<typeof asDomainRefusal>): Message => ({
  key: messageKey,
  ...(params === undefined ? {} : { params: { ...params } }),
});

const noteUnread = (page: RequestPage, unreadable: Map<string, Message>): void => {
  for (const { file, line, message } of page.problems) unreadable.set(`${file}:${line ?? "—"}`, message);
  for (const name of page.setAside)
    unreadable.set(name, { key: "registration.exchange.set-aside", params: { file: name } });
};

/** Null: it was in the queue already. */
type Taken = Result<{ readonly requestId: RegistrationId | null }, DomainRefusal | JournalRefusal>;

/** One request a transaction, so that one the law does not let in stops no other. */
const takeAllIn = async (
  context: SessionContext,
  providerId: string,
  unreadable: Map<string, Message>,
): Promise<number> => {
  const prepared = await prepareIncoming(context, incomingRowsOf(context.read, providerId));
  for (const { id, refusal } of prepared.unreadable) unreadable.set(id, messageOf(refusal));
  let received = 0;
  for (const incoming of prepared.good) {
    const command = {
      commandId: context.ids<"Command">(),
      procedure: context.procedure,
      input: { sourceId: incoming.received.sourceId },
      actor: context.user.userId,
      role: context.role,
      at: context.now,
    };
    const taken = executeCommand(context.journal, command, (unit): Taken => {
      // Somebody took the loaded requests in meanwhile.
      if (isInQueue(unit.write, incoming.received.sourceId)) return ok({ requestId: null });
      const receipt = takeIn(unit, incoming, actingUser(context));
      return receipt.ok ? ok({ requestId: receipt.value }) : receipt;
    });
    if (!taken.ok) unreadable.set(incoming.received.sourceId ?? "", messageOf(asDomainRefusal(taken.error)));
    else if (taken.value.requestId !== null) received += 1;
  }
  return received;
};

export interface FetchedRequests {
  readonly fetched: number;
  readonly received: number;
  readonly unreadable: ReadonlyMap<string, Message>;
  readonly error: Message | null;
}

export const fetchRequests = async ({
  context,
  settings,
  provider,
  address,
  signal,
}: Exchanging): Promise<FetchedRequests> => {
  const { providerId } = settings;
  const unreadable = new Map<string, Message>();
  let cursor = cursorOf(context.read, providerId, address);
  let fetched = 0;
  let received = 0;
  const answer = (error: Message | null): FetchedRequests => ({ fetched, received, unreadable, error });
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const got = await provider.fetchRequests(cursor, signal());
    if (!got.ok) return answer(providerMessage(got.error));
    fetched += storeBrought(context.write, providerId, got.value.requests, context.now);
    noteUnread(got.value, unreadable);
    received += await takeAllIn(context, providerId, unreadable);
    const settled = await provider.settle(got.value.receipt, signal());
    if (!settled.ok) return answer(providerMessage(settled.error));
    const { next } = got.value;
    if (next === null || next === cursor) break;
    cursor = next;
    saveCursor(context.write, providerId, address, cursor);
  }
  return answer(null);
};
