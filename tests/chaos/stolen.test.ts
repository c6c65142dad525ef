/** A stolen laptop's file and the disk of the service, plug pulled: nothing of anybody can be read off them without the keys. */
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openServer } from "#central/store/postgres/server.ts";
import { month } from "#shared/kernel/period.ts";
import { CASE_INN, caseOffice, FOUND } from "#tests/fixtures/case-office.ts";
import { type RunningCentral, startCentral } from "#tests/fixtures/central.ts";
import { migrated } from "#tests/fixtures/central-databases.ts";
import { DEMO_PASSWORD, type TemporaryCore, temporaryCore } from "#tests/fixtures/core.ts";
import { enrolAt, exchangeIdle, openOffice } from "#tests/fixtures/enrolled-core.ts";
import { TEST_NOW } from "#tests/fixtures/office.ts";
import { needsPostgres, type PostgresServer, startPostgres } from "#tests/fixtures/postgres-server.ts";

/** Every byte under a folder, file by file. */
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());

/** A text as programs write it: UTF-8, UTF-16, escaped in JSON; digits as whole numbers of 6 and 8 bytes too. */
const waysToWrite = (text: string): readonly Buffer[] => {
  const ways = [
    Buffer.from(text),
    Buffer.from(text, "utf16le"),
    Buffer.from(JSON.stringify(text).slice(1, -1)),
  ];
  if (!/^\d+$/.test(text)) return ways;
  const whole = Buffer.alloc(8);
  whole.writeBigInt64BE(BigInt(text));
  return [...ways, whole, Buffer.from(whole).reverse(), whole.subarray(2)];
};

/** Where which of the texts stands in the clear. */
const readableIn = (files: readonly string[], texts: readonly string[]): readonly string[] =>
  files.flatMap((file) => {
    const bytes = readFileSync(file);
    return texts
      .filter((text) => waysToWrite(text).some((way) => bytes.includes(way)))
      .map((text) => `${text} in ${file}`);
  });

/** Of the taxpayer, of the office's people, of the papers. */
const SECRETS = [
  CASE_INN,
  "Ала-Тоо",
  "11503199100022",
  "Асанова Айгүл",
  "Жумабаева",
  "совершенно особая причина",
  "desk-audit/",
  "FindingDecided",
];

let server: PostgresServer;
let central: RunningCentral;
let node: TemporaryCore;
let folderOfDevice: string;

const workedDay = async (): Promise<void> => {
  const inspector = node.as("inspector");
  const { case: view } = await inspector.deskAudit.open({
    commandId: node.core.ids<"Command">(),
    inn: CASE_INN,
    periodFrom: month("2026-01"),
    periodTo: month("2026-09"),
    findingIds: FOUND.map(({ findingId }) => findingId),
  });
  let { version } = view;
  for (const { findingId } of FOUND) {
    const decided = await inspector.deskAudit.decideFinding({
      commandId: node.core.ids<"Command">(),
      caseId: view.caseId,
      expectedVersion: version,
      findingId,
      verdict: "accepted",
      reason: "совершенно особая причина",
    });
    version = decided.case.version;
  }
  await inspector.deskAudit.drawUpReport({
    commandId: node.core.ids<"Command">(),
    caseId: view.caseId,
    expectedVersion: version,
    password: DEMO_PASSWORD,
  });
};

describe.runIf(needsPostgres())("a disk in wrong hands", () => {
  beforeAll(async () => {
    server = await startPostgres(["full_page_writes = on"]);
    const url = server.url(await server.create());
    await migrated(url);
    const database = await openServer({ url, connections: 4 }, () => undefined);
    central = await startCentral({ now: TEST_NOW, database, key: randomBytes(32) });
    node = await temporaryCore(caseOffice(true));
    folderOfDevice = node.folder;
    await workedDay();
    await enrolAt(node, central);
    await exchangeIdle(node);
  });
  afterAll(async () => {
    node.dispose();
    await central.stop();
    server.stop();
  });

  it("the day did travel", () => {
    const states = openOffice(node)
      .database.read.query<{ state: string }>("SELECT DISTINCT state FROM sync_commands")
      .all();
    expect(states).toEqual([{ state: "accepted" }]);
  });

  it("of a workstation tells nothing: its file is pages of cipher, its log too", () => {
    const files = filesUnder(folderOfDevice).filter((file) => /office\.db(-wal|-shm)?$/.test(file));
    expect(files.length).toBeGreaterThan(1);
    expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeGreaterThan(500_000);
    expect(readableIn(files, [...SECRETS, "026-КП-000001", "SQLite format 3", "taxpayers"])).toEqual([]);
  });

  it("of the service, tables and write-ahead log, tells nothing of any office", () => {
    server.halt("immediate");
    const files = filesUnder(join(server.folder, "data"));
    expect(files.some((file) => file.includes("pg_wal"))).toBe(true);
    expect(readableIn(files, SECRETS)).toEqual([]);
    // What is looked for would be found: that an office has given a number is no secret.
    expect(readableIn(files, ["026-КП-000001"]).length).toBeGreaterThan(0);
    server.start();
  });
});
