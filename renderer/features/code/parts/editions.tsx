import { useMemo } from "react";
import type { Instant, PlainDate } from "#shared/kernel/plain-date.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import { useText } from "../../../locales/use-text.ts";
import type { TableColumn } from "../../../ui/data-table/column.ts";
import { DataTable } from "../../../ui/data-table/data-table.tsx";
import { formatCount, formatDate, formatInstant } from "../../../ui/format.ts";
import { Section } from "../../../ui/page.tsx";
import css from "./article-pane.module.css";

interface Edition {
  readonly edition: PlainDate;
  readonly articles: number;
  readonly chapters: number;
  readonly importedBy: Bilingual | null;
  readonly importedAt: Instant | null;
}

/** The editions kept here: of what day, how large, loaded when and by whom. */
export function Editions({ editions }: { readonly editions: readonly Edition[] }) {
  const { t, pick } = useText();
  const columns = useMemo((): readonly TableColumn<Edition>[] => {
    const count = (id: "articles" | "chapters"): TableColumn<Edition> => ({
      id,
      title: t(`code.editions.${id}`),
      width: 90,
      grow: 0,
      align: "end",
      value: (row) => row[id],
      text: (row) => formatCount(row[id]),
    });
    return [
      {
        id: "edition",
        title: t("code.edition"),
        width: 110,
        value: (row) => row.edition,
        text: (row) => formatDate(row.edition),
      },
      count("articles"),
      count("chapters"),
      {
        id: "at",
        title: t("code.editions.at"),
        width: 140,
        grow: 0,
        value: (row) => row.importedAt,
        text: (row) => (row.importedAt === null ? "" : formatInstant(row.importedAt)),
      },
      {
        id: "by",
        title: t("code.editions.by"),
        width: 180,
        value: (row) => (row.importedBy === null ? t("code.editions.by-command") : pick(row.importedBy)),
      },
    ];
  }, [t, pick]);
  return (
    <div className={css.padded}>
      <Section title={t("code.editions")}>
        <DataTable
          id="code.editions"
          label={t("code.editions")}
          rows={editions}
          columns={columns}
          rowKey={(row) => row.edition}
          empty={null}
          plain
          fit
        />
      </Section>
    </div>
  );
}
