import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import type { TableColumn } from "../../../ui/data-table/column.ts";
import { DataTable } from "../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { formatCount, formatInstant } from "../../../ui/format.ts";
import { Section } from "../../../ui/page.tsx";
import { StatusMark } from "../../../ui/status-mark.tsx";

interface FileRow {
  readonly name: string;
  readonly rows: number;
  readonly rejected: number;
}

/** Files of an import: rows read and left out. */
export function ImportFiles({ files }: { readonly files: readonly FileRow[] }) {
  const { t } = useText();
  const columns = useMemo(
    (): readonly TableColumn<FileRow>[] => [
      { id: "name", title: t("admin.import.file"), width: 220, value: (row) => row.name },
      {
        id: "rows",
        title: t("admin.import.rows"),
        width: 120,
        grow: 0,
        align: "end",
        value: (row) => row.rows,
        text: (row) => formatCount(row.rows),
      },
      {
        id: "rejected",
        title: t("admin.import.rejected"),
        width: 140,
        grow: 0,
        align: "end",
        value: (row) => row.rejected,
        cell: (row) =>
          row.rejected > 0 ? <StatusMark tone="soon">{formatCount(row.rejected)}</StatusMark> : "0",
      },
    ],
    [t],
  );
  return (
    <DataTable
      id="admin.import.files"
      label={t("admin.import.files")}
      rows={files}
      columns={columns}
      rowKey={(row) => row.name}
      empty={<EmptyState title={t("admin.import.files.empty")} />}
      plain
      fit
    />
  );
}

interface ProblemRow {
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly message: { readonly key: string; readonly params?: Record<string, string | number> | undefined };
}

/** Height of a row of a list, rem. */
const ROW = 2;

/** What is wrong with the data, with file, line and column; the first ones, and how many there are in all. */
export function ImportProblems(props: { readonly problems: readonly ProblemRow[]; readonly count: number }) {
  const { t, say } = useText();
  const columns = useMemo(
    (): readonly TableColumn<ProblemRow>[] => [
      { id: "file", title: t("admin.import.file"), width: 170, grow: 0, value: (row) => row.file },
      {
        id: "line",
        title: t("admin.import.line"),
        width: 90,
        grow: 0,
        align: "end",
        value: (row) => row.line,
      },
      { id: "column", title: t("admin.import.column"), width: 140, grow: 0, value: (row) => row.column },
      { id: "problem", title: t("admin.import.problem"), width: 300, value: (row) => say(row.message) },
    ],
    [t, say],
  );
  if (props.count === 0) return null;
  return (
    <Section title={t("admin.import.problems", { count: props.count })}>
      <div style={{ display: "flex", height: `min(16rem, ${6 + ROW * props.problems.length}rem)` }}>
        <DataTable
          id="admin.import.problems"
          label={t("admin.import.problems", { count: props.count })}
          rows={props.problems}
          total={props.count}
          columns={columns}
          rowKey={(row) => `${row.file} ${row.line} ${row.column ?? ""} ${row.code}`}
          empty={<EmptyState title={t("admin.import.problems.empty")} />}
        />
      </div>
    </Section>
  );
}

interface HistoryRow {
  readonly importId: string;
  readonly importedAt: Instant;
  readonly source: string;
  readonly createdAt: Instant;
  readonly rows: number;
}

/** What was loaded before. */
export function ImportHistory() {
  const { t } = useText();
  const { queries } = useCore();
  const imports = useQuery(queries.data.imports.queryOptions());
  const columns = useMemo(
    (): readonly TableColumn<HistoryRow>[] => [
      {
        id: "at",
        title: t("admin.import.at"),
        width: 140,
        grow: 0,
        value: (row) => row.importedAt,
        text: (row) => formatInstant(row.importedAt),
      },
      { id: "source", title: t("admin.import.source"), width: 260, value: (row) => row.source },
      {
        id: "made",
        title: t("admin.import.made"),
        width: 140,
        grow: 0,
        value: (row) => row.createdAt,
        text: (row) => formatInstant(row.createdAt),
      },
      {
        id: "rows",
        title: t("admin.import.rows"),
        width: 120,
        grow: 0,
        align: "end",
        value: (row) => row.rows,
        text: (row) => formatCount(row.rows),
      },
    ],
    [t],
  );
  if (imports.data === undefined || imports.data.length === 0) return null;
  return (
    <Section title={t("admin.import.history")}>
      <DataTable
        id="admin.import.history"
        label={t("admin.import.history")}
        rows={imports.data}
        columns={columns}
        rowKey={(row) => row.importId}
        empty={<EmptyState title={t("admin.import.never")} />}
        plain
        fit
      />
    </Section>
  );
}
