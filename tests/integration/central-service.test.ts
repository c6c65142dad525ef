/** The service over real HTTP on an embedded database: who is believed, what is taken, what is told of it. */
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contractProcedures } from "#central/api/routes.ts";
import type { PullAnswer, PushAnswer } from "#shared/sync/wire.ts";
import { CASE_INN } from "../fixtures/case-office.ts";
import {
  type Answer,
  ask,
  bytesOf,
  enrolDevice,
  proofHeaders,
  type RunningCentral,
  send,
  startCentral,
} from "../fixtures/central.ts";
import { CENTRE_NOW, type PushedCase, pushedCase } from "../fixtures/pushed-case.ts";
import { aTestDevice, deviceOf, OFFICE, type TestDevice } from "../fixtures/pushing.ts";

const PUSH = "/v1/sync/push";
const PULL = "/v1/sync/pull";
const at = CENTRE_NOW;
const MEGABYTE = 1024 * 1024;

let central: RunningCentral;
let written: PushedCase;
let device: TestDevice;

beforeAll(async () => {
  central = await startCentral({ now: CENTRE_NOW });
  written = await pushedCase();
  device = deviceOf(written.office);
  await enrolDevice(central.service.central.store, device);
});
afterAll(async () => {
  await central.stop();
  written.office.dispose();
});

const store = () => central.service.central.store;
const push = (commands = written.commands, by = device): Promise<Answer> =>
  ask(central.url, by, { path: PUSH, body: { deviceId: by.deviceId, commands }, at });
const pull = (after: number, by = device): Promise<Answer> =>
  ask(central.url, by, {
    path: PULL,
    body: { deviceId: by.deviceId, office: OFFICE, after, limit: 1_000 },
    at,
  });
const get = async (path: string): Promise<{ status: number; text: string }> => {
  const answer = await fetch(`${central.url}${path}`);
  return { status: answer.status, text: await answer.text() };
};
const why = ({ status, body }: Answer): unknown => {
  const { message, data } = body as { message: string; data?: { why?: string; code?: string } };
  return [status, data?.why ?? data?.code ?? message];
};

describe("a device's request", () => {
  const body = { deviceId: "", office: OFFICE, after: 0, limit: 1 };
  const bytes = () => bytesOf({ ...body, deviceId: device.deviceId });

  it("without a proof, or with one of another form, is not believed; the service tells its clock", async () => {
    const bare = await send(central.url, PULL, bytes());
    expect(why(bare)).toEqual([401, "no-proof"]);
    expect(bare.body).toMatchObject({ code: "UNAUTHORIZED", data: { now: CENTRE_NOW } });
    const odd = { ...proofHeaders(device, PULL, bytes(), at), "x-device-signature": "x" };
    expect(why(await send(central.url, PULL, bytes(), odd))).toEqual([401, "no-proof"]);
  });

  it.each([
    ["another path", () => proofHeaders(device, PUSH, bytes(), at)],
    ["another body", () => proofHeaders(device, PULL, Buffer.from("{}"), at)],
    [
      "a moment moved by hand",
      () => ({ ...proofHeaders(device, PULL, bytes(), at), "x-device-at": "2026-11-22T04:00:01.000Z" }),
    ],
    [
      "a key that is not the device's",
      () => ({ ...proofHeaders(aTestDevice(7), PULL, bytes(), at), "x-device": device.deviceId }),
    ],
    ["a device nobody enrolled", () => proofHeaders(aTestDevice(7), PULL, bytes(), at)],
  ])("signed for %s is not believed, and is not told why", async (_what, headers) => {
    expect(why(await send(central.url, PULL, bytes(), headers()))).toEqual([401, "not-believed"]);
  });

  it.each([
    ["2026-11-22T04:05:00.000Z", 200],
    ["2026-11-22T03:55:00.000Z", 200],
    ["2026-11-22T04:05:00.001Z", 401],
    ["2026-11-22T03:54:59.999Z", 401],
  ])("signed at %s by a service of 04:00 answers %i", async (moment, status) => {
    const answer = await ask(central.url, device, {
      path: PULL,
      body: { ...body, deviceId: device.deviceId },
      at: moment,
    });
    expect(answer.status).toBe(status);
    if (status === 401) expect(why(answer)).toEqual([401, "clock"]);
  });

  it.each([
    ["pending", {}, "device-pending"],
    ["revoked", {}, "device-revoked"],
    ["wiped", {}, "device-wiped"],
    ["active", { validUntil: CENTRE_NOW }, "certificate-ended"],
  ] as const)("of a device that is %s is not let in", async (status, more, code) => {
    const other = aTestDevice(20);
    await enrolDevice(store(), other, { status, ...(more as object) });
    expect(why(await pull(0, other))).toEqual([401, code]);
  });

  it("speaks for no other device and reads no other office", async () => {
    const other = aTestDevice(21);
    await enrolDevice(store(), other, { office: "005" });
    expect(
      why(await ask(central.url, other, { path: PULL, body: { ...body, deviceId: device.deviceId }, at })),
    ).toEqual([403, "foreign-device"]);
    expect(why(await pull(0, other))).toEqual([403, "foreign-office"]);
  });
});

