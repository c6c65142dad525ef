import type { Bilingual } from "../kernel/text.ts";

/** Dated values and operands of the computations of the general part. */
export const LAW_GENERAL_VALUE_TEXTS = {
  "law.parameter.debt.public-list.indices": {
    ru: "Порог публичного списка должников, показателей",
    ky: "Карызкорлордун ачык тизмесинин чеги, көрсөткүч",
  },
  "law.parameter.debt.property-registration.indices": {
    ru: "Порог отказа в регистрации прав, показателей",
    ky: "Укуктарды каттоодон баш тартуу чеги, көрсөткүч",
  },
  "law.parameter.related-parties.share": {
    ru: "Доля взаимозависимости",
    ky: "Өз ара көз карандылыктын үлүшү",
  },
  "law.parameter.preferential.decision.sanction-share": {
    ru: "Льготный режим после проверки: уплачиваемая часть санкции",
    ky: "Текшерүүдөн кийинки жеңилдетилген режим: санкциянын төлөнүүчү бөлүгү",
  },
  "law.parameter.preferential.complaint.penalty-share": {
    ru: "Льготный режим после жалобы: уплачиваемая часть пени",
    ky: "Даттануудан кийинки жеңилдетилген режим: туумдун төлөнүүчү бөлүгү",
  },
  "law.parameter.preferential.complaint.sanction-share": {
    ru: "Льготный режим после жалобы: уплачиваемая часть санкции",
    ky: "Даттануудан кийинки жеңилдетилген режим: санкциянын төлөнүүчү бөлүгү",
  },
  "law.parameter.deferral.rate-multiplier": {
    ru: "Проценты за отсрочку: кратность учётной ставки",
    ky: "Узартуу үчүн пайыздар: эсептик чендин эселиги",
  },
  "law.parameter.deferral.year-days": {
    ru: "Проценты за отсрочку: дней в году",
    ky: "Узартуу үчүн пайыздар: жылдагы күндөр",
  },
  "law.parameter.refund.daily-rate": {
    ru: "Пеня бюджета за день задержки возврата",
    ky: "Кайтаруу кечиккен күн үчүн бюджеттин тууму",
  },
  "law.parameter.limitation.sanction-suit.years": {
    ru: "Срок иска о санкции, лет",
    ky: "Санкция жөнүндө доонун мөөнөтү, жыл",
  },
  "law.parameter.risk.burden-below": {
    ru: "Риск: нагрузка ниже средней более чем на долю",
    ky: "Тобокелдик: жүктөм орточодон үлүшкө көп төмөн",
  },
  "law.parameter.risk.weight.objects-differ": {
    ru: "Вес фактора риска: объекты расходятся с реестрами",
    ky: "Тобокелдик факторунун салмагы: объектилер реестрлер менен дал келбейт",
  },
  "law.parameter.risk.weight.tax-differs": {
    ru: "Вес фактора риска: налог расходится с расчётным",
    ky: "Тобокелдик факторунун салмагы: салык эсептелгени менен дал келбейт",
  },
  "law.parameter.risk.weight.income-differs-from-insurance": {
    ru: "Вес фактора риска: доходы расходятся с данными страхования",
    ky: "Тобокелдик факторунун салмагы: кирешелер камсыздандыруу маалыматы менен дал келбейт",
  },
  "law.parameter.risk.weight.loss-declared": {
    ru: "Вес фактора риска: заявлен убыток",
    ky: "Тобокелдик факторунун салмагы: зыян билдирилген",
  },
  "law.parameter.risk.weight.burden-low": {
    ru: "Вес фактора риска: нагрузка ниже порога",
    ky: "Тобокелдик факторунун салмагы: жүктөм чектен төмөн",
  },
  "law.parameter.risk.weight.invoices-differ": {
    ru: "Вес фактора риска: счета-фактуры расходятся с отчётностью",
    ky: "Тобокелдик факторунун салмагы: эсеп-фактуралар отчет менен дал келбейт",
  },
  "law.parameter.risk.weight.notice-unanswered": {
    ru: "Вес фактора риска: нет ответа на извещение",
    ky: "Тобокелдик факторунун салмагы: кабарлоого жооп жок",
  },
  "law.parameter.risk.weight.eaeu-data-differ": {
    ru: "Вес фактора риска: данные ЕАЭС расходятся с отчётностью",
    ky: "Тобокелдик факторунун салмагы: ЕАЭБ маалыматы отчет менен дал келбейт",
  },
  "law.parameter.risk.weight.advance-lowered": {
    ru: "Вес фактора риска: предварительная сумма снижена",
    ky: "Тобокелдик факторунун салмагы: алдын ала сумма азайтылган",
  },
  "law.parameter.risk.weight.social-object-contract": {
    ru: "Вес фактора риска: договор о социально значимом объекте",
    ky: "Тобокелдик факторунун салмагы: социалдык маанилүү объект жөнүндө келишим",
  },
  "law.parameter.risk.weight.by-method": {
    ru: "Вес фактора риска: иной риск по методике",
    ky: "Тобокелдик факторунун салмагы: усул боюнча башка тобокелдик",
  },
  "law.parameter.risk.burden.peers": {
    ru: "Риск: сколько похожих плательщиков нужно для средней нагрузки",
    ky: "Тобокелдик: орточо жүктөм үчүн канча окшош төлөөчү керек",
  },
  "law.parameter.market-price.deviation": {
    ru: "Отклонение от рыночной цены, доля",
    ky: "Рыноктук баадан айырма, үлүш",
  },
  "law.parameter.indirect.hidden-workers.least": {
    ru: "Косвенный метод: сколько скрытых работников составляют основание",
    ky: "Кыйыр ыкма: канча жашырылган кызматкер негиз болот",
  },
  "law.parameter.sanction.unified-return.indices": {
    ru: "Санкция за единую декларацию, показателей",
    ky: "Бирдиктүү декларация үчүн санкция, көрсөткүч",
  },
  "law.parameter.sanction.undocumented-goods.rate": {
    ru: "Санкция за товар без документов, доля",
    ky: "Документсиз товар үчүн санкция, үлүш",
  },
  "law.parameter.sanction.agent.monthly-rate": {
    ru: "Санкция агента за месяц, доля",
    ky: "Агенттин айлык санкциясы, үлүш",
  },
  "law.parameter.sanction.agent.cap": {
    ru: "Предел санкции агента, доля",
    ky: "Агенттин санкциясынын чеги, үлүш",
  },
  "operand.unpaid": { ru: "не уплачено", ky: "төлөнгөн эмес" },
  "operand.facts": { ru: "число случаев", ky: "учурлардын саны" },
  "operand.arose-on": { ru: "возникла", ky: "пайда болгон күн" },
  "operand.debt": { ru: "задолженность", ky: "карыз" },
  "operand.paid-on": { ru: "уплачено", ky: "төлөнгөн күн" },
  "operand.penalty": { ru: "пеня", ky: "туум" },
  "operand.sanction": { ru: "санкция", ky: "санкция" },
  "operand.balance": { ru: "остаток долга", ky: "карыздын калдыгы" },
  "operand.multiplier": { ru: "кратность", ky: "эселик" },
  "operand.year-days": { ru: "дней в году", ky: "жылдагы күндөр" },
  "operand.direct-share": { ru: "прямая доля", ky: "түз үлүш" },
  "operand.indirect": { ru: "косвенная доля", ky: "кыйыр үлүш" },
  "operand.bound": { ru: "предел", ky: "чек" },
  "operand.market": { ru: "рыночная цена", ky: "рыноктук баа" },
  "operand.found": { ru: "выявлено", ky: "аныкталган" },
  "operand.entered-workers": { ru: "внесено в кабинет", ky: "кабинетке киргизилген" },
  "operand.hidden": { ru: "скрыто", ky: "жашырылган" },
  "operand.in-first": { ru: "доля в первой", ky: "биринчидеги үлүш" },
  "operand.in-second": { ru: "доля во второй", ky: "экинчидеги үлүш" },
  "operand.resale-price": { ru: "цена перепродажи", ky: "кайра сатуу баасы" },
  "operand.costs": { ru: "затраты", ky: "чыгымдар" },
  "operand.least": { ru: "не менее", ky: "кеминде" },
  "operand.present": { ru: "дней здесь", ky: "бул жердеги күндөр" },
  "operand.away": { ru: "дней за границей", ky: "чет өлкөдөгү күндөр" },
  "operand.own": { ru: "своя нагрузка", ky: "өз жүктөмү" },
} as const satisfies Record<string, Bilingual>;
