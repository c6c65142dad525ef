import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Month } from "#shared/kernel/period.ts";
import { newCommandId, useCore } from "../../../app/client.ts";

/** How often a running sweep is asked how far it is, in milliseconds. */
const POLL = 400;

/** The office's latest sweep, followed while it runs; when it ends the candidates are read anew. */
export function useSweep() {
  const { client, queries } = useCore();
  const queryClient = useQueryClient();
  const status = useQuery(
    queries.deskAudit.sweepStatus.queryOptions({
      input: {},
      refetchInterval: ({ state }) => (state.data?.status === "running" ? POLL : false),
    }),
  );
  const running = status.data?.status === "running";
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && !running) {
      void queryClient.invalidateQueries({ queryKey: queries.deskAudit.candidates.key() });
      void queryClient.invalidateQueries({ queryKey: queries.deskAudit.candidateFindings.key() });
    }
    wasRunning.current = running;
  }, [running, queryClient, queries]);

  const keep = (data: NonNullable<typeof status.data>) =>
    queryClient.setQueryData(queries.deskAudit.sweepStatus.queryKey({ input: {} }), data);
  const start = useMutation({
    mutationFn: (period: { readonly periodFrom: Month; readonly periodTo: Month }) =>
      client.deskAudit.startSweep({ commandId: newCommandId(), ...period }),
    onSuccess: keep,
  });
  const cancel = useMutation({
    mutationFn: () => {
      if (!status.data) return Promise.reject(new Error("no sweep to stop"));
      return client.deskAudit.cancelSweep({ commandId: newCommandId(), sweepId: status.data.sweepId });
    },
    onSuccess: keep,
  });
  return { status, running, start, cancel };
}

export type Sweep = ReturnType<typeof useSweep>;
