/** What «Кодекс» shows, computed from what the core answered. */
import type { CodeLine } from "#shared/law/code-text/article-lines.ts";

export interface PlaceOfCode {
  readonly article: string;
  /** The rest of the dotted place: `4`, `3.1.г`, `.6`; absent for the whole article. */
  readonly part: string | undefined;
}

export const placeOf = (basis: string): PlaceOfCode => {
  const [article = "", ...inside] = basis.split(".");
  return { article, part: inside.length === 0 ? undefined : inside.join(".") };
};

/** The address of a place. A part with dots is quoted, or the router would read `4.10` as the number 4.1. */
export const addressOfPlace = (basis: string): string => {
  const { article, part } = placeOf(basis);
  const path = `/code/${encodeURIComponent(article)}`;
  if (part === undefined) return path;
  return `${path}?part=${encodeURIComponent(part.includes(".") ? JSON.stringify(part) : part)}`;
};

/** A place as it is asked for in words: `125(4)` → `125.4`. */
export const basisOf = (article: string, part: string | null): string =>
  part === null ? article : `${article}.${part}`;

type Line = Pick<CodeLine, "kind" | "place">;

const linesAt = (lines: readonly Line[], place: string): ReadonlySet<number> =>
  new Set(
    lines.flatMap((line, index) =>
      line.kind !== "note" && (line.place === place || line.place.startsWith(`${place}.`)) ? [index] : [],
    ),
  );

/**
 * Lines a citation means. Where the text knows no such item, those of the part it would stand in; the items of an article
 * without parts may be cited as its parts. None for the article as a whole.
 */
export const citedLines = (
  lines: readonly Line[],
  article: string,
  part: string | undefined,
): ReadonlySet<number> => {
  const inside = part === undefined ? [] : part.split(".");
  for (let length = inside.length; length > 0; length -= 1) {
    const place = inside.slice(0, length).join(".");
    if (place === "") break;
    const found = linesAt(lines, `${article}.${place}`);
    if (found.size > 0) return found;
    const asItem = linesAt(lines, `${article}..${place}`);
    if (asItem.size > 0) return asItem;
  }
  return new Set();
};

/** Steps to the right a line stands at: a paragraph under a numbered line stands under that line's words. */
export const stepsOf = (
  { kind, depth, place, runs }: Pick<CodeLine, "kind" | "depth" | "place" | "runs">,
  article: string,
): number => {
  const isBullet = runs[0]?.text.startsWith("– ") === true;
  return kind === "text" && place !== article && !isBullet ? depth + 1 : depth;
};

/** Lines as they are drawn: rows of one table together, every other line alone. */
export const blocksOf = <Item extends Pick<CodeLine, "kind">>(
  lines: readonly Item[],
): readonly { readonly from: number; readonly lines: readonly Item[] }[] => {
  const blocks: { from: number; lines: Item[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const last = blocks.at(-1);
    if (line.kind === "row" && last?.lines[0]?.kind === "row") last.lines.push(line);
    else blocks.push({ from: index, lines: [line] });
  }
  return blocks;
};

interface Heading {
  readonly kind: "section" | "chapter" | "article";
  readonly number: string;
}

export interface ContentsRow<Item extends Heading> {
  readonly heading: Item;
  readonly key: string;
  /** From 1. */
  readonly level: number;
  /** Null for a row with nothing under it. */
  readonly expanded: boolean | null;
  /** Key of the row it stands under. */
  readonly parent: string | null;
}

const keyOf = ({ kind, number }: Heading): string => `${kind} ${number}`;

/** The chapter an article stands in. */
export const chapterOf = (headings: readonly Heading[], article: string): string | null => {
  const at = headings.findIndex(({ kind, number }) => kind === "article" && number === article);
  const chapter = headings.slice(0, Math.max(0, at)).findLast(({ kind }) => kind === "chapter");
  return chapter === undefined ? null : keyOf(chapter);
};

/** Rows of the contents: sections, chapters, and the articles of open chapters. */
export const contentsRows = <Item extends Heading>(
  headings: readonly Item[],
  open: ReadonlySet<string>,
): readonly ContentsRow<Item>[] => {
  const rows: ContentsRow<Item>[] = [];
  let [section, chapter]: [string | null, string | null] = [null, null];
  for (const [index, heading] of headings.entries()) {
    const key = keyOf(heading);
    const above = section === null ? 0 : 1;
    if (heading.kind === "section") {
      [section, chapter] = [key, null];
      rows.push({ heading, key, level: 1, expanded: null, parent: null });
    } else if (heading.kind === "chapter") {
      chapter = key;
      const isEmpty = headings[index + 1]?.kind !== "article";
      rows.push({
        heading,
        key,
        level: above + 1,
        expanded: isEmpty ? null : open.has(key),
        parent: section,
      });
    } else if (chapter === null || open.has(chapter))
      rows.push({
        heading,
        key,
        level: above + (chapter === null ? 1 : 2),
        expanded: null,
        parent: chapter ?? section,
      });
  }
  return rows;
};

export interface ComparedRow {
  readonly kind: "same" | "changed" | "removed" | "added";
  readonly before: string | null;
  readonly after: string | null;
}

/** Rows of a comparison with what did not change folded to its count, unless all is asked for. */
export const foldedRows = (
  rows: readonly ComparedRow[],
  all: boolean,
): readonly (ComparedRow | { readonly kind: "folded"; readonly count: number })[] => {
  if (all) return rows;
  const folded: (ComparedRow | { kind: "folded"; count: number })[] = [];
  for (const row of rows) {
    const last = folded.at(-1);
    if (row.kind !== "same") folded.push(row);
    else if (last?.kind === "folded") folded[folded.length - 1] = { kind: "folded", count: last.count + 1 };
    else folded.push({ kind: "folded", count: 1 });
  }
  return folded;
};
