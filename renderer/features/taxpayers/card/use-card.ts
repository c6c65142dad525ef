import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { Inn } from "#shared/kernel/inn.ts";
import { useCore } from "../../../app/client.ts";

const PAGE = 200;
/** A page of a long list by cursor, in the shape the contract takes. */
const page = (cursor: string | undefined) => ({ limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });

/** Name and state of a taxpayer from open data: the heading of the card stands before any secret is asked for. */
export function useOpenData(inn: Inn) {
  const { queries } = useCore();
  const found = useQuery(
    queries.taxpayers.search.queryOptions({
      input: { query: inn, limit: 1 },
      placeholderData: keepPreviousData,
    }),
  );
  return found.data?.items.find((item) => item.inn === inn);
}

export function useCard(inn: Inn, reason: string) {
  const { queries } = useCore();
  return useQuery(queries.taxpayers.card.queryOptions({ input: { inn, reason }, staleTime: 60_000 }));
}

export function useReturns(inn: Inn, reason: string) {
  const { queries } = useCore();
  return usePages(
    useInfiniteQuery(
      queries.taxpayers.returns.infiniteOptions({
        input: (cursor: string | undefined) => ({ inn, reason, ...page(cursor) }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (last) => last.nextCursor,
        staleTime: 60_000,
      }),
    ),
  );
}

export function useReturnLines(inn: Inn, returnId: string, reason: string) {
  const { queries } = useCore();
  return useQuery(
    queries.taxpayers.returnLines.queryOptions({ input: { inn, returnId, reason }, staleTime: 60_000 }),
  );
}

export function useInvoices(
  inn: Inn,
  side: "issued" | "received",
  month: string | undefined,
  reason: string,
) {
  const { queries } = useCore();
  return usePages(
    useInfiniteQuery(
      queries.taxpayers.invoices.infiniteOptions({
        input: (cursor: string | undefined) => ({
          inn,
          side,
          reason,
          ...(month === undefined ? {} : { month }),
          ...page(cursor),
        }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (last) => last.nextCursor,
        placeholderData: keepPreviousData,
        staleTime: 60_000,
      }),
    ),
  );
}

export function useAccessHistory(inn: Inn) {
  const { queries } = useCore();
  return usePages(
    useInfiniteQuery(
      queries.taxpayers.accessHistory.infiniteOptions({
        input: (cursor: string | undefined) => ({ inn, ...page(cursor) }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (last) => last.nextCursor,
        staleTime: 0,
      }),
    ),
  );
}

interface Paged<Item> {
  readonly data:
    | { readonly pages: readonly { readonly items: readonly Item[]; readonly total: number }[] }
    | undefined;
  readonly hasNextPage: boolean;
  readonly isFetching: boolean;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly fetchNextPage: () => unknown;
}

/** Pages read so far as one list, and how to read on. */
function usePages<Item>(query: Paged<Item>) {
  const { hasNextPage, isFetching, fetchNextPage, data } = query;
  const rows = useMemo(() => data?.pages.flatMap((read) => read.items) ?? [], [data]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return { rows, total: data?.pages[0]?.total, more, error: query.error, isPending: query.isPending };
}
