import { lazy, Suspense, useMemo } from "react";
import type { UserId } from "#shared/kernel/id.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import { useText } from "../../../../locales/use-text.ts";
import type { TableColumn } from "../../../../ui/data-table/column.ts";
import { DataTable } from "../../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../../ui/empty-state.tsx";
import { Section } from "../../../../ui/page.tsx";
import { StatusMark } from "../../../../ui/status-mark.tsx";
import css from "./team-load.module.css";

// The chart library is half of the program's weight and only a supervisor needs it.
const AheadChart = lazy(async () => ({ default: (await import("./ahead-chart.tsx")).AheadChart }));

interface InspectorLoad {
  readonly userId: UserId;
  readonly fullName: Bilingual;
  readonly openCases: number;
  readonly overdue: number;
  readonly dueIn14Days: number;
}

export interface Team {
  readonly inspectors: readonly InspectorLoad[];
  readonly days: readonly { readonly date: PlainDate; readonly due: number }[];
}

/** Who carries how much, and what falls due by day. */
export function TeamLoad({ team }: { readonly team: Team }) {
  const { t, pick } = useText();
  const columns = useMemo(
    (): readonly TableColumn<InspectorLoad>[] => [
      { id: "inspector", title: t("my-day.load.inspector"), width: 180, value: (row) => pick(row.fullName) },
      {
        id: "cases",
        title: t("my-day.load.cases"),
        width: 92,
        grow: 0,
        align: "end",
        value: (row) => row.openCases,
      },
      {
        id: "overdue",
        title: t("my-day.load.overdue"),
        width: 96,
        grow: 0,
        align: "end",
        value: (row) => row.overdue,
        cell: (row) => (row.overdue > 0 ? <StatusMark tone="missed">{String(row.overdue)}</StatusMark> : 0),
      },
      {
        id: "soon",
        title: t("my-day.load.soon"),
        width: 118,
        grow: 0,
        align: "end",
        value: (row) => row.dueIn14Days,
      },
    ],
    [t, pick],
  );
  return (
    <div className={css.team}>
      <Section title={t("my-day.load")}>
        <DataTable
          id="my-day.load"
          label={t("my-day.load")}
          rows={team.inspectors}
          columns={columns}
          rowKey={(row) => row.userId}
          empty={<EmptyState title={t("my-day.load.empty")} />}
          plain
          fit
        />
      </Section>
      <Section title={t("my-day.ahead")}>
        <Suspense fallback={<div className={css.chart} />}>
          <div className={css.chart}>
            <AheadChart days={team.days} />
          </div>
        </Suspense>
      </Section>
    </div>
  );
}
