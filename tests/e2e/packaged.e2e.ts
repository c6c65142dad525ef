import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { expect, test } from "@playwright/test";
import { ROOT } from "../../build/setup/root.mjs";
import { readLog, sandboxArguments } from "./launch-app.ts";

/*
 * The program that `npm run dist:dir` made. It refuses every debugger, so Playwright cannot drive it: it is started
 * like an inspector starts it, and watched by its logs.
 */
const PROGRAM = join(ROOT, "dist", "installers", "linux-unpacked", "inspector-workstation");
const COMMAND = join(ROOT, "dist", "installers", "linux-unpacked", "inspector");

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once("exit", resolve));

test.describe("the packaged program", () => {
  let profile: string;
  test.beforeEach(() => {
    expect(existsSync(PROGRAM), "npm run dist:dir comes first").toBe(true);
    profile = mkdtempSync(join(tmpdir(), "inspector-packaged-"));
  });
  test.afterEach(() => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  const start = (...args: string[]): ChildProcess =>
    spawn(PROGRAM, [...sandboxArguments(), `--user-data-dir=${profile}`, ...args], { stdio: "ignore" });
  const mainEvents = (): unknown[] => readLog(join(profile, "logs", "main.log")).map((line) => line.event);
  const coreEvents = (): unknown[] => readLog(join(profile, "logs", "core.log")).map((line) => line.msg);

  test("opens its window, its core answers it, and both end in order", async () => {
    const program = start();
    const end = ended(program);
    await expect.poll(coreEvents).toEqual(expect.arrayContaining(["core.ready", "core.answered"]));
    await expect.poll(mainEvents).toContain("window.shown");
    program.kill("SIGTERM");
    await end;
    await expect.poll(coreEvents).toContain("core.closed");
    expect(mainEvents()).not.toContain("core.ended");
  });

  for (const forbidden of ["--remote-debugging-port=9222", "--inspect=0", "--inspect-brk"]) {
    test(`refuses ${forbidden}`, async () => {
      expect(await ended(start(forbidden))).toBe(3);
      expect(mainEvents()).toEqual(["program.switch-refused"]);
    });
  }

  test("has its fuses set: no Node, no inspector, no other archive", async () => {
    const wire = await getCurrentFuseWire(PROGRAM);
    const state = (fuse: FuseV1Options): unknown => wire[fuse];
    expect(state(FuseV1Options.RunAsNode)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.EnableNodeCliInspectArguments)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.EnableCookieEncryption)).toBe(FuseState.ENABLE);
    expect(state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(FuseState.ENABLE);
    expect(state(FuseV1Options.OnlyLoadAppFromAsar)).toBe(FuseState.ENABLE);
    // The two newest exist only on newer runtimes.
    expect([undefined, FuseState.DISABLE]).toContain(state(FuseV1Options.GrantFileProtocolExtraPrivileges));
    expect([undefined, FuseState.ENABLE]).toContain(state(FuseV1Options.WasmTrapHandlers));
  });

  /** Runs the installed command and gives its answer. */
  async function inspector(args: readonly string[], input = ""): Promise<unknown> {
    const env = { ...process.env, INSPECTOR_DB_KEY: "a1".repeat(32) };
    const command = spawn(COMMAND, [...args], { stdio: ["pipe", "pipe", "inherit"], env });
    let output = "";
    command.stdout.on("data", (part) => {
      output += String(part);
    });
    const end = ended(command);
    command.stdin.end(input);
    expect(await end).toBe(0);
    return JSON.parse(output);
  }

  test("carries the command `inspector`, with the law, the encrypted office and its journal", async () => {
    const penalty = await inspector(
      ["law", "penalty"],
      '{"arrears":"1000.00","due":"2026-03-20","asOf":"2026-03-20"}\n',
    );
    expect(penalty).toMatchObject({ penalty: "0.00", days: 0 });
    const office = join(profile, "office.db");
    await inspector(["office", "create", "--db", office, "--demo"]);
    expect(await inspector(["journal", "verify", "--db", office])).toMatchObject({ ok: true });
  });

  test("carries the compiler of the documents", async () => {
    const resources = join(ROOT, "dist", "installers", "linux-unpacked", "resources");
    const source =
      'require("@myriaddreamin/typst-ts-node-compiler").NodeCompiler.create().pdf({mainFileContent:"= 1"})';
    const node = spawn(join(resources, "node", "node"), ["-p", `${source}.subarray(0, 5).toString()`], {
      cwd: join(resources, "core"),
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    node.stdout.on("data", (part) => {
      output += String(part);
    });
    expect(await ended(node)).toBe(0);
    expect(output.trim()).toBe("%PDF-");
  });
});
