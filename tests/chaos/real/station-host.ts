/** One workstation's process: started, killed, started again; what it acknowledged is remembered here. */
import { type ChildProcess, fork } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type { Station } from "./office.ts";

interface Standing {
  readonly position: number;
  readonly upTo: number;
  readonly pending: number;
  readonly waiting: number;
}

export interface StationHost {
  readonly station: Station;
  /** Ids of the commands it said were done. */
  readonly acknowledged: Set<string>;
  /** What it said last it stands at; null before it said anything, and after it was asked to settle. */
  standing: Standing | null;
  /** What went wrong by itself. */
  readonly complaints: string[];
  start(): void;
  /** @returns whether there was anything to kill */
  kill(): boolean;
  alive(): boolean;
  settle(): void;
}

const ROOT = join(import.meta.dirname, "..", "..", "..");
const CHILD = join(ROOT, "dist", "chaos", "station.mjs");
/** Twenty programs begin again and again: what was compiled once is kept. */
const CACHE = join(tmpdir(), "inspector-chaos-cache");

/** Makes one file of the workstation's program: it begins in half the time. */
export const bundleStation = async (): Promise<void> => {
  await build({
    entryPoints: [join(import.meta.dirname, "..", "real-child.ts")],
    outfile: CHILD,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    packages: "external",
    logLevel: "warning",
  });
};

export const stationHost = (station: Station, seed: number, pauseMs: number): StationHost => {
  let child: ChildProcess | null = null;
  let starts = 0;
  let settling = false;
  const acknowledged = new Set<string>();
  const complaints: string[] = [];

  const hear = (line: string): void => {
    const [word, rest = ""] = line.split(/ (.*)/s);
    if (word === "done") acknowledged.add(rest);
    if (word === "stands") host.standing = JSON.parse(rest) as Standing;
  };
  const watch = (process: ChildProcess): void => {
    let unread = "";
    let said = "";
    process.stdout?.on("data", (part: Buffer) => {
      const lines = (unread + String(part)).split("\n");
      unread = lines.pop() ?? "";
      for (const line of lines) hear(line);
    });
    process.stderr?.on("data", (part: Buffer) => {
      said += String(part);
    });
    process.on("close", (code, signal) => {
      if (child === process) child = null;
      if (signal !== "SIGKILL")
        complaints.push(`station ${station.index} ended by itself (${code}): ${said}`);
      else if (said !== "") complaints.push(`station ${station.index}: ${said}`);
    });
  };
  const host: StationHost = {
    station,
    acknowledged,
    complaints,
    standing: null,
    start: () => {
      if (child !== null) return;
      starts += 1;
      const { file, key, index } = station;
      child = fork(
        CHILD,
        [file, key, String(index), String(seed * 1_000 + index * 50 + starts), String(pauseMs)],
        {
          silent: true,
          env: { ...process.env, NODE_COMPILE_CACHE: CACHE },
        },
      );
      watch(child);
      if (settling) child.send("settle");
    },
    kill: () => child?.kill("SIGKILL") ?? false,
    alive: () => child !== null,
    settle: () => {
      settling = true;
      host.standing = null;
      child?.send("settle");
    },
  };
  return host;
};
