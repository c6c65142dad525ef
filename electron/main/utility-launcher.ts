import type { MessagePortMain } from "electron";
import type { HostMessage } from "../transport/messages.ts";
import { type CoreLaunch, type RunningCore, stopWithin } from "./core-launcher.ts";

/** What the launcher needs of Electron's `UtilityProcess`. */
interface ForkedProcess {
  readonly pid: number | undefined;
  postMessage(message: HostMessage, transfer: MessagePortMain[]): void;
  kill(): boolean;
  on(event: "exit", listener: (code: number) => void): unknown;
}

/** `utilityProcess.fork`, given from outside so that the launcher can be tested without Electron. */
export type Fork = (
  entry: string,
  args: string[],
  options: { serviceName: string; stdio: CoreLaunch["output"] },
) => ForkedProcess;

/** Starts the core host as a utility process: the window's port goes to it whole, nothing is relayed. */
export function launchUtility(fork: Fork, launch: CoreLaunch): RunningCore {
  const child = fork(launch.entry, [...launch.args], { serviceName: "inspector-core", stdio: launch.output });
  const exited = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
  const send = (message: HostMessage, ports: MessagePortMain[] = []): void =>
    child.postMessage(message, ports);
  return {
    pid: () => child.pid,
    exited,
    connect: (port) => send({ type: "port" }, [port]),
    stop: async (graceMs) => {
      send({ type: "shutdown" });
      await stopWithin(exited, graceMs, () => child.kill());
    },
  };
}
