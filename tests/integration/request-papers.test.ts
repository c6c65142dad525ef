/** Papers of a request with their files: small pictures for the list, each look in the log, nothing kept that is no picture. */
import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { idSource } from "#db/ids.ts";
import type { CommandId } from "#shared/kernel/id.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { THUMBNAIL_BYTES } from "#shared/sync/thumbnail.ts";
import { paperOf } from "#shared/synthetic/registration/papers.ts";
import {
  type Client,
  DEMO_PASSWORD,
  errorOf,
  type TemporaryCore,
  temporaryCore,
} from "#tests/fixtures/core.ts";
import { notTakenOver } from "#tests/fixtures/pushing.ts";
import { registrationOffice, TRADER } from "#tests/fixtures/registration-office.ts";

const ids = idSource();
const command = (): { commandId: CommandId } => ({ commandId: ids<"Command">() });
const reason = "Проверка документов";
const scan = Buffer.from(paperOf("image/png", "scan"));
const SCAN = createHash("sha256").update(scan).digest("hex");
const small = Buffer.from(paperOf("image/jpeg", "small")).toString("base64");

let office: TemporaryCore;
let inspector: Client;

beforeEach(async () => {
  office = await temporaryCore(registrationOffice);
  inspector = office.as("inspector");
});
afterEach(async () => {
  const left = await notTakenOver(office);
  office.dispose();
  expect(left, "what the centre does not take over").toEqual([]);
});

const rows = <Row>(sql: string): Row[] => office.core.office?.database.read.query<Row>(sql).all() ?? [];
const create = (thumbnails: { document: number; thumbnail: string }[] = []) =>
  inspector.registration.create({
    ...command(),
    kind: "cabinet-access",
    applicant: { inn: TRADER, nameClaimed: "Асанова Гүлнара Эркиновна", role: "self" },
    submittedOn: "2026-11-22" as PlainDate,
    payload: {
      documents: [
        { title: "Заявление" },
        { title: "Паспорт", mediaType: "image/png", base64: scan.toString("base64") },
      ],
    },
    thumbnails,
  });

describe("a request with a scan", () => {
  it("comes with the small picture of it, and the centre is to have both", async () => {
    const { request } = await create([{ document: 1, thumbnail: small }]);
    expect(request.documents.map(({ sha256 }) => sha256)).toEqual([null, SCAN]);
    const { requestId } = request;
    expect(await inspector.registration.thumbnails({ requestId, reason })).toEqual([
      { sha256: SCAN, file: "here", thumbnail: small },
    ]);
    expect(await inspector.registration.paper({ requestId, sha256: SCAN, reason })).toEqual({
      mediaType: "image/png",
      base64: scan.toString("base64"),
    });
    expect(rows("SELECT sha256, to_send FROM attachment_thumbnails")).toEqual([{ sha256: SCAN, to_send: 1 }]);
    expect(rows("SELECT procedure, reason FROM access_log ORDER BY access_id")).toEqual([
      { procedure: "registration.thumbnails", reason },
      { procedure: "registration.paper", reason },
    ]);
    expect(JSON.stringify(rows("SELECT payload FROM events"))).not.toContain(small);
  });

  it.each([
    ["no picture", Buffer.from("<svg/>").toString("base64"), "REFUSED thumbnail-wrong"],
    ["a picture cut short", small.slice(0, -4), "REFUSED thumbnail-wrong"],
    ["too long", Buffer.alloc(THUMBNAIL_BYTES + 1).toString("base64"), "REFUSED thumbnail-large"],
    ["far too long", "A".repeat(40_001), "BAD_REQUEST"],
  ])("with %s for one nothing is recorded", async (_what, thumbnail, answer) => {
    expect(await errorOf(create([{ document: 1, thumbnail }]))).toBe(answer);
    expect(rows("SELECT 1 FROM registration_cases")).toEqual([]);
    expect(rows("SELECT 1 FROM attachments")).toEqual([]);
  });

  it.each([0, 2])("nor with one of a paper without a file (%i)", async (document) => {
    expect(await errorOf(create([{ document, thumbnail: small }]))).toBe("REFUSED no-such-file");
    expect(rows("SELECT 1 FROM registration_cases")).toEqual([]);
  });
});

