/** The text of the Code: its editions, articles, search, and where the program rests on them. */
import { z } from "zod";
import { CODE_LINE_KINDS } from "../law/code-text/article-lines.ts";
import { LAW_USE_KINDS } from "../law/law-use.ts";
import { command, commandEnvelope, query } from "./procedure.ts";
import {
  basisSchema,
  bilingualSchema,
  idSchema,
  instantSchema,
  messageSchema,
  plainDateSchema,
} from "./scalars.ts";

/** `125`, `85¹`, `85-1`: as people write it. */
const numberSchema = z.string().trim().min(1).max(20);

const headingSchema = z.object({
  kind: z.enum(["section", "chapter", "article"]),
  number: z.string(),
  /** As the text has it; the program's own words where there is no text. */
  title: bilingualSchema,
  repealed: z.boolean(),
});

/** A text cut into the words asked for (`hit`) and what stands between them. */
const textRunsSchema = z.array(z.object({ text: z.string(), hit: z.boolean() }));

const neighbourSchema = z.object({ number: z.string(), title: z.string() });

const lineSchema = z.object({
  kind: z.enum(CODE_LINE_KINDS),
  number: z.string().nullable(),
  /** Where it stands, dotted: `125.4`. */
  place: z.string(),
  depth: z.number().int(),
  repealed: z.boolean(),
  runs: z.array(z.object({ text: z.string(), strong: z.boolean(), place: z.string().nullable() })),
  cells: z.array(z.string()),
});

const importStatusSchema = z.object({
  importId: idSchema<"Import">(),
  status: z.enum(["running", "finished", "refused", "failed"]),
  source: z.string(),
  startedAt: instantSchema,
  finishedAt: instantSchema.nullable(),
  /** 0…1 */
  progress: z.number(),
  refusal: messageSchema.nullable(),
  /** Refused because another text of this day is kept: the command may be repeated with `replace`. */
  differsFrom: plainDateSchema.nullable(),
  result: z
    .object({
      edition: plainDateSchema,
      articles: z.number().int(),
      chapters: z.number().int(),
      /** The very text was kept before: nothing changed. */
      same: z.boolean(),
      problems: z.array(messageSchema),
    })
    .nullable(),
});

export const codeContract = {
  status: query("law.read").output(
    z.object({
      /** False where the file of the texts cannot be read under the office's key: a text has to be loaded again. */
      readable: z.boolean(),
      /** Newest first. */
      editions: z.array(
        z.object({
          edition: plainDateSchema,
          articles: z.number().int(),
          chapters: z.number().int(),
          /** Null where the command line loaded it. */
          importedBy: bilingualSchema.nullable(),
          importedAt: instantSchema.nullable(),
        }),
      ),
    }),
  ),
  contents: query("law.read")
    .input(z.strictObject({ edition: plainDateSchema.optional() }))
    .output(
      z.object({
        /** Null: no text is kept, these are the articles the program cites. */
        edition: plainDateSchema.nullable(),
        headings: z.array(headingSchema),
      }),
    ),
  article: query("law.read")
    .input(z.strictObject({ number: numberSchema, edition: plainDateSchema.optional() }))
    .output(
      z.object({
        number: z.string(),
        /** Null where no text holds the article: it is known by its number alone. */
        text: z
          .object({
            edition: plainDateSchema,
            title: z.string(),
            repealed: z.boolean(),
            section: neighbourSchema.nullable(),
            chapter: neighbourSchema.nullable(),
            lines: z.array(lineSchema),
            previous: neighbourSchema.nullable(),
            next: neighbourSchema.nullable(),
          })
          .nullable(),
      }),
    ),
  search: query("law.read")
    .input(
      z.strictObject({
        query: z.string().trim().max(200),
        edition: plainDateSchema.optional(),
        limit: z.number().int().min(1).max(50).default(20),
      }),
    )
    .output(
      z.object({
        edition: plainDateSchema.nullable(),
        hits: z.array(
          z.object({
            number: z.string(),
            title: textRunsSchema,
            part: z.string().nullable(),
            snippet: textRunsSchema,
          }),
        ),
      }),
    ),
  usedBy: query("law.read")
    .input(z.strictObject({ article: numberSchema }))
    .output(
      z.object({
        uses: z.array(
          z.object({
            kind: z.enum(LAW_USE_KINDS),
            id: z.string(),
            places: z.array(basisSchema),
            title: bilingualSchema,
            from: plainDateSchema.nullable(),
          }),
        ),
        /** Null for those who may not read desk audits. */
        office: z
          .object({
            /** Findings of the last finished sweep that cite the article. */
            findings: z.number().int(),
            /** Cases with a finding or a term of the article. */
            cases: z.number().int(),
            /** Papers that cite the article. */
            papers: z.number().int(),
          })
          .nullable(),
      }),
    ),
  compare: query("law.read")
    .input(z.strictObject({ number: numberSchema, before: plainDateSchema, after: plainDateSchema }))
    .output(
      z.object({
        number: z.string(),
        before: z.object({ edition: plainDateSchema, title: z.string() }).nullable(),
        after: z.object({ edition: plainDateSchema, title: z.string() }).nullable(),
        lines: z.array(
          z.object({
            kind: z.enum(["same", "changed", "removed", "added"]),
            before: z.string().nullable(),
            after: z.string().nullable(),
          }),
        ),
      }),
    ),
  startImport: command("data.import")
    .input(
      z.strictObject({ ...commandEnvelope, path: z.string().min(1), replace: z.boolean().default(false) }),
    )
    .output(importStatusSchema),
  importStatus: query("data.import").output(importStatusSchema.nullable()),
};
