import type { TextKey } from "../locales/texts.ts";
import type { TextTools } from "../locales/use-text.ts";

type Say = TextTools["t"];

const KILO = 1024;
const UNITS: readonly TextKey[] = ["ui.size.b", "ui.size.kb", "ui.size.mb", "ui.size.gb"];

/** `1536` → `1,5 КБ`: one digit after the comma below ten, none above. */
export function sizeText(bytes: number, t: Say): string {
  let amount = Math.max(0, bytes);
  let unit = 0;
  while (amount >= KILO && unit < UNITS.length - 1) {
    amount /= KILO;
    unit += 1;
  }
  const digits = unit === 0 || amount >= 10 ? 0 : 1;
  return t(UNITS[unit] ?? "ui.size.b", { amount: amount.toFixed(digits).replace(".", ",") });
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds in words, as coarse as an estimate deserves: `меньше минуты`, `12 мин`, `2 ч 5 мин`. */
export function durationText(seconds: number, t: Say): string {
  if (seconds < MINUTE) return t("ui.duration.moment");
  const hours = Math.floor(seconds / HOUR);
  const minutes = Math.round((seconds - hours * HOUR) / MINUTE);
  if (hours === 0) return t("ui.duration.minutes", { minutes });
  return t("ui.duration.hours", { hours, minutes: Math.min(minutes, 59) });
}
