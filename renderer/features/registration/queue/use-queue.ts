import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import type { RegistrationSummary } from "#shared/contract/registration/view.ts";
import type { Id } from "#shared/kernel/id.ts";
import { type CoreClient, newCommandId, useCore } from "../../../app/client.ts";
import { useSession } from "../../../app/session-context.tsx";
import { toProblem } from "../../../ui/problem.ts";
import type { QueueSearch } from "../registration-search.ts";
import { useRequestsChanged } from "../request/use-request.ts";
import { narrowedBy, viewOf } from "./queue-model.ts";

const PAGE = 100;
/** Milliseconds after which the queue is asked for anew: others work in it too. */
const FRESH_AFTER = 60_000;
const NONE: readonly RegistrationSummary[] = [];

/** The queue as the address narrows it, a page at a time. */
export function useQueue(search: QueueSearch) {
  const { queries } = useCore();
  const { can } = useSession();
  const view = viewOf(search, can("registration.prepare"));
  const query = useInfiniteQuery(
    queries.registration.list.infiniteOptions({
      input: (cursor: string | undefined) => ({
        ...narrowedBy(search, view),
        limit: PAGE,
        ...(cursor === undefined ? {} : { cursor }),
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
      refetchInterval: FRESH_AFTER,
    }),
  );
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? NONE, [query.data]);
  return { query, rows, view };
}

/** How many requests each view holds. */
export function useCounts() {
  const { queries } = useCore();
  return useQuery(queries.registration.counts.queryOptions({ input: {}, refetchInterval: FRESH_AFTER }));
}

/** Whether the office has a channel requests come by: without one there is nothing to exchange with. */
export function useChannels(): boolean {
  const { queries } = useCore();
  const options = useQuery(
    queries.registration.exchangeOptions.queryOptions({ input: {}, staleTime: FRESH_AFTER }),
  );
  return options.data?.providers.some(({ provider }) => provider === "cabinet") ?? false;
}

/** Who works on requests, with their load. */
export function useOfficers() {
  const { queries } = useCore();
  return useQuery(queries.registration.officers.queryOptions({ input: {}, staleTime: FRESH_AFTER }));
}

/** A command of the queue itself; the same intent repeated after a lost answer carries the same id. */
export function useQueueCommand<Answer, Input = void>(
  run: (client: CoreClient["registration"], commandId: Id<"Command">, input: Input) => Promise<Answer>,
) {
  const { client, queries } = useCore();
  const queryClient = useQueryClient();
  const changed = useRequestsChanged();
  const intent = useRef(newCommandId());
  return useMutation({
    mutationFn: (input: Input) => run(client.registration, intent.current, input),
    onSuccess: () => {
      intent.current = newCommandId();
      void queryClient.invalidateQueries({ queryKey: queries.registration.get.key() });
      changed();
    },
    onError: (error) => {
      if (toProblem(error).kind !== "connection") intent.current = newCommandId();
    },
  });
}
