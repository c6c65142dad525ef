/** What a row must satisfy among others: references, and what a return's form allows. */
import type { CellValue, FileSpec } from "./column.ts";
import { formHasLine, isShareOfYear, periodFitsForm } from "./forms.ts";
import type { ReportCell, RowReader } from "./row-reader.ts";

/** A return whose own row was left out: what refers to it is no fault of its own. */
export const FAULTY = "faulty";

/** What the rows before say. */
export interface RowReferences {
  readonly isTaxpayer: (inn: CellValue) => boolean;
  /** Form of the return; `faulty` when its row was left out, null when there is none. */
  readonly formOf: (returnId: string) => string | null;
}

/** False leaves the row out; an amount that is a share of the year becomes hundredths in place. */
export type JudgeRow = (values: CellValue[], report: ReportCell) => boolean;

const text = (value: CellValue | undefined): string => (typeof value === "string" ? value : "");

const taxpayersOf = (spec: FileSpec, reader: RowReader, references: RowReferences): JudgeRow[] =>
  spec.columns
    .filter((column) => column.references === "taxpayers.csv")
    .map((column) => {
      const at = reader.at(column.name);
      return (values, report) => {
        const inn = values[at] ?? null;
        if (inn === null || references.isTaxpayer(inn)) return true;
        report(column.name, "broken-reference", { target: "taxpayers.csv" });
        return false;
      };
    });

const periodOfForm = (reader: RowReader): JudgeRow => {
  const form = reader.at("form");
  const period = reader.at("period");
  return (values, report) => {
    if (periodFitsForm(text(values[form]), text(values[period]))) return true;
    report("period", "period-of-form", { form: text(values[form]) });
    return false;
  };
};

const lineOfForm = (reader: RowReader, references: RowReferences): JudgeRow => {
  const id = reader.at("return_id");
  const line = reader.at("line");
  const amount = reader.at("amount");
  return (values, report) => {
    const form = references.formOf(text(values[id]));
    const share = values[amount];
    if (typeof share === "string") {
      // Kept in hundredths like every amount: what needs more computes the months from the register of rights.
      values[amount] = Math.round(Number(share) * 100);
      if (form === null || !isShareOfYear(form, text(values[line]))) {
        report("amount", "not-an-amount", { expected: "0.00" });
        return false;
      }
    }
    if (form === null) report("return_id", "broken-reference", { target: "returns.csv" });
    else if (form === FAULTY || formHasLine(form, text(values[line]))) return true;
    else report("line", "unknown-line", { form });
    return false;
  };
};

export const judgeOf = (spec: FileSpec, reader: RowReader, references: RowReferences): JudgeRow => {
  const judges = [
    ...taxpayersOf(spec, reader, references),
    ...(spec.name === "returns.csv" ? [periodOfForm(reader)] : []),
    ...(spec.name === "return_lines.csv" ? [lineOfForm(reader, references)] : []),
  ];
  return (values, report) => judges.reduce((sound, judge) => judge(values, report) && sound, true);
};
