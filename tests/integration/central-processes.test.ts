/** Three processes of the service on one PostgreSQL behind a balancer: whichever answers, the answer is the same. */
import { randomBytes } from "node:crypto";
import { createServer, request as httpRequest, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { officeSeals } from "#central/store/postgres/office-seals.ts";
import { postgresStore } from "#central/store/postgres/postgres-store.ts";
import { openServer } from "#central/store/postgres/server.ts";
import type { PullAnswer, PushAnswer, PushedCommand } from "#shared/sync/wire.ts";
import { type Answer, ask, type CentralProcess, enrolDevice, spawnCentral } from "../fixtures/central.ts";
import { migrated } from "../fixtures/central-databases.ts";
import { needsPostgres, type PostgresServer, startPostgres } from "../fixtures/postgres-server.ts";
import { type PushedCase, pushedCase, replaced } from "../fixtures/pushed-case.ts";
import { aTestDevice, deviceOf, OFFICE, type TestDevice, writtenBy } from "../fixtures/pushing.ts";

/** Hands calls out in turn; passes over who does not answer. */
const balancer = (members: () => readonly string[]): Server => {
  let next = 0;
  return createServer((incoming, outgoing) => {
    const parts: Buffer[] = [];
    incoming.on("data", (part: Buffer) => parts.push(part));
    incoming.on("end", () => {
      const tries = members();
      const attempt = (left: number): void => {
        const member = tries[next++ % tries.length] ?? "";
        const passed = httpRequest(
          `${member}${incoming.url}`,
          { method: incoming.method ?? "GET", headers: incoming.headers },
          (answer) => {
            outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
            answer.pipe(outgoing);
          },
        );
        passed.on("error", () => (left > 0 ? attempt(left - 1) : outgoing.writeHead(502).end("{}")));
        passed.end(Buffer.concat(parts));
      };
      attempt(tries.length);
    });
  });
};

const now = (): string => new Date().toISOString();

describe.skipIf(!needsPostgres())("three processes on one PostgreSQL", () => {
  let postgres: PostgresServer;
  let members: CentralProcess[];
  let front: Server;
  let url: string;
  let written: PushedCase;
  const devices: TestDevice[] = Array.from({ length: 6 }, (_, n) => aTestDevice(n + 1));
  const offices = devices.map((_, n) => String(101 + n));

  beforeAll(async () => {
    postgres = await startPostgres();
    const databaseUrl = postgres.url(await postgres.create());
    await migrated(databaseUrl);
    const key = randomBytes(32);
    const environment = { DATABASE_URL: databaseUrl, CENTRAL_KEY: key.toString("hex") };
    members = await Promise.all([1, 2, 3].map(() => spawnCentral(environment)));
    front = balancer(() => members.map((member) => member.url));
    await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
    const address = front.address();
    url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
    written = await pushedCase();
    const database = openServer({ url: databaseUrl, connections: 2 }, () => undefined);
    const store = postgresStore(database, officeSeals(database, key), async (_unit, hashes) => hashes);
    await enrolDevice(store, deviceOf(written.office));
    for (const [n, device] of devices.entries())
      await enrolDevice(store, device, { office: offices[n] ?? "" });
    await database.close();
  });
  afterAll(async () => {
    for (const member of members) member.process.kill("SIGKILL");
    front.close();
    written.office.dispose();
    postgres.stop();
  });

  const push = (at: string, device: TestDevice, commands: readonly PushedCommand[]): Promise<Answer> =>
    ask(at, device, { path: "/v1/sync/push", body: { deviceId: device.deviceId, commands }, at: now() });
  const pull = async (at: string, device: TestDevice, office = OFFICE): Promise<PullAnswer> =>
    (
      await ask(at, device, {
        path: "/v1/sync/pull",
        body: { deviceId: device.deviceId, office, after: 0, limit: 1_000 },
        at: now(),
      })
    ).body as PullAnswer;

  it("a case pushed command by command, each to another process and twice at once, is one case", async () => {
    const device = deviceOf(written.office);
    for (const command of written.commands) {
      const [once, again] = await Promise.all([push(url, device, [command]), push(url, device, [command])]);
      expect(once.status).toBe(200);
      expect(once.body).toEqual(again.body);
      expect((once.body as PushAnswer).verdicts[0]?.verdict).toBe("accepted");
    }
    const feeds = await Promise.all(members.map((member) => pull(member.url, device)));
    const events = written.commands.flatMap((command) => command.events);
    for (const feed of feeds) {
      expect(feed.entries.map(({ event }) => event)).toEqual(events);
      expect(feed).toEqual(feeds[0]);
    }
    const repeats = await Promise.all(members.map((member) => push(member.url, device, written.commands)));
    for (const repeat of repeats) expect(repeat.body).toEqual(repeats[0]?.body);
  });

  it("all three are the same centre, ready, with figures of their own", async () => {
    const told = await Promise.all(
      members.map(async ({ url: at }) => ({
        key: ((await (await fetch(`${at}/v1/devices/centre`)).json()) as { publicKey: string }).publicKey,
        ready: (await fetch(`${at}/ready`)).status,
      })),
    );
    expect(told.map(({ ready }) => ready)).toEqual([200, 200, 200]);
    expect(new Set(told.map(({ key }) => key)).size).toBe(1);
  });

  it("one killed in the middle of the work loses nothing that was answered; one told to stop ends well", async () => {
    const [first] = written.commands;
    if (first === undefined) throw new Error("unreachable");
    const founding = (device: TestDevice, office: string): readonly PushedCommand[] =>
      writtenBy(device, [
        replaced(first, {
          [`"office":"${OFFICE}"`]: `"office":"${office}"`,
          [`office/${OFFICE}`]: `office/${office}`,
          [`\\"${OFFICE}\\"`]: `\\"${office}\\"`,
        }),
      ]);
    const [killed, stopped] = members;
    const work = devices.map(async (device, n) => {
      const office = offices[n] ?? "";
      const commands = founding(device, office);
      let answer: Answer | null = null;
      // As a device does: until it is answered.
      for (let attempt = 0; answer?.status !== 200 && attempt < 50; attempt += 1)
        answer = await push(url, device, commands).catch(() => null);
      return { device, office, answer };
    });
    setTimeout(() => killed?.process.kill("SIGKILL"), 5);
    setTimeout(() => stopped?.process.kill("SIGTERM"), 10);
    const done = await Promise.all(work);
    expect(await stopped?.exited).toBe(0);
    expect(stopped?.output()).toContain('"msg":"stopped"');
    for (const { device, office, answer } of done) {
      expect(answer?.status).toBe(200);
      const again = await push(url, device, founding(device, office));
      expect((answer?.body as PushAnswer | undefined)?.verdicts[0]?.verdict).toBe("accepted");
      expect(again.body).toEqual(answer?.body);
      const { entries, upTo } = await pull(url, device, office);
      expect(entries.map(({ position }) => position)).toEqual(Array.from({ length: upTo }, (_, i) => i + 1));
    }
  });

  it("while PostgreSQL is away nobody is ready and pushes are told to come again; then all goes on", async () => {
    const last = members[2];
    const at = last?.url ?? "";
    const device = deviceOf(written.office);
    postgres.halt("immediate");
    expect((await fetch(`${at}/ready`)).status).toBe(503);
    expect((await fetch(`${at}/health`)).status).toBe(200);
    const turned = await push(at, device, written.commands.slice(-1));
    expect(turned).toMatchObject({ status: 503, body: { code: "BUSY" } });
    postgres.start();
    expect((await fetch(`${at}/ready`)).status).toBe(200);
    expect((await push(at, device, written.commands.slice(-1))).status).toBe(200);
  });
});
