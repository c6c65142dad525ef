/**
 * Cuts untrusted bytes into the blocks of ASN.1 by DER; of BER only what signing programs really write: constructed
 * blocks of indefinite length. A block must lie wholly inside its container and its length be written the shortest way.
 */

export interface Block {
  /** 0 universal, 2 of the context. */
  readonly tagClass: number;
  readonly tag: number;
  readonly constructed: boolean;
  /** The block as it was encoded, tag and length included. */
  readonly der: Uint8Array;
  /** What is inside, without the end mark of an indefinite length. */
  readonly content: Uint8Array;
  readonly children: readonly Block[];
}

/** Thrown by readers of untrusted bytes; `readOrNull` alone turns it into an answer, it never leaves this folder. */
export class Malformed extends Error {}

export interface Limits {
  /** Blocks in the whole; a list of revoked certificates has five a row. */
  readonly maxBlocks: number;
}

const MAX_DEPTH = 32;
export const SIGNATURE_LIMITS: Limits = { maxBlocks: 20_000 };
export const CRL_LIMITS: Limits = { maxBlocks: 5_000_000 };

interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
  left: number;
}

const byteAt = (cursor: Cursor, end: number): number => {
  if (cursor.at >= end) throw new Malformed("past the container's end");
  const byte = cursor.bytes[cursor.at];
  cursor.at += 1;
  return byte ?? 0;
};

const INDEFINITE = -1;

const readLength = (cursor: Cursor, end: number): number => {
  const first = byteAt(cursor, end);
  if (first < 0x80) return first;
  if (first === 0x80) return INDEFINITE;
  const count = first & 0x7f;
  if (count > 4) throw new Malformed("length");
  let length = 0;
  for (let i = 0; i < count; i += 1) length = length * 256 + byteAt(cursor, end);
  const shortest = length >= 0x80 && (count === 1 || length >= 256 ** (count - 1));
  if (!shortest) throw new Malformed("length not the shortest");
  return length;
};

const atEndMark = ({ bytes, at }: Cursor, end: number): boolean =>
  at + 2 <= end && bytes[at] === 0 && bytes[at + 1] === 0;

/** Reads the block at the cursor, which must end by `end`. */
const readOne = (cursor: Cursor, end: number, depth: number): Block => {
  cursor.left -= 1;
  if (cursor.left < 0 || depth > MAX_DEPTH) throw new Malformed("too many blocks or too deep");
  const start = cursor.at;
  const identifier = byteAt(cursor, end);
  const constructed = (identifier & 0x20) !== 0;
  const tag = identifier & 0x1f;
  if (tag === 0x1f || identifier === 0) throw new Malformed("tag");
  const length = readLength(cursor, end);
  const from = cursor.at;
  const children: Block[] = [];
  if (length === INDEFINITE) {
    if (!constructed) throw new Malformed("indefinite length of a primitive block");
    while (!atEndMark(cursor, end)) children.push(readOne(cursor, end, depth + 1));
    cursor.at += 2;
  } else {
    const stop = from + length;
    if (stop > end) throw new Malformed("past the container's end");
    while (constructed && cursor.at < stop) children.push(readOne(cursor, stop, depth + 1));
    cursor.at = stop;
  }
  return {
    tagClass: identifier >> 6,
    tag,
    constructed,
    der: cursor.bytes.subarray(start, cursor.at),
    content: cursor.bytes.subarray(from, length === INDEFINITE ? cursor.at - 2 : cursor.at),
    children,
  };
};

/** The one block `bytes` consist of; bytes after it are a fault. */
export const readBlock = (bytes: Uint8Array, { maxBlocks }: Limits): Block => {
  const cursor: Cursor = { bytes, at: 0, left: maxBlocks };
  const block = readOne(cursor, bytes.length, 0);
  if (cursor.at !== bytes.length) throw new Malformed("bytes after the end");
  return block;
};

/** Runs a reader of untrusted bytes. Null: they are not what they should be. */
export const readOrNull = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
};
