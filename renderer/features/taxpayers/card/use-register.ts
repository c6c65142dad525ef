import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { Id } from "#shared/kernel/id.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { type CoreClient, newCommandId, useCore } from "../../../app/client.ts";

const FRESH = 60_000;

/** The register's part of the card, read for a reason (art. 64). */
export function useRegisterCard(inn: Inn, reason: string) {
  const { queries } = useCore();
  return useQuery(queries.register.card.queryOptions({ input: { inn, reason }, staleTime: FRESH }));
}

/** Grounds on which the secret of this taxpayer may be handed out today. */
export function useGrounds(inn: Inn) {
  const { queries } = useCore();
  return useQuery(queries.register.grounds.queryOptions({ input: { inn }, staleTime: FRESH }));
}

/** Entries that look like this one entered again; looked for when asked. */
export function useDuplicates(inn: Inn, reason: string, asked: boolean) {
  const { queries } = useCore();
  return useQuery(
    queries.register.duplicates.queryOptions({ input: { inn, reason }, staleTime: FRESH, enabled: asked }),
  );
}

export function useComparison(inn: Inn, other: Inn, reason: string) {
  const { queries } = useCore();
  return useQuery(queries.register.compare.queryOptions({ input: { inn, other, reason }, staleTime: FRESH }));
}

/** A change of the entry or a release; the same intent repeated after a lost answer carries the same id. */
export function useRegisterCommand<Answer, Input>(
  run: (client: CoreClient, commandId: Id<"Command">, input: Input) => Promise<Answer>,
) {
  const { client, queries } = useCore();
  const queryClient = useQueryClient();
  const intent = useRef(newCommandId());
  return useMutation({
    mutationFn: (input: Input) => run(client, intent.current, input),
    onSuccess: () => {
      intent.current = newCommandId();
      for (const key of [queries.register.key(), queries.taxpayers.key(), queries.registration.key()])
        void queryClient.invalidateQueries({ queryKey: key });
    },
  });
}
