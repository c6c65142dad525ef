/** Records one after another as bytes, and back. */
import { byteQueue } from "./byte-queue.ts";
import { RECORD_BYTES, StickFault, type StickItem, stickRecordSchema } from "./format.ts";
import type { StickTools } from "./tools.ts";

const NO_BODY = new Uint8Array(0);

export const itemOf = (record: StickItem["record"], body: Uint8Array = NO_BODY): StickItem => ({
  record,
  body,
});

export async function* recordBytes(
  items: AsyncIterable<StickItem>,
  { bytesOf }: Pick<StickTools, "bytesOf">,
): AsyncGenerator<Uint8Array> {
  for await (const { record, body } of items) {
    const json = bytesOf(JSON.stringify(record));
    const head = new Uint8Array(8);
    const view = new DataView(head.buffer);
    view.setUint32(0, json.length);
    view.setUint32(4, body.length);
    yield head;
    yield json;
    if (body.length > 0) yield body;
  }
}

const recordIn = (json: string | null): StickItem["record"] => {
  try {
    return stickRecordSchema.parse(JSON.parse(json ?? ""));
  } catch {
    throw new StickFault("damaged");
  }
};

/** @throws StickFault */
export async function* recordsIn(
  bytes: AsyncIterable<Uint8Array>,
  { textOf }: Pick<StickTools, "textOf">,
): AsyncGenerator<StickItem> {
  const queue = byteQueue(bytes);
  while (!(await queue.isAtEnd())) {
    const head = await queue.take(8);
    if (head === null) throw new StickFault("damaged");
    const view = new DataView(head.buffer, head.byteOffset);
    const [jsonBytes, bodyBytes] = [view.getUint32(0), view.getUint32(4)];
    if (jsonBytes > RECORD_BYTES || bodyBytes > RECORD_BYTES) throw new StickFault("damaged");
    const json = await queue.take(jsonBytes);
    const body = await queue.take(bodyBytes);
    if (json === null || body === null) throw new StickFault("damaged");
    yield { record: recordIn(textOf(json)), body };
  }
}
