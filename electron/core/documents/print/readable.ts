/**
 * What the bundled face can print. PDF/A refuses a glyph that is not there, and no font of the machine may step in (the same
 * paper must give the same bytes everywhere), so a character outside these ranges is printed as an empty box.
 */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x17f],
  [0x400, 0x45f],
  [0x462, 0x463],
  [0x490, 0x4c4],
  [0x4c7, 0x4cc],
  [0x4d0, 0x4f9],
  [0x2010, 0x2027],
  [0x2030, 0x2037],
  [0x2039, 0x203e],
  [0x20ac, 0x20ac],
  [0x20bf, 0x20bf],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2200, 0x220d],
  [0x220f, 0x221c],
  [0x2260, 0x2262],
  [0x2264, 0x2265],
  [0x25a0, 0x25a1],
];
const EMPTY_BOX = "\u25a1";

const isPrintable = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return RANGES.some(([first, last]) => code >= first && code <= last);
};

/** Every character of the ranges, for the test that prints them all. */
export const PRINTABLE: string = RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
).join("");

/** A run of characters without a place to break, longer than any word of the two languages. */
const ENDLESS = /\S{32}(?=\S)/gu;
const BREAK_HERE = "\u200b";
const UNIT_AFTER_NUMBER = / (?<=\d )(?=сом|тыйын|%|дн\.|мес\.|күн|ай(?!\p{L}))/gu;
/** A hash is compared by copying it: nothing invisible enters it. */
const HASH = /^[0-9a-f]{64}$/;

const readableText = (text: string): string => {
  const whole = text
    .normalize("NFC")
    .replaceAll(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, "")
    .replaceAll(/[\s\u0085]/gu, (space) => (space === "\u00a0" ? space : " "))
    // A dash goes on after a word and never begins a line.
    .replaceAll(" — ", "\u00a0— ")
    // A number and its unit, a sign and its number stay on one line.
    .replaceAll(UNIT_AFTER_NUMBER, "\u00a0")
    .replaceAll(/(?<=№) (?=\d)/gu, "\u00a0")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
    .replaceAll(/[\u0000-\u001f\u007f-\u009f]/gu, "");
  const printed = [...whole].map((character) => (isPrintable(character) ? character : EMPTY_BOX)).join("");
  return HASH.test(printed) ? printed : printed.replaceAll(ENDLESS, (run) => `${run}${BREAK_HERE}`);
};

/** A value with every text in it made printable. */
export const readable = (value: unknown): unknown => {
  if (typeof value === "string") return readableText(value);
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, readable(inner)]));
  return value;
};
