import type { TextKey } from "../../locales/texts.ts";
import { WINDOW_TEXTS } from "../../locales/texts.ts";

/**
 * The text of a code the registers hold: `regime` + `patent` → `tp.regime.patent`. A code the window does not know is
 * shown as it stands: a newer dataset must not hide a row.
 */
export function wordOf(area: string, code: string): TextKey | undefined {
  const key = `tp.${area}.${code}`;
  return key in WINDOW_TEXTS ? (key as TextKey) : undefined;
}
