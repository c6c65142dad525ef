/**
 * Exchange with the providers of requests. Every step may be the last one before the power goes: what came is settled
 * only once it is in the queue, what is owed follows from the journal, and a provider takes a repeat for what it is.
 */
import { randomUUID } from "node:crypto";
import { ORPCError } from "@orpc/server";
import { countWaiting } from "#db/queries/provider-outcomes.ts";
import { saveExchanged } from "#db/queries/provider-states.ts";
import type { OfficeProvider } from "#shared/contract/providers.ts";
import type { ProviderReport } from "#shared/contract/registration/exchange.ts";
import type { Message } from "#shared/kernel/text.ts";
import type { SessionContext } from "../../context.ts";
import type { OpenOffice } from "../../core.ts";
import { addressOf, officeProviders, openOfficeProvider } from "../../identity/office-providers.ts";
import { refuse } from "../../refusal.ts";
import type { Exchanging } from "./exchanging.ts";
import { type FetchedRequests, fetchRequests } from "./fetch-requests.ts";
import { sendOutcomes } from "./send-outcomes.ts";

const LONGEST_CALL = 30_000;

const NOTHING: FetchedRequests = { fetched: 0, received: 0, unreadable: new Map(), error: null };

/** A step that threw: a bug or a disk. What it began is undone; the other providers are not to suffer. */
const unexpected = ({ context, settings }: Exchanging, err: unknown): Message => {
  // Locked meanwhile: nothing more can be written.
  if (context.core.office !== context.office)
    throw new ORPCError("LOCKED", { message: "the office is locked", cause: err });
  const errorId = randomUUID();
  context.core.log.error({ errorId, providerId: settings.providerId, err }, "exchange.failed");
  return { key: "registration.exchange.unexpected", params: { errorId } };
};

const attempt = async <T>(exchanging: Exchanging, work: Promise<T>, otherwise: (error: Message) => T) => {
  try {
    return await work;
  } catch (error) {
    return otherwise(unexpected(exchanging, error));
  }
};

const exchangeWith = async (exchanging: Exchanging): Promise<ProviderReport> => {
  const { context, settings, address } = exchanging;
  const { providerId, title } = settings;
  const came = await attempt(exchanging, fetchRequests(exchanging), (error) => ({ ...NOTHING, error }));
  const went = await attempt(exchanging, sendOutcomes(exchanging), (error) => ({ sent: 0, error }));
  const error = came.error ?? went.error;
  saveExchanged(
    context.write,
    providerId,
    address,
    context.now,
    error === null ? null : JSON.stringify(error),
  );
  return {
    providerId,
    title,
    fetched: came.fetched,
    received: came.received,
    unreadable: [...came.unreadable].map(([id, message]) => ({ id, message })),
    sent: went.sent,
    waiting: countWaiting(context.read, providerId),
    error,
  };
};

/** Only the cabinet brings requests; a OneID-like provider is asked about one person at a time. */
const bringsRequests = ({ provider }: OfficeProvider): boolean => provider === "cabinet";

const underWay = new WeakSet<OpenOffice>();

export const exchangeWithProviders = async (context: SessionContext): Promise<readonly ProviderReport[]> => {
  const { core, office, read } = context;
  if (underWay.has(office))
    refuse({ code: "exchange-under-way", messageKey: "registration.exchange.under-way" });
  underWay.add(office);
  const stop = new AbortController();
  const onLock = (): void => stop.abort();
  core.beforeLock.add(onLock);
  try {
    const reports: ProviderReport[] = [];
    for (const settings of officeProviders(read).filter(bringsRequests))
      reports.push(
        await exchangeWith({
          context,
          settings,
          provider: openOfficeProvider(read, settings),
          address: addressOf(settings),
          signal: () => AbortSignal.any([stop.signal, AbortSignal.timeout(LONGEST_CALL)]),
        }),
      );
    return reports;
  } finally {
    core.beforeLock.delete(onLock);
    underWay.delete(office);
  }
};
