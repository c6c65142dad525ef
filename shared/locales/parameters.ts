import type { Bilingual } from "../kernel/text.ts";

/** Titles of the dated parameters, `law.parameter.<name>`; a value an office enters under another name keeps that name. */
export const PARAMETER_TEXTS = {
  "law.parameter.vat.rate": { ru: "Ставка НДС", ky: "КНСтин чени" },
  "law.parameter.vat.exempt-share-ceiling": {
    ru: "Доля освобождённых поставок, до которой НДС зачитывается полностью, %",
    ky: "КНС толугу менен эсепке алынуучу бошотулган жеткирүүлөрдүн үлүшү, %",
  },
  "law.parameter.vat.reduction-ceiling": {
    ru: "Уменьшение НДС для перечисленных видов деятельности, доля налога периода",
    ky: "Саналган иш түрлөрү үчүн КНСти азайтуу, мезгилдин салыгынын үлүшү",
  },
  "law.parameter.sales-tax.rate.trade-production": {
    ru: "Налог с продаж при НДС: торговля и производство",
    ky: "КНС менен сатуудан алынуучу салык: соода жана өндүрүш",
  },
  "law.parameter.sales-tax.rate.other": {
    ru: "Налог с продаж при НДС: прочая деятельность",
    ky: "КНС менен сатуудан алынуучу салык: башка иш",
  },
  "law.parameter.sales-tax.rate.vat-free.trade-production": {
    ru: "Налог с продаж без НДС: торговля и производство",
    ky: "КНСсиз сатуудан алынуучу салык: соода жана өндүрүш",
  },
  "law.parameter.sales-tax.rate.vat-free.other": {
    ru: "Налог с продаж без НДС: прочая деятельность",
    ky: "КНСсиз сатуудан алынуучу салык: башка иш",
  },
  "law.parameter.sales-tax.rate.mobile": {
    ru: "Налог с продаж: сотовая связь",
    ky: "Сатуудан алынуучу салык: уюлдук байланыш",
  },
  "law.parameter.penalty.daily-rate": {
    ru: "Пеня за день просрочки, доля недоимки",
    ky: "Мөөнөтү өткөн күн үчүн пеня, төлөнбөгөн салыктын үлүшү",
  },
  "law.parameter.penalty.cap": {
    ru: "Предел пени, доля недоимки",
    ky: "Пенянын чеги, төлөнбөгөн салыктын үлүшү",
  },
  "law.parameter.sanction.understatement.lower-bound": {
    ru: "Занижение налога: доля, до которой санкции нет",
    ky: "Салыкты төмөндөтүү: санкция жок болгон үлүш",
  },
  "law.parameter.sanction.understatement.upper-bound": {
    ru: "Занижение налога: доля, после которой санкция полная",
    ky: "Салыкты төмөндөтүү: санкция толук болгон үлүш",
  },
  "law.parameter.sanction.understatement.middle-rate": {
    ru: "Санкция за занижение между границами, доля занижения",
    ky: "Чектердин ортосундагы төмөндөтүү үчүн санкция, төмөндөтүүнүн үлүшү",
  },
  "law.parameter.sanction.understatement.upper-rate": {
    ru: "Санкция за занижение выше границы, доля занижения",
    ky: "Чектен жогору төмөндөтүү үчүн санкция, төмөндөтүүнүн үлүшү",
  },
  "law.parameter.sanction.not-filed.individual": {
    ru: "Непредставленный отчёт, физическое лицо: расчётных показателей",
    ky: "Берилбеген отчет, жеке жак: эсептик көрсөткүчтөр",
  },
  "law.parameter.sanction.not-filed.sole-trader": {
    ru: "Непредставленный отчёт, индивидуальный предприниматель: расчётных показателей",
    ky: "Берилбеген отчет, жеке ишкер: эсептик көрсөткүчтөр",
  },
  "law.parameter.sanction.not-filed.organization": {
    ru: "Непредставленный отчёт, организация: расчётных показателей",
    ky: "Берилбеген отчет, уюм: эсептик көрсөткүчтөр",
  },
  "law.parameter.sanction.no-return.rate": {
    ru: "Санкция при отсутствии отчётности, доля налога",
    ky: "Отчет жок болгондогу санкция, салыктын үлүшү",
  },
  "law.parameter.sanction.invalid-invoice-credit.rate": {
    ru: "Санкция за зачёт по недействительным счетам-фактурам, доля НДС",
    ky: "Жараксыз эсеп-фактуралар боюнча эсепке алуу үчүн санкция, КНСтин үлүшү",
  },
  "law.parameter.limitation.years": {
    ru: "Срок исковой давности, лет",
    ky: "Доонун эскирүү мөөнөтү, жыл",
  },
  "law.parameter.limitation.years.patent": {
    ru: "Срок исковой давности при патенте, лет",
    ky: "Патент боюнча доонун эскирүү мөөнөтү, жыл",
  },
  "law.parameter.desk-audit.notice.working-days": {
    ru: "Вручение справки и извещения, рабочих дней",
    ky: "Маалымкатты жана кабарлоону тапшыруу, иш күнү",
  },
  "law.parameter.desk-audit.answer.calendar-days": {
    ru: "Ответ налогоплательщика на извещение, календарных дней",
    ky: "Салык төлөөчүнүн кабарлоого жообу, календардык күн",
  },
  "law.parameter.desk-audit.consideration.working-days": {
    ru: "Рассмотрение возражения, рабочих дней",
    ky: "Каршы пикирди кароо, иш күнү",
  },
  "law.parameter.desk-audit.accepted-notice.working-days": {
    ru: "Извещение о признании доводов, рабочих дней",
    ky: "Жүйөлөрдү таануу жөнүндө кабарлоо, иш күнү",
  },
  "law.parameter.desk-audit.decision.working-days": {
    ru: "Решение по камеральной проверке, рабочих дней",
    ky: "Камералдык текшерүү боюнча чечим, иш күнү",
  },
  "law.parameter.desk-audit.performance.calendar-days": {
    ru: "Исполнение решения, календарных дней",
    ky: "Чечимди аткаруу, календардык күн",
  },
  "law.parameter.delivery.e-document.calendar-days": {
    ru: "Электронный документ считается вручённым через, календарных дней",
    ky: "Электрондук документ тапшырылды деп эсептелет, календардык күндөн кийин",
  },
  "law.parameter.appeal.calendar-days": {
    ru: "Подача жалобы, календарных дней",
    ky: "Даттануу арызын берүү, календардык күн",
  },
  "law.parameter.preferential.decision.calendar-days": {
    ru: "Льготный режим после решения по проверке, календарных дней",
    ky: "Текшерүү боюнча чечимден кийинки жеңилдетилген режим, календардык күн",
  },
  "law.parameter.preferential.amended-return.calendar-days": {
    ru: "Льготный режим после уточнённой отчётности, календарных дней",
    ky: "Такталган отчеттон кийинки жеңилдетилген режим, календардык күн",
  },
  "law.parameter.preferential.decision.penalty-share": {
    ru: "Льготный режим после решения по проверке: уплачиваемая доля пени",
    ky: "Текшерүү боюнча чечимден кийинки жеңилдетилген режим: пенянын төлөнүүчү үлүшү",
  },
  "law.parameter.preferential.amended-return.penalty-share": {
    ru: "Льготный режим после уточнённой отчётности: уплачиваемая доля пени",
    ky: "Такталган отчеттон кийинки жеңилдетилген режим: пенянын төлөнүүчү үлүшү",
  },
  "law.parameter.term.moved-first-day.entry": {
    ru: "Перенос первого нерабочего дня срока: вступление в силу",
    ky: "Мөөнөттүн иш күнү эмес биринчи күнүн жылдыруу: күчүнө кириши",
  },
  "law.parameter.law-136.entry": {
    ru: "Изменения Законом от 23.07.2024 № 136: вступление в силу",
    ky: "23.07.2024 № 136 Мыйзам менен өзгөртүүлөр: күчүнө кириши",
  },
  "law.parameter.average-wage": { ru: "Средняя заработная плата, сом", ky: "Орточо эмгек акы, сом" },
  "law.parameter.requisites.account": {
    ru: "Реквизиты: счёт получателя",
    ky: "Реквизиттер: алуучунун эсеби",
  },
  "law.parameter.requisites.bank": { ru: "Реквизиты: банк получателя", ky: "Реквизиттер: алуучунун банкы" },
  "law.parameter.requisites.bic": { ru: "Реквизиты: БИК", ky: "Реквизиттер: БИК" },
  "law.parameter.requisites.recipient": { ru: "Реквизиты: получатель", ky: "Реквизиттер: алуучу" },
  "law.parameter.requisites.tax-code": { ru: "Реквизиты: код налога", ky: "Реквизиттер: салыктын коду" },
  "law.parameter.requisites.penalty-code": { ru: "Реквизиты: код пени", ky: "Реквизиттер: пенянын коду" },
  "law.parameter.calculation-index": { ru: "Расчётный показатель, сом", ky: "Эсептик көрсөткүч, сом" },
} satisfies Record<string, Bilingual>;
