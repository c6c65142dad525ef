import { Checkbox, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useText } from "../../../locales/use-text.ts";
import { PasswordField } from "../../../ui/password-field.tsx";
import { FactorField } from "../second-factor/factor-field.tsx";
import { type PersonDraft, personProblems } from "./join-model.ts";

interface FieldsProps {
  readonly value: PersonDraft;
  readonly onChange: (value: PersonDraft) => void;
  readonly asked: boolean;
}

interface Props extends FieldsProps {
  /** Whether the centre asked for the phone's code. */
  readonly factor: boolean;
}

/** Login and password, or an invitation and the password chosen with it; the phone's code where it is asked for. */
export function PersonFields(props: Props) {
  const { t } = useText();
  const { value, onChange, factor } = props;
  const errorOf = useErrors(props);
  const set = (part: Partial<PersonDraft>) => onChange({ ...value, ...part });
  const invited = (
    <Checkbox
      label={t("session.join.invited")}
      checked={value.invited}
      onChange={(event) => set({ invited: event.currentTarget.checked })}
    />
  );
  if (value.invited) return <InvitedFields {...props}>{invited}</InvitedFields>;
  return (
    <>
      <Login {...props} />
      {invited}
      <PasswordField
        label={t("session.join.password")}
        value={value.password}
        error={errorOf("password")}
        onChange={(password) => set({ password })}
      />
      {factor && (
        <FactorField
          value={value.secondFactor}
          onChange={(secondFactor) => set({ secondFactor })}
          autoFocus
        />
      )}
    </>
  );
}

/** Login, invitation, and the password chosen with it, twice. */
export function InvitedFields(props: FieldsProps & { readonly children?: ReactNode }) {
  const { t } = useText();
  const { value, onChange } = props;
  const errorOf = useErrors(props);
  const set = (part: Partial<PersonDraft>) => onChange({ ...value, ...part });
  return (
    <>
      <Login {...props} />
      {props.children}
      <TextInput
        label={t("session.join.invitation")}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        value={value.invitation}
        error={errorOf("invitation")}
        onChange={(event) => set({ invitation: event.currentTarget.value })}
      />
      <PasswordField
        label={t("session.first-run.password")}
        kind="new-password"
        value={value.password}
        error={errorOf("password")}
        onChange={(password) => set({ password })}
      />
      <PasswordField
        label={t("session.first-run.password-again")}
        kind="new-password"
        value={value.again}
        error={errorOf("again")}
        onChange={(again) => set({ again })}
      />
    </>
  );
}

function Login(props: FieldsProps) {
  const { t } = useText();
  const errorOf = useErrors(props);
  return (
    <TextInput
      label={t("session.sign-in.login")}
      autoComplete="off"
      maxLength={60}
      value={props.value.login}
      error={errorOf("login")}
      onChange={(event) => props.onChange({ ...props.value, login: event.currentTarget.value })}
    />
  );
}

/** What is wrong with a field, once it was tried to send. */
function useErrors({ value, asked }: FieldsProps): (name: keyof PersonDraft) => string | undefined {
  const { t } = useText();
  const problems = asked ? personProblems(value) : {};
  return (name) => {
    const problem = problems[name];
    return problem === undefined ? undefined : t(problem.key, problem.values);
  };
}
