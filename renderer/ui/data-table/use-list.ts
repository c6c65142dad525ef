import {
  type ColumnDef,
  columnFilteringFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo, useState } from "react";
import { useText } from "../../locales/use-text.ts";
import { useUiServices } from "../services.tsx";
import { cellText, compareCells, matchesFilter, type TableColumn, type TableSort } from "./column.ts";

const features = tableFeatures({
  columnVisibilityFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});

export interface ListOptions<Row extends object> {
  readonly id: string;
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Where the order is kept outside (the address of the screen); inside otherwise. */
  readonly sort?: TableSort | undefined;
  readonly onSort?: ((sort: TableSort | undefined) => void) | undefined;
  /** The rows come ordered and filtered from the core, a page at a time. */
  readonly manual?: boolean;
}

export interface List<Row> {
  readonly rows: readonly Row[];
  readonly visible: readonly TableColumn<Row>[];
  readonly sort: TableSort | undefined;
  readonly toggleSort: (id: string) => void;
  readonly filter: string;
  readonly setFilter: (text: string) => void;
  readonly columnFilter: (id: string) => string;
  readonly setColumnFilter: (id: string, text: string) => void;
  readonly clearFilters: () => void;
  readonly filtered: boolean;
  readonly setVisible: (ids: readonly string[] | undefined) => void;
}

/** Ordering, filtering and the choice of columns of a list, the choice remembered under the list's id. */
export function useList<Row extends object>(options: ListOptions<Row>): List<Row> {
  const { language } = useText();
  const services = useUiServices();
  const [ownSort, setOwnSort] = useState<TableSort>();
  const [filter, setFilter] = useState("");
  const [columnFilters, setColumnFilters] = useState<readonly { id: string; value: string }[]>([]);
  const [chosen, setChosen] = useState(() => services.remembered(`table:${options.id}`));
  const sort = options.onSort === undefined ? ownSort : options.sort;
  const manual = options.manual === true;

  const { columns } = options;
  const defs = useMemo(() => {
    const collator = new Intl.Collator(language, { numeric: true });
    return columns.map(
      (column): ColumnDef<typeof features, Row> => ({
        id: column.id,
        accessorFn: (row) => cellText(column, row),
        sortFn: (a, b) => compareCells(column.value(a.original), column.value(b.original), collator),
        filterFn: (row, _id, text: string) => matchesFilter(cellText(column, row.original), text),
        enableSorting: column.sortable !== false,
      }),
    );
  }, [columns, language]);

  const table = useTable({
    features,
    columns: defs,
    data: options.rows as Row[],
    getRowId: options.rowKey,
    manualFiltering: manual,
    manualSorting: manual,
    globalFilterFn: (row, _id, text: string) =>
      matchesFilter(columns.map((column) => cellText(column, row.original)).join(" "), text),
    getColumnCanGlobalFilter: () => true,
    state: {
      sorting: sort === undefined ? [] : [{ id: sort.id, desc: sort.desc }],
      columnFilters: columnFilters as { id: string; value: string }[],
      globalFilter: filter,
    },
  });

  const isVisible = (column: TableColumn<Row>) => chosen?.includes(column.id) ?? column.hidden !== true;
  return {
    rows: table.getRowModel().rows.map((row) => row.original),
    visible: columns.filter(isVisible),
    sort,
    toggleSort: (id) => {
      const next = nextSort(sort, id);
      if (options.onSort === undefined) setOwnSort(next);
      else options.onSort(next);
    },
    filter,
    setFilter,
    columnFilter: (id) => columnFilters.find((f) => f.id === id)?.value ?? "",
    setColumnFilter: (id, value) =>
      setColumnFilters((before) => [
        ...before.filter((f) => f.id !== id),
        ...(value === "" ? [] : [{ id, value }]),
      ]),
    clearFilters: () => {
      setFilter("");
      setColumnFilters([]);
    },
    filtered: filter !== "" || columnFilters.length > 0,
    setVisible: (ids) => {
      setChosen(ids);
      services.remember(`table:${options.id}`, ids);
    },
  };
}

/** Up, then down, then as it came. */
export function nextSort(sort: TableSort | undefined, id: string): TableSort | undefined {
  if (sort?.id !== id) return { id, desc: false };
  return sort.desc ? undefined : { id, desc: true };
}
