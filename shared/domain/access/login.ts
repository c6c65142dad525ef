/** Logins are compared without case and in one Unicode form. */
export const normalizeLogin = (login: string): string => login.normalize("NFC").trim().toLowerCase();
