import { Button, Progress } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Month } from "#shared/kernel/period.ts";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { formatCount, formatInstant } from "../../../ui/format.ts";
import { MonthField } from "../../../ui/month-field.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import css from "./selection.module.css";
import { offeredMonths } from "./selection-model.ts";
import type { Sweep } from "./use-sweep.ts";

const month = (value: string): string => value.split("-").reverse().join(".");

/** Starts a sweep, shows how far it is, stops it, and says what the last one was. */
export function SweepBar({ sweep }: { readonly sweep: Sweep }) {
  const { t } = useText();
  const { can } = useSession();
  return (
    <div className={css.sweep}>
      {sweep.running ? (
        <Running sweep={sweep} />
      ) : (
        <>
          {can("desk-audit.sweep") && sweep.status.isSuccess && (
            <SweepForm sweep={sweep} key={sweep.status.data?.sweepId} />
          )}
          <LastSweep sweep={sweep} />
        </>
      )}
      {sweep.start.error !== null && <ProblemAlert error={sweep.start.error} />}
      {sweep.cancel.error !== null && <ProblemAlert error={sweep.cancel.error} />}
      {sweep.status.isError && (
        <ProblemAlert error={sweep.status.error} onRetry={() => void sweep.status.refetch()} />
      )}
      <p className="visually-hidden" role="status">
        {sweep.running ? t("da.sweep.progress") : ""}
      </p>
    </div>
  );
}

function SweepForm({ sweep }: { readonly sweep: Sweep }) {
  const { t } = useText();
  const { session } = useSession();
  const offered = offeredMonths(session.today, sweep.status.data);
  const [from, setFrom] = useState<Month | null>(offered.from);
  const [to, setTo] = useState<Month | null>(offered.to);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (from !== null && to !== null) sweep.start.mutate({ periodFrom: from, periodTo: to });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <label htmlFor="sweep-from">{t("da.sweep.from")}</label>
      <MonthField id="sweep-from" value={from} onChange={setFrom} wrong={t("da.not-a-month")} w={84} />
      <label htmlFor="sweep-to">{t("da.sweep.to")}</label>
      <MonthField id="sweep-to" value={to} onChange={setTo} wrong={t("da.not-a-month")} w={84} />
      <Button
        type="submit"
        variant={sweep.status.data ? "default" : "filled"}
        loading={sweep.start.isPending}
        disabled={from === null || to === null}
      >
        {t("da.sweep.start")}
      </Button>
    </form>
  );
}

function Running({ sweep }: { readonly sweep: Sweep }) {
  const { t, say } = useText();
  const now = sweep.status.data;
  if (!now) return null;
  const percent = Math.round(now.progress * 100);
  return (
    <>
      <span className={css.words}>
        {t("da.sweep.running", {
          from: month(now.periodFrom),
          to: month(now.periodTo),
          percent,
          findings: formatCount(now.findings),
        })}
        <span className={css.dim}> · {say(now.stage)}</span>
      </span>
      <Progress
        className={css.progress}
        value={percent}
        aria-label={t("da.sweep.progress")}
        transitionDuration={0}
      />
      <Button variant="default" onClick={() => sweep.cancel.mutate()} loading={sweep.cancel.isPending}>
        {t("da.sweep.cancel")}
      </Button>
    </>
  );
}

function LastSweep({ sweep }: { readonly sweep: Sweep }) {
  const { t } = useText();
  const last = sweep.status.data;
  if (!last || last.status === "running") return null;
  return (
    <span className={css.dim}>
      {t(`da.sweep.${last.status}`, {
        from: month(last.periodFrom),
        to: month(last.periodTo),
        at: formatInstant(last.finishedAt ?? last.startedAt),
        taxpayers: formatCount(last.taxpayers),
        findings: formatCount(last.findings),
      })}
    </span>
  );
}
