import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { FindingView } from "#shared/contract/finding.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { newCommandId, useCore } from "../../../app/client.ts";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { MoneyText } from "../../../ui/amounts.tsx";
import { DataTable } from "../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { LoadingRows } from "../../../ui/loading.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { ReasonGate } from "../../../ui/reason-gate.tsx";
import { useUiServices } from "../../../ui/services.tsx";
import { useFindingColumns } from "../finding-columns.tsx";
import { RiskFactors, RiskProtocolButton } from "../risk/risk-factors.tsx";
import { monthsText } from "../wording.ts";
import type { Candidate } from "./candidate-columns.tsx";
import css from "./selection.module.css";
import { offeredFindings, periodOf, totalOf } from "./selection-model.ts";

interface Props {
  readonly inn: string;
  /** What the list says of the taxpayer; absent when the address came from elsewhere. */
  readonly candidate: Candidate | undefined;
}

/** The findings of one taxpayer, ticked into a case. */
export function ChoicePane({ inn, candidate }: Props) {
  const { t, pick } = useText();
  return (
    <div className={css.column}>
      <header className={css.choiceHead}>
        <h2>{candidate === undefined ? inn : pick(candidate.name)}</h2>
        {candidate !== undefined && <p className={css.dim}>{`${t("da.col.inn")} ${inn}`}</p>}
      </header>
      <ReasonGate subject={inn} title={t("da.reason.subject")} suggestions={[t("da.reason.desk-audit")]}>
        {(reason) => <Choice inn={inn as Inn} reason={reason} candidate={candidate} />}
      </ReasonGate>
    </div>
  );
}

function Choice(props: {
  readonly inn: Inn;
  readonly reason: string;
  readonly candidate: Candidate | undefined;
}) {
  const { queries } = useCore();
  const found = useQuery(
    queries.deskAudit.candidateFindings.queryOptions({
      input: { inn: props.inn, reason: props.reason },
      staleTime: 60_000,
    }),
  );
  if (found.isPending) return <LoadingRows rows={6} />;
  if (found.isError) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  return <FindingChoice {...props} findings={found.data} />;
}

function FindingChoice(props: {
  readonly inn: Inn;
  readonly reason: string;
  readonly candidate: Candidate | undefined;
  readonly findings: readonly FindingView[];
}) {
  const { t, say } = useText();
  const columns = useFindingColumns();
  const [ticked, setTicked] = useState(() => offeredFindings(props.findings));
  const [shown, setShown] = useState<string | undefined>(props.findings[0]?.findingId);
  const chosen = props.findings.filter((finding) => ticked.has(finding.findingId));
  const explained = props.findings.find((finding) => finding.findingId === shown);
  return (
    <>
      <section className={css.explained} aria-label={t("da.risk.title")}>
        <header className={css.riskHead}>
          <h3>{t("da.risk.title")}</h3>
          <RiskProtocolButton inn={props.inn} reason={props.reason} />
        </header>
        <RiskFactors inn={props.inn} reason={props.reason} />
      </section>
      <DataTable
        id="candidate-findings"
        label={t("da.choice.title")}
        rows={props.findings}
        columns={columns}
        rowKey={(finding) => finding.findingId}
        selection={{ keys: ticked, onChange: setTicked }}
        current={shown}
        onOpen={(finding) => setShown(finding.findingId)}
        empty={<EmptyState title={t("da.candidates.empty")} />}
        plain
      />
      {explained !== undefined && (
        <section className={css.explained} aria-label={t("da.finding.explanation")}>
          <h3>{say({ key: `check.${explained.check}.title` })}</h3>
          <p>{say(explained.explanation)}</p>
        </section>
      )}
      <OpenCase {...props} chosen={chosen} />
    </>
  );
}

function OpenCase(props: {
  readonly inn: Inn;
  readonly reason: string;
  readonly candidate: Candidate | undefined;
  readonly chosen: readonly FindingView[];
}) {
  const { t } = useText();
  const { can } = useSession();
  const { client, queries } = useCore();
  const services = useUiServices();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const period = periodOf(props.chosen);
  const goTo = (caseId: string) => {
    // The reason given for the taxpayer is the reason for the case on it.
    if (services.reasonFor(caseId) === undefined) services.giveReason(caseId, props.reason);
    void navigate({ to: "/desk-audit/cases/$caseId", params: { caseId } });
  };
  const open = useMutation({
    mutationFn: () => {
      if (period === null) return Promise.reject(new Error("nothing is ticked"));
      return client.deskAudit.open({
        commandId: newCommandId(),
        inn: props.inn,
        periodFrom: period.from,
        periodTo: period.to,
        findingIds: props.chosen.map((finding) => finding.findingId),
      });
    },
    onSuccess: ({ case: opened }) => {
      for (const area of ["deskAudit", "myDay"] as const)
        void queryClient.invalidateQueries({ queryKey: queries[area].key() });
      goTo(opened.caseId);
    },
  });
  const known = props.candidate?.openCaseId ?? null;
  return (
    <>
      {open.error !== null && <ProblemAlert error={open.error} />}
      <footer className={css.choiceFoot}>
        <span>
          {t("da.choice.total")}: <MoneyText amount={totalOf(props.chosen)} strong />
          {period !== null && <span className={css.dim}> · {monthsText(period.from, period.to)}</span>}
        </span>
        <span>
          {known !== null && (
            <Button variant="default" onClick={() => goTo(known)} mr={8}>
              {t("da.choice.go")}
            </Button>
          )}
          {can("desk-audit.prepare") && (
            <Button
              onClick={() => open.mutate()}
              loading={open.isPending}
              disabled={props.chosen.length === 0}
            >
              {t("da.choice.open", { count: props.chosen.length })}
            </Button>
          )}
        </span>
      </footer>
    </>
  );
}
