/** The passport as it is typed at the counter. Pure. */
import type { Passport } from "#shared/contract/registration/request.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";

export interface PassportForm {
  readonly series: string;
  readonly number: string;
  readonly issuedBy: string;
  readonly validUntil: PlainDate | null;
  /** The document has no last day. */
  readonly endless: boolean;
  readonly samePerson: boolean | null;
}

/** The form begins with what the applicant wrote; whether it is the same person is only seen. */
export const passportForm = (claimed: Passport | null): PassportForm => ({
  series: claimed?.series ?? "",
  number: claimed?.number ?? "",
  issuedBy: claimed?.issuedBy ?? "",
  validUntil: claimed?.validUntil ?? null,
  endless: false,
  samePerson: null,
});

/** `ID1234567` typed or scanned into one field goes into two. */
export function splitPassport(
  text: string,
): { readonly series: string; readonly number: string } | undefined {
  const parts = /^\s*(\p{L}{1,4})[\s№-]*(\d{4,})\s*$/u.exec(text);
  return parts === null ? undefined : { series: (parts[1] ?? "").toUpperCase(), number: parts[2] ?? "" };
}

/** The fields of the form that are still missing. */
export type PassportGap = "series" | "number" | "validUntil" | "samePerson";

export const passportGaps = (form: PassportForm): readonly PassportGap[] => [
  ...(form.series.trim() === "" ? (["series"] as const) : []),
  ...(form.number.trim() === "" ? (["number"] as const) : []),
  ...(form.validUntil === null && !form.endless ? (["validUntil"] as const) : []),
  ...(form.samePerson === null ? (["samePerson"] as const) : []),
];

/** The passport as the core takes it; null while something is missing. */
export function passportOf(
  form: PassportForm,
): { readonly passport: Passport; readonly samePerson: boolean } | null {
  if (passportGaps(form).length > 0 || form.samePerson === null) return null;
  return {
    passport: {
      series: form.series.trim().toUpperCase(),
      number: form.number.trim(),
      issuedBy: form.issuedBy.trim() === "" ? null : form.issuedBy.trim(),
      validUntil: form.endless ? null : form.validUntil,
    },
    samePerson: form.samePerson,
  };
}

/** The last day of the passport lies behind. */
export const isExpired = (form: PassportForm, today: PlainDate): boolean =>
  !form.endless && form.validUntil !== null && form.validUntil < today;
