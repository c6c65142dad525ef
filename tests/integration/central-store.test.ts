import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe } from "vitest";
import type { Database } from "#central/store/postgres/database.ts";
import { officeSeals } from "#central/store/postgres/office-seals.ts";
import { postgresStore } from "#central/store/postgres/postgres-store.ts";
import { embeddedDatabase, serverDatabase } from "../fixtures/central-databases.ts";
import { officeStoreConformance, type StoreUnderTest } from "../fixtures/office-store-conformance.ts";
import { needsPostgres, type PostgresServer, startPostgres } from "../fixtures/postgres-server.ts";

const underTest = (database: Database): StoreUnderTest => {
  const held = new Set<string>();
  return {
    store: postgresStore(database, officeSeals(database, randomBytes(32)), async ({ office }, hashes) =>
      hashes.filter((hash) => !held.has(`${office} ${hash}`)),
    ),
    hold: async (office, sha256) => {
      held.add(`${office} ${sha256}`);
    },
    dispose: () => database.close(),
  };
};

officeStoreConformance("embedded PostgreSQL", async () => underTest(await embeddedDatabase()));

describe.skipIf(!needsPostgres())("on a server", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(["fsync = off"]);
  });
  afterAll(() => server?.stop());
  officeStoreConformance("PostgreSQL", async () => underTest(await serverDatabase(server)));
});
