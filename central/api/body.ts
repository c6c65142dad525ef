/** How a request's body is read: hashed as it travels, which is what was signed; unpacked with a bound; then parsed. */
import { createHash, type Hash } from "node:crypto";
import { Transform } from "node:stream";
import { createGunzip } from "node:zlib";
import type { FastifyInstance, FastifyRequest } from "fastify";

declare module "fastify" {
  interface FastifyRequest {
    /** SHA-256 of the body as it travels, hex. */
    bodyHash: string;
    /** Of a packed body, while it passes. */
    packedHash: Hash | null;
  }
}

/** A body that is refused before a handler sees it. */
export class BodyRefused extends Error {
  readonly statusCode: 400 | 413 | 415;
  readonly code: "too-large" | "unknown-encoding" | "too-deep" | "not-json";
  constructor(statusCode: BodyRefused["statusCode"], code: BodyRefused["code"]) {
    super(code);
    this.statusCode = statusCode;
    this.code = code;
  }
}

const EMPTY_HASH = createHash("sha256").digest("hex");
/** Deeper than anything the contract knows: what a parser and checks walk recursively must have a bottom. */
const DEPTH = 100;
const [QUOTE, BACKSLASH, ...BRACKETS] = Buffer.from('"\\{[}]');
const [OPEN_BRACE, OPEN_BRACKET, CLOSE_BRACE, CLOSE_BRACKET] = BRACKETS;

/** Deepest nesting of a JSON text. Looked for before parsing, over the bytes. */
const isTooDeep = (json: Buffer): boolean => {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (quoted) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) quoted = false;
    } else if (byte === QUOTE) quoted = true;
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      depth += 1;
      if (depth > DEPTH) return true;
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth -= 1;
  }
  return false;
};

/** Ends with an error as soon as more has passed than allowed: a small archive of a huge body is never unpacked whole. */
const bounded = (limit: number): Transform => {
  let passed = 0;
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      passed += part.length;
      if (passed > limit) done(new BodyRefused(413, "too-large"));
      else done(null, part);
    },
  });
};

/** Lets a body pass and hashes it. */
const hashing = (hash: Hash): Transform =>
  new Transform({
    transform(part: Buffer, _encoding, done) {
      hash.update(part);
      done(null, part);
    },
  });

const unpacked = (request: FastifyRequest, payload: NodeJS.ReadableStream, limit: number) => {
  const encoding = request.headers["content-encoding"];
  if (encoding === undefined || encoding === "identity") return payload;
  if (encoding !== "gzip") throw new BodyRefused(415, "unknown-encoding");
  const hash = createHash("sha256");
  request.packedHash = hash;
  const out = bounded(limit);
  const gunzip = createGunzip();
  // A broken archive and a cut connection end the body, not the process.
  payload.on("error", (error) => gunzip.destroy(error));
  gunzip.on("error", () => out.destroy(new BodyRefused(400, "not-json")));
  out.on("error", () => gunzip.destroy());
  // Fastify compares the length announced with what it reads, which is another body.
  delete request.headers["content-length"];
  return payload.pipe(hashing(hash)).pipe(gunzip).pipe(out);
};

const hashOf = (request: FastifyRequest, body: Buffer): string =>
  (request.packedHash ?? createHash("sha256").update(body)).digest("hex");

/** Installs the reading of bodies. JSON is parsed; any other body reaches the handler as a `File`. */
export const readBodies = (server: FastifyInstance): void => {
  server.decorateRequest("bodyHash", EMPTY_HASH);
  server.decorateRequest("packedHash", null);
  server.addHook("preParsing", async (request, _reply, payload) =>
    unpacked(request, payload, request.routeOptions.bodyLimit ?? 0),
  );
  const parseJson = server.getDefaultJsonParser("error", "error");
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body: Buffer, done) => {
    request.bodyHash = hashOf(request, body);
    if (isTooDeep(body)) done(new BodyRefused(400, "too-deep"));
    else if (body.length === 0) done(null, undefined);
    else void parseJson(request, body.toString(), done);
  });
  server.addContentTypeParser("*", { parseAs: "buffer" }, (request, body: Buffer, done) => {
    request.bodyHash = hashOf(request, body);
    const type = request.headers["content-type"] ?? "";
    done(null, new File([new Uint8Array(body)], "body", { type }));
  });
};
