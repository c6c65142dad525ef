import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import type { Month } from "#shared/kernel/period.ts";
import { parseMonth } from "#shared/kernel/period.ts";

interface Props extends Omit<TextInputProps, "value" | "onChange" | "defaultValue"> {
  readonly value: Month | null;
  readonly onChange: (value: Month | null) => void;
  /** Said when the text is no month. */
  readonly wrong: string;
}

/** `09.2026`, `9/2026` or `2026-09` as typed; undefined when it is no month. */
export function parseTypedMonth(text: string): Month | undefined {
  const typed = /^(\d{1,2})[.,/ -](\d{4})$/.exec(text.trim());
  const parsed = parseMonth(typed ? `${typed[2]}-${(typed[1] ?? "").padStart(2, "0")}` : text.trim());
  return parsed.ok ? parsed.value : undefined;
}

const print = (value: Month): string => value.split("-").reverse().join(".");

/** A month typed as `09.2026`. */
export function MonthField({ value, onChange, wrong, error, ...rest }: Props) {
  const [text, setText] = useState<string>();
  const [left, setLeft] = useState(false);
  const shown = text ?? (value === null ? "" : print(value));
  const invalid = left && shown.trim() !== "" && parseTypedMonth(shown) === undefined;
  return (
    <TextInput
      {...rest}
      value={shown}
      inputMode="numeric"
      placeholder="09.2026"
      error={invalid ? wrong : error}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setLeft(false);
        onChange(parseTypedMonth(event.currentTarget.value) ?? null);
      }}
      onBlur={() => {
        setLeft(true);
        if (text !== undefined && parseTypedMonth(text) !== undefined) setText(undefined);
      }}
    />
  );
}
