import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { DeskAuditView } from "#shared/contract/desk-audit.ts";
import type { Id } from "#shared/kernel/id.ts";
import { type CoreClient, newCommandId, useCore } from "../../../app/client.ts";
import { toProblem } from "../../../ui/problem.ts";

type DeskAuditClient = CoreClient["deskAudit"];

/** What every command on a case carries. */
interface CaseEnvelope {
  readonly commandId: Id<"Command">;
  readonly caseId: Id<"DeskAudit">;
  readonly expectedVersion: number;
}

export type CaseAction = (
  client: DeskAuditClient,
  envelope: CaseEnvelope,
) => Promise<{ readonly case: DeskAuditView }>;

/** The lists a step in a case may change. */
const AFFECTED = ["myDay", "decisions", "delivery"] as const;

/** The case, read for a work reason (art. 64). */
export function useCase(caseId: string, reason: string) {
  const { queries } = useCore();
  return useQuery(
    queries.deskAudit.get.queryOptions({
      input: { caseId: caseId as Id<"DeskAudit">, reason },
      staleTime: 30_000,
    }),
  );
}

/**
 * Runs a command on the case against the version shown. The same intent repeated after a lost answer carries the
 * same id; a case changed meanwhile is read again, and what was typed stays in its form.
 */
export function useCaseCommand(view: DeskAuditView, reason: string) {
  const { client, queries } = useCore();
  const queryClient = useQueryClient();
  const intent = useRef(newCommandId());
  const key = queries.deskAudit.get.queryKey({ input: { caseId: view.caseId, reason } });

  const changed = () => {
    intent.current = newCommandId();
    for (const area of AFFECTED) void queryClient.invalidateQueries({ queryKey: queries[area].key() });
    void queryClient.invalidateQueries({ queryKey: queries.deskAudit.list.key() });
    void queryClient.invalidateQueries({ queryKey: queries.taxpayers.cases.key() });
    void queryClient.invalidateQueries({ queryKey: queries.deskAudit.candidates.key() });
  };
  return useMutation({
    mutationFn: (action: CaseAction) =>
      action(client.deskAudit, {
        commandId: intent.current,
        caseId: view.caseId,
        expectedVersion: view.version,
      }),
    onSuccess: (result) => {
      queryClient.setQueryData(key, result.case);
      changed();
    },
    onError: (error) => {
      // Only an answer that never came may be asked for again under the same id.
      if (toProblem(error).kind === "connection") return;
      intent.current = newCommandId();
      if (isVersionConflict(error)) void queryClient.invalidateQueries({ queryKey: key });
    },
  });
}

function isVersionConflict(error: unknown): boolean {
  const problem = toProblem(error);
  return problem.kind === "refusal" && problem.refusal.code === "version-conflict";
}
