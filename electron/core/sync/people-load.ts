/** The first page or pages of a feed, as far as one person needs: a device that joins lets its first person in by it. */
import { userById } from "#db/queries/users.ts";
import { applyFeed, cursorOf, FeedFault } from "#db/sync/feed.ts";
import { syncSetting } from "#db/sync/settings.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import { PULL_EVENTS } from "#shared/sync/wire.ts";
import type { Core, OpenOffice } from "../core.ts";
import type { CentralClient } from "./central-client.ts";
import { type CentreError, centreError } from "./centre-error.ts";
import { centreOver } from "./exchanging.ts";
import { clientOf } from "./link.ts";

const isHere = ({ database: { read } }: OpenOffice, userId: string): boolean =>
  userById(read, userId) !== null;

const pullUntil = async (
  core: Core,
  office: OpenOffice,
  client: CentralClient,
  userId: string,
): Promise<Result<null, CentreError>> => {
  const { journal, database } = office;
  const code = syncSetting(database.read, "office") ?? "";
  const { signal } = new AbortController();
  while (!isHere(office, userId)) {
    const after = cursorOf(journal.write, code).position;
    const request = { deviceId: journal.device.deviceId, office: code, after, limit: PULL_EVENTS };
    const answer = await centreOver(client).pull(request, signal);
    if (!answer.ok) return answer;
    if (answer.value.entries.length === 0) return ok(null);
    applyFeed(journal.write, answer.value, { at: core.clock(), ids: journal.ids });
  }
  return ok(null);
};

/** Takes the office's feed in until the person is known; the exchange goes on from there. */
export const loadPerson = async (
  core: Core,
  office: OpenOffice,
  userId: string,
): Promise<Result<null, CentreError>> => {
  if (syncSetting(office.database.read, "centre-url") === null) return ok(null);
  const client = clientOf(core, office);
  try {
    return await pullUntil(core, office, client, userId);
  } catch (error) {
    if (!(error instanceof FeedFault)) throw error;
    const { code, position } = error;
    return centreError("feed-not-believed", { params: { why: code, position, office: "" } });
  } finally {
    client.close();
  }
};
