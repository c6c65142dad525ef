/** The details of a request as lines of what it says. Pure. */
import type { RequestDetails } from "#shared/contract/registration/request.ts";

interface Said {
  readonly name: string;
  readonly value: string;
  readonly kind: "choice" | "regime" | "activity" | "date" | "yes" | "text";
}

const CHOICES: ReadonlySet<string> = new Set(["payerKind", "object", "ground", "scope"]);
const REGIMES: ReadonlySet<string> = new Set(["regime", "to"]);

const kindOf = (name: string, value: string): Said["kind"] => {
  if (CHOICES.has(name)) return "choice";
  if (REGIMES.has(name)) return "regime";
  if (name === "activityGroup") return "activity";
  return /^\d{4}-\d{2}(-\d{2})?$/.test(value) ? "date" : "text";
};

/** Every field that says something, nested ones under a dotted name; the kind itself stands in the heading. */
export const saidOf = (details: RequestDetails): readonly Said[] => {
  const { kind: _kind, ...fields } = details;
  return linesOf(fields, "");
};

function linesOf(fields: Readonly<Record<string, unknown>>, before: string): readonly Said[] {
  return Object.entries(fields).flatMap(([key, value]): readonly Said[] => {
    const name = `${before}${key}`;
    if (value === true) return [{ name, value: "", kind: "yes" }];
    if (typeof value === "string" && value !== "") return [{ name, value, kind: kindOf(key, value) }];
    return typeof value === "object" && value !== null
      ? linesOf(value as Readonly<Record<string, unknown>>, `${name}.`)
      : [];
  });
}
