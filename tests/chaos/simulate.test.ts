/** A bounded part of the simulation, the same in every run; and proof that it sees what it is there to see. */
import { describe, expect, it, vi } from "vitest";
import type { OfficeStore, OfficeTransaction, StreamHead } from "#central/store/office-store.ts";
import { memoryCentre, type Tamper } from "./sim/memory-centre.ts";
import { rememberSignatures } from "./sim/remember-signatures.ts";
import { runSeed, type SeedOptions } from "./sim/run-seed.ts";
import type { Simulation } from "./sim/simulation.ts";

rememberSignatures();

const law = vi.hoisted(() => ({ fourEyes: true }));
vi.mock(import("#shared/domain/desk-audit/guards.ts"), async (original) => {
  const real = await original();
  const firstRefusal: typeof real.firstRefusal = (guards, ...rest) =>
    real.firstRefusal(law.fourEyes ? guards : guards.filter((name) => name !== "four-eyes"), ...rest);
  return { ...real, firstRefusal };
});

const run = (seed: number, options: Partial<SeedOptions> = {}) =>
  runSeed({ seed, ops: 600, makeCentre: memoryCentre, ...options });

describe("the simulation", () => {
  it("holds over some seeds", { timeout: 120_000 }, async () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const { violation, last } = await run(seed);
      expect(violation, `seed ${seed}\n${last.join("\n")}`).toBeNull();
    }
  });

  it("is the same to the last line when a seed is run again", { timeout: 60_000 }, async () => {
    const [one, again, other] = [await run(7), await run(7), await run(8)];
    expect(again.digest).toBe(one.digest);
    expect(other.digest).not.toBe(one.digest);
  });
});

/** A store whose transactions do something else in some places. */
const changed =
  (change: (tx: OfficeTransaction) => Partial<OfficeTransaction>): Tamper =>
  (store) => ({
    ...store,
    inOffice: (office, work) => store.inOffice(office, (tx) => work({ ...tx, ...change(tx) })),
  });

const withoutEntry =
  (lost: number): Tamper =>
  (store): OfficeStore => ({
    ...store,
    feed: async (...asked) => (await store.feed(...asked)).filter(({ position }) => position !== lost),
  });

/** What one of some seeds finds; null when none finds anything. */
const foundBy = async (options: Partial<SeedOptions>): Promise<string | null> => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const { violation } = await run(seed, options);
    if (violation !== null) return violation;
  }
  return null;
};

const withStore = (tamper: Tamper): Partial<SeedOptions> => ({
  makeCentre: (world, devices) => memoryCentre(world, devices, tamper),
});

/** From the 200th operation on. */
const onDevices = (sql: string): Partial<SeedOptions> => ({
  meddle: ({ devices }: Simulation, op: number) => {
    if (op % 50 === 0 && op >= 200) for (const { connection } of devices) connection.exec(sql);
  },
});

describe("planted bugs are found", { timeout: 120_000 }, () => {
  const store = async (name: keyof OfficeTransaction, put: unknown): Promise<string | null> =>
    foundBy(withStore(changed(() => ({ [name]: put }))));

  it("a centre that forgets what it answered", async () => {
    expect(await store("verdictOf", async () => null)).toMatch(/^good-device-believed.*forked-chain/);
  });

  it("a centre that keeps no evidence of what it refused", async () => {
    expect(await store("setAside", async () => undefined)).toMatch(/^evidence-kept/);
  });

  it("a centre that leases one run of numbers twice and looks at none", async () => {
    // Each run begins one further than the one before, and is longer than one.
    const runs = new Map<string, number>();
    const nextFree = async (kind: string): Promise<number> => {
      const next = (runs.get(kind) ?? 1_000_000) + 1;
      runs.set(kind, next);
      return next;
    };
    const tamper = changed(() => ({ nextFree, takeNumber: async () => true }));
    expect(await foundBy(withStore(tamper))).toMatch(/^one-number-one-document/);
  });

  it("a centre that tells for ever what it read of a stream first", async () => {
    const heads = new Map<string, StreamHead>();
    const stale = changed((tx) => ({
      head: async (stream) => {
        const head = heads.get(stream) ?? (await tx.head(stream));
        if (head !== null) heads.set(stream, head);
        return head;
      },
    }));
    expect(await foundBy(withStore(stale))).not.toBeNull();
  });

  it("a feed that skips one event", async () => {
    expect(await foundBy(withStore(withoutEntry(60)))).toMatch(/^feed-believed: feed entry 61: gap/);
  });

  it("a law that forgot four eyes", async () => {
    law.fourEyes = false;
    try {
      expect(await foundBy({ ops: 1_000 })).toMatch(/four.eyes/);
    } finally {
      law.fourEyes = true;
    }
  });

  it("a device that drops what was set aside", async () => {
    expect(await foundBy(onDevices("DELETE FROM sync_conflicts"))).toMatch(/^nothing-lost/);
  });

  it("a device that forgets a command it was told is done", async () => {
    const sql = "DELETE FROM sync_commands WHERE first_sequence % 7 = 0 AND state = 'pending'";
    expect(await foundBy(onDevices(sql))).toMatch(/^nothing-lost/);
  });

  it("a device whose tables are not what its journal says", async () => {
    const sql = "UPDATE taxpayers SET phone = '0' WHERE inn = 20503198000017";
    expect(await foundBy(onDevices(sql))).toMatch(/^register-/);
  });

  it("a device that changes what it wrote", async () => {
    const sql =
      "DROP TRIGGER IF EXISTS events_no_update; UPDATE events SET payload = '{}' WHERE device_sequence = 40";
    expect(await foundBy(onDevices(sql))).not.toBeNull();
  });
});
