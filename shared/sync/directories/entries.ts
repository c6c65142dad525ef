/** What each directory of the centre holds. */
import { z } from "zod";
import { bilingualSchema, idSchema, plainDateSchema } from "../../contract/scalars.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";

export const DIRECTORY_NAMES = [
  "parameters",
  "calendar",
  "readings",
  "reason-templates",
  "law-editions",
  "document-templates",
] as const;
export type DirectoryName = (typeof DIRECTORY_NAMES)[number];

/** Decisions are made by them: their entries are in the event itself, so that whoever has the event has the law. */
export const LAW_DIRECTORIES = [
  "parameters",
  "calendar",
  "readings",
] as const satisfies readonly DirectoryName[];
/** Their entries have no days of their own: they hold from the day they are published. */
export const AT_ONCE = ["readings", "reason-templates"] as const satisfies readonly DirectoryName[];

const short = z.string().trim().min(1).max(1_000);
const long = z.string().max(200_000);
const span = { from: plainDateSchema, to: plainDateSchema.nullable() };

const SCHEMAS = {
  /** Значения, которые Кодекс оставляет другим актам; `act` names the act. */
  parameters: z.strictObject({
    name: short,
    /** What the value is for; null for the whole country. */
    scope: z.string().max(200).nullable(),
    ...span,
    value: z.string().max(1_000),
    act: short,
  }),
  /** Производственный календарь. */
  calendar: z.strictObject({
    date: plainDateSchema,
    kind: z.enum(["day-off", "working-day", "plain-day"]),
    name: bilingualSchema,
    basis: short,
  }),
  /** Как читать нормы, которые можно понять по-разному. */
  readings: z.strictObject({ reading: short, alternative: short, basis: short }),
  /** Шаблоны причин отказа и возврата. */
  "reason-templates": z.strictObject({
    templateId: idSchema<"ReasonTemplate">(),
    use: z.enum(["refuse", "return"]),
    title: bilingualSchema,
    text: bilingualSchema,
  }),
  /** Редакции статей, to be read. */
  "law-editions": z.strictObject({
    act: short,
    article: short,
    ...span,
    title: bilingualSchema,
    text: z.strictObject({ ru: long, ky: long }),
  }),
  /** Бланки: wordings a document is composed of. */
  "document-templates": z.strictObject({
    kind: short,
    language: z.enum(["ru", "ky"]),
    ...span,
    title: short,
    body: long,
  }),
} as const satisfies Readonly<Record<DirectoryName, z.ZodType>>;

export type DirectoryEntry<Name extends DirectoryName> = z.output<(typeof SCHEMAS)[Name]>;

export interface EntryProblem {
  /** Number of the entry, from 1; null of the whole. */
  readonly entry: number | null;
  readonly detail: string;
}

const MOST_PROBLEMS = 50;

/** The entries as they are read; or what is wrong with each. */
export const readEntries = <Name extends DirectoryName>(
  name: Name,
  values: readonly unknown[],
):
  | { readonly entries: readonly DirectoryEntry<Name>[]; readonly problems: readonly [] }
  | { readonly entries: null; readonly problems: readonly EntryProblem[] } => {
  const entries: DirectoryEntry<Name>[] = [];
  const problems: EntryProblem[] = [];
  values.forEach((value, at) => {
    const read = SCHEMAS[name].safeParse(value);
    if (read.success) entries.push(read.data as DirectoryEntry<Name>);
    else
      for (const issue of read.error.issues)
        problems.push({ entry: at + 1, detail: `${issue.path.join(".")}: ${issue.message}` });
  });
  return problems.length === 0
    ? { entries, problems: [] }
    : { entries: null, problems: problems.slice(0, MOST_PROBLEMS) };
};

export const isDirectoryName = (name: string): name is DirectoryName =>
  (DIRECTORY_NAMES as readonly string[]).includes(name);

interface Versioned {
  readonly version: number;
  readonly effectiveFrom: PlainDate;
}

/** The version that applies on a day: the newest of those whose day has come. */
export const versionOn = <Version extends Versioned>(
  versions: readonly Version[],
  on: PlainDate,
): Version | null =>
  versions
    .filter(({ effectiveFrom }) => effectiveFrom <= on)
    .reduce<Version | null>(
      (newest, one) => (newest === null || one.version > newest.version ? one : newest),
      null,
    );
