import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import type { ConflictSummary, ConflictView } from "#shared/contract/sync.ts";
import type { Id } from "#shared/kernel/id.ts";
import { newCommandId, useCore } from "../../../app/client.ts";
import { toProblem } from "../../../ui/problem.ts";
import { type AsideList, isIn } from "./aside-model.ts";

const PAGE = 200;

/** One of the two lists, open or settled. */
export function useAsideList(list: AsideList, view: "open" | "settled") {
  const { queries } = useCore();
  const query = useInfiniteQuery(
    queries.sync.conflicts.infiniteOptions({
      input: (cursor: string | undefined) => ({
        view,
        limit: PAGE,
        ...(list === "refusals" ? { cause: "refused" as const } : {}),
        ...(cursor === undefined ? {} : { cursor }),
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor,
    }),
  );
  const rows = useMemo(() => {
    const found = (query.data?.pages.flatMap((page) => page.items) ?? []).filter((row) => isIn(list, row));
    // What is to be decided in the order it was done: a later step stood on the one before.
    return view === "open" ? found.sort((a, b) => a.mine.at.localeCompare(b.mine.at)) : found;
  }, [query.data, list, view]);
  return { query, rows };
}

/** Both versions, read for a work reason (art. 64). */
export function useConflict(conflictId: ConflictSummary["conflictId"], reason: string) {
  const { queries } = useCore();
  return useQuery(queries.sync.conflict.queryOptions({ input: { conflictId, reason }, staleTime: 30_000 }));
}

interface Settling {
  readonly settlement: ConflictView["settlements"][number];
  readonly note: string;
  /** Settled the same way after it, as far as each may be. */
  readonly others: readonly ConflictView["conflictId"][];
}

/** Settles it. The same intent asked again after a lost answer carries the same id. */
export function useSettle(conflictId: Id<"Conflict">, onSettled: () => void) {
  const { client, queries } = useCore();
  const queryClient = useQueryClient();
  const intent = useRef(newCommandId());
  return useMutation({
    mutationFn: async ({ settlement, note, others }: Settling) => {
      const said = { settlement, ...(note.trim() === "" ? {} : { note: note.trim() }) };
      const settled = await client.sync.settle({ commandId: intent.current, conflictId, ...said });
      for (const other of others)
        await client.sync
          .settle({ commandId: newCommandId(), conflictId: other, ...said })
          // What may not be settled so stays in the list and says why.
          .catch((error) => {
            if (toProblem(error).kind !== "refusal") throw error;
          });
      return settled;
    },
    onSuccess: () => {
      intent.current = newCommandId();
      for (const area of [queries.sync, queries.myDay, queries.decisions, queries.delivery])
        void queryClient.invalidateQueries({ queryKey: area.key() });
      void queryClient.invalidateQueries({ queryKey: queries.deskAudit.key() });
      void queryClient.invalidateQueries({ queryKey: queries.registration.key() });
      onSettled();
    },
    onError: (error) => {
      if (toProblem(error).kind !== "connection") intent.current = newCommandId();
    },
  });
}
