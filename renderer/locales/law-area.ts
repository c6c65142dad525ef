import type { Texts } from "./texts-type.ts";

/** Texts of «Закон и расчёты»: its parts. */
export const LAW_AREA_TEXTS = {
  "law.view.calculator": { ru: "Калькулятор", ky: "Калькулятор" },
  "law.view.calendar": { ru: "Календарь", ky: "Календарь" },
  "law.view.readings": { ru: "Толкования", ky: "Чечмелөөлөр" },
  "law.view.parameters": { ru: "Параметры", ky: "Параметрлер" },
} satisfies Texts;
