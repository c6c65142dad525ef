/** What publishing and serving registers works with. */
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { CentreKey } from "../enrolment/ed25519.ts";
import type { ServiceSecrets } from "../enrolment/service-secrets.ts";
import type { Database } from "../store/postgres/database.ts";

export interface RegisterCentre {
  readonly database: Database;
  readonly secrets: ServiceSecrets;
  readonly centre: CentreKey;
  readonly clock: () => Instant;
  readonly random: (bytes: number) => Uint8Array;
}
