import { createHash, generateKeyPairSync, sign, verify } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, Server } from "node:net";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { byAnyone, byDevice, DEVICE_HEADERS, deviceProof } from "#shared/contract/central/procedure.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { seq, tlv } from "#tests/fixtures/der.ts";
import { aPerson, commonName, keyOf, ROOT, toPem } from "#tests/fixtures/test-pki.ts";
import { type CentralClient, type CentralSettings, centralClient } from "./central-client.ts";

const NOW = "2026-11-28T06:00:00.000Z" as Instant;
const keys = generateKeyPairSync("ed25519");
const signer = { deviceId: "d-1", sign: (bytes: Buffer) => sign(null, bytes, keys.privateKey) };

const echo = byDevice
  .route({ method: "POST", path: "/v1/echo" })
  .input(z.object({ text: z.string() }))
  .output(z.object({ length: z.number() }));
const page = byAnyone
  .route({ method: "GET", path: "/v1/pages/{name}" })
  .input(z.object({ name: z.string(), after: z.number() }))
  .output(z.object({ length: z.number() }));

/** subjectAltName: this machine. */
const LOOPBACK_NAME = { oid: "2.5.29.17", value: seq(tlv(0x87, Buffer.from([127, 0, 0, 1]))) };

interface Asked {
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}
type Answer = (asked: Asked, response: ServerResponse) => void;

let server: Server | null = null;
let client: CentralClient | null = null;
let asked: Asked[] = [];
let offset = 0;

afterEach(async () => {
  client?.close();
  await new Promise<void>((resolve) => {
    if (server === null) return resolve();
    server.close(() => resolve());
  });
  [server, client, asked, offset] = [null, null, [], 0];
});

const listen = async (started: Server): Promise<number> => {
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  return (started.address() as AddressInfo).port;
};

const taking =
  (answer: Answer) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const call = { url: request.url ?? "", headers: request.headers, body: Buffer.concat(pieces) };
      asked.push(call);
      answer(call, response);
    });
  };

const clientOf = (url: string, more: Partial<CentralSettings> = {}): CentralClient => {
  client = centralClient({
    url,
    signer,
    clock: () => NOW,
    offset: {
      read: () => offset,
      save: (seconds) => {
        offset = seconds;
      },
    },
    ...more,
  });
  return client;
};
const serve = async (answer: Answer, more: Partial<CentralSettings> = {}): Promise<CentralClient> =>
  clientOf(`http://127.0.0.1:${await listen(createServer(taking(answer)))}`, more);

const json = (response: ServerResponse, status: number, body: unknown, headers = {}): void => {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
};
const isProven = ({ url, headers, body }: Asked, method = "POST"): boolean =>
  verify(
    null,
    Buffer.from(
      deviceProof(
        method,
        url,
        createHash("sha256").update(body).digest("hex"),
        String(headers[DEVICE_HEADERS.at]),
      ),
    ),
    keys.publicKey,
    Buffer.from(String(headers[DEVICE_HEADERS.signature]), "base64"),
  );

