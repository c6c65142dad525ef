/** A device's pull: a page of its office's feed after the cursor it names. */
import type { Instant } from "#shared/kernel/plain-date.ts";
import { reasonOf } from "#shared/sync/admission/reasons.ts";
import type { FeedEntry, PullAnswer, PullRequest, Reason } from "#shared/sync/wire.ts";
import { refusalOfDevice } from "../push/inspect.ts";
import type { OfficeStore } from "../store/office-store.ts";

/** The device may not read this feed. */
export class PullRefused extends Error {
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason.code);
    this.reason = reason;
  }
}

export interface PullOptions {
  readonly clock: () => Instant;
}

/** Events of one answer, whatever is asked for: opening and writing out more at once holds up everybody else's calls. */
const PAGE_EVENTS = 300;
/** Characters of payloads in one answer: a page of long papers is cut short, the next one goes on from there. */
const PAGE_CHARACTERS = 4_000_000;

const withinPage = (entries: readonly FeedEntry[]): readonly FeedEntry[] => {
  let characters = 0;
  const end = entries.findIndex(({ event }, i) => {
    characters += event.payload.length;
    return i > 0 && characters > PAGE_CHARACTERS;
  });
  return end === -1 ? entries : entries.slice(0, end);
};

/** @throws PullRefused */
export const handlePull = async (
  store: OfficeStore,
  { deviceId, office, after, limit }: PullRequest,
  { clock }: PullOptions,
): Promise<PullAnswer> => {
  const device = await store.device(deviceId);
  const refusal = refusalOfDevice(device, clock());
  if (device === null || refusal !== null) throw new PullRefused(reasonOf(refusal ?? "unknown-device"));
  if (device.office !== office) throw new PullRefused(reasonOf("foreign-office"));
  const entries = withinPage(await store.feed(office, after, Math.min(limit, PAGE_EVENTS)));
  return {
    office,
    entries: [...entries],
    next: entries.at(-1)?.position ?? after,
    // Below the cursor only where the centre went back in time: the device must know.
    upTo: await store.lastPosition(office),
    lastSequence: device.lastSequence,
  };
};
