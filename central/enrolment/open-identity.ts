import { randomBytes } from "node:crypto";
import type { IdSource } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { OfficeStore } from "../store/office-store.ts";
import type { Database } from "../store/postgres/database.ts";
import { authoring } from "./authoring.ts";
import { loadCentreKey } from "./centre-key.ts";
import type { Identity } from "./identity.ts";
import { serviceSecrets } from "./service-secrets.ts";

export interface IdentityOptions {
  readonly database: Database;
  readonly store: OfficeStore;
  /** The key of the service's environment, 32 bytes. */
  readonly environmentKey: Uint8Array;
  readonly clock: () => Instant;
  readonly ids: IdSource;
}

/** Everything about devices, people and operators over a database; makes the centre's key at the first start of all. */
export const openIdentity = async (options: IdentityOptions): Promise<Identity> => {
  const { database, store, clock, ids } = options;
  const secrets = serviceSecrets(options.environmentKey);
  const centre = await loadCentreKey(database.service, secrets, clock());
  return {
    database,
    db: database.service,
    offices: store,
    secrets,
    centre,
    authorEvents: authoring(centre, ids),
    clock,
    ids,
    random: randomBytes,
  };
};
