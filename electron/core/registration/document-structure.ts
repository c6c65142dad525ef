/**
 * Whether the bytes of a scanned paper are a whole file of its type: the marks at both ends and everything between that
 * can be walked without drawing it. Reads each byte at most twice and never past the end.
 */
import { crc32 } from "node:zlib";
import type { DocumentDefect } from "#shared/domain/registration/types.ts";

export type PaperType = "application/pdf" | "image/jpeg" | "image/png";

const PNG_SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
const JPEG_SIGNATURE = Buffer.from("ffd8ff", "hex");
const PDF_SIGNATURE = Buffer.from("%PDF-");
/** Readers look for the header of a PDF, and for its end, within this many bytes. */
const PDF_MARGIN = 1024;

const SIGNATURES: readonly (readonly [PaperType, Buffer])[] = [
  ["image/png", PNG_SIGNATURE],
  ["image/jpeg", JPEG_SIGNATURE],
  ["application/pdf", PDF_SIGNATURE],
];

/** The type by the first bytes, whatever the sender called it. */
export const typeOf = (bytes: Buffer): PaperType | null => {
  for (const [type, signature] of SIGNATURES)
    if (bytes.subarray(0, signature.length).equals(signature)) return type;
  return bytes.subarray(0, PDF_MARGIN + PDF_SIGNATURE.length).includes(PDF_SIGNATURE)
    ? "application/pdf"
    : null;
};

/** Fewer bytes than the signature has, all of them as in it. */
export const isStartOf = (bytes: Buffer, type: PaperType): boolean => {
  const signature = SIGNATURES.find(([known]) => known === type)?.[1] ?? PDF_SIGNATURE;
  return bytes.length < signature.length && signature.subarray(0, bytes.length).equals(bytes);
};

const STANDALONE = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
/** SOF0–SOF15 without DHT, JPG and DAC, which share the range. */
const IS_FRAME = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Position of the next marker's 0xFF after coded data; the length of the bytes where there is none. */
const endOfScan = (bytes: Buffer, from: number): number => {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next === 0xff) at += 1;
    else if (next === 0x00 || STANDALONE(next)) at = bytes.indexOf(0xff, at + 2);
    else return at;
  }
  return bytes.length;
};

const jpegDefect = (bytes: Buffer): DocumentDefect | null => {
  let at = 2;
  let frame = false;
  let scan = false;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return "altered";
    while (bytes[at] === 0xff) at += 1;
    const marker = bytes[at];
    if (marker === undefined) return "cut-short";
    at += 1;
    if (marker === 0xd9) return frame && scan ? null : "altered";
    if (STANDALONE(marker)) continue;
    if (at + 2 > bytes.length) return "cut-short";
    const length = bytes.readUInt16BE(at);
    if (marker === 0x00 || length < 2) return "altered";
    at += length;
    if (IS_FRAME(marker)) frame = true;
    if (marker !== 0xda) continue;
    if (!frame) return "altered";
    scan = true;
    at = endOfScan(bytes, at);
  }
  return "cut-short";
};

const pngDefect = (bytes: Buffer): DocumentDefect | null => {
  let at = PNG_SIGNATURE.length;
  let image = false;
  for (let chunk = 0; at + 12 <= bytes.length; chunk += 1) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (!/^[A-Za-z]{4}$/.test(type) || (chunk === 0) !== (type === "IHDR")) return "altered";
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return "cut-short";
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return "altered";
    if (type === "IDAT") image = true;
    if (type === "IEND") return image && length === 0 ? null : "altered";
    at = end + 4;
  }
  return "cut-short";
};

const pdfDefect = (bytes: Buffer): DocumentDefect | null => {
  const header = bytes.indexOf(PDF_SIGNATURE);
  if (!/^%PDF-\d\.\d/.test(bytes.toString("latin1", header, header + 8)))
    return bytes.length < header + 8 ? "cut-short" : "altered";
  const tail = bytes.toString("latin1", Math.max(0, bytes.length - PDF_MARGIN));
  const end = tail.lastIndexOf("%%EOF");
  if (end < 0) return "cut-short";
  const start = /startxref\s+(\d{1,10})\s+$/.exec(tail.slice(0, end))?.[1];
  if (start === undefined) return "altered";
  // Where something stands before the header, makers count either from it or from the first byte.
  const isTable = (offset: number): boolean =>
    /^\s*(xref\s|\d+\s+\d+\s+obj\b)/.test(bytes.toString("latin1", offset, offset + 64));
  return isTable(Number(start)) || isTable(Number(start) + header) ? null : "altered";
};

/** What is wrong with a file of the type its first bytes say; null when it is whole. */
export const structureDefect = (bytes: Buffer, type: PaperType): DocumentDefect | null => {
  switch (type) {
    case "image/jpeg":
      return jpegDefect(bytes);
    case "image/png":
      return pngDefect(bytes);
    case "application/pdf":
      return pdfDefect(bytes);
  }
};
