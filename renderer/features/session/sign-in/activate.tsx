import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { SessionView } from "#shared/contract/session.ts";
import { parseOneTimeCode } from "#shared/sync/one-time-code.ts";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { EMPTY_PERSON, personProblems } from "../first-run/join-model.ts";
import { InvitedFields } from "../first-run/person-fields.tsx";
import { Outside } from "../outside.tsx";
import css from "./sign-in.module.css";

interface Props {
  readonly onSignedIn: (session: SessionView) => void;
  readonly onBack: () => void;
}

/** The first sign-in of somebody invited, on a workstation the office already has. */
export function Activate({ onSignedIn, onBack }: Props) {
  const { t } = useText();
  const { client } = useCore();
  const [person, setPerson] = useState({ ...EMPTY_PERSON, invited: true });
  const [asked, setAsked] = useState(false);
  const activate = useMutation({
    mutationFn: () =>
      client.session.activate({
        login: person.login.trim(),
        password: person.password,
        invitation: parseOneTimeCode(person.invitation) ?? "",
      }),
    onSuccess: onSignedIn,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(personProblems(person)).length === 0) activate.mutate();
  };
  return (
    <Outside title={t("session.activate")}>
      <p>{t("session.activate.text")}</p>
      <form className={css.form} onSubmit={submit} noValidate>
        <InvitedFields value={person} onChange={setPerson} asked={asked} />
        {activate.isError && <ProblemAlert error={activate.error} />}
        <Button type="submit" size="sm" fullWidth loading={activate.isPending}>
          {t("session.sign-in.action")}
        </Button>
        <Button variant="default" size="sm" fullWidth onClick={onBack} disabled={activate.isPending}>
          {t("session.activate.back")}
        </Button>
      </form>
    </Outside>
  );
}
