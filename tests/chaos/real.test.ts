/** The same invariants on the real thing; `npm run chaos` has the simulator, `node tests/chaos/real.ts` this by hand for longer. */
import { describe, expect, it } from "vitest";
import { needsPostgres } from "#tests/fixtures/postgres-server.ts";
import { runReal } from "./real/run-real.ts";

/** Of trouble; the beginning and the peace after it come on top. */
const MINUTES = Number(process.env["REAL_MINUTES"] ?? 1.2);

describe.runIf(needsPostgres())(
  "twenty workstations and the service on PostgreSQL, killed at any moment",
  () => {
    it("lose nothing, do nothing twice, and agree in the end", { timeout: 900_000 }, async () => {
      const { ops, acknowledged, kills, violations } = await runReal({
        seed: 20,
        minutes: MINUTES,
        stations: 20,
        say: () => undefined,
      });
      expect(violations).toEqual([]);
      expect(acknowledged).toBeGreaterThan(50);
      expect(ops).toBeGreaterThanOrEqual(acknowledged);
      expect(kills.stations + kills.services + kills.server).toBeGreaterThan(10);
    });
  },
);
