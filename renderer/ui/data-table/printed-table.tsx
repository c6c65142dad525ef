import { useEffect } from "react";
import { createPortal } from "react-dom";
import { cellText, type TableColumn } from "./column.ts";
import css from "./printed-table.module.css";

interface Props<Row> {
  readonly title: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly onDone: () => void;
}

/** All rows of a list as a plain table on paper; on the screen only some of them exist. */
export function PrintedTable<Row>({ title, columns, rows, onDone }: Props<Row>) {
  useEffect(() => {
    document.documentElement.dataset.printing = "list";
    window.print();
    delete document.documentElement.dataset.printing;
    onDone();
  }, [onDone]);
  // Not Mantine's Portal: it draws its content only after the effect above, and the paper would stay empty.
  return createPortal(
    <table className={css.sheet}>
      <caption>{title}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" data-align={column.align}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the sheet is drawn once
          <tr key={index}>
            {columns.map((column) => (
              <td key={column.id} data-align={column.align}>
                {cellText(column, row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>,
    document.body,
  );
}
