/** The keys of the offices: random, each wrapped under the key of the service's environment, which no database holds. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { Database } from "./database.ts";
import { type Seal, sealOf } from "./seal.ts";

export interface OfficeSeals {
  /** The office's seal; its key is made at the first call ever. */
  readonly of: (office: string) => Promise<Seal>;
  /** Null for an office of which nothing was ever kept. */
  readonly known: (office: string) => Promise<Seal | null>;
}

const NONCE = 12;
const TAG = 16;

/** Closes and opens data keys; `office` is bound in. */
const keyWrap = (environmentKey: Uint8Array) => {
  const wrapping = Buffer.from(hkdfSync("sha256", environmentKey, "inspector-central/office/1", "wrap", 32));
  return {
    wrap: (office: string, key: Uint8Array): Buffer => {
      const iv = randomBytes(NONCE);
      const cipher = createCipheriv("aes-256-gcm", wrapping, iv);
      cipher.setAAD(Buffer.from(office));
      return Buffer.concat([iv, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
    },
    unwrap: (office: string, wrapped: Uint8Array): Buffer => {
      const bytes = Buffer.from(wrapped);
      const decipher = createDecipheriv("aes-256-gcm", wrapping, bytes.subarray(0, NONCE), {
        authTagLength: TAG,
      });
      decipher.setAAD(Buffer.from(office));
      decipher.setAuthTag(bytes.subarray(-TAG));
      return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]);
    },
  };
};

const FIND = { name: "office-key", text: "SELECT wrapped FROM office_keys WHERE office = $1" };
const ADD = "INSERT INTO office_keys (office, wrapped) VALUES ($1, $2) ON CONFLICT (office) DO NOTHING";

/** Each office's seal is kept by the process once read. Never to be asked inside a transaction. */
export const officeSeals = (database: Database, environmentKey: Uint8Array): OfficeSeals => {
  const { wrap, unwrap } = keyWrap(environmentKey);
  const kept = new Map<string, Promise<Seal | null>>();

  const read = (office: string, make: boolean): Promise<Seal | null> =>
    database.transaction({ service: true }, async (sql) => {
      // Another process may make it at the same moment: what is then found is the one that counts.
      if (make) await sql.query(ADD, [office, wrap(office, randomBytes(32))]);
      const [row] = await sql.query<{ wrapped: Uint8Array }>(FIND, [office]);
      return row === undefined ? null : sealOf(unwrap(office, row.wrapped));
    });

  const known = async (office: string): Promise<Seal | null> => {
    const asked = kept.get(office) ?? read(office, false);
    kept.set(office, asked);
    try {
      const seal = await asked;
      if (seal === null) kept.delete(office);
      return seal;
    } catch (error) {
      kept.delete(office);
      throw error;
    }
  };

  return {
    known,
    of: async (office) => {
      const seal = (await known(office)) ?? (await read(office, true));
      if (seal === null) throw new Error("an office's key was made and is not there");
      kept.set(office, Promise.resolve(seal));
      return seal;
    },
  };
};
