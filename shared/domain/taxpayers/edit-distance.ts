/** Edits between what was typed and a word: a letter wrong, missing or doubled, two neighbours exchanged. */

/** How many edits a word of so many letters may carry and still be taken for a misspelling. */
export const allowedEdits = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

export interface Distance {
  /** To the whole word. */
  readonly whole: number;
  /** To the nearest beginning of it: what was typed may be unfinished. */
  readonly beginning: number;
}

const WIDTH = 64;
const rows = [new Uint8Array(WIDTH + 1), new Uint8Array(WIDTH + 1), new Uint8Array(WIDTH + 1)] as const;
const FAR: Distance = { whole: 255, beginning: 255 };

/** Damerau–Levenshtein with neighbours exchanged once; stops when more than `most` edits are sure. */
export const editDistance = (typed: string, word: string, most: number): Distance => {
  const height = typed.length;
  if (height > WIDTH) return FAR;
  // Letters past this cannot lower the distance to any beginning; the whole word is then too long as well.
  const width = Math.min(word.length, height + most, WIDTH);
  let [before, last, next]: [Uint8Array, Uint8Array, Uint8Array] = [...rows];
  for (let j = 0; j <= width; j += 1) last[j] = j;
  for (let i = 1; i <= height; i += 1) {
    const letter = typed.charCodeAt(i - 1);
    const previous = i > 1 ? typed.charCodeAt(i - 2) : -1;
    next[0] = i;
    let least = i;
    for (let j = 1; j <= width; j += 1) {
      const other = word.charCodeAt(j - 1);
      let cost = (last[j - 1] as number) + (letter === other ? 0 : 1);
      cost = Math.min(cost, (last[j] as number) + 1, (next[j - 1] as number) + 1);
      if (j > 1 && i > 1 && previous === other && letter === word.charCodeAt(j - 2))
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return FAR;
    [before, last, next] = [last, next, before];
  }
  let beginning = last[0] as number;
  for (let j = 1; j <= width; j += 1) beginning = Math.min(beginning, last[j] as number);
  return { whole: width === word.length ? (last[width] as number) : 255, beginning };
};
