import { notifications } from "@mantine/notifications";
import { type QueryKey, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { SyncState } from "#shared/contract/sync.ts";
import { type CoreClient, newCommandId, useCore } from "../../app/client.ts";
import { useSession } from "../../app/session-context.tsx";

/** How often the core is asked how the exchange stands, in milliseconds: while it runs, and otherwise. */
const RUNNING = 1_000;
const CALM = 5_000;

const isBusy = (state: SyncState | undefined): boolean =>
  state !== undefined && (state.running !== null || state.registers !== null || state.attachments !== null);

function useStateQuery() {
  const { queries } = useCore();
  const { can } = useSession();
  return queries.sync.state.queryOptions({ enabled: can("sync.read"), staleTime: CALM });
}

/** How the exchange stands. */
export const useSyncState = () => useQuery(useStateQuery());

/** Entries of the log looked at for whether the last exchange brought anything. */
const RECENT = 10;

/** Keeps the state fresh; used once, at the foot. What others did is read anew when an exchange has brought it. */
export function useSyncPolling() {
  const polled = useQuery({
    ...useStateQuery(),
    refetchInterval: (query) => (isBusy(query.state.data) ? RUNNING : CALM),
  });
  useBrought(polled.data);
  useNewRegisters(polled.data);
  useNewFiles(polled.data);
  return polled;
}

/** After an exchange that received something, lists of work and cards on the screen are read again. */
function useBrought(state: SyncState | undefined): void {
  const { client, queries } = useCore();
  const queryClient = useQueryClient();
  const at = state?.lastExchangeAt ?? null;
  const before = useRef<string | null>(undefined);
  // The log tells of an exchange when it is over.
  const over = state !== undefined && state.running === null;
  useEffect(() => {
    if (!over) return;
    const since = before.current;
    before.current = at;
    if (at === null || since === undefined || since === at) return;
    const work = [
      queries.myDay,
      queries.decisions,
      queries.delivery,
      queries.deskAudit,
      queries.registration,
    ];
    client.sync
      .history({ limit: RECENT })
      .then(({ items }) => {
        if (!items.some((entry) => entry.received > 0 && (since === null || entry.at >= since))) return;
        for (const area of work) void queryClient.invalidateQueries({ queryKey: area.key() });
      })
      // What is not read anew now is read when it is opened.
      .catch(() => undefined);
  }, [at, over, client, queries, queryClient]);
}

/** What is read anew each time some work behind the exchange is over. */
function useReadAfter(working: boolean, queryKey: QueryKey): void {
  const queryClient = useQueryClient();
  const before = useRef(working);
  useEffect(() => {
    if (before.current && !working) void queryClient.invalidateQueries({ queryKey });
    before.current = working;
  }, [working, queryKey, queryClient]);
}

const EVERYTHING: QueryKey = [];

/** Other registers are in force: whatever was read of them is read anew. */
const useNewRegisters = (state: SyncState | undefined): void =>
  useReadAfter(state?.registers != null, EVERYTHING);

/** Papers and their small pictures came. */
function useNewFiles(state: SyncState | undefined): void {
  const { queries } = useCore();
  useReadAfter(state?.attachments != null, queries.registration.thumbnails.key());
}

/** Reads the area's lists again when the state says that something moved. */
export function useFreshLists(state: SyncState | undefined): void {
  const { queries } = useCore();
  const queryClient = useQueryClient();
  const mark =
    state === undefined
      ? undefined
      : [state.lastExchangeAt, state.queue.length, state.conflicts.mine, state.refused.mine].join(" ");
  const before = useRef(mark);
  useEffect(() => {
    if (before.current !== undefined && before.current !== mark)
      for (const list of [queries.sync.queue, queries.sync.conflicts, queries.sync.history])
        void queryClient.invalidateQueries({ queryKey: list.key() });
    before.current = mark;
  }, [mark, queries, queryClient]);
}

type StateCommand = (
  client: CoreClient["sync"],
  commandId: ReturnType<typeof newCommandId>,
) => Promise<{ readonly state: SyncState }>;

/** A command that answers with the new state: it is shown at once. */
export function useStateCommand(command: StateCommand) {
  const { client, queries } = useCore();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => command(client.sync, newCommandId()),
    onSuccess: ({ state }) => queryClient.setQueryData(queries.sync.state.queryKey(), state),
  });
}

/** A short word of success in the corner. */
export const sayDone = (message: string): void => void notifications.show({ message });
