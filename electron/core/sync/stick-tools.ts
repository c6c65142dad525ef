/** The device's hand for files on a stick: its own key, the ciphers and the packing of Node. */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from "node:crypto";
import { pipeline, Readable, type Transform } from "node:stream";
import { createGunzip, createGzip } from "node:zlib";
import { type Device, publicKeyOf, verifyWith } from "#db/device.ts";
import type { StickTools } from "#shared/sync/stick/tools.ts";

// DER around the 32 bytes of an X25519 key (RFC 8410).
const PRIVATE_PREFIX = Buffer.from("302e020100300506032b656e04220420", "hex");
const PUBLIC_PREFIX = Buffer.from("302a300506032b656e032100", "hex");
const TAG = 16;

const publicX25519 = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, raw]), format: "der", type: "spki" });

/** The X25519 key of the holder of an Ed25519 seed (RFC 8032, 5.1.5): the clamping is the key's own. */
const privateX25519 = (seed: Uint8Array): KeyObject => {
  const scalar = createHash("sha512").update(seed).digest().subarray(0, 32);
  return createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, scalar]), format: "der", type: "pkcs8" });
};

/** An error of the source ends the result with it. */
const through = (source: AsyncIterable<Uint8Array>, transform: Transform): AsyncIterable<Uint8Array> =>
  pipeline(Readable.from(source, { objectMode: false }), transform, () => undefined);

/** @param seed Ed25519 of the device; read at once, to be zeroed by the caller */
export const stickTools = (device: Device, seed: Buffer): StickTools => {
  const own = privateX25519(seed);
  return {
    begin: (theirs) => {
      const { privateKey, publicKey } = generateKeyPairSync("x25519");
      return {
        ephemeral: publicKey.export({ format: "der", type: "spki" }).subarray(PUBLIC_PREFIX.length),
        secret: diffieHellman({ privateKey, publicKey: publicX25519(theirs) }),
      };
    },
    agree: (ephemeral) => {
      try {
        return diffieHellman({ privateKey: own, publicKey: publicX25519(ephemeral) });
      } catch {
        // Of small order: the secret would be everybody's.
        return null;
      }
    },
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
    sign: (text) => device.sign(Buffer.from(text)).toString("base64"),
    verify: (publicKey, text, signature) => {
      const raw = Buffer.from(publicKey, "base64");
      return (
        raw.length === 32 && verifyWith(publicKeyOf(raw), Buffer.from(text), Buffer.from(signature, "base64"))
      );
    },
    pack: (plain) => through(plain, createGzip()),
    unpack: (packed) => through(packed, createGunzip()),
  };
};
