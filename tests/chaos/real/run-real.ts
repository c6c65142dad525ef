/**
 * The real thing: twenty workstations as processes with their encrypted files, the service's processes on a real PostgreSQL,
 * lines between them that are cut and break; everybody is killed at any moment. Then peace, and a look at everything.
 */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { migrated } from "#tests/fixtures/central-databases.ts";
import { startPostgres } from "#tests/fixtures/postgres-server.ts";
import { type Random, randomOf } from "../sim/random.ts";
import { lookAtEverything } from "./look.ts";
import { centralAt, foundOffice } from "./office.ts";
import { layRoughLine, type RoughLine } from "./rough-line.ts";
import { type ServiceHost, serviceHost } from "./service-host.ts";
import { bundleStation, type StationHost, stationHost } from "./station-host.ts";

export interface RealOptions {
  readonly seed: number;
  readonly minutes: number;
  readonly stations: number;
  readonly say: (line: string) => void;
}

export interface RealResult {
  /** Commands ever carried out. */
  readonly ops: number;
  readonly acknowledged: number;
  readonly kills: { stations: number; services: number; server: number };
  readonly violations: readonly string[];
}

const SERVICES = 3;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Scene {
  readonly random: Random;
  readonly hosts: readonly StationHost[];
  readonly services: ServiceHost;
  readonly lines: readonly RoughLine[];
  readonly kills: RealResult["kills"];
  /** Pulls the plug of the database server and puts it back. */
  readonly pullPlug: () => void;
}

type Trouble = "station" | "service" | "line" | "server";
const TROUBLE: Readonly<Record<Trouble, number>> = { station: 10, service: 3, line: 6, server: 0.4 };

const later = (random: Random, work: () => void): void => {
  setTimeout(work, random.between(200, 4_000));
};

const makeTrouble = ({ random, hosts, services, lines, kills, pullPlug }: Scene): void => {
  switch (random.weighted(TROUBLE)) {
    case "station": {
      const host = random.any(hosts);
      if (host?.kill() !== true) return;
      kills.stations += 1;
      later(random, host.start);
      return;
    }
    case "service":
      if (services.killOne()) kills.services += 1;
      later(random, () => void services.start());
      return;
    case "line": {
      const line = random.any(lines);
      line?.cut();
      later(random, () => line?.mend());
      return;
    }
    case "server":
      kills.server += 1;
      pullPlug();
      later(random, () => void services.start());
  }
};

/** Until everybody knows the office; trouble before that would meet nobody at work. */
const BEGUN_MS = 120_000;

const begin = async ({ hosts, services }: Scene): Promise<void> => {
  await services.start();
  const [founder, ...others] = hosts;
  const known = (host: StationHost | undefined): boolean => (host?.standing?.position ?? 0) > 0;
  founder?.start();
  const until = Date.now() + BEGUN_MS;
  while (Date.now() < until && !known(founder)) await wait(200);
  for (const host of others) {
    host.start();
    await wait(150);
  }
  while (Date.now() < until && !hosts.every(known)) await wait(200);
};

const QUIET_MS = 180_000;

const stands = ({ hosts }: Scene): string =>
  hosts.map(({ station, standing }) => `${station.index}: ${JSON.stringify(standing)}`).join("\n");

/** All have sent everything, decided everything again, and taken in the same feed. */
const isQuiet = ({ hosts }: Scene): boolean => {
  const last = Math.max(...hosts.map(({ standing }) => standing?.upTo ?? 0));
  return hosts.every(
    ({ standing }) =>
      standing !== null && standing.pending === 0 && standing.waiting === 0 && standing.position === last,
  );
};

const makePeace = async (scene: Scene): Promise<string | null> => {
  for (const line of scene.lines) line.mend();
  await scene.services.start();
  for (const host of scene.hosts) {
    host.start();
    host.settle();
  }
  const until = Date.now() + QUIET_MS;
  while (Date.now() < until) {
    for (const host of scene.hosts) host.start();
    if (isQuiet(scene)) return null;
    await wait(250);
  }
  return `quiescent: after ${QUIET_MS / 1_000} s\n${stands(scene)}`;
};

export const runReal = async (options: RealOptions): Promise<RealResult> => {
  const { seed, stations, minutes, say } = options;
  const random = randomOf(seed);
  await bundleStation();
  const folder = mkdtempSync(join(tmpdir(), "chaos-real-"));
  const postgres = await startPostgres(["synchronous_commit = on", "full_page_writes = on"]);
  const url = postgres.url(await postgres.create());
  await migrated(url);
  const key = randomBytes(32);
  const central = await centralAt(url, key, pino({ level: "silent" }));
  const services = serviceHost({ DATABASE_URL: url, CENTRAL_KEY: key.toString("hex") }, SERVICES, random);
  let smooth = false;
  const lines = await Promise.all(
    Array.from({ length: stations }, () => layRoughLine(random, services.port, () => smooth)),
  );
  const made = await foundOffice(central, folder, stations, (index) => lines[index]?.url ?? "");
  const hosts = made.map((station) => stationHost(station, seed, 60 * stations));
  const kills = { stations: 0, services: 0, server: 0 };
  const pullPlug = (): void => {
    postgres.halt("immediate");
    postgres.start();
  };
  const scene: Scene = { random, hosts, services, lines, kills, pullPlug };
  const violations: string[] = [];
  let ops = 0;
  try {
    smooth = true;
    await begin(scene);
    smooth = false;
    say(`the office is at work: ${stations} workstations, ${SERVICES} processes of the service`);
    const until = Date.now() + minutes * 60_000;
    while (Date.now() < until) {
      await wait(random.between(300, 1_200));
      makeTrouble(scene);
    }
    say(`trouble is over: ${JSON.stringify(kills)}`);
    smooth = true;
    const unquiet = await makePeace(scene);
    if (unquiet !== null) violations.push(unquiet);
    for (const host of hosts) host.kill();
    await wait(300);
    violations.push(...hosts.flatMap(({ complaints }) => complaints));
    ops = await lookAtEverything(central, hosts);
  } catch (error) {
    violations.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    for (const host of hosts) host.kill();
    await services.stop();
    for (const line of lines) line.close();
    await central.database.close();
    postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const acknowledged = hosts.reduce((sum, host) => sum + host.acknowledged.size, 0);
  return { ops, acknowledged, kills, violations };
};
