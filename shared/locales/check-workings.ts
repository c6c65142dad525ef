import type { Bilingual } from "../kernel/text.ts";

/** The lines of the workings of checks, and the names of what enters them. */
export const CHECK_WORKING_TEXTS = {
  "check.step.exempt-share": {
    ru: "Доля освобождённых поставок",
    ky: "Бошотулган жеткирүүлөрдүн үлүшү",
  },
  "check.step.credit-allowed": {
    ru: "Допустимый зачёт",
    ky: "Жол берилген эсепке алуу",
  },
  "check.step.credit-excess": {
    ru: "Излишний зачёт",
    ky: "Ашыкча эсепке алуу",
  },
  "check.step.line": {
    ru: "Строка {line} по формуле",
    ky: "Формула боюнча {line} сабы",
  },
  "check.step.balance-difference": {
    ru: "Изменение суммы к уплате за вычетом превышения",
    ky: "Ашык сумманы чегергенде төлөнүүчү сумманын өзгөрүшү",
  },
  "check.step.carried-excess": {
    ru: "Превышение сверх остатка за {before}",
    ky: "{before} калдыгынан ашкан сумма",
  },
  "check.step.invoices-vat": {
    ru: "НДС по действительным счетам-фактурам",
    ky: "Жарактуу эсеп-фактуралар боюнча КНС",
  },
  "check.step.declared-output": {
    ru: "Заявленный НДС с поставок",
    ky: "Көрсөтүлгөн жеткирүүлөрдүн КНСи",
  },
  "check.step.output-shortage": {
    ru: "Не отражено в отчёте",
    ky: "Отчетто чагылдырылган эмес",
  },
  "check.step.registers-net": {
    ru: "Выручка ККМ без налогов",
    ky: "Салыктарсыз ККМ аркылуу түшкөн акча",
  },
  "check.step.registers-vat": {
    ru: "НДС в выручке ККМ",
    ky: "ККМ аркылуу түшкөн акчадагы КНС",
  },
  "check.step.proven-output": {
    ru: "НДС, подтверждённый счетами-фактурами и ККМ",
    ky: "Эсеп-фактуралар жана ККМ менен ырасталган КНС",
  },
  "check.step.inflows": {
    ru: "Поступления без объяснённых сумм",
    ky: "Түшүндүрүлгөн суммаларсыз түшүүлөр",
  },
  "check.step.gross-turnover": {
    ru: "Оборот с налогами",
    ky: "Салыктар менен жүгүртүү",
  },
  "check.step.inflow-excess-vat": {
    ru: "НДС в превышении поступлений",
    ky: "Ашыкча түшүүлөрдөгү КНС",
  },
  "check.step.vat-base": {
    ru: "База НДС с объяснимыми отличиями",
    ky: "Түшүндүрүлүүчү айырмалары менен КНСтин базасы",
  },
  "check.step.sales-tax-base": {
    ru: "База налога с продаж",
    ky: "Сатуудан салыктын базасы",
  },
  "check.step.base-gap": {
    ru: "Необъяснённая разница баз",
    ky: "Базалардын түшүндүрүлбөгөн айырмасы",
  },
  "check.step.base-gap-tax": {
    ru: "Налог с разницы баз",
    ky: "Базалардын айырмасынан салык",
  },
  "check.step.annual-revenue": {
    ru: "Выручка за год по декларации",
    ky: "Декларация боюнча жыл ичинде түшкөн акча",
  },
  "check.step.year-turnover": {
    ru: "Сумма оборотов за год",
    ky: "Жылдык жүгүртүүлөрдүн суммасы",
  },
  "check.step.revenue-gap-vat": {
    ru: "НДС с разницы",
    ky: "Айырмадан КНС",
  },
  "check.step.reduction": {
    ru: "Уменьшение НДС по отчётности, не выше предела",
    ky: "Отчет боюнча КНСти азайтуу, чектен жогору эмес",
  },
  "check.step.vat-on-top": {
    ru: "НДС сверх цены поставок без НДС",
    ky: "КНСсиз жеткирүүлөрдүн баасынын үстүнөн КНС",
  },
  "check.step.tax-by-data": {
    ru: "Налог по имеющимся данным",
    ky: "Колдо болгон маалымат боюнча салык",
  },
  "check.step.unreflected": {
    ru: "НДС неотражённых счетов-фактур",
    ky: "Чагылдырылбаган эсеп-фактуралардын КНСи",
  },
  "check.step.refused.V-07": {
    ru: "Продавец не плательщик НДС: № {number} от {issued}",
    ky: "Сатуучу КНС төлөөчү эмес: {issued} № {number}",
  },
  "check.step.refused.V-08": {
    ru: "Недействительный: № {number} от {issued}",
    ky: "Жараксыз: {issued} № {number}",
  },
  "check.step.refused.V-09": {
    ru: "Нет реквизитов: № {number} от {issued}",
    ky: "Реквизиттери жок: {issued} № {number}",
  },
  "check.step.refused.V-10": {
    ru: "НДС наличной части: № {number} от {issued}",
    ky: "Накталай бөлүктүн КНСи: {issued} № {number}",
  },
  "check.step.refused.V-11": {
    ru: "Бартер: № {number} от {issued}",
    ky: "Бартер: {issued} № {number}",
  },
  "check.step.refused.V-12": {
    ru: "Неоплаченное обязательство: № {number} от {issued}",
    ky: "Төлөнбөгөн милдеттенме: {issued} № {number}",
  },
  "check.step.refused.V-13": {
    ru: "Товары для досуга: № {number} от {issued}",
    ky: "Эс алуу товарлары: {issued} № {number}",
  },
  "check.step.refused.V-16": {
    ru: "Повторный зачёт: № {number} от {issued}",
    ky: "Кайра эсепке алуу: {issued} № {number}",
  },
  "check.step.refused.V-17": {
    ru: "Нет у продавца: № {number} от {issued}",
    ky: "Сатуучуда жок: {issued} № {number}",
  },
  "check.step.refused.V-18": {
    ru: "Сверх счёта-фактуры: № {number} от {issued}",
    ky: "Эсеп-фактурадан ашык: {issued} № {number}",
  },
  "check.step.refused.V-19": {
    ru: "Аннулирован или уменьшен: № {number} от {issued}",
    ky: "Жокко чыгарылган же азайтылган: {issued} № {number}",
  },
  "check.step.refused.V-21": {
    ru: "Зачтён раньше: № {number} от {issued}",
    ky: "Мурда эсепке алынган: {issued} № {number}",
  },
  "check.step.import-vat": {
    ru: "НДС по заявлению {application}",
    ky: "{application} арызы боюнча КНС",
  },
  "check.step.import-vat-sum": {
    ru: "НДС на импорт за месяц",
    ky: "Айдагы импорттун КНСи",
  },
  "check.step.import-difference": {
    ru: "Разница с отчётностью",
    ky: "Отчет менен айырма",
  },
  "check.step.import-unpaid": {
    ru: "Не уплачено к сроку",
    ky: "Мөөнөткө карата төлөнгөн эмес",
  },
  "check.step.import-conditions": {
    ru: "Месяц выполнения условий зачёта по {id}",
    ky: "{id} боюнча эсепке алуу шарттары аткарылган ай",
  },
  "check.step.import-credit-early": {
    ru: "Зачтено раньше условий в строке {line}",
    ky: "{line} сабында шарттардан мурда эсепке алынган",
  },
  "check.step.uplift": {
    ru: "Превышение по декларации {id}",
    ky: "{id} декларациясы боюнча ашык сумма",
  },
  "check.step.uplift-credited": {
    ru: "Зачтённое превышение",
    ky: "Эсепке алынган ашык сумма",
  },
  "check.step.filed-on": {
    ru: "Дата представления",
    ky: "Берилген күнү",
  },
  "check.step.decision-served": {
    ru: "Дата вручения решения",
    ky: "Чечим тапшырылган дата",
  },
  "check.step.correction-effect": {
    ru: "Изменение налога уточнённой отчётностью",
    ky: "Такталган отчет боюнча салыктын өзгөрүшү",
  },
  "check.step.unpaid-at-term": {
    ru: "Не уплачено к сроку",
    ky: "Мөөнөткө карата төлөнгөн эмес",
  },
  "check.step.gate.G-01": {
    ru: "Срок исковой давности истёк, начисление невозможно",
    ky: "Доонун эскирүү мөөнөтү бүткөн, кошуп эсептөөгө болбойт",
  },
  "check.step.gate.G-01.part": {
    ru: "Часть налога, срок исковой давности которой истёк",
    ky: "Салыктын доонун эскирүү мөөнөтү бүткөн бөлүгү",
  },
  "check.step.gate.G-02": {
    ru: "Период проверен выездной проверкой, камеральная не проводится",
    ky: "Мезгил көчмө текшерүү менен текшерилген, камералдык текшерүү жүргүзүлбөйт",
  },
  "check.step.gate.G-04": {
    ru: "Плательщик зоны торговли с особым режимом налоговой проверке не подлежит",
    ky: "Өзгөчө режимдеги соода зонасынын төлөөчүсү салык текшерүүсүнө жатпайт",
  },
  "operand.ceiling": { ru: "предел", ky: "чек" },
  "operand.gap": { ru: "разница баз", ky: "базалардын айырмасы" },
  "operand.allowed": {
    ru: "допустимо",
    ky: "жол берилет",
  },
  "operand.direct": {
    ru: "для облагаемых поставок",
    ky: "салык салынуучу жеткирүүлөр үчүн",
  },
  "operand.undivided": {
    ru: "нераспределённый НДС",
    ky: "бөлүштүрүлбөгөн КНС",
  },
  "operand.A": {
    ru: "облагаемые поставки (А)",
    ky: "салык салынуучу жеткирүүлөр (А)",
  },
  "operand.B": {
    ru: "освобождённые поставки (Б)",
    ky: "бошотулган жеткирүүлөр (Б)",
  },
  "operand.recomputed": {
    ru: "после пересчёта",
    ky: "кайра эсептегенден кийин",
  },
  "operand.computed": {
    ru: "по данным",
    ky: "маалымат боюнча",
  },
  "operand.buyers": {
    ru: "покупателям",
    ky: "сатып алуучуларга",
  },
  "operand.public": {
    ru: "населению",
    ky: "калкка",
  },
  "operand.registers": {
    ru: "ККМ без налогов",
    ky: "салыктарсыз ККМ",
  },
  "operand.gross": {
    ru: "сумма с налогами",
    ky: "салыктар менен сумма",
  },
  "operand.sales-tax": {
    ru: "налог с продаж",
    ky: "сатуудан салык",
  },
  "operand.sales-tax-free": {
    ru: "налог с продаж без НДС",
    ky: "КНСсиз сатуудан салык",
  },
  "operand.inflows": {
    ru: "поступления",
    ky: "түшүүлөр",
  },
  "operand.explained": {
    ru: "объяснено",
    ky: "түшүндүрүлгөн",
  },
  "operand.turnover": {
    ru: "оборот",
    ky: "жүгүртүү",
  },
  "operand.taxable": {
    ru: "облагаемые поставки",
    ky: "салык салынуучу жеткирүүлөр",
  },
  "operand.zero": {
    ru: "поставки по ставке 0 %",
    ky: "0 % чени боюнча жеткирүүлөр",
  },
  "operand.exempt": {
    ru: "освобождено",
    ky: "бошотулган",
  },
  "check.step.metal-export": {
    ru: "Поставка по нулевой ставке с кодом руды или металла",
    ky: "Кен же металл коду менен нөлдүк чендеги жеткирүү",
  },
  "check.step.refund.half-year": {
    ru: "Поставки по нулевой ставке за шесть месяцев",
    ky: "Алты айдагы нөлдүк чен боюнча жеткирүүлөр",
  },
  "check.step.refund.year": {
    ru: "Поставки по нулевой ставке за двенадцать месяцев",
    ky: "Он эки айдагы нөлдүк чен боюнча жеткирүүлөр",
  },
  "operand.goods-code": { ru: "код товара", ky: "товардын коду" },
  "operand.revenue": {
    ru: "выручка",
    ky: "түшкөн акча",
  },
  "operand.output": {
    ru: "НДС с поставок",
    ky: "жеткирүүлөрдүн КНСи",
  },
  "operand.credit": {
    ru: "зачёт",
    ky: "эсепке алуу",
  },
  "operand.row-vat": {
    ru: "НДС строки реестра",
    ky: "реестрдин сабынын КНСи",
  },
  "operand.invoice-vat": {
    ru: "НДС счёта-фактуры",
    ky: "эсеп-фактуранын КНСи",
  },
  "operand.in-force-vat": {
    ru: "НДС действующего счёта-фактуры",
    ky: "колдонуудагы эсеп-фактуранын КНСи",
  },
  "operand.contract": {
    ru: "стоимость по договору",
    ky: "келишим боюнча нарк",
  },
  "operand.excise": {
    ru: "акциз",
    ky: "акциз",
  },
  "operand.paid": {
    ru: "уплачено",
    ky: "төлөнгөн",
  },
  "operand.credited": {
    ru: "зачтено",
    ky: "эсепке алынган",
  },
  "operand.customs-vat": {
    ru: "НДС с таможенной стоимости",
    ky: "бажы наркынан КНС",
  },
  "operand.after": {
    ru: "после уточнения",
    ky: "тактагандан кийин",
  },
  "operand.before": {
    ru: "до уточнения",
    ky: "тактаганга чейин",
  },
  "operand.from": {
    ru: "с",
    ky: "баштап",
  },
  "operand.to": {
    ru: "по",
    ky: "чейин",
  },
  "operand.cash": {
    ru: "наличными",
    ky: "накталай",
  },
} satisfies Record<string, Bilingual>;
