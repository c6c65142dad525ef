import { createHash } from "node:crypto";

/** An invented paper as an applicant's program sends it. */
export const attachPaper = (bytes: Uint8Array): { readonly sha256: string; readonly base64: string } => ({
  sha256: createHash("sha256").update(bytes).digest("hex"),
  base64: Buffer.from(bytes).toString("base64"),
});
