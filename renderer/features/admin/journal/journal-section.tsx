import { Button } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import { useCore } from "../../../app/client.ts";
import { type TextKey, WINDOW_TEXTS } from "../../../locales/texts.ts";
import { useText } from "../../../locales/use-text.ts";
import type { TableColumn } from "../../../ui/data-table/column.ts";
import { DataTable } from "../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { formatCount, formatInstant } from "../../../ui/format.ts";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { StatusMark } from "../../../ui/status-mark.tsx";
import css from "./journal-section.module.css";

const PAGE = 200;

interface EventRow {
  readonly position: number;
  readonly at: Instant;
  readonly actor: Bilingual;
  readonly stream: string;
  readonly type: string;
}

/** The journal: its records, newest first, and the check of the whole chain. */
export function JournalSection() {
  const { t } = useText();
  const { client, queries } = useCore();
  const verify = useMutation({ mutationFn: () => client.admin.verifyJournal() });
  const events = useInfiniteQuery(
    queries.admin.events.infiniteOptions({
      input: (before: number | undefined) => ({ limit: PAGE, ...(before === undefined ? {} : { before }) }),
      initialPageParam: undefined as number | undefined,
      getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.position),
    }),
  );
  const { fetchNextPage, hasNextPage, isFetching } = events;
  const rows = useMemo(() => events.data?.pages.flat() ?? [], [events.data]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const columns = useColumns();
  return (
    <>
      <div className={css.check}>
        <p>{t("admin.journal.text")}</p>
        <Button
          leftSection={<IconShieldCheck size={15} aria-hidden />}
          loading={verify.isPending}
          onClick={() => verify.mutate()}
        >
          {t("admin.journal.verify")}
        </Button>
        <div className={css.outcome} role="status">
          {verify.data?.ok === true && (
            <StatusMark tone="done">
              {t("admin.journal.ok", {
                events: formatCount(verify.data.events),
                devices: formatCount(verify.data.devices),
              })}
            </StatusMark>
          )}
          {verify.data?.ok === false && (
            <StatusMark tone="missed">
              {t("admin.journal.bad", {
                position: verify.data.firstBad?.position ?? 0,
                reason: verify.data.firstBad?.reason ?? "",
              })}
            </StatusMark>
          )}
        </div>
        {verify.isError && <ProblemAlert error={verify.error} />}
      </div>
      {events.isError && <ProblemAlert error={events.error} />}
      <DataTable
        id="admin.journal"
        label={t("admin.journal.events")}
        rows={rows}
        columns={columns}
        rowKey={(row) => String(row.position)}
        onEndReached={more}
        loading={events.isPending}
        empty={<EmptyState title={t("admin.journal.empty")} />}
      />
    </>
  );
}

/** An event in words; one the window does not know stands as it is. */
const eventKey = (type: string): TextKey | undefined => {
  const key = `admin.event.${type}`;
  return key in WINDOW_TEXTS ? (key as TextKey) : undefined;
};

function useColumns(): readonly TableColumn<EventRow>[] {
  const { t, pick } = useText();
  return useMemo(
    () => [
      {
        id: "position",
        title: t("admin.journal.position"),
        width: 80,
        grow: 0,
        align: "end",
        value: (row) => row.position,
      },
      {
        id: "at",
        title: t("admin.journal.at"),
        width: 140,
        grow: 0,
        value: (row) => row.at,
        text: (row) => formatInstant(row.at),
      },
      { id: "actor", title: t("admin.journal.actor"), width: 200, value: (row) => pick(row.actor) },
      {
        id: "type",
        title: t("admin.journal.type"),
        width: 220,
        value: (row) => {
          const key = eventKey(row.type);
          return key === undefined ? row.type : t(key);
        },
      },
      { id: "stream", title: t("admin.journal.stream"), width: 300, value: (row) => row.stream },
    ],
    [t, pick],
  );
}
