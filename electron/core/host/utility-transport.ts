import type { HostMessage } from "../../transport/messages.ts";
import type { CorePort, HostTransport } from "./port.ts";

/** The port of Electron's `MessagePortMain` as the core sees it. */
interface StartablePort extends CorePort {
  start(): void;
}

/** `process.parentPort` of a utility process. The core does not import Electron, so its shape is named here. */
export interface ParentPort {
  on(
    event: "message",
    listener: (event: { data: HostMessage; ports: readonly StartablePort[] }) => void,
  ): void;
}

/** The parent port, when this process is a utility process. */
export function parentPortOf(host: object): ParentPort | undefined {
  return "parentPort" in host && host.parentPort ? (host.parentPort as ParentPort) : undefined;
}

/** Ports that the main process transferred whole. */
export function utilityTransport(parent: ParentPort): HostTransport {
  return {
    listen: ({ onPort, onShutdown }) => {
      parent.on("message", ({ data, ports }) => {
        if (data.type === "shutdown") onShutdown();
        const port = ports[0];
        if (data.type !== "port" || port === undefined) return;
        onPort(port);
        port.start();
      });
    },
  };
}
