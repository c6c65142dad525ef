/** Rows of registration_requests.csv from a file and from an answer, read by the exchange format's own rules. */
import { decodeUtf8 } from "#db/import/utf8.ts";
import type { CellValue } from "#shared/contract/exchange/column.ts";
import { csvReader } from "#shared/contract/exchange/csv.ts";
import { datasetFile } from "#shared/contract/exchange/files.ts";
import { type DatasetProblem, datasetProblem } from "#shared/contract/exchange/problem.ts";
import { type ReportCell, type RowReader, readHeader } from "#shared/contract/exchange/row-reader.ts";
import { innFromInteger } from "#shared/kernel/inn.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { RequestRow } from "./port.ts";

export const REQUESTS_FILE = "registration_requests.csv";

export interface ReadRows {
  readonly requests: readonly RequestRow[];
  readonly problems: readonly DatasetProblem[];
  /** False: nothing of it could be read as a file of requests. */
  readonly usable: boolean;
}

const requestsFile = () => {
  const spec = datasetFile(REQUESTS_FILE);
  if (spec === undefined) throw new Error(`the format has no ${REQUESTS_FILE}`);
  return spec;
};

const rowOf = (reader: RowReader, values: readonly CellValue[]): RequestRow => {
  const text = (column: string): string | null => {
    const value = values[reader.at(column)];
    return value === null || value === undefined ? null : String(value);
  };
  const required = (column: string): string => text(column) ?? "";
  const innOf = (column: string) => {
    const value = values[reader.at(column)];
    return typeof value === "number" ? innFromInteger(value) : null;
  };
  const inn = innOf("inn");
  if (inn === null) throw new Error("a required column is empty");
  return {
    requestId: required("request_id"),
    submittedAt: required("submitted_at") as Instant,
    channel: required("channel"),
    request: required("request"),
    personType: required("person_type"),
    inn,
    nameClaimed: required("name_claimed"),
    organizationInn: innOf("organization_inn"),
    organizationNameClaimed: text("organization_name_claimed"),
    roleClaimed: text("role_claimed"),
    office: required("office"),
    phone: text("phone"),
    email: text("email"),
    assurance: text("assurance"),
    payload: text("payload"),
  };
};

/** Collects rows one by one; a request named twice counts once. */
const rowCollector = (file: string) => {
  const requests: RequestRow[] = [];
  const problems: DatasetProblem[] = [];
  const seen = new Set<string>();
  const reportAt =
    (line: number): ReportCell =>
    (column, code, params) => {
      problems.push(datasetProblem(file, line, column, code, params));
    };
  return {
    requests,
    problems,
    reportAt,
    add: (reader: RowReader, line: number, cells: readonly string[]): void => {
      const values = reader.read(cells, reportAt(line));
      if (values === null) return;
      const row = rowOf(reader, values);
      if (seen.has(row.requestId)) reportAt(line)("request_id", "duplicate-key", { key: row.requestId });
      else requests.push(row);
      seen.add(row.requestId);
    },
  };
};

/** Reads a file of requests; `file` names it in the problems. */
export const readRequestsFile = (file: string, bytes: Buffer): ReadRows => {
  const rows = rowCollector(file);
  let reader: RowReader | null = null;
  let begun = false;
  const csv = csvReader(
    {
      record: (line, cells) => {
        if (!begun) reader = readHeader(requestsFile(), cells, rows.reportAt(line)).reader;
        else if (reader !== null) rows.add(reader, line, cells);
        begun = true;
      },
      fault: (line, code) => {
        // A header nobody can read leaves every row without its meaning.
        begun = true;
        rows.reportAt(line)(null, code);
      },
    },
    decodeUtf8,
  );
  csv.push(bytes);
  csv.end();
  if (!begun) rows.problems.push(datasetProblem(file, null, null, "empty-file"));
  return { requests: rows.requests, problems: rows.problems, usable: reader !== null };
};

/** Reads rows that came as objects of texts by column; the row's place, from 1, stands for its line. */
export const readRequestObjects = (
  file: string,
  objects: readonly Readonly<Record<string, string>>[],
): ReadRows => {
  const spec = requestsFile();
  const columns = spec.columns.map(({ name }) => name);
  const known = new Set(columns);
  const rows = rowCollector(file);
  const { reader } = readHeader(spec, columns, rows.reportAt(0));
  if (reader === null) throw new Error("the format's own header is complete");
  objects.forEach((object, index) => {
    const unknown = Object.keys(object).find((name) => !known.has(name));
    if (unknown === undefined)
      rows.add(
        reader,
        index + 1,
        columns.map((name) => object[name] ?? ""),
      );
    else rows.reportAt(index + 1)(unknown, "unknown-column");
  });
  return { requests: rows.requests, problems: rows.problems, usable: true };
};
