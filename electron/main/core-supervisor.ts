import type { MessagePortMain } from "electron";
import type { CoreState } from "../../shared/contract/bridge.ts";
import type { RunningCore } from "./core-launcher.ts";
import type { Log } from "./log.ts";

/** So many ends within so many milliseconds and the core is given up until a person asks again. */
const MAX_ENDS = 3;
const ENDS_WITHIN_MS = 60_000;
const RESTART_AFTER_MS = 300;
const STOP_GRACE_MS = 5_000;

export interface SupervisorNeeds {
  readonly launch: () => RunningCore;
  readonly channel: () => { readonly port1: MessagePortMain; readonly port2: MessagePortMain };
  /** Tells the window the core's state, with its port when it is ready. */
  readonly tell: (state: CoreState, ports: readonly MessagePortMain[]) => void;
  readonly log: Log;
  readonly now: () => number;
  readonly after: (ms: number, work: () => void) => void;
}

export interface CoreSupervisor {
  /** Starts the core ahead of the window, so that both load at the same time. */
  start(): void;
  /** Gives the window a port to the core; also how a person asks for another try. */
  connect(): void;
  /** Ends the core in order and starts it anew, on whatever it is launched with now. */
  renew(): Promise<void>;
  stop(): Promise<void>;
}

/** Keeps one core host running, and the window told about it. */
export function superviseCore(needs: SupervisorNeeds): CoreSupervisor {
  let running: RunningCore | undefined;
  let ends: number[] = [];
  let stopping = false;
  let wanted = false;

  const ended = (core: RunningCore, code: number | null): void => {
    if (running !== core) return;
    running = undefined;
    if (stopping) return;
    needs.log.write("core.ended", { code: code ?? "signal" });
    ends = [...ends.filter((at) => needs.now() - at < ENDS_WITHIN_MS), needs.now()];
    if (ends.length >= MAX_ENDS) {
      needs.tell("failed", []);
      return;
    }
    needs.tell("restarting", []);
    needs.after(RESTART_AFTER_MS, () => {
      if (stopping || running !== undefined) return;
      start();
      if (wanted) handPort();
    });
  };

  const start = (): void => {
    const core = needs.launch();
    running = core;
    needs.log.write("core.started", { pid: core.pid() ?? 0 });
    void core.exited.then((code) => ended(core, code));
  };

  const handPort = (): void => {
    const { port1, port2 } = needs.channel();
    running?.connect(port2);
    needs.tell("ready", [port1]);
  };

  return {
    start: () => {
      if (running === undefined) start();
    },
    connect: () => {
      wanted = true;
      if (running === undefined) {
        ends = [];
        start();
      }
      handPort();
    },
    renew: async () => {
      const before = running;
      // Its end is no fault: nobody starts it again.
      running = undefined;
      needs.tell("restarting", []);
      await before?.stop(STOP_GRACE_MS);
      if (stopping || running !== undefined) return;
      ends = [];
      start();
      if (wanted) handPort();
    },
    stop: async () => {
      stopping = true;
      await running?.stop(STOP_GRACE_MS);
    },
  };
}
