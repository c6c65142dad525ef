/** Pages of lists: the cursor is the offset of the next one. */
import { refuse } from "./refusal.ts";

export interface Page {
  readonly limit: number;
  readonly offset: number;
}

export const pageFrom = (input: { readonly cursor?: string | undefined; readonly limit: number }): Page => {
  const offset = Number(input.cursor ?? 0);
  if (!Number.isSafeInteger(offset) || offset < 0)
    refuse({ code: "bad-cursor", messageKey: "taxpayers.bad-cursor" });
  return { limit: input.limit, offset };
};

export const pageOf = <Item>(items: readonly Item[], total: number, page: Page) => {
  const end = page.offset + items.length;
  return { items: [...items], total, ...(end < total ? { nextCursor: String(end) } : {}) };
};
