/** What the centre states of a version of an office's registers, and of what changed since the one before. */
import { z } from "zod";
import { instantSchema } from "../../contract/scalars.ts";
import { bytesSchema } from "../box.ts";
import { statementSchema } from "../statement.ts";

/** A page larger than this is none of ours: nobody unpacks it. */
export const PAGE_BYTES = 16 * 1024 * 1024;
const MOST_PAGES = 100_000;

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, "not-a-hash");

/** A page as it is stored and sent: compressed by zstd, then sealed under a key of the office. */
const pageRefSchema = z.strictObject({
  /** SHA-256 of the sealed bytes: the page's name. */
  sha256: sha256Schema,
  /** Length sealed. */
  bytes: z.number().int().min(1).max(PAGE_BYTES),
  /** Length of the text. */
  textBytes: z.number().int().min(1).max(PAGE_BYTES),
  rows: z.number().int().min(1),
});
export type PageRef = z.output<typeof pageRefSchema>;

const pagesSchema = z.strictObject({
  rows: z.number().int().min(0),
  pages: z.array(pageRefSchema).max(MOST_PAGES),
});
export type Pages = z.output<typeof pagesSchema>;

/** Which of the office's page keys opens the pages. */
const keyId = z.string().max(60);

const fileSchema = pagesSchema.extend({
  name: z.string().max(60),
  keyId,
  /** Number the next new row gets, where rows have no key. */
  nextRow: z.number().int().min(1).optional(),
});
export type FilePages = z.output<typeof fileSchema>;

const datasetSchema = z.strictObject({
  office: z.string().max(20),
  officeName: z.strictObject({ ru: z.string(), ky: z.string() }),
  createdAt: z.string(),
  periodFrom: z.string(),
  periodTo: z.string(),
  source: z.string(),
});

const about = {
  office: z.string().min(1).max(20),
  createdAt: instantSchema,
};

/** Версия реестров налогового органа. */
export const registerManifestSchema = z.strictObject({
  statement: z.literal("registers/1"),
  ...about,
  version: z.number().int().min(1),
  dataset: datasetSchema,
  /** Decisions up to this position of the office's feed are in these registers already. */
  holdsUpTo: z.number().int().min(0),
  files: z.array(fileSchema).max(100),
});
export type RegisterManifest = z.output<typeof registerManifestSchema>;

/** Изменения реестров между двумя соседними версиями. */
export const registerDeltaSchema = z.strictObject({
  statement: z.literal("register-delta/1"),
  ...about,
  from: z.number().int().min(1),
  to: z.number().int().min(2),
  files: z
    .array(
      z.strictObject({
        name: z.string().max(60),
        keyId,
        /** Units that are no more, by their keys. */
        gone: pagesSchema,
        /** All rows of units that are new or changed. */
        rows: pagesSchema,
      }),
    )
    .max(100),
});
export type RegisterDelta = z.output<typeof registerDeltaSchema>;

/** What a device is to fetch: the changes since what it has, or everything. */
export const registerPlanSchema = z.strictObject({
  version: z.number().int().min(1),
  manifest: statementSchema,
  /** One after another from the device's version to this one; empty: everything is to be fetched. */
  deltas: z.array(statementSchema),
  /** AES-256 keys of the pages named. */
  keys: z.array(z.strictObject({ keyId, key: bytesSchema(32) })),
});
export type RegisterPlan = z.output<typeof registerPlanSchema>;

export const pagesOfManifest = (manifest: RegisterManifest): readonly PageRef[] =>
  manifest.files.flatMap((file) => file.pages);

export const pagesOfDelta = (delta: RegisterDelta): readonly PageRef[] =>
  delta.files.flatMap((file) => [...file.gone.pages, ...file.rows.pages]);

export const bytesOf = (pages: readonly PageRef[]): number =>
  pages.reduce((sum, page) => sum + page.bytes, 0);
