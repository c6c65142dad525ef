/** Loads of registers that end in the middle, and what is not the centre's word. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createBackup, restoreBackup } from "#db/backup.ts";
import { loadDataset } from "#db/import/load-dataset.ts";
import { openSource } from "#db/import/source.ts";
import { writeKeyRing } from "#db/key-ring/file.ts";
import { newKeyRing } from "#db/key-ring/key-ring.ts";
import { openForReading } from "#db/open.ts";
import { bulkSchema } from "#db/registers-file.ts";
import { unfinishedLoad } from "#db/sync/registers/in-force.ts";
import { loadVersion } from "#db/sync/registers/load-version.ts";
import { abandonStaging } from "#db/sync/registers/staging.ts";
import { trustPlan } from "#db/sync/registers/verify-plan.ts";
import {
  anewForEachTest,
  centre,
  dataset,
  finish,
  found,
  held,
  lines,
  office,
  officeCode,
  prepared,
  putInForce,
  refresh,
  rows,
  stamp,
  trusted,
} from "#tests/fixtures/loaded-registers.ts";
import { TEST_KEY, TEST_NOW } from "#tests/fixtures/office.ts";

anewForEachTest();

describe("interrupted", () => {
  class Stop extends Error {}

  it("at any moment of the load: nothing of it counts, and the next load is whole", async () => {
    const source = await openSource(dataset.path);
    if (!source.ok) throw new Error(source.error);
    await loadDataset(office.write, source.value, { importId: "i", importedAt: TEST_NOW });
    stamp(2);
    dataset.write("invoices.csv", lines("invoices.csv"));
    await centre.publish(officeCode(), dataset.path);
    const before = held();
    const plan = await trusted(0);
    for (let stop = 0; ; stop += 1) {
      let left = stop;
      const { job } = await prepared(plan, () => {
        if (left === 0) throw new Stop();
        left -= 1;
      });
      try {
        loadVersion(job);
        break;
      } catch (error) {
        if (!(error instanceof Stop)) throw error;
      }
      expect(held()).toEqual(before);
      // As after a new start: what was staged is taken back by whoever loads next, or at once.
      if (stop % 2 === 0) {
        abandonStaging(office.write);
        expect(unfinishedLoad(office.read)).toBeNull();
        expect(
          rows(
            "SELECT name FROM main.sqlite_master WHERE name IN ('representatives_person', 'taxpayers_phone')",
          ),
        ).toHaveLength(2);
      }
    }
    await refresh();
    expect(rows("SELECT * FROM invoices")).toEqual([]);
    expect(found("асанов")).toEqual([{ inn: 202200020002 }]);
  });

  it("between coming in force and the end of tidying: it is finished the next time", async () => {
    await centre.publish(officeCode(), dataset.path);
    const plan = await trusted(0);
    const { job } = await prepared(plan);
    putInForce(plan, loadVersion(job));
    expect(unfinishedLoad(office.read)).toBe("finishing");
    expect(rows("SELECT count(*) AS n FROM invoices")).toEqual([{ n: 3 }]);
    finish();
    finish();
    expect(unfinishedLoad(office.read)).toBeNull();
    expect(rows("SELECT count(*) AS n FROM registration_requests")).toEqual(
      rows("SELECT count(*) AS n FROM registers.registration_requests"),
    );
  });
});

describe("what is not the centre's word", () => {
  it("a damaged page stops the load", async () => {
    await centre.publish(officeCode(), dataset.path);
    const plan = await trusted(0);
    const { job, pages } = await prepared(plan);
    const [sha256, page] = [...pages][3] ?? [];
    if (sha256 === undefined || page === undefined) throw new Error("no page");
    const changed = Buffer.from(page);
    changed[20] = (changed[20] ?? 0) ^ 1;
    pages.set(sha256, changed);
    expect(() => loadVersion(job)).toThrow(sha256);
    expect(existsSync(`${office.file}.registers-1`)).toBe(false);
    expect(rows("SELECT * FROM taxpayers")).toEqual([]);
  });

  it("a manifest that lacks rows stops the load", async () => {
    await centre.publish(officeCode(), dataset.path);
    const plan = await trusted(0);
    const less = {
      ...plan,
      manifest: {
        ...plan.manifest,
        files: plan.manifest.files.map((file) => ({ ...file, rows: file.rows + 1 })),
      },
    };
    const { job } = await prepared(less);
    expect(() => loadVersion(job)).toThrow("rows");
  });

  it("a wrong signature, another office, a broken chain are not believed", async () => {
    await centre.publish(officeCode(), dataset.path);
    stamp(2);
    dataset.write("regimes.csv", lines("regimes.csv"));
    await centre.publish(officeCode(), dataset.path);
    const plan = await centre.plan(officeCode(), 1);
    const standing = { office: officeCode(), centreKey: centre.centre.centre.publicKey, version: 1 };
    expect(trustPlan(plan, standing).ok).toBe(true);
    const forged = {
      ...plan,
      manifest: { ...plan.manifest, content: plan.manifest.content.replace("026", "027") },
    };
    expect(trustPlan(forged, standing)).toEqual({ ok: false, error: "wrong-signature" });
    expect(trustPlan(plan, { ...standing, centreKey: Buffer.alloc(32, 1).toString("base64") })).toEqual({
      ok: false,
      error: "wrong-signature",
    });
    expect(trustPlan(plan, { ...standing, office: "other" })).toEqual({ ok: false, error: "other-office" });
    expect(trustPlan(plan, { ...standing, version: 0 })).toEqual({ ok: false, error: "broken-chain" });
    // A statement of another kind does not pass for a manifest.
    const [delta] = plan.deltas;
    if (delta === undefined) throw new Error("no delta");
    expect(trustPlan({ ...plan, manifest: delta }, standing)).toEqual({
      ok: false,
      error: "not-a-statement",
    });
  });

  it("a backup takes the registers along, and they are there when it is restored", async () => {
    const cost = { memoryKiB: 1_024, passes: 1 };
    const { ring } = await newKeyRing(TEST_KEY, { cost, lockOut: { failures: 5, minutes: 15 } });
    writeKeyRing(office.file, ring);
    await centre.publish(officeCode(), dataset.path);
    await refresh();
    const to = join(office.folder, "copy.db");
    expect(createBackup(office.write, office.file, to, TEST_KEY)).toMatchObject({ ok: true });
    const elsewhere = join(office.folder, "restored.db");
    expect(restoreBackup(to, elsewhere, TEST_KEY)).toMatchObject({ ok: true });
    const restored = openForReading(elsewhere, { key: TEST_KEY });
    if (!restored.ok) throw new Error(restored.error.code);
    expect(restored.value.read.query("SELECT count(*) AS n FROM invoices").get()).toEqual({ n: 3 });
    restored.value.close();
  });

  it("a file that is gone or damaged leaves the registers empty, and the next load whole", async () => {
    await centre.publish(officeCode(), dataset.path);
    await refresh();
    const { rmSync } = await import("node:fs");
    rmSync(`${office.file}.registers-1`);
    office.attachRegisters(TEST_KEY);
    expect(bulkSchema(office.read)).toBe("main");
    expect(rows("SELECT * FROM invoices")).toEqual([]);
    const plan = await trusted(0);
    const { job } = await prepared(plan);
    putInForce(plan, loadVersion(job));
    finish();
    expect(rows("SELECT count(*) AS n FROM invoices")).toEqual([{ n: 3 }]);
  });
});
