/** The HTTP side of a process: every procedure of the contract at its route, and what operators' machines ask. */
import { readFileSync } from "node:fs";
import { OpenAPIHandler } from "@orpc/openapi/fastify";
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from "fastify";
import type { CentralMeta } from "#shared/contract/central/procedure.ts";
import type { TlsFiles } from "../config.ts";
import { packAnswers } from "./answers.ts";
import { readBodies } from "./body.ts";
import type { Call, CallContext, Central } from "./context.ts";
import { answerErrors } from "./errors.ts";
import { healthRoutes } from "./health.ts";
import { type Limits, limitCalls } from "./limits.ts";
import { routes } from "./router.ts";
import { contractRoutes } from "./routes.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Of a procedure: who may call it, and its name for log and metrics. */
    caller?: CentralMeta["caller"];
    procedure?: string;
  }
  interface FastifyRequest {
    notes: { office?: string; device?: string };
  }
}

export interface ServerOptions {
  readonly limits: Limits;
  readonly tls: TlsFiles | null;
  readonly proxies: number;
}

/** TLS 1.2 and newer; with `clientCa` nobody without a certificate of it gets as far as a request. */
const httpsOptions = (tls: TlsFiles) => ({
  cert: readFileSync(tls.cert),
  key: readFileSync(tls.key),
  minVersion: "TLSv1.2" as const,
  ...(tls.clientCa === null
    ? {}
    : { ca: readFileSync(tls.clientCa), requestCert: true, rejectUnauthorized: true }),
});

const callOf = (request: FastifyRequest, reply: FastifyReply): Call => ({
  method: request.method,
  path: request.url,
  bodyHash: request.bodyHash,
  header: (name) => {
    const value = request.headers[name];
    return typeof value === "string" ? value : undefined;
  },
  answerHeader: (name, value) => {
    reply.header(name, value);
  },
  note: (facts) => Object.assign(request.notes, facts),
});

/** One line a call: what was asked and how it ended; never what was in it. */
const logCalls = (server: FastifyInstance, { log, metrics }: Central): void => {
  server.decorateRequest("notes");
  server.addHook("onRequest", async (request) => {
    request.notes = {};
  });
  server.addHook("onResponse", async (request, reply) => {
    const procedure = request.routeOptions.config.procedure ?? "none";
    metrics.request(procedure, reply.statusCode, reply.elapsedTime / 1_000);
    const level = procedure === "health" ? "debug" : "info";
    const facts = { procedure, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    log[level]({ ...facts, ...request.notes }, "call");
  });
};

export const buildServer = async (central: Central, options: ServerOptions): Promise<FastifyInstance> => {
  const settings: FastifyServerOptions = {
    logger: false,
    bodyLimit: options.limits.bodyBytes,
    trustProxy: (_address, hop) => hop < options.proxies,
    requestTimeout: 120_000,
    connectionTimeout: 0,
    keepAliveTimeout: 75_000,
    return503OnClosing: true,
    forceCloseConnections: "idle",
  };
  const { tls } = options;
  // With TLS Fastify's instance has another type of server and is otherwise the same.
  const secured = tls === null ? settings : { ...settings, https: httpsOptions(tls) };
  const server: FastifyInstance = Fastify(secured as FastifyServerOptions);
  logCalls(server, central);
  answerErrors(server, central.log, central.metrics);
  await limitCalls(server, options.limits, central.metrics);
  readBodies(server);
  packAnswers(server);
  const handler = new OpenAPIHandler<CallContext>(routes);
  for (const route of contractRoutes(options.limits))
    server.route({
      method: route.method,
      url: route.url,
      bodyLimit: route.bodyBytes,
      config: { caller: route.caller, procedure: route.procedure },
      handler: async (request, reply) => {
        await handler.handle(request, reply, { context: { central, call: callOf(request, reply) } });
        return reply;
      },
    });
  healthRoutes(server, central);
  return server;
};
