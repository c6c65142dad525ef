/** Codes a person copies from paper: enrolment, first sign-in, recovery; and the fingerprint that stands beside them. */

/** Crockford's letters: none is mistaken for another on paper. Five bits each. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS = 5;

/** Bytes of chance in a code: 16 letters, 80 bits. */
export const CODE_BYTES = 10;
const CODE_LETTERS = (CODE_BYTES * 8) / BITS;

const lettersOf = (bytes: Uint8Array): string => {
  let text = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= BITS) {
      bits -= BITS;
      text += LETTERS.charAt((held >> bits) & 31);
      held &= (1 << bits) - 1;
    }
  }
  return text;
};

const grouped = (letters: string): string => (letters.match(/.{1,4}/g) ?? []).join("-");

/** `7K3M-QX2A-…`: four groups of four. @param chance ten random bytes */
export const oneTimeCode = (chance: Uint8Array): string => {
  if (chance.length !== CODE_BYTES) throw new RangeError(`a code is of ${CODE_BYTES} bytes`);
  return grouped(lettersOf(chance));
};

/** Letters as typed from paper: any case, any spacing, O for 0, I and L for 1. Null when one is none of ours. */
const readLetters = (typed: string): string | null => {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  return [...letters].every((letter) => LETTERS.includes(letter)) ? letters : null;
};

/** Null when it cannot be a code. */
export const parseOneTimeCode = (typed: string): string | null => {
  const letters = readLetters(typed);
  return letters?.length === CODE_LETTERS ? grouped(letters) : null;
};

/** The same key is the same letters on the slip and on the screen. @param sha256 of the centre's public key */
export const fingerprint = (sha256: Uint8Array): string => grouped(lettersOf(sha256.subarray(0, CODE_BYTES)));

/** What a person copies from the slip: the code, and the fingerprint behind it where it was typed too. */
export interface Slip {
  readonly code: string;
  readonly fingerprint: string | null;
}

export const slipText = ({ code, fingerprint: of }: Slip): string => (of === null ? code : `${code} ${of}`);

/** Null when it is neither a code nor a code with a fingerprint. */
export const parseSlip = (typed: string): Slip | null => {
  const letters = readLetters(typed);
  if (letters === null) return null;
  const [code, rest] = [letters.slice(0, CODE_LETTERS), letters.slice(CODE_LETTERS)];
  if (code.length !== CODE_LETTERS || (rest !== "" && rest.length !== CODE_LETTERS)) return null;
  return { code: grouped(code), fingerprint: rest === "" ? null : grouped(rest) };
};
