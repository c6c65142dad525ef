/** Grounds on which a request of registration may be refused. */
import type { Bilingual } from "../kernel/text.ts";

export const REGISTRATION_GROUND_TEXTS = {
  "registration.ground.discrepancy": {
    ru: "Расхождения в данных представленных документов",
    ky: "Берилген документтердин маалыматтарында дал келбестиктер бар",
  },
  "registration.ground.identity-not-confirmed": {
    ru: "Личность заявителя не подтверждена",
    ky: "Арыз ээсинин инсандыгы ырасталган жок",
  },
  "registration.ground.blots": {
    ru: "Помарки, из-за которых документ нельзя опознать",
    ky: "Документти таанууга мүмкүндүк бербеген өчүрүп-оңдоолор бар",
  },
  "registration.ground.damage": {
    ru: "Повреждения, из-за которых документ нельзя опознать",
    ky: "Документти таанууга мүмкүндүк бербеген бузулуулар бар",
  },
  "registration.ground.risk-signs": {
    ru: "Признаки системы управления рисками",
    ky: "Тобокелдиктерди башкаруу системасынын белгилери бар",
  },
  "registration.ground.cabinet-false-data": {
    ru: "Недостоверные данные в заявке на доступ к кабинету",
    ky: "Кабинетке кирүү өтүнмөсүндө чындыкка туура келбеген маалыматтар бар",
  },
  "registration.ground.cabinet-incomplete-data": {
    ru: "Неполные данные в заявке на доступ к кабинету",
    ky: "Кабинетке кирүү өтүнмөсүндө маалыматтар толук эмес",
  },
  "registration.ground.cabinet-documents-differ": {
    ru: "Документы не совпадают с введёнными данными",
    ky: "Документтер киргизилген маалыматтарга дал келбейт",
  },
  "registration.ground.cabinet-identity-not-provable": {
    ru: "Личность пользователя невозможно установить",
    ky: "Колдонуучунун инсандыгын аныктоо мүмкүн эмес",
  },
  "registration.ground.tax-debt": { ru: "Есть налоговая задолженность", ky: "Салык карызы бар" },
  "registration.ground.annulment-conditions": {
    ru: "Условия аннулирования не соблюдены",
    ky: "Жокко чыгаруу шарттары сакталган эмес",
  },
  "registration.ground.accounting-conditions": {
    ru: "Случай учётной регистрации не наступил",
    ky: "Эсептик каттоо учуру келип чыккан эмес",
  },
  "registration.ground.vat-conditions": {
    ru: "Условия регистрации по НДС не соблюдены",
    ky: "КНС боюнча каттоо шарттары сакталган эмес",
  },
  "registration.ground.vat-annulment-conditions": {
    ru: "Условия аннулирования регистрации по НДС не соблюдены",
    ky: "КНС боюнча каттоону жокко чыгаруу шарттары сакталган эмес",
  },
  "registration.ground.regime-conditions": {
    ru: "Условия налогового режима не соблюдены",
    ky: "Салык режиминин шарттары сакталган эмес",
  },
  "registration.ground.cabinet-not-head-or-accountant": {
    ru: "Заявку организации подал не руководитель и не бухгалтер",
    ky: "Уюмдун өтүнмөсүн жетекчи да, бухгалтер да берген эмес",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
