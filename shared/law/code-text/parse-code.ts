/**
 * Reads the official text of the Tax Code: sections, chapters and articles of one edition. Every line of the text belongs to
 * exactly one block, so the blocks put together are the text again, sign by sign.
 */
import { err, ok, type Result } from "../../kernel/result.ts";
import { articleNumber, NUMBER_PATTERN, numberOrder } from "./article-number.ts";

type CodeBlockKind = "opening" | "section" | "chapter" | "article";

export interface CodeBlock {
  readonly kind: CodeBlockKind;
  /** `85¹`, `XIV`; empty for what stands before the first heading. */
  readonly number: string;
  readonly title: string;
  /** Place of the heading in the text, from 1. */
  readonly line: number;
  /** The block's lines as they stand in the text, heading included. */
  readonly source: string;
  /** The whole block has lost force. */
  readonly repealed: boolean;
}

/** What a reader should look at; the text is usable all the same. */
export interface CodeProblem {
  readonly line: number;
  readonly code: "article-missing" | "chapter-missing" | "empty-title" | "empty-article" | "no-signature";
  readonly number: string;
}

export interface CodeText {
  /** Day of the last law that amended the text. */
  readonly edition: string;
  readonly blocks: readonly CodeBlock[];
  readonly problems: readonly CodeProblem[];
}

/** Why a file is not a Code that can be kept, and where that shows. */
export interface CodeRefusal {
  readonly code:
    | "not-the-code"
    | "damaged-signs"
    | "line-too-long"
    | "no-articles"
    | "no-edition"
    | "out-of-order";
  readonly line: number;
  readonly number: string;
}

const TITLE = /^[^\p{L}]*НАЛОГОВЫЙ\s+КОДЕКС/u;
const TITLE_WITHIN_LINES = 40;
const SECTION = /^\**\s*РАЗДЕЛ\s+([IVXLC]+)\.\s*(.*)$/u;
const CHAPTER = new RegExp(`^\\**\\s*(?:Глава|ГЛАВА)\\s+(${NUMBER_PATTERN})\\.\\s*(.*)$`, "u");
const ARTICLE = new RegExp(`^\\**\\s*(?:Статья|СТАТЬЯ)\\s+(${NUMBER_PATTERN})\\.\\s*(.*)$`, "u");
/**
 * The note that a whole article or chapter has lost force, however its lines are broken. A number before it makes it the note
 * of one part or item, the others being in force.
 */
const REPEALED = /^[^\p{L}\p{N}]*(?:(?:Глава|Статья)\s+)?утратил[аио]?\s+силу/iu;
const AMENDED = /в\s+редакции\s+закон|утратил/iu;
const DATED = /(\d{1,2}) ([а-я]+) (\d{4}) года\s+(?:№|N)/gu;
const SIGNATURE = /^[^\p{L}]*Президент\s*\**$/u;
// U+FFFD stands for bytes that were no text; other control signs come from a damaged file.
const DAMAGED = /[^\P{Cc}\t\r]|\uFFFD/u;

/** Many times the longest line of the official text: past it a file is no text of lines. */
const LONGEST_LINE = 50_000;

const MONTHS = [
  "января",
  "февраля",
  "марта",
  "апреля",
  "мая",
  "июня",
  "июля",
  "августа",
  "сентября",
  "октября",
  "ноября",
  "декабря",
];

const datesOf = (line: string): readonly string[] =>
  [...line.matchAll(DATED)].flatMap(([, day = "", month = "", year = ""]) => {
    const index = MONTHS.indexOf(month);
    return index < 0 ? [] : [`${year}-${String(index + 1).padStart(2, "0")}-${day.padStart(2, "0")}`];
  });

/** The last day any amending note names; a text never amended is of the day it was signed. */
const editionOf = (lines: readonly string[]): string | null => {
  const amendments = lines.filter((line) => AMENDED.test(line)).flatMap(datesOf);
  const dates = amendments.length > 0 ? amendments : lines.slice(0, TITLE_WITHIN_LINES).flatMap(datesOf);
  return dates.reduce<string | null>((last, date) => (last === null || date > last ? date : last), null);
};

interface Heading {
  readonly kind: CodeBlockKind;
  readonly number: string;
  readonly title: string;
  readonly line: number;
}

const HEADINGS = [
  ["section", SECTION],
  ["chapter", CHAPTER],
  ["article", ARTICLE],
] as const;

const headingAt = (text: string, line: number): Heading | null => {
  for (const [kind, pattern] of HEADINGS) {
    const found = pattern.exec(text.trim());
    if (!found) continue;
    const [, written = "", title = ""] = found;
    return { kind, number: articleNumber(written) ?? written, title, line };
  }
  return null;
};

/** Lines of a block below its heading, without the blank ones. */
const linesBelow = (source: string): readonly string[] =>
  source
    .split("\n")
    .slice(1)
    .map((line) => line.trim())
    .filter((line) => line !== "");

