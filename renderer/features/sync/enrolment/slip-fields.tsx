import { TextInput } from "@mantine/core";
import { useText } from "../../../locales/use-text.ts";
import css from "./enrolment.module.css";
import { type SlipDraft, slipProblems } from "./slip-model.ts";

interface Props {
  readonly value: SlipDraft;
  readonly onChange: (value: SlipDraft) => void;
  /** Whether it was tried to send: only then are problems named. */
  readonly asked: boolean;
}

/** Address, one-time code and fingerprint, as printed on the slip. */
export function SlipFields({ value, onChange, asked }: Props) {
  const { t } = useText();
  const problems = asked ? slipProblems(value) : {};
  const field = (name: keyof SlipDraft) => {
    const problem = problems[name];
    return {
      value: value[name],
      error: problem === undefined ? undefined : t(problem),
      autoComplete: "off",
      spellCheck: false,
      onChange: (event: { readonly currentTarget: HTMLInputElement }) =>
        onChange({ ...value, [name]: event.currentTarget.value }),
    };
  };
  return (
    <>
      <TextInput
        label={t("sync.enrol.centre")}
        placeholder="https://"
        inputMode="url"
        maxLength={500}
        autoFocus
        {...field("centre")}
      />
      <TextInput label={t("sync.enrol.code")} maxLength={40} className={css.code} {...field("code")} />
      <TextInput
        label={t("sync.enrol.fingerprint")}
        description={t("sync.enrol.fingerprint.text")}
        maxLength={40}
        className={css.code}
        {...field("fingerprint")}
      />
    </>
  );
}
