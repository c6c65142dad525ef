import type { ReactNode } from "react";
import type { ConflictSummary } from "#shared/contract/sync.ts";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { LoadingRows } from "../../../ui/loading.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { ReasonGate } from "../../../ui/reason-gate.tsx";
import { type AsideList, subjectOf } from "./aside-model.ts";
import { ConflictView } from "./conflict-view.tsx";
import { useConflict } from "./use-aside.ts";

interface Props {
  readonly list: AsideList;
  readonly conflictId: string;
  /** Its row, when it is in the list beside. */
  readonly row: ConflictSummary | undefined;
  readonly onSettled: () => void;
}

/** One command set aside, read for a work reason: to sort out one's own step is one, another's needs it said. */
export function ConflictPane({ list, conflictId, row, onSettled }: Props) {
  const { t } = useText();
  const { session } = useSession();
  const read = (reason: string): ReactNode => (
    <ReadConflict
      conflictId={conflictId as ConflictSummary["conflictId"]}
      reason={reason}
      onSettled={onSettled}
    />
  );
  if (row !== undefined && row.mine.actor.userId === session.user.userId)
    return read(t("sync.aside.duty", { number: row.subject.number ?? "" }));
  return (
    <ReasonGate
      subject={row === undefined ? conflictId : subjectOf(row)}
      title={t("sync.aside.reason")}
      suggestions={[t(list === "refusals" ? "sync.aside.reason.refusal" : "sync.aside.reason.mine")]}
    >
      {read}
    </ReasonGate>
  );
}

function ReadConflict(props: {
  readonly conflictId: ConflictSummary["conflictId"];
  readonly reason: string;
  readonly onSettled: () => void;
}) {
  const read = useConflict(props.conflictId, props.reason);
  if (read.isPending) return <LoadingRows rows={10} />;
  if (read.isError) return <ProblemAlert error={read.error} onRetry={() => void read.refetch()} />;
  return <ConflictView view={read.data} reason={props.reason} onSettled={props.onSettled} />;
}
