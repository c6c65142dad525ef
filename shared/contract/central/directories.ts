/** Справочники: what the centre publishes for every office, by version and day of effect. */
import { z } from "zod";
import { DIRECTORY_NAMES } from "../../sync/directories/entries.ts";
import { sha256Schema } from "../../sync/registers/manifest.ts";
import { instantSchema, plainDateSchema } from "../scalars.ts";
import { bytesAnswer } from "./bytes.ts";
import { byDevice, byOperator } from "./procedure.ts";

const name = z.enum(DIRECTORY_NAMES);

const versionSchema = z.strictObject({
  name,
  version: z.number().int().min(1),
  effectiveFrom: plainDateSchema,
  sha256: sha256Schema,
  bytes: z.number().int().min(0),
  publishedAt: instantSchema,
  publishedBy: z.string(),
});

export const directoriesContract = {
  /**
   * Every version there is, oldest first. What the office's feed does not tell of yet is told with this: it comes with the
   * next pull.
   */
  list: byDevice
    .route({ method: "GET", path: "/v1/directories", tags: ["directories"] })
    .output(z.array(versionSchema)),

  /** Entries too long for an event, canonical JSON, by their hash. */
  content: byDevice
    .route({
      method: "GET",
      path: "/v1/directories/contents/{sha256}",
      tags: ["directories"],
      inputStructure: "detailed",
      outputStructure: "detailed",
    })
    .input(z.object({ params: z.strictObject({ sha256: sha256Schema }) }))
    .output(bytesAnswer),

  /** Publishes a version and tells every office of it. */
  publish: byOperator
    .route({ method: "POST", path: "/v1/operator/directories/publish", tags: ["directories"] })
    .input(z.strictObject({ name, effectiveFrom: plainDateSchema, entries: z.array(z.unknown()) }))
    .output(z.strictObject({ version: z.number().int(), offices: z.number().int() })),

  /** Every version there is, and of one its entries. */
  versions: byOperator
    .route({ method: "POST", path: "/v1/operator/directories/versions", tags: ["directories"] })
    .output(z.array(versionSchema)),
  entries: byOperator
    .route({ method: "POST", path: "/v1/operator/directories/entries", tags: ["directories"] })
    .input(z.strictObject({ name, version: z.number().int().min(1) }))
    .output(z.strictObject({ entries: z.array(z.unknown()) })),
};
