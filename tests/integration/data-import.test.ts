/** `data.*` over a real core: the import in its worker. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lockOffice } from "#core/core.ts";
import { writeSyntheticDataset } from "#core/data/write-synthetic.ts";
import { idSource } from "#db/ids.ts";
import { errorOf, type TemporaryCore, temporaryCore } from "#tests/fixtures/core.ts";
import { type DatasetFolder, datasetFolder, withLine } from "#tests/fixtures/dataset-folder.ts";

const ids = idSource();
const commandId = () => ids<"Command">();

let core: TemporaryCore;
let dataset: DatasetFolder;
let large: string;
beforeAll(async () => {
  core = await temporaryCore();
  dataset = datasetFolder();
  large = mkdtempSync(join(tmpdir(), "large-"));
  const written = writeSyntheticDataset(large, { seed: 3, taxpayers: 2_000, months: 6 });
  if (!written.ok) throw new Error(written.error);
});
afterAll(() => {
  core.dispose();
  dataset.dispose();
  rmSync(large, { recursive: true, force: true });
});

const ended = () => Promise.all(core.core.jobs);
const taxpayers = (): number =>
  core.core.office?.database.read.query<{ n: number }>("SELECT count(*) AS n FROM taxpayers").get()?.n ?? -1;

describe("data.startImport", () => {
  it("refuses what is no dataset and says why", async () => {
    const admin = core.as("admin");
    const started = await admin.data.startImport({
      commandId: commandId(),
      path: join(dataset.path, "none"),
    });
    expect(started.status).toBe("running");
    await ended();
    const status = await admin.data.importStatus({ importId: started.importId });
    expect(status).toMatchObject({ status: "refused", refusal: { key: "exchange.source.not-found" } });
    expect(await admin.data.imports()).toEqual([]);
  });

  it("is cancelled without a trace in the registers; meanwhile another import is refused", async () => {
    const admin = core.as("admin");
    const started = await admin.data.startImport({ commandId: commandId(), path: large });
    expect(await errorOf(admin.data.startImport({ commandId: commandId(), path: large }))).toBe(
      "REFUSED already-running",
    );
    // What would wait for the write lock is refused at once; reading goes on.
    const sweep = { commandId: commandId(), periodFrom: "2026-01", periodTo: "2026-03" };
    expect(await errorOf(core.as("inspector").deskAudit.startSweep(sweep))).toBe("REFUSED import-running");
    expect((await admin.data.importStatus({}))?.status).toBe("running");
    const cancelled = await admin.data.cancelImport({ commandId: commandId(), importId: started.importId });
    expect(cancelled).toMatchObject({ status: "cancelled", refusal: { key: "exchange.import.cancelled" } });
    expect(taxpayers()).toBe(0);
  });

  it("loads, reports problems, and a repeat of the command starts nothing", async () => {
    const admin = core.as("admin");
    dataset.write(
      "payments.csv",
      withLine("payments.csv", 2, "P-1,00101200010001,VAT,2026-09,tax,never,1.00"),
    );
    const command = { commandId: commandId(), path: dataset.path };
    const started = await admin.data.startImport(command);
    await ended();
    expect(await admin.data.startImport(command)).toMatchObject({
      importId: started.importId,
      status: "finished",
      progress: 1,
      problemCount: 1,
      problems: [{ file: "payments.csv", line: 2, column: "paid_on", code: "not-a-date" }],
    });
    expect(taxpayers()).toBe(2);
    const imports = await admin.data.imports();
    // 2 + 2 + 2 + 1 + 3 + 4 + 3 + 3 + 2 + 1 + 1 + 1 + 1 + 0 + 1 + 1 + 1 + 1 + 2 rows of the files in their order.
    expect(imports).toMatchObject([{ importId: started.importId, source: "central", rows: 32 }]);
  });

  it("is for those who may import", async () => {
    const inspector = core.as("inspector");
    expect(await errorOf(inspector.data.startImport({ commandId: commandId(), path: dataset.path }))).toBe(
      "FORBIDDEN no-permission",
    );
  });
});

describe("locking the office", () => {
  it("ends an import and keeps nothing of it", async () => {
    const own = await temporaryCore();
    const copy = mkdtempSync(join(tmpdir(), "copy-"));
    cpSync(large, copy, { recursive: true });
    try {
      const admin = own.as("admin");
      await admin.data.startImport({ commandId: commandId(), path: copy });
      const jobs = [...own.core.jobs];
      lockOffice(own.core);
      await Promise.all(jobs);
      expect(await errorOf(admin.data.importStatus({}))).toBe("LOCKED");
    } finally {
      own.dispose();
      rmSync(copy, { recursive: true, force: true });
    }
  });
});
