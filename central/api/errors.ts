/** Answers to what never reached a procedure, in the same shape as a procedure's errors; nothing inside is told. */
import { randomUUID } from "node:crypto";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { Metrics } from "../metrics.ts";
import { BodyRefused } from "./body.ts";

const body = (code: string, status: number, message: string, data?: unknown): unknown => ({
  defined: data !== undefined,
  code,
  status,
  message,
  ...(data === undefined ? {} : { data }),
});

const tooLarge = (limit: number): unknown =>
  body("TOO_LARGE", 413, "too-large", {
    code: "too-large",
    messageKey: "central.too-large",
    params: { limit },
  });

const RETRY_SECONDS = 2;

/** Fastify's and ours, by status: everything else is unexpected. */
const answer = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): unknown => {
  const status = error.statusCode ?? 500;
  if (status === 413) return tooLarge(request.routeOptions.bodyLimit ?? 0);
  if (status === 429) return body("TOO_MANY_REQUESTS", 429, "too-many-requests");
  if (status === 503) {
    reply.header("retry-after", String(RETRY_SECONDS));
    return body("BUSY", 503, "busy", { retryAfterSeconds: RETRY_SECONDS });
  }
  if (status === 415) return body("UNSUPPORTED_MEDIA_TYPE", 415, "unsupported");
  if (status >= 400 && status < 500)
    return body("BAD_REQUEST", 400, error instanceof BodyRefused ? error.code : "malformed");
  return null;
};

export const answerErrors = (server: FastifyInstance, log: Logger, metrics: Metrics): void => {
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const expected = answer(error, request, reply);
    if (expected !== null) {
      const status = error.statusCode ?? 400;
      if (status === 413) metrics.turnedAway("too-large");
      // What is left of a refused body is not worth reading.
      if (status === 413) reply.header("connection", "close");
      return reply.status(status === 413 || status === 415 || status >= 429 ? status : 400).send(expected);
    }
    const errorId = randomUUID();
    log.error({ errorId, err: error }, "request.failed");
    return reply.status(500).send(body("UNEXPECTED", 500, "unexpected", { errorId }));
  });
  server.setNotFoundHandler((_request, reply) =>
    reply.status(404).send(body("NOT_FOUND", 404, "no such procedure")),
  );
};
