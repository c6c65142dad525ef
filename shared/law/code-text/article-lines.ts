/** An article's text as lines a reader tells apart: parts, items, subitems, notes, tables, formulas. */
import { articleNumber, NUMBER_PATTERN } from "./article-number.ts";
import { mentionsIn } from "./mentions.ts";

export const CODE_LINE_KINDS = ["part", "item", "subitem", "text", "note", "formula", "row"] as const;
type CodeLineKind = (typeof CODE_LINE_KINDS)[number];

/** Words in a row that look and act alike. */
interface CodeRun {
  readonly text: string;
  /** A term the line defines. */
  readonly strong: boolean;
  /** The place of the Code these words name. */
  readonly place: string | null;
}

export interface CodeLine {
  readonly kind: CodeLineKind;
  /** `2¹`, `3`, `а`; null for a line without a number of its own. */
  readonly number: string | null;
  /** Where the line stands, dotted: `125.4`, `206..6.а`; the article alone before its first part. */
  readonly place: string;
  /** Steps to the right: 0 for parts, 1 for items, 2 for subitems; the lines below them go along. */
  readonly depth: number;
  readonly repealed: boolean;
  readonly runs: readonly CodeRun[];
  /** Cells of a row of a table; empty for any other line. */
  readonly cells: readonly string[];
}

