import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDemoOffice } from "#core/demo/create-demo-office.ts";
import { fillDemoOffice } from "#core/demo/fill-demo-cases.ts";
import { openCore } from "#core/router.ts";
import { unlockForCommandLine } from "#core/session/unlock.ts";
import { verifyJournal } from "#db/journal-verify.ts";
import { projectionFingerprint, rebuildProjections } from "#db/projections/rebuild.ts";
import { openCases } from "#db/queries/desk-audits.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { CHECKS } from "#shared/law/checks/all-checks.ts";

const folder = mkdtempSync(join(tmpdir(), "demo-office-"));
const NOW = "2026-11-23T04:00:00.000Z" as Instant;
const opened = openCore(
  { office: join(folder, "office.db"), demo: true, log: pino({ level: "silent" }) },
  { cost: { memoryKiB: 1_024, passes: 1 }, clock: () => NOW },
);
const { core } = opened;

const database = () => {
  if (core.office === null) throw new Error("locked");
  return core.office.database;
};

beforeAll(async () => {
  const made = await createDemoOffice(core, { environmentKey: "demo", fill: fillDemoOffice(core) });
  if (!made.ok) throw new Error(made.error.code);
  const unlocked = await unlockForCommandLine(core, "demo");
  if (!unlocked.ok) throw new Error(unlocked.error.code);
});
afterAll(() => {
  opened.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the demo office", () => {
  it("has a case at each stage the screens are about", () => {
    const statuses = openCases(database().read).map(({ state }) => state.status);
    expect([...new Set(statuses)].sort()).toEqual([
      "decided",
      "deciding",
      "notified",
      "objected",
      "reported",
      "selected",
    ]);
  });

  it("leaves the largest findings to whoever tries it", () => {
    const largest = openCases(database().read).map(({ taxDifference }) => taxDifference);
    const found = database()
      .read.query<{ difference: number }>("SELECT max(difference) AS difference FROM sweep_findings")
      .get();
    expect(Math.max(...largest)).toBeLessThan(found?.difference ?? 0);
  });

  it("shows a finding of each check, but of those its months do not reach", () => {
    const shown = database()
      .read.query<{ check: string }>('SELECT DISTINCT check_id AS "check" FROM sweep_findings')
      .all()
      .map(({ check }) => check);
    // N-05 needs the documents of a whole year, V-42 a year of returns before the claim; N-06 and N-11 the return of 2026, of
    // which September is the last month at hand.
    const missing = CHECKS.map(({ id }) => id).filter((id) => !shown.includes(id));
    expect(missing).toEqual(["V-42", "N-05", "N-06", "N-11"]);
  });

  it("keeps a whole journal, from which its tables can be made again", () => {
    expect(verifyJournal(database().read).ok).toBe(true);
    const before = projectionFingerprint(database().read);
    rebuildProjections(database().write);
    expect(projectionFingerprint(database().read)).toEqual(before);
  });
});
