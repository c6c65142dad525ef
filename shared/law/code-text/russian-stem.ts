/**
 * Stems of Russian words by the Snowball algorithm (snowballstem.org/algorithms/russian), so that «камеральной проверки» finds
 * «камеральная проверка». Works on lower case with ё as е.
 */
const endings = (list: string): string =>
  list
    .split(" ")
    .sort((a, b) => b.length - a.length)
    .join("|");

/** Endings of the first group stand after а or я only. */
const either = (afterA: string, any: string): RegExp =>
  new RegExp(`(?:(?:${endings(any)})|(?<=[ая])(?:${endings(afterA)}))$`, "u");

const GERUND = either("в вши вшись", "ив ивши ившись ыв ывши ывшись");
const REFLEXIVE = /(?:ся|сь)$/u;
const ADJECTIVE = new RegExp(
  `(?:${endings("ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею")})$`,
  "u",
);
const PARTICIPLE = either("ем нн вш ющ щ", "ивш ывш ующ");
const VERB = either(
  "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно",
  "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю",
);
const NOUN = new RegExp(
  `(?:${endings("а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я")})$`,
  "u",
);
const DERIVATIONAL = /(?:ост|ость)$/u;
const SUPERLATIVE = /(?:ейш|ейше)$/u;

const VOWEL = /[аеиоуыэюя]/u;
const PAST_VOWEL_AND_CONSONANT = /^[^аеиоуыэюя]*[аеиоуыэюя]+[^аеиоуыэюя]/u;

/** Where the part after the next vowel and consonant begins. */
const regionAfter = (text: string): number => PAST_VOWEL_AND_CONSONANT.exec(text)?.[0].length ?? text.length;

const withoutInflection = (region: string): string => {
  const gerund = region.replace(GERUND, "");
  if (gerund !== region) return gerund;
  const plain = region.replace(REFLEXIVE, "");
  const adjective = plain.replace(ADJECTIVE, "");
  if (adjective !== plain) return adjective.replace(PARTICIPLE, "");
  const verb = plain.replace(VERB, "");
  return verb === plain ? plain.replace(NOUN, "") : verb;
};

const withoutDerivation = (word: string, from: number): string => {
  const first = regionAfter(word);
  const second = Math.max(from, first + regionAfter(word.slice(first)));
  const ending = DERIVATIONAL.exec(word);
  return ending && ending.index >= second ? word.slice(0, ending.index) : word;
};

/** The stem of one word; a word without a vowel, and one that is not Russian, as it is. */
export const russianStem = (text: string): string => {
  const word = text.toLowerCase().replaceAll("ё", "е");
  const vowel = VOWEL.exec(word);
  if (!vowel) return word;
  const from = vowel.index + 1;
  const inflected = withoutInflection(word.slice(from)).replace(/и$/u, "");
  const bare = withoutDerivation(word.slice(0, from) + inflected, from);
  const rest = bare.slice(from).replace(SUPERLATIVE, "");
  if (rest.endsWith("нн")) return bare.slice(0, from) + rest.slice(0, -1);
  return bare.slice(0, from) + rest.replace(/ь$/u, "");
};
