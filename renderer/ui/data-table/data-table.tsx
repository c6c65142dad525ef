import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useText } from "../../locales/use-text.ts";
import { EmptyState } from "../empty-state.tsx";
import { formatCount } from "../format.ts";
import { LoadingRows } from "../loading.tsx";
import { nextActive } from "./active-row.ts";
import { cellText, type TableColumn } from "./column.ts";
import css from "./data-table.module.css";
import { PrintedTable } from "./printed-table.tsx";
import { TableHead } from "./table-head.tsx";
import { TableToolbar } from "./table-toolbar.tsx";
import { type ListOptions, useList } from "./use-list.ts";

export interface DataTableProps<Row extends object> extends ListOptions<Row> {
  /** What the list is, for screen readers and for the names of exported files. */
  readonly label: string;
  readonly onOpen?: (row: Row) => void;
  /** The key of the row shown elsewhere on the screen. */
  readonly current?: string | undefined;
  readonly loading?: boolean;
  /** Shown when there are no rows at all: what to do next. */
  readonly empty: ReactNode;
  /** How many rows there are in all, when not every one is here. */
  readonly total?: number | undefined;
  readonly onEndReached?: (() => void) | undefined;
  /** Rows ticked for a common step. */
  readonly selection?: {
    readonly keys: ReadonlySet<string>;
    readonly onChange: (keys: ReadonlySet<string>) => void;
  };
  /** Beside the filter: the list's own choices and actions. */
  readonly toolbar?: ReactNode;
  readonly actions?: ReactNode;
  /** Leaves out the toolbar: short lists inside a card. */
  readonly plain?: boolean;
  /** As high as its rows instead of filling the screen. */
  readonly fit?: boolean;
}

const ROW_HEIGHT = 30;
/** Rows before the end at which the next page is asked for. */
const AHEAD = 30;

/** A list: virtualised, ordered, filtered, exported and walked by keys. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { t } = useText();
  const list = useList(props);
  const [active, setActive] = useState(-1);
  const [showFilters, setShowFilters] = useState(false);
  const [printing, setPrinting] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const idBase = useId();
  const { rows, visible } = list;
  const total = props.total ?? props.rows.length;
  const template = [
    props.selection === undefined ? "" : "36px",
    ...visible.map((column) =>
      column.grow === 0 ? `${column.width}px` : `minmax(${column.width}px, ${column.grow ?? 1}fr)`,
    ),
  ].join(" ");
  const least = visible.reduce((sum, column) => sum + column.width, props.selection === undefined ? 0 : 36);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT + 4,
  });
  const items = virtual.getVirtualItems();
  const last = items[items.length - 1]?.index ?? 0;
  const { onEndReached } = props;
  useEffect(() => {
    if (onEndReached !== undefined && last >= rows.length - AHEAD) onEndReached();
  }, [onEndReached, last, rows.length]);

  const toggle = (key: string) => {
    if (props.selection === undefined) return;
    const keys = new Set(props.selection.keys);
    if (!keys.delete(key)) keys.add(key);
    props.selection.onChange(keys);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current) return;
    const row = rows[active];
    if (event.key === "Enter" && row !== undefined) {
      // The same keystroke must not press a button of the place it opens.
      event.preventDefault();
      props.onOpen?.(row);
    }
    if (event.key === " " && row !== undefined && props.selection !== undefined) {
      event.preventDefault();
      toggle(props.rowKey(row));
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const next = nextActive(event.key, active, rows.length, page);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
    virtual.scrollToIndex(next);
  };

  const nothing = rows.length === 0 && props.loading !== true;
  return (
    <div className={css.table} data-fit={props.fit === true}>
      {props.plain !== true && (
        <TableToolbar
          list={list}
          label={props.label}
          columns={props.columns}
          allRows={props.rows}
          total={props.total}
          showFilters={showFilters}
          onShowFilters={props.manual === true ? undefined : setShowFilters}
          onPrint={() => setPrinting(true)}
          actions={props.actions}
        >
          {props.toolbar}
        </TableToolbar>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a virtualised list has only some of its rows in the page */}
      <div
        ref={scroller}
        className={css.scroller}
        data-empty={rows.length === 0}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={(props.total ?? rows.length) + 1}
        aria-colcount={visible.length + (props.selection === undefined ? 0 : 1)}
        aria-busy={props.loading === true}
        aria-activedescendant={rows[active] === undefined ? undefined : `${idBase}-${active}`}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (event.target !== scroller.current || active >= 0 || rows.length === 0) return;
          // A list come back to stands where it was left.
          const at = rows.findIndex((row) => props.rowKey(row) === props.current);
          setActive(Math.max(0, at));
          if (at >= 0) virtual.scrollToIndex(at);
        }}
      >
        <TableHead
          list={list}
          template={template}
          least={least}
          showFilters={showFilters}
          allKeys={rows.map(props.rowKey)}
          selection={props.selection}
        />
        {rows.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: see the grid
          <div
            role="rowgroup"
            className={css.body}
            style={{ height: virtual.getTotalSize(), minWidth: least }}
          >
            {items.map((item) => {
              const row = rows[item.index];
              if (row === undefined) return null;
              const key = props.rowKey(row);
              return (
                <Row
                  key={key}
                  id={`${idBase}-${item.index}`}
                  row={row}
                  index={item.index}
                  top={item.start}
                  template={template}
                  columns={visible}
                  active={item.index === active}
                  current={props.current === key}
                  ticked={props.selection?.keys.has(key)}
                  onTick={() => toggle(key)}
                  onOpen={() => {
                    setActive(item.index);
                    props.onOpen?.(row);
                  }}
                  clickable={props.onOpen !== undefined}
                />
              );
            })}
          </div>
        )}
      </div>
      {props.loading === true && rows.length === 0 && (
        <div className={css.under}>
          <LoadingRows rows={10} />
        </div>
      )}
      {nothing && (
        <div className={css.under}>
          {list.filtered ? <EmptyState title={t("ui.table.nothing-found")} /> : props.empty}
        </div>
      )}
      {printing && (
        <PrintedTable
          title={
            // Paper must not pass a part of a list for the whole.
            rows.length < total
              ? `${props.label}: ${t("ui.table.shown", { shown: formatCount(rows.length), total: formatCount(total) })}`
              : props.label
          }
          columns={visible}
          rows={rows}
          onDone={() => setPrinting(false)}
        />
      )}
    </div>
  );
}

