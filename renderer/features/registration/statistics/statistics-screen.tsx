import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { parseMonth } from "#shared/kernel/period.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import { type CoreClient, useCore } from "../../../app/client.ts";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import type { TableColumn } from "../../../ui/data-table/column.ts";
import { DataTable } from "../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { LoadingRows } from "../../../ui/loading.tsx";
import { MonthField } from "../../../ui/month-field.tsx";
import { Page, PageBody, Section } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { StatusMark } from "../../../ui/status-mark.tsx";
import type { StatisticsSearch } from "../registration-search.ts";
import { RequestsTabs } from "../requests-tabs.tsx";
import css from "./statistics.module.css";
import { datesOfMonth, durationOf, shareOf, sumOf } from "./statistics-model.ts";

type Statistics = Awaited<ReturnType<CoreClient["registration"]["statistics"]>>;
type KindRow = Statistics["byKind"][number];

/** The month in figures: what came, what became of it, how long it took, and why it was refused. */
export function StatisticsScreen({ search }: { readonly search: StatisticsSearch }) {
  const { t } = useText();
  const { session } = useSession();
  const { queries } = useCore();
  const navigate = useNavigate();
  const asked = parseMonth(search.month ?? session.today.slice(0, 7));
  const month = asked.ok ? asked.value : null;
  const input = datesOfMonth(month ?? session.today.slice(0, 7));
  const read = useQuery(queries.registration.statistics.queryOptions({ input }));
  return (
    <Page
      title={t("reg.title")}
      tabs={<RequestsTabs value="statistics" />}
      actions={
        <MonthField
          aria-label={t("reg.stat.month")}
          wrong={t("reg.create.not-a-month")}
          value={month}
          w={110}
          onChange={(value) => {
            if (value !== null)
              void navigate({ to: "/registration/statistics", search: { month: value }, replace: true });
          }}
        />
      }
    >
      {read.isPending && <LoadingRows rows={8} />}
      {read.isError && <ProblemAlert error={read.error} onRetry={() => void read.refetch()} />}
      {read.isSuccess &&
        (sumOf(read.data.byKind, "received") + sumOf(read.data.byKind, "open") === 0 ? (
          <EmptyState title={t("reg.stat.empty")} />
        ) : (
          <Figures statistics={read.data} />
        ))}
    </Page>
  );
}

function Figures({ statistics }: { readonly statistics: Statistics }) {
  const { t, say } = useText();
  const columns = useKindColumns();
  const { byKind, byGround, bySign } = statistics;
  return (
    <PageBody>
      <dl className={css.figures}>
        {(["received", "granted", "refused", "open", "late"] as const).map((figure) => (
          <div key={figure}>
            <dt>{t(`reg.stat.${figure}`)}</dt>
            <dd data-late={figure === "late" && sumOf(byKind, figure) > 0}>{sumOf(byKind, figure)}</dd>
          </div>
        ))}
      </dl>
      <Section title={t("reg.stat.by-kind")}>
        <DataTable
          id="registration-statistics"
          label={t("reg.stat.by-kind")}
          rows={byKind}
          columns={columns}
          rowKey={(row) => row.kind}
          empty={null}
          plain
          fit
        />
      </Section>
      <div className={css.pair}>
        <Section title={t("reg.stat.by-ground")}>
          <Bars
            empty={t("reg.stat.no-refusals")}
            rows={byGround.map((row) => {
              const key = `registration.ground.${row.ground}`;
              return { name: hasText(key) ? say({ key }) : row.ground, count: row.refused };
            })}
          />
        </Section>
        <Section title={t("reg.stat.by-sign")}>
          <Bars
            empty={t("reg.signs.none")}
            rows={bySign.map((row) => ({ name: t(`reg.sign.${row.sign}`), count: row.requests }))}
          />
        </Section>
      </div>
    </PageBody>
  );
}

/** Names with their counts, each as long as its share of the greatest. */
function Bars(props: {
  readonly empty: string;
  readonly rows: readonly { readonly name: string; readonly count: number }[];
}) {
  const rows = [...props.rows].sort((a, b) => b.count - a.count);
  const most = rows[0]?.count ?? 0;
  if (most === 0) return <p className={css.dim}>{props.empty}</p>;
  return (
    <ul className={css.bars}>
      {rows.map((row) => (
        <li key={row.name}>
          <span>{row.name}</span>
          <span className={css.bar} style={{ inlineSize: `${shareOf(row.count, most)}%` }} aria-hidden />
          <span className={css.barCount}>{row.count}</span>
        </li>
      ))}
    </ul>
  );
}

function useKindColumns(): readonly TableColumn<KindRow>[] {
  const { t } = useText();
  return useMemo((): readonly TableColumn<KindRow>[] => {
    const count = (id: "received" | "granted" | "refused" | "open") => ({
      id,
      title: t(`reg.stat.${id}`),
      width: 110,
      grow: 0,
      align: "end" as const,
      value: (row: KindRow) => row[id],
    });
    const time = (row: KindRow): string => {
      if (row.medianHours === null) return "—";
      const { days, hours } = durationOf(row.medianHours);
      return days === 0 ? t("reg.stat.hours", { hours }) : t("reg.stat.days", { days, hours });
    };
    return [
      {
        id: "kind",
        title: t("reg.col.kind"),
        width: 220,
        grow: 2,
        value: (row) => t(`reg.kind.${row.kind}`),
      },
      count("received"),
      count("granted"),
      count("refused"),
      count("open"),
      {
        id: "time",
        title: t("reg.stat.median"),
        width: 150,
        grow: 0,
        align: "end",
        value: (row) => row.medianHours,
        text: time,
      },
      {
        id: "late",
        title: t("reg.stat.late"),
        width: 130,
        grow: 0,
        align: "end",
        value: (row) => row.late,
        cell: (row) => (row.late === 0 ? "0" : <StatusMark tone="missed">{String(row.late)}</StatusMark>),
      },
    ];
  }, [t]);
}
