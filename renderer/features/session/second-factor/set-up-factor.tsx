import { Button, Group, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { PasswordField } from "../../../ui/password-field.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { FactorField } from "./factor-field.tsx";
import css from "./second-factor.module.css";

interface Props {
  readonly onSetUp: (recoveryCodes: readonly string[]) => void;
  readonly onClose: () => void;
}

const DIGITS = /^\d{6}$/;

/** The password, the key for the phone, and the first code it shows. */
export function SetUpFactor({ onSetUp, onClose }: Props) {
  const { t } = useText();
  const { client } = useCore();
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [asked, setAsked] = useState(false);
  const begin = useMutation({ mutationFn: () => client.session.beginSecondFactor({ password }) });
  const confirm = useMutation({
    mutationFn: () => client.session.confirmSecondFactor({ password, code: code.trim() }),
    onSuccess: ({ recoveryCodes }) => onSetUp(recoveryCodes),
  });
  const shown = begin.data;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (shown === undefined) {
      if (password === "") return;
      setAsked(false);
      begin.mutate();
    } else if (DIGITS.test(code.trim())) confirm.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {shown === undefined ? (
          <>
            <p>{t("session.factor.what")}</p>
            <PasswordField
              label={t("ui.binding.password")}
              value={password}
              onChange={setPassword}
              autoFocus
              error={asked && password === "" ? t("ui.required") : undefined}
            />
            {begin.isError && <ProblemAlert error={begin.error} />}
          </>
        ) : (
          <>
            <p>{t("session.factor.secret")}</p>
            <output className={css.secret} aria-label={t("session.factor.secret")}>
              {(shown.secret.match(/.{1,4}/g) ?? []).join(" ")}
            </output>
            <FactorField
              value={code}
              onChange={setCode}
              recovery={false}
              autoFocus
              error={asked && !DIGITS.test(code.trim()) ? t("session.factor.code.wrong") : undefined}
            />
            {confirm.isError && <ProblemAlert error={confirm.error} />}
          </>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t("ui.cancel")}
          </Button>
          <Button type="submit" loading={begin.isPending || confirm.isPending}>
            {t(shown === undefined ? "session.factor.begin" : "session.factor.confirm")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
