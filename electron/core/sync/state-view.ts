/** How the exchange stands, for the foot of the window: a few small readings. */
import { countListed } from "#db/sync/conflicts.ts";
import { pendingSummary } from "#db/sync/outgoing.ts";
import { syncSetting } from "#db/sync/settings.ts";
import type { SyncState } from "#shared/contract/sync.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { SessionContext } from "../context.ts";
import { officeSettings } from "../session/office-settings.ts";
import { connectionOf, standingOf } from "./connection.ts";
import { syncEngine } from "./start-sync.ts";
import { seesAll } from "./subject.ts";

const REFUSED = ["refused"] as const;
const NOT_REFUSED = ["conflict", "dependant"] as const;

const openOf = (
  context: SessionContext,
  causes: typeof REFUSED | typeof NOT_REFUSED,
): SyncState["conflicts"] => ({
  mine: countListed(context.read, { view: "open", causes, actor: context.user.userId }),
  office: seesAll(context) ? countListed(context.read, { view: "open", causes }) : null,
});

const heldIn = ({ read }: SessionContext): number =>
  read.query<{ n: number }>("SELECT count(*) AS n FROM held_entries").get()?.n ?? 0;

export const stateView = (context: SessionContext): SyncState => {
  const { read, office } = context;
  const engine = syncEngine(office);
  // On a full disk only the engine knows.
  const standing = engine?.standing() ?? standingOf(read);
  const connection = connectionOf(read, standing);
  const found = standing?.connection === connection ? standing : null;
  const { commands, oldest } = pendingSummary(read);
  const settings = officeSettings(read);
  return {
    connection,
    since: found?.since ?? null,
    centre: syncSetting(read, "centre-url"),
    office: { code: settings.code, name: settings.name },
    fault: found?.fault ?? null,
    queue: { length: commands, oldestAt: oldest },
    lastExchangeAt: syncSetting(read, "last-contact") as Instant | null,
    nextAttemptAt: engine?.nextAttemptAt() ?? null,
    running: engine?.running() ?? null,
    registers: engine?.transfer("registers") ?? null,
    attachments: engine?.transfer("attachments") ?? null,
    conflicts: openOf(context, NOT_REFUSED),
    refused: openOf(context, REFUSED),
    held: heldIn(context),
  };
};
