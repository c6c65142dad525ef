import type { Missing } from "#shared/law/missing.ts";
import type { LineError } from "../../command.ts";

/** A computation that lacks a dated value: named, never guessed. */
export const incompleteError = (missing: Missing): LineError => ({
  code: "incomplete",
  message: { key: "law.refused.incomplete", params: { name: missing.name, on: missing.on ?? "" } },
});
