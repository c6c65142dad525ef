import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { queuePart } from "../queue/queue-model.ts";
import { useQueue } from "../queue/use-queue.ts";
import type { RequestSearch } from "../registration-search.ts";
import { type Neighbours, neighboursOf } from "./request-model.ts";

export interface Walk {
  readonly neighbours: Neighbours | undefined;
  readonly total: number | undefined;
  readonly go: (requestId: string | undefined) => void;
  readonly leave: () => void;
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

/** J and K, or the arrows where nothing else needs them, walk the queue; Esc goes back to it. */
export function useWalkKeys({ neighbours, go, leave }: Walk, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      const busy = target.closest("input, textarea, select, [role=dialog], [role=menu], [role=listbox]");
      if (event.defaultPrevented || busy !== null || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // Lists and separators have arrows of their own.
      const arrows =
        target.closest("[role=grid], [role=separator], [role=radiogroup], section[tabindex]") === null;
      // By the key's place, not its letter: the layout is Russian or Kyrgyz more often than Latin.
      if (event.code === "KeyJ" || (event.code === "ArrowDown" && arrows)) go(neighbours?.after);
      else if (event.code === "KeyK" || (event.code === "ArrowUp" && arrows)) go(neighbours?.before);
      else if (event.code === "Escape") leave();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  });
}
