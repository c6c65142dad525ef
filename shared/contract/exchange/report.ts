/** What an import or a check says: rows by file, and everything that was wrong. */
import { type DatasetProblem, datasetProblem, type ProblemCode } from "./problem.ts";

interface FileCount {
  rows: number;
  rejected: number;
}

export interface DatasetReport {
  /** The files that were there, by name. `rows` counts all rows, `rejected` those left out. */
  readonly files: Readonly<Record<string, Readonly<FileCount>>>;
  /** In the order of files and lines; at most {@link MOST_PROBLEMS} and one that says so. */
  readonly problems: readonly DatasetProblem[];
  /** All of them, kept or not. */
  readonly problemCount: number;
}

/** A file of nothing but faults must not fill the memory; what is left out is still counted. */
export const MOST_PROBLEMS = 100_000;

export interface ReportBuilder {
  readonly count: (file: string) => FileCount;
  readonly add: (
    file: string,
    line: number | null,
    column: string | null,
    code: ProblemCode,
    params?: Readonly<Record<string, string | number>>,
  ) => void;
  readonly addAll: (problems: readonly DatasetProblem[]) => void;
  readonly finish: () => DatasetReport;
}

export const reportBuilder = (): ReportBuilder => {
  const files: Record<string, FileCount> = {};
  const problems: DatasetProblem[] = [];
  let total = 0;
  const keep = (problem: DatasetProblem): void => {
    total += 1;
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  };
  return {
    count: (file) => {
      const counted = files[file] ?? { rows: 0, rejected: 0 };
      files[file] = counted;
      return counted;
    },
    add: (file, line, column, code, params) => keep(datasetProblem(file, line, column, code, params)),
    addAll: (more) => more.forEach(keep),
    finish: () => {
      const left = total - problems.length;
      if (left === 0) return { files, problems, problemCount: total };
      const last = problems.at(-1)?.file ?? "";
      return {
        files,
        problems: [...problems, datasetProblem(last, null, null, "too-many-problems", { count: left })],
        problemCount: total,
      };
    },
  };
};
