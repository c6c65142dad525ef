/** By what requests are found to be of the same phone or passport, however these were written. */
import type { Passport } from "../../contract/registration/request.ts";

const SUBSCRIBER_DIGITS = 9;

/** The subscriber's nine digits: +996 555 12-34-56 and 0555123456 are one phone. Null when there are fewer. */
export const phoneKey = (phone: string | null): string | null => {
  const digits = (phone ?? "").replaceAll(/\D/g, "");
  return digits.length < SUBSCRIBER_DIGITS ? null : digits.slice(-SUBSCRIBER_DIGITS);
};

/** Series and number without spaces, upper case. */
export const passportKey = (passport: Pick<Passport, "series" | "number"> | null): string | null =>
  passport === null ? null : `${passport.series}${passport.number}`.replaceAll(/[\s№-]/g, "").toUpperCase();
