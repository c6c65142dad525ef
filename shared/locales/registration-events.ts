/** Lines of a request's history that are alike for every point of the checklist and every kind of paper. */
import { CHECK_ITEMS, REGISTRATION_ACT_KINDS } from "../contract/registration/values.ts";
import type { Bilingual } from "../kernel/text.ts";
import { REGISTRATION_TEXTS } from "./registration.ts";

type ActKind = (typeof REGISTRATION_ACT_KINDS)[number];

const REGISTRATION_ACT_NAMES: Readonly<Record<ActKind, Bilingual>> = {
  "cabinet-access-decision": { ru: "Решение о доступе к кабинету", ky: "Кабинетке кирүү жөнүндө чечим" },
  "registration-decision": { ru: "Решение о регистрации", ky: "Каттоо жөнүндө чечим" },
  "reregistration-decision": { ru: "Решение о перерегистрации", ky: "Кайра каттоо жөнүндө чечим" },
  "annulment-decision": {
    ru: "Решение об аннулировании регистрации",
    ky: "Каттоону жокко чыгаруу жөнүндө чечим",
  },
  "registration-refusal": { ru: "Решение об отказе", ky: "Баш тартуу жөнүндө чечим" },
  "return-notice": { ru: "Уведомление о возврате", ky: "Кайтаруу жөнүндө билдирүү" },
  "registration-card": { ru: "Регистрационная карта", ky: "Каттоо картасы" },
};

const checkLines = CHECK_ITEMS.flatMap((item): [string, Bilingual][] => {
  const title = REGISTRATION_TEXTS[`registration.check.title.${item}`];
  return [
    [
      `registration.event.CheckRecorded.${item}.met`,
      { ru: `${title.ru}: да. {note}`, ky: `${title.ky}: ооба. {note}` },
    ],
    [
      `registration.event.CheckRecorded.${item}.failed`,
      { ru: `${title.ru}: нет. {note}`, ky: `${title.ky}: жок. {note}` },
    ],
  ];
});

const actLines = REGISTRATION_ACT_KINDS.flatMap((kind): [string, Bilingual][] => {
  const { ru, ky } = REGISTRATION_ACT_NAMES[kind];
  return [
    [
      `registration.event.ActDrafted.${kind}`,
      { ru: `${ru}: составлен проект`, ky: `${ky}: долбоору түзүлдү` },
    ],
    [
      `registration.event.ActSigned.${kind}`,
      { ru: `${ru}: подписано, № {number}`, ky: `${ky}: кол коюлду, № {number}` },
    ],
    [
      `registration.event.ActCancelled.${kind}`,
      { ru: `${ru}: проект отменён`, ky: `${ky}: долбоор жокко чыгарылды` },
    ],
  ];
});

export const REGISTRATION_EVENT_TEXTS: Readonly<Record<string, Bilingual>> = Object.fromEntries([
  ...checkLines,
  ...actLines,
]);
