/** A stream of bytes in sealed chunks: none can be changed, left out, put elsewhere, or cut off at the end. */
import { type ByteQueue, joined } from "./byte-queue.ts";
import { StickFault } from "./format.ts";
import type { ChunkCipher } from "./tools.ts";

const CHUNK_BYTES = 64 * 1024;
const TAG_BYTES = 16;
const LAST = 0x8000_0000;

/** Counter and whether it is the last chunk: the key is of this file alone. */
const nonceOf = (counter: number, last: boolean): Uint8Array => {
  const nonce = new Uint8Array(12);
  const view = new DataView(nonce.buffer);
  view.setUint8(3, last ? 1 : 0);
  view.setBigUint64(4, BigInt(counter));
  return nonce;
};

const headOf = (length: number, last: boolean): Uint8Array => {
  const head = new Uint8Array(4);
  new DataView(head.buffer).setUint32(0, (last ? LAST : 0) + length);
  return head;
};

export async function* sealChunks(
  plain: AsyncIterable<Uint8Array>,
  cipher: ChunkCipher,
): AsyncGenerator<Uint8Array> {
  let counter = 0;
  let waiting: Uint8Array[] = [];
  let size = 0;
  const chunk = (bytes: Uint8Array, last: boolean): Uint8Array => {
    const sealed = cipher.seal(nonceOf(counter, last), bytes);
    counter += 1;
    return joined([headOf(sealed.length, last), sealed]);
  };
  for await (const piece of plain) {
    waiting.push(piece);
    size += piece.length;
    if (size <= CHUNK_BYTES) continue;
    const all = joined(waiting);
    let at = 0;
    // The last one is sealed as such: some is always left for it.
    for (; all.length - at > CHUNK_BYTES; at += CHUNK_BYTES)
      yield chunk(all.subarray(at, at + CHUNK_BYTES), false);
    waiting = [all.slice(at)];
    size = all.length - at;
  }
  yield chunk(joined(waiting), true);
}

/** @throws StickFault */
export async function* openChunks(queue: ByteQueue, cipher: ChunkCipher): AsyncGenerator<Uint8Array> {
  for (let counter = 0; ; counter += 1) {
    const head = await queue.take(4);
    if (head === null) throw new StickFault("damaged");
    const word = new DataView(head.buffer, head.byteOffset).getUint32(0);
    const last = word >= LAST;
    const length = last ? word - LAST : word;
    if (length > CHUNK_BYTES + TAG_BYTES) throw new StickFault("damaged");
    const sealed = await queue.take(length);
    const plain = sealed === null ? null : cipher.open(nonceOf(counter, last), sealed);
    if (plain === null) throw new StickFault("damaged");
    yield plain;
    if (!last) continue;
    if (!(await queue.isAtEnd())) throw new StickFault("damaged");
    return;
  }
}
