import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useCore } from "../../../app/client.ts";

const PAGE = 200;

/** Pages of the search, one list; the former answer stays while the next is on its way. */
export function useTaxpayerSearch(query: string) {
  const { queries } = useCore();
  const search = useInfiniteQuery(
    queries.taxpayers.search.infiniteOptions({
      input: (cursor: string | undefined) => ({
        query: query.trim(),
        limit: PAGE,
        ...(cursor === undefined ? {} : { cursor }),
      }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const { fetchNextPage, hasNextPage, isFetching } = search;
  const rows = useMemo(() => search.data?.pages.flatMap((page) => page.items) ?? [], [search.data]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return {
    rows,
    total: search.data?.pages[0]?.total,
    corrected: search.data?.pages[0]?.corrected ?? null,
    more,
    error: search.error,
    isPending: search.isPending,
  };
}
