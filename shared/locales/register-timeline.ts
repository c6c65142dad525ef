import type { Bilingual } from "../kernel/text.ts";
import { wordsUnder } from "./register-words.ts";
import { REGIMES } from "./registration-words.ts";

const KEY = "register.timeline";

/** What happened to a taxpayer, one line each. */
export const REGISTER_TIMELINE_TEXTS: Readonly<Record<string, Bilingual>> = {
  ...wordsUnder(KEY, {
    entered: { ru: "Внесён в реестр налогоплательщиков", ky: "Салык төлөөчүлөрдүн реестрине киргизилди" },
    closed: { ru: "Налоговая регистрация аннулирована", ky: "Салыктык каттоо жокко чыгарылды" },
    "name-changed": { ru: "Изменено имя (наименование)", ky: "Аты-жөнү (аталышы) өзгөртүлдү" },
    "address-changed": { ru: "Изменён адрес", ky: "Дареги өзгөртүлдү" },
    "office-moved": {
      ru: "Переведён из УГНС {oldOffice} в УГНС {newOffice}",
      ky: "{oldOffice} коддуу МСКБдан {newOffice} коддуу МСКБга которулду",
    },
    transferred: {
      ru: "Передан из УГНС {oldOffice}; незавершённые дела: {cases}",
      ky: "{oldOffice} коддуу МСКБдан өткөрүлүп берилди; бүтпөгөн иштер: {cases}",
    },
    "inn-replaced.pin-changed": {
      ru: "Персональный номер изменился, действует ИНН {inn}",
      ky: "Жеке номери өзгөрдү, {inn} ИСНи колдонулат",
    },
    "inn-replaced.wrong": {
      ru: "ИНН присвоен ошибочно, действует {inn}",
      ky: "ИСН жаңылыш ыйгарылган, {inn} колдонулат",
    },
    "inn-replaced.repeated": {
      ru: "ИНН присвоен повторно, действует {inn}",
      ky: "ИСН кайталап ыйгарылган, {inn} колдонулат",
    },
    "object-entered": { ru: "Учётная регистрация: {title}", ky: "Эсептик каттоо: {title}" },
    "object-annulled": {
      ru: "Учётная регистрация аннулирована: {title}",
      ky: "Эсептик каттоо жокко чыгарылды: {title}",
    },
    "consent-given": {
      ru: "Дано согласие на электронные документы",
      ky: "Электрондук документтерге макулдук берилди",
    },
    "consent-withdrawn": {
      ru: "Согласие на электронные документы отозвано",
      ky: "Электрондук документтерге макулдук кайтарылып алынды",
    },
    "contacts-changed": { ru: "Изменены телефон или почта", ky: "Телефону же почтасы өзгөртүлдү" },
    "vat-registered": { ru: "Зарегистрирован по НДС", ky: "КНС боюнча катталды" },
    "vat-annulled": { ru: "Регистрация по НДС аннулирована", ky: "КНС боюнча каттоо жокко чыгарылды" },
    "vat-ended": { ru: "Последний день регистрации по НДС", ky: "КНС боюнча каттоонун акыркы күнү" },
    "identity.in-person": {
      ru: "Личность установлена по паспорту",
      ky: "Инсандыгы паспорту боюнча аныкталды",
    },
    "identity.e-signature": {
      ru: "Личность подтверждена электронной подписью",
      ky: "Инсандыгы электрондук колтамга менен ырасталды",
    },
    "link-begun.head": { ru: "Руководитель: {name}", ky: "Жетекчи: {name}" },
    "link-begun.accountant": { ru: "Бухгалтер: {name}", ky: "Бухгалтер: {name}" },
    "link-begun.representative": { ru: "Представитель: {name}", ky: "Өкүл: {name}" },
    "link-over.head": {
      ru: "Полномочия руководителя окончены: {name}",
      ky: "Жетекчинин ыйгарым укугу аяктады: {name}",
    },
    "link-over.accountant": {
      ru: "Полномочия бухгалтера окончены: {name}",
      ky: "Бухгалтердин ыйгарым укугу аяктады: {name}",
    },
    "link-over.representative": {
      ru: "Полномочия представителя окончены: {name}",
      ky: "Өкүлдүн ыйгарым укугу аяктады: {name}",
    },
    "link-ended.head": {
      ru: "Полномочия руководителя (ИНН {inn}) прекращены: {reason}",
      ky: "Жетекчинин (ИСН {inn}) ыйгарым укугу токтотулду: {reason}",
    },
    "link-ended.accountant": {
      ru: "Полномочия бухгалтера (ИНН {inn}) прекращены: {reason}",
      ky: "Бухгалтердин (ИСН {inn}) ыйгарым укугу токтотулду: {reason}",
    },
    "link-ended.representative": {
      ru: "Полномочия представителя (ИНН {inn}) прекращены: {reason}",
      ky: "Өкүлдүн (ИСН {inn}) ыйгарым укугу токтотулду: {reason}",
    },
    "cabinet-opened": { ru: "Открыт доступ к кабинету: {login}", ky: "Кабинетке кирүү ачылды: {login}" },
    "cabinet-closed": { ru: "Закрыт доступ к кабинету: {login}", ky: "Кабинетке кирүү жабылды: {login}" },
    "extract-open": {
      ru: "Выписка открытых сведений № {number} — {recipient}",
      ky: "Ачык маалыматтын көчүрмөсү № {number} — {recipient}",
    },
    "extract-secret": {
      ru: "Выписка с налоговой тайной № {number} — {recipient}",
      ky: "Салык сыры бар көчүрмө № {number} — {recipient}",
    },
    "case-opened": { ru: "Открыто камеральное дело № {number}", ky: "№ {number} камералдык иш ачылды" },
    "field-audit.planned": {
      ru: "Плановая проверка за {from} – {to}",
      ky: "{from} – {to} үчүн пландуу текшерүү",
    },
    "field-audit.unplanned": {
      ru: "Внеплановая проверка за {from} – {to}",
      ky: "{from} – {to} үчүн пландан тышкаркы текшерүү",
    },
    "field-audit.counter": {
      ru: "Встречная проверка за {from} – {to}",
      ky: "{from} – {to} үчүн каршы текшерүү",
    },
    "field-audit.repeat": {
      ru: "Повторная проверка за {from} – {to}",
      ky: "{from} – {to} үчүн кайталап текшерүү",
    },
    "field-audit.thematic": {
      ru: "Тематическая проверка за {from} – {to}",
      ky: "{from} – {to} үчүн тематикалык текшерүү",
    },
    "request.cabinet-access": {
      ru: "Заявка № {number}: доступ к кабинету",
      ky: "№ {number} өтүнмө: кабинетке кирүү",
    },
    "request.tax-registration": {
      ru: "Заявка № {number}: налоговая регистрация",
      ky: "№ {number} өтүнмө: салыктык каттоо",
    },
    "request.accounting-registration": {
      ru: "Заявка № {number}: учётная регистрация",
      ky: "№ {number} өтүнмө: эсептик каттоо",
    },
    "request.re-registration": {
      ru: "Заявка № {number}: перерегистрация",
      ky: "№ {number} өтүнмө: кайра каттоо",
    },
    "request.annulment": {
      ru: "Заявка № {number}: аннулирование регистрации",
      ky: "№ {number} өтүнмө: каттоону жокко чыгаруу",
    },
    "request.vat-registration": {
      ru: "Заявка № {number}: регистрация по НДС",
      ky: "№ {number} өтүнмө: КНС боюнча каттоо",
    },
    "request.vat-annulment": {
      ru: "Заявка № {number}: аннулирование регистрации по НДС",
      ky: "№ {number} өтүнмө: КНС боюнча каттоону жокко чыгаруу",
    },
    "request.regime-change": {
      ru: "Заявка № {number}: смена режима",
      ky: "№ {number} өтүнмө: режимди алмаштыруу",
    },
    "outcome.granted": { ru: "Заявка № {number} удовлетворена", ky: "№ {number} өтүнмө канааттандырылды" },
    "outcome.refused": { ru: "По заявке № {number} отказано", ky: "№ {number} өтүнмө боюнча баш тартылды" },
    "outcome.forwarded": {
      ru: "Заявка № {number} передана в другой орган",
      ky: "№ {number} өтүнмө башка органга өткөрүлдү",
    },
    "outcome.withdrawn": { ru: "Заявка № {number} отозвана", ky: "№ {number} өтүнмө кайтарылып алынды" },
    "outcome.duplicate": {
      ru: "Заявка № {number} закрыта как повторная",
      ky: "№ {number} өтүнмө кайталанган катары жабылды",
    },
    "paper.cabinet-access-decision": {
      ru: "Решение о доступе к кабинету № {number}",
      ky: "Кабинетке кирүү жөнүндө № {number} чечим",
    },
    "paper.registration-decision": {
      ru: "Решение о регистрации № {number}",
      ky: "Каттоо жөнүндө № {number} чечим",
    },
    "paper.reregistration-decision": {
      ru: "Решение о перерегистрации № {number}",
      ky: "Кайра каттоо жөнүндө № {number} чечим",
    },
    "paper.annulment-decision": {
      ru: "Решение об аннулировании № {number}",
      ky: "Жокко чыгаруу жөнүндө № {number} чечим",
    },
    "paper.registration-refusal": {
      ru: "Отказ № {number}",
      ky: "№ {number} баш тартуу",
    },
    "paper.return-notice": {
      ru: "Уведомление о возврате № {number}",
      ky: "Кайтаруу жөнүндө № {number} билдирүү",
    },
    "paper.registration-card": { ru: "Регистрационная карта № {number}", ky: "№ {number} каттоо картасы" },
  }),
  ...wordsUnder(`${KEY}.regime`, REGIMES, { ru: "Установлен режим: {word}", ky: "Режим белгиленди: {word}" }),
};
