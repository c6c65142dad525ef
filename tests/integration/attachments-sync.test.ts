/** Files of cases between a real core and a real service: before the events, in pieces, once, sealed, within a quota. */
import { createHash, randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type AttachmentCentre, DEFAULT_QUOTAS } from "#central/attachments/centre.ts";
import { missingFiles } from "#central/attachments/hand-out.ts";
import { attachmentCentre } from "#central/attachments/procedures.ts";
import { beginFiles } from "#central/attachments/receive.ts";
import { fetchFile, findFile } from "#core/sync/attachments/fetch-file.ts";
import { attachmentSender } from "#core/sync/attachments/send-files.ts";
import type { CentralClient } from "#core/sync/central-client.ts";
import { readAttachment, saveAttachment } from "#db/attachments.ts";
import { piecesHere, trimFetched } from "#db/sync/attachments.ts";
import { PIECE_BYTES } from "#shared/contract/central/attachments.ts";
import { centralContract } from "#shared/contract/central/contract.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { ok } from "#shared/kernel/result.ts";
import { type RunningCentral, startCentral } from "#tests/fixtures/central.ts";
import { cuttingClient } from "#tests/fixtures/cutting-client.ts";
import { type DeviceAtCentre, deviceAtCentre, strangerAt } from "#tests/fixtures/device-at-centre.ts";
import { TEST_NOW } from "#tests/fixtures/office.ts";

let central: RunningCentral;
let node: DeviceAtCentre;

beforeAll(async () => {
  central = await startCentral({ now: TEST_NOW });
});
afterAll(() => central.stop());
beforeEach(async () => {
  node = await deviceAtCentre(central);
});
afterEach(async () => {
  node.dispose();
  central.setNow(TEST_NOW);
  await central.service.central.database.transaction({ office: node.code }, async (sql) => {
    for (const table of ["attachment_pieces", "attachments", "attachment_use"])
      await sql.query(`DELETE FROM ${table} WHERE office = $1`, [node.code]);
  });
});

const sha256Of = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
const OWNER = "0190-request";

/** A file of the office's own. */
const keep = (size: number, bytes = randomBytes(size)) => {
  const file = { sha256: sha256Of(bytes), mediaType: "image/png", bytes };
  saveAttachment(node.office.database.write, OWNER, file, TEST_NOW);
  return file;
};
const cited = (...files: readonly { readonly sha256: string }[]) =>
  files.map(({ sha256 }) => ({ office: node.code, sha256 }));

const cutting = (requests: number) => cuttingClient(node.client, requests);

const send = (files: readonly { readonly sha256: string }[], client = node.client) =>
  attachmentSender(client)(node.exchanging(), cited(...files));
const centre = (): AttachmentCentre => attachmentCentre(central.service.central);
const missing = (...files: readonly { readonly sha256: string }[]) =>
  central.service.central.store.inOffice(node.code, (tx) =>
    tx.missingAttachments(files.map(({ sha256 }) => sha256)),
  );
const rows = <Row>(sql: string) =>
  central.service.central.database.transaction({ office: node.code }, (tx) =>
    tx.query<Row>(sql, [node.code]),
  );
const fetching = (client = node.client) => ({
  client,
  write: node.office.database.write,
  clock: node.core.clock,
  signal: new AbortController().signal,
});

describe("what events cite goes before them", () => {
  it("in pieces, the smallest file first, and is then not missing", async () => {
    const [large, small] = [keep(2 * PIECE_BYTES + 7), keep(1)];
    expect(await missing(large, small)).toHaveLength(2);
    const { client, asked } = cutting(Number.POSITIVE_INFINITY);
    expect(await send([large, small], client)).toEqual(ok(null));
    expect(asked.filter((one) => one.startsWith("PUT"))).toEqual([
      `PUT /v1/attachments/${small.sha256}/pieces/0`,
      `PUT /v1/attachments/${large.sha256}/pieces/0`,
      `PUT /v1/attachments/${large.sha256}/pieces/1`,
      `PUT /v1/attachments/${large.sha256}/pieces/2`,
    ]);
    expect(await missing(large, small)).toEqual([]);
  });

  it("interrupted after any request, it goes on with the piece that is missing", async () => {
    const file = keep(3 * PIECE_BYTES);
    const pieces: string[] = [];
    for (let round = 0; round < 10 && (await missing(file)).length > 0; round += 1) {
      const { client, asked } = cutting(2);
      await send([file], client);
      pieces.push(...asked.filter((one) => one.startsWith("PUT")));
    }
    expect(await missing(file)).toEqual([]);
    expect(new Set(pieces).size).toBe(pieces.length);
  });

  it("what the office holds is not sent again, whoever cites it", async () => {
    const file = keep(10);
    await send([file]);
    const { client, asked } = cutting(Number.POSITIVE_INFINITY);
    await send([file, file], client);
    expect(asked).toEqual(["/v1/attachments/begin"]);
    expect(await rows("SELECT 1 FROM attachment_pieces WHERE office = $1")).toHaveLength(1);
  });

  it("a file that is here no more: the centre is told, and nothing waits for it", async () => {
    const file = { sha256: "a".repeat(64) };
    expect(await send([file])).toEqual(ok(null));
    expect(await missing(file)).toEqual([]);
    // Found again, it may still come.
    const found = keep(20);
    await node.client.call(centralContract.attachments.lost, { sha256: found.sha256 });
    expect(await send([found])).toEqual(ok(null));
    expect(await findFile(fetching(), { sha256: found.sha256, ownerId: OWNER })).toMatchObject({
      value: { size: 20 },
    });
  });
});

