import { Tooltip } from "@mantine/core";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useText } from "../locales/use-text.ts";
import { deadlineTone } from "./deadline.ts";
import css from "./deadline-chip.module.css";
import { formatDate } from "./format.ts";
import { StatusMark } from "./status-mark.tsx";

interface Props {
  readonly dueOn: PlainDate | null;
  /** Working days left; negative when the term is missed; null when unknown. */
  readonly workingDaysLeft: number | null;
  readonly metOn?: PlainDate | null;
  /** Only the date, with the words in the tooltip: for narrow columns. */
  readonly short?: boolean;
}

/** A term: the date, and in words how it stands. Red when missed, amber when two working days are left. */
export function DeadlineChip({ dueOn, workingDaysLeft, metOn = null, short = false }: Props) {
  const { t } = useText();
  if (dueOn === null) return <span className={css.none}>—</span>;
  const words = wordsOf();
  const tone = deadlineTone(workingDaysLeft, metOn !== null);
  const date = formatDate(dueOn);
  if (short) {
    return (
      <Tooltip label={words} openDelay={400}>
        <span>
          <StatusMark tone={tone}>{date}</StatusMark>
          <span className="visually-hidden">, {words}</span>
        </span>
      </Tooltip>
    );
  }
  return (
    <span className={css.chip}>
      <StatusMark tone={tone}>{date}</StatusMark>
      <span className={css.words}>{words}</span>
    </span>
  );

  function wordsOf(): string {
    if (metOn !== null) return t("ui.deadline.met", { date: formatDate(metOn) });
    if (workingDaysLeft === null) return "";
    if (workingDaysLeft < 0) return t("ui.deadline.overdue", { days: -workingDaysLeft });
    return workingDaysLeft === 0 ? t("ui.deadline.today") : t("ui.deadline.left", { days: workingDaysLeft });
  }
}
