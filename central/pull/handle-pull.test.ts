import { beforeEach, describe, expect, it } from "vitest";
import type { CommandId, DeviceId, EventId, UserId } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { WireEvent } from "#shared/sync/wire.ts";
import { type MemoryOfficeStore, memoryOfficeStore } from "#tests/fixtures/memory-office-store.ts";
import { handlePull, PullRefused } from "./handle-pull.ts";

const NOW = "2026-11-22T04:00:00.000Z" as Instant;
const DEVICE = "d0000000-0000-7000-8000-000000000001" as DeviceId;
const ZEROS = "0".repeat(64);
const clock = () => NOW;

const anEvent = (n: number, payload: string): WireEvent => ({
  eventId: `10000000-0000-7000-8000-${String(n).padStart(12, "0")}` as EventId,
  stream: "desk-audit/10000000-0000-7000-8000-000000000000",
  version: n,
  type: "FindingDecided",
  payload,
  actor: DEVICE as unknown as UserId,
  role: "inspector",
  deviceId: DEVICE,
  deviceSequence: n,
  recordedAt: NOW,
  commandId: DEVICE as unknown as CommandId,
  previousHash: ZEROS,
  hash: ZEROS,
  signature: "",
});

let store: MemoryOfficeStore;
const append = (office: string, count: number, payload = "{}"): Promise<unknown> =>
  store.inOffice(office, (tx) =>
    tx.append(
      Array.from({ length: count }, (_, i) => ({ event: anEvent(i + 1, payload), schema: 1 })),
      NOW,
    ),
  );
const enrol = (more: { status?: "active" | "revoked"; validUntil?: Instant } = {}): Promise<void> =>
  store.inOffice("026", (tx) =>
    tx.saveDevice({
      deviceId: DEVICE,
      office: "026",
      publicKey: "",
      status: "active",
      validUntil: NOW,
      lastSequence: 7,
      lastHash: ZEROS,
      ...more,
    }),
  );
const pull = (after: number, limit = 100, office = "026") =>
  handlePull(store, { deviceId: DEVICE, office, after, limit }, { clock });
const refusalOf = async (pulled: Promise<unknown>): Promise<string> => {
  try {
    await pulled;
    return "answered";
  } catch (error) {
    if (error instanceof PullRefused) return error.reason.code;
    throw error;
  }
};

beforeEach(async () => {
  store = memoryOfficeStore();
  await enrol();
});

describe("a device's pull", () => {
  it("goes through the office's feed page by page, without gap or repeat", async () => {
    await append("026", 5);
    const first = await pull(0, 2);
    expect([first.entries.map(({ position }) => position), first.next, first.upTo]).toEqual([[1, 2], 2, 5]);
    const second = await pull(first.next, 2);
    const third = await pull(second.next, 2);
    expect([second, third].map(({ entries }) => entries.map(({ position }) => position))).toEqual([
      [3, 4],
      [5],
    ]);
    expect(await pull(third.next, 2)).toEqual({
      office: "026",
      entries: [],
      next: 5,
      upTo: 5,
      lastSequence: 7,
    });
  });

  it("hands a page of long papers out in parts, one entry at least", async () => {
    await append("026", 6, `{"text":"${"ж".repeat(1_500_000)}"}`);
    expect((await pull(0)).entries).toHaveLength(2);
    expect((await pull(2)).next).toBe(4);
    expect((await pull(5)).entries).toHaveLength(1);
  });

  it("is told when the centre lies behind its cursor: it went back in time", async () => {
    await append("026", 3);
    expect(await pull(9)).toMatchObject({ entries: [], next: 9, upTo: 3 });
  });

  it("opens no other office's feed", async () => {
    await append("019", 1);
    expect(await refusalOf(pull(0, 10, "019"))).toBe("foreign-office");
  });

  it("is refused to a device that is unknown, revoked or out of date", async () => {
    const stranger = "d0000000-0000-7000-8000-000000000002" as DeviceId;
    const asked = handlePull(store, { deviceId: stranger, office: "026", after: 0, limit: 1 }, { clock });
    expect(await refusalOf(asked)).toBe("unknown-device");
    await enrol({ status: "revoked" });
    expect(await refusalOf(pull(0))).toBe("device-revoked");
    await enrol({ validUntil: "2026-11-22T03:59:59.999Z" as Instant });
    expect(await refusalOf(pull(0))).toBe("certificate-expired");
  });
});
