import type { Bilingual } from "../kernel/text.ts";

/** Refusals about taxpayers. */
export const TAXPAYER_TEXTS = {
  "taxpayers.unknown": {
    ru: "Налогоплательщика с ИНН {inn} нет в реестре этого органа",
    ky: "ИСНи {inn} болгон салык төлөөчү бул органдын реестринде жок",
  },
  "taxpayers.bad-cursor": {
    ru: "Страница списка указана неверно. Откройте список заново",
    ky: "Тизменин барагы туура эмес көрсөтүлдү. Тизмени кайра ачыңыз",
  },
} satisfies Record<string, Bilingual>;
