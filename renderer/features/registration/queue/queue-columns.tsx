import { useMemo } from "react";
import type { RegistrationSummary } from "#shared/contract/registration/view.ts";
import { useText } from "../../../locales/use-text.ts";
import type { TableColumn } from "../../../ui/data-table/column.ts";
import { DeadlineChip } from "../../../ui/deadline-chip.tsx";
import { formatDate, formatInstant } from "../../../ui/format.ts";
import { StatusMark } from "../../../ui/status-mark.tsx";
import { statusKey, statusTone } from "../wording.ts";
import css from "./queue.module.css";
import type { QueueView } from "./queue-model.ts";

/** Columns a view is read by; the others are a choice of the reader. */
const HIDDEN: Readonly<Record<QueueView, readonly string[]>> = {
  new: ["status", "inspector"],
  mine: ["inspector", "organization"],
  waiting: ["signs", "organization"],
  "to-sign": ["status", "organization"],
  "to-serve": ["signs", "organization"],
  all: ["organization", "came"],
};

/** `28.11` of `28.11.2026 08:39`; the rest stands in the tip. */
const DAY_AND_MONTH = 5;

export function useQueueColumns(view: QueueView): readonly TableColumn<RegistrationSummary>[] {
  const { t, pick, say } = useText();
  return useMemo((): readonly TableColumn<RegistrationSummary>[] => {
    const signWords = (row: RegistrationSummary) => row.signs.map((sign) => t(`reg.sign.${sign}`));
    const dueText = (row: RegistrationSummary): string => {
      const next = row.nextDeadline;
      if (next === null) return "";
      return `${formatDate(next.dueOn)} ${say(next.title)}${next.byLaw ? "" : ` (${t("reg.term.internal")})`}`;
    };
    const columns: readonly TableColumn<RegistrationSummary>[] = [
      { id: "number", title: t("reg.col.number"), width: 116, grow: 0, value: (row) => row.number },
      {
        id: "kind",
        title: t("reg.col.kind"),
        width: 166,
        grow: 0,
        value: (row) => t(`reg.kind.${row.kind}`),
      },
      {
        id: "applicant",
        title: t("reg.col.applicant"),
        width: 130,
        grow: 3,
        value: (row) => row.applicant.nameClaimed,
      },
      { id: "inn", title: t("reg.col.inn"), width: 136, grow: 0, value: (row) => row.applicant.inn },
      {
        id: "organization",
        title: t("reg.col.organization"),
        width: 96,
        grow: 2,
        value: (row) => row.organization?.nameClaimed ?? "",
      },
      {
        id: "came",
        title: t("reg.col.came"),
        width: 112,
        grow: 0,
        value: (row) => row.submittedAt,
        text: (row) => `${formatInstant(row.submittedAt)}, ${t(`reg.channel.${row.channel}`)}`,
        cell: (row) => (
          <>
            {formatInstant(row.submittedAt).slice(0, DAY_AND_MONTH)}{" "}
            <span className={css.dim}>{t(`reg.channel.${row.channel}`)}</span>
          </>
        ),
      },
      {
        id: "due",
        title: t("reg.col.due"),
        width: 146,
        grow: 0,
        value: (row) => row.nextDeadline?.dueOn ?? null,
        text: dueText,
        cell: (row) => (
          <span className={css.due}>
            <DeadlineChip
              dueOn={row.nextDeadline?.dueOn ?? null}
              workingDaysLeft={row.nextDeadline?.workingDaysLeft ?? null}
              short
            />
            {row.nextDeadline?.byLaw === false && (
              <span className={css.internal}>{t("reg.term.internal")}</span>
            )}
          </span>
        ),
      },
      {
        id: "signs",
        title: t("reg.col.signs"),
        width: 140,
        grow: 2,
        value: (row) => row.signs.length,
        text: (row) => signWords(row).join("; "),
        cell: (row) => {
          const [first, ...others] = signWords(row);
          return first === undefined ? null : (
            <span className={css.signs}>
              <StatusMark tone="active">{first}</StatusMark>
              {others.length > 0 && <span className={css.more}>+{others.length}</span>}
            </span>
          );
        },
      },
      {
        id: "status",
        title: t("reg.col.status"),
        width: 156,
        grow: 0,
        value: (row) => t(statusKey(row)),
        cell: (row) => <StatusMark tone={statusTone(row)}>{t(statusKey(row))}</StatusMark>,
      },
      {
        id: "inspector",
        title: t("reg.col.inspector"),
        width: 104,
        grow: 1,
        value: (row) => (row.inspector === null ? "" : pick(row.inspector.fullName)),
      },
    ];
    return columns.map((column) => ({
      ...column,
      sortable: false,
      hidden: HIDDEN[view].includes(column.id),
    }));
  }, [t, pick, say, view]);
}
