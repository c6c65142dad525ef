import { useMemo } from "react";
import type { QueuedCommand } from "#shared/contract/sync.ts";
import { useSession } from "../../../app/session-context.tsx";
import type { TextKey } from "../../../locales/texts.ts";
import { useText } from "../../../locales/use-text.ts";
import type { TableColumn } from "../../../ui/data-table/column.ts";
import { formatCount, formatInstant } from "../../../ui/format.ts";
import { StatusMark, type Tone } from "../../../ui/status-mark.tsx";
import type { QUEUE_CHOICES } from "../sync-search.ts";

const TONES: Readonly<Record<QueuedCommand["state"], Tone>> = {
  pending: "neutral",
  accepted: "done",
  refused: "missed",
  conflict: "soon",
};

const stateKey = (row: QueuedCommand): TextKey =>
  row.state === "pending" && row.again ? "sync.queue.state.again" : `sync.queue.state.${row.state}`;

/** Columns of the queue; the answer of the centre is a column where there can be one. */
export function useQueueColumns(show: (typeof QUEUE_CHOICES)[number]): readonly TableColumn<QueuedCommand>[] {
  const { t, say, pick } = useText();
  const { can } = useSession();
  return useMemo((): readonly TableColumn<QueuedCommand>[] => {
    const columns: readonly TableColumn<QueuedCommand>[] = [
      {
        id: "sequence",
        title: t("sync.queue.col.sequence"),
        width: 72,
        grow: 0,
        align: "end",
        hidden: true,
        value: (row) => row.sequence,
        text: (row) => formatCount(row.sequence),
      },
      {
        id: "at",
        title: t("sync.queue.col.at"),
        width: 136,
        grow: 0,
        value: (row) => row.at,
        text: (row) => formatInstant(row.at),
      },
      { id: "what", title: t("sync.queue.col.what"), width: 200, grow: 3, value: (row) => say(row.what) },
      {
        id: "subject",
        title: t("sync.queue.col.subject"),
        width: 136,
        grow: 0,
        value: (row) => row.subject.number ?? "",
      },
      {
        id: "taxpayer",
        title: t("sync.queue.col.taxpayer"),
        width: 140,
        grow: 2,
        value: (row) => (row.subject.taxpayerName === null ? "" : pick(row.subject.taxpayerName)),
      },
      {
        id: "actor",
        title: t("sync.queue.col.actor"),
        width: 150,
        grow: 1,
        // Who sees only their own steps knows whose they are.
        hidden: !can("sync.resolve"),
        value: (row) => pick(row.actor.fullName),
      },
      {
        id: "files",
        title: t("sync.queue.col.files"),
        width: 72,
        grow: 0,
        align: "end",
        value: (row) => row.attachments,
        text: (row) => (row.attachments === 0 ? "" : formatCount(row.attachments)),
      },
      {
        id: "state",
        title: t("sync.queue.col.state"),
        width: 176,
        grow: 0,
        value: (row) => t(stateKey(row)),
        cell: (row) => <StatusMark tone={TONES[row.state]}>{t(stateKey(row))}</StatusMark>,
      },
      {
        id: "answered",
        title: t("sync.queue.col.answered"),
        width: 136,
        grow: 0,
        hidden: show === "pending",
        value: (row) => row.answeredAt,
        text: (row) => (row.answeredAt === null ? "" : formatInstant(row.answeredAt)),
      },
    ];
    return columns.map((column) => ({ ...column, sortable: false }));
  }, [t, say, pick, can, show]);
}
