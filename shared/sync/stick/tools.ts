/** What the format needs of the platform: each room brings its own, `shared` knows no module of Node. */

type Bytes = Uint8Array;

export interface ChunkCipher {
  /** AES-256-GCM, the tag at the end. @param nonce 12 bytes */
  readonly seal: (nonce: Bytes, plain: Bytes) => Bytes;
  /** Null: changed, or closed by another key or under another nonce. */
  readonly open: (nonce: Bytes, sealed: Bytes) => Bytes | null;
}

export interface StickTools {
  /** A new X25519 pair's public half, and its agreement with the other's X25519 key. */
  readonly begin: (theirs: Bytes) => { readonly ephemeral: Bytes; readonly secret: Bytes };
  /** Of this side's own key with the file's; null when the file's is no good key. */
  readonly agree: (ephemeral: Bytes) => Bytes | null;
  /** HKDF-SHA256 of 32 bytes, closed for one file by its header. */
  readonly cipher: (secret: Bytes, header: string) => ChunkCipher;
  /** UTF-8. */
  readonly bytesOf: (text: string) => Bytes;
  /** Null: no UTF-8. */
  readonly textOf: (bytes: Bytes) => string | null;
  readonly toBase64: (bytes: Bytes) => string;
  readonly fromBase64: (text: string) => Bytes;
  /** This side's Ed25519, base64. */
  readonly sign: (text: string) => string;
  /** @param publicKey Ed25519, base64 */
  readonly verify: (publicKey: string, text: string, signature: string) => boolean;
  readonly pack: (plain: AsyncIterable<Bytes>) => AsyncIterable<Bytes>;
  readonly unpack: (packed: AsyncIterable<Bytes>) => AsyncIterable<Bytes>;
}
