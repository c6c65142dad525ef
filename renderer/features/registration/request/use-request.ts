import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import type { Id } from "#shared/kernel/id.ts";
import { type CoreClient, newCommandId, useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { toProblem } from "../../../ui/problem.ts";

type RegistrationClient = CoreClient["registration"];
type ListPage = Awaited<ReturnType<RegistrationClient["list"]>>;
type ListData = ListPage | { readonly pages: readonly ListPage[] };

/** What every command on a request carries. */
interface RequestEnvelope {
  readonly commandId: Id<"Command">;
  readonly requestId: Id<"Registration">;
  readonly expectedVersion: number;
}

export type RequestAction = (
  client: RegistrationClient,
  envelope: RequestEnvelope,
) => Promise<{ readonly request: RegistrationView }>;

/**
 * The duty itself is the reason to read a request (art. 64): it is passed to the access log, never asked. It names the
 * request where a list already shown knows its number, and stays as it was first said.
 */
export function useDutyReason(requestId: string): string {
  const { t } = useText();
  const { queries } = useCore();
  const queryClient = useQueryClient();
  const [reason] = useState(() => {
    const known = queryClient
      .getQueriesData<ListData>({ queryKey: queries.registration.list.key() })
      .flatMap(([, data]) => (data === undefined ? [] : "pages" in data ? data.pages : [data]))
      .flatMap((page) => page.items)
      .find((row) => row.requestId === requestId);
    return known === undefined ? t("reg.reason.plain") : t("reg.reason", { number: known.number });
  });
  return reason;
}

/** The request, read for the reason of the duty. */
export function useRequest(requestId: string, reason: string) {
  const { queries } = useCore();
  return useQuery(
    queries.registration.get.queryOptions({
      input: { requestId: requestId as Id<"Registration">, reason },
      staleTime: 30_000,
    }),
  );
}

/** The lists a step on a request may change. */
export function useRequestsChanged(): () => void {
  const { queries } = useCore();
  const queryClient = useQueryClient();
  return () => {
    for (const key of [
      queries.registration.list.key(),
      queries.registration.counts.key(),
      queries.registration.officers.key(),
      queries.registration.statistics.key(),
      queries.myDay.key(),
      queries.delivery.key(),
      queries.taxpayers.key(),
    ])
      void queryClient.invalidateQueries({ queryKey: key });
  };
}

/**
 * Runs a command on the request against the version shown. The same intent repeated after a lost answer carries the
 * same id; a request changed meanwhile is read again, and what was typed stays in its form.
 */
export function useRequestCommand(view: RegistrationView, reason: string) {
  const { client, queries } = useCore();
  const queryClient = useQueryClient();
  const changed = useRequestsChanged();
  const intent = useRef(newCommandId());
  const key = queries.registration.get.queryKey({ input: { requestId: view.requestId, reason } });
  return useMutation({
    mutationFn: (action: RequestAction) =>
      action(client.registration, {
        commandId: intent.current,
        requestId: view.requestId,
        expectedVersion: view.version,
      }),
    onSuccess: (result) => {
      intent.current = newCommandId();
      queryClient.setQueryData(key, result.request);
      changed();
    },
    onError: (error) => {
      const problem = toProblem(error);
      // Only an answer that never came may be asked for again under the same id.
      if (problem.kind === "connection") return;
      intent.current = newCommandId();
      if (problem.kind === "refusal" && problem.refusal.code === "version-conflict")
        void queryClient.invalidateQueries({ queryKey: key });
    },
  });
}
