import { ActionIcon, Button, Checkbox, Menu, Popover, Stack, TextInput, Tooltip } from "@mantine/core";
import {
  IconColumns3,
  IconDots,
  IconDownload,
  IconFilter,
  IconPrinter,
  IconSearch,
  IconX,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useText } from "../../locales/use-text.ts";
import { formatCount } from "../format.ts";
import type { TableColumn } from "./column.ts";
import { toCsv } from "./csv.ts";
import css from "./data-table.module.css";
import { saveFile } from "./save-file.ts";
import type { List } from "./use-list.ts";

interface Props<Row> {
  readonly list: List<Row>;
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly allRows: readonly Row[];
  readonly total: number | undefined;
  readonly showFilters: boolean;
  /** Absent where the core filters. */
  readonly onShowFilters: ((show: boolean) => void) | undefined;
  readonly onPrint: () => void;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** Over a list: its filter, its count, its columns, and what can be done with it as a whole. */
export function TableToolbar<Row>(props: Props<Row>) {
  const { t } = useText();
  const { list, onShowFilters } = props;
  const total = props.total ?? props.allRows.length;
  return (
    <div className={css.toolbar} role="toolbar" aria-label={t("ui.table.actions")}>
      {onShowFilters !== undefined && (
        <TextInput
          className={css.filter}
          aria-label={t("ui.table.filter")}
          placeholder={t("ui.table.filter")}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={list.filter}
          onChange={(event) => list.setFilter(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Escape" && list.clearFilters()}
          rightSection={
            list.filtered && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t("ui.table.filter-clear")}
                onClick={list.clearFilters}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            )
          }
        />
      )}
      {props.children}
      <span className={css.count} role="status">
        {list.filtered || list.rows.length !== total
          ? t("ui.table.shown", { shown: formatCount(list.rows.length), total: formatCount(total) })
          : t("ui.table.total", { total })}
      </span>
      <div className={css.tools}>
        {props.actions}
        {onShowFilters !== undefined && (
          <Tooltip label={t("ui.table.column-filters")}>
            <ActionIcon
              variant={props.showFilters ? "light" : "subtle"}
              color="gray"
              aria-label={t("ui.table.column-filters")}
              aria-pressed={props.showFilters}
              onClick={() => onShowFilters(!props.showFilters)}
            >
              <IconFilter size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
        <ColumnChooser list={list} columns={props.columns} />
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t("ui.table.actions")}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconDownload size={15} aria-hidden />}
              onClick={() =>
                saveFile(`${props.label}.csv`, toCsv(list.visible, list.rows), "text/csv;charset=utf-8")
              }
            >
              {t("ui.table.export")}
            </Menu.Item>
            <Menu.Item leftSection={<IconPrinter size={15} aria-hidden />} onClick={props.onPrint}>
              {t("ui.table.print")}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </div>
  );
}

function ColumnChooser<Row>(props: {
  readonly list: List<Row>;
  readonly columns: readonly TableColumn<Row>[];
}) {
  const { t } = useText();
  const shown = new Set(props.list.visible.map((column) => column.id));
  const toggle = (id: string) => {
    const next = props.columns.map((c) => c.id).filter((other) => shown.has(other) !== (other === id));
    if (next.length > 0) props.list.setVisible(next);
  };
  return (
    <Popover position="bottom-end" trapFocus withinPortal>
      <Popover.Target>
        <Tooltip label={t("ui.table.columns")}>
          <ActionIcon variant="subtle" color="gray" aria-label={t("ui.table.columns")}>
            <IconColumns3 size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("ui.table.columns")}>
        <Stack gap={8}>
          {props.columns.map((column) => (
            <Checkbox
              key={column.id}
              size="xs"
              label={column.title}
              checked={shown.has(column.id)}
              onChange={() => toggle(column.id)}
            />
          ))}
          <Button variant="subtle" size="compact-sm" onClick={() => props.list.setVisible(undefined)}>
            {t("ui.table.columns-reset")}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
