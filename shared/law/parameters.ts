import { addDays, type PlainDate, parsePlainDate } from "../kernel/plain-date.ts";
import { remembered } from "../kernel/remembered.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Missing } from "./missing.ts";
import type { ParameterEdition } from "./parameter.ts";
import { CODE_PARAMETERS, type CodeParameterName } from "./parameters-of-the-code.ts";

export type ParameterProblem =
  | { readonly code: "overlap"; readonly name: string; readonly scope: string | null; readonly on: PlainDate }
  | { readonly code: "gap"; readonly name: string; readonly scope: string | null; readonly on: PlainDate }
  | {
      readonly code: "reversed";
      readonly name: string;
      readonly scope: string | null;
      readonly on: PlainDate;
    };

/** The dated values of the law: looked up by name and date, never guessed. */
export interface ParameterBook {
  /** The edition in force on a date, or what is missing. Office entries come before the shipped ones. */
  readonly find: (name: string, on: PlainDate, scope?: string) => Result<ParameterEdition, Missing>;
  /** Every edition, for the screen. */
  readonly all: () => readonly ParameterEdition[];
}

/** `Calculation_Index` and `calculation index` name the same parameter as `calculation-index`. */
export const normalizeParameterName = remembered((name) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-"),
);

/** `YYYY-MM-DD`. */
const DATE_LENGTH = 10;

const seriesKey = (name: string, scope: string | null): string => `${name}\u0000${scope ?? ""}`;

const sortedSeries = (editions: readonly ParameterEdition[]): ReadonlyMap<string, ParameterEdition[]> => {
  const series = new Map<string, ParameterEdition[]>();
  for (const edition of editions) {
    const named = { ...edition, name: normalizeParameterName(edition.name) };
    const key = seriesKey(named.name, named.scope);
    const list = series.get(key);
    if (list) list.push(named);
    else series.set(key, [named]);
  }
  for (const list of series.values()) list.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return series;
};

/**
 * What is wrong with a set of editions of one origin: two values for one day, a last day before the first, and —
 * where `continuous` — days without a value between two editions. The Code's own values must be continuous; an
 * office may know only some periods.
 */
export const parameterProblems = (
  editions: readonly ParameterEdition[],
  continuous: boolean,
): readonly ParameterProblem[] => {
  const problems: ParameterProblem[] = [];
  for (const list of sortedSeries(editions).values()) {
    list.forEach((edition, index) => {
      const place = { name: edition.name, scope: edition.scope };
      if (edition.to !== null && edition.to < edition.from)
        problems.push({ code: "reversed", ...place, on: edition.from });
      const next = list[index + 1];
      if (!next) return;
      if (edition.to === null || edition.to >= next.from)
        problems.push({ code: "overlap", ...place, on: next.from });
      else if (continuous && addDays(edition.to, 1) < next.from)
        problems.push({ code: "gap", ...place, on: addDays(edition.to, 1) });
    });
  }
  return problems;
};

/**
 * The values of the Code with the office's entries laid over them, day by day.
 * @returns the problems of either set, instead of a book that would have to guess.
 */
export const parameterBook = (
  office: readonly ParameterEdition[] = [],
  shipped: readonly ParameterEdition[] = CODE_PARAMETERS,
): Result<ParameterBook, readonly ParameterProblem[]> => {
  const problems = [...parameterProblems(shipped, true), ...parameterProblems(office, false)];
  if (problems.length > 0) return err(problems);
  const layers = [sortedSeries(office), sortedSeries(shipped)];
  const lookUp = (key: string, on: PlainDate): ParameterEdition | null => {
    for (const layer of layers) {
      const hit = layer.get(key)?.find((e) => e.from <= on && (e.to === null || on <= e.to));
      if (hit) return hit;
    }
    return null;
  };
  const known = remembered((question) =>
    lookUp(question.slice(DATE_LENGTH), question.slice(0, DATE_LENGTH) as PlainDate),
  );
  const inForce = (key: string, on: PlainDate): ParameterEdition | null => known(`${on}${key}`);
  return ok({
    find: (name, on, scope) => {
      const normalized = normalizeParameterName(name);
      const scoped = scope === undefined ? null : inForce(seriesKey(normalized, scope), on);
      const hit = scoped ?? inForce(seriesKey(normalized, null), on);
      if (hit) return ok(hit);
      const missing: Missing = { what: "parameter", name: normalized, on };
      return err(scope === undefined ? missing : { ...missing, scope });
    },
    all: () => layers.flatMap((layer) => [...layer.values()].flat()),
  });
};

/** The book of the shipped values alone. Their soundness is tested, so a refusal here is a bug. */
export const shippedParameters = (): ParameterBook => {
  const book = parameterBook();
  if (!book.ok) throw new Error(`shipped parameters: ${JSON.stringify(book.error)}`);
  return book.value;
};

/**
 * A parameter the Code itself sets, by its checked name. A value whose first day the text does not name is missing on
 * the days before that of its act's entry into force: what held then is not in the sources.
 */
export const findCodeParameter = (
  book: ParameterBook,
  name: CodeParameterName,
  on: PlainDate,
): Result<ParameterEdition, Missing> => {
  const found = book.find(name, on);
  if (!found.ok || found.value.entry === undefined) return found;
  const entry = book.find(found.value.entry, on);
  if (!entry.ok) return entry;
  const from = parsePlainDate(entry.value.value);
  if (!from.ok) return err({ what: "parameter", name: found.value.entry, on });
  return on < from.value ? err({ what: "parameter", name, on }) : found;
};
