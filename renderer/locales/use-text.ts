import { useLingui } from "@lingui/react";
import { useMemo } from "react";
import type { Language, LegalBasis } from "#shared/kernel/legal-basis.ts";
import { formatBasis } from "#shared/kernel/legal-basis.ts";
import type { Bilingual, Message } from "#shared/kernel/text.ts";
import { resolveText } from "#shared/locales/catalogue.ts";
import { formatParams, keepUnits } from "../ui/format.ts";
import type { TextKey } from "./texts.ts";

/** Values of a message's places. */
type TextValues = Readonly<Record<string, string | number>>;

export interface TextTools {
  readonly language: Language;
  /** A text of the window. */
  readonly t: (key: TextKey, values?: TextValues) => string;
  /** The wording of a bilingual value in the window's language; the other one when it is empty. */
  readonly pick: (value: Bilingual) => string;
  /** A text of the core's catalogue, its dates and amounts written as people read them. */
  readonly say: (message: Message | { key: string; params?: TextValues | undefined }) => string;
  /** `125.4` as the language cites it. */
  readonly cite: (basis: LegalBasis) => string;
}

const OTHER = { ru: "ky", ky: "ru" } as const;

/** The texts of the window in its language; a component using it follows the switch at once. */
export function useText(): TextTools {
  const { i18n } = useLingui();
  const language: Language = i18n.locale === "ky" ? "ky" : "ru";
  return useMemo(
    () => ({
      language,
      t: (key, values) => i18n._(key, values),
      pick: (value) => value[language] || value[OTHER[language]],
      say: (message) =>
        keepUnits(
          resolveText({ key: message.key, params: formatParams(message.params ?? {}, language) }, language),
        ),
      cite: (basis) => formatBasis(basis, language),
    }),
    [i18n, language],
  );
}
