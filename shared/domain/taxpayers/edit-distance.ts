/** Edits between what was typed and a word: a letter wrong, missing or doubled, two neighbours exchanged. */

/** How many edits a word of so many letters may carry and still be taken for a misspelling. */
export const allowedEdits = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

interface Distance {
  /** To the whole word. */
  readonly whole: number;
  /** To the nearest beginning of it: what was typed may be unfinished. */
  readonly beginning: number;
}

/** Columns of the matrix are bits of one 32-bit number. */
const LONGEST = 31;
const FAR: Distance = { whole: 255, beginning: 255 };
/** Past the last letter of either alphabet. */
const LETTERS = 0x600;

/**
 * The distances from what was typed to a word: Damerau–Levenshtein, neighbours exchanged once. A column of the matrix
 * is worked out at a time, in the bits of a number (H. Hyyrö, 2003): the answer is asked of a hundred thousand words.
 */
export const editsFrom = (typed: string): ((word: string) => Distance) => {
  const height = typed.length;
  if (height === 0 || height > LONGEST) return () => FAR;
  const places = new Int32Array(LETTERS);
  for (let i = 0; i < height; i += 1) {
    const code = typed.charCodeAt(i);
    if (code < LETTERS) places[code] = (places[code] as number) | (1 << i);
  }
  const last = 1 << (height - 1);
  return (word) => {
    let up = -1;
    let down = 0;
    let diagonal = 0;
    let before = 0;
    let whole = height;
    let beginning = height;
    for (let j = 0; j < word.length; j += 1) {
      const code = word.charCodeAt(j);
      const here = code < LETTERS ? (places[code] as number) : 0;
      const exchanged = ((~diagonal & here) << 1) & before;
      diagonal = exchanged | (((here & up) + up) ^ up) | here | down;
      let right = down | ~(diagonal | up);
      const left = diagonal & up;
      if ((right & last) !== 0) whole += 1;
      else if ((left & last) !== 0) whole -= 1;
      right = (right << 1) | 1;
      up = (left << 1) | ~(diagonal | right);
      down = right & diagonal;
      before = here;
      if (whole < beginning) beginning = whole;
    }
    return { whole, beginning };
  };
};
