import { type I18n, setupI18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import type { Language } from "#shared/kernel/legal-basis.ts";
import { messagesOf } from "./texts.ts";

/** Makes a Lingui instance with both languages compiled; compilation needs no eval, as the page's policy demands. */
export function makeI18n(language: Language): I18n {
  const compiled = (of: Language) =>
    Object.fromEntries(Object.entries(messagesOf(of)).map(([key, text]) => [key, compileMessage(text)]));
  const i18n = setupI18n();
  i18n.load({ ru: compiled("ru"), ky: compiled("ky") });
  i18n.activate(language);
  return i18n;
}
