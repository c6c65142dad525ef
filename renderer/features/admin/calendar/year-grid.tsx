import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useText } from "../../../locales/use-text.ts";
import css from "./calendar-section.module.css";
import { monthCells, type SpecialDay } from "./model.ts";

interface Props {
  readonly year: number;
  readonly today: PlainDate;
  readonly special: ReadonlyMap<string, SpecialDay>;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Twelve months at a glance. The same days stand as a list beside it, which is what a keyboard walks. */
export function YearGrid({ year, today, special }: Props) {
  const { t } = useText();
  const months = t("ui.months").split(" ");
  const weekdays = t("admin.calendar.weekdays").split(" ");
  return (
    <div className={css.months} role="img" aria-label={t("admin.calendar.grid", { year })}>
      {MONTHS.map((month) => (
        <div key={month} className={css.month}>
          <p className={css.monthName}>{months[month - 1]}</p>
          <div className={css.days}>
            {weekdays.map((name) => (
              <span key={name} className={css.weekday}>
                {name}
              </span>
            ))}
            {monthCells(year, month, special).map((cell, place) =>
              cell === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty place has no other identity
                <span key={place} />
              ) : (
                <span
                  key={cell.date}
                  className={css.day}
                  data-off={cell.off}
                  data-moved={cell.moved}
                  data-unconfirmed={cell.unconfirmed}
                  data-today={cell.date === today}
                >
                  {cell.day}
                </span>
              ),
            )}
          </div>
        </div>
      ))}
    </div>
  );
}
