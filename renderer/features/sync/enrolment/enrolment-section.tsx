import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { EnrolmentView, SyncState } from "#shared/contract/sync.ts";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { LoadingRows } from "../../../ui/loading.tsx";
import { PageBody } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { StepBar } from "../../../ui/step-bar.tsx";
import { Workstation } from "../state/workstation.tsx";
import { AwaitApproval } from "./await-approval.tsx";
import { CodeForm } from "./code-form.tsx";

/** How often a pending approval is looked for, in milliseconds. */
const LOOK = 3_000;

const STEPS = ["code", "compare", "approval", "done"] as const;
/** The step under way in each state; past the last one, all are done. */
const AT: Readonly<Record<EnrolmentView["state"], number>> = { none: 0, begun: 1, enrolled: 4, revoked: 0 };

/** Подключение: the code of the centre's slip, its key compared, the approval waited for. */
export function EnrolmentSection({ state }: { readonly state: SyncState }) {
  const { t } = useText();
  const { queries } = useCore();
  const [again, setAgain] = useState(false);
  const enrolment = useQuery(
    queries.sync.enrolment.queryOptions({
      staleTime: 0,
      refetchInterval: (query) => (query.state.data?.state === "begun" ? LOOK : false),
    }),
  );
  if (enrolment.isPending) return <LoadingRows rows={6} />;
  if (enrolment.isError)
    return <ProblemAlert error={enrolment.error} onRetry={() => void enrolment.refetch()} />;
  const view = enrolment.data;
  const asksCode = view.state === "none" || view.state === "revoked" || (again && view.state === "begun");
  return (
    <PageBody>
      <StepBar
        label={t("sync.enrol.steps")}
        steps={STEPS.map((id) => ({ id, title: t(`sync.enrol.step.${id}`) }))}
        current={asksCode ? 0 : AT[view.state]}
      />
      {view.state === "revoked" && (
        <EmptyState title={t("sync.enrol.revoked")} text={t("sync.enrol.revoked.text")} />
      )}
      {asksCode && <CodeForm centre={view.centre} onSent={() => setAgain(false)} />}
      {!asksCode && view.state === "begun" && <AwaitApproval view={view} onOther={() => setAgain(true)} />}
      {view.state === "enrolled" && <Workstation state={state} />}
    </PageBody>
  );
}
