import { ActionIcon, Button } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import { useCore } from "../../../app/client.ts";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import type { TableColumn } from "../../../ui/data-table/column.ts";
import { DataTable } from "../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { formatDate } from "../../../ui/format.ts";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { SplitView } from "../../../ui/split-view.tsx";
import { StatusMark } from "../../../ui/status-mark.tsx";
import css from "./calendar-section.module.css";
import { DayDialog } from "./day-dialog.tsx";
import { YearGrid } from "./year-grid.tsx";

const FIRST_YEAR = 2022;
const LAST_YEAR = 2100;

interface CalendarDay {
  readonly date: PlainDate;
  readonly working: boolean;
  readonly name: Bilingual | null;
  readonly basis: string | null;
  readonly confirmed: boolean;
  readonly source: "built-in" | "office";
}

/** The working calendar of a year: every term is counted by it. */
export function CalendarSection() {
  const { t } = useText();
  const { queries } = useCore();
  const { session, can } = useSession();
  const [year, setYear] = useState(Number(session.today.slice(0, 4)));
  const [entering, setEntering] = useState<PlainDate | "new">();
  const days = useQuery(queries.law.calendar.queryOptions({ input: { year } }));
  const columns = useColumns();
  const special = useMemo(
    () => new Map((days.data ?? []).map((day) => [day.date as string, day])),
    [days.data],
  );
  if (days.isError) return <ProblemAlert error={days.error} onRetry={() => void days.refetch()} />;
  return (
    <>
      <SplitView
        id="admin.calendar"
        initial={0.56}
        start={
          <div className={css.year}>
            <div className={css.head}>
              <ActionIcon
                aria-label={t("admin.calendar.previous")}
                disabled={year <= FIRST_YEAR}
                onClick={() => setYear(year - 1)}
              >
                <IconChevronLeft size={17} aria-hidden />
              </ActionIcon>
              <h2 aria-live="polite">{year}</h2>
              <ActionIcon
                aria-label={t("admin.calendar.next")}
                disabled={year >= LAST_YEAR}
                onClick={() => setYear(year + 1)}
              >
                <IconChevronRight size={17} aria-hidden />
              </ActionIcon>
              <ul className={css.legend}>
                <li data-kind="off">{t("admin.calendar.day-off")}</li>
                <li data-kind="moved">{t("admin.calendar.moved")}</li>
                <li data-kind="unconfirmed">{t("admin.calendar.unconfirmed")}</li>
              </ul>
            </div>
            <YearGrid year={year} today={session.today} special={special} />
          </div>
        }
        end={
          <DataTable
            id="admin.calendar"
            label={t("admin.calendar.entries")}
            rows={days.data ?? NONE}
            columns={columns}
            rowKey={(day) => day.date}
            {...(can("law.calendar") ? { onOpen: (day: CalendarDay) => setEntering(day.date) } : {})}
            loading={days.isPending}
            actions={
              can("law.calendar") && (
                <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setEntering("new")}>
                  {t("admin.calendar.add")}
                </Button>
              )
            }
            empty={<EmptyState title={t("admin.calendar.empty")} />}
          />
        }
      />
      {entering !== undefined && (
        <DayDialog
          day={entering === "new" ? null : (special.get(entering) ?? null)}
          onClose={() => setEntering(undefined)}
        />
      )}
    </>
  );
}

const NONE: readonly CalendarDay[] = [];

function useColumns(): readonly TableColumn<CalendarDay>[] {
  const { t, pick } = useText();
  return useMemo(() => {
    const kind = (day: CalendarDay) => (day.working ? t("admin.calendar.working") : t("admin.calendar.off"));
    return [
      {
        id: "date",
        title: t("admin.calendar.date"),
        width: 105,
        grow: 0,
        value: (day) => day.date,
        text: (day) => formatDate(day.date),
      },
      {
        id: "name",
        title: t("admin.calendar.name"),
        width: 140,
        grow: 2,
        value: (day) => (day.name === null ? "" : pick(day.name)),
      },
      {
        id: "kind",
        title: t("admin.calendar.kind"),
        width: 120,
        grow: 0,
        value: (day) => (day.confirmed ? kind(day) : t("admin.calendar.expected")),
        cell: (day) =>
          day.confirmed ? kind(day) : <StatusMark tone="soon">{t("admin.calendar.expected")}</StatusMark>,
      },
      {
        id: "basis",
        title: t("admin.calendar.basis"),
        width: 140,
        grow: 2,
        hidden: true,
        value: (day) => day.basis,
      },
      {
        id: "source",
        title: t("admin.calendar.source"),
        width: 120,
        grow: 0,
        value: (day) => t(`admin.calendar.source.${day.source}`),
      },
    ];
  }, [t, pick]);
}
