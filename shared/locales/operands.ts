import type { Bilingual } from "../kernel/text.ts";

/** Names of the operands of formulas (`operand.<name>`) and units of values. An area may add its own operands. */
export const OPERAND_TEXTS = {
  "unit.som": { ru: "{value} сом", ky: "{value} сом" },
  "unit.days": { ru: "{value} дн.", ky: "{value} күн" },
  "operand.trigger": { ru: "дата события", ky: "окуянын датасы" },
  "operand.first-day": { ru: "первый день", ky: "биринчи күн" },
  "operand.last-day": { ru: "последний день", ky: "акыркы күн" },
  "operand.entry": { ru: "вступление нормы в силу", ky: "ченемдин күчүнө кириши" },
  "operand.start": { ru: "начало срока", ky: "мөөнөттүн башталышы" },
  "operand.due": { ru: "последний день срока", ky: "мөөнөттүн акыркы күнү" },
  "operand.length": { ru: "длина срока", ky: "мөөнөттүн узундугу" },
  "operand.as-of": { ru: "расчёт на дату", ky: "эсептөө датасы" },
  "operand.arrears": { ru: "недоимка", ky: "төлөнбөгөн салык" },
  "operand.rate": { ru: "ставка", ky: "чен" },
  "operand.days": { ru: "дни", ky: "күндөр" },
  "operand.sum": { ru: "сумма", ky: "сумма" },
  "operand.corrected": { ru: "исправлено", ky: "оңдолгону" },
  "operand.max": { ru: "наибольшее", ky: "эң чоңу" },
  "operand.freed-part": { ru: "часть без пени", ky: "туумсуз бөлүгү" },
  "operand.declared": { ru: "указано в отчётности", ky: "отчетто көрсөтүлгөн" },
  "operand.assessed": { ru: "должно быть указано", ky: "көрсөтүлүшү керек" },
  "operand.understatement": { ru: "занижение", ky: "төмөндөтүү" },
  "operand.vat": { ru: "НДС", ky: "КНС" },
  "operand.count": { ru: "число показателей", ky: "көрсөткүчтөрдүн саны" },
  "operand.calculation-index": { ru: "расчётный показатель", ky: "эсептик көрсөткүч" },
  "operand.on": { ru: "на дату", ky: "датага карата" },
} satisfies Record<string, Bilingual>;
