import { foldLetter } from "./name-letters.ts";

/**
 * A piece of two names laid side by side: the same in both, or what one has in the place of the other. `missing` stands
 * in the registered name only, `extra` in the claimed one only.
 */
export interface NameSegment {
  readonly kind: "same" | "changed" | "missing" | "extra";
  readonly claimed: string;
  readonly registered: string;
}

/** A letter of the same key lies nearer than another letter, that nearer than one put in and one left out. */
const SAME_KEY = 1;
const ONE_SIDED = 2;
const OTHER_LETTER = 3;

type Pair = readonly [claimed: string, registered: string];

const costTable = (a: readonly string[], b: readonly string[]): readonly Uint32Array[] => {
  const keysA = a.map(foldLetter);
  const keysB = b.map(foldLetter);
  const rows = [Uint32Array.from({ length: b.length + 1 }, (_, j) => j * ONE_SIDED)];
  for (let i = 1; i <= a.length; i += 1) {
    const above = rows[i - 1] ?? new Uint32Array();
    const row = new Uint32Array(b.length + 1);
    row[0] = i * ONE_SIDED;
    for (let j = 1; j <= b.length; j += 1) {
      const step = a[i - 1] === b[j - 1] ? 0 : keysA[i - 1] === keysB[j - 1] ? SAME_KEY : OTHER_LETTER;
      row[j] = Math.min(
        (above[j - 1] ?? 0) + step,
        (above[j] ?? 0) + ONE_SIDED,
        (row[j - 1] ?? 0) + ONE_SIDED,
      );
    }
    rows.push(row);
  }
  return rows;
};

/** The letters in pairs, by the cheapest way to lay one name on the other. */
const align = (a: readonly string[], b: readonly string[]): readonly Pair[] => {
  const rows = costTable(a, b);
  const pairs: Pair[] = [];
  let i = a.length;
  let j = b.length;
  while (i > 0 || j > 0) {
    const here = rows[i]?.[j] ?? 0;
    if (i > 0 && here === (rows[i - 1]?.[j] ?? 0) + ONE_SIDED) {
      i -= 1;
      pairs.push([a[i] ?? "", ""]);
    } else if (j > 0 && here === (rows[i]?.[j - 1] ?? 0) + ONE_SIDED) {
      j -= 1;
      pairs.push(["", b[j] ?? ""]);
    } else {
      i -= 1;
      j -= 1;
      pairs.push([a[i] ?? "", b[j] ?? ""]);
    }
  }
  return pairs.reverse();
};

const kindOf = ([claimed, registered]: Pair): NameSegment["kind"] =>
  claimed === registered ? "same" : claimed === "" ? "missing" : registered === "" ? "extra" : "changed";

/**
 * The segments of two names; their claimed parts joined are the claimed name, their registered parts the registered one.
 * Turning the names round turns the segments round.
 */
export const nameSegments = (claimed: string, registered: string): readonly NameSegment[] => {
  const turned = claimed > registered;
  const pairs = turned
    ? align([...registered], [...claimed]).map(([a, b]): Pair => [b, a])
    : align([...claimed], [...registered]);
  const segments: NameSegment[] = [];
  for (const pair of pairs) {
    const kind = kindOf(pair);
    const last = segments.at(-1);
    if (last?.kind === kind)
      segments[segments.length - 1] = {
        kind,
        claimed: last.claimed + pair[0],
        registered: last.registered + pair[1],
      };
    else segments.push({ kind, claimed: pair[0], registered: pair[1] });
  }
  return segments;
};
