/** Fetches one file because somebody opened it: at once, beside the exchange, and no longer than the office is unlocked. */
import type { Core, OpenOffice } from "../../core.ts";
import { isEnrolled, isPaused } from "../connection.ts";
import { clientOf } from "../link.ts";
import { fetchFile, findFile, type Wanted } from "./fetch-file.ts";

/** nowhere: the centre has it no more; unreachable: another time. */
export type Opened = "here" | "nowhere" | "unreachable";

export const fetchOpened = async (core: Core, office: OpenOffice, wanted: Wanted): Promise<Opened> => {
  const { read, write } = office.database;
  if (!isEnrolled(read)) return "nowhere";
  if (isPaused(read)) return "unreachable";
  const stop = new AbortController();
  const leave = (): void => stop.abort();
  const client = clientOf(core, office);
  core.beforeLock.add(leave);
  try {
    const fetching = { client, write, clock: core.clock, signal: stop.signal };
    const found = await findFile(fetching, wanted);
    if (!found.ok) return "unreachable";
    if (found.value === null) return "nowhere";
    const fetched = await fetchFile(fetching, found.value);
    return fetched.ok ? "here" : "unreachable";
  } finally {
    core.beforeLock.delete(leave);
    client.close();
  }
};
