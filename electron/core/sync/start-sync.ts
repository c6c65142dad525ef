/** The exchange of the unlocked office: begun at its unlocking, ended before it is locked. */
import { applyHeld } from "#db/sync/feed.ts";
import type { Core, OpenOffice } from "../core.ts";
import { type SyncEngine, startEngine } from "./engine.ts";
import { type EngineTools, systemTools } from "./engine-tools.ts";
import { linkOf } from "./link.ts";

const engines = new WeakMap<OpenOffice, SyncEngine>();

/** Null before the office was unlocked with an exchange. */
export const syncEngine = (office: OpenOffice): SyncEngine | null => engines.get(office) ?? null;

/** What a newer program wrote waited for an update: it is taken in before anybody works on what lies under it. */
const takeHeld = (core: Core, { database }: OpenOffice): void => {
  try {
    const taken = applyHeld(database.write, { at: core.clock(), ids: core.ids });
    if (taken > 0) core.log.info({ taken }, "sync.held-taken");
  } catch (error) {
    core.log.error({ err: error }, "sync.held-failed");
  }
};

/** @param tools the system's, but in a test */
export const startSync = (
  core: Core,
  tools: EngineTools = systemTools((office) => linkOf(core, office)),
): void => {
  const { office } = core;
  if (office === null || engines.has(office)) return;
  takeHeld(core, office);
  const engine = startEngine(core, office, tools);
  engines.set(office, engine);
  core.beforeLock.add(engine.stop);
  core.afterCommand.add(engine.afterCommand);
  core.beforeLock.add(() => core.afterCommand.delete(engine.afterCommand));
  void engine.exchangeNow();
};
