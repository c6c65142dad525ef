import type { Bilingual } from "../../kernel/text.ts";

/** Words every form of a computation says. */
export const LAW_FORM_TEXTS = {
  "law.rule-group.terms": { ru: "Сроки", ky: "Мөөнөттөр" },
  "law.rule-group.debt": { ru: "Пеня, санкции, задолженность", ky: "Туум, санкциялар, карыз" },
  "law.rule-group.vat": { ru: "НДС", ky: "КНС" },
  "law.rule-group.turnover": {
    ru: "Единый налог и налог с продаж",
    ky: "Бирдиктүү салык жана сатуудан салык",
  },
  "law.rule-group.property": { ru: "Налог на имущество", ky: "Мүлк салыгы" },
  "law.rule-group.income": { ru: "Подоходный налог", ky: "Киреше салыгы" },
  "law.rule-group.profit": { ru: "Налог на прибыль", ky: "Пайда салыгы" },
  "law.rule-group.excise": { ru: "Акциз и недра", ky: "Акциз жана жер казынасы" },
  "law.rule-group.regimes": { ru: "Специальные режимы", ky: "Атайын режимдер" },
  "law.rule-group.control": { ru: "Контроль и регистрация", ky: "Көзөмөл жана каттоо" },
  "law.value.yes": { ru: "да", ky: "ооба" },
  "law.value.no": { ru: "нет", ky: "жок" },
  "law.value.not-known": { ru: "—", ky: "—" },
  "law.input.needed": { ru: "Заполните поле", ky: "Талааны толтуруңуз" },
  "law.input.not-amount": {
    ru: "Сумма в сомах с тыйынами: 125000,50",
    ky: "Сомдук сумма тыйыны менен: 125000,50",
  },
  "law.input.not-date": { ru: "Такой даты нет", ky: "Мындай дата жок" },
  "law.input.not-month": { ru: "Месяц пишется так: 09.2026", ky: "Ай мындай жазылат: 09.2026" },
  "law.input.not-period": {
    ru: "Период: год 2026, квартал 2026-Q3 или месяц 2026-09",
    ky: "Мезгил: жыл 2026, чейрек 2026-Q3 же ай 2026-09",
  },
  "law.input.not-decimal": { ru: "Число без знака: 0,1", ky: "Белгисиз сан: 0,1" },
  "law.input.not-whole": { ru: "Целое число не меньше нуля", ky: "Нөлдөн кем эмес бүтүн сан" },
  "law.input.not-number": { ru: "Число", ky: "Сан" },
  "law.input.not-choice": { ru: "Выберите из списка", ky: "Тизмеден тандаңыз" },
  "law.input.wrong": { ru: "Значение не подходит", ky: "Маани туура келбейт" },
  "law.input.unknown-field": { ru: "Такого поля у расчёта нет", ky: "Эсептөөдө мындай талаа жок" },
  "law.rules.unknown-rule": { ru: "Расчёта {rule} нет", ky: "{rule} эсептөөсү жок" },
  "law.rules.rule-not-in-force": {
    ru: "Правило {rule} на {on} не действует",
    ky: "{rule} эрежеси {on} күнүнө карата колдонулбайт",
  },
  "law.rules.not-computed": {
    ru: "Печатать нечего: расчёт не выполнен",
    ky: "Басып чыгара турган эч нерсе жок: эсептөө аткарылган жок",
  },
  "law.rules.print-failed": { ru: "Лист не собран: {detail}", ky: "Барак түзүлгөн жок: {detail}" },
  "document.sheet.day": { ru: "По состоянию на {day}", ky: "{day} күнүнө карата" },
  "document.sheet.inputs": { ru: "Исходные данные", ky: "Баштапкы маалыматтар" },
  "document.sheet.working": { ru: "Как посчитано", ky: "Кантип эсептелди" },
  "document.sheet.readings": {
    ru: "Спорные нормы: как применены",
    ky: "Талаштуу ченемдер: кантип колдонулду",
  },
  "document.sheet.otherwise": {
    ru: "Иначе — {alternative} — {result}",
    ky: "Башкача — {alternative} — {result}",
  },
  "document.sheet.mark": { ru: "Справочный расчёт, не акт", ky: "Маалымат үчүн эсептөө, акт эмес" },
  "document.sheet.note": {
    ru: "Сделан по названным исходным данным. Не является решением, требованием или уведомлением налогового органа и не порождает обязанностей.",
    ky: "Аталган баштапкы маалыматтар боюнча жасалган. Салык органынын чечими, талабы же билдирүүсү эмес жана милдет жаратпайт.",
  },
  "document.sheet.by": { ru: "{position} {name}, {at}", ky: "{position} {name}, {at}" },
} satisfies Record<string, Bilingual>;
