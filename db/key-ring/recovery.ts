/** The office's recovery key: printed once, kept in a safe, opens the database when every password is forgotten. */
import { randomInt } from "node:crypto";

/** Crockford's letters: none is mistaken for another on paper. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS = 8;
const GROUP = 4;

/** `7K3M-…`: 8 groups of 4, 160 bits of chance. */
export const newRecoveryKey = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join(""),
  ).join("-");

/** As typed from paper: any case, any spacing, O for 0, I and L for 1. Null when it cannot be one. */
export const parseRecoveryKey = (typed: string): string | null => {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  if (letters.length !== GROUPS * GROUP) return null;
  if ([...letters].some((letter) => !LETTERS.includes(letter))) return null;
  return (letters.match(/.{4}/g) ?? []).join("-");
};
