import { type InfiniteData, keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useCore } from "../../../app/client.ts";
import { isContactQuestion } from "./model.ts";

const PAGE = 200;

const pageOf = (query: string) => (cursor: string | undefined) => ({
  query: query.trim(),
  limit: PAGE,
  ...(cursor === undefined ? {} : { cursor }),
});
const FIRST_PAGE: string | undefined = undefined;

/** Pages of the search, one list; the former answer stays while the next is on its way. */
export function useNameSearch(query: string) {
  const { queries } = useCore();
  const search = useInfiniteQuery(
    queries.taxpayers.search.infiniteOptions({
      input: pageOf(query),
      initialPageParam: FIRST_PAGE as string | undefined,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  return {
    ...useList(search),
    corrected: search.data?.pages[0]?.corrected ?? null,
    error: search.error,
    isPending: search.isPending,
  };
}

/** The same by contacts; nothing is asked, and nothing logged, before there is a question. */
export function useContactSearch(query: string, reason: string) {
  const { queries } = useCore();
  const page = pageOf(query);
  const search = useInfiniteQuery(
    queries.taxpayers.searchContacts.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...page(cursor), reason }),
      initialPageParam: FIRST_PAGE as string | undefined,
      getNextPageParam: (found) => found.nextCursor,
      enabled: isContactQuestion(query),
    }),
  );
  return { ...useList(search), error: search.error, isLoading: search.isLoading };
}

interface Pages<Row> {
  readonly data: InfiniteData<{ readonly items: Row[]; readonly total: number }, unknown> | undefined;
  readonly fetchNextPage: () => Promise<unknown>;
  readonly hasNextPage: boolean;
  readonly isFetching: boolean;
}

function useList<Row>({ data, fetchNextPage, hasNextPage, isFetching }: Pages<Row>) {
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return { rows, total: data?.pages[0]?.total, more };
}
