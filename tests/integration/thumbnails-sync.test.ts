/** Small pictures of papers between a real core and a real service: before the papers, once, believed by their header alone. */
import { createHash, randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { attachmentsPart } from "#core/sync/attachments/attachments-part.ts";
import { attachmentSender } from "#core/sync/attachments/send-files.ts";
import type { CentralClient } from "#core/sync/central-client.ts";
import { heldAttachments, saveAttachment } from "#db/attachments.ts";
import { trimFetched } from "#db/sync/attachments.ts";
import { saveSyncSetting } from "#db/sync/settings.ts";
import {
  keepFetchedThumbnail,
  keepMadeThumbnail,
  readThumbnail,
  trimThumbnails,
} from "#db/sync/thumbnails.ts";
import { PIECE_BYTES } from "#shared/contract/central/attachments.ts";
import { centralContract } from "#shared/contract/central/contract.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { ok } from "#shared/kernel/result.ts";
import { THUMBNAIL_BYTES } from "#shared/sync/thumbnail.ts";
import { paperOf } from "#shared/synthetic/registration/papers.ts";
import { type RunningCentral, startCentral } from "#tests/fixtures/central.ts";
import { errorOf } from "#tests/fixtures/core.ts";
import { cuttingClient } from "#tests/fixtures/cutting-client.ts";
import { type DeviceAtCentre, deviceAtCentre } from "#tests/fixtures/device-at-centre.ts";
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
  await central.service.central.database.transaction({ office: node.code }, async (sql) => {
    for (const table of ["attachment_pieces", "attachments", "attachment_use"])
      await sql.query(`DELETE FROM ${table} WHERE office = $1`, [node.code]);
  });
});

const OWNER = "0190-request";
/** A whole JPEG of eight points a side: as good a small picture as any. */
const picture = (mark = "small"): Buffer => Buffer.from(paperOf("image/jpeg", mark));
const write = () => node.office.database.write;

const keep = (size: number) => {
  const bytes = randomBytes(size);
  const file = { sha256: createHash("sha256").update(bytes).digest("hex"), mediaType: "image/png", bytes };
  saveAttachment(write(), OWNER, file, TEST_NOW);
  return file;
};
const pictured = (size: number, mark?: string) => {
  const file = keep(size);
  keepMadeThumbnail(write(), { sha256: file.sha256, bytes: picture(mark) }, TEST_NOW);
  return file;
};
const send = (client: CentralClient, ...files: readonly { readonly sha256: string }[]) =>
  attachmentSender(client)(
    node.exchanging(),
    files.map(({ sha256 }) => ({ office: node.code, sha256 })),
  );
const behind = (client: CentralClient) => attachmentsPart(client).run(node.exchanging(), () => undefined);
const putsOf = (asked: readonly string[]) => asked.filter((one) => one.startsWith("PUT"));
const thumbnailOf = ({ sha256 }: { readonly sha256: string }) => `/v1/attachments/${sha256}/thumbnail`;
const put = (file: { readonly sha256: string }, body: Buffer) =>
  node.client.send({
    method: "PUT",
    path: thumbnailOf(file),
    signed: true,
    headers: { "content-type": "application/octet-stream" },
    body,
  });
const atCentre = async (file: { readonly sha256: string }): Promise<Buffer | null> => {
  const read = await node.client.send({
    method: "GET",
    path: thumbnailOf(file),
    signed: true,
    body: null,
  });
  return read.ok ? read.value.body : null;
};

