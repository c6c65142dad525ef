import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { type ListWalk, type Neighbours, neighboursOf } from "../../../ui/walk.ts";
import { queuePart } from "../queue/queue-model.ts";
import { useQueue } from "../queue/use-queue.ts";
import type { RequestSearch } from "../registration-search.ts";

export interface Walk extends ListWalk {
  readonly total: number | undefined;
}

/** The queue this request was opened from: its neighbours, kept while the request itself has left the list. */
export function useWalk(requestId: string, search: RequestSearch): Walk {
  const navigate = useNavigate();
  const { query, rows, view } = useQueue(queuePart(search));
  const last = useRef<{ readonly neighbours: Neighbours; readonly total: number | undefined }>(undefined);
  const total = query.data?.pages[0]?.total;
  const known = neighboursOf(
    rows.map((row) => row.requestId),
    requestId,
  );
  if (known !== undefined) last.current = { neighbours: known, total };
  const queue = { ...queuePart(search), view };
  return {
    neighbours: last.current?.neighbours,
    total: last.current?.total,
    go: (to) => {
      if (to !== undefined)
        void navigate({
          to: "/registration/$requestId",
          params: { requestId: to },
          search: queue,
          replace: true,
        });
    },
    leave: () => void navigate({ to: "/registration", search: { ...queue, at: requestId } }),
  };
}
