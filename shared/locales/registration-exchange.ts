import type { Bilingual } from "../kernel/text.ts";

/** Exchange with identity providers and the page of a passport: history, refusals, reports. */
export const REGISTRATION_EXCHANGE_TEXTS = {
  "registration.exchange.set-aside": {
    ru: "Файл {file} не читается как файл заявок; он отложен в папку rejected, причина записана рядом",
    ky: "{file} файлы өтүнмөлөрдүн файлы катары окулбайт; ал rejected папкасына коюлду, себеби жанына жазылды",
  },
  "registration.exchange.under-way": {
    ru: "Обмен уже идёт; дождитесь его окончания",
    ky: "Алмашуу жүрүп жатат; анын бүтүшүн күтүңүз",
  },
  "registration.exchange.unexpected": {
    ru: "Обмен прерван из-за сбоя программы; полученное не потеряно, повторите обмен. Код сбоя: {errorId}",
    ky: "Алмашуу программанын үзгүлтүгүнөн токтоду; алынгандар жоголгон жок, алмашууну кайталаңыз. Үзгүлтүктүн коду: {errorId}",
  },
  "identity.signature.good": {
    ru: "Электронная подпись действительна: {name}; сертификат до {until}",
    ky: "Электрондук колтамга жарактуу: {name}; сертификаттын мөөнөтү {until} чейин",
  },
  "identity.signature.good-by-provider": {
    ru: "Личность подтверждена электронной подписью в системе «{provider}»: {name}",
    ky: "Инсандык «{provider}» системасында электрондук колтамга менен ырасталды: {name}",
  },
  "registration.refusal.own-signature-bad": {
    ru: "Собственная электронная подпись заявки недействительна; подтверждение от другой системы её не исправляет",
    ky: "Өтүнмөнүн өз электрондук колтамгасы жараксыз; башка системанын ырастоосу аны оңдобойт",
  },
  "registration.refusal.provider-another-person": {
    ru: "Система «{provider}» подтвердила другое лицо: ИНН {inn}",
    ky: "«{provider}» системасы башка адамды ырастады: ИСН {inn}",
  },
  "registration.refusal.provider-not-confirmed": {
    ru: "В системе «{provider}» личность не подтверждена электронной подписью; нужна явка с паспортом",
    ky: "«{provider}» системасында инсандык электрондук колтамга менен ырасталган эмес; паспорт менен келүү керек",
  },
  "registration.refusal.no-such-provider": {
    ru: "Система идентификации «{provider}» в настройках не задана",
    ky: "«{provider}» идентификация системасы жөндөөлөрдө көрсөтүлгөн эмес",
  },
  "registration.refusal.passport-page-never": {
    ru: "По правилам органа фотография страницы паспорта не хранится; запишите серию, номер и срок действия",
    ky: "Органдын эрежеси боюнча паспорттун барагынын сүрөтү сакталбайт; сериясын, номерин жана мөөнөтүн жазыңыз",
  },
  "registration.refusal.passport-page-large": {
    ru: "Фотография больше допустимых {limit} МБ",
    ky: "Сүрөт жол берилген {limit} МБдан чоң",
  },
  "registration.refusal.passport-page-damaged": {
    ru: "Файл не является целой фотографией JPEG или PNG",
    ky: "Файл бүтүн JPEG же PNG сүрөтү эмес",
  },
  "registration.refusal.passport-page-kept": {
    ru: "Фотография страницы паспорта уже хранится; прежде чем заменить, удалите её",
    ky: "Паспорттун барагынын сүрөтү сакталып турат; алмаштыруу үчүн адегенде аны өчүрүңүз",
  },
  "registration.refusal.passport-not-seen": {
    ru: "Паспорт ещё не предъявлен",
    ky: "Паспорт али көрсөтүлө элек",
  },
  "registration.refusal.no-passport-page": {
    ru: "Фотография страницы паспорта не хранится",
    ky: "Паспорттун барагынын сүрөтү сакталган эмес",
  },
  "registration.event.PassportPageKept": {
    ru: "Сохранена фотография страницы паспорта",
    ky: "Паспорттун барагынын сүрөтү сакталды",
  },
  "registration.event.PassportPageErased": {
    ru: "Фотография страницы паспорта удалена: {reason}",
    ky: "Паспорттун барагынын сүрөтү өчүрүлдү: {reason}",
  },
} satisfies Record<string, Bilingual>;
