import type { Language } from "../../kernel/legal-basis.ts";
import type { Tyiyn } from "../../kernel/money.ts";
import { amountInKyrgyz } from "./kyrgyz.ts";
import { amountInRussian } from "./russian.ts";

/** An amount in words as decisions write it beside the figures; the first letter is small. */
export const amountInWords = (amount: Tyiyn, language: Language): string =>
  language === "ru" ? amountInRussian(amount) : amountInKyrgyz(amount);
