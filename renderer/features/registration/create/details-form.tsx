import { Checkbox, Select, TextInput } from "@mantine/core";
import { parseMonth } from "#shared/kernel/period.ts";
import { parsePlainDate } from "#shared/kernel/plain-date.ts";
import { useText } from "../../../locales/use-text.ts";
import { DateField } from "../../../ui/fields.tsx";
import { MonthField } from "../../../ui/month-field.tsx";
import { useWords } from "../../taxpayers/use-words.ts";
import css from "../queue/queue.module.css";
import {
  type DetailField,
  type DetailValue,
  type DetailValues,
  fieldsOf,
  type RequestKind,
  valuesOf,
} from "./details-fields.ts";

interface Props {
  readonly kind: RequestKind;
  readonly typed: DetailValues;
  readonly gaps: ReadonlySet<string>;
  readonly onChange: (part: DetailValues) => void;
}

/** The fields a kind of request asks for besides the applicant. */
export function DetailsForm({ kind, typed, gaps, onChange }: Props) {
  const { t } = useText();
  const fields = fieldsOf(kind, typed);
  const values = valuesOf(kind, typed);
  if (fields.length === 0) return null;
  return (
    <fieldset className={css.details}>
      <legend>{t("reg.create.details")}</legend>
      {fields.map((field) => (
        <div key={field.name} data-wide={field.wide === true || field.input === "yes"}>
          <OneField
            field={field}
            value={values[field.name] ?? ""}
            error={
              gaps.has(`details.${field.name}`) || gaps.has(`details.${field.name.split(".")[0]}`)
                ? t("ui.required")
                : undefined
            }
            onChange={(value) => onChange({ [field.name]: value })}
          />
        </div>
      ))}
    </fieldset>
  );
}

function OneField(props: {
  readonly field: DetailField;
  readonly value: DetailValue;
  readonly error: string | undefined;
  readonly onChange: (value: DetailValue) => void;
}) {
  const { t } = useText();
  const word = useWords();
  const { field, value, error, onChange } = props;
  const label = t(`reg.detail.${field.name}`);
  const text = String(value);
  switch (field.input) {
    case "yes":
      return (
        <Checkbox
          label={label}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case "choice":
      return (
        <Select
          label={label}
          value={text}
          error={error}
          onChange={(next) => onChange(next ?? text)}
          data={(field.choices ?? []).map((code) => ({
            value: code,
            label: field.words === undefined ? t(`reg.option.${code}` as "ui.yes") : word(field.words, code),
          }))}
        />
      );
    case "date": {
      const date = parsePlainDate(text);
      return (
        <DateField
          label={label}
          value={date.ok ? date.value : null}
          error={error}
          onChange={(next) => onChange(next ?? "")}
        />
      );
    }
    case "month": {
      const month = parseMonth(text);
      return (
        <MonthField
          label={label}
          wrong={t("reg.create.not-a-month")}
          value={month.ok ? month.value : null}
          error={error}
          onChange={(next) => onChange(next ?? "")}
        />
      );
    }
    case "inn":
    case "text":
      return (
        <TextInput
          label={label}
          value={text}
          error={error}
          maxLength={field.input === "inn" ? 14 : 300}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}