describe("a body", () => {
  it.each([
    ["not JSON", Buffer.from("{"), {}, 400],
    ["nested 101 deep", Buffer.from(`${"[".repeat(101)}${"]".repeat(101)}`), {}, 400],
    ["with a prototype in it", Buffer.from('{"__proto__":{"a":1}}'), {}, 400],
    ["of another shape", Buffer.from('{"deviceId":1}'), {}, 400],
    ["packed by who knows what", Buffer.from("{}"), { "content-encoding": "br" }, 415],
    ["called packed and not", Buffer.from("{}"), { "content-encoding": "gzip" }, 400],
  ])("that is %s is turned away", async (_what, body, headers, status) => {
    const answer = await send(central.url, PULL, body, {
      ...proofHeaders(device, PULL, body, at),
      ...headers,
    });
    expect(answer.status).toBe(status);
    expect(answer.body).not.toHaveProperty("stack");
  });

  it("too large is turned away with the bound", async () => {
    const answer = await send(central.url, PUSH, Buffer.alloc(17 * MEGABYTE, 32));
    expect(answer).toMatchObject({
      status: 413,
      body: { code: "TOO_LARGE", data: { code: "too-large", params: { limit: 16 * MEGABYTE } } },
    });
  });

  it("of a stranger may be small only", async () => {
    expect((await send(central.url, "/v1/devices/enrol", Buffer.alloc(70_000, 32))).status).toBe(413);
  });

  it("packed small that unpacks huge is cut off at the bound", async () => {
    const bomb = gzipSync(Buffer.alloc(200 * MEGABYTE, 32));
    const before = process.memoryUsage().rss;
    const answer = await send(central.url, PUSH, bomb, {
      "content-encoding": "gzip",
      ...proofHeaders(device, PUSH, bomb, at),
    });
    expect(answer.status).toBe(413);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * MEGABYTE);
  });
});

describe("a whole case", () => {
  it("is pushed packed, accepted, answered the same when repeated, and pulled as it was written", async () => {
    const events = written.commands.flatMap((command) => command.events);
    const body = gzipSync(JSON.stringify({ deviceId: device.deviceId, commands: written.commands }));
    const first = await send(central.url, PUSH, body, {
      "content-encoding": "gzip",
      ...proofHeaders(device, PUSH, body, at),
    });
    expect(first.status).toBe(200);
    const { verdicts, lastSequence } = first.body as PushAnswer;
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(written.commands.map(() => "accepted"));
    expect(lastSequence).toBe(events.length);
    expect((await push()).body).toEqual(first.body);

    const { entries, next, upTo } = (await pull(0)).body as PullAnswer;
    expect([next, upTo]).toEqual([events.length, events.length]);
    expect(entries.map(({ event }) => event)).toEqual(events);
    expect(entries.map(({ position }) => position)).toEqual(events.map((_, i) => i + 1));
  });

  it("leaves nothing of a person or a taxpayer in the log, nor in the figures", async () => {
    const log = central.log();
    const figures = (await get("/metrics")).text;
    const names = ["Асанова", "Айгүл", "Айбек", "demo", CASE_INN, device.publicKey];
    const users =
      written.commands[0]?.events.map(
        ({ payload }) => JSON.parse(payload) as { login?: string; fullName?: { ru: string } },
      ) ?? [];
    for (const { login, fullName } of users)
      names.push(...(login ? [`"${login}"`] : []), ...(fullName?.ru.split(" ") ?? []));
    expect(names.length).toBeGreaterThan(8);
    for (const text of [log, figures])
      for (const name of names) expect(text.includes(name), name).toBe(false);
    expect(log).not.toMatch(/(?<!\d)\d{14}(?!\d)/);
    expect(log).toContain('"procedure":"sync.push","status":200');
    expect(figures).toMatch(/central_verdicts_total\{office="026",verdict="accepted",reason=""\} \d+/);
    expect(figures).toMatch(/central_feed_lag_entries_count\{office="026"\}/);
    expect(figures).toContain('central_turned_away_total{why="too-large"} 3');
  });
});

describe("what balancers and monitoring ask", () => {
  it("is answered", async () => {
    expect(await get("/health")).toEqual({ status: 200, text: '{"status":"alive"}' });
    expect(await get("/ready")).toEqual({ status: 200, text: '{"status":"ready"}' });
    expect((await get("/metrics")).text).toContain('central_database_connections{state="waiting"} 0');
    expect((await get("/nothing")).status).toBe(404);
  });

  it("every procedure of the contract stands in the OpenAPI document", async () => {
    const document = JSON.parse((await get("/openapi.json")).text) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    const told = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(told.sort()).toEqual(
      contractProcedures()
        .map(([name]) => name)
        .sort(),
    );
  });
});
