import type { MessagePortMain } from "electron";

/** How to start the core host. */
export interface CoreLaunch {
  /** The core's bundled entry point. */
  readonly entry: string;
  readonly args: readonly string[];
  /** Only a developer's terminal sees it: what a core prints is a bug, and may quote data. */
  readonly output: "inherit" | "ignore";
}

/** A core host that was started; the same whichever process it runs in. */
export interface RunningCore {
  readonly pid: () => number | undefined;
  /** Gives the core its end of a channel; messages sent before it listens wait. */
  connect(port: MessagePortMain): void;
  /** Asks the core to close its database and waits; ends it by force after `graceMs`. */
  stop(graceMs: number): Promise<void>;
  /** Resolves once with the exit code (null: ended by a signal). */
  readonly exited: Promise<number | null>;
}

/** Node-API version the database's prebuilt binary asks for; below it Electron's own Node cannot load it. */
const NEEDED_NODE_API = 10;

/** Whether the core may run inside Electron's own Node. */
export function canHostCore(nodeApi: string | undefined): boolean {
  return Number(nodeApi ?? 0) >= NEEDED_NODE_API;
}

/** Waits for `exited`, at most `graceMs`, then calls `kill`. */
export async function stopWithin(exited: Promise<unknown>, graceMs: number, kill: () => void): Promise<void> {
  const timer = setTimeout(kill, graceMs);
  await exited;
  clearTimeout(timer);
}
