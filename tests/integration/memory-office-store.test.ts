import { describe, expect, it } from "vitest";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { memoryOfficeStore } from "#tests/fixtures/memory-office-store.ts";
import { officeStoreConformance } from "#tests/fixtures/office-store-conformance.ts";

officeStoreConformance("memory", async () => {
  const store = memoryOfficeStore();
  return {
    store,
    hold: async (_office, sha256) => store.hold(sha256),
    dispose: async () => undefined,
  };
});

describe("the store in memory, for the simulator", () => {
  it("can fail at any write, and nothing of the transaction stays", async () => {
    const writes: string[] = [];
    let fails = "";
    const store = memoryOfficeStore({
      beforeWrite: (what) => {
        writes.push(what);
        if (what === fails) throw new Error(`crash at ${what}`);
      },
    });
    const work = () =>
      store.inOffice("026", async (tx) => {
        await tx.saveAggregate({ stream: "law/calendar", version: 1, inn: null, state: [] });
        await tx.takeNumber("desk-audit-case", "026-КП-000001", "a");
      });
    for (fails of ["aggregate", "number", "commit"]) {
      await expect(work()).rejects.toThrow(`crash at ${fails}`);
      expect(store.aggregate("026", "law/calendar")).toBeNull();
      expect(store.bearers("026").size).toBe(0);
    }
    fails = "";
    await work();
    expect(store.bearers("026").get("desk-audit-case 026-КП-000001")).toBe("a");
    expect(writes.slice(-3)).toEqual(["aggregate", "number", "commit"]);
  });

  it("carries a million writes in seconds", async () => {
    const store = memoryOfficeStore();
    const started = performance.now();
    for (let batch = 0; batch < 10_000; batch += 1)
      await store.inOffice("026", async (tx) => {
        for (let i = 0; i < 100; i += 1)
          await tx.saveAggregate({
            stream: `desk-audit/${i}`,
            version: batch + 1,
            inn: null,
            state: "2026-11-22T04:00:00.000Z" as Instant,
          });
      });
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(store.aggregate("026", "desk-audit/99")?.version).toBe(10_000);
  });
});