describe("on the way to the centre", () => {
  it("pictures of all papers go before a piece of any", async () => {
    const [large, small] = [pictured(PIECE_BYTES + 1), pictured(1)];
    const { client, asked } = cuttingClient(node.client);
    expect(await send(client, large, small)).toEqual(ok(null));
    expect(putsOf(asked)).toEqual([
      `PUT ${thumbnailOf(small)}`,
      `PUT ${thumbnailOf(large)}`,
      `PUT /v1/attachments/${small.sha256}/pieces/0`,
      `PUT /v1/attachments/${large.sha256}/pieces/0`,
      `PUT /v1/attachments/${large.sha256}/pieces/1`,
    ]);
    expect(await atCentre(large)).toEqual(picture());
    expect(await node.client.call(centralContract.attachments.about, { sha256: small.sha256 })).toEqual(
      ok({ size: 1, mediaType: "image/png", thumbnail: true }),
    );
  });

  it("cut between the picture and its paper, the picture is there already and does not go again", async () => {
    const file = pictured(10);
    // The beginning, the picture.
    const cut = cuttingClient(node.client, 2);
    expect((await send(cut.client, file)).ok).toBe(false);
    expect(await atCentre(file)).toEqual(picture());
    const { client, asked } = cuttingClient(node.client);
    expect(await send(client, file)).toEqual(ok(null));
    expect(putsOf(asked)).toEqual([`PUT /v1/attachments/${file.sha256}/pieces/0`]);
  });

  it("cut before the picture was answered, it goes again", async () => {
    const file = pictured(10);
    expect((await send(cuttingClient(node.client, 1).client, file)).ok).toBe(false);
    const { client, asked } = cuttingClient(node.client);
    await send(client, file);
    expect(putsOf(asked)[0]).toBe(`PUT ${thumbnailOf(file)}`);
  });

  it("made after its paper had gone, it follows behind the exchange, once; the first one stays", async () => {
    const file = keep(10);
    await send(node.client, file);
    keepMadeThumbnail(write(), { sha256: file.sha256, bytes: picture("first") }, TEST_NOW);
    const { client, asked } = cuttingClient(node.client);
    expect(await behind(client)).toEqual(ok(null));
    expect(putsOf(asked)).toEqual([`PUT ${thumbnailOf(file)}`]);
    await behind(client);
    expect(putsOf(asked)).toHaveLength(1);
    // Another device made its own meanwhile.
    expect((await put(file, picture("second"))).ok).toBe(true);
    expect(await atCentre(file)).toEqual(picture("first"));
  });

  it("of a paper that still waits to go it does not go ahead alone", async () => {
    const file = await aRequestWith("ahead");
    const { client, asked } = cuttingClient(node.client);
    await behind(client);
    expect(putsOf(asked)).toEqual([]);
    await send(client, file);
    expect(putsOf(asked)).toHaveLength(2);
  });

  it("one the centre refuses stops neither its paper nor the next exchange", async () => {
    const file = keep(10);
    keepMadeThumbnail(write(), { sha256: file.sha256, bytes: Buffer.from("no picture") }, TEST_NOW);
    const { client, asked } = cuttingClient(node.client);
    expect(await send(client, file)).toEqual(ok(null));
    expect(await atCentre(file)).toBeNull();
    await send(client, file);
    expect(putsOf(asked)).toHaveLength(2);
  });
});

it("the centre takes a whole small JPEG of a file it knows, and nothing else", async () => {
  const file = keep(30);
  expect(await put(file, picture())).toMatchObject({ error: { refusal: { code: "not-found" } } });
  await send(node.client, file);
  expect(await put(file, Buffer.alloc(THUMBNAIL_BYTES + 1))).toMatchObject({
    error: { refusal: { code: "attachment-thumbnail-large", params: { limit: 16 } } },
  });
  for (const body of [
    Buffer.from("small"),
    picture().subarray(0, -1),
    Buffer.from(paperOf("image/png", "p")),
  ])
    expect(await put(file, body)).toMatchObject({
      error: { refusal: { code: "attachment-thumbnail-wrong" } },
    });
  expect((await put(file, picture())).ok).toBe(true);
});

/** A request in the queue with one scan that has its small picture. */
const aRequestWith = async (mark: string) => {
  const base64 = Buffer.from(paperOf("image/png", mark)).toString("base64");
  const { request } = await node.temporary.as("inspector").registration.create({
    commandId: node.core.ids<"Command">(),
    kind: "cabinet-access",
    applicant: { inn: "20503198000017" as never, nameClaimed: "Асанова Гүлнара", role: "self" },
    submittedOn: "2026-11-20" as PlainDate,
    payload: { documents: [{ title: "Паспорт", mediaType: "image/png", base64 }] },
    thumbnails: [{ document: 0, thumbnail: picture(mark).toString("base64") }],
  });
  return { requestId: request.requestId, sha256: request.documents[0]?.sha256 ?? "" };
};

