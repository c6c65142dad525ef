import { Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import type { TaxpayerHit } from "#shared/contract/taxpayers.ts";
import { useText } from "../../../locales/use-text.ts";
import { DateText } from "../../../ui/amounts.tsx";
import type { TableColumn } from "../../../ui/data-table/column.ts";
import { DataTable } from "../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { formatDate } from "../../../ui/format.ts";
import { Page } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { StatusMark } from "../../../ui/status-mark.tsx";
import { useWords } from "../use-words.ts";
import css from "./search-screen.module.css";
import { useTaxpayerSearch } from "./use-taxpayer-search.ts";

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** Milliseconds after a keystroke before the registers are asked: the answer takes a few. */
const PAUSE = 90;

/** Налогоплательщики: a million found by ИНН or parts of a name while it is typed. Open data only. */
export function SearchScreen({ query, onQuery }: Props) {
  const { t } = useText();
  const router = useRouter();
  const [typed, setTyped] = useState(query);
  const [asked] = useDebouncedValue(typed, PAUSE);
  useEffect(() => {
    if (asked !== query) onQuery(asked);
  }, [asked, query, onQuery]);
  const found = useTaxpayerSearch(asked);
  const columns = useColumns();
  const open = (row: TaxpayerHit) => router.history.push(`/taxpayers/${row.inn}`);
  const field = (
    <TextInput
      className={css.field}
      aria-label={t("tp.search")}
      placeholder={`${t("tp.search")}. ${t("tp.search.hint")}`}
      leftSection={<IconSearch size={15} aria-hidden />}
      autoFocus
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        const first = found.rows[0];
        if (event.key === "Enter" && first !== undefined && found.rows.length === 1) open(first);
        if (event.key === "ArrowDown" || (event.key === "Enter" && found.rows.length > 1)) {
          event.preventDefault();
          document.querySelector<HTMLElement>('[role="grid"]')?.focus();
        }
      }}
    />
  );
  return (
    <Page title={t("shell.area.taxpayers")}>
      {found.error !== null && <ProblemAlert error={found.error} />}
      <DataTable
        id="taxpayers"
        label={t("tp.list")}
        rows={found.rows}
        total={found.total}
        onEndReached={found.more}
        columns={columns}
        rowKey={(row) => row.inn}
        onOpen={open}
        loading={found.isPending}
        manual
        toolbar={
          <>
            {field}
            <Text role="status" size="sm" c="dimmed">
              {found.corrected !== null && t("tp.search.corrected", { words: found.corrected })}
            </Text>
          </>
        }
        empty={
          asked.trim() === "" ? (
            <EmptyState title={t("tp.empty")} text={t("tp.empty.text")} />
          ) : (
            <EmptyState title={t("tp.none")} text={t("tp.none.text")} />
          )
        }
      />
    </Page>
  );
}

function useColumns(): readonly TableColumn<TaxpayerHit>[] {
  const { t, pick } = useText();
  const word = useWords();
  return useMemo(
    () => [
      { id: "inn", title: t("tp.inn"), width: 146, grow: 0, sortable: false, value: (row) => row.inn },
      {
        id: "name",
        title: t("tp.name"),
        width: 210,
        grow: 3,
        sortable: false,
        value: (row) => pick(row.name),
      },
      {
        id: "kind",
        title: t("tp.kind"),
        width: 125,
        grow: 1,
        sortable: false,
        value: (row) => word("kind", row.kind),
      },
      {
        id: "regime",
        title: t("tp.regime"),
        width: 120,
        grow: 1,
        sortable: false,
        value: (row) => word("regime", row.regime),
      },
      {
        id: "vat",
        title: t("tp.vat"),
        width: 100,
        grow: 0,
        sortable: false,
        value: (row) => (row.vatPayer ? t("tp.vat.payer") : t("tp.vat.not")),
      },
      {
        id: "activity",
        title: t("tp.activity"),
        width: 125,
        grow: 1,
        sortable: false,
        value: (row) => word("activity", row.activityGroup),
      },
      {
        id: "territory",
        title: t("tp.territory"),
        width: 160,
        grow: 1,
        sortable: false,
        hidden: true,
        value: (row) => row.territory,
      },
      {
        id: "match",
        title: t("tp.match"),
        width: 170,
        grow: 0,
        sortable: false,
        hidden: true,
        value: (row) => t(`tp.match.${row.match}`),
      },
      {
        id: "registered",
        title: t("tp.registered"),
        width: 100,
        grow: 0,
        sortable: false,
        value: (row) => row.registeredOn,
        text: (row) => formatDate(row.registeredOn),
        cell: (row) => <DateText date={row.registeredOn} />,
      },
      {
        id: "closed",
        title: t("tp.closed"),
        width: 120,
        grow: 0,
        sortable: false,
        value: (row) => row.closedOn,
        text: (row) => (row.closedOn === null ? "" : formatDate(row.closedOn)),
        cell: (row) =>
          row.closedOn !== null && <StatusMark tone="neutral">{formatDate(row.closedOn)}</StatusMark>,
      },
    ],
    [t, pick, word],
  );
}