const isNote = (line: string): boolean => /^[^\p{L}]*[(]/u.test(line) || /^Внимание/u.test(line);

/** A title of a section or a chapter goes on in the lines below until the first note; an article's is one line. */
const titleLines = ({ kind }: Heading, below: readonly string[]): number => {
  if (kind === "article") return 0;
  const note = below.findIndex(isNote);
  return note < 0 ? below.length : note;
};

const OPENING: Heading = { kind: "opening", number: "", title: "", line: 1 };
/** Headings of the Code's two halves stand between blocks and belong to no title. */
const HALF = /^\**(?:ОБЩАЯ|ОСОБЕННАЯ) ЧАСТЬ\**$/u;

const blocksOf = (lines: readonly string[]): readonly CodeBlock[] => {
  const headings = lines.flatMap((line, index) => headingAt(line, index + 1) ?? []);
  const starts = headings[0]?.line === 1 ? headings : [OPENING, ...headings];
  return starts.map((heading, index) => {
    const source = lines
      .slice(heading.line - 1, (starts[index + 1]?.line ?? lines.length + 1) - 1)
      .join("\n");
    const below = linesBelow(source).filter((line) => !HALF.test(line));
    if (heading.kind === "opening") return { ...heading, source, repealed: false };
    const end = titleLines(heading, below);
    const title = [heading.title, ...below.slice(0, end)].join(" ").replaceAll("**", "").trim();
    const note = below.slice(end, end + 2).join(" ");
    return { ...heading, title, source, repealed: REPEALED.test(note) || REPEALED.test(title) };
  });
};

const isAfter = (next: string, last: string): boolean => {
  const [a, b] = [numberOrder(next), numberOrder(last)];
  return a.whole > b.whole || (a.whole === b.whole && a.index > b.index);
};

/** The first article or chapter that does not come after the one before it: repeated, or moved. */
const outOfOrder = (blocks: readonly CodeBlock[], kind: CodeBlockKind): CodeBlock | undefined =>
  blocks
    .filter((block) => block.kind === kind)
    .find((block, index, all) => {
      const last = all[index - 1];
      return last !== undefined && !isAfter(block.number, last.number);
    });

/** Numbers left out between two neighbours, with no repealed chapter there to have taken them along. */
const gaps = (blocks: readonly CodeBlock[], kind: "article" | "chapter"): readonly CodeProblem[] => {
  const problems: CodeProblem[] = [];
  let last = 0;
  let explained = false;
  for (const block of blocks) {
    if (kind === "article" && block.kind === "chapter" && block.repealed) explained = true;
    if (block.kind !== kind) continue;
    const { whole, index } = numberOrder(block.number);
    for (let number = last + 1; number < whole && !explained; number += 1)
      problems.push({ line: block.line, code: `${kind}-missing`, number: String(number) });
    // A number with an index was put in after the plain one.
    if (index > 0 && last < whole)
      problems.push({ line: block.line, code: `${kind}-missing`, number: String(whole) });
    last = whole;
    explained = false;
  }
  return problems;
};

const emptiness = (block: CodeBlock): readonly CodeProblem[] => {
  const at = { line: block.line, number: block.number };
  if (block.kind === "opening") return [];
  if (block.title === "") return [{ ...at, code: "empty-title" }];
  if (block.kind === "article" && !block.repealed && linesBelow(block.source).length === 0)
    return [{ ...at, code: "empty-article" }];
  return [];
};

/** The text again, from its blocks. */
export const textOfCode = (blocks: readonly Pick<CodeBlock, "source">[]): string =>
  blocks.map(({ source }) => source).join("\n");

/** What an article says below its heading. */
export const articleBody = (block: Pick<CodeBlock, "source">): string =>
  block.source.split("\n").slice(1).join("\n").trim();

export const parseCode = (text: string): Result<CodeText, CodeRefusal> => {
  const lines = text.split("\n");
  const damaged = lines.findIndex((line) => DAMAGED.test(line));
  if (damaged >= 0) return err({ code: "damaged-signs", line: damaged + 1, number: "" });
  const long = lines.findIndex((line) => line.length > LONGEST_LINE);
  if (long >= 0) return err({ code: "line-too-long", line: long + 1, number: "" });
  if (!lines.slice(0, TITLE_WITHIN_LINES).some((line) => TITLE.test(line)))
    return err({ code: "not-the-code", line: 1, number: "" });
  const blocks = blocksOf(lines);
  if (!blocks.some(({ kind }) => kind === "article"))
    return err({ code: "no-articles", line: lines.length, number: "" });
  const moved = outOfOrder(blocks, "chapter") ?? outOfOrder(blocks, "article");
  if (moved) return err({ code: "out-of-order", line: moved.line, number: moved.number });
  const edition = editionOf(lines);
  if (edition === null) return err({ code: "no-edition", line: 1, number: "" });
  const signed = lines.some((line) => SIGNATURE.test(line));
  const problems: readonly CodeProblem[] = [
    ...gaps(blocks, "chapter"),
    ...gaps(blocks, "article"),
    ...blocks.flatMap(emptiness),
    ...(signed ? [] : [{ line: lines.length, code: "no-signature" as const, number: "" }]),
  ];
  return ok({ edition, blocks, problems: problems.toSorted((a, b) => a.line - b.line) });
};
