import { useQuery } from "@tanstack/react-query";
import type { ConflictView } from "#shared/contract/sync.ts";
import type { Id } from "#shared/kernel/id.ts";
import { useCore } from "../../../app/client.ts";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { DeadlineChip } from "../../../ui/deadline-chip.tsx";

interface Props {
  readonly subject: ConflictView["subject"];
  readonly reason: string;
}

/** The term that runs in the case: what was not taken may have to be done again before it ends. */
export function RunningTerm({ subject, reason }: Props) {
  const { say } = useText();
  const { can } = useSession();
  const { queries } = useCore();
  const id = subject.link?.split(/[?#]/)[0]?.split("/").at(-1) ?? "";
  const audit = useQuery(
    queries.deskAudit.get.queryOptions({
      input: { caseId: id as Id<"DeskAudit">, reason },
      enabled: subject.kind === "desk-audit" && can("desk-audit.read"),
      staleTime: 30_000,
    }),
  );
  const request = useQuery(
    queries.registration.get.queryOptions({
      input: { requestId: id as Id<"Registration">, reason },
      enabled: subject.kind === "registration" && can("registration.read"),
      staleTime: 30_000,
    }),
  );
  const next = audit.data?.nextDeadline ?? request.data?.nextDeadline ?? null;
  if (next === null) return null;
  return (
    <span title={say(next.title)}>
      <DeadlineChip dueOn={next.dueOn} workingDaysLeft={next.workingDaysLeft} />
    </span>
  );
}
