/** Two editions of one article line by line: which lines stand in both, which were changed, which stand in one only. */

export interface ComparedLine {
  /** `changed`: a line stands in the place of the other. */
  readonly kind: "same" | "changed" | "removed" | "added";
  readonly before: string | null;
  readonly after: string | null;
}

const lengthsOf = (a: readonly string[], b: readonly string[]): readonly Uint16Array[] => {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [row, below] = [lengths[i], lengths[i + 1]];
      if (row && below)
        row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return lengths;
};

/** The mark a line begins with: two lines with the same one are the same place. */
const markOf = (line: string): string => /^[\d¹²³⁰⁴-⁹а-я]+[.)]/u.exec(line)?.[0] ?? "";

/** Lines that left and lines that came in the same spot: paired where they are one place, or where as many came as left. */
const paired = (removed: readonly string[], added: readonly string[]): readonly ComparedLine[] => {
  const rest = [...added];
  const rows: ComparedLine[] = [];
  for (const [index, before] of removed.entries()) {
    const mark = markOf(before);
    const isPlaceless = mark === "" && removed.length === added.length;
    const place = isPlaceless
      ? rest.indexOf(added[index] ?? "")
      : rest.findIndex((line) => mark !== "" && markOf(line) === mark);
    if (place < 0) rows.push({ kind: "removed", before, after: null });
    else {
      rows.push(...rest.slice(0, place).map((after) => ({ kind: "added" as const, before: null, after })), {
        kind: "changed",
        before,
        after: rest[place] ?? "",
      });
      rest.splice(0, place + 1);
    }
  }
  return [...rows, ...rest.map((after) => ({ kind: "added" as const, before: null, after }))];
};

export const compareLines = (
  before: readonly string[],
  after: readonly string[],
): readonly ComparedLine[] => {
  const lengths = lengthsOf(before, after);
  const rows: ComparedLine[] = [];
  let [removed, added]: [string[], string[]] = [[], []];
  const flush = (): void => {
    rows.push(...paired(removed, added));
    [removed, added] = [[], []];
  };
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [a, b] = [before[i], after[j]];
    if (a !== undefined && a === b) {
      flush();
      rows.push({ kind: "same", before: a, after: b });
      i += 1;
      j += 1;
    } else if (
      a !== undefined &&
      (b === undefined || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    ) {
      removed.push(a);
      i += 1;
    } else if (b !== undefined) {
      added.push(b);
      j += 1;
    }
  }
  flush();
  return rows;
};
