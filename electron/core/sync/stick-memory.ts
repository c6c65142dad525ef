/** What the device remembers of its sticks: the last answer taken in, and what the files on their way ask. */
import type { ReadHandle, WriteHandle } from "#db/handle.ts";
import { saveSyncSetting, syncSetting } from "#db/sync/settings.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";

export interface StickMemory {
  readonly taken: { readonly stickId: string; readonly writtenAt: Instant } | null;
  /** Nonces of contacts, newest last. */
  readonly asked: readonly string[];
}

/** Sticks on their way at once. */
const MOST_ASKED = 20;

export const stickMemory = (read: ReadHandle): StickMemory => {
  const text = syncSetting(read, "stick");
  return text === null ? { taken: null, asked: [] } : (JSON.parse(text) as StickMemory);
};

const remember = (write: WriteHandle, memory: StickMemory): void =>
  saveSyncSetting(write, "stick", JSON.stringify(memory));

export const rememberAsked = (write: WriteHandle, nonce: string): void => {
  const { taken, asked } = stickMemory(write);
  remember(write, { taken, asked: [...asked, nonce].slice(-MOST_ASKED) });
};

export const rememberTaken = (write: WriteHandle, taken: NonNullable<StickMemory["taken"]>): void =>
  remember(write, { taken, asked: stickMemory(write).asked });
