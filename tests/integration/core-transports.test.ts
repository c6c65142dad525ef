import { EventEmitter } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MessagePort } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import type { RouterClient } from "@orpc/server";
import { afterEach, describe, expect, it } from "vitest";
import { type ParentPort, utilityTransport } from "#core/host/utility-transport.ts";
import { launchChild } from "#electron/main/child-launcher.ts";
import type { CoreLaunch, RunningCore } from "#electron/main/core-launcher.ts";
import { type Fork, launchUtility } from "#electron/main/utility-launcher.ts";
import type { Contract } from "#shared/contract/contract.ts";
import { type echoRouter, serveEcho } from "../fixtures/echo-host.ts";
import { aMainChannel } from "../fixtures/main-ports.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const ECHO: CoreLaunch = { entry: join(ROOT, "tests/fixtures/echo-host.ts"), args: [], output: "inherit" };

/**
 * `utilityProcess.fork` without Electron: the core's end runs in this process. `utility-process.e2e.ts` does the same in
 * a real one.
 */
const forkHere: Fork = () => {
  const child = new EventEmitter();
  const parent = new EventEmitter();
  const exit = (): void => void setImmediate(() => child.emit("exit", 0));
  serveEcho(utilityTransport(parent as ParentPort), exit);
  return {
    pid: 4242,
    on: (event, listener) => child.on(event, listener),
    postMessage: (data, ports) => void parent.emit("message", { data, ports }),
    kill: () => {
      exit();
      return true;
    },
  };
};

const clientOf = (port: MessagePort): RouterClient<typeof echoRouter> =>
  createORPCClient(new RPCLink({ port }));

function connected(core: RunningCore): { client: RouterClient<typeof echoRouter>; port: MessagePort } {
  const channel = aMainChannel();
  core.connect(channel.core);
  return { client: clientOf(channel.window), port: channel.window };
}

const running: RunningCore[] = [];
const started = (core: RunningCore): RunningCore => {
  running.push(core);
  return core;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((core) => core.stop(2_000)));
});

describe.each([
  ["a child on its own Node, relayed over a pipe", () => launchChild(process.execPath, ECHO)],
  ["a utility process, given the port whole", () => launchUtility(forkHere, ECHO)],
])("the core as %s", (_name, launch) => {
  it("answers text of every script", async () => {
    const { client } = connected(started(launch()));
    expect(await client.text("Өкмөт ң ү 税 😀")).toBe("Өкмөт ң ү 税 😀");
  });

  it("refuses a wrong input with the contract's error", async () => {
    const { client } = connected(started(launch()));
    await expect(client.text(Object(7))).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("passes twelve megabytes of a document unchanged", async () => {
    const { client } = connected(started(launch()));
    const bytes = new Uint8Array(12_000_000).map((_zero, index) => index % 251);
    const answer = await client.file(new Blob([bytes], { type: "application/pdf" }));
    expect(answer.type).toBe("application/pdf");
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it("keeps the calls of two windows and of one hundred at once apart", async () => {
    const core = started(launch());
    const first = connected(core).client;
    const second = connected(core).client;
    const calls = Array.from({ length: 100 }, (_nothing, index) =>
      (index % 2 === 0 ? first : second).text(`call ${index}`),
    );
    expect(await Promise.all(calls)).toEqual(
      Array.from({ length: 100 }, (_nothing, index) => `call ${index}`),
    );
  });

  it("ends when it is asked to", async () => {
    const core = launch();
    await connected(core).client.text("up");
    await core.stop(2_000);
    expect(await core.exited).toBe(0);
  });
});

describe("a child core", () => {
  it("that dies tells its exit code and closes the window's port", async () => {
    const core = launchChild(process.execPath, ECHO);
    const { client, port } = connected(core);
    const closed = new Promise((resolve) => port.once("close", resolve));
    client.die().catch(() => undefined);
    expect(await core.exited).toBe(70);
    await closed;
  });

  it("that cannot be started is reported as ended", async () => {
    expect(await launchChild(join(ROOT, "no-such-node"), ECHO).exited).toBeNull();
  });

  it("does not hand the environment of the person on", async () => {
    const core = started(launchChild(process.execPath, { ...ECHO, args: [] }));
    await connected(core).client.text("up");
    const environment = readFileSync(`/proc/${core.pid()}/environ`, "utf8").split("\0");
    const names = environment.map((entry) => entry.split("=")[0]).filter((name) => name !== "");
    expect(names.filter((name) => /^(npm_|VITEST|NODE_OPTIONS|DISPLAY)/.test(name ?? ""))).toEqual([]);
  });
});

describe("the real core host", () => {
  it("closes the earlier port when the window asks for another", async () => {
    const folder = mkdtempSync(join(tmpdir(), "inspector-host-"));
    const core = started(
      launchChild(process.execPath, {
        entry: join(ROOT, "electron/core/host/main.ts"),
        args: [`--office=${join(folder, "office.db")}`, `--logs=${join(folder, "logs")}`],
        output: "inherit",
      }),
    );
    const [first, second] = [aMainChannel(), aMainChannel()];
    core.connect(first.core);
    const closed = new Promise((resolve) => first.window.once("close", resolve));
    core.connect(second.core);
    await closed;
    const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: second.window }));
    expect(await client.session.state()).toEqual({ state: "no-office" });
    rmSync(folder, { recursive: true });
  });

  it("answers the state of an office that does not exist, and closes in order", async () => {
    const folder = mkdtempSync(join(tmpdir(), "inspector-host-"));
    const core = launchChild(process.execPath, {
      entry: join(ROOT, "electron/core/host/main.ts"),
      args: [`--office=${join(folder, "office.db")}`, `--logs=${join(folder, "logs")}`],
      output: "inherit",
    });
    const channel = aMainChannel();
    core.connect(channel.core);
    const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: channel.window }));
    expect(await client.session.state()).toEqual({ state: "no-office" });
    await core.stop(5_000);
    expect(await core.exited).toBe(0);
    const log = readFileSync(join(folder, "logs", "core.log"), "utf8");
    expect(log).toContain("core.ready");
    expect(log).toContain("core.closed");
    rmSync(folder, { recursive: true });
  });

  it("refuses to start without an office's file", async () => {
    const core = launchChild(process.execPath, {
      entry: join(ROOT, "electron/core/host/main.ts"),
      args: [],
      output: "inherit",
    });
    expect(await core.exited).toBe(2);
  });
});
