/** Scans that come with a request at the counter or with its correction, from the chosen files to the contract. Pure. */
import type { RequestPayload } from "#shared/contract/registration/request.ts";

type MediaType = NonNullable<RequestPayload["documents"][number]["mediaType"]>;

const TYPES = ["image/jpeg", "image/png", "application/pdf"] as const satisfies readonly MediaType[];
/** What the file picker offers. */
export const SCAN_FILES = TYPES.join(",");
/** The core takes eight million letters of base64: some less than six megabytes. */
export const LARGEST_SCAN_MB = 5;
/** Papers of one request, those without a scan among them. */
const MOST_PAPERS = 30;

export interface AttachedFile {
  readonly title: string;
  readonly mediaType: MediaType;
  readonly base64: string;
  /** Null of a PDF, and of a picture that cannot be drawn. */
  readonly thumbnail: string | null;
}

export type ScanProblem = "not-a-scan" | "scan-large" | "too-many";

/** The kind of scan a file is, or why it is none to be attached. @param others papers there are already */
export function scanType(
  file: Pick<File, "type" | "size">,
  others: number,
): { readonly mediaType: MediaType } | { readonly problem: ScanProblem } {
  const mediaType = TYPES.find((one) => one === file.type);
  if (mediaType === undefined || file.size === 0) return { problem: "not-a-scan" };
  if (file.size > LARGEST_SCAN_MB * 1024 * 1024) return { problem: "scan-large" };
  return others >= MOST_PAPERS ? { problem: "too-many" } : { mediaType };
}

/** A paper is called as its file, without the extension. */
export const titleOf = (name: string): string =>
  (name.replace(/\.[^.]{1,5}$/, "").trim() || name.trim() || "—").slice(0, 300);

/** The scans as papers of a payload, and their small pictures by the place of the paper; `before` papers stand there already. */
export const scansOf = (
  files: readonly AttachedFile[],
  before = 0,
): {
  readonly documents: RequestPayload["documents"];
  readonly thumbnails: { readonly document: number; readonly thumbnail: string }[];
} => ({
  documents: files.map(({ title, mediaType, base64 }) => ({ title, mediaType, base64 })),
  thumbnails: files.flatMap(({ thumbnail }, at) =>
    thumbnail === null ? [] : [{ document: before + at, thumbnail }],
  ),
});
