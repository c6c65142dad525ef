/** The centre's key pair: made once for a database, kept there under the key of the service's environment. */
import { generateKeyPairSync } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { serviceKeys } from "../schema/identity.ts";
import { type CentreKey, centreKeyOf } from "./ed25519.ts";
import type { IdentityDatabase } from "./identity.ts";
import type { ServiceSecrets } from "./service-secrets.ts";

const NAME = "centre";
const SEED_BYTES = 32;

const newSeed = (): Buffer =>
  generateKeyPairSync("ed25519").privateKey.export({ format: "der", type: "pkcs8" }).subarray(-SEED_BYTES);

/** Several processes may start at once: the first one's key is everybody's. */
export const loadCentreKey = async (
  db: IdentityDatabase,
  secrets: ServiceSecrets,
  now: Instant,
): Promise<CentreKey> => {
  const made = { name: NAME, sealed: secrets.seal("service-key", NAME, newSeed()), madeAt: now };
  await db.insert(serviceKeys).values(made).onConflictDoNothing();
  const [row] = await db.select().from(serviceKeys).where(eq(serviceKeys.name, NAME));
  const seed = row === undefined ? null : secrets.unseal("service-key", NAME, row.sealed);
  if (seed === null) throw new Error("the centre's key was sealed under another key of the environment");
  return centreKeyOf(seed);
};
