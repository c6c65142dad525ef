/**
 * Word forms: the endings Russian and Kyrgyz put on names, taken off by plain suffixes. Two words are forms of one
 * when they share a base. Words come folded (ө о, ү у, ң н), so each suffix has its folded harmonies only.
 */
const alternatives = (suffixes: string): RegExp =>
  new RegExp(`(?:${suffixes.trim().split(/\s+/).join("|")})$`);

/** Kyrgyz cases after a vowel, a voiced and a voiceless consonant, and after a possessive. */
const KYRGYZ_CASE = alternatives(`
  нын нин нун дын дин дун тын тин тун
  дан ден дон тан тен тон нан нен нон
  га ге го ка ке ко на не но
  ны ни ну ды ди ду ты ти ту
  да де до та те то нда нде ндо`);
const KYRGYZ_POSSESSIVE = alternatives("сы си су ы и у");
const KYRGYZ_PLURAL = alternatives("лар лер лор дар дер дор тар тер тор");
/** Russian cases of nouns, surnames and adjectives. */
const RUSSIAN = alternatives(`
  ыми ими ого его ому ему ами ями ый ий ой ая яя ое ее ые ие ым им ом ем ую юю ых их ою ею ей ам ям ах ях ью
  а я у ю е ы и о ь`);
/** «Мебельный» and «мебель», «строительство» and «строительный». */
const DERIVED = alternatives("ьн н ск еств ств");

/** Shorter bases tell nothing; shorter roots still less. */
const SHORTEST = 3;
const SHORTEST_ROOT = 4;

/** The bases of a folded word, itself included. */
export const basesOf = (word: string): ReadonlySet<string> => {
  const bases = new Set([word]);
  const strip = (from: Iterable<string>, suffix: RegExp): void => {
    for (const base of [...from]) {
      const rest = base.replace(suffix, "");
      if (rest.length >= SHORTEST && rest !== base) bases.add(rest);
    }
  };
  strip(bases, KYRGYZ_CASE);
  strip(bases, KYRGYZ_POSSESSIVE);
  strip(bases, KYRGYZ_PLURAL);
  strip(bases, RUSSIAN);
  return bases;
};

/** The base without what makes an adjective of a noun. */
const rootOf = (base: string): string => {
  const root = base.replace(/ь$/, "").replace(DERIVED, "").replace(/ь$/, "");
  return root.length >= SHORTEST_ROOT ? root : base;
};

/** What a word is compared with others by: its bases, and those without what makes an adjective of a noun. */
interface Forms {
  readonly bases: ReadonlySet<string>;
  readonly roots: ReadonlySet<string>;
  /** Every form of the word begins with it. */
  readonly beginning: string;
}

export const formsOfWord = (word: string): Forms => {
  const bases = basesOf(word);
  const roots = new Set([...bases].filter((base) => base.length > SHORTEST_ROOT).map(rootOf));
  const beginning = [...bases, ...roots].reduce(
    (best, next) => (next.length < best.length ? next : best),
    word,
  );
  return { bases, roots, beginning };
};

/** Whether two folded words are forms of one. */
export const areForms = (one: Forms, word: string): boolean => {
  const bases = basesOf(word);
  for (const base of bases) {
    if (one.bases.has(base)) return true;
    if (base.length > SHORTEST_ROOT && one.roots.has(rootOf(base))) return true;
  }
  return false;
};
