import type { Bilingual } from "../kernel/text.ts";

/** The printed extract from the register. */
export const REGISTER_EXTRACT_TEXTS = {
  "document.extract.name": { ru: "ВЫПИСКА", ky: "КӨЧҮРМӨ" },
  "document.extract.subject.open": {
    ru: "из Государственного реестра налогоплательщиков: сведения, не составляющие налоговую тайну",
    ky: "Салык төлөөчүлөрдүн мамлекеттик реестринен: салык сырын түзбөгөн маалымат",
  },
  "document.extract.subject.secret": {
    ru: "из Государственного реестра налогоплательщиков и данных налогового органа",
    ky: "Салык төлөөчүлөрдүн мамлекеттик реестринен жана салык органынын маалыматынан",
  },
  "document.extract.running": { ru: "Выписка", ky: "Көчүрмө" },
  "document.extract.of": { ru: "ИНН {inn}", ky: "ИСН {inn}" },
  "document.extract.recipient": { ru: "Кому выдана", ky: "Кимге берилди" },
  "document.extract.ground": { ru: "Основание выдачи", ky: "Берүүнүн негизи" },
  "document.extract.secret-mark": {
    ru: "Сведения ниже составляют налоговую тайну. Получатель не вправе передавать их другому лицу, кроме случаев, указанных в законе ({article}).",
    ky: "Төмөнкү маалымат салык сырын түзөт. Алуучу аны мыйзамда көрсөтүлгөн учурлардан тышкары башка адамга берүүгө укуксуз ({article}).",
  },
  "document.extract.open-mark": {
    ru: "Сведения ниже не составляют налоговую тайну и выдаются любому лицу ({article}).",
    ky: "Төмөнкү маалымат салык сырын түзбөйт жана каалаган адамга берилет ({article}).",
  },
  "document.extract.nothing": { ru: "Записей нет.", ky: "Жазуу жок." },
  "document.extract.closing": {
    ru: "Выписка составлена по данным налогового органа на {date}.",
    ky: "Көчүрмө салык органынын {date} күнүнө карата маалыматы боюнча түзүлдү.",
  },
  "document.extract.copy": { ru: "получателю", ky: "алуучуга" },
} satisfies Record<string, Bilingual>;
