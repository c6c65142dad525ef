import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useText } from "../../locales/use-text.ts";
import type { TableColumn } from "./column.ts";
import css from "./data-table.module.css";
import type { List } from "./use-list.ts";

interface Props<Row> {
  readonly list: List<Row>;
  readonly template: string;
  readonly least: number;
  readonly showFilters: boolean;
  readonly allKeys: readonly string[];
  readonly selection:
    | { readonly keys: ReadonlySet<string>; readonly onChange: (keys: ReadonlySet<string>) => void }
    | undefined;
}

/** The heads of the columns, with ordering and, when asked for, a filter under each. */
export function TableHead<Row>({ list, template, least, showFilters, allKeys, selection }: Props<Row>) {
  const { t } = useText();
  const all =
    selection !== undefined && allKeys.length > 0 && allKeys.every((key) => selection.keys.has(key));
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    <div role="rowgroup" className={css.head} style={{ minWidth: least }}>
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see the grid */}
      <div role="row" aria-rowindex={1} className={css.headRow} style={{ gridTemplateColumns: template }}>
        {selection !== undefined && (
          // biome-ignore lint/a11y/useSemanticElements: see the grid
          // biome-ignore lint/a11y/useFocusableInteractive: see the grid
          <div role="columnheader" className={css.headCell}>
            <input
              type="checkbox"
              aria-label={t("ui.table.select-all")}
              checked={all}
              onChange={() => selection.onChange(new Set(all ? [] : allKeys))}
            />
          </div>
        )}
        {list.visible.map((column) => (
          <HeadCell key={column.id} column={column} list={list} showFilters={showFilters} />
        ))}
      </div>
    </div>
  );
}

function HeadCell<Row>(props: {
  readonly column: TableColumn<Row>;
  readonly list: List<Row>;
  readonly showFilters: boolean;
}) {
  const { t } = useText();
  const { column, list } = props;
  const sorted = list.sort?.id === column.id ? (list.sort.desc ? "descending" : "ascending") : undefined;
  const Arrow = sorted === "descending" ? IconArrowDown : IconArrowUp;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useFocusableInteractive: see the grid
    <div role="columnheader" className={css.headCell} data-align={column.align} aria-sort={sorted}>
      {column.sortable === false ? (
        <span className={css.headText}>{column.title}</span>
      ) : (
        <button type="button" className={css.headButton} onClick={() => list.toggleSort(column.id)}>
          <span className={css.headText}>{column.title}</span>
          {sorted !== undefined && <Arrow size={13} aria-hidden />}
        </button>
      )}
      {props.showFilters && (
        <input
          className={css.headFilter}
          aria-label={t("ui.table.filter-column", { column: column.title })}
          value={list.columnFilter(column.id)}
          onChange={(event) => list.setColumnFilter(column.id, event.currentTarget.value)}
        />
      )}
    </div>
  );
}
