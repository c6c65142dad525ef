/** Bytes that come in pieces of any size, taken out in pieces of the size asked for. */

/** One array of several. */
export const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};

export interface ByteQueue {
  /** Exactly so many, or null when the end comes before. */
  readonly take: (count: number) => Promise<Uint8Array | null>;
  /** Up to the end of the line, which is taken too; null when it does not come within `limit`. */
  readonly takeLine: (limit: number) => Promise<Uint8Array | null>;
  readonly isAtEnd: () => Promise<boolean>;
}

const NEWLINE = 10;

export const byteQueue = (source: AsyncIterable<Uint8Array>): ByteQueue => {
  const pieces = source[Symbol.asyncIterator]();
  let held: Uint8Array[] = [];
  let size = 0;

  const more = async (): Promise<boolean> => {
    const { value, done } = await pieces.next();
    if (done === true) return false;
    held.push(value);
    size += value.length;
    return true;
  };
  const cut = (count: number): Uint8Array => {
    // Joined once for what is asked: not again with each piece that comes.
    const all = joined(held);
    held = [all.subarray(count)];
    size -= count;
    return all.subarray(0, count);
  };

  return {
    take: async (count) => {
      while (size < count) if (!(await more())) return null;
      return cut(count);
    },
    takeLine: async (limit) => {
      for (;;) {
        const at = joined(held).indexOf(NEWLINE);
        if (at > limit || (at === -1 && size > limit)) return null;
        if (at !== -1) return cut(at + 1).subarray(0, at);
        if (!(await more())) return null;
      }
    },
    isAtEnd: async () => {
      while (size === 0) if (!(await more())) return true;
      return false;
    },
  };
};
