/** `manifest.json` of a dataset. */
import { dateCell, instantCell, monthCell } from "./cell.ts";
import { MANIFEST_FILE } from "./files.ts";
import { type DatasetProblem, datasetProblem, type ProblemCode } from "./problem.ts";

const DATASET_FORMAT = "office-dataset/1";

export interface Manifest {
  readonly office: string;
  readonly officeName: { readonly ru: string; readonly ky: string };
  /** UTC with milliseconds. */
  readonly createdAt: string;
  /** Months, `YYYY-MM`. */
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly source: string;
}

export interface ReadManifest {
  /** Null when a problem makes it unusable. */
  readonly manifest: Manifest | null;
  readonly problems: readonly DatasetProblem[];
}

const FIELDS = ["format", "office", "officeName", "createdAt", "periodFrom", "periodTo", "source"] as const;

/** The physical line a field stands on; 1 when it cannot be told. */
const lineOf = (text: string, field: string): number => {
  const at = text.indexOf(JSON.stringify(field));
  return at < 0 ? 1 : text.slice(0, at).split("\n").length;
};

const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
const accepts = (read: (text: string) => unknown, value: unknown): string | null => {
  if (typeof value !== "string") return null;
  const result = read(value);
  return typeof result === "string" ? result : null;
};
/** A month; a date is taken for its month. */
const monthOf = (value: unknown): string | null =>
  accepts(monthCell, value) ?? accepts(dateCell, value)?.slice(0, 7) ?? null;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads the manifest; every field is checked, whatever is wrong with the others. */
export const readManifest = (text: string): ReadManifest => {
  const problems: DatasetProblem[] = [];
  const report = (code: ProblemCode, field: string | null, expected = ""): void => {
    const line = field === null ? 1 : lineOf(text, field.split(".")[0] ?? field);
    problems.push(datasetProblem(MANIFEST_FILE, line, field, code, { expected }));
  };
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    report("invalid-json", null, "JSON");
    return { manifest: null, problems };
  }
  if (!isObject(json)) {
    report("invalid-json", null, "{…}");
    return { manifest: null, problems };
  }
  const known = new Set<string>(FIELDS);
  for (const field of Object.keys(json)) if (!known.has(field)) report("unknown-field", field);
  for (const field of FIELDS) if (json[field] === undefined) report("missing-field", field);

  if (json.format !== undefined && json.format !== DATASET_FORMAT)
    report("wrong-format", "format", DATASET_FORMAT);
  const texts = { office: json.office, source: json.source };
  for (const [field, value] of Object.entries(texts))
    if (value !== undefined && !isText(value)) report("invalid-field", field, "…");
  const name = json.officeName;
  const named = isObject(name) && isText(name.ru) && isText(name.ky);
  if (name !== undefined && !named) report("invalid-field", "officeName", "{ru, ky}");
  if (isObject(name))
    for (const field of Object.keys(name))
      if (field !== "ru" && field !== "ky") report("unknown-field", `officeName.${field}`);
  const createdAt = accepts(instantCell, json.createdAt);
  if (json.createdAt !== undefined && createdAt === null)
    report("not-an-instant", "createdAt", "YYYY-MM-DDThh:mm:ss+06:00");
  const periodFrom = monthOf(json.periodFrom);
  const periodTo = monthOf(json.periodTo);
  if (json.periodFrom !== undefined && periodFrom === null) report("not-a-month", "periodFrom", "YYYY-MM");
  if (json.periodTo !== undefined && periodTo === null) report("not-a-month", "periodTo", "YYYY-MM");
  const reversed = periodFrom !== null && periodTo !== null && periodFrom > periodTo;
  if (reversed) report("range-reversed", "periodTo", "periodFrom ≤ periodTo");

  const { office, source } = texts;
  const usable =
    json.format === DATASET_FORMAT &&
    isText(office) &&
    isText(source) &&
    named &&
    createdAt !== null &&
    !reversed;
  if (!usable || periodFrom === null || periodTo === null) return { manifest: null, problems };
  const officeName = { ru: String(name.ru), ky: String(name.ky) };
  return { manifest: { office, officeName, createdAt, periodFrom, periodTo, source }, problems };
};
