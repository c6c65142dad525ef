import type { Bilingual } from "../kernel/text.ts";

/** Import and check of office datasets: problems of rows, refusals, the command line. */
export const EXCHANGE_TEXTS = {
  "exchange.missing-file": { ru: "Нет обязательного файла {file}", ky: "Милдеттүү {file} файлы жок" },
  "exchange.unknown-file": {
    ru: "Файл {file} не предусмотрен форматом",
    ky: "{file} файлы форматта каралган эмес",
  },
  "exchange.duplicate-file": { ru: "Файл {file} встречается дважды", ky: "{file} файлы эки жолу кездешет" },
  "exchange.invalid-json": { ru: "Содержимое не является JSON", ky: "Мазмуну JSON эмес" },
  "exchange.missing-field": { ru: "Нет поля «{column}»", ky: "«{column}» талаасы жок" },
  "exchange.unknown-field": {
    ru: "Поле «{column}» не предусмотрено форматом",
    ky: "«{column}» талаасы форматта каралган эмес",
  },
  "exchange.wrong-format": { ru: "Нужен формат {expected}", ky: "{expected} форматы керек" },
  "exchange.invalid-field": {
    ru: "Недопустимое значение поля «{column}»; нужно: {expected}",
    ky: "«{column}» талаасынын мааниси жараксыз; керек: {expected}",
  },
  "exchange.empty-file": { ru: "Файл пуст: нет строки заголовка", ky: "Файл бош: баш сап жок" },
  "exchange.missing-column": { ru: "Нет столбца «{column}»", ky: "«{column}» мамычасы жок" },
  "exchange.unknown-column": {
    ru: "Столбец «{column}» не предусмотрен форматом",
    ky: "«{column}» мамычасы форматта каралган эмес",
  },
  "exchange.duplicate-column": {
    ru: "Столбец «{column}» указан дважды",
    ky: "«{column}» мамычасы эки жолу көрсөтүлгөн",
  },
  "exchange.not-utf8": { ru: "Строка не в кодировке UTF-8", ky: "Сап UTF-8 коддоосунда эмес" },
  "exchange.bad-quote": {
    ru: "Кавычка внутри значения: значение с кавычками берётся в кавычки, а кавычки в нём удваиваются",
    ky: "Маанинин ичинде тырмакча бар: тырмакчалуу маани тырмакчага алынат, ичиндегилери эки эселенет",
  },
  "exchange.unclosed-quote": { ru: "Кавычка не закрыта", ky: "Тырмакча жабылган эмес" },
  "exchange.too-long": { ru: "Слишком длинное значение или строка", ky: "Маани же сап өтө узун" },
  "exchange.payload-too-large": {
    ru: "«{column}» длиннее {expected} знаков: сканы заявки слишком велики, пришлите их меньшего размера",
    ky: "«{column}» {expected} белгиден узун: өтүнмөнүн сканы өтө чоң, кичирейтип жибериңиз",
  },
  "exchange.field-count": {
    ru: "Значений в строке: {found}; в заголовке: {expected}",
    ky: "Саптагы маанилер: {found}; баш сапта: {expected}",
  },
  "exchange.required": { ru: "Столбец «{column}» не заполнен", ky: "«{column}» мамычасы толтурулган эмес" },
  "exchange.not-an-inn": {
    ru: "«{column}»: ИНН состоит из 14 цифр",
    ky: "«{column}»: ИСН 14 цифрадан турат",
  },
  "exchange.not-a-date": {
    ru: "«{column}»: нужна существующая дата вида ГГГГ-ММ-ДД",
    ky: "«{column}»: ЖЖЖЖ-АА-КК түрүндөгү, чындап бар дата керек",
  },
  "exchange.not-an-instant": {
    ru: "«{column}»: нужны дата и время со смещением, например 2026-09-20T10:15:00+06:00",
    ky: "«{column}»: жылышуусу менен күн жана убакыт керек, мисалы 2026-09-20T10:15:00+06:00",
  },
  "exchange.not-a-month": {
    ru: "«{column}»: нужен месяц вида ГГГГ-ММ",
    ky: "«{column}»: ЖЖЖЖ-АА түрүндөгү ай керек",
  },
  "exchange.not-a-period": {
    ru: "«{column}»: нужен период вида ГГГГ-ММ, ГГГГ-Qn или ГГГГ",
    ky: "«{column}»: ЖЖЖЖ-АА, ЖЖЖЖ-Qn же ЖЖЖЖ түрүндөгү мезгил керек",
  },
  "exchange.not-an-amount": {
    ru: "«{column}»: нужна сумма с точкой и двумя знаками, например 125000.00",
    ky: "«{column}»: чекити жана эки белгиси бар сумма керек, мисалы 125000.00",
  },
  "exchange.not-a-number": {
    ru: "«{column}»: нужно число вида {expected}",
    ky: "«{column}»: {expected} түрүндөгү сан керек",
  },
  "exchange.not-a-flag": { ru: "«{column}»: нужно 0 или 1", ky: "«{column}»: 0 же 1 керек" },
  "exchange.not-in-list": {
    ru: "«{column}»: нужно одно из значений: {expected}",
    ky: "«{column}»: төмөнкү маанилердин бири керек: {expected}",
  },
  "exchange.control-character": {
    ru: "«{column}»: недопустимый управляющий символ",
    ky: "«{column}»: жол берилбеген башкаруу белгиси",
  },
  "exchange.out-of-range": {
    ru: "«{column}»: значение вне границ {expected}",
    ky: "«{column}»: маани {expected} чегинен тышкары",
  },
  "exchange.range-reversed": {
    ru: "«{column}»: конец раньше начала",
    ky: "«{column}»: аягы башталышынан эрте",
  },
  "exchange.period-of-form": {
    ru: "Форма {form} за такой период не представляется",
    ky: "{form} формасы мындай мезгил үчүн берилбейт",
  },
  "exchange.unknown-line": {
    ru: "В форме {form} нет такой строки",
    ky: "{form} формасында мындай сап жок",
  },
  "exchange.duplicate-key": {
    ru: "Строка с таким ключом ({key}) уже была",
    ky: "Мындай ачкычтуу ({key}) сап мурун бар болчу",
  },
  "exchange.duplicate-version": {
    ru: "Отчётность этой формы, периода и версии уже была под другим номером",
    ky: "Бул форманын, мезгилдин жана версиянын отчету башка номер менен мурун бар болчу",
  },
  "exchange.broken-reference": {
    ru: "«{column}»: такой записи нет в {target}",
    ky: "«{column}»: {target} ичинде мындай жазуу жок",
  },
  "exchange.too-many-problems": {
    ru: "Ещё замечаний, не вошедших в отчёт: {count}",
    ky: "Отчетко кирбеген дагы эскертүүлөр: {count}",
  },
  "exchange.source.not-found": { ru: "Папки или архива нет: {path}", ky: "Папка же архив жок: {path}" },
  "exchange.source.not-a-dataset": {
    ru: "Это не папка и не архив zip: {path}",
    ky: "Бул папка да, zip архиви да эмес: {path}",
  },
  "exchange.source.unreadable": { ru: "Нет доступа: {path}", ky: "Кирүүгө уруксат жок: {path}" },
  "exchange.source.unsafe-archive": {
    ru: "Архив отклонён: имена файлов повторяются или ведут за пределы папки",
    ky: "Архив четке кагылды: файл аттары кайталанат же папкадан тышкары алып барат",
  },
  "exchange.source.archive-too-large": {
    ru: "Архив отклонён: распакованный объём чрезмерен",
    ky: "Архив четке кагылды: ачылгандагы көлөмү өтө чоң",
  },
  "exchange.source.archive-encrypted": {
    ru: "Архив зашифрован паролем",
    ky: "Архив сыр сөз менен шифрленген",
  },
  "exchange.import.cancelled": {
    ru: "Загрузка остановлена; данные офиса не изменены",
    ky: "Жүктөө токтотулду; офистин маалыматы өзгөргөн жок",
  },
  "exchange.import.manifest-unusable": {
    ru: "Загрузка отклонена: manifest.json отсутствует или неверен",
    ky: "Жүктөө четке кагылды: manifest.json жок же туура эмес",
  },
  "exchange.import.taxpayers-missing": {
    ru: "Загрузка отклонена: нет файла taxpayers.csv",
    ky: "Жүктөө четке кагылды: taxpayers.csv файлы жок",
  },
  "exchange.import.older-than-held": {
    ru: "Загрузка отклонена: офис уже держит более новые данные этого источника (от {held})",
    ky: "Жүктөө четке кагылды: офисте бул булактын жаңыраак маалыматы бар ({held})",
  },
  "exchange.import.damaged-source": {
    ru: "Загрузка прервана: файл {file} не читается",
    ky: "Жүктөө үзүлдү: {file} файлы окулбайт",
  },
  "exchange.import.failed": {
    ru: "Загрузка прервана ошибкой; данные офиса не изменены",
    ky: "Жүктөө ката менен үзүлдү; офистин маалыматы өзгөргөн жок",
  },
  "exchange.import.running": {
    ru: "Идёт загрузка данных; дождитесь её окончания или остановите её",
    ky: "Маалымат жүктөлүп жатат; бүтүшүн күтүңүз же токтотуңуз",
  },
  "exchange.import.from-centre": {
    ru: "Реестры этого офиса приходят из центра; набор данных из файла загружать нельзя",
    ky: "Бул офистин реестрлери борбордон келет; маалымат топтомун файлдан жүктөөгө болбойт",
  },
  "exchange.import.sweep-running": {
    ru: "Идёт камеральный отбор; загрузить данные можно после его окончания",
    ky: "Камералдык тандоо жүрүп жатат; маалыматты ал бүткөндөн кийин жүктөөгө болот",
  },
  "exchange.import.unknown": { ru: "Такой загрузки нет", ky: "Мындай жүктөө жок" },
  "cli.usage.dataset": {
    ru: "inspector dataset check ПАПКА | dataset generate ПАПКА [--seed N] [--taxpayers N|small|medium|large] [--months N] — проверка и создание набора данных офиса",
    ky: "inspector dataset check ПАПКА | dataset generate ПАПКА [--seed N] [--taxpayers N|small|medium|large] [--months N] — офистин маалымат топтомун текшерүү жана түзүү",
  },
  "cli.dataset.number": {
    ru: "Флаг --{name}: нужно целое число от {min} до {max}",
    ky: "--{name} белгиси: {min} менен {max} ортосундагы бүтүн сан керек",
  },
  "cli.dataset.not-empty": {
    ru: "В папке {path} есть посторонние файлы; укажите новую или пустую",
    ky: "{path} папкасында бөтөн файлдар бар; жаңы же бош папканы көрсөтүңүз",
  },
  "cli.dataset.no-access": {
    ru: "Не удалось записать в папку {path}",
    ky: "{path} папкасына жазуу мүмкүн болбоду",
  },
  "cli.dataset.month": { ru: "Создание: месяц {done} из {of}", ky: "Түзүү: {of} айдын {done}" },
  "cli.dataset.problems": { ru: "Замечаний: {count}", ky: "Эскертүүлөр: {count}" },
} satisfies Record<string, Bilingual>;
