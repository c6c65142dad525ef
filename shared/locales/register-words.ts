/** Words of closed lists that extracts and the timeline of a taxpayer are written with. */
import type { Bilingual } from "../kernel/text.ts";
import { ACTIVITIES, PAYER_KINDS, REGIMES, ROLES } from "./registration-words.ts";

type Words = Readonly<Record<string, Bilingual>>;

/** One text for each word of a list: `<prefix>.<code>`. */
export const wordsUnder = (prefix: string, words: Words, text?: Bilingual): Words =>
  Object.fromEntries(
    Object.entries(words).map(([code, word]) => [
      `${prefix}.${code}`,
      text === undefined
        ? word
        : { ru: text.ru.replace("{word}", word.ru), ky: text.ky.replace("{word}", word.ky) },
    ]),
  );

export const REGISTER_WORDS = {
  ...wordsUnder("register.kind", PAYER_KINDS),
  ...wordsUnder("register.regime", REGIMES),
  ...wordsUnder("register.role", ROLES),
  ...wordsUnder("register.activity", ACTIVITIES),
  ...wordsUnder("register.status", {
    active: { ru: "состоит на налоговом учёте", ky: "салык эсебинде турат" },
    closed: { ru: "снят с налогового учёта", ky: "салык эсебинен чыгарылган" },
    replaced: { ru: "ИНН заменён", ky: "ИСН алмаштырылган" },
  }),
  ...wordsUnder("register.vat", {
    payer: { ru: "зарегистрирован по НДС", ky: "КНС боюнча катталган" },
    not: { ru: "не зарегистрирован по НДС", ky: "КНС боюнча катталган эмес" },
  }),
  ...wordsUnder("register.debt", {
    there: { ru: "имеется", ky: "бар" },
    none: { ru: "отсутствует", ky: "жок" },
  }),
  ...wordsUnder("register.edoc", {
    given: { ru: "дано", ky: "берилген" },
    none: { ru: "не дано", ky: "берилген эмес" },
  }),
  ...wordsUnder("register.object", {
    subdivision: { ru: "обособленное подразделение", ky: "обочолонгон бөлүм" },
    "taxable-object": { ru: "объект налогообложения", ky: "салык салуу объектиси" },
    "patent-place": {
      ru: "место деятельности на основе патента",
      ky: "патенттин негизиндеги ишмердик жери",
    },
    "htp-resident": {
      ru: "резидент Парка высоких технологий",
      ky: "Жогорку технологиялар паркынын резиденти",
    },
  }),
  ...wordsUnder("register.property", {
    nonresidential: { ru: "нежилое помещение", ky: "турак жай эмес имарат" },
    residential: { ru: "жилое помещение", ky: "турак жай" },
    "settlement-land": { ru: "земля населённого пункта", ky: "калктуу конуштун жери" },
    "homestead-land": { ru: "приусадебный участок", ky: "короо-жай жер участогу" },
    "agricultural-land": { ru: "сельскохозяйственное угодье", ky: "айыл чарба жери" },
  }),
  ...wordsUnder("register.audit", {
    planned: { ru: "плановая проверка", ky: "пландуу текшерүү" },
    unplanned: { ru: "внеплановая проверка", ky: "пландан тышкаркы текшерүү" },
    counter: { ru: "встречная проверка", ky: "каршы текшерүү" },
    repeat: { ru: "повторная проверка", ky: "кайталап текшерүү" },
    thematic: { ru: "тематическая проверка", ky: "тематикалык текшерүү" },
  }),
  ...wordsUnder("register.consent", {
    paper: { ru: "на бумажном носителе", ky: "кагаз түрүндө" },
    electronic: { ru: "электронный документ", ky: "электрондук документ" },
    "by-taxpayer": { ru: "представлено самим налогоплательщиком", ky: "салык төлөөчүнүн өзү берген" },
    "by-recipient": {
      ru: "представлено получателем, который отвечает за его достоверность",
      ky: "алуучу берген, ал анын аныктыгы үчүн жооп берет",
    },
  }),
  ...wordsUnder("register.section", {
    requisites: { ru: "Сведения о налогоплательщике", ky: "Салык төлөөчү жөнүндө маалымат" },
    "debt-fact": { ru: "Налоговая задолженность", ky: "Салык карызы" },
    payments: { ru: "Уплаченные налоги", ky: "Төлөнгөн салыктар" },
    patents: { ru: "Выданные патенты", ky: "Берилген патенттер" },
    registration: { ru: "Данные регистрации", ky: "Каттоо маалыматы" },
    contacts: { ru: "Адрес и связь", ky: "Дареги жана байланышы" },
    representatives: { ru: "Представители", ky: "Өкүлдөр" },
    objects: { ru: "Объекты и подразделения", ky: "Объектилер жана бөлүмдөр" },
    returns: { ru: "Представленная отчётность", ky: "Берилген отчеттор" },
    account: { ru: "Начисления и уплата", ky: "Эсептөөлөр жана төлөмдөр" },
    cases: { ru: "Налоговый контроль", ky: "Салык көзөмөлү" },
  }),
  ...wordsUnder("register.fact", {
    name: { ru: "Имя (наименование)", ky: "Аты-жөнү (аталышы)" },
    inn: { ru: "ИНН", ky: "ИСН" },
    kind: { ru: "Вид налогоплательщика", ky: "Салык төлөөчүнүн түрү" },
    "registered-on": { ru: "Дата налоговой регистрации", ky: "Салыктык каттоо күнү" },
    status: { ru: "Статус регистрации", ky: "Каттоонун абалы" },
    "closed-on": { ru: "Дата аннулирования", ky: "Жокко чыгарылган күнү" },
    "replaced-by": { ru: "Действует ИНН", ky: "Колдонулуучу ИСН" },
    regime: { ru: "Налоговый режим", ky: "Салык режими" },
    "regime-from": { ru: "Режим применяется с", ky: "Режим колдонулган күн" },
    vat: { ru: "Регистрация по НДС", ky: "КНС боюнча каттоо" },
    "vat-from": { ru: "Зарегистрирован по НДС с", ky: "КНС боюнча катталган күнү" },
    "vat-rate": { ru: "Ставка НДС", ky: "КНСтин чени" },
    office: { ru: "Код УГНС", ky: "МСКБнын коду" },
    activity: { ru: "Вид деятельности", ky: "Ишмердиктин түрү" },
    "activity-code": { ru: "Код деятельности", ky: "Ишмердиктин коду" },
    address: { ru: "Адрес", ky: "Дареги" },
    phone: { ru: "Телефон", ky: "Телефону" },
    email: { ru: "Электронная почта", ky: "Электрондук почтасы" },
    edoc: {
      ru: "Согласие на электронные документы",
      ky: "Электрондук документтерге макулдук",
    },
    debt: { ru: "Налоговая задолженность на дату выписки", ky: "Көчүрмө берилген күнгө салык карызы" },
    "debt-fact": {
      ru: "Налоговая задолженность на дату выписки",
      ky: "Көчүрмө берилген күнгө салык карызы",
    },
  }),
  ...wordsUnder("register.column", {
    regime: { ru: "Режим", ky: "Режим" },
    from: { ru: "С", ky: "Башталышы" },
    to: { ru: "По", ky: "Аягы" },
    person: { ru: "Фамилия, имя, отчество", ky: "Фамилиясы, аты, атасынын аты" },
    inn: { ru: "ИНН", ky: "ИСН" },
    role: { ru: "Кто", ky: "Ким" },
    authority: { ru: "Основание", ky: "Негизи" },
    object: { ru: "Объект учёта", ky: "Эсеп объектиси" },
    title: { ru: "Наименование", ky: "Аталышы" },
    address: { ru: "Адрес", ky: "Дареги" },
    property: { ru: "Имущество", ky: "Мүлк" },
    territory: { ru: "Территория", ky: "Аймагы" },
    area: { ru: "Площадь, м²", ky: "Аянты, м²" },
    share: { ru: "Доля", ky: "Үлүшү" },
    tax: { ru: "Налог", ky: "Салык" },
    period: { ru: "Период", ky: "Мезгил" },
    version: { ru: "Версия", ky: "Версиясы" },
    "filed-on": { ru: "Представлена", ky: "Берилген күнү" },
    payable: { ru: "К уплате, сом", ky: "Төлөөгө, сом" },
    owed: { ru: "Начислено, сом", ky: "Эсептелген, сом" },
    paid: { ru: "Уплачено, сом", ky: "Төлөнгөн, сом" },
    year: { ru: "Год", ky: "Жылы" },
    patent: { ru: "Вид деятельности", ky: "Ишмердиктин түрү" },
    case: { ru: "Дело №", ky: "Иштин №" },
    "opened-on": { ru: "Открыто", ky: "Ачылган күнү" },
    audit: { ru: "Выездная проверка", ky: "Көчмө текшерүү" },
    "ended-on": { ru: "Окончена", ky: "Аяктаган күнү" },
  }),
} satisfies Record<string, Bilingual>;
