import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { DeskAuditView } from "#shared/contract/desk-audit.ts";
import { useText } from "../../locales/use-text.ts";
import { formatDate } from "../../ui/format.ts";
import { LoadingRows } from "../../ui/loading.tsx";
import { Facts, PageBody } from "../../ui/page.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { ReasonGate } from "../../ui/reason-gate.tsx";
import { ViewTabs } from "../../ui/view-tabs.tsx";
import css from "../decisions/decisions.module.css";
import caseCss from "../desk-audit/case/case.module.css";
import type { CaseCommand } from "../desk-audit/case/case-model.ts";
import { CommandBar } from "../desk-audit/case/parts/command-bar.tsx";
import { StepDialog } from "../desk-audit/case/steps/step-dialog.tsx";
import { useCase } from "../desk-audit/case/use-case.ts";
import { PaperView } from "../desk-audit/paper-view.tsx";
import { paperKey } from "../desk-audit/wording.ts";
import type { DeliveryRow } from "./delivery-search.ts";

/** The steps of whoever delivers. */
const STEPS_HERE: readonly CaseCommand[] = ["dispatchActs", "recordService"];

interface Props {
  /** The papers of one case in the list: they go together. */
  readonly rows: readonly DeliveryRow[];
  readonly first: DeliveryRow;
}

/** The papers of a case on their way to the taxpayer, each to be printed, and the step that waits. */
export function DeliveryPane(props: Props) {
  const { t } = useText();
  return (
    <ReasonGate
      subject={props.first.case.caseId}
      title={t("del.reason")}
      suggestions={[t("da.reason.delivery"), t("da.reason.desk-audit")]}
    >
      {(reason) => <ReadDelivery {...props} reason={reason} />}
    </ReasonGate>
  );
}

function ReadDelivery(props: Props & { readonly reason: string }) {
  const read = useCase(props.first.case.caseId, props.reason);
  if (read.isPending) return <LoadingRows rows={6} />;
  if (read.isError) return <ProblemAlert error={read.error} onRetry={() => void read.refetch()} />;
  return <Serving {...props} view={read.data} />;
}

function Serving({
  rows,
  first,
  view,
  reason,
}: Props & { readonly view: DeskAuditView; readonly reason: string }) {
  const { t, pick } = useText();
  const [doing, setDoing] = useState<CaseCommand | null>(null);
  const [tab, setTab] = useState("facts");
  const printed = rows.find((row) => row.act.actId === tab);
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
          <Link
            to="/desk-audit/cases/$caseId"
            params={{ caseId: view.caseId }}
            search={{}}
            className={caseCss.taxpayer}
          >
            {t("da.case.title", { number: view.number })}
          </Link>
        </p>
        <ViewTabs
          label={t("da.papers")}
          value={tab}
          views={[
            { value: "facts", label: t("del.facts") },
            ...rows.map((row) => ({
              value: row.act.actId as string,
              label: t(`da.paper.short.${row.act.kind}`),
            })),
          ]}
          onChange={setTab}
        />
      </header>
      {printed === undefined ? (
        <PageBody>
          <Facts
            items={[
              [t("da.form.acts"), rows.map((row) => paperLine(row)).join("; ")],
              [t("del.col.address"), first.address ?? "—"],
              [t("del.col.consent"), first.edocConsent ? t("ui.yes") : t("ui.no")],
              [t("del.col.method"), methodLine()],
              [
                t("del.col.dispatched"),
                first.act.dispatchedOn === null ? "—" : formatDate(first.act.dispatchedOn),
              ],
              ...(first.deemedOn === null
                ? []
                : ([[t("del.col.deemed"), formatDate(first.deemedOn)]] as const)),
              [t("del.col.served"), first.act.servedOn === null ? "—" : formatDate(first.act.servedOn)],
              [t("del.col.proof"), first.act.serviceProof || "—"],
            ]}
          />
        </PageBody>
      ) : (
        <PaperView
          key={printed.act.actId}
          actId={printed.act.actId}
          name={t(paperKey(printed.act.kind))}
          reason={reason}
          version={view.version}
        />
      )}
      <StepDialog
        view={view}
        reason={reason}
        command={doing}
        onClose={() => setDoing(null)}
        onDone={() => setDoing(null)}
      />
    </div>
  );

  function paperLine(row: DeliveryRow): string {
    return `${t(paperKey(row.act.kind))} № ${row.act.registrationNumber ?? "—"}`;
  }
  function methodLine(): string {
    return first.act.serviceMethod === null ? "—" : t(`da.method.${first.act.serviceMethod}`);
  }
}
