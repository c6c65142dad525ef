import { useMemo } from "react";
import type { SyncLogEntry } from "#shared/contract/sync.ts";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import type { TableColumn } from "../../../ui/data-table/column.ts";
import { formatCount, formatInstant } from "../../../ui/format.ts";
import { sizeText } from "../../../ui/measure.ts";
import { StatusMark } from "../../../ui/status-mark.tsx";
import { whenText } from "../connection-model.ts";
import { bytesPerSecond, secondsOf } from "./log-model.ts";

/** Columns of the log of exchanges. @param only the ones shown, where there is little room */
export function useLogColumns(only: readonly string[]): readonly TableColumn<SyncLogEntry>[] {
  const { t, say } = useText();
  const { session } = useSession();
  return useMemo((): readonly TableColumn<SyncLogEntry>[] => {
    const short = only.includes("moved");
    const size = (bytes: number) => (bytes === 0 ? "" : sizeText(bytes, t));
    const count = (value: number) => (value === 0 ? "" : formatCount(value));
    const all: readonly TableColumn<SyncLogEntry>[] = [
      {
        id: "at",
        title: t("sync.history.col.at"),
        width: short ? 96 : 148,
        grow: 0,
        value: (row) => row.at,
        text: (row) => (short ? whenText(row.at, session.today) : formatInstant(row.at)),
      },
      {
        id: "kind",
        title: t("sync.history.col.kind"),
        width: 112,
        grow: short ? 1 : 0,
        value: (row) => t(`sync.kind.${row.kind}`),
      },
      {
        id: "moved",
        title: t("sync.history.col.moved"),
        width: 76,
        grow: 0,
        align: "end",
        value: (row) => row.sent + row.received,
        text: (row) =>
          [row.sent > 0 && `↑${formatCount(row.sent)}`, row.received > 0 && `↓${formatCount(row.received)}`]
            .filter(Boolean)
            .join(" "),
      },
      {
        id: "sent",
        title: t("sync.history.col.sent"),
        width: 104,
        grow: 0,
        align: "end",
        value: (row) => row.sent,
        text: (row) => count(row.sent),
      },
      {
        id: "received",
        title: t("sync.history.col.received"),
        width: 96,
        grow: 0,
        align: "end",
        value: (row) => row.received,
        text: (row) => count(row.received),
      },
      {
        id: "bytes",
        title: t("sync.history.col.bytes"),
        width: 88,
        grow: 0,
        align: "end",
        value: (row) => row.bytes,
        text: (row) => size(row.bytes),
      },
      {
        id: "time",
        title: t("sync.history.col.time"),
        width: 88,
        grow: 0,
        align: "end",
        value: (row) => row.milliseconds,
        text: (row) => t("sync.history.seconds", { seconds: secondsOf(row) }),
      },
      {
        id: "speed",
        title: t("sync.history.col.speed"),
        width: short ? 84 : 120,
        grow: 0,
        align: "end",
        value: (row) => bytesPerSecond(row),
        text: (row) => {
          const speed = bytesPerSecond(row);
          return speed === null ? "" : t("sync.history.per-second", { size: sizeText(speed, t) });
        },
      },
      {
        id: "outcome",
        title: t("sync.history.col.outcome"),
        width: short ? 110 : 160,
        grow: short ? 2 : 1,
        value: (row) => (row.fault === null ? t("sync.history.ok") : say(row.fault)),
        cell: (row) =>
          row.fault === null ? (
            <StatusMark tone="done">{t("sync.history.ok")}</StatusMark>
          ) : (
            <StatusMark tone="soon">{say(row.fault)}</StatusMark>
          ),
      },
    ];
    return all
      .filter((column) => only.length === 0 || only.includes(column.id))
      .filter((column) => short || column.id !== "moved")
      .map((column) => ({ ...column, sortable: false }));
  }, [t, say, session.today, only]);
}
