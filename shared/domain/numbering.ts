/** Registration numbers: how they are written, and from which runs an office gives them. */

/** Marks of the numbers by what is numbered. */
const MARKS: Readonly<Record<string, string>> = {
  "desk-audit-case": "КП",
  "desk-audit-report": "СКП",
  "discrepancy-notice": "ИН",
  "acceptance-notice": "ИД",
  "desk-audit-decision": "РКП",
  "registration-request": "З",
  "cabinet-access-decision": "ДК",
  "registration-decision": "РР",
  "reregistration-decision": "РП",
  "annulment-decision": "РА",
  "registration-refusal": "ОТ",
  "return-notice": "ВЗ",
  "registration-card": "РК",
  "cabinet-login": "К",
  "register-extract": "ВР",
};

/** Everything that bears a number of its own series. */
export const NUMBERED_KINDS: readonly string[] = Object.keys(MARKS);

const SERIAL_DIGITS = 6;

/** The first block of an office that has no central service to lease from: its own code keeps numbers apart. */
export const OWN_BLOCK = { first: 1, last: 999_999 } as const;

/** `026-КП-` */
export const numberPrefix = (officeCode: string, kind: string): string =>
  `${officeCode}-${MARKS[kind] ?? kind}-`;

/** `026-КП-000042` */
export const numberText = (prefix: string, serial: number): string =>
  `${prefix}${String(serial).padStart(SERIAL_DIGITS, "0")}`;

/** A number taken from a block, and what bears it. */
export interface TakenNumber {
  readonly kind: string;
  readonly number: string;
  readonly givenTo: string;
}