describe("a call of the centre", () => {
  it("is signed over the bytes that travel, and its answer is read by the schema", async () => {
    const centre = await serve((_, response) => json(response, 200, { length: 2 }));
    expect(await centre.call(echo, { text: "да" })).toEqual({ ok: true, value: { length: 2 } });
    const [call] = asked;
    expect(call && [call.url, call.headers[DEVICE_HEADERS.device], isProven(call)]).toEqual([
      "/v1/echo",
      "d-1",
      true,
    ]);
    expect(JSON.parse(String(call?.body))).toEqual({ text: "да" });
  });

  it("a long body travels packed; the proof is over the packed bytes", async () => {
    const centre = await serve((_, response) => json(response, 200, { length: 1 }));
    const text = "слово ".repeat(10_000);
    expect((await centre.call(echo, { text })).ok).toBe(true);
    const [call] = asked;
    expect(call?.headers["content-encoding"]).toBe("gzip");
    expect(call && isProven(call)).toBe(true);
    expect(call?.body.length).toBeLessThan(5_000);
    expect(JSON.parse(String(gunzipSync(call?.body ?? "")))).toEqual({ text });
  });

  it("places of the path and the query are filled; what anyone may ask is not signed", async () => {
    const centre = await serve((_, response) => json(response, 200, { length: 1 }));
    expect((await centre.call(page, { name: "а/б", after: 7 })).ok).toBe(true);
    expect(asked[0]?.url).toBe("/v1/pages/%D0%B0%2F%D0%B1?after=7");
    expect(asked[0]?.headers[DEVICE_HEADERS.signature]).toBeUndefined();
  });

  it("an answer of another shape is no answer", async () => {
    const centre = await serve((_, response) => json(response, 200, { length: "2" }));
    expect(await centre.call(echo, { text: "а" })).toMatchObject({
      ok: false,
      error: { code: "bad-answer", params: { field: "length" } },
    });
  });

  it("a packed answer is unpacked; one that unpacks to more than is taken is cut off", async () => {
    const body = gzipSync(JSON.stringify({ length: 1, pad: "0".repeat(100_000) }));
    const answer: Answer = (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(body);
    const centre = await serve(answer);
    expect((await centre.call(echo, { text: "а" })).ok).toBe(true);
    const narrow = clientOf(centre.url, { limits: { idleMs: 1_000, maxBytes: 10_000 } });
    expect(await narrow.call(echo, { text: "а" })).toMatchObject({ error: { code: "too-large" } });
  });
});

describe("a clock that is wrong", () => {
  it("is set by the service's own, once, and remembered for the next call", async () => {
    // The service is one hour and a half ahead.
    const centre = await serve((call, response) =>
      call.headers[DEVICE_HEADERS.at] === "2026-11-28T07:30:00.000Z"
        ? json(response, 200, { length: 1 })
        : json(response, 401, {
            code: "UNAUTHORIZED",
            data: { why: "clock", now: "2026-11-28T07:30:00.000Z" },
          }),
    );
    expect((await centre.call(echo, { text: "а" })).ok).toBe(true);
    expect((await centre.call(echo, { text: "а" })).ok).toBe(true);
    expect([asked.length, offset]).toEqual([3, 5_400]);
  });

  it("is not set again and again", async () => {
    const centre = await serve((_, response) =>
      json(response, 401, { code: "UNAUTHORIZED", data: { why: "clock", now: "2026-11-28T07:30:00.000Z" } }),
    );
    expect(await centre.call(echo, { text: "а" })).toMatchObject({
      error: { code: "unauthorized", params: { why: "clock" } },
    });
    expect(asked).toHaveLength(2);
  });
});

describe("what goes wrong", () => {
  it.each([
    [503, { data: { retryAfterSeconds: 7 } }, {}, { code: "busy", retriable: true, retryAfter: 7 }],
    [429, {}, { "retry-after": "3" }, { code: "busy", retryAfter: 3 }],
    [500, { data: { errorId: "e" } }, {}, { code: "server-error", retriable: true }],
    [302, {}, { location: "http://elsewhere/" }, { code: "redirected", retriable: false }],
    [413, {}, {}, { code: "too-large" }],
    [404, {}, {}, { code: "refused", refusal: null }],
    [
      403,
      { data: { code: "device-revoked", messageKey: "sync.refusal.device-revoked" } },
      {},
      { code: "revoked", refusal: { code: "device-revoked" } },
    ],
    [
      422,
      { data: { code: "code-wrong", messageKey: "k" } },
      {},
      { code: "refused", refusal: { code: "code-wrong" } },
    ],
  ])("status %i is told as what it is", async (status, body, headers, error) => {
    const centre = await serve((_, response) => json(response, status, body, headers));
    expect(await centre.call(echo, { text: "а" })).toMatchObject({ ok: false, error });
  });

  it("nobody there: offline, to be tried again", async () => {
    const centre = clientOf("http://127.0.0.1:9");
    expect(await centre.call(echo, { text: "а" })).toMatchObject({
      error: { code: "offline", retriable: true },
    });
  });

  it("a silent connection is given up; a call taken back is cancelled", async () => {
    const centre = await serve(() => undefined, { limits: { idleMs: 50, maxBytes: 1_000 } });
    expect(await centre.call(echo, { text: "а" })).toMatchObject({ error: { code: "timeout" } });
    const stop = new AbortController();
    const call = centre.call(echo, { text: "а" }, stop.signal);
    stop.abort();
    expect(await call).toMatchObject({ error: { code: "cancelled" } });
  });

  it.each(["http://centre.example/", "ftp://127.0.0.1/", "https://user:secret@centre.example/", "centre"])(
    "%s is no address for secrets",
    async (url) => {
      expect(await clientOf(url).call(echo, { text: "а" })).toMatchObject({
        error: { code: "insecure-address" },
      });
    },
  );

  it("a certificate nobody vouches for is not trusted, and nothing is sent to it", async () => {
    const key = keyOf("centre");
    const { der: certificate } = aPerson(
      { subject: commonName("centre"), key, extra: [LOOPBACK_NAME] },
      ROOT,
    );
    const port = await listen(
      createSecureServer(
        {
          cert: toPem("CERTIFICATE", certificate),
          key: key.privateKey.export({ format: "pem", type: "pkcs8" }),
        },
        taking((_, response) => json(response, 200, { length: 1 })),
      ),
    );
    const stranger = clientOf(`https://127.0.0.1:${port}`);
    expect(await stranger.call(echo, { text: "а" })).toMatchObject({ error: { code: "not-trusted" } });
    expect(asked).toEqual([]);
    stranger.close();
    const known = clientOf(`https://127.0.0.1:${port}`, { tls: { ca: toPem("CERTIFICATE", ROOT.der) } });
    expect((await known.call(echo, { text: "а" })).ok).toBe(true);
  });
});
