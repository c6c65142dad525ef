import type { PlainDate } from "../kernel/plain-date.ts";
import { ok, type Result } from "../kernel/result.ts";
import type { Missing } from "./missing.ts";
import { findCodeParameter, type ParameterBook } from "./parameters.ts";
import type { CodeParameterName } from "./parameters-of-the-code.ts";

/** Several values of the Code for one day, or the first that is missing. */
export const codeValues = <Name extends CodeParameterName>(
  book: ParameterBook,
  on: PlainDate,
  names: readonly Name[],
): Result<Readonly<Record<Name, string>>, Missing> => {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const edition = findCodeParameter(book, name, on);
    if (!edition.ok) return edition;
    found[name] = edition.value.value;
  }
  return ok(found as Readonly<Record<Name, string>>);
};
