/**
 * What an agent's return states of the tax. A line may be left out where others make it; where none does, it is not known —
 * never zero, which would be an employee's tax.
 */
import { addMoney, maxMoney, subtractMoney, type Tyiyn, tyiyn, ZERO } from "../../../kernel/money.ts";
import type { ReturnLines } from "../vat/facts.ts";
import type { PitReturnFact } from "./facts.ts";

/** Tax of an employee: line 050, or what was kept and what the employer pays (051 + 052). */
export const statedOfRow = ({ "050": tax, "051": kept, "052": own }: ReturnLines): Tyiyn | null => {
  if (tax !== undefined) return tyiyn(tax);
  return kept === undefined && own === undefined ? null : tyiyn((kept ?? 0) + (own ?? 0));
};

/** Tax of all employees: line 050 without a row, or what others and platforms (055, 056) leave of the sum due. */
export const statedOfAll = (lines: ReturnLines): Tyiyn | null => {
  const { "055": others = 0, "056": platforms = 0, "060": due } = lines;
  return statedOfRow(lines) ?? (due === undefined ? null : tyiyn(due - others - platforms));
};

const ofRows = ({ rows }: PitReturnFact): Tyiyn =>
  addMoney(ZERO, ...[...rows.values()].map((lines) => statedOfRow(lines) ?? ZERO));

/** Sum due by the 20th (202(1)): line 060, or what its parts make. */
export const statedDue = (filed: PitReturnFact): Tyiyn => {
  const { "055": others = 0, "056": platforms = 0, "060": due } = filed.lines;
  return tyiyn(due ?? (statedOfAll(filed.lines) ?? ofRows(filed)) + others + platforms);
};

/** Tax the total states beyond the rows: that of employees whose own lines do not state it. Null where no total is stated. */
export const beyondRows = (filed: PitReturnFact): Tyiyn | null => {
  const all = statedOfAll(filed.lines);
  return all && maxMoney(ZERO, subtractMoney(all, ofRows(filed)));
};

const OF_WAGES = ["010", "020", "025", "030", "035", "040", "070"];

/** Whether a return without rows speaks of wages at all: one that does not states nothing of anybody. */
export const speaksOfWages = ({ lines }: PitReturnFact): boolean =>
  OF_WAGES.some((line) => (lines[line] ?? 0) !== 0);
