import type { Bilingual } from "../kernel/text.ts";

/** What the command line says. */
export const CLI_TEXTS = {
  "cli.usage": {
    ru: "Использование: inspector <команда> …; запросы и ответы — NDJSON, по одному в строке. Язык сообщений: INSPECTOR_LANGUAGE=ru|ky",
    ky: "Колдонуу: inspector <буйрук> …; суроо-талаптар жана жооптор — NDJSON, ар бир сапта бирден. Билдирүүлөрдүн тили: INSPECTOR_LANGUAGE=ru|ky",
  },
  "cli.usage.law": {
    ru: "inspector law term|penalty|sanction|property-tax|rule|rules — сроки по ст. 18, пеня по ст. 82, налоговые санкции по ст. 163, налог на имущество, любая другая норма; law import ФАЙЛ, law article, law search — текст Кодекса",
    ky: "inspector law term|penalty|sanction|property-tax|rule|rules — 18-бер. боюнча мөөнөттөр, 82-бер. боюнча туум, 163-бер. боюнча салык санкциялары, мүлк салыгы, башка ар бир ченем; law import ФАЙЛ, law article, law search — Кодекстин тексти",
  },
  "cli.error.unknown-rule": {
    ru: "Нет нормы «{rule}»; список даёт inspector law rules",
    ky: "«{rule}» ченеми жок; тизмени inspector law rules берет",
  },
  "cli.error.rule-not-in-force": {
    ru: "Норма «{rule}» на {on} не действует",
    ky: "«{rule}» ченеми {on} күнү күчүндө эмес",
  },
  "cli.usage.bench": {
    ru: "inspector bench [имя…] — замеры: по одному числу в строке, с отношением к названной базе сравнения",
    ky: "inspector bench [аты…] — өлчөөлөр: ар бир сапта бирден сан, аталган салыштыруу негизине катышы менен",
  },
  "cli.usage.office": {
    ru: "inspector office create --db ФАЙЛ --demo | office run --db ФАЙЛ — демонстрационный офис; команды {as, command, input} от имени пользователя. Ключ: INSPECTOR_DB_KEY",
    ky: "inspector office create --db ФАЙЛ --demo | office run --db ФАЙЛ — көргөзмө офис; колдонуучунун атынан {as, command, input} буйруктары. Ачкыч: INSPECTOR_DB_KEY",
  },
  "cli.usage.journal": {
    ru: "inspector journal verify --db ФАЙЛ — проверка цепочки и подписей журнала",
    ky: "inspector journal verify --db ФАЙЛ — журналдын чынжырын жана колтамгаларын текшерүү",
  },
  "cli.usage.backup": {
    ru: "inspector backup create --db ФАЙЛ --to ФАЙЛ | backup restore --db ФАЙЛ --from ФАЙЛ — резервная копия с файлом ключей",
    ky: "inspector backup create --db ФАЙЛ --to ФАЙЛ | backup restore --db ФАЙЛ --from ФАЙЛ — ачкычтар файлы менен камдык көчүрмө",
  },
  "cli.bench.not-installed": {
    ru: "Замеры поставляются с исходным текстом программы; в установленной программе их нет",
    ky: "Өлчөөлөр программанын баштапкы тексти менен берилет; орнотулган программада алар жок",
  },
  "cli.unknown-command": { ru: "Неизвестная команда: {name}", ky: "Белгисиз буйрук: {name}" },
  "cli.unknown-subcommand": {
    ru: "Неизвестная подкоманда: {name}",
    ky: "Белгисиз чакан буйрук: {name}",
  },
  "cli.unexpected-argument": { ru: "Лишний аргумент: {name}", ky: "Ашыкча аргумент: {name}" },
  "cli.missing-argument": { ru: "Не хватает аргумента: {name}", ky: "Аргумент жетишпейт: {name}" },
  "cli.unexpected": { ru: "Непредвиденная ошибка: {detail}", ky: "Күтүлбөгөн ката: {detail}" },
  "cli.error.unexpected": {
    ru: "Непредвиденная ошибка; остальные строки выполняются. Подробности — в потоке ошибок",
    ky: "Күтүлбөгөн ката; калган саптар аткарылат. Чоо-жайы — каталар агымында",
  },
  "cli.error.invalid-json": { ru: "Строка не является JSON", ky: "Сап JSON эмес" },
  "cli.error.not-utf8": { ru: "Строка не в кодировке UTF-8", ky: "Сап UTF-8 коддоосунда эмес" },
  "cli.error.line-too-long": { ru: "Строка слишком длинная", ky: "Сап өтө узун" },
  "cli.error.invalid-request": {
    ru: "Запрос не соответствует описанию команды",
    ky: "Суроо-талап буйруктун сүрөттөлүшүнө ылайык келбейт",
  },
  "cli.error.unknown-field": { ru: "Неизвестное поле: {path}", ky: "Белгисиз талаа: {path}" },
  "cli.error.missing-field": {
    ru: "Не указано обязательное поле: {path}",
    ky: "Милдеттүү талаа көрсөтүлгөн эмес: {path}",
  },
  "cli.error.invalid-value": {
    ru: "Недопустимое значение поля: {path}",
    ky: "Талаанын жол берилбеген мааниси: {path}",
  },
  "cli.error.not-a-date": {
    ru: "Поле {path}: нужна существующая дата вида ГГГГ-ММ-ДД",
    ky: "{path} талаасы: ЖЖЖЖ-АА-КК түрүндөгү, чындап бар дата керек",
  },
  "cli.error.not-an-amount": {
    ru: 'Поле {path}: нужна сумма в сомах с двумя знаками после точки, например "125000.00"',
    ky: '{path} талаасы: чекиттен кийин эки белгиси бар сом менен сумма керек, мисалы "125000.00"',
  },
  "cli.error.negative-amount": {
    ru: "Поле {path}: сумма не может быть отрицательной",
    ky: "{path} талаасы: сумма терс боло албайт",
  },
  "cli.error.no-code-imported": {
    ru: "Текст Налогового кодекса не загружен",
    ky: "Салык кодексинин тексти жүктөлгөн эмес",
  },
  "cli.error.unknown-command": {
    ru: "В договоре нет команды «{name}»",
    ky: "Келишимде «{name}» буйругу жок",
  },
  "cli.error.not-for-command-line": {
    ru: "Команда «{name}» относится к окну программы",
    ky: "«{name}» буйругу программанын терезесине тиешелүү",
  },
  "cli.error.unknown-article": {
    ru: "Статьи {number} нет в редакции Кодекса от {edition}",
    ky: "Кодекстин {edition} редакциясында {number}-берене жок",
  },
} satisfies Record<string, Bilingual>;