describe("what is not what it was said to be", () => {
  it("a wrong hash is refused and let go", async () => {
    const { sha256 } = keep(4);
    await node.client.call(centralContract.attachments.begin, {
      files: [{ sha256, size: 4, mediaType: "image/png" }],
    });
    const put = (body: Buffer) =>
      node.client.send({
        method: "PUT",
        path: `/v1/attachments/${sha256}/pieces/0`,
        signed: true,
        headers: { "content-type": "application/octet-stream" },
        body,
      });
    expect(await put(Buffer.alloc(5))).toMatchObject({
      error: { refusal: { code: "attachment-piece-wrong" } },
    });
    expect(await node.client.call(centralContract.attachments.finish, { sha256 })).toMatchObject({
      error: { refusal: { code: "attachment-incomplete" } },
    });
    expect((await put(Buffer.alloc(4))).ok).toBe(true);
    expect(await node.client.call(centralContract.attachments.finish, { sha256 })).toMatchObject({
      error: { refusal: { code: "attachment-wrong-hash" } },
    });
    expect(await rows("SELECT 1 FROM attachment_pieces WHERE office = $1")).toEqual([]);
    expect(await rows<{ bytes: number }>("SELECT bytes FROM attachment_use WHERE office = $1")).toEqual([
      { bytes: 0 },
    ]);
    // The same file, as it is, may come now.
    expect(await send([{ sha256 }])).toEqual(ok(null));
    expect(await missing({ sha256 })).toEqual([]);
  });

  it("a file the centre hands out changed is not kept", async () => {
    const file = keep(PIECE_BYTES + 3);
    await send([file]);
    const write = node.office.database.write;
    write.statement("DELETE FROM attachments").run();
    const { client } = cutting(Number.POSITIVE_INFINITY);
    const spoiling: CentralClient = {
      ...client,
      send: async (request, signal) => {
        const answer = await client.send(request, signal);
        if (!answer.ok) return answer;
        const body = Buffer.from(answer.value.body);
        body[0] = (body[0] ?? 0) ^ 1;
        return ok({ ...answer.value, body });
      },
    };
    const found = await findFile(fetching(), { sha256: file.sha256, ownerId: OWNER });
    if (!found.ok || found.value === null) throw new Error("not found");
    expect(await fetchFile(fetching(spoiling), found.value)).toMatchObject({ error: { code: "bad-answer" } });
    expect(readAttachment(write, OWNER, file.sha256)).toBeNull();
    expect(await fetchFile(fetching(), found.value)).toEqual(ok(null));
    expect(readAttachment(write, OWNER, file.sha256)?.bytes.equals(file.bytes)).toBe(true);
  });
});

describe("fetching", () => {
  it("interrupted, it goes on with the piece that is missing; the oldest go when there is no room", async () => {
    const [first, second] = [keep(2 * PIECE_BYTES), keep(100)];
    await send([first, second]);
    const { write } = node.office.database;
    write.statement("DELETE FROM attachments").run();
    const ask = async ({ sha256 }: { readonly sha256: string }) => {
      const found = await findFile(fetching(), { sha256, ownerId: OWNER });
      if (!found.ok || found.value === null) throw new Error("not found");
      return found.value;
    };
    const file = await ask(first);
    expect((await fetchFile(fetching(cutting(1).client), file)).ok).toBe(false);
    expect([...piecesHere(write, file.sha256)]).toEqual([0]);
    const { client, asked } = cutting(1);
    expect(await fetchFile(fetching(client), file)).toEqual(ok(null));
    expect(asked).toEqual([`GET /v1/attachments/${file.sha256}/pieces/1`]);
    node.temporary.setNow("2026-11-23T04:00:00.000Z");
    central.setNow("2026-11-23T04:00:00.000Z");
    await fetchFile(fetching(), await ask(second));
    expect(trimFetched(write, 1_000)).toBe(1);
    expect([
      readAttachment(write, OWNER, first.sha256),
      readAttachment(write, OWNER, second.sha256)?.bytes.length,
    ]).toEqual([null, 100]);
  });

  it("own files are never let go of", async () => {
    const file = keep(500);
    await send([file]);
    expect(trimFetched(node.office.database.write, 0)).toBe(0);
    expect(readAttachment(node.office.database.write, OWNER, file.sha256)?.bytes.length).toBe(500);
  });
});

