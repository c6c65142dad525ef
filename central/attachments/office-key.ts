/** The key of an office's files, sealed under a key of the service: what is in the database opens nothing and names nothing. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from "node:crypto";
import type { Sql } from "../store/postgres/database.ts";
import type { AttachmentCentre } from "./centre.ts";

const NONCE = 12;
const TAG = 16;
const PURPOSE = "attachments";

export interface OfficeFiles {
  /** Under which a file is known: only by its hash and the key. */
  readonly nameOf: (sha256: string) => Buffer;
  readonly seal: (name: Buffer, part: string, content: Uint8Array) => Buffer;
  /** Throws when the bytes are not what was sealed for this part of this file. */
  readonly open: (name: Buffer, part: string, sealed: Uint8Array) => Buffer;
}

type Keys = Pick<AttachmentCentre, "secrets" | "clock" | "random">;

const filesOf = ({ random }: Keys, key: Buffer): OfficeFiles => {
  const derived = (info: string): Buffer =>
    Buffer.from(hkdfSync("sha256", key, "inspector-attachments/1", info, 32));
  const [names, contents] = [derived("names"), derived("contents")];
  const aad = (name: Buffer, part: string): Buffer => Buffer.concat([name, Buffer.from(part)]);
  return {
    nameOf: (sha256) => createHmac("sha256", names).update(sha256).digest(),
    seal: (name, part, content) => {
      const nonce = Buffer.from(random(NONCE));
      const cipher = createCipheriv("aes-256-gcm", contents, nonce);
      cipher.setAAD(aad(name, part));
      return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
    },
    open: (name, part, sealed) => {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
      const decipher = createDecipheriv("aes-256-gcm", contents, bytes.subarray(0, NONCE), {
        authTagLength: TAG,
      });
      decipher.setAAD(aad(name, part));
      decipher.setAuthTag(bytes.subarray(-TAG));
      return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]);
    },
  };
};

const KEY = "SELECT sealed FROM attachment_keys WHERE office = $1";
const MAKE = `INSERT INTO attachment_keys (office, sealed, made_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`;

/** The office's key is made with its first file. */
export const officeFiles = async (centre: Keys, sql: Sql, office: string): Promise<OfficeFiles> => {
  const stored = async (): Promise<string | undefined> =>
    (await sql.query<{ sealed: string }>(KEY, [office]))[0]?.sealed;
  let sealed = await stored();
  if (sealed === undefined) {
    await sql.query(MAKE, [office, centre.secrets.seal(PURPOSE, office, centre.random(32)), centre.clock()]);
    sealed = await stored();
  }
  const key = centre.secrets.unseal(PURPOSE, office, sealed ?? "");
  if (key === null) throw new Error(`the key of the files of ${office} does not open: another service key?`);
  return filesOf(centre, key);
};
