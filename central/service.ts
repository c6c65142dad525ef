/** One process of the service, put together and taken apart. */
import { randomBytes } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { IdSource } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Central } from "./api/context.ts";
import type { Limits } from "./api/limits.ts";
import { officeGate } from "./api/office-gate.ts";
import { buildServer } from "./api/server.ts";
import { missingFiles } from "./attachments/hand-out.ts";
import type { TlsFiles } from "./config.ts";
import { openIdentity } from "./enrolment/open-identity.ts";
import { serviceSecrets } from "./enrolment/service-secrets.ts";
import { openMetrics } from "./metrics.ts";
import { startFollowing } from "./operator/following.ts";
import type { Database } from "./store/postgres/database.ts";
import { officeSeals } from "./store/postgres/office-seals.ts";
import { postgresStore } from "./store/postgres/postgres-store.ts";

export interface ServiceOptions {
  readonly database: Database;
  /** The key of the service's environment, 32 bytes. */
  readonly environmentKey: Uint8Array;
  readonly clock: () => Instant;
  readonly ids: IdSource;
  readonly log: Logger;
  readonly limits: Limits;
  readonly tls: TlsFiles | null;
  readonly proxies: number;
  readonly datasets?: string | null;
}

export interface Service {
  readonly central: Central;
  readonly server: FastifyInstance;
  /** No new calls; those under way have their time; then the database is let go. */
  readonly close: () => Promise<void>;
}

export const openCentral = async (options: ServiceOptions): Promise<Central> => {
  const { database, environmentKey, clock, ids, log, limits } = options;
  const seals = officeSeals(database, environmentKey);
  const store = postgresStore(
    database,
    seals,
    missingFiles({ secrets: serviceSecrets(environmentKey), clock, random: randomBytes }),
  );
  return {
    database,
    store,
    seals,
    identity: await openIdentity({ database, store, environmentKey, clock, ids }),
    clock,
    ids,
    log,
    metrics: openMetrics(database),
    gate: officeGate(limits.officeShare),
    datasets: options.datasets ?? null,
  };
};

export const openService = async (options: ServiceOptions): Promise<Service> => {
  const central = await openCentral(options);
  const server = await buildServer(central, options);
  const following = startFollowing(central.identity, options.log);
  return {
    central,
    server,
    close: async () => {
      await server.close();
      await following.stop();
      await options.database.close();
    },
  };
};
