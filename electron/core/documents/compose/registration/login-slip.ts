import type { RegistrationContent } from "#shared/domain/registration/content.ts";
import type { Language } from "#shared/kernel/legal-basis.ts";
import type { Slip, SlipSize } from "../../slip.ts";
import { dateParts } from "../frame.ts";
import { wordingOf } from "../wording.ts";
import { dayOf, formText } from "./form-text.ts";

export interface SlipOptions {
  readonly language: Language;
  readonly size: SlipSize;
}

/** A slip is no official paper: of an endless name its beginning is enough. */
const LONGEST_NAME = 240;
const shortened = (name: string): string =>
  name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME).trimEnd()}…`;

/** Памятка for the counter: the login of a signed decision and what to do with it. The password is on no paper. */
export const composeLoginSlip = (
  content: RegistrationContent,
  login: string,
  { language, size }: SlipOptions,
): Slip => {
  const w = wordingOf(language);
  const { applicant, office, registration, taxpayer } = content;
  const title = formText("slip.title", w);
  const phone = office.phone === null ? [] : [formText("slip.phone", w, { phone: office.phone })];
  const decision =
    registration === null
      ? []
      : [
          formText("slip.decision", w, {
            number: registration.number,
            date: w.shortDate(registration.signedOn),
          }),
        ];
  return {
    language,
    size,
    document: {
      title: `${title}. ${w.own(taxpayer.name)}`,
      author: w.own(office.name),
      date: dateParts(dayOf(content)),
    },
    office: w.own(office.name),
    contacts: [...phone, ...decision],
    title,
    names: [
      w.own(taxpayer.name),
      ...(applicant === null || applicant.inn === taxpayer.inn ? [] : [applicant.name]),
    ].map(shortened),
    inn: formText("slip.inn", w, { inn: taxpayer.inn }),
    login: { label: formText("slip.login", w), value: login },
    next: {
      title: formText("slip.next", w),
      steps: ["open", "enter", "accept"].map((step) => formText(`slip.step.${step}`, w)),
    },
    secret: formText("slip.secret", w),
  };
};
