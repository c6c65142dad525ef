import { useMemo } from "react";
import type { ConflictSummary } from "#shared/contract/sync.ts";
import { useText } from "../../../locales/use-text.ts";
import type { TableColumn } from "../../../ui/data-table/column.ts";
import { formatInstant } from "../../../ui/format.ts";
import { StatusMark } from "../../../ui/status-mark.tsx";
import { asideKey, asideTone } from "./aside-model.ts";

/** Columns of what was set aside: beside the versions there is room for little. */
export function useAsideColumns(): readonly TableColumn<ConflictSummary>[] {
  const { t, say, pick } = useText();
  return useMemo((): readonly TableColumn<ConflictSummary>[] => {
    const columns: readonly TableColumn<ConflictSummary>[] = [
      { id: "what", title: t("sync.aside.col.what"), width: 120, grow: 2, value: (row) => say(row.what) },
      {
        id: "subject",
        title: t("sync.aside.col.subject"),
        width: 128,
        grow: 0,
        value: (row) => row.subject.number ?? "",
      },
      {
        id: "state",
        title: t("sync.aside.col.state"),
        width: 148,
        grow: 0,
        value: (row) => t(asideKey(row.state)),
        cell: (row) => <StatusMark tone={asideTone(row.state)}>{t(asideKey(row.state))}</StatusMark>,
      },
      {
        id: "taxpayer",
        title: t("sync.aside.col.taxpayer"),
        width: 140,
        hidden: true,
        value: (row) => (row.subject.taxpayerName === null ? "" : pick(row.subject.taxpayerName)),
      },
      {
        id: "actor",
        title: t("sync.aside.col.actor"),
        width: 120,
        hidden: true,
        value: (row) => pick(row.mine.actor.fullName),
      },
      {
        id: "opened",
        title: t("sync.aside.col.opened"),
        width: 132,
        grow: 0,
        hidden: true,
        value: (row) => row.openedAt,
        text: (row) => formatInstant(row.openedAt),
      },
    ];
    return columns.map((column) => ({ ...column, sortable: false }));
  }, [t, say, pick]);
}
