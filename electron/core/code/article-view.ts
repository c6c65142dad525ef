/** Articles as the window shows them. */
import type { CodeStore, StoredHeading } from "#db/code/store.ts";
import { citedArticles, usesOf } from "#shared/domain/law-uses.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { articleLines, type CodeLine, lineText } from "#shared/law/code-text/article-lines.ts";
import { resolveBilingual } from "#shared/locales/catalogue.ts";

const asNeighbour = (heading: StoredHeading | undefined) =>
  heading === undefined ? null : { number: heading.number, title: heading.title };

const linesOf = (
  headings: readonly StoredHeading[],
  { number, text }: { readonly number: string; readonly text: string },
): readonly CodeLine[] => {
  const numbers = new Set(headings.filter(({ kind }) => kind === "article").map((heading) => heading.number));
  return articleLines(text, number, (other) => numbers.has(other));
};

/** The article with what stands around it; null where the edition has none of the number. */
export const articleText = (store: CodeStore, edition: PlainDate, number: string) => {
  const article = store.article(edition, number);
  if (article === null) return null;
  const headings = store.headings(edition);
  const at = headings.findIndex((heading) => heading.kind === "article" && heading.number === number);
  const before = headings.slice(0, at);
  const isArticle = ({ kind }: StoredHeading): boolean => kind === "article";
  const last = (kind: StoredHeading["kind"]) => before.findLastIndex((heading) => heading.kind === kind);
  const [section, chapter] = [last("section"), last("chapter")];
  return {
    edition,
    title: article.title,
    repealed: headings[at]?.repealed ?? false,
    section: asNeighbour(before[section]),
    // A chapter before the section belongs to the section before.
    chapter: chapter > section ? asNeighbour(before[chapter]) : null,
    lines: linesOf(headings, article).map((line) => ({
      ...line,
      runs: line.runs.map((run) => ({ ...run })),
      cells: [...line.cells],
    })),
    previous: asNeighbour(before.findLast(isArticle)),
    next: asNeighbour(headings.slice(at + 1).find(isArticle)),
  };
};

/** The article's lines as plain words, for a comparison; none where the edition has no such article. */
export const plainLines = (store: CodeStore, edition: PlainDate, number: string) => {
  const article = store.article(edition, number);
  if (article === null) return null;
  return { title: article.title, lines: linesOf(store.headings(edition), article).map(lineText) };
};

/** What says best what an article is about, in this order; a question about it says it worst. */
const TELLING = ["rule", "paper", "term", "table", "check", "value", "reading"] as const;

/** Articles the program cites, each under the program's own words for what it does by it. */
export const knownHeadings = () =>
  citedArticles().map((number) => {
    const [first] = usesOf(number).toSorted((a, b) => TELLING.indexOf(a.kind) - TELLING.indexOf(b.kind));
    return {
      kind: "article" as const,
      number,
      title: first === undefined ? { ru: "", ky: "" } : resolveBilingual({ key: first.title }),
      repealed: false,
    };
  });
