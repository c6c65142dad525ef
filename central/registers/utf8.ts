import { isUtf8 } from "node:buffer";
import type { DecodeUtf8 } from "#shared/contract/exchange/csv.ts";

export const decodeUtf8: DecodeUtf8 = (bytes) => ({
  text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8"),
  sound: isUtf8(bytes),
});
