/**
 * The service's own secrets, all from one key of its environment that is never in the database: whoever has the disk or a
 * dump of it reads no secret and can try no code.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

const NONCE = 12;
const TAG = 16;

export interface ServiceSecrets {
  /** Closes bytes for one purpose and one owner; they open for no other. */
  readonly seal: (purpose: string, owner: string, content: Uint8Array) => string;
  /** Null when it was sealed for another purpose or owner, by another key, or was changed. */
  readonly unseal: (purpose: string, owner: string, sealed: string) => Buffer | null;
  /** A keyed hash, hex: equal texts are found again, none can be tried without the key. */
  readonly mark: (purpose: string, text: string) => string;
}

/** @param master 32 bytes */
export const serviceSecrets = (master: Uint8Array): ServiceSecrets => {
  if (master.length !== 32) throw new RangeError("the service's key is of 32 bytes");
  const keyOf = (purpose: string): Buffer =>
    Buffer.from(hkdfSync("sha256", master, "inspector-central/1", purpose, 32));
  return {
    seal: (purpose, owner, content) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv("aes-256-gcm", keyOf(`seal ${purpose}`), nonce);
      cipher.setAAD(Buffer.from(owner));
      return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]).toString(
        "base64",
      );
    },
    unseal: (purpose, owner, sealed) => {
      const bytes = Buffer.from(sealed, "base64");
      if (bytes.length < NONCE + TAG) return null;
      const decipher = createDecipheriv("aes-256-gcm", keyOf(`seal ${purpose}`), bytes.subarray(0, NONCE), {
        authTagLength: TAG,
      });
      decipher.setAAD(Buffer.from(owner));
      decipher.setAuthTag(bytes.subarray(-TAG));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]);
      } catch {
        return null;
      }
    },
    mark: (purpose, text) =>
      createHmac("sha256", keyOf(`mark ${purpose}`))
        .update(text)
        .digest("hex"),
  };
};
