/** What balancers and monitoring ask: alive, ready, figures, the contract. */
import type { FastifyInstance } from "fastify";
import type { Central } from "./context.ts";
import { openApiDocument } from "./openapi.ts";

/** These are asked often and by machines of the service's own network: no limit of calls. */
const config = (procedure: string) => ({ config: { procedure, rateLimit: false as const } });

const databaseAnswers = async (central: Central): Promise<boolean> => {
  try {
    await central.database.transaction({}, (sql) => sql.query("SELECT 1"));
    return true;
  } catch (error) {
    central.log.warn({ err: error }, "database.unreachable");
    return false;
  }
};

export const healthRoutes = (server: FastifyInstance, central: Central): void => {
  let closing = false;
  server.addHook("preClose", async () => {
    closing = true;
  });
  /** The process runs. */
  server.get("/health", config("health"), async () => ({ status: "alive" }));
  /** It may be sent calls: the database answers and the end has not begun. */
  server.get("/ready", config("health"), async (_request, reply) => {
    const ready = !closing && (await databaseAnswers(central));
    return reply.status(ready ? 200 : 503).send({ status: ready ? "ready" : "not-ready" });
  });
  server.get("/metrics", config("health"), async (_request, reply) => {
    const { registry } = central.metrics;
    return reply.header("content-type", registry.contentType).send(await registry.metrics());
  });
  let document: Promise<unknown> | undefined;
  server.get("/openapi.json", config("openapi"), () => {
    document ??= openApiDocument();
    return document;
  });
};
