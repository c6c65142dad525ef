import { useMemo } from "react";
import type { Inn } from "#shared/kernel/inn.ts";
import type { Tyiyn } from "#shared/kernel/money.ts";
import type { Period } from "#shared/kernel/period.ts";
import type { Instant, PlainDate } from "#shared/kernel/plain-date.ts";
import { useText } from "../../../../locales/use-text.ts";
import { MoneyText } from "../../../../ui/amounts.tsx";
import type { TableColumn } from "../../../../ui/data-table/column.ts";
import { DataTable } from "../../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../../ui/empty-state.tsx";
import { formatDate, formatInstant, formatMoney, formatPeriod } from "../../../../ui/format.ts";
import { Section } from "../../../../ui/page.tsx";
import { ProblemAlert } from "../../../../ui/problem-alert.tsx";
import { SplitView } from "../../../../ui/split-view.tsx";
import { StatusMark } from "../../../../ui/status-mark.tsx";
import { lineCode } from "../model.ts";
import { useReturnLines, useReturns } from "../use-card.ts";
import css from "./returns-tab.module.css";

interface Props {
  readonly inn: Inn;
  readonly reason: string;
  readonly open: string | undefined;
  readonly onOpen: (returnId: string) => void;
}

interface ReturnRow {
  readonly returnId: string;
  readonly form: string;
  readonly period: Period;
  readonly version: number;
  readonly filedAt: Instant;
  readonly dueOn: PlainDate | null;
  readonly late: boolean;
  readonly payable: Tyiyn | null;
}

/** The returns of a taxpayer, and the lines of the one chosen. */
export function ReturnsTab({ inn, reason, open, onOpen }: Props) {
  const { t } = useText();
  const returns = useReturns(inn, reason);
  const columns = useReturnColumns();
  if (returns.error !== null) return <ProblemAlert error={returns.error} />;
  const shown = returns.rows.find((row) => row.returnId === open);
  return (
    <SplitView
      id="taxpayer.returns"
      initial={0.62}
      start={
        <DataTable
          id="taxpayer.returns"
          label={t("tp.returns")}
          rows={returns.rows}
          total={returns.total}
          onEndReached={returns.more}
          columns={columns}
          rowKey={(row) => row.returnId}
          current={open}
          onOpen={(row) => onOpen(row.returnId)}
          loading={returns.isPending}
          empty={<EmptyState title={t("tp.returns.empty")} text={t("tp.returns.empty.text")} />}
        />
      }
      end={
        shown === undefined ? (
          <EmptyState title={t("tp.lines.choose")} text={t("tp.lines.choose.text")} />
        ) : (
          <Lines key={shown.returnId} inn={inn} reason={reason} shown={shown} />
        )
      }
    />
  );
}

function useReturnColumns(): readonly TableColumn<ReturnRow>[] {
  const { t, language } = useText();
  return useMemo(
    () => [
      { id: "form", title: t("tp.form"), width: 70, grow: 0, value: (row) => row.form },
      {
        id: "period",
        title: t("tp.period"),
        width: 115,
        value: (row) => row.period,
        text: (row) => formatPeriod(row.period, language),
      },
      {
        id: "version",
        title: t("tp.version"),
        width: 110,
        value: (row) => row.version,
        text: (row) =>
          row.version === 0 ? t("tp.version.first") : t("tp.version.corrected", { number: row.version }),
      },
      {
        id: "filed",
        title: t("tp.filed"),
        width: 135,
        grow: 0,
        value: (row) => row.filedAt,
        text: (row) => formatInstant(row.filedAt),
      },
      {
        id: "due",
        title: t("tp.filing-due"),
        width: 100,
        grow: 0,
        hidden: true,
        value: (row) => row.dueOn,
        text: (row) => (row.dueOn === null ? "" : formatDate(row.dueOn)),
      },
      {
        id: "late",
        title: t("tp.timeliness"),
        width: 130,
        grow: 0,
        value: (row) => (row.dueOn === null ? "" : row.late ? t("tp.late") : t("tp.in-time")),
        cell: (row) =>
          row.dueOn === null ? null : (
            <StatusMark tone={row.late ? "missed" : "done"}>
              {row.late ? t("tp.late") : t("tp.in-time")}
            </StatusMark>
          ),
      },
      {
        id: "payable",
        title: t("tp.payable"),
        width: 120,
        grow: 0,
        align: "end",
        value: (row) => row.payable,
        text: (row) => (row.payable === null ? "" : formatMoney(row.payable)),
        cell: (row) => <MoneyText amount={row.payable} />,
      },
    ],
    [t, language],
  );
}

interface LineRow {
  readonly line: string;
  readonly row: string;
  readonly amount: Tyiyn;
}

function Lines(props: { readonly inn: Inn; readonly reason: string; readonly shown: ReturnRow }) {
  const { t, language } = useText();
  const { shown } = props;
  const lines = useReturnLines(props.inn, shown.returnId, props.reason);
  const columns = useMemo(
    (): readonly TableColumn<LineRow>[] => [
      {
        id: "line",
        title: t("tp.line"),
        width: 100,
        grow: 0,
        value: (row) => lineCode(shown.form, row.line),
      },
      { id: "row", title: t("tp.row"), width: 100, value: (row) => row.row },
      {
        id: "amount",
        title: t("tp.amount"),
        width: 130,
        align: "end",
        value: (row) => row.amount,
        text: (row) => formatMoney(row.amount),
        cell: (row) => <MoneyText amount={row.amount} />,
      },
    ],
    [t, shown.form],
  );
  const title = t("tp.lines", { form: shown.form, period: formatPeriod(shown.period, language) });
  return (
    <div className={css.lines}>
      <Section title={title}>
        {lines.isError && <ProblemAlert error={lines.error} onRetry={() => void lines.refetch()} />}
      </Section>
      <DataTable
        id="taxpayer.return-lines"
        label={title}
        rows={lines.data ?? NONE}
        columns={columns}
        rowKey={(row) => `${row.line} ${row.row}`}
        loading={lines.isPending}
        empty={<EmptyState title={t("tp.lines.empty")} />}
        plain
      />
    </div>
  );
}

const NONE: readonly LineRow[] = [];
