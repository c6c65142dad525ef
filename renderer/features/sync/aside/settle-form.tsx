import { Button, Checkbox, Radio } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import type { ConflictView } from "#shared/contract/sync.ts";
import { useText } from "../../../locales/use-text.ts";
import { DraftTextarea } from "../../../ui/draft-textarea.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { useDraft } from "../../../ui/use-draft.ts";
import { sayDone } from "../use-sync.ts";
import css from "./aside.module.css";
import { isSaid, needsNote } from "./aside-model.ts";
import { useSettle } from "./use-aside.ts";

interface Props {
  readonly view: ConflictView;
  readonly onSettled: () => void;
}

/** The choice, with what each would do before it is taken, and a note that stays with it. */
export function SettleForm({ view, onSettled }: Props) {
  const { t } = useText();
  const note = useDraft(`sync.note.${view.conflictId}`);
  const [only, second] = view.settlements;
  // Between two outcomes a person chooses; neither is suggested.
  const [chosen, setChosen] = useState(second === undefined ? only : undefined);
  const [together, setTogether] = useState(true);
  const [asked, setAsked] = useState(false);
  const settle = useSettle(view.conflictId, () => {
    note.discard();
    sayDone(t("sync.settle.done"));
    onSettled();
  });
  const why = chosen !== undefined && needsNote(chosen);
  const lacksNote = why && !isSaid(note.text);
  const takesOthers = chosen !== undefined && chosen !== "do-again" && view.together.length > 0;
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    setAsked(true);
    if (chosen === undefined || lacksNote || settle.isPending) return;
    const others = takesOthers && together ? view.together.map((other) => other.conflictId) : [];
    settle.mutate({ settlement: chosen, note: note.text, others });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !event.ctrlKey) return;
    event.preventDefault();
    submit();
  };
  return (
    <form className={css.settle} onSubmit={submit} onKeyDown={onKeyDown} aria-label={t("sync.settle.title")}>
      <Radio.Group
        aria-label={t("sync.settle.title")}
        value={chosen ?? ""}
        error={asked && chosen === undefined ? t("sync.settle.choose") : undefined}
        onChange={(value) => setChosen(view.settlements.find((one) => one === value))}
      >
        {view.settlements.map((settlement) => (
          <Radio
            key={settlement}
            className={css.choice}
            size="xs"
            value={settlement}
            label={t(`sync.settle.${settlement}`)}
            description={t(`sync.settle.${settlement}.effect`)}
          />
        ))}
      </Radio.Group>
      <div className={css.note}>
        <DraftTextarea
          draft={note}
          label={t(why ? "sync.settle.note.why" : "sync.settle.note")}
          error={asked && lacksNote ? t("ui.required") : undefined}
          minRows={2}
          maxRows={4}
          maxLength={4_000}
        />
        {takesOthers && (
          <Checkbox
            label={t("sync.settle.together", { count: view.together.length })}
            checked={together}
            onChange={(event) => setTogether(event.currentTarget.checked)}
          />
        )}
        {settle.isError && <ProblemAlert error={settle.error} />}
        <div className={css.buttons}>
          <kbd>Ctrl+Enter</kbd>
          <Button type="submit" loading={settle.isPending}>
            {t(chosen === undefined ? "sync.settle.action" : `sync.settle.${chosen}`)}
          </Button>
        </div>
      </div>
    </form>
  );
}
