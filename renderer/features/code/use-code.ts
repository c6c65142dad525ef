import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useCore } from "../../app/client.ts";
import type { CodeSearch } from "./code-search.ts";
import { placeOf } from "./model.ts";

/** What the screen asks of the core for its address. */
export function useCode(article: string | undefined, search: CodeSearch) {
  const { queries } = useCore();
  const status = useQuery(queries.code.status.queryOptions());
  const editions = status.data?.editions ?? [];
  // An address may name an edition that is not kept here.
  const edition = editions.find((known) => known.edition === search.edition)?.edition;
  const asked = edition === undefined ? {} : { edition };
  const query = search.q?.trim() ?? "";
  const contents = useQuery(
    queries.code.contents.queryOptions({ input: asked, placeholderData: keepPreviousData }),
  );
  const text = useQuery(
    queries.code.article.queryOptions({
      input: { number: article ?? "", ...asked },
      enabled: article !== undefined,
    }),
  );
  const found = useQuery(
    queries.code.search.queryOptions({
      input: { query, limit: 50, ...asked },
      enabled: query !== "",
      placeholderData: keepPreviousData,
    }),
  );
  const shown: PlainDate | null = contents.data?.edition ?? null;
  const other = editions.find((known) => known.edition === search.with && known.edition !== shown)?.edition;
  return { status, editions, edition, shown, other, contents, text, found, query };
}
export type Code = ReturnType<typeof useCode>;

/** Changes of the address that keep the rest of it. */
export function useCodeAddress(article: string | undefined, search: CodeSearch) {
  const router = useRouter();
  const go = useCallback(
    (next: Partial<CodeSearch>, to: string | undefined, replace: boolean) => {
      const kept = { ...search, ...next };
      void (to === undefined
        ? router.navigate({ to: "/code", search: kept, replace })
        : router.navigate({ to: "/code/$article", params: { article: to }, search: kept, replace }));
    },
    [router, search],
  );
  return {
    /** Opens a place: the comparison, if there is one, goes along to the other article. */
    open: (place: string) => {
      const { article: to, part } = placeOf(place);
      go({ part }, to, false);
    },
    /** What is typed or switched makes no step of the history. */
    set: (next: Partial<CodeSearch>) => go(next, article, true),
  };
}
