/** Returns and payments as rows. */
import type { Month } from "../kernel/period.ts";
import type { Run } from "./book.ts";
import { dayOf, following } from "./calendar.ts";
import { som } from "./emit.ts";
import type { Payer } from "./payer.ts";

/** Lines of a return, amounts in tyiyn (hundredths for a percentage); repeating ones keyed `line row`. */
export type Lines = Map<string, number>;

const two = (value: number): string => String(value).padStart(2, "0");

export interface Filing {
  readonly payer: Payer;
  readonly form: string;
  readonly period: string;
  /** The month it is filed in. */
  readonly filedIn: Month;
  readonly version?: number;
  readonly lines: Lines;
  /** Day of the month; absent: some day before any due date. */
  readonly day?: number;
}

/** Files a return; answers its id. Zero lines are left out. */
export const fileReturn = (run: Run, filing: Filing): string => {
  const { payer, form, period, version = 0 } = filing;
  const id = `${form}-${payer.inn}-${period}-${version}`;
  const day = filing.day ?? run.random.whole(3, 17);
  const time = `${two(run.random.whole(8, 20))}:${two(run.random.whole(0, 59))}:${two(run.random.whole(0, 59))}`;
  run.emit("returns.csv", [
    id,
    payer.inn,
    form,
    period,
    version,
    `${dayOf(filing.filedIn, day)}T${time}+06:00`,
  ]);
  for (const [key, amount] of filing.lines) {
    if (amount === 0) continue;
    const [line = "", row = ""] = key.split(" ");
    run.emit("return_lines.csv", [id, line, row, som(amount)]);
  }
  return id;
};

export const payOn = (
  run: Run,
  payer: Payer,
  tax: string,
  period: string,
  amount: number,
  paidOn: string,
): string | null => {
  if (amount <= 0) return null;
  run.serial.payments += 1;
  const id = `PAY-${String(run.serial.payments).padStart(8, "0")}`;
  run.emit("payments.csv", [id, payer.inn, tax, period, "tax", paidOn, som(amount)]);
  return id;
};

/** Some day of the month after, before every due date. */
export const payInTime = (
  run: Run,
  payer: Payer,
  tax: string,
  period: string,
  amount: number,
  month: Month,
): void => {
  payOn(run, payer, tax, period, amount, dayOf(following(month, 1), run.random.whole(4, 18)));
};
