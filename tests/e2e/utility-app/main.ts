/** A program without a window: launches the echo core as a utility process and says what came of it on stdout. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { RouterClient } from "@orpc/server";
import { app, MessageChannelMain, utilityProcess } from "electron";
import { launchUtility } from "#electron/main/utility-launcher.ts";
import type { echoRouter } from "../../fixtures/echo-host.ts";

const BYTES = 12_000_000;
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

async function report(): Promise<Record<string, unknown>> {
  const core = launchUtility((entry, args, options) => utilityProcess.fork(entry, args, options), {
    entry: join(app.getAppPath(), "host.cjs"),
    args: [],
    output: "inherit",
  });
  const { port1, port2 } = new MessageChannelMain();
  core.connect(port2);
  port1.start();
  const client: RouterClient<typeof echoRouter> = createORPCClient(new RPCLink({ port: port1 }));
  const text = await client.text("Өкмөт");
  const sent = new Uint8Array(BYTES).map((_zero, index) => index % 251);
  const file = await client.file(new Blob([sent]));
  const same = sha256(new Uint8Array(await file.arrayBuffer())) === sha256(sent);
  const ownProcess = core.pid() !== undefined && core.pid() !== process.pid;
  await core.stop(5_000);
  return { text, same, ownProcess, exit: await core.exited };
}

void app.whenReady().then(async () => {
  process.stdout.write(`${JSON.stringify(await report())}\n`);
  app.exit(0);
});
