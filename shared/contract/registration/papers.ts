/** The files of a request's papers: small pictures for the list, and a paper itself when it is opened. Parts of `registration`. */
import { z } from "zod";
import { command, commandEnvelope, query } from "../procedure.ts";
import { accessReasonSchema, idSchema } from "../scalars.ts";

const requestId = idSchema<"Registration">();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Base64 of a JPEG; the core looks at its header and length. */
const thumbnailSchema = z.string().min(1).max(40_000);

/** Small pictures of `payload.documents`, by their place in it. */
export const paperThumbnailsSchema = z
  .array(z.strictObject({ document: z.number().int().min(0), thumbnail: thumbnailSchema }))
  .max(30)
  .default([]);

const paperFileSchema = z.object({
  sha256,
  /** awaited: the centre has it, it comes with the exchange or when it is opened; none: nobody said where it is. */
  file: z.enum(["here", "awaited", "none"]),
  thumbnail: z.string().nullable(),
});
export type PaperFile = z.output<typeof paperFileSchema>;

export const registrationPapersContract = {
  /** Of each paper with a file, once however often it is attached. */
  thumbnails: query("registration.read", { taxSecret: true })
    .input(z.strictObject({ requestId, reason: accessReasonSchema }))
    .output(z.array(paperFileSchema)),
  /** The paper itself, fetched from the centre where it is not here. */
  paper: query("registration.read", { taxSecret: true })
    .input(z.strictObject({ requestId, sha256, reason: accessReasonSchema }))
    .output(z.object({ mediaType: z.string(), base64: z.string() })),
  /** The window made a small picture of a paper that is here and has none. */
  keepThumbnail: command("registration.read")
    .input(z.strictObject({ ...commandEnvelope, requestId, sha256, thumbnail: thumbnailSchema }))
    .output(z.object({ kept: z.literal(true) })),
};
