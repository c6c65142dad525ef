import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { DeskAuditView } from "#shared/contract/desk-audit.ts";
import { useText } from "../../locales/use-text.ts";
import { MoneyText } from "../../ui/amounts.tsx";
import { DeadlineChip } from "../../ui/deadline-chip.tsx";
import { LoadingRows } from "../../ui/loading.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { ReasonGate } from "../../ui/reason-gate.tsx";
import { StatusMark } from "../../ui/status-mark.tsx";
import { ViewTabs } from "../../ui/view-tabs.tsx";
import caseCss from "../desk-audit/case/case.module.css";
import type { CaseCommand } from "../desk-audit/case/case-model.ts";
import { CommandBar } from "../desk-audit/case/parts/command-bar.tsx";
import { StepDialog } from "../desk-audit/case/steps/step-dialog.tsx";
import { useCase } from "../desk-audit/case/use-case.ts";
import { PaperView } from "../desk-audit/paper-view.tsx";
import { actStatusKey, actTone, paperKey } from "../desk-audit/wording.ts";
import { Changes } from "./changes.tsx";
import { Checklist } from "./checklist.tsx";
import css from "./decisions.module.css";
import type { DecisionRow } from "./decisions-search.ts";

const PANE_VIEWS = ["checklist", "paper", "changes"] as const;

/** The steps of a decision's approver; the rest of the case is on its own screen. */
const STEPS_HERE: readonly CaseCommand[] = ["approveDecision", "signDecision", "sendBackDecision"];

/** One decision under review: the paper beside the checklist, and the step that waits. */
export function DecisionPane({ row }: { readonly row: DecisionRow }) {
  const { t } = useText();
  return (
    <ReasonGate
      subject={row.case.caseId}
      title={t("dec.reason")}
      suggestions={[t("da.reason.approval"), t("da.reason.desk-audit")]}
    >
      {(reason) => <ReadDecision row={row} reason={reason} />}
    </ReasonGate>
  );
}

function ReadDecision({ row, reason }: { readonly row: DecisionRow; readonly reason: string }) {
  const read = useCase(row.case.caseId, reason);
  if (read.isPending) return <LoadingRows rows={8} />;
  if (read.isError) return <ProblemAlert error={read.error} onRetry={() => void read.refetch()} />;
  return <Review row={row} view={read.data} reason={reason} />;
}

function Review(props: { readonly row: DecisionRow; readonly view: DeskAuditView; readonly reason: string }) {
  const { row, view, reason } = props;
  const { t, pick } = useText();
  const [doing, setDoing] = useState<CaseCommand | null>(null);
  const [tab, setTab] = useState<(typeof PANE_VIEWS)[number]>("checklist");
  const act = view.acts.find((one) => one.actId === row.act.actId) ?? row.act;
  return (
    <div className={caseCss.column}>
      <header className={css.head}>
        <div className={css.line}>
          <h2>{pick(view.taxpayerName)}</h2>
          <div className={css.actions}>
            <CommandBar view={view} onChoose={setDoing} only={STEPS_HERE} />
          </div>
        </div>
        <p className={css.facts}>
          <StatusMark tone={actTone(act.status)}>{t(actStatusKey(act.status))}</StatusMark>
          {act.registrationNumber !== null && <span>№ {act.registrationNumber}</span>}
          <span>
            {t("dec.tax")} <MoneyText amount={view.assessment.totalTax} strong />
          </span>
          <span>
            {t("dec.penalty")} <MoneyText amount={view.assessment.totalPenalty} strong />
          </span>
          {row.dueOn !== null && <DeadlineChip dueOn={row.dueOn} workingDaysLeft={row.workingDaysLeft} />}
          <span className={css.dim}>{t("da.papers.by", { name: pick(act.preparedBy) })}</span>
          <Link
            to="/desk-audit/cases/$caseId"
            params={{ caseId: view.caseId }}
            search={{}}
            className={caseCss.taxpayer}
          >
            {t("dec.open-case")}
          </Link>
        </p>
        <ViewTabs
          label={t("dec.review")}
          value={tab}
          views={PANE_VIEWS.map((one) => ({ value: one, label: t(`dec.${one}.tab`) }))}
          onChange={setTab}
        />
      </header>
      {tab === "checklist" && <Checklist actId={act.actId} reason={reason} version={view.version} />}
      {tab === "paper" && (
        <PaperView actId={act.actId} name={t(paperKey(act.kind))} reason={reason} version={view.version} />
      )}
      {tab === "changes" && <Changes actId={act.actId} reason={reason} version={view.version} />}
      <StepDialog
        view={view}
        reason={reason}
        command={doing}
        onClose={() => setDoing(null)}
        onDone={() => setDoing(null)}
      />
    </div>
  );
}
