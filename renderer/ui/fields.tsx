import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import type { Tyiyn } from "#shared/kernel/money.ts";
import { formatSom } from "#shared/kernel/money.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useText } from "../locales/use-text.ts";
import { formatDate, formatSomText, parseTypedDate, parseTypedMoney } from "./format.ts";

interface FieldProps<Value> extends Omit<TextInputProps, "value" | "onChange" | "defaultValue"> {
  readonly value: Value | null;
  /** null while the text is empty or not yet a value. */
  readonly onChange: (value: Value | null) => void;
}

/** A date typed as `31.12.2026` or `31/12/2026`; written out fully when the field is left. */
export function DateField({ value, onChange, error, ...rest }: FieldProps<PlainDate>) {
  const { t } = useText();
  return (
    <TypedField
      {...rest}
      value={value}
      onChange={onChange}
      parse={parseTypedDate}
      print={formatDate}
      wrong={t("ui.not-a-date")}
      error={error}
      inputMode="numeric"
      placeholder="31.12.2026"
    />
  );
}

/** An amount in som typed as `125000,50`. */
export function MoneyField({ value, onChange, error, ...rest }: FieldProps<Tyiyn>) {
  const { t } = useText();
  return (
    <TypedField
      {...rest}
      value={value}
      onChange={onChange}
      parse={parseTypedMoney}
      print={(amount) => formatSomText(formatSom(amount))}
      wrong={t("ui.not-an-amount")}
      error={error}
      inputMode="decimal"
      rightSection={<span aria-hidden>{t("ui.som")}</span>}
      rightSectionWidth={40}
    />
  );
}

interface TypedFieldProps<Value> extends FieldProps<Value> {
  readonly parse: (text: string) => Value | undefined;
  readonly print: (value: Value) => string;
  readonly wrong: string;
}

/** A value typed as text; written out fully when the field is left. */
export function TypedField<Value>({
  value,
  onChange,
  parse,
  print,
  wrong,
  error,
  ...rest
}: TypedFieldProps<Value>) {
  const [text, setText] = useState<string>();
  const [left, setLeft] = useState(false);
  const shown = text ?? (value === null ? "" : print(value));
  const invalid = left && shown.trim() !== "" && parse(shown) === undefined;
  return (
    <TextInput
      {...rest}
      value={shown}
      error={invalid ? wrong : error}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setLeft(false);
        onChange(parse(event.currentTarget.value) ?? null);
      }}
      onBlur={() => {
        setLeft(true);
        if (text !== undefined && parse(text) !== undefined) setText(undefined);
      }}
    />
  );
}