const PART = new RegExp(`^(${NUMBER_PATTERN})\\.\\s+(.*)$`, "u");
const ITEM = new RegExp(`^[-–]?\\s*(${NUMBER_PATTERN})\\)\\s*(.*)$`, "u");
const SUBITEM = /^[-–]?\s*([а-я][¹²³]?)\)\s*(.*)$/u;
const BULLET = /^[-–]\s+/u;
const NOTE = /^[*(\s]*(?:\(|Внимание!|См\.:)/u;
const AMENDMENT = /^Законом .*внесены изменения/u;
const REPEALED = /^[*(\s]*утратил[аио]?\s+силу/iu;
const FORMULA = /^\$\$(.*)\$\$\.?$/u;
/** Under the last article stands who signed the law. */
const SIGNATURE = /^[*\s]*Президент\s*\**$/u;
/** Marks of the file's maker and rules drawn with dashes: no words of the law. */
const DRAWN = /^(?:(?:Begin|End)_nocompare|[-\s]{2,})$/u;
const LINK = /\[([^[\]]*)\]\([^()]*\)/gu;
const SUPERSCRIPT = /(?<!\d)(\d+)<sup>(\d+)<\/sup>/gu;

const tidyFormula = (text: string): string =>
  text
    .replaceAll("\\times", "×")
    .replaceAll("\\cdot", "·")
    .replace(/\\[a-z]+/gu, " ")
    .replace(/[{}_$]/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/,$/u, "")
    .trim();

const plain = (raw: string): string =>
  raw
    .replace(LINK, "$1")
    .replace(SUPERSCRIPT, (whole) => articleNumber(whole) ?? whole)
    .trim();

interface Raw {
  readonly kind: CodeLineKind;
  readonly number: string | null;
  readonly text: string;
}

const numbered = (text: string): Raw | null => {
  for (const [kind, pattern] of [
    ["part", PART],
    ["item", ITEM],
    ["subitem", SUBITEM],
  ] as const) {
    const [, number, rest = ""] = pattern.exec(text) ?? [];
    if (number !== undefined)
      return { kind, number: kind === "subitem" ? number : (articleNumber(number) ?? number), text: rest };
  }
  return null;
};

const rawLine = (text: string): Raw => {
  const formula = FORMULA.exec(text)?.[1];
  if (formula !== undefined) return { kind: "formula", number: null, text: tidyFormula(formula) };
  if (NOTE.test(text) || AMENDMENT.test(text)) return { kind: "note", number: null, text };
  const own = numbered(text);
  if (own) return own;
  if (text.includes("\t")) return { kind: "row", number: null, text };
  return { kind: "text", number: null, text: text.replace(BULLET, "– ") };
};

/** A line of the file that fills it and ends in the middle of a sentence. */
const BROKEN = /.{80}[\p{L},]$/u;

/**
 * A sentence the page of the file broke goes on: a small letter after a line that had not ended, any letter after a long one
 * cut in the middle, or a bracket still open.
 */
const goesOn = (last: Raw, text: string): boolean => {
  if (last.kind === "row" || last.kind === "formula" || numbered(text) !== null || text.includes("\t"))
    return false;
  if (last.kind === "note") return last.text.split("(").length > last.text.split(")").length;
  if (BROKEN.test(last.text)) return /^\p{L}/u.test(text) && !NOTE.test(text);
  return /^\p{Ll}/u.test(text) && !/^где:?$/u.test(text) && !/[.;:]$/u.test(last.text);
};

const rawLines = (body: string): readonly Raw[] => {
  const lines: Raw[] = [];
  for (const line of body.split("\n")) {
    const text = plain(line);
    if (SIGNATURE.test(text)) break;
    if (text === "" || DRAWN.test(text)) continue;
    const last = lines.at(-1);
    if (last && goesOn(last, text)) lines[lines.length - 1] = { ...last, text: `${last.text} ${text}` };
    else lines.push(rawLine(text));
  }
  return lines;
};

interface Place {
  readonly part: string | null;
  readonly item: string | null;
  readonly subitem: string | null;
}

const NOWHERE: Place = { part: null, item: null, subitem: null };

const moved = (at: Place, { kind, number }: Raw): Place => {
  if (kind === "part") return { ...NOWHERE, part: number };
  if (kind === "item") return { ...at, item: number, subitem: null };
  if (kind === "subitem") return { ...at, subitem: number };
  return at;
};

const dotted = (article: string, { part, item, subitem }: Place): string =>
  [article, part ?? (item === null && subitem === null ? null : ""), item, subitem]
    .filter((number) => number !== null)
    .join(".");

/** The line's words cut where a term begins or ends and where a place is named. */
const runsOf = (
  text: string,
  article: string,
  isArticle: (number: string) => boolean,
): readonly CodeRun[] => {
  const pieces = text.replace(/^\*(?=\()|(?<=\))\*$/gu, "").split("**");
  const words = pieces.join("");
  let at = 0;
  const strong = pieces.map((piece, index) => {
    at += piece.length;
    return { to: at, strong: index % 2 === 1 };
  });
  const mentions = mentionsIn(words, article, isArticle);
  const cuts = [...strong.map(({ to }) => to), ...mentions.flatMap(({ from, to }) => [from, to])];
  let from = 0;
  return [...new Set(cuts)]
    .sort((a, b) => a - b)
    .filter((to) => to > 0)
    .map((to) => {
      const run = {
        text: words.slice(from, to),
        strong: strong.find((piece) => from < piece.to)?.strong ?? false,
        place: mentions.find((mention) => mention.from <= from && to <= mention.to)?.place ?? null,
      };
      from = to;
      return run;
    });
};

/** How deep the numbered line stands that an unnumbered one belongs to. */
const depthOf = ({ kind, text }: Raw, at: Place): number => {
  if (kind === "part" || kind === "note") return 0;
  if (at.subitem !== null) return 2;
  return at.item !== null || text.startsWith("– ") ? 1 : 0;
};

/** Lines of the article `article`; `isArticle` tells which numbers the edition has, so that others are no links. */
export const articleLines = (
  body: string,
  article: string,
  isArticle: (number: string) => boolean,
): readonly CodeLine[] => {
  let at = NOWHERE;
  return rawLines(body).map((raw) => {
    at = moved(at, raw);
    const cells = raw.text.includes("\t") ? raw.text.split("\t").map((cell) => cell.trim()) : [];
    return {
      kind: cells.length > 0 ? "row" : raw.kind,
      number: raw.number,
      place: raw.kind === "note" ? article : dotted(article, at),
      depth: depthOf(raw, at),
      repealed: raw.kind !== "note" && REPEALED.test(raw.text),
      runs: cells.length > 0 ? [] : runsOf(raw.text, article, isArticle),
      cells,
    };
  });
};

/** The words of a line, its number first, as they are compared between editions. */
export const lineText = ({ kind, number, runs, cells }: CodeLine): string => {
  const mark = number === null ? "" : kind === "part" ? `${number}. ` : `${number}) `;
  return mark + (cells.length > 0 ? cells.join(" · ") : runs.map(({ text }) => text).join(""));
};
