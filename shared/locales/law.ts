import type { Bilingual } from "../kernel/text.ts";

/** Texts of the law kernel: titles of rules, lines of workings, refusals. */
export const LAW_TEXTS = {
  "law.act.code": {
    ru: "Налоговый кодекс КР от {date} № {number}",
    ky: "КРнын {date} № {number} Салык кодекси",
  },
  "law.act.law": { ru: "Закон КР от {date} № {number}", ky: "КРнын {date} № {number} Мыйзамы" },
} satisfies Record<string, Bilingual>;
