import { Button, Group, Stack } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { PasswordField } from "../../../ui/password-field.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { FactorField } from "./factor-field.tsx";
import { useSessionAgain } from "./use-session-again.ts";

const LEAST = 6;

/** Takes the second factor off, by the password and a code of it. */
export function RemoveFactor({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const { client } = useCore();
  const again = useSessionAgain();
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [asked, setAsked] = useState(false);
  const remove = useMutation({
    mutationFn: () => client.session.removeSecondFactor({ password, code: code.trim() }),
    onSuccess: () => {
      notifications.show({ message: t("session.factor.removed") });
      onClose();
      again();
    },
  });
  const short = code.trim().length < LEAST;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (password !== "" && !short) remove.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <p>{t("session.factor.on")}</p>
        <PasswordField
          label={t("ui.binding.password")}
          value={password}
          onChange={setPassword}
          autoFocus
          error={asked && password === "" ? t("ui.required") : undefined}
        />
        <FactorField
          value={code}
          onChange={setCode}
          error={asked && short ? t("ui.too-short", { min: LEAST }) : undefined}
        />
        {remove.isError && <ProblemAlert error={remove.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t("ui.cancel")}
          </Button>
          <Button type="submit" loading={remove.isPending}>
            {t("session.factor.remove")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
