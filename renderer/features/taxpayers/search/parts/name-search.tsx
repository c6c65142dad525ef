import { Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { TaxpayerHit } from "#shared/contract/taxpayers.ts";
import { useText } from "../../../../locales/use-text.ts";
import { DataTable } from "../../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../../ui/empty-state.tsx";
import { ProblemAlert } from "../../../../ui/problem-alert.tsx";
import css from "../search-screen.module.css";
import { useNameSearch } from "../use-taxpayer-search.ts";
import { useHitColumns } from "./use-hit-columns.tsx";

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** Milliseconds after a keystroke before the registers are asked: the answer takes a few. */
const PAUSE = 90;

/** By ИНН or parts of a name, while it is typed. Open data only. */
export function NameSearch({ query, onQuery }: Props) {
  const { t } = useText();
  const router = useRouter();
  const [typed, setTyped] = useState(query);
  const [asked] = useDebouncedValue(typed, PAUSE);
  useEffect(() => {
    if (asked !== query) onQuery(asked);
  }, [asked, query, onQuery]);
  const found = useNameSearch(asked);
  const columns = useHitColumns({ match: false });
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
    <>
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
    </>
  );
}
