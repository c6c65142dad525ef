/** Values, lines and tables of an extract. */
import type { Tyiyn } from "../../kernel/money.ts";
import type { Period } from "../../kernel/period.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Bilingual } from "../../kernel/text.ts";
import type { Cell, ExtractSection } from "./extract-content.ts";

type Fact = ExtractSection["facts"][number];
type Table = ExtractSection["tables"][number];

export const textCell = (text: string | null): Cell | null =>
  text === null || text === "" ? null : { kind: "text", text };
export const nameCell = (name: Bilingual): Cell => ({ kind: "name", name });
export const dateCell = (date: PlainDate | null): Cell | null =>
  date === null ? null : { kind: "date", date };
export const periodCell = (period: Period): Cell => ({ kind: "period", period });
export const amountCell = (amount: Tyiyn | null): Cell | null =>
  amount === null ? null : { kind: "amount", amount };
/** A word of a closed list: `register.<list>.<code>`. */
export const wordCell = (list: string, code: string): Cell => ({
  kind: "message",
  message: { key: `register.${list}.${code}` },
});
export const taxCell = (tax: string): Cell => ({
  kind: "message",
  message: { key: `desk-audit.tax.${tax}` },
});

export const fact = (name: string, value: Cell | null): Fact => ({
  label: { key: `register.fact.${name}` },
  value,
});

/** @param columns names of `register.column.<name>`; one ending in `*` holds amounts */
export const table = (columns: readonly string[], rows: readonly (readonly (Cell | null)[])[]): Table => ({
  columns: columns.map((name) => ({
    title: { key: `register.column.${name.replace("*", "")}` },
    amount: name.endsWith("*"),
  })),
  rows: rows.map((row) => [...row]),
});
