import type { Bilingual } from "../kernel/text.ts";

/** Texts of the property tax (art. 372–412). */
export const LAW_PROPERTY_TEXTS = {
  "law.parameter.property-tax.rate.building": {
    ru: "Налог на имущество: ставка для нежилых зданий, доля стоимости",
    ky: "Мүлк салыгы: турак жай эмес имараттардын чени, нарктын үлүшү",
  },
  "law.parameter.property-tax.rate.land": {
    ru: "Налог на имущество: ставка для земли, доля стоимости",
    ky: "Мүлк салыгы: жердин чени, нарктын үлүшү",
  },
  "law.parameter.property-tax.rate.agricultural": {
    ru: "Налог на имущество: ставка для сельхозугодий, доля стоимости",
    ky: "Мүлк салыгы: айыл чарба жерлеринин чени, нарктын үлүшү",
  },
  "law.parameter.property-tax.housing-rate-ceiling": {
    ru: "Наибольшая ставка для жилья, сом за кв. м",
    ky: "Турак жай үчүн эң жогорку чен, чарчы метрине сом",
  },
  "law.parameter.property-tax.homestead-factors": {
    ru: "Множители стоимости приусадебного участка: zone, inflation",
    ky: "Короо-жайдын наркынын көбөйтүүчүлөрү: zone, inflation",
  },
  "law.parameter.property-tax.zone-coefficient-floor": {
    ru: "Наименьший зональный коэффициент",
    ky: "Эң төмөнкү зоналык коэффициент",
  },
  "law.parameter.property-tax.zone-coefficient-ceiling": {
    ru: "Наибольший зональный коэффициент",
    ky: "Эң жогорку зоналык коэффициент",
  },
  "law.parameter.property-tax.zone-coefficient-elsewhere": {
    ru: "Зональный коэффициент зданий вне Бишкека, Оша и Джалал-Абада",
    ky: "Бишкек, Ош жана Жалал-Абаддан тышкаркы имараттардын зоналык коэффициенти",
  },
  "law.parameter.property-tax.housing-rate": {
    ru: "Ставка для жилья, сом за кв. м (местный кенеш)",
    ky: "Турак жайдын чени, чарчы метрине сом (жергиликтүү кеңеш)",
  },
  "law.parameter.property-tax.zone-coefficient.building": {
    ru: "Зональный коэффициент зданий (местный кенеш)",
    ky: "Имараттардын зоналык коэффициенти (жергиликтүү кеңеш)",
  },
  "law.parameter.property-tax.zone-coefficient.land": {
    ru: "Зональный коэффициент земли (местный кенеш)",
    ky: "Жердин зоналык коэффициенти (жергиликтүү кеңеш)",
  },
  "law.parameter.property-tax.inflation-coefficient.land": {
    ru: "Коэффициент инфляции для земли населённых пунктов",
    ky: "Калктуу конуштардын жери үчүн инфляция коэффициенти",
  },
  "law.parameter.property-tax.inflation-coefficient.agricultural": {
    ru: "Коэффициент инфляции для сельхозугодий",
    ky: "Айыл чарба жерлери үчүн инфляция коэффициенти",
  },
  "law.table.property-tax.building-base-value": {
    ru: "Базовая стоимость нежилых зданий, сом за кв. м",
    ky: "Турак жай эмес имараттардын базалык наркы, чарчы метрине сом",
  },
  "law.table.property-tax.regional-coefficient": {
    ru: "Региональный коэффициент нежилых зданий",
    ky: "Турак жай эмес имараттардын аймактык коэффициенти",
  },
  "law.table.property-tax.building-function-coefficient": {
    ru: "Коэффициент назначения нежилых зданий",
    ky: "Турак жай эмес имараттардын багытталышынын коэффициенти",
  },
  "law.table.property-tax.homestead-base-value": {
    ru: "Базовая стоимость придомовых и садовых участков, сом за кв. м",
    ky: "Короо-жай жана бак участокторунун базалык наркы, чарчы метрине сом",
  },
  "law.table.property-tax.agricultural-base-value": {
    ru: "Базовая стоимость сельхозугодий, сом за кв. м",
    ky: "Айыл чарба жерлеринин базалык наркы, чарчы метрине сом",
  },
  "law.table.property-tax.forest-land-use": {
    ru: "Земли лесного фонда: к каким угодьям приравнены",
    ky: "Токой фондунун жерлери: кайсы жерлерге теңештирилет",
  },
  "law.table.property-tax.land-base-value": {
    ru: "Базовая стоимость земли населённых пунктов, сом за кв. м",
    ky: "Калктуу конуштардын жеринин базалык наркы, чарчы метрине сом",
  },
  "law.table.property-tax.land-function-coefficient": {
    ru: "Коэффициент назначения земли",
    ky: "Жердин багытталышынын коэффициенти",
  },
  "law.table.property-tax.relief": {
    ru: "Льготы по налогу на имущество, доля налога",
    ky: "Мүлк салыгы боюнча жеңилдиктер, салыктын үлүшү",
  },
  "law.table.property-tax.tax-free-area": {
    ru: "Необлагаемая площадь жилья, кв. м",
    ky: "Турак жайдын салык салынбаган аянты, чарчы метр",
  },
  "law.rule.tc.380": { ru: "Налог на имущество по объекту", ky: "Объект боюнча мүлк салыгы" },
  "law.step.property.area": { ru: "Налоговая база: площадь по доле", ky: "Салык базасы: үлүшкө жараша аянт" },
  "law.step.property.unit-value": {
    ru: "Налоговая стоимость квадратного метра",
    ky: "Чарчы метрдин салыктык наркы",
  },
  "law.step.property.tax-free-area": {
    ru: "Площадь сверх необлагаемой",
    ky: "Салык салынбаган аянттан ашканы",
  },
  "law.step.property.no-rate": {
    ru: "Ставка нулевая: налог не исчисляется",
    ky: "Чен нөл: салык эсептелбейт",
  },
  "law.step.property.year": { ru: "Налог за год", ky: "Бир жылдык салык" },
  "law.step.property.months": { ru: "Налог за месяцы владения", ky: "Ээлик кылган айлар үчүн салык" },
  "law.step.property.relief": { ru: "Налог после льготы", ky: "Жеңилдиктен кийинки салык" },
  "law.step.property.land-offset": {
    ru: "Налог на здание за вычетом налога на землю под ним",
    ky: "Имараттын салыгы, анын алдындагы жердин салыгы чегерилген",
  },
  "law.step.property.instalment": { ru: "Срок уплаты", ky: "Төлөө мөөнөтү" },
  "operand.area": { ru: "площадь, кв. м", ky: "аянты, чарчы метр" },
  "operand.base-value": { ru: "базовая стоимость", ky: "базалык нарк" },
  "operand.unit-value": { ru: "стоимость кв. м", ky: "чарчы метрдин наркы" },
  "operand.regional-coefficient": { ru: "региональный коэффициент", ky: "аймактык коэффициент" },
  "operand.zone-coefficient": { ru: "зональный коэффициент", ky: "зоналык коэффициент" },
  "operand.function-coefficient": { ru: "коэффициент назначения", ky: "багытталыш коэффициенти" },
  "operand.inflation-coefficient": { ru: "коэффициент инфляции", ky: "инфляция коэффициенти" },
  "operand.tax-free-area": { ru: "необлагаемая площадь", ky: "салык салынбаган аянт" },
  "operand.housing-rate": { ru: "ставка за кв. м", ky: "чарчы метрдин чени" },
  "operand.relief": { ru: "льгота", ky: "жеңилдик" },
  "operand.land-tax": { ru: "налог на землю", ky: "жер салыгы" },
  "law.refused.out-of-range": {
    ru: "Значение вне допустимых границ",
    ky: "Маани жол берилген чектен тышкары",
  },
  "law.refused.missing-input": {
    ru: "Расчёт невозможен: не указано «{name}»",
    ky: "Эсептөө мүмкүн эмес: «{name}» көрсөтүлгөн эмес",
  },
  "law.refused.unknown-function": {
    ru: "Такой строки в таблице назначений нет",
    ky: "Багытталыштар таблицасында мындай сап жок",
  },
  "law.refused.relief-does-not-fit": {
    ru: "Такой льготы для этого вида имущества нет",
    ky: "Мүлктүн бул түрү үчүн мындай жеңилдик жок",
  },
} satisfies Record<string, Bilingual>;
