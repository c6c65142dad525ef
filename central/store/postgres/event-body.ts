/** An event as bytes: what is bytes already stands as bytes, a third shorter than its JSON. */
import type { WireEvent } from "#shared/sync/wire.ts";

/** Fields of fixed length, in order. */
const FIXED = [
  ["eventId", "uuid", 16],
  ["deviceId", "uuid", 16],
  ["commandId", "uuid", 16],
  ["actor", "uuid", 16],
  ["previousHash", "hex", 32],
  ["hash", "hex", 32],
  ["signature", "base64", 64],
] as const satisfies readonly (readonly [keyof WireEvent, "uuid" | "hex" | "base64", number])[];

const BINARY = 1;
const JSON_TEXT = 2;

const toBytes = (text: string, form: (typeof FIXED)[number][1]): Buffer =>
  form === "uuid" ? Buffer.from(text.replaceAll("-", ""), "hex") : Buffer.from(text, form);

const toText = (bytes: Buffer, form: (typeof FIXED)[number][1]): string => {
  if (form !== "uuid") return bytes.toString(form);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/** The fixed fields; null when one of them would not come back letter for letter. */
const fixedPart = (event: WireEvent): readonly Buffer[] | null => {
  // Half a surrogate pair has no bytes of its own.
  if (!event.payload.isWellFormed()) return null;
  const parts: Buffer[] = [];
  for (const [field, form, length] of FIXED) {
    const bytes = toBytes(event[field], form);
    if (bytes.length !== length || toText(bytes, form) !== event[field]) return null;
    parts.push(bytes);
  }
  return parts;
};

export const packEvent = (event: WireEvent): Buffer => {
  const fixed = fixedPart(event);
  if (fixed === null) return Buffer.concat([Buffer.of(JSON_TEXT), Buffer.from(JSON.stringify(event))]);
  const { stream, version, type, role, deviceSequence, recordedAt, payload } = event;
  const rest = JSON.stringify([stream, version, type, role, deviceSequence, recordedAt]);
  // A JSON text of strings and numbers has no line break: what follows the first one is the payload as it was hashed.
  return Buffer.concat([Buffer.of(BINARY), ...fixed, Buffer.from(`${rest}\n${payload}`)]);
};

export const unpackEvent = (bytes: Buffer): WireEvent => {
  if (bytes[0] === JSON_TEXT) return JSON.parse(bytes.toString("utf8", 1)) as WireEvent;
  const fixed: Record<string, string> = {};
  let at = 1;
  for (const [field, form, length] of FIXED) {
    fixed[field] = toText(bytes.subarray(at, at + length), form);
    at += length;
  }
  const end = bytes.indexOf("\n", at);
  const [stream, version, type, role, deviceSequence, recordedAt] = JSON.parse(
    bytes.toString("utf8", at, end),
  ) as unknown[];
  const payload = bytes.toString("utf8", end + 1);
  return { ...fixed, stream, version, type, role, deviceSequence, recordedAt, payload } as WireEvent;
};
