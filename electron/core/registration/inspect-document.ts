/**
 * Looks at a paper of a request as it arrives: is it a file of its type, whole, and the one the sender hashed. A paper
 * without a file (the request came on paper, the office keeps the sheet) has nothing to find fault with.
 */
import { createHash } from "node:crypto";
import type { ReceivedDocument } from "#shared/domain/registration/types.ts";
import { isStartOf, type PaperType, structureDefect, typeOf } from "./document-structure.ts";

interface SentDocument {
  readonly title: string;
  readonly mediaType?: PaperType | undefined;
  /** Hex, lower case. */
  readonly sha256?: string | undefined;
  readonly base64?: string | undefined;
}

/** As the contract bounds `base64`; about six megabytes of scan. */
const LONGEST = 8_000_000;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

type Findings = Pick<ReceivedDocument, "mediaType" | "sha256" | "defect">;

const inspectBytes = (sent: SentDocument, bytes: Buffer): Findings => {
  const type = typeOf(bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const declared = sent.mediaType;
  if (declared !== undefined && isStartOf(bytes, declared))
    return { mediaType: declared, sha256, defect: "cut-short" };
  if (type === null || (declared !== undefined && declared !== type))
    return { mediaType: type, sha256, defect: "not-of-its-type" };
  // What the structure shows is more exact than the hash, which only says that something changed.
  const changed = sent.sha256 !== undefined && sent.sha256 !== sha256 ? "altered" : null;
  return { mediaType: type, sha256, defect: structureDefect(bytes, type) ?? changed };
};

const inspectText = (sent: SentDocument, text: string): Findings => {
  // There are no bytes to hash: the sender's hash would name what the office does not hold.
  const unread = { mediaType: sent.mediaType ?? null, sha256: null };
  if (text.length > LONGEST) return { ...unread, defect: "not-of-its-type" };
  const packed = text.replace(/\s+/g, "");
  if (packed === "") return { ...unread, defect: "empty" };
  if (!BASE64.test(packed)) return { ...unread, defect: "altered" };
  // Unpadded base64 is whole with a rest of two or three; with one a piece is missing.
  if (packed.replace(/=+$/, "").length % 4 === 1) return { ...unread, defect: "cut-short" };
  const bytes = Buffer.from(packed, "base64");
  return bytes.length === 0 ? { ...unread, defect: "empty" } : inspectBytes(sent, bytes);
};

/** Never throws. `sha256` of the result is that of the bytes at hand; the sender's only of a sheet without a file. */
export const inspectDocument = (sent: SentDocument): ReceivedDocument => ({
  title: sent.title,
  ...(sent.base64 === undefined
    ? { mediaType: sent.mediaType ?? null, sha256: sent.sha256 ?? null, defect: null }
    : inspectText(sent, sent.base64)),
});
