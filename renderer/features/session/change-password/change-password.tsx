import { Button, Group, Stack } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { PasswordField } from "../../../ui/password-field.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";

const LEAST = 8;

/** A new password for whoever is signed in. */
export function ChangePassword(props: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useText();
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={t("shell.change-password")} size={420}>
      <Form onClose={props.onClose} />
    </Dialog>
  );
}

function Form({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const { client } = useCore();
  const [fields, setFields] = useState({ current: "", next: "", again: "" });
  const [asked, setAsked] = useState(false);
  const change = useMutation({
    mutationFn: () => client.session.changePassword({ current: fields.current, next: fields.next }),
    onSuccess: () => {
      notifications.show({ message: t("session.password.changed") });
      onClose();
    },
  });
  const short = fields.next.length < LEAST;
  const differs = fields.again !== fields.next;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (fields.current !== "" && !short && !differs) change.mutate();
  };
  const set = (field: keyof typeof fields) => (value: string) =>
    setFields((before) => ({ ...before, [field]: value }));
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <PasswordField
          label={t("session.password.current")}
          value={fields.current}
          onChange={set("current")}
          autoFocus
          error={asked && fields.current === "" ? t("ui.required") : undefined}
        />
        <PasswordField
          label={t("session.password.next")}
          value={fields.next}
          onChange={set("next")}
          kind="new-password"
          error={asked && short ? t("ui.too-short", { min: LEAST }) : undefined}
        />
        <PasswordField
          label={t("session.first-run.password-again")}
          value={fields.again}
          onChange={set("again")}
          kind="new-password"
          error={asked && differs ? t("session.first-run.passwords-differ") : undefined}
        />
        {change.isError && <ProblemAlert error={change.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t("ui.cancel")}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t("ui.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
