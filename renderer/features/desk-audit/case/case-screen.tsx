import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { DeskAuditView } from "#shared/contract/desk-audit.ts";
import { useText } from "../../../locales/use-text.ts";
import { DeadlineChip } from "../../../ui/deadline-chip.tsx";
import { LoadingRows } from "../../../ui/loading.tsx";
import { Page } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { ReasonGate } from "../../../ui/reason-gate.tsx";
import { useUiServices } from "../../../ui/services.tsx";
import { StatusMark } from "../../../ui/status-mark.tsx";
import { StepBar } from "../../../ui/step-bar.tsx";
import { ViewTabs } from "../../../ui/view-tabs.tsx";
import type { CaseSearch } from "../desk-audit-search.ts";
import { monthsText, statusKey, statusTone } from "../wording.ts";
import css from "./case.module.css";
import { CASE_TABS, type CaseCommand, type CaseTab, STEPS, stepOf, tabToOpen } from "./case-model.ts";
import { AmountsTab } from "./parts/amounts-tab.tsx";
import { CommandBar } from "./parts/command-bar.tsx";
import { FindingsTab } from "./parts/findings-tab.tsx";
import { HistoryTab } from "./parts/history-tab.tsx";
import { PapersTab } from "./parts/papers-tab.tsx";
import { TermsTab } from "./parts/terms-tab.tsx";
import { StepDialog } from "./steps/step-dialog.tsx";
import { useCase } from "./use-case.ts";

interface Props {
  readonly caseId: string;
  readonly search: CaseSearch;
}

/** The workbench of a case: where it stands, the step that waits, and everything it stands on. */
export function CaseScreen({ caseId, search }: Props) {
  const { t } = useText();
  const { reasonFor } = useUiServices();
  const gate = (
    <ReasonGate
      subject={caseId}
      title={t("da.reason.case")}
      suggestions={[t("da.reason.desk-audit"), t("da.reason.approval"), t("da.reason.delivery")]}
    >
      {(reason) => <ReadCase caseId={caseId} search={search} reason={reason} />}
    </ReasonGate>
  );
  // Until the reason is given there is no case to name the screen by.
  return reasonFor(caseId) === undefined ? <Page title={t("da.title")}>{gate}</Page> : gate;
}

function ReadCase({ caseId, search, reason }: Props & { readonly reason: string }) {
  const { t } = useText();
  const read = useCase(caseId, reason);
  if (read.isPending)
    return (
      <Page title={t("da.title")}>
        <LoadingRows rows={10} />
      </Page>
    );
  if (read.isError)
    return (
      <Page title={t("da.title")}>
        <ProblemAlert error={read.error} onRetry={() => void read.refetch()} />
      </Page>
    );
  return <Workbench view={read.data} reason={reason} search={search} />;
}

function Workbench(props: {
  readonly view: DeskAuditView;
  readonly reason: string;
  readonly search: CaseSearch;
}) {
  const { t } = useText();
  const { view, reason, search } = props;
  const navigate = useNavigate();
  const [doing, setDoing] = useState<CaseCommand | null>(null);
  const tab = search.tab ?? "findings";
  const show = (part: Partial<CaseSearch>) =>
    void navigate({
      to: "/desk-audit/cases/$caseId",
      params: { caseId: view.caseId },
      search: { ...search, ...part },
      replace: true,
    });
  return (
    <Page
      title={t("da.case.title", { number: view.number })}
      actions={<CommandBar view={view} onChoose={setDoing} />}
      tabs={
        <>
          <CaseNote view={view} />
          <StepBar
            label={t("da.case.steps")}
            steps={STEPS.map((id) => ({ id, title: t(`da.step.${id}`) }))}
            current={stepOf(view.status)}
          />
          <ViewTabs
            label={t("da.case.tabs")}
            value={tab}
            views={CASE_TABS.map((id) => ({
              value: id,
              label: (
                <>
                  {t(`da.case.tab.${id}`)}
                  <TabCount tab={id} view={view} />
                </>
              ),
            }))}
            onChange={(value) => show({ tab: value })}
          />
        </>
      }
    >
      {tab === "findings" && (
        <FindingsTab
          view={view}
          reason={reason}
          shown={search.finding}
          onShow={(finding) => show({ finding })}
        />
      )}
      {tab === "papers" && (
        <PapersTab view={view} reason={reason} shown={search.act} onShow={(act) => show({ act })} />
      )}
      {tab === "terms" && <TermsTab view={view} />}
      {tab === "decision" && <AmountsTab view={view} />}
      {tab === "history" && <HistoryTab view={view} />}
      <StepDialog
        view={view}
        reason={reason}
        command={doing}
        onClose={() => setDoing(null)}
        onDone={(after) => {
          setDoing(null);
          const opened = tabToOpen(view, after);
          if (opened !== undefined) show(opened);
        }}
      />
    </Page>
  );
}

function TabCount({ tab, view }: { readonly tab: CaseTab; readonly view: DeskAuditView }) {
  const counts: Partial<Record<CaseTab, number>> = {
    findings: view.findings.length,
    papers: view.acts.length,
    terms: view.deadlines.length,
  };
  const count = counts[tab];
  return count === undefined || count === 0 ? null : <span className={css.count}> {count}</span>;
}

/** Whom the case is about, where it stands, and the term that runs. */
function CaseNote({ view }: { readonly view: DeskAuditView }) {
  const { t, pick, say } = useText();
  const next = view.nextDeadline;
  return (
    <span className={css.note}>
      <Link to={`/taxpayers/${view.inn}` as "/taxpayers"} className={css.taxpayer}>
        {pick(view.taxpayerName)}
      </Link>
      <span>
        {t("da.col.inn")} {view.inn}
      </span>
      <span>{monthsText(view.periodFrom, view.periodTo)}</span>
      <StatusMark tone={statusTone(view.status)}>
        {view.closure === null
          ? t(statusKey(view.status))
          : `${t(statusKey(view.status))}: ${t(`da.closure.${view.closure}`)}`}
      </StatusMark>
      {next !== null && (
        <span className={css.next} title={say(next.title)}>
          <DeadlineChip dueOn={next.dueOn} workingDaysLeft={next.workingDaysLeft} />
        </span>
      )}
      <span>{pick(view.inspector.fullName)}</span>
    </span>
  );
}