describe("the share of an office and of a device", () => {
  const of = () => ({ office: node.code, deviceId: node.office.journal.device.deviceId });
  const announced = (size: number) => [{ sha256: sha256Of(randomBytes(8)), size, mediaType: "image/png" }];
  const within = (office: number, device: number): AttachmentCentre => ({
    ...centre(),
    quotas: { office, device },
  });

  it("is measured when a file begins; a refusal says whose share is used up", async () => {
    expect(await beginFiles(within(100, 50), of(), announced(50))).toMatchObject({ ok: true });
    expect(await beginFiles(within(100, 50), of(), announced(1))).toMatchObject({
      error: { code: "attachment-quota-of-device" },
    });
    const other = { ...of(), deviceId: node.core.ids<"Device">() };
    expect(await beginFiles(within(100, 60), other, announced(50))).toMatchObject({ ok: true });
    expect(await beginFiles(within(100, 60), other, announced(1))).toMatchObject({
      error: { code: "attachment-quota-of-office" },
    });
  });

  it("what nobody finished in a week counts no more", async () => {
    expect((await beginFiles(within(50, 50), of(), announced(50))).ok).toBe(true);
    const week = { ...within(50, 50), clock: () => "2026-11-30T04:00:01.000Z" as Instant };
    expect((await beginFiles(week, of(), announced(50))).ok).toBe(true);
  });

  it("a refusal is left in the history and does not stop the exchange", async () => {
    const file = keep(10);
    const refusing: CentralClient = {
      ...node.client,
      call: async (procedure, input, signal) =>
        procedure["~orpc"].route.path === "/v1/attachments/begin"
          ? {
              ok: false,
              error: {
                code: "refused",
                retriable: false,
                retryAfter: null,
                refusal: {
                  code: "attachment-quota-of-office",
                  messageKey: "sync.attachments.quota-of-office",
                  params: { limit: 1 },
                },
                params: {},
              },
            }
          : node.client.call(procedure, input, signal),
    };
    expect(await send([file], refusing)).toEqual(ok(null));
    const log = node.office.database.read.query<{ fault: string }>("SELECT fault FROM sync_log").all();
    expect(log.map(({ fault }) => JSON.parse(fault).key)).toEqual(["sync.attachments.quota-of-office"]);
    expect(DEFAULT_QUOTAS.device).toBeLessThan(DEFAULT_QUOTAS.office);
  });
});

describe("a stolen database, another office", () => {
  it("finds neither bytes nor names of files", async () => {
    const file = keep(0, Buffer.from("passport of a person, in the clear"));
    await send([file]);
    const stored = await rows<{ name: string; body: Uint8Array }>(
      "SELECT encode(name, 'hex') AS name, body FROM attachment_pieces WHERE office = $1",
    );
    expect(stored).toHaveLength(1);
    expect(stored[0]?.name).not.toBe(file.sha256);
    expect(Buffer.from(stored[0]?.body ?? []).includes("passport")).toBe(false);
    const stranger = await strangerAt(central, node, "998");
    expect(await stranger.call(centralContract.attachments.about, { sha256: file.sha256 })).toMatchObject({
      error: { refusal: { code: "not-found" } },
    });
    expect(
      await stranger.call(centralContract.attachments.about, { sha256: file.sha256, office: node.code }),
    ).toMatchObject({ error: { refusal: { code: "not-found" } } });
    stranger.close();
    // Sealed under the office's own key: the same file of another office has another name.
    const names = await Promise.all(
      [node.code, "998"].map((office) =>
        central.service.central.database.transaction({ office }, (sql) =>
          missingFiles(centre())({ sql, office } as never, [file.sha256]),
        ),
      ),
    );
    expect(names).toEqual([[], [file.sha256]]);
  });
});
