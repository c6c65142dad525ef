import type { Message } from "../../kernel/text.ts";

/** What can be wrong with a dataset; each code has its text `exchange.<code>`. */
export const PROBLEM_CODES = [
  // the set of files
  "missing-file",
  "unknown-file",
  "duplicate-file",
  // manifest.json
  "invalid-json",
  "missing-field",
  "unknown-field",
  "wrong-format",
  "invalid-field",
  // the header
  "empty-file",
  "missing-column",
  "unknown-column",
  "duplicate-column",
  // the text of a row
  "not-utf8",
  "bad-quote",
  "unclosed-quote",
  "too-long",
  "field-count",
  // a cell
  "required",
  "not-an-inn",
  "not-a-date",
  "not-an-instant",
  "not-a-month",
  "not-a-period",
  "not-an-amount",
  "not-a-number",
  "not-a-flag",
  "not-in-list",
  "control-character",
  "payload-too-large",
  "out-of-range",
  // a row among others
  "range-reversed",
  "period-of-form",
  "unknown-line",
  "duplicate-key",
  "duplicate-version",
  "broken-reference",
  // the report itself
  "too-many-problems",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/**
 * One thing wrong with a dataset. `line` is the physical line of the file the row starts on (the header is line 1;
 * null when the file as a whole is meant), `column` the header's name or the manifest's field.
 */
export interface DatasetProblem {
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly code: ProblemCode;
  readonly message: Message;
}

export const datasetProblem = (
  file: string,
  line: number | null,
  column: string | null,
  code: ProblemCode,
  params: Readonly<Record<string, string | number>> = {},
): DatasetProblem => ({
  file,
  line,
  column,
  code,
  message: { key: `exchange.${code}`, params: { file, column: column ?? "", ...params } },
});
