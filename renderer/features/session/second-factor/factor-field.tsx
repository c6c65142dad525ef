import { TextInput } from "@mantine/core";
import { useText } from "../../../locales/use-text.ts";

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
  /** Whether a recovery code will do too. */
  readonly recovery?: boolean;
}

/** The code the phone shows. */
export function FactorField({ value, onChange, error, autoFocus, recovery = true }: Props) {
  const { t } = useText();
  return (
    <TextInput
      label={t("session.factor.code")}
      description={recovery ? t("session.factor.code.hint") : undefined}
      autoComplete="one-time-code"
      inputMode={recovery ? "text" : "numeric"}
      spellCheck={false}
      maxLength={40}
      value={value}
      error={error}
      autoFocus={autoFocus === true}
      data-autofocus={autoFocus === true ? true : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
