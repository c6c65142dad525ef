import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
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

/** Keeps the state fresh; used once, at the foot. Lists of work are read again after an exchange. */
export function useSyncPolling() {
  const { queries } = useCore();
  const queryClient = useQueryClient();
  const polled = useQuery({
    ...useStateQuery(),
    refetchInterval: (query) => (isBusy(query.state.data) ? RUNNING : CALM),
  });
  const at = polled.data?.lastExchangeAt;
  const before = useRef(at);
  useEffect(() => {
    if (before.current !== undefined && before.current !== at) {
      const lists = [queries.myDay, queries.decisions, queries.delivery, queries.registration.list];
      for (const list of [...lists, queries.deskAudit.list])
        void queryClient.invalidateQueries({ queryKey: list.key() });
    }
    before.current = at;
  }, [at, queries, queryClient]);
  return polled;
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
