/** Registers of an office: which version there is, its sealed pages, and how operators publish one. */
import { z } from "zod";
import { registerPlanSchema, sha256Schema } from "../../sync/registers/manifest.ts";
import { instantSchema } from "../scalars.ts";
import { bytesAnswer, bytesHeaders } from "./bytes.ts";
import { byDevice, byOperator } from "./procedure.ts";

const office = z.string().min(1).max(20);

export const registersContract = {
  /** What to fetch from the version the device has; null while there is nothing newer. */
  latest: byDevice
    .route({ method: "GET", path: "/v1/registers/latest", tags: ["registers"] })
    .input(z.strictObject({ have: z.coerce.number().int().min(0) }))
    .output(z.strictObject({ plan: registerPlanSchema.nullable() })),

  /**
   * A sealed page by the SHA-256 of its bytes, from any byte on. It never changes and opens under the office's key alone:
   * whatever stands between may keep it.
   */
  page: byDevice
    .route({
      method: "GET",
      path: "/v1/registers/pages/{sha256}",
      tags: ["registers"],
      inputStructure: "detailed",
      outputStructure: "detailed",
    })
    .input(z.object({ params: z.strictObject({ sha256: sha256Schema }), headers: bytesHeaders }))
    .output(bytesAnswer),

  /** Publishes a folder of the service's own folder of datasets as the office's next version; answers when it is done. */
  publish: byOperator
    .route({ method: "POST", path: "/v1/operator/registers/publish", tags: ["registers"] })
    .input(
      z.strictObject({
        office,
        /** Name of the folder. */
        folder: z.string().regex(/^[\w.-]{1,120}$/, "not-a-name"),
        holdsUpTo: z.number().int().min(0),
        newKey: z.boolean(),
      }),
    )
    .output(
      z.strictObject({
        version: z.number().int(),
        rows: z.number().int(),
        rejected: z.number().int(),
        problems: z.array(
          z.strictObject({
            file: z.string(),
            line: z.number().int().nullable(),
            column: z.string().nullable(),
            code: z.string(),
          }),
        ),
        problemCount: z.number().int(),
      }),
    ),

  /** Newest first. */
  versions: byOperator
    .route({ method: "POST", path: "/v1/operator/registers/versions", tags: ["registers"] })
    .input(z.strictObject({ office }))
    .output(
      z.array(
        z.strictObject({
          version: z.number().int(),
          publishedAt: instantSchema,
          publishedBy: z.string(),
          bytes: z.number().int(),
          /** Of the changes since the version before; null of the first. */
          deltaBytes: z.number().int().nullable(),
        }),
      ),
    ),
};
