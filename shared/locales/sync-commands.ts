import type { Bilingual } from "../kernel/text.ts";

/** What a person did, by the procedure: lines of the queue and of what was set aside. */
export const SYNC_COMMAND_TEXTS = {
  "sync.did.other": { ru: "Действие «{procedure}»", ky: "«{procedure}» аракети" },
  "sync.did.myDay.passTime": { ru: "Наступили сроки дня", ky: "Күндүн мөөнөттөрү келди" },
  "sync.did.session.createOffice": { ru: "Орган создан", ky: "Орган түзүлдү" },
  "sync.did.session.createDemo": { ru: "Демонстрационный офис создан", ky: "Көргөзмө офис түзүлдү" },
  "sync.did.session.changePassword": { ru: "Пароль изменён", ky: "Сыр сөз өзгөртүлдү" },

  "sync.did.deskAudit.open": { ru: "Дело открыто", ky: "Иш ачылды" },
  "sync.did.deskAudit.decideFinding": { ru: "Вывод по расхождению", ky: "Дал келбестик боюнча корутунду" },
  "sync.did.deskAudit.closeClean": {
    ru: "Дело закрыто: начислять нечего",
    ky: "Иш жабылды: кошуп эсептей турган сумма жок",
  },
  "sync.did.deskAudit.reassign": { ru: "Дело передано", ky: "Иш өткөрүлүп берилди" },
  "sync.did.deskAudit.drawUpReport": {
    ru: "Составлены справка и извещение",
    ky: "Маалымкат жана кабарлоо түзүлдү",
  },
  "sync.did.deskAudit.recordCorrection": {
    ru: "Отмечена уточнённая отчётность",
    ky: "Такталган отчет белгиленди",
  },
  "sync.did.deskAudit.recordObjection": { ru: "Отмечено возражение", ky: "Каршы пикир белгиленди" },
  "sync.did.deskAudit.recordSilence": { ru: "Отмечено, что ответа нет", ky: "Жооп жок экени белгиленди" },
  "sync.did.deskAudit.considerObjection": { ru: "Возражение рассмотрено", ky: "Каршы пикир каралды" },
  "sync.did.deskAudit.drawUpAcceptanceNotice": {
    ru: "Составлено извещение о признании доводов",
    ky: "Жүйөлөрдү таануу жөнүндө кабарлоо түзүлдү",
  },
  "sync.did.deskAudit.closeCorrected": {
    ru: "Дело закрыто: всё исправлено",
    ky: "Иш жабылды: баары оңдолду",
  },
  "sync.did.deskAudit.draftDecision": { ru: "Подготовлен проект решения", ky: "Чечимдин долбоору даярдалды" },
  "sync.did.deskAudit.submitDecision": {
    ru: "Проект решения передан на утверждение",
    ky: "Чечимдин долбоору бекитүүгө берилди",
  },
  "sync.did.deskAudit.sendBackDecision": {
    ru: "Проект решения возвращён на доработку",
    ky: "Чечимдин долбоору кайра иштеп чыгууга кайтарылды",
  },
  "sync.did.deskAudit.approveDecision": { ru: "Решение утверждено", ky: "Чечим бекитилди" },
  "sync.did.deskAudit.signDecision": { ru: "Решение подписано", ky: "Чечимге кол коюлду" },
  "sync.did.deskAudit.dispatchActs": { ru: "Документы дела отправлены", ky: "Иштин документтери жөнөтүлдү" },
  "sync.did.deskAudit.recordService": {
    ru: "Отмечено вручение документов дела",
    ky: "Иштин документтеринин тапшырылганы белгиленди",
  },
  "sync.did.deskAudit.recordPerformance": {
    ru: "Отмечено исполнение решения",
    ky: "Чечимдин аткарылганы белгиленди",
  },
  "sync.did.deskAudit.recordAppeal": { ru: "Отмечена жалоба", ky: "Даттануу арызы белгиленди" },

  "sync.did.registration.exchange": {
    ru: "Заявка принята из кабинета",
    ky: "Өтүнмө кабинеттен кабыл алынды",
  },
  "sync.did.registration.receive": { ru: "Заявка принята", ky: "Өтүнмө кабыл алынды" },
  "sync.did.registration.create": { ru: "Заявка внесена", ky: "Өтүнмө киргизилди" },
  "sync.did.registration.claim": { ru: "Заявка взята в работу", ky: "Өтүнмө ишке алынды" },
  "sync.did.registration.release": { ru: "Заявка возвращена в очередь", ky: "Өтүнмө кезекке кайтарылды" },
  "sync.did.registration.handOver": { ru: "Заявка передана", ky: "Өтүнмө өткөрүлүп берилди" },
  "sync.did.registration.recordCheck": { ru: "Отмечен пункт проверки", ky: "Текшерүүнүн пункту белгиленди" },
  "sync.did.registration.confirmIdentity": { ru: "Личность удостоверена", ky: "Инсандык ырасталды" },
  "sync.did.registration.confirmSignature": {
    ru: "Проверена электронная подпись заявки",
    ky: "Өтүнмөнүн электрондук колтамгасы текшерилди",
  },
  "sync.did.registration.confirmByProvider": {
    ru: "Личность подтверждена системой идентификации",
    ky: "Инсандык идентификация системасы аркылуу ырасталды",
  },
  "sync.did.registration.attachPassportPage": {
    ru: "Приложен снимок страницы паспорта",
    ky: "Паспорттун барагынын сүрөтү тиркелди",
  },
  "sync.did.registration.keepThumbnail": {
    ru: "Уменьшенное изображение документа",
    ky: "Документтин кичирейтилген сүрөтү",
  },
  "sync.did.registration.erasePassportPage": {
    ru: "Снимок страницы паспорта удалён",
    ky: "Паспорттун барагынын сүрөтү өчүрүлдү",
  },
  "sync.did.registration.awaitIdentity": {
    ru: "Заявитель приглашён с паспортом",
    ky: "Арыз ээси паспорту менен чакырылды",
  },
  "sync.did.registration.returnForCorrection": {
    ru: "Заявка возвращена на исправление",
    ky: "Өтүнмө оңдоого кайтарылды",
  },
  "sync.did.registration.recordCorrection": {
    ru: "Отмечено исправление заявки",
    ky: "Өтүнмөнүн оңдолгону белгиленди",
  },
  "sync.did.registration.startControl": {
    ru: "Начато обследование или проверка",
    ky: "Изилдөө же текшерүү башталды",
  },
  "sync.did.registration.recordControl": {
    ru: "Отмечен итог обследования или проверки",
    ky: "Изилдөөнүн же текшерүүнүн жыйынтыгы белгиленди",
  },
  "sync.did.registration.recordReconciliation": {
    ru: "Отмечен акт сверки",
    ky: "Салыштыруу актысы белгиленди",
  },
  "sync.did.registration.grant": { ru: "Заявка удовлетворена", ky: "Өтүнмө канааттандырылды" },
  "sync.did.registration.propose": {
    ru: "Решение по заявке предложено",
    ky: "Өтүнмө боюнча чечим сунушталды",
  },
  "sync.did.registration.sendBack": {
    ru: "Предложение возвращено на доработку",
    ky: "Сунуш кайра иштеп чыгууга кайтарылды",
  },
  "sync.did.registration.approve": {
    ru: "Решение по заявке подписано",
    ky: "Өтүнмө боюнча чечимге кол коюлду",
  },
  "sync.did.registration.refuse": { ru: "В заявке отказано", ky: "Өтүнмө боюнча баш тартылды" },
  "sync.did.registration.forward": { ru: "Заявка переслана", ky: "Өтүнмө башка органга жөнөтүлдү" },
  "sync.did.registration.withdraw": { ru: "Заявка отозвана", ky: "Өтүнмө кайтарып алынды" },
  "sync.did.registration.closeAsDuplicate": {
    ru: "Заявка закрыта как повторная",
    ky: "Өтүнмө кайталанган катары жабылды",
  },
  "sync.did.registration.dispatchActs": {
    ru: "Документы заявки отправлены",
    ky: "Өтүнмөнүн документтери жөнөтүлдү",
  },
  "sync.did.registration.recordService": {
    ru: "Отмечено вручение документов заявки",
    ky: "Өтүнмөнүн документтеринин тапшырылганы белгиленди",
  },
  "sync.did.registration.decideTogether": {
    ru: "Решение сразу по нескольким заявкам",
    ky: "Бир нече өтүнмө боюнча чогуу чечим",
  },
  "sync.did.registration.saveTemplate": { ru: "Сохранён готовый текст", ky: "Даяр текст сакталды" },

  "sync.did.register.endLink": { ru: "Полномочие прекращено", ky: "Ыйгарым укук токтотулду" },
  "sync.did.register.changeContacts": { ru: "Изменены контакты", ky: "Байланыш маалыматтары өзгөртүлдү" },
  "sync.did.register.changeConsent": {
    ru: "Изменено согласие на электронные документы",
    ky: "Электрондук документтерге макулдук өзгөртүлдү",
  },
  "sync.did.register.extract": { ru: "Выдана выписка", ky: "Көчүрмө берилди" },
  "sync.did.register.release": {
    ru: "Сведения выданы по запросу",
    ky: "Маалымат суроо-талап боюнча берилди",
  },

  "sync.did.law.setCalendarDay": { ru: "Изменён день календаря", ky: "Календардын күнү өзгөртүлдү" },
  "sync.did.law.chooseReading": { ru: "Выбрано толкование нормы", ky: "Ченемдин чечмелениши тандалды" },

  "sync.did.admin.createUser": { ru: "Добавлен сотрудник", ky: "Кызматкер кошулду" },
  "sync.did.admin.setRoles": { ru: "Изменены роли сотрудника", ky: "Кызматкердин ролдору өзгөртүлдү" },
  "sync.did.admin.setActive": { ru: "Изменён доступ сотрудника", ky: "Кызматкердин кирүүсү өзгөртүлдү" },
  "sync.did.admin.resetPassword": { ru: "Пароль сотрудника сброшен", ky: "Кызматкердин сыр сөзү жаңыланды" },
  "sync.did.admin.declareConflict": {
    ru: "Заявлен конфликт интересов",
    ky: "Кызыкчылыктардын кагылышуусу билдирилди",
  },
  "sync.did.admin.saveProviders": {
    ru: "Изменены системы идентификации",
    ky: "Идентификация системалары өзгөртүлдү",
  },
  "sync.did.admin.setSignInPolicy": {
    ru: "Изменён порядок входа в программу",
    ky: "Программага кирүү тартиби өзгөртүлдү",
  },
  "sync.did.admin.setPassportPage": {
    ru: "Изменено хранение снимков паспорта",
    ky: "Паспорттун сүрөттөрүн сактоо өзгөртүлдү",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
