import type { Bilingual } from "../kernel/text.ts";

/** Two versions of a case side by side: names of the fields, words of their values. */
export const SYNC_VERSION_TEXTS = {
  "sync.field.status": { ru: "Стадия", ky: "Стадиясы" },
  "sync.field.closure": { ru: "Как закрыто", ky: "Кандайча жабылган" },
  "sync.field.outcome": { ru: "Итог заявки", ky: "Өтүнмөнүн жыйынтыгы" },
  "sync.field.inspector": { ru: "Инспектор", ky: "Инспектор" },
  "sync.field.notified-on": { ru: "Справка и извещение вручены", ky: "Маалымкат жана кабарлоо тапшырылды" },
  "sync.field.finding-verdict": {
    ru: "Расхождение {check} за {period}: вывод",
    ky: "{period} үчүн {check} дал келбестиги: корутунду",
  },
  "sync.field.finding-reason": {
    ru: "Расхождение {check} за {period}: обоснование",
    ky: "{period} үчүн {check} дал келбестиги: негиздемеси",
  },
  "sync.field.finding-difference": {
    ru: "Расхождение {check} за {period}: разница, сом",
    ky: "{period} үчүн {check} дал келбестиги: айырма, сом",
  },
  "sync.field.finding-outcome": {
    ru: "Расхождение {check} за {period}: итог",
    ky: "{period} үчүн {check} дал келбестиги: жыйынтык",
  },
  "sync.field.finding-outcome-reason": {
    ru: "Расхождение {check} за {period}: почему",
    ky: "{period} үчүн {check} дал келбестиги: эмне үчүн",
  },
  "sync.field.answer": { ru: "Ответ налогоплательщика", ky: "Салык төлөөчүнүн жообу" },
  "sync.field.answer-text": { ru: "Текст ответа", ky: "Жооптун тексти" },
  "sync.field.decision-on": { ru: "Дата решения", ky: "Чечимдин күнү" },
  "sync.field.reasoning": { ru: "Мотивировка решения", ky: "Чечимдин негиздемеси" },
  "sync.field.total-tax": { ru: "Налог к доначислению, сом", ky: "Кошумча эсептелүүчү салык, сом" },
  "sync.field.total-penalty": { ru: "Пеня, сом", ky: "Туум, сом" },
  "sync.field.identity": { ru: "Личность", ky: "Инсандык" },
  "sync.field.phone": { ru: "Телефон", ky: "Телефон" },
  "sync.field.email": { ru: "Эл. почта", ky: "Эл. почта" },
  "sync.field.address": { ru: "Адрес", ky: "Дарек" },
  "sync.field.control": { ru: "Обследование или проверка", ky: "Изилдөө же текшерүү" },
  "sync.field.reconciliation": { ru: "Акт сверки", ky: "Салыштыруу актысы" },
  "sync.field.returned": { ru: "Что исправить", ky: "Эмнени оңдоо керек" },
  "sync.field.proposal": { ru: "Предложение решения", ky: "Чечимдин сунушу" },
  "sync.field.proposal-remarks": { ru: "Замечания к предложению", ky: "Сунушка сын-пикирлер" },
  "sync.field.login": { ru: "Логин кабинета", ky: "Кабинеттин логини" },
  "sync.field.refusal": { ru: "Обоснование отказа", ky: "Баш тартуунун негиздемеси" },
  "sync.field.closed-on": { ru: "Дата закрытия", ky: "Жабылган күнү" },

  "sync.value.desk-audit-status.selected": { ru: "Проверка", ky: "Текшерүү" },
  "sync.value.desk-audit-status.reported": { ru: "Справка составлена", ky: "Маалымкат түзүлдү" },
  "sync.value.desk-audit-status.notified": { ru: "Ждём ответа", ky: "Жооп күтүлүүдө" },
  "sync.value.desk-audit-status.corrected": { ru: "Уточнено", ky: "Такталды" },
  "sync.value.desk-audit-status.objected": { ru: "Возражение", ky: "Каршы пикир" },
  "sync.value.desk-audit-status.accepted": { ru: "Доводы приняты", ky: "Жүйөлөр кабыл алынды" },
  "sync.value.desk-audit-status.deciding": { ru: "Готовится решение", ky: "Чечим даярдалууда" },
  "sync.value.desk-audit-status.decided": { ru: "Решение подписано", ky: "Чечимге кол коюлду" },
  "sync.value.desk-audit-status.served": { ru: "Решение вручено", ky: "Чечим тапшырылды" },
  "sync.value.desk-audit-status.closed": { ru: "Закрыто", ky: "Жабылды" },

  "sync.value.closure.clean": { ru: "без начислений", ky: "кошуп эсептөөсүз" },
  "sync.value.closure.corrected": { ru: "плательщик исправил", ky: "төлөөчү оңдоду" },
  "sync.value.closure.accepted": { ru: "доводы признаны", ky: "жүйөлөр таанылды" },
  "sync.value.closure.performed": { ru: "исполнено", ky: "аткарылды" },
  "sync.value.closure.appealed": { ru: "обжалуется", ky: "даттанылууда" },
  "sync.value.closure.cancelled": { ru: "отменено", ky: "жокко чыгарылды" },

  "sync.value.verdict.open": { ru: "не решено", ky: "чечилген эмес" },
  "sync.value.verdict.accepted": { ru: "принято", ky: "кабыл алынды" },
  "sync.value.verdict.dismissed": { ru: "снято", ky: "алынып салынды" },

  "sync.value.finding-outcome.stands": { ru: "остаётся", ky: "калат" },
  "sync.value.finding-outcome.argument-accepted": { ru: "довод принят", ky: "жүйө кабыл алынды" },
  "sync.value.finding-outcome.corrected": { ru: "исправлено", ky: "оңдолду" },
  "sync.value.finding-outcome.audited-before": {
    ru: "проверено выездной проверкой",
    ky: "көчмө текшерүүдө текшерилген",
  },
  "sync.value.finding-outcome.trade-zone": {
    ru: "зона торговли с особым режимом",
    ky: "өзгөчө режимдеги соода зонасы",
  },
  "sync.value.finding-outcome.time-barred": { ru: "истекла давность", ky: "эскирүү мөөнөтү бүткөн" },

  "sync.value.answer.correction": { ru: "уточнённая отчётность от {date}", ky: "{date} такталган отчет" },
  "sync.value.answer.objection": { ru: "возражение от {date}", ky: "{date} каршы пикир" },
  "sync.value.answer.silence": { ru: "ответа нет, срок истёк {date}", ky: "жооп жок, мөөнөт {date} бүттү" },

  "sync.value.act-status.drafted": { ru: "черновик", ky: "долбоор" },
  "sync.value.act-status.submitted": { ru: "на утверждении", ky: "бекитүүдө" },
  "sync.value.act-status.sent-back": { ru: "возвращено на доработку", ky: "кайра иштеп чыгууга кайтарылды" },
  "sync.value.act-status.approved": { ru: "утверждено", ky: "бекитилди" },
  "sync.value.act-status.signed": { ru: "подписано", ky: "кол коюлду" },
  "sync.value.act-status.dispatched": { ru: "отправлено", ky: "жөнөтүлдү" },
  "sync.value.act-status.served": { ru: "вручено", ky: "тапшырылды" },
  "sync.value.act-status.undelivered": { ru: "не вручено", ky: "тапшырылган жок" },
  "sync.value.act-status.cancelled": { ru: "отменено", ky: "жокко чыгарылды" },

  "sync.value.deadline.running": { ru: "идёт, последний день {due}", ky: "жүрүүдө, акыркы күнү {due}" },
  "sync.value.deadline.met": {
    ru: "выполнен {on}, последний день {due}",
    ky: "{on} аткарылды, акыркы күнү {due}",
  },
  "sync.value.deadline.lapsed": {
    ru: "больше не ожидается, был до {due}",
    ky: "мындан ары күтүлбөйт, {due} күнүнө чейин болчу",
  },
  "sync.value.deadline.missed": { ru: "пропущен, последний день {due}", ky: "өткөрүлдү, акыркы күнү {due}" },

  "sync.value.registration-status.received": { ru: "Поступила", ky: "Түштү" },
  "sync.value.registration-status.in-review": { ru: "На рассмотрении", ky: "Каралууда" },
  "sync.value.registration-status.awaiting-identity": {
    ru: "Ждём с паспортом",
    ky: "Паспорту менен күтүлүүдө",
  },
  "sync.value.registration-status.returned": { ru: "На исправлении", ky: "Оңдоодо" },
  "sync.value.registration-status.awaiting-control": { ru: "Идёт контроль", ky: "Көзөмөл жүрүүдө" },
  "sync.value.registration-status.proposed": { ru: "На утверждении", ky: "Бекитүүдө" },
  "sync.value.registration-status.granted": { ru: "Удовлетворена", ky: "Канааттандырылды" },
  "sync.value.registration-status.refused": { ru: "Отказано", ky: "Баш тартылды" },
  "sync.value.registration-status.closed": { ru: "Закрыта", ky: "Жабылды" },

  "sync.value.registration-outcome.granted": { ru: "Удовлетворена", ky: "Канааттандырылды" },
  "sync.value.registration-outcome.refused": { ru: "Отказано", ky: "Баш тартылды" },
  "sync.value.registration-outcome.forwarded": { ru: "Переслана", ky: "Жөнөтүлдү" },
  "sync.value.registration-outcome.withdrawn": { ru: "Отозвана", ky: "Кайтарып алынды" },
  "sync.value.registration-outcome.duplicate": { ru: "Повторная", ky: "Кайталанган" },

  "sync.value.identity.claimed": { ru: "заявлена", ky: "билдирилген" },
  "sync.value.identity.in-person": {
    ru: "удостоверена лично {date}",
    ky: "{date} жеке өзү келип ырастады",
  },
  "sync.value.identity.e-signature": {
    ru: "подтверждена электронной подписью {date}",
    ky: "{date} электрондук колтамга менен ырасталды",
  },
  "sync.value.check.met": { ru: "выполнено: {note}", ky: "аткарылды: {note}" },
  "sync.value.check.failed": { ru: "не выполнено: {note}", ky: "аткарылган жок: {note}" },
  "sync.value.control.survey.begun": {
    ru: "налоговое обследование № {number} с {date}",
    ky: "№ {number} салыктык изилдөө, {date} күнүнөн тартып",
  },
  "sync.value.control.survey.ended": {
    ru: "налоговое обследование № {number} закончено {date}: {result}",
    ky: "№ {number} салыктык изилдөө {date} бүттү: {result}",
  },
  "sync.value.control.unplanned-audit.begun": {
    ru: "внеплановая проверка № {number} с {date}",
    ky: "№ {number} пландан тышкаркы текшерүү, {date} күнүнөн тартып",
  },
  "sync.value.control.unplanned-audit.ended": {
    ru: "внеплановая проверка № {number} закончена {date}: {result}",
    ky: "№ {number} пландан тышкаркы текшерүү {date} бүттү: {result}",
  },
  "sync.value.reconciliation": { ru: "№ {number} от {date}", ky: "№ {number}, {date}" },
} as const satisfies Readonly<Record<string, Bilingual>>;

