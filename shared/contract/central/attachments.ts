/** Files of cases: sent in pieces before the event that cites them, fetched in pieces when somebody looks at them. */
import { z } from "zod";
import { sha256Schema } from "../../sync/registers/manifest.ts";
import { bytesAnswer, bytesBody } from "./bytes.ts";
import { byDevice } from "./procedure.ts";

/** All pieces of a file but the last are of this length. */
export const PIECE_BYTES = 512 * 1024;
/** No paper of the law is larger. */
export const ATTACHMENT_BYTES = 64 * 1024 * 1024;

export const piecesOf = (size: number): number => Math.max(1, Math.ceil(size / PIECE_BYTES));

const size = z.number().int().min(1).max(ATTACHMENT_BYTES);
const mediaType = z.string().regex(/^[\w.+-]{1,60}\/[\w.+-]{1,80}$/, "not-a-media-type");
const no = z.coerce
  .number()
  .int()
  .min(0)
  .max(ATTACHMENT_BYTES / PIECE_BYTES);
/** Of another office's case, for those named for it; else the device's own office. */
const office = z.string().min(1).max(20).optional();

const begunSchema = z.strictObject({
  sha256: sha256Schema,
  whole: z.boolean(),
  /** Numbers of the pieces the centre does not have yet. */
  missing: z.array(z.number().int().min(0)),
});

export const attachmentsContract = {
  /** Says which files are to come, or comes back to them. A file the office holds whole need not be sent. */
  begin: byDevice
    .route({ method: "POST", path: "/v1/attachments/begin", tags: ["attachments"] })
    .input(
      z.strictObject({
        office,
        files: z
          .array(z.strictObject({ sha256: sha256Schema, size, mediaType }))
          .min(1)
          .max(200),
      }),
    )
    .output(z.array(begunSchema)),

  piece: byDevice
    .route({
      method: "PUT",
      path: "/v1/attachments/{sha256}/pieces/{no}",
      tags: ["attachments"],
      inputStructure: "detailed",
    })
    .input(
      z.object({
        params: z.strictObject({ sha256: sha256Schema, no }),
        query: z.strictObject({ office }).optional(),
        body: bytesBody,
      }),
    )
    .output(z.strictObject({ held: z.literal(true) })),

  /** After the last piece: the centre reads the whole and compares its hash. A file that is another one is let go. */
  finish: byDevice
    .route({ method: "POST", path: "/v1/attachments/finish", tags: ["attachments"] })
    .input(z.strictObject({ office, sha256: sha256Schema }))
    .output(z.strictObject({ whole: z.literal(true) })),

  /** The device does not have the file any more: what cites it need not wait. Changes nothing where the centre has it. */
  lost: byDevice
    .route({ method: "POST", path: "/v1/attachments/lost", tags: ["attachments"] })
    .input(z.strictObject({ office, sha256: sha256Schema }))
    .output(z.strictObject({ noted: z.literal(true) })),

  /** The small picture of an image (shared/sync/thumbnail.ts), made by a device that has it; goes before the pieces. */
  putThumbnail: byDevice
    .route({
      method: "PUT",
      path: "/v1/attachments/{sha256}/thumbnail",
      tags: ["attachments"],
      inputStructure: "detailed",
    })
    .input(
      z.object({
        params: z.strictObject({ sha256: sha256Schema }),
        query: z.strictObject({ office }).optional(),
        body: bytesBody,
      }),
    )
    .output(z.strictObject({ held: z.literal(true) })),

  /** What there is to fetch. */
  about: byDevice
    .route({ method: "GET", path: "/v1/attachments/{sha256}", tags: ["attachments"] })
    .input(z.strictObject({ sha256: sha256Schema, office }))
    .output(z.strictObject({ size, mediaType: z.string(), thumbnail: z.boolean() })),

  read: byDevice
    .route({
      method: "GET",
      path: "/v1/attachments/{sha256}/pieces/{no}",
      tags: ["attachments"],
      inputStructure: "detailed",
      outputStructure: "detailed",
    })
    .input(
      z.object({
        params: z.strictObject({ sha256: sha256Schema, no }),
        query: z.strictObject({ office }).optional(),
      }),
    )
    .output(bytesAnswer),

  thumbnail: byDevice
    .route({
      method: "GET",
      path: "/v1/attachments/{sha256}/thumbnail",
      tags: ["attachments"],
      inputStructure: "detailed",
      outputStructure: "detailed",
    })
    .input(
      z.object({
        params: z.strictObject({ sha256: sha256Schema }),
        query: z.strictObject({ office }).optional(),
      }),
    )
    .output(bytesAnswer),
};
