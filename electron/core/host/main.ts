/** Entry point of the core host: opens the core and serves the typed contract on every port it is given. */
import { Socket } from "node:net";
import { RPCHandler } from "@orpc/server/message-port";
import { openCore } from "#core/router.ts";
import { PIPE_FD } from "../../transport/frames.ts";
import { clockFromFile } from "./clock-file.ts";
import { openCoreLog } from "./core-log.ts";
import { parseHostOptions } from "./host-options.ts";
import { pipeTransport } from "./pipe-transport.ts";
import type { CorePort, HostTransport } from "./port.ts";
import { parentPortOf, utilityTransport } from "./utility-transport.ts";

const UNUSABLE_EXIT = 2;
const FAULT_EXIT = 70;

function transport(): HostTransport {
  const parent = parentPortOf(process);
  return parent === undefined ? pipeTransport(new Socket({ fd: PIPE_FD })) : utilityTransport(parent);
}

const options = parseHostOptions(process.argv.slice(2));
if (options === undefined) {
  process.exit(UNUSABLE_EXIT);
}
const log = openCoreLog(options.logs);
process.on("uncaughtException", (err) => {
  // A core whose state is unknown must not write to the journal: it ends, and is started anew.
  log.fatal({ err }, "core.fault");
  process.exit(FAULT_EXIT);
});

if (options.clock !== null) log.warn({ clock: options.clock }, "core.test-clock");
const core = openCore(
  { ...options, log },
  options.clock === null ? {} : { clock: clockFromFile(options.clock) },
);
let answered = false;
const handler = new RPCHandler(core.router, {
  interceptors: [
    async ({ next }) => {
      const result = await next();
      if (!answered) log.info("core.answered");
      answered = true;
      return result;
    },
  ],
});
log.info({ node: process.versions.node }, "core.ready");

let closing = false;
let current: CorePort | undefined;
transport().listen({
  onPort: (port) => {
    // There is one window with one port: who was signed in over an earlier one is not any more.
    if (current !== undefined) {
      current.close();
      core.close();
    }
    current = port;
    handler.upgrade(port, { context: core.context() });
    log.info("port.opened");
  },
  onShutdown: () => {
    if (closing) return;
    closing = true;
    void Promise.resolve(core.close()).finally(() => {
      log.info("core.closed");
      process.exit(0);
    });
  },
});