const PAPERS: Readonly<Record<string, Bilingual>> = {
  "desk-audit-report": { ru: "Справка", ky: "Маалымкат" },
  "discrepancy-notice": { ru: "Извещение", ky: "Кабарлоо" },
  "acceptance-notice": { ru: "Извещение о признании доводов", ky: "Жүйөлөрдү таануу жөнүндө кабарлоо" },
  "desk-audit-decision": { ru: "Решение", ky: "Чечим" },
  "cabinet-access-decision": { ru: "Решение о доступе к кабинету", ky: "Кабинетке кирүү жөнүндө чечим" },
  "registration-decision": { ru: "Решение о регистрации", ky: "Каттоо жөнүндө чечим" },
  "reregistration-decision": { ru: "Решение о перерегистрации", ky: "Кайра каттоо жөнүндө чечим" },
  "annulment-decision": { ru: "Решение об аннулировании", ky: "Жокко чыгаруу жөнүндө чечим" },
  "registration-refusal": { ru: "Отказ", ky: "Баш тартуу" },
  "return-notice": { ru: "Уведомление о возврате", ky: "Кайтаруу жөнүндө билдирүү" },
  "registration-card": { ru: "Регистрационная карта", ky: "Каттоо картасы" },
};

const PAPER_FIELDS: Readonly<Record<string, Bilingual>> = {
  "act-status": { ru: "состояние", ky: "абалы" },
  "act-number": { ru: "номер", ky: "номери" },
  "act-signed-by": { ru: "подписал", ky: "кол койгон" },
  "act-served-on": { ru: "вручено", ky: "тапшырылган" },
  "act-remarks": { ru: "замечания", ky: "сын-пикирлер" },
};

/** Every field of every kind of paper: «Решение: состояние». */
export const SYNC_PAPER_TEXTS: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  Object.entries(PAPER_FIELDS).flatMap(([field, of]) =>
    Object.entries(PAPERS).map(([kind, paper]) => [
      `sync.field.${field}.${kind}`,
      { ru: `${paper.ru}: ${of.ru}`, ky: `${paper.ky}: ${of.ky}` },
    ]),
  ),
);
