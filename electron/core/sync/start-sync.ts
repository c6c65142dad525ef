/** The exchange of the unlocked office: begun at its unlocking, ended before it is locked. */
import type { Core, OpenOffice } from "../core.ts";
import { type SyncEngine, startEngine } from "./engine.ts";
import { type EngineTools, systemTools } from "./engine-tools.ts";
import { linkOf } from "./link.ts";

const engines = new WeakMap<OpenOffice, SyncEngine>();

/** Null before the office was unlocked with an exchange. */
export const syncEngine = (office: OpenOffice): SyncEngine | null => engines.get(office) ?? null;

/** @param tools the system's, but in a test */
export const startSync = (
  core: Core,
  tools: EngineTools = systemTools((office) => linkOf(core, office)),
): void => {
  const { office } = core;
  if (office === null || engines.has(office)) return;
  const engine = startEngine(core, office, tools);
  engines.set(office, engine);
  core.beforeLock.add(engine.stop);
  core.afterCommand.add(engine.afterCommand);
  core.beforeLock.add(() => core.afterCommand.delete(engine.afterCommand));
  void engine.exchangeNow();
};
