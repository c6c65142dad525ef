/** What is asked of the Code in one line: words in any of their forms, or a place by its number. */
import { bestPassage, placeIn, stemsOf, type TextRun } from "#shared/law/code-text/search-text.ts";
import type { CodeStore } from "./store.ts";

export interface CodeHit {
  readonly number: string;
  readonly title: string;
  readonly part: string | null;
  /** The line that holds most of the words. */
  readonly snippet: readonly TextRun[];
}

export const searchCode = (
  store: CodeStore,
  edition: string,
  query: string,
  limit: number,
): readonly CodeHit[] => {
  const place = placeIn(query);
  const article = place === null ? null : store.article(edition, place.article);
  const stems = article === null ? stemsOf(query) : [];
  const articles = article === null ? store.search(edition, stems, limit) : [article];
  const part = article === null ? null : (place?.part ?? null);
  return articles.map(({ number, title, text }) => {
    const passage = bestPassage(text, stems, part);
    return { number, title, part: passage?.part ?? null, snippet: passage?.snippet ?? [] };
  });
};
