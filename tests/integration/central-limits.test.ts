/** Who calls too often or holds an office too long is told to come again; others go on. */
import { afterEach, describe, expect, it } from "vitest";
import { ask, enrolDevice, type RunningCentral, send, startCentral } from "../fixtures/central.ts";
import { aTestDevice, OFFICE, type TestDevice } from "../fixtures/pushing.ts";

const NOW = "2026-11-22T04:00:00.000Z";
let central: RunningCentral;
afterEach(() => central.stop());

const pull = (device: TestDevice) =>
  ask(central.url, device, {
    path: "/v1/sync/pull",
    body: { deviceId: device.deviceId, office: OFFICE, after: 0, limit: 1 },
    at: NOW,
  });

describe("limits of calls", () => {
  it("are each device's own; a minute's worth, then 429 with when to come again", async () => {
    central = await startCentral({ now: NOW, limits: { deviceCalls: 3 } });
    const [heavy, light] = [aTestDevice(1), aTestDevice(2)];
    for (const device of [heavy, light]) await enrolDevice(central.service.central.store, device);
    const statuses: number[] = [];
    for (let i = 0; i < 5; i += 1) statuses.push((await pull(heavy)).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    const turned = await pull(heavy);
    expect(turned.body).toMatchObject({ code: "TOO_MANY_REQUESTS", status: 429 });
    expect(Number(turned.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await pull(light)).status).toBe(200);
  });

  it("of strangers are counted by address, and cost devices nothing", async () => {
    central = await startCentral({ now: NOW, limits: { strangerCalls: 2, deviceCalls: 10 } });
    const device = aTestDevice(1);
    await enrolDevice(central.service.central.store, device);
    const knock = async () => (await send(central.url, "/v1/devices/enrol", Buffer.from("{}"))).status;
    expect([await knock(), await knock(), await knock()]).toEqual([400, 400, 429]);
    expect((await pull(device)).status).toBe(200);
    // Monitoring is no stranger.
    for (let i = 0; i < 5; i += 1) expect((await fetch(`${central.url}/health`)).status).toBe(200);
  });
});

describe("an office's share of a process", () => {
  it("once full, its further calls answer 503 with when to come again; another office goes on", async () => {
    central = await startCentral({ now: NOW, limits: { officeShare: 2 } });
    const { store } = central.service.central;
    const [own, other] = [aTestDevice(1), aTestDevice(2)];
    await enrolDevice(store, own);
    await enrolDevice(store, other, { office: "005" });
    const gate = central.service.central.gate;
    const leave = [gate.enter(OFFICE), gate.enter(OFFICE)];
    const turned = await pull(own);
    expect(turned).toMatchObject({ status: 503, body: { code: "BUSY", data: { retryAfterSeconds: 2 } } });
    expect(turned.headers.get("retry-after")).toBe("2");
    const elsewhere = await ask(central.url, other, {
      path: "/v1/sync/pull",
      body: { deviceId: other.deviceId, office: "005", after: 0, limit: 1 },
      at: NOW,
    });
    expect(elsewhere.status).toBe(200);
    for (const place of leave) place?.();
    expect([(await pull(own)).status, gate.inside(OFFICE)]).toEqual([200, 0]);
    const figures = await (await fetch(`${central.url}/metrics`)).text();
    expect(figures).toContain('central_turned_away_total{why="office-busy"} 1');
  });
});

describe("a process that cannot keep up", () => {
  it("turns calls away before it reads them", async () => {
    central = await startCentral({ now: NOW, limits: { heapBytes: 1 } });
    const device = aTestDevice(1);
    await enrolDevice(central.service.central.store, device);
    // Samples are taken twice a second.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const turned = await pull(device);
    expect(turned).toMatchObject({ status: 503, body: { code: "BUSY" } });
    expect(turned.headers.get("retry-after")).toBe("2");
    const metrics = await (await fetch(`${central.url}/metrics`)).text();
    expect(metrics).toContain('central_turned_away_total{why="pressure"} 1');
  });
});

describe("the end of a process", () => {
  it("answers what is under way and takes nothing new", async () => {
    central = await startCentral({ now: NOW });
    const { store } = central.service.central;
    const device = aTestDevice(1);
    await enrolDevice(store, device);
    let release = (): void => undefined;
    const held = store.inOffice(OFFICE, () => new Promise<void>((resolve) => (release = resolve)));
    const slow = ask(central.url, device, {
      path: "/v1/sync/push",
      body: { deviceId: device.deviceId, commands: [] },
      at: NOW,
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const stopped = central.stop();
    release();
    await held;
    expect((await slow).status).toBe(400);
    await stopped;
    await expect(fetch(`${central.url}/health`)).rejects.toThrow();
    central = await startCentral({ now: NOW });
  });
});
