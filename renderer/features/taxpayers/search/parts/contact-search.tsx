import { Button, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useRouter } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { useText } from "../../../../locales/use-text.ts";
import { DataTable } from "../../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../../ui/empty-state.tsx";
import { ProblemAlert } from "../../../../ui/problem-alert.tsx";
import { isContactQuestion, SHORTEST_QUESTION } from "../model.ts";
import css from "../search-screen.module.css";
import { useContactSearch } from "../use-taxpayer-search.ts";
import { useHitColumns } from "./use-hit-columns.tsx";

interface Props {
  readonly query: string;
  readonly reason: string;
  readonly onQuery: (query: string) => void;
}

/**
 * By telephone, address or representative. Each question is a line of the access log (art. 64), so it is asked when it
 * has been typed to its end, not with every letter.
 */
export function ContactSearch({ query, reason, onQuery }: Props) {
  const { t } = useText();
  const router = useRouter();
  const [typed, setTyped] = useState(query);
  const [tooShort, setTooShort] = useState(false);
  const problem = useId();
  const found = useContactSearch(query, reason);
  const columns = useHitColumns({ match: true });
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const question = typed.trim();
    setTooShort(question !== "" && !isContactQuestion(question));
    if (question === "" || isContactQuestion(question)) onQuery(question);
  };
  const field = (
    <form className={css.question} onSubmit={ask}>
      <TextInput
        className={css.field}
        aria-label={t("tp.contacts")}
        placeholder={t("tp.contacts")}
        leftSection={<IconSearch size={15} aria-hidden />}
        autoFocus
        value={typed}
        maxLength={200}
        error={tooShort}
        aria-describedby={tooShort ? problem : undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setTooShort(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" || found.rows.length === 0) return;
          event.preventDefault();
          document.querySelector<HTMLElement>('[role="grid"]')?.focus();
        }}
      />
      <Button type="submit" variant="default">
        {t("tp.contacts.find")}
      </Button>
      <span id={problem} role="alert" className={css.problem}>
        {tooShort && t("ui.too-short", { min: SHORTEST_QUESTION })}
      </span>
    </form>
  );
  return (
    <>
      {found.error !== null && <ProblemAlert error={found.error} />}
      <DataTable
        id="taxpayers-by-contact"
        label={t("tp.list")}
        rows={found.rows}
        total={found.total}
        onEndReached={found.more}
        columns={columns}
        rowKey={(row) => row.inn}
        onOpen={(row) => router.history.push(`/taxpayers/${row.inn}`)}
        loading={found.isLoading}
        manual
        toolbar={field}
        empty={
          query === "" ? (
            <EmptyState title={t("tp.contacts.empty")} text={t("tp.contacts.empty.text")} />
          ) : (
            <EmptyState title={t("tp.none")} text={t("tp.contacts.none.text")} />
          )
        }
      />
    </>
  );
}