it("a correction brings another scan with its picture", async () => {
  const { request } = await create();
  const { requestId } = request;
  const at = ({ version }: { readonly version: number }) => ({
    ...command(),
    requestId,
    expectedVersion: version,
  });
  const mine = (await inspector.registration.claim(at(request))).request;
  const text = "Снимите страницу заново";
  const returned = await inspector.registration.returnForCorrection({
    ...at(mine),
    text,
    password: DEMO_PASSWORD,
  });
  const again = Buffer.from(paperOf("image/jpeg", "again"));
  const correct = (thumbnail: string) =>
    inspector.registration.recordCorrection({
      ...at(returned.request),
      payload: {
        documents: [{ title: "Паспорт", mediaType: "image/jpeg", base64: again.toString("base64") }],
      },
      thumbnails: [{ document: 0, thumbnail }],
      remark: "Принесён новый скан",
    });
  expect(await errorOf(correct("AAAA"))).toBe("REFUSED thumbnail-wrong");
  const corrected = await correct(small);
  const hash = createHash("sha256").update(again).digest("hex");
  expect(corrected.request.documents.map(({ sha256 }) => sha256)).toEqual([null, SCAN, hash]);
  expect(await inspector.registration.thumbnails({ requestId, reason })).toEqual([
    { sha256: SCAN, file: "here", thumbnail: null },
    { sha256: hash, file: "here", thumbnail: small },
  ]);
});

describe("a scan that came without its picture", () => {
  const keep = (requestId: never, sha256: string, thumbnail = small) =>
    inspector.registration.keepThumbnail({ ...command(), requestId, sha256, thumbnail });
  const shown = async (requestId: never) =>
    (await inspector.registration.thumbnails({ requestId, reason }))[0]?.thumbnail ?? null;

  it("gets one when it is looked at; the first stays, and nothing of it is an event", async () => {
    const { request } = await create();
    const requestId = request.requestId as never;
    expect(await shown(requestId)).toBeNull();
    const before = rows("SELECT 1 FROM events").length;
    await keep(requestId, SCAN);
    await keep(requestId, SCAN, Buffer.from(paperOf("image/jpeg", "other")).toString("base64"));
    expect(await shown(requestId)).toBe(small);
    expect(rows("SELECT 1 FROM events")).toHaveLength(before);
    expect(rows("SELECT version FROM registration_cases")).toEqual([{ version: request.version }]);
  });

  it("is refused for a file of another request, of none, and for what is no picture", async () => {
    const { request } = await create();
    const requestId = request.requestId as never;
    expect(await errorOf(keep(requestId, "0".repeat(64)))).toBe("REFUSED no-such-file");
    expect(await errorOf(keep(requestId, SCAN, "AAAA"))).toBe("REFUSED thumbnail-wrong");
    expect(await errorOf(keep(ids<"Registration">() as never, SCAN))).toBe("NOT_FOUND not-found");
    expect(await shown(requestId)).toBeNull();
    expect(await errorOf(inspector.registration.paper({ requestId, sha256: "0".repeat(64), reason }))).toBe(
      "REFUSED no-such-file",
    );
  });

  it("that this office, without a centre, has no more is not promised", async () => {
    const { request } = await create();
    const { requestId } = request;
    office.core.office?.database.write.statement("DELETE FROM attachments").run();
    expect(await inspector.registration.thumbnails({ requestId, reason })).toEqual([
      { sha256: SCAN, file: "none", thumbnail: null },
    ]);
    expect(await errorOf(inspector.registration.paper({ requestId, sha256: SCAN, reason }))).toBe(
      "REFUSED paper-nowhere",
    );
  });
});
