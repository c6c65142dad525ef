import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { newCommandId, useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import css from "./enrolment.module.css";
import { centreAddress } from "./enrolment-model.ts";

interface Props {
  /** The centre already known, after a code that came to nothing. */
  readonly centre: string | null;
  readonly onSent: () => void;
}

/** Address and one-time code, as printed on the slip. */
export function CodeForm({ centre, onSent }: Props) {
  const { t } = useText();
  const { client, queries } = useCore();
  const queryClient = useQueryClient();
  const [address, setAddress] = useState(centre ?? "");
  const [code, setCode] = useState("");
  const [asked, setAsked] = useState(false);
  const read = centreAddress(address);
  const enrol = useMutation({
    mutationFn: (to: string) =>
      client.sync.enrol({ commandId: newCommandId(), centre: to, code: code.trim() }),
    onSuccess: (view) => {
      queryClient.setQueryData(queries.sync.enrolment.queryKey(), view);
      void queryClient.invalidateQueries({ queryKey: queries.sync.state.key() });
      onSent();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (read !== null && code.trim() !== "") enrol.mutate(read);
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <p className={css.dim}>{t("sync.enrol.text")}</p>
      <TextInput
        label={t("sync.enrol.centre")}
        placeholder="https://"
        inputMode="url"
        autoComplete="off"
        maxLength={500}
        autoFocus
        value={address}
        error={asked && read === null ? t("sync.enrol.centre.wrong") : undefined}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <TextInput
        label={t("sync.enrol.code")}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        className={css.code}
        value={code}
        error={asked && code.trim() === "" ? t("ui.required") : undefined}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {enrol.isError && <ProblemAlert error={enrol.error} />}
      <div>
        <Button type="submit" loading={enrol.isPending}>
          {t("sync.enrol.action")}
        </Button>
      </div>
    </form>
  );
}
