import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { RegistrationSummary } from "#shared/contract/registration/view.ts";
import { useText } from "../../../locales/use-text.ts";
import { DeadlineChip } from "../../../ui/deadline-chip.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { StatusMark } from "../../../ui/status-mark.tsx";
import { CreateDialog } from "../create/create-dialog.tsx";
import { statusKey, statusTone } from "../wording.ts";
import css from "./reception.module.css";
import { innOf, receptionQuery } from "./reception-model.ts";
import { useFound } from "./use-reception.ts";

/** Milliseconds without a keystroke after which the queue is asked. */
const REST = 120;

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onOpen: (requestId: string) => void;
}

/** One big field: ИНН, passport or name; Enter opens the one found, arrows choose among several. */
export function FindPerson({ text: kept, onText, onOpen }: Props) {
  const { t } = useText();
  const [text, setText] = useState(kept);
  const [rested] = useDebouncedValue(text, REST);
  const [creating, setCreating] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (rested !== kept) onText(rested);
  }, [rested, kept, onText]);
  const found = useFound(rested);
  const rows = receptionQuery(text) === null ? [] : (found.data?.items ?? []);
  const [first] = rows;
  const nobody =
    receptionQuery(rested) !== null && found.isSuccess && !found.isFetching && first === undefined;
  const step = (event: KeyboardEvent, by: number) => {
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const next = buttons[at + by];
    event.preventDefault();
    if (next !== undefined) next.focus();
  };
  return (
    <>
      <TextInput
        size="xl"
        aria-label={t("reg.reception.field")}
        placeholder={t("reg.reception.field")}
        leftSection={<IconSearch size={22} aria-hidden />}
        classNames={{ input: css.field ?? "" }}
        value={text}
        maxLength={100}
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") step(event, 1);
          if (event.key === "Enter" && first !== undefined && rested === text) {
            event.preventDefault();
            if (rows.length === 1) onOpen(first.requestId);
            else step(event, 1);
          }
        }}
      />
      {found.isError && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
      <ul ref={list} className={css.found} aria-label={t("reg.reception.found")}>
        {rows.map((row) => (
          <li key={row.requestId}>
            <button
              type="button"
              className={css.person}
              onClick={() => onOpen(row.requestId)}
              onKeyDown={(event) => {
                if (event.key === "ArrowDown") step(event, 1);
                if (event.key === "ArrowUp") step(event, -1);
              }}
            >
              <Person row={row} />
            </button>
          </li>
        ))}
      </ul>
      {rows.length === 0 && (
        <div className={css.hint} role="status">
          <p>{t(nobody ? "reg.reception.nobody" : "reg.reception.hint")}</p>
          {nobody && (
            <Button size="md" onClick={() => setCreating(true)}>
              {t("reg.create")}
            </Button>
          )}
        </div>
      )}
      {creating && (
        <CreateDialog
          inn={innOf(text) ?? ""}
          onClose={() => setCreating(false)}
          onCreated={(request) => onOpen(request.requestId)}
        />
      )}
    </>
  );
}

function Person({ row }: { readonly row: RegistrationSummary }) {
  const { t } = useText();
  const next = row.nextDeadline;
  return (
    <>
      <span className={css.personName}>{row.applicant.nameClaimed}</span>
      <span className={css.personInn}>{row.applicant.inn}</span>
      <span className={css.personNote}>
        {t(`reg.kind.${row.kind}`)} · {row.number}
        {row.organization !== null && ` · ${row.organization.nameClaimed}`}
      </span>
      <span className={css.personState}>
        <StatusMark tone={statusTone(row)}>{t(statusKey(row))}</StatusMark>
        {next !== null && <DeadlineChip dueOn={next.dueOn} workingDaysLeft={next.workingDaysLeft} short />}
      </span>
    </>
  );
}
