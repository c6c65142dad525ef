import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import type { SessionView } from "#shared/contract/session.ts";
import { useCore } from "../../../app/client.ts";
import type { LockReason } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { PasswordField } from "../../../ui/password-field.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { Outside } from "../outside.tsx";
import { asksSecondFactor, refusalCode } from "../refusal-code.ts";
import { FactorField } from "../second-factor/factor-field.tsx";
import { Activate } from "./activate.tsx";
import { firstLogin, hasCyrillic, type Person } from "./model.ts";
import { PeopleList } from "./people-list.tsx";
import css from "./sign-in.module.css";

interface Props {
  readonly people: readonly Person[];
  readonly demoPassword: string | null;
  /** People of the office who were never here may come through the centre. */
  readonly enrolled: boolean;
  readonly locked: LockReason | undefined;
  readonly onSignedIn: (session: SessionView) => void;
  /** The office did not open: perhaps not because of the password. */
  readonly onRefused: () => void;
}

/** Вход: who was here last, the password, and why the program was locked. */
export function SignIn({ people, demoPassword, enrolled, locked, onSignedIn, onRefused }: Props) {
  const { t } = useText();
  const { client } = useCore();
  const [login, setLogin] = useState(() => firstLogin(people) ?? "");
  const [other, setOther] = useState(people.length === 0);
  const [password, setPassword] = useState("");
  const [factor, setFactor] = useState("");
  const [asksFactor, setAsksFactor] = useState(false);
  const [asked, setAsked] = useState(false);
  const [activating, setActivating] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const signIn = useMutation({
    mutationFn: () =>
      client.session.signIn({
        login: login.trim(),
        password,
        ...(factor.trim() === "" ? {} : { secondFactor: factor.trim() }),
      }),
    onSuccess: onSignedIn,
    onError: (error) => {
      setFactor("");
      // The password was right: only the phone's code is missing.
      if (asksSecondFactor(error)) {
        setAsksFactor(true);
        return;
      }
      setPassword("");
      field.current?.focus();
      onRefused();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (login.trim() === "" || password === "" || (asksFactor && factor.trim() === "")) return;
    signIn.mutate();
  };
  const choose = (chosen: string | null) => {
    setOther(chosen === null);
    setLogin(chosen ?? "");
    setFactor("");
    setAsksFactor(false);
    signIn.reset();
    if (chosen !== null) field.current?.focus();
  };
  const comesNew = enrolled && other;
  if (activating) return <Activate onSignedIn={onSignedIn} onBack={() => setActivating(false)} />;
  return (
    <Outside title={t("session.sign-in")}>
      {locked !== undefined && (
        <p className={css.locked} role="status">
          {t(`session.locked.${locked}`)}
        </p>
      )}
      <form className={css.form} onSubmit={submit}>
        {people.length > 0 && <PeopleList people={people} chosen={other ? null : login} onChoose={choose} />}
        {other && (
          <TextInput
            label={t("session.sign-in.login")}
            autoComplete="username"
            autoFocus
            value={login}
            error={asked && login.trim() === "" ? t("ui.required") : undefined}
            onChange={(event) => setLogin(event.currentTarget.value)}
          />
        )}
        <PasswordField
          label={t("session.sign-in.password")}
          value={password}
          onChange={(value) => {
            setPassword(value);
            setAsked(false);
          }}
          autoFocus={!other}
          inputRef={field}
          warning={hasCyrillic(password) ? t("session.sign-in.layout") : undefined}
          error={asked && password === "" && !signIn.isError ? t("ui.required") : undefined}
        />
        {asksFactor && (
          <FactorField
            value={factor}
            onChange={setFactor}
            autoFocus
            error={asked && factor.trim() === "" && !signIn.isError ? t("ui.required") : undefined}
          />
        )}
        {/* That the code is asked for its field says by itself. */}
        {signIn.isError && refusalCode(signIn.error) !== "second-factor-needed" && (
          <ProblemAlert error={signIn.error} />
        )}
        <Button type="submit" size="sm" fullWidth loading={signIn.isPending}>
          {t("session.sign-in.action")}
        </Button>
      </form>
      {demoPassword === null ? (
        <p className={css.note}>
          {t(comesNew ? "session.sign-in.through-centre" : "session.sign-in.offline")}
        </p>
      ) : (
        <p className={css.note}>
          {t("session.sign-in.demo")} <code className={css.password}>{demoPassword}</code>{" "}
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => {
              setPassword(demoPassword);
              field.current?.focus();
            }}
          >
            {t("session.sign-in.fill-demo")}
          </Button>
        </p>
      )}
      {comesNew && (
        <p className={css.note}>
          <Button variant="default" size="compact-sm" onClick={() => setActivating(true)}>
            {t("session.activate")}
          </Button>
        </p>
      )}
    </Outside>
  );
}
