/** Writes and reads the whole file, as a stream: whatever its size, a few chunks are held. */
import { canonicalJson } from "../../kernel/canonical-json.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { JOURNAL_SCHEMA } from "../wire.ts";
import { type ByteQueue, byteQueue } from "./byte-queue.ts";
import { openChunks, sealChunks } from "./chunks.ts";
import {
  HEADER_BYTES,
  STICK_FORMAT,
  StickFault,
  type StickHeader,
  type StickItem,
  type StickRefusal,
  stickHeaderSchema,
} from "./format.ts";
import { montgomeryOf } from "./montgomery.ts";
import { recordBytes, recordsIn } from "./records.ts";
import type { StickTools } from "./tools.ts";

/** Told apart from everything else the same keys sign. */
const signedText = (header: string): string => `stick/1\n${header}`;

export type StickAddress = Omit<StickHeader, "format" | "ephemeral" | "schema">;

/** @param to Ed25519 of whom it is for, base64 */
export async function* writeStick(
  address: StickAddress,
  to: string,
  items: AsyncIterable<StickItem>,
  tools: StickTools,
): AsyncGenerator<Uint8Array> {
  const { ephemeral, secret } = tools.begin(montgomeryOf(tools.fromBase64(to)));
  const header = canonicalJson({
    ...address,
    format: STICK_FORMAT,
    ephemeral: tools.toBase64(ephemeral),
    schema: JOURNAL_SCHEMA,
  } satisfies StickHeader);
  yield tools.bytesOf(`${header}\n${tools.sign(signedText(header))}\n`);
  yield* sealChunks(tools.pack(recordBytes(items, tools)), tools.cipher(secret, header));
}

export interface OpenedStick {
  readonly header: StickHeader;
  /** To be read once, to its end. @throws StickFault */
  readonly items: AsyncIterable<StickItem>;
}

interface Signed {
  readonly header: StickHeader;
  readonly text: string;
  readonly signature: string;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const formatOf = (value: unknown): string =>
  typeof value === "object" && value !== null && "format" in value ? String(value.format) : "";

const headerIn = async (queue: ByteQueue, { textOf }: StickTools): Promise<Result<Signed, StickRefusal>> => {
  const line = async (limit: number): Promise<string> => {
    const bytes = await queue.takeLine(limit);
    return bytes === null ? "" : (textOf(bytes) ?? "");
  };
  const text = await line(HEADER_BYTES);
  const value = parsed(text);
  const format = formatOf(value);
  if (!format.startsWith("inspector-exchange/")) return err("not-a-stick");
  if (format !== STICK_FORMAT) return err("newer-format");
  const header = stickHeaderSchema.safeParse(value);
  return header.success ? ok({ header: header.data, text, signature: await line(200) }) : err("damaged");
};

/**
 * @param writerOf Ed25519 (base64) of whoever must have written a file of this header, or why it is not taken in
 */
export const readStick = async (
  bytes: AsyncIterable<Uint8Array>,
  writerOf: (header: StickHeader) => Promise<Result<string, StickRefusal>>,
  tools: StickTools,
): Promise<Result<OpenedStick, StickRefusal>> => {
  const queue = byteQueue(bytes);
  const signed = await headerIn(queue, tools);
  if (!signed.ok) return signed;
  const { header, text, signature } = signed.value;
  const writer = await writerOf(header);
  if (!writer.ok) return writer;
  if (!tools.verify(writer.value, signedText(text), signature)) return err("forged");
  const secret = tools.agree(tools.fromBase64(header.ephemeral));
  if (secret === null) return err("damaged");
  const plain = tools.unpack(openChunks(queue, tools.cipher(secret, text)));
  return ok({ header, items: recordsIn(plain, tools) });
};

/** Whether the file is whole: every chunk opened, every record read. */
export const isWhole = async ({ items }: OpenedStick): Promise<boolean> => {
  try {
    for await (const item of items) void item;
    return true;
  } catch (error) {
    if (error instanceof StickFault) return false;
    throw error;
  }
};
