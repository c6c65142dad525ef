/**
 * One request to the centre over HTTP: bounded in time and size, compressed both ways, never redirected, in the clear only
 * to this machine. Connections are kept for the next request.
 */
import {
  type ClientRequest,
  Agent as HttpAgent,
  type IncomingMessage,
  request as requestHttp,
} from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import { promisify } from "node:util";
import { createGunzip, gzip } from "node:zlib";
import { ok, type Result } from "#shared/kernel/result.ts";
import { type CentreError, centreError } from "./centre-error.ts";

/** Of the administrator's folder: PEM texts. */
export interface TlsSettings {
  /** The only authorities trusted, where given; else those of the system. */
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

interface HttpRequest {
  readonly method: string;
  /** With its query, as the service's contract names it. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

export interface CentreHttp {
  readonly send: (request: HttpRequest, signal?: AbortSignal) => Promise<Result<HttpAnswer, CentreError>>;
  /** Bytes of bodies that have travelled either way. */
  readonly bytes: () => number;
  readonly close: () => void;
}

export interface HttpLimits {
  /** A connection without a byte either way for so long is given up. */
  readonly idleMs: number;
  /** Of an answer's body, unpacked. */
  readonly maxBytes: number;
}

const LIMITS: HttpLimits = { idleMs: 30_000, maxBytes: 64 * 1024 * 1024 };
const KEEP_ALIVE_MS = 60_000;
const SOCKETS = 4;
const LOOPBACK = new Set(["127.0.0.1", "[::1]", "localhost"]);

/** The centre's address as it may be used; null: it would carry secrets in the clear, or is none. */
export const centreAddress = (text: string): URL | null => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.username !== "" || url.password !== "" || url.search !== "") return null;
  return url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.has(url.hostname)) ? url : null;
};

const pack = promisify(gzip);
/** A shorter body grows by packing. */
const WORTH_PACKING = 1_024;

/** The body as it travels. What is signed is the bytes that travel. */
export const packed = async (
  body: Buffer,
): Promise<{ readonly body: Buffer; readonly encoding: "gzip" | null }> =>
  body.length < WORTH_PACKING ? { body, encoding: null } : { body: await pack(body), encoding: "gzip" };

const TOO_LONG = Symbol("too long");

const readBody = async (answer: IncomingMessage, limit: number): Promise<Buffer | typeof TOO_LONG> => {
  const plain = answer.headers["content-encoding"] === "gzip" ? answer.pipe(createGunzip()) : answer;
  if (plain !== answer) answer.on("error", (error) => plain.destroy(error));
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of plain as AsyncIterable<Buffer>) {
    size += piece.length;
    // Leaving the loop ends the transfer.
    if (size > limit) return TOO_LONG;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

/** Certificate codes of OpenSSL as Node names them: somebody else than the centre may be answering. */
const isDistrust = (code: string): boolean =>
  /CERT|SIGNATURE|ALTNAME|SELF_SIGNED|ISSUER|UNABLE_TO_VERIFY|SSL|TLS/.test(code);

const errorOf = (error: unknown, signal: AbortSignal | undefined): Result<never, CentreError> => {
  if (signal?.aborted === true) {
    const reason: unknown = signal.reason;
    return centreError(
      reason instanceof DOMException && reason.name === "TimeoutError" ? "timeout" : "cancelled",
    );
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "IDLE") return centreError("timeout");
  if (isDistrust(code)) return centreError("not-trusted", { params: { detail: code } });
  return code.startsWith("Z_")
    ? centreError("bad-answer", { params: { field: "gzip" } })
    : centreError("offline");
};

interface Sent {
  readonly answer: IncomingMessage;
  readonly request: ClientRequest;
}

/** A kept connection the other side had closed meanwhile: nothing of the request was read. */
const wasStale = (error: unknown, request: ClientRequest): boolean =>
  request.reusedSocket && error instanceof Error && "code" in error && error.code === "ECONNRESET";

export const centreHttp = (address: URL, tls: TlsSettings = {}, limits: HttpLimits = LIMITS): CentreHttp => {
  const secure = address.protocol === "https:";
  const kept = { keepAlive: true, keepAliveMsecs: KEEP_ALIVE_MS, maxSockets: SOCKETS };
  const agent = secure ? new HttpsAgent({ ...kept, ...tls, minVersion: "TLSv1.2" }) : new HttpAgent(kept);
  const base = address.pathname.replace(/\/$/, "");
  let bytes = 0;

  const begin = (
    { method, path, headers, body }: HttpRequest,
    signal: AbortSignal | undefined,
  ): Promise<Sent> =>
    new Promise((resolve, reject) => {
      const start = secure ? requestHttps : requestHttp;
      const request = start({
        agent,
        method,
        protocol: address.protocol,
        // Node wants an IPv6 address without its brackets.
        hostname: address.hostname.replace(/^\[|\]$/g, ""),
        port: address.port,
        path: `${base}${path}`,
        headers: {
          accept: "application/json",
          "accept-encoding": "gzip",
          ...headers,
          "content-length": String(body?.length ?? 0),
        },
        timeout: limits.idleMs,
        ...(signal === undefined ? {} : { signal }),
      });
      request.once("response", (answer) => resolve({ answer, request }));
      request.once("timeout", () => request.destroy(Object.assign(new Error("idle"), { code: "IDLE" })));
      request.on("error", (error) => reject(Object.assign(error, { stale: wasStale(error, request) })));
      request.end(body ?? undefined);
    });

  const isStale = (error: unknown): boolean =>
    error instanceof Error && "stale" in error && error.stale === true;

  const send: CentreHttp["send"] = async (request, signal) => {
    try {
      const sent = await begin(request, signal).catch((error: unknown) => {
        if (isStale(error)) return begin(request, signal);
        throw error;
      });
      bytes += request.body?.length ?? 0;
      const body = await readBody(sent.answer, limits.maxBytes);
      if (body === TOO_LONG) {
        sent.request.destroy();
        return centreError("too-large", { params: { limit: limits.maxBytes } });
      }
      bytes += Number(sent.answer.headers["content-length"] ?? body.length);
      return ok({ status: sent.answer.statusCode ?? 0, headers: sent.answer.headers, body });
    } catch (error) {
      return errorOf(error, signal);
    }
  };
  return { send, bytes: () => bytes, close: () => agent.destroy() };
};
