import type { Bilingual } from "../kernel/text.ts";

/** What is said of a text of the Code that is loaded, and papers by the articles they are made by. */
export const CODE_TEXTS = {
  "code.import.unreadable": { ru: "Файл не читается: {file}", ky: "Файл окулбайт: {file}" },
  "code.import.too-large": {
    ru: "Файл больше 64 МБ, это не текст Кодекса: {file}",
    ky: "Файл 64 МБдан чоң, бул Кодекстин тексти эмес: {file}",
  },
  "code.import.not-the-code": {
    ru: "{file}: в начале файла нет названия Налогового кодекса",
    ky: "{file}: файлдын башында Салык кодексинин аталышы жок",
  },
  "code.import.damaged-signs": {
    ru: "{file}, строка {line}: файл повреждён или записан не в UTF-8",
    ky: "{file}, {line}-сап: файл бузулган же UTF-8 түрүндө жазылган эмес",
  },
  "code.import.line-too-long": {
    ru: "{file}, строка {line}: длиннее 50 000 знаков, это не текст по строкам",
    ky: "{file}, {line}-сап: 50 000 белгиден узун, бул сапка бөлүнгөн текст эмес",
  },
  "code.import.no-articles": {
    ru: "{file}: до строки {line} нет ни одной статьи",
    ky: "{file}: {line}-сапка чейин бир да берене жок",
  },
  "code.import.no-edition": {
    ru: "{file}: не указан закон, по которому определяется редакция",
    ky: "{file}: редакция аныкталуучу мыйзам көрсөтүлгөн эмес",
  },
  "code.import.out-of-order": {
    ru: "{file}, строка {line}: номер {number} повторяется или стоит не на своём месте",
    ky: "{file}, {line}-сап: {number} номери кайталанат же өз ордунда эмес",
  },
  "code.import.article-missing": {
    ru: "Строка {line}: перед ней пропущена статья {number}",
    ky: "{line}-сап: анын алдында {number}-берене калып калган",
  },
  "code.import.chapter-missing": {
    ru: "Строка {line}: перед ней пропущена глава {number}",
    ky: "{line}-сап: анын алдында {number}-глава калып калган",
  },
  "code.import.empty-title": {
    ru: "Строка {line}: у номера {number} нет заголовка",
    ky: "{line}-сап: {number} номеринин аталышы жок",
  },
  "code.import.empty-article": {
    ru: "Строка {line}: статья {number} без текста",
    ky: "{line}-сап: {number}-берененин тексти жок",
  },
  "code.import.no-signature": {
    ru: "Строка {line}: текст кончается без подписи Президента — возможно, он неполный",
    ky: "{line}-сап: текст Президенттин колу жок бүтөт — толук эмес болушу мүмкүн",
  },
  "code.import.running": {
    ru: "Текст Кодекса уже загружается: дождитесь конца",
    ky: "Кодекстин тексти жүктөлүп жатат: аягына чейин күтүңүз",
  },
  "code.import.failed": {
    ru: "Загрузка прервана, ничего не изменилось. Загрузите файл ещё раз",
    ky: "Жүктөө үзүлдү, эч нерсе өзгөргөн жок. Файлды кайра жүктөңүз",
  },
  "code.import.differs": {
    ru: "Редакция от {edition} уже загружена, но с другим текстом. Без вашего согласия она не заменяется",
    ky: "{edition} күнкү редакция мурда жүктөлгөн, бирок тексти башка. Сиздин макулдугуңузсуз ал алмаштырылбайт",
  },
  "code.article.unknown": {
    ru: "В Кодексе такого номера статьи не бывает: {number}",
    ky: "Кодексте берененин мындай номери болбойт: {number}",
  },
  "code.edition.unknown": {
    ru: "Редакция от {edition} не загружена",
    ky: "{edition} күнкү редакция жүктөлгөн эмес",
  },
  "code.paper.desk-audit-report": {
    ru: "Справка камеральной проверки",
    ky: "Камералдык текшерүүнүн маалымкаты",
  },
  "code.paper.discrepancy-notice": {
    ru: "Извещение о выявлении несоответствия",
    ky: "Дал келбестикти аныктоо жөнүндө кабарлоо",
  },
  "code.paper.acceptance-notice": {
    ru: "Извещение о признании доводов",
    ky: "Жүйөлөрдү таануу жөнүндө кабарлоо",
  },
  "code.paper.desk-audit-decision": {
    ru: "Решение о результатах камеральной проверки",
    ky: "Камералдык текшерүүнүн жыйынтыктары жөнүндө чечим",
  },
  "code.paper.cabinet-access-decision": {
    ru: "Решение о доступе к кабинету",
    ky: "Кабинетке кирүү жөнүндө чечим",
  },
  "code.paper.registration-decision": { ru: "Решение о регистрации", ky: "Каттоо жөнүндө чечим" },
  "code.paper.reregistration-decision": {
    ru: "Решение о перерегистрации",
    ky: "Кайра каттоо жөнүндө чечим",
  },
  "code.paper.annulment-decision": {
    ru: "Решение об аннулировании регистрации",
    ky: "Каттоону жокко чыгаруу жөнүндө чечим",
  },
  "code.paper.registration-refusal": { ru: "Отказ в регистрации", ky: "Каттоодон баш тартуу" },
  "code.paper.return-notice": { ru: "Уведомление о возврате", ky: "Кайтаруу жөнүндө билдирүү" },
  "code.paper.registration-card": { ru: "Регистрационная карта", ky: "Каттоо картасы" },
} satisfies Readonly<Record<string, Bilingual>>;
