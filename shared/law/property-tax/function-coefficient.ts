import { Exact } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { findInTable } from "../table.ts";
import { BUILDING_FUNCTION_COEFFICIENTS } from "./art-389-building-function.ts";
import { LAND_FUNCTION_COEFFICIENTS, landFunctionKey } from "./art-404-land-function.ts";
import type { PropertyObject, PropertyTaxRefusal } from "./property-object.ts";

/** `389.5` → `5`, of the right article only. */
const rowOf = (text: string, article: "389" | "404"): string | null => {
  const [of, row] = text.split(".");
  return of === article && row !== undefined && text === `${of}.${row}` ? row : null;
};

/** Кн of one purpose; a row the article's table has not is refused. */
const coefficientAt = (text: string, article: "389" | "404", area: string, on: PlainDate): string | null => {
  const row = rowOf(text, article);
  if (row === null) return null;
  const found =
    article === "389"
      ? findInTable(BUILDING_FUNCTION_COEFFICIENTS, { row }, on)
      : findInTable(LAND_FUNCTION_COEFFICIENTS, landFunctionKey(row, area), on);
  return found.ok ? found.value.value : null;
};

/** Кн: the larger of the title's purpose and the actual use (art. 377(7)); what is not known is left out, never both. */
export const functionCoefficient = (
  { area, functionTitle, functionUse }: PropertyObject,
  article: "389" | "404",
  on: PlainDate,
): Result<string, PropertyTaxRefusal> => {
  const purposes = [
    ["function_title", functionTitle],
    ["function_use", functionUse],
  ] as const;
  let largest: string | null = null;
  for (const [path, purpose] of purposes) {
    if (purpose === null) continue;
    const value = coefficientAt(purpose, article, area, on);
    if (value === null) return err({ code: "unknown-function", path });
    if (largest === null || new Exact(value).greaterThan(largest)) largest = value;
  }
  return largest === null
    ? err({ code: "incomplete", missing: { what: "input", name: "function_title" } })
    : ok(largest);
};
