/** The centre's hand for files on a stick: its own key, the ciphers and the packing of Node. */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
} from "node:crypto";
import { pipeline, Readable, type Transform } from "node:stream";
import { createGunzip, createGzip } from "node:zlib";
import type { StickTools } from "#shared/sync/stick/tools.ts";
import { type CentreKey, isSigned, publicX25519 } from "../enrolment/ed25519.ts";

const TAG = 16;
const RAW_KEY = 32;

/** An error of the source ends the result with it. */
const through = (source: AsyncIterable<Uint8Array>, transform: Transform): AsyncIterable<Uint8Array> =>
  pipeline(Readable.from(source, { objectMode: false }), transform, () => undefined);

export const stickTools = (centre: CentreKey): StickTools => ({
  begin: (theirs) => {
    const { privateKey, publicKey } = generateKeyPairSync("x25519");
    return {
      ephemeral: publicKey.export({ format: "der", type: "spki" }).subarray(-RAW_KEY),
      secret: diffieHellman({ privateKey, publicKey: publicX25519(theirs) }),
    };
  },
  agree: centre.agree,
  cipher: (secret, header) => {
    const salt = createHash("sha256").update(header).digest();
    const key = Buffer.from(hkdfSync("sha256", secret, salt, "inspector-exchange/1", 32));
    return {
      seal: (nonce, plain) => {
        const cipher = createCipheriv("aes-256-gcm", key, nonce);
        return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
      },
      open: (nonce, sealed) => {
        if (sealed.length < TAG) return null;
        const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG });
        decipher.setAuthTag(sealed.subarray(-TAG));
        try {
          return Buffer.concat([decipher.update(sealed.subarray(0, -TAG)), decipher.final()]);
        } catch {
          return null;
        }
      },
    };
  },
  bytesOf: (text) => Buffer.from(text),
  textOf: (bytes) => {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  },
  toBase64: (bytes) => Buffer.from(bytes).toString("base64"),
  fromBase64: (text) => Buffer.from(text, "base64"),
  sign: (text) => centre.sign(Buffer.from(text)).toString("base64"),
  verify: isSigned,
  pack: (plain) => through(plain, createGzip()),
  unpack: (packed) => through(packed, createGunzip()),
});
