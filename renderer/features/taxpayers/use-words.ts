import { useCallback } from "react";
import { useText } from "../../locales/use-text.ts";
import { wordOf } from "./words.ts";

/** Codes of the registers in words; null and unknown codes as they are. */
export function useWords(): (area: string, code: string | null) => string {
  const { t } = useText();
  return useCallback(
    (area, code) => {
      if (code === null) return "";
      const key = wordOf(area, code);
      return key === undefined ? code : t(key);
    },
    [t],
  );
}
