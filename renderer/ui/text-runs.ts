/** A run of words of a text; `other` where the two texts part. */
export interface TextRun {
  readonly text: string;
  readonly other: boolean;
}

const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|\s+/g) ?? [];

const same = (a: string | undefined, b: string | undefined): boolean => a?.trim() === b?.trim();

/** How many words from here on the two texts share in the same order: `lengths[i][j]` of `a` from `i` and `b` from `j`. */
function sharedLengths(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row !== undefined)
        row[j] = same(a[i], b[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  return lengths;
}

const withWord = (runs: readonly TextRun[], text: string, other: boolean): readonly TextRun[] => {
  const last = runs.at(-1);
  return last?.other === other
    ? [...runs.slice(0, -1), { text: last.text + text, other }]
    : [...runs, { text, other }];
};

/** Two texts cut by whole words into what they share, in order, and where they part. */
export function partingRuns(
  mine: string,
  theirs: string,
): { readonly mine: readonly TextRun[]; readonly theirs: readonly TextRun[] } {
  const a = wordsOf(mine);
  const b = wordsOf(theirs);
  const lengths = sharedLengths(a, b);
  let left: readonly TextRun[] = [];
  let right: readonly TextRun[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const both = i < a.length && j < b.length && same(a[i], b[j]);
    const skipsMine =
      !both && (j >= b.length || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) && i < a.length;
    if (both || skipsMine) left = withWord(left, a[i] ?? "", !both);
    if (both || !skipsMine) right = withWord(right, b[j] ?? "", !both);
    if (both || skipsMine) i += 1;
    if (both || !skipsMine) j += 1;
  }
  return { mine: left, theirs: right };
}
