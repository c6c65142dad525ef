import { Button, Select, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import { newCommandId, useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { DateField } from "../../../ui/fields.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import css from "./calendar-section.module.css";

const KINDS = ["holiday", "working-day", "confirmed-holiday", "removed-holiday"] as const;
type Kind = (typeof KINDS)[number];
const BASIS_LEAST = 3;

interface Props {
  /** The day to change, or null to enter one. */
  readonly day: {
    readonly date: PlainDate;
    readonly confirmed: boolean;
    readonly name: Bilingual | null;
  } | null;
  readonly onClose: () => void;
}

/** Enters a day of the office's calendar with the act behind it. */
export function DayDialog({ day, onClose }: Props) {
  const { t } = useText();
  const { client } = useCore();
  const queryClient = useQueryClient();
  const [commandId] = useState(newCommandId);
  const [date, setDate] = useState<PlainDate | null>(day?.date ?? null);
  const [kind, setKind] = useState<Kind>(day !== null && !day.confirmed ? "confirmed-holiday" : "holiday");
  const [name, setName] = useState<Bilingual>(day?.name ?? { ru: "", ky: "" });
  const [basis, setBasis] = useState("");
  const [asked, setAsked] = useState(false);
  const set = useMutation({
    mutationFn: (on: PlainDate) =>
      client.law.setCalendarDay({ commandId, date: on, kind, name, basis: basis.trim() }),
    onSuccess: async () => {
      // Every term depends on the calendar: whatever is shown is read anew.
      await queryClient.invalidateQueries();
      notifications.show({ message: t("admin.calendar.recorded") });
      onClose();
    },
  });
  const missing = (text: string, least = 1) =>
    asked && text.trim().length < least
      ? least === 1
        ? t("ui.required")
        : t("ui.too-short", { min: least })
      : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (date !== null && name.ru.trim() !== "" && name.ky.trim() !== "" && basis.trim().length >= BASIS_LEAST)
      set.mutate(date);
  };
  return (
    <Dialog opened onClose={onClose} title={t("admin.calendar.add")}>
      <form className={css.form} onSubmit={submit} noValidate>
        <DateField
          label={t("admin.calendar.date")}
          data-autofocus
          value={date}
          onChange={setDate}
          error={asked && date === null ? t("ui.not-a-date") : undefined}
        />
        <Select
          label={t("admin.calendar.kind")}
          data={KINDS.map((value) => ({ value, label: t(`admin.calendar.kind.${value}`) }))}
          value={kind}
          onChange={(value) => setKind(KINDS.find((known) => known === value) ?? "holiday")}
        />
        <TextInput
          label={t("admin.calendar.name-ru")}
          value={name.ru}
          error={missing(name.ru)}
          onChange={(event) => setName({ ...name, ru: event.currentTarget.value })}
        />
        <TextInput
          label={t("admin.calendar.name-ky")}
          lang="ky"
          value={name.ky}
          error={missing(name.ky)}
          onChange={(event) => setName({ ...name, ky: event.currentTarget.value })}
        />
        <TextInput
          label={t("admin.calendar.basis")}
          description={t("admin.calendar.basis-hint")}
          maxLength={500}
          value={basis}
          error={missing(basis, BASIS_LEAST)}
          onChange={(event) => setBasis(event.currentTarget.value)}
        />
        {set.isError && <ProblemAlert error={set.error} />}
        <div className={css.buttons}>
          <Button variant="default" onClick={onClose}>
            {t("ui.cancel")}
          </Button>
          <Button type="submit" loading={set.isPending}>
            {t("admin.calendar.set")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