describe("on the way to another workstation", () => {
  /** The centre has them, this device nothing but the requests. */
  const elsewhere = async () => {
    const requests = [await aRequestWith("one"), await aRequestWith("another")];
    await send(node.client, ...requests);
    write().statement("DELETE FROM attachments").run();
    write().statement("DELETE FROM attachment_thumbnails").run();
    saveSyncSetting(write(), "certificate", "let in");
    return requests;
  };
  const reason = "проверка документов";
  const shown = ({ requestId }: Awaited<ReturnType<typeof aRequestWith>>) =>
    node.temporary.as("inspector").registration.thumbnails({ requestId, reason });

  it("pictures of all papers come before a piece of any", async () => {
    const requests = await elsewhere();
    const { client, asked } = cuttingClient(node.client);
    expect(await behind(client)).toEqual(ok(null));
    const got = asked.filter((one) => one.startsWith("GET"));
    expect(got.slice(0, 2).sort()).toEqual(requests.map((one) => `GET ${thumbnailOf(one)}`).sort());
    expect(got.slice(2).sort()).toEqual(
      requests.map(({ sha256 }) => `GET /v1/attachments/${sha256}/pieces/0`).sort(),
    );
  });

  it("a cut after the pictures leaves the list drawn", async () => {
    const [request] = await elsewhere();
    if (request === undefined) throw new Error("no request");
    expect((await behind(cuttingClient(node.client, 4).client)).ok).toBe(false);
    expect(await shown(request)).toEqual([
      { sha256: request.sha256, file: "awaited", thumbnail: picture("one").toString("base64") },
    ]);
    const { client, asked } = cuttingClient(node.client);
    expect(await behind(client)).toEqual(ok(null));
    expect(asked.filter((one) => one.endsWith("/thumbnail"))).toEqual([]);
    expect(await shown(request)).toMatchObject([{ file: "here" }]);
  });

  it("a paper that is opened comes at once", async () => {
    const [request] = await elsewhere();
    if (request === undefined) throw new Error("no request");
    const opened = await node.temporary.as("inspector").registration.paper({ ...request, reason });
    expect(Buffer.from(opened.base64, "base64")).toEqual(Buffer.from(paperOf("image/png", "one")));
    expect(heldAttachments(write(), [request.sha256])).toHaveLength(1);
  });

  it("and stays longer than one nobody looked at since", async () => {
    const [first, other] = await elsewhere();
    if (first === undefined || other === undefined) throw new Error("no request");
    const later = (minute: number) => node.temporary.setNow(`2026-11-22T05:0${minute}:00.000Z`);
    const open = (one: typeof first) => node.temporary.as("inspector").registration.paper({ ...one, reason });
    for (const [minute, one] of [first, other, first].entries()) {
      later(minute);
      await open(one);
    }
    const [{ size = 0 } = {}] = node.office.database.read
      .query<{ size: number }>("SELECT max(bytes) AS size FROM attachment_cache")
      .all();
    expect(trimFetched(write(), size)).toBe(1);
    expect(heldAttachments(write(), [first.sha256, other.sha256])).toEqual([first.sha256]);
  });

  it("without a line, or lost at the centre too, it says so", async () => {
    const [request] = await elsewhere();
    if (request === undefined) throw new Error("no request");
    const open = () => errorOf(node.temporary.as("inspector").registration.paper({ ...request, reason }));
    const url = central.url;
    saveSyncSetting(write(), "centre-url", "http://127.0.0.1:9");
    expect(await open()).toBe("REFUSED paper-awaited");
    saveSyncSetting(write(), "centre-url", url);
    await central.service.central.database.transaction({ office: node.code }, (sql) =>
      sql.query("DELETE FROM attachments WHERE office = $1", [node.code]),
    );
    expect(await open()).toBe("REFUSED paper-nowhere");
  });

  it("what the centre hands out for a picture and is none is not kept; the paper comes all the same", async () => {
    const [request] = await elsewhere();
    if (request === undefined) throw new Error("no request");
    const spoiling: CentralClient = {
      ...node.client,
      send: async (asked, signal) => {
        const answer = await node.client.send(asked, signal);
        return answer.ok && asked.path.includes("/thumbnail")
          ? ok({ ...answer.value, body: Buffer.from("<svg onload=…>") })
          : answer;
      },
    };
    expect(await behind(spoiling)).toEqual(ok(null));
    expect(readThumbnail(write(), request.sha256)).toBeNull();
    expect(await shown(request)).toMatchObject([{ file: "here", thumbnail: null }]);
  });
});

it("the oldest pictures the centre has go when there are too many; those it has not never", () => {
  const size = picture().length;
  const bytes = picture();
  keepMadeThumbnail(write(), { sha256: "a", bytes }, "2026-11-01T00:00:00.000Z");
  keepFetchedThumbnail(write(), { sha256: "b", bytes }, "2026-11-02T00:00:00.000Z");
  keepFetchedThumbnail(write(), { sha256: "c", bytes }, "2026-11-03T00:00:00.000Z");
  trimThumbnails(write(), size);
  expect(["a", "b", "c"].filter((one) => readThumbnail(write(), one) !== null)).toEqual(["a", "c"]);
});
