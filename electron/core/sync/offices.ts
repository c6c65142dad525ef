/** Offices whose feeds this device follows: its own, and those its people are named for. */
import type { ReadHandle, WriteHandle } from "#db/handle.ts";
import { ownOffice } from "#db/sync/outgoing.ts";
import { saveSyncSetting, syncSetting } from "#db/sync/settings.ts";

/** As the centre said at the last contact. */
export const followedOffices = (read: ReadHandle): readonly string[] => {
  const own = ownOffice(read);
  const told = JSON.parse(syncSetting(read, "offices") ?? "[]") as readonly string[];
  return [own, ...told.filter((office) => office !== own)];
};

export const followOffices = (write: WriteHandle, offices: readonly string[]): void =>
  saveSyncSetting(write, "offices", JSON.stringify(offices));