interface RowProps<Row> {
  readonly id: string;
  readonly row: Row;
  readonly index: number;
  readonly top: number;
  readonly template: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly active: boolean;
  readonly current: boolean;
  readonly ticked: boolean | undefined;
  readonly clickable: boolean;
  readonly onTick: () => void;
  readonly onOpen: () => void;
}

function Row<Row>(props: RowProps<Row>) {
  const { t } = useText();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the grid, which holds the focus
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useFocusableInteractive: see the grid
    <div
      id={props.id}
      role="row"
      className={css.row}
      aria-rowindex={props.index + 2}
      aria-selected={props.ticked ?? props.current}
      data-active={props.active}
      data-current={props.current}
      data-clickable={props.clickable}
      style={{ gridTemplateColumns: props.template, transform: `translateY(${props.top}px)` }}
      onClick={props.clickable ? props.onOpen : undefined}
    >
      {props.ticked !== undefined && (
        // biome-ignore lint/a11y/useSemanticElements: see the grid
        // biome-ignore lint/a11y/useFocusableInteractive: see the grid
        // biome-ignore lint/a11y/useKeyWithClickEvents: Space ticks the active row
        <div role="gridcell" className={css.cell} onClick={(event) => event.stopPropagation()}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t("ui.table.select-row")}
            checked={props.ticked}
            onChange={props.onTick}
          />
        </div>
      )}
      {props.columns.map((column) => {
        const text = cellText(column, props.row);
        return (
          // biome-ignore lint/a11y/useSemanticElements: see the grid
          // biome-ignore lint/a11y/useFocusableInteractive: see the grid
          <div
            key={column.id}
            role="gridcell"
            className={css.cell}
            data-align={column.align}
            title={text === "" ? undefined : text}
          >
            {column.cell === undefined ? text : column.cell(props.row)}
          </div>
        );
      })}
    </div>
  );
}
