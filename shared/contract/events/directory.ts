/** Events of the streams `directory/<name>`: only the centre writes them. */
import { z } from "zod";
import { DIRECTORY_NAMES } from "../../sync/directories/entries.ts";
import { plainDateSchema } from "../scalars.ts";

export const directoryEventSchemas = {
  DirectoryPublished: z.strictObject({
    name: z.enum(DIRECTORY_NAMES),
    version: z.number().int().min(1),
    effectiveFrom: plainDateSchema,
    /** SHA-256 of the entries' canonical JSON, hex. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/, "not-a-hash"),
    /** Length of that JSON. */
    bytes: z.number().int().min(2),
    /** Null where they are too long for an event: they are fetched by their hash. */
    entries: z.array(z.unknown()).nullable(),
  }),
};

export type DirectoryPublished = z.output<typeof directoryEventSchemas.DirectoryPublished>;
