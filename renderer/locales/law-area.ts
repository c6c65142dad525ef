import type { Texts } from "./texts-type.ts";

/** Texts of «Закон и расчёты»: the calculators. */
export const LAW_AREA_TEXTS = {
  "law.view.term": { ru: "Срок", ky: "Мөөнөт" },
  "law.view.penalty": { ru: "Пеня", ky: "Пеня" },
  "law.view.calendar": { ru: "Календарь", ky: "Календарь" },
  "law.view.readings": { ru: "Толкования", ky: "Чечмелөөлөр" },
  "law.view.parameters": { ru: "Параметры", ky: "Параметрлер" },
  "law.term.text": {
    ru: "Срок по статье 18: со дня, следующего за событием, по рабочему календарю.",
    ky: "18-берене боюнча мөөнөт: окуядан кийинки күндөн баштап, иш календары боюнча.",
  },
  "law.term.from": { ru: "Событие", ky: "Окуя" },
  "law.term.length": { ru: "Длина", ky: "Узундугу" },
  "law.term.unit": { ru: "В чём", ky: "Бирдиги" },
  "law.unit.working-day": { ru: "рабочих днях", ky: "иш күндөрү" },
  "law.unit.calendar-day": { ru: "календарных днях", ky: "календардык күндөр" },
  "law.unit.month": { ru: "месяцах", ky: "айлар" },
  "law.unit.year": { ru: "годах", ky: "жылдар" },
  "law.term.start": { ru: "Первый день", ky: "Биринчи күнү" },
  "law.term.due": { ru: "Последний день", ky: "Акыркы күнү" },
  "law.term.working": { ru: "Как посчитано", ky: "Кантип эсептелди" },
  "law.penalty.text": {
    ru: "Пеня по статье 82 на недоимку, с учётом частичных платежей и предела.",
    ky: "82-берене боюнча төлөнбөгөн салыкка пеня, бөлүктөп төлөөлөр жана чеги эске алынат.",
  },
  "law.penalty.arrears": { ru: "Недоимка", ky: "Төлөнбөгөн салык" },
  "law.penalty.due": { ru: "Срок уплаты", ky: "Төлөө мөөнөтү" },
  "law.penalty.as-of": { ru: "На дату", ky: "Ушул датага карата" },
  "law.penalty.paid-on": { ru: "Платёж: дата", ky: "Төлөм: дата" },
  "law.penalty.paid": { ru: "Платёж: сумма", ky: "Төлөм: сумма" },
  "law.penalty.amount": { ru: "Пеня", ky: "Пеня" },
  "law.penalty.days": { ru: "Дней просрочки", ky: "Кечиктирилген күндөр" },
  "law.penalty.capped": {
    ru: "Ограничена суммой недоимки",
    ky: "Төлөнбөгөн салыктын суммасы менен чектелген",
  },
  "law.waiting": {
    ru: "Заполните поля: расчёт появится сам",
    ky: "Талааларды толтуруңуз: эсептөө өзү чыгат",
  },
} satisfies Texts;
