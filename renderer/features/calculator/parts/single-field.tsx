import { Autocomplete, Checkbox, MultiSelect, NumberInput, Select } from "@mantine/core";
import type { RuleFormField } from "#shared/contract/law-rules.ts";
import { tyiyn } from "#shared/kernel/money.ts";
import { type Month, parseMonth } from "#shared/kernel/period.ts";
import { type PlainDate, parsePlainDate } from "#shared/kernel/plain-date.ts";
import { useText } from "../../../locales/use-text.ts";
import { DateField, MoneyField, TypedField } from "../../../ui/fields.tsx";
import { MonthField } from "../../../ui/month-field.tsx";
import css from "../calculator.module.css";
import type { InputValue } from "../model.ts";
import { parseTypedDecimal, parseTypedPeriod, quarterOf } from "../typed-values.ts";

interface Props {
  readonly field: RuleFormField;
  readonly value: InputValue;
  /** What the field is called where its label would say too little. */
  readonly name?: string;
  readonly error: string | undefined;
  readonly onChange: (value: InputValue) => void;
}

const dateOf = (value: InputValue): PlainDate | null => {
  const date = parsePlainDate(String(value));
  return date.ok ? date.value : null;
};
const monthOf = (value: InputValue): Month | null => {
  const month = parseMonth(String(value));
  return month.ok ? month.value : null;
};
const textOf = (value: InputValue): string | null =>
  typeof value === "string" && value !== "" ? value : null;

/** From so many choices on a list is searched by typing. */
const SEARCHED_FROM = 9;

/** A field with one value, by its kind. */
export function SingleField({ field, value, name, error, onChange }: Props) {
  const { t, pick } = useText();
  const label = name === undefined ? pick(field.label) : undefined;
  const common = { label, error, ...(name === undefined ? {} : { "aria-label": name }) };
  const data = field.choices.map((choice) => ({ value: choice.value, label: pick(choice.label) }));
  switch (field.kind) {
    case "amount":
      return (
        <MoneyField
          {...common}
          value={typeof value === "number" && Number.isSafeInteger(value) ? tyiyn(value) : null}
          onChange={onChange}
        />
      );
    case "date":
      return <DateField {...common} value={dateOf(value)} onChange={onChange} />;
    case "month":
      return (
        <MonthField {...common} value={monthOf(value)} wrong={t("calc.not-a-month")} onChange={onChange} />
      );
    case "period":
      return <PeriodField {...common} value={textOf(value)} onChange={onChange} />;
    case "decimal":
      return (
        <TypedField<string>
          {...common}
          value={textOf(value)}
          parse={parseTypedDecimal}
          print={(decimal) => decimal.replace(".", ",")}
          wrong={t("calc.not-a-number")}
          inputMode="decimal"
          onChange={onChange}
        />
      );
    case "integer":
    case "number":
      return (
        <NumberInput
          {...common}
          value={typeof value === "number" ? value : ""}
          allowDecimal={field.kind === "number"}
          allowNegative={false}
          decimalSeparator=","
          hideControls
          onChange={(next) => onChange(typeof next === "number" ? next : null)}
        />
      );
    case "yes-no":
      return field.nullable ? (
        <Select
          {...common}
          data={[
            { value: "true", label: t("calc.yes") },
            { value: "false", label: t("calc.no") },
          ]}
          placeholder={t("calc.unknown")}
          clearable
          value={typeof value === "boolean" ? String(value) : null}
          onChange={(next) => onChange(next === null ? null : next === "true")}
        />
      ) : (
        <Checkbox
          className={css.check}
          label={name ?? pick(field.label)}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case "choice":
      return (
        <Select
          {...common}
          data={data}
          searchable={data.length >= SEARCHED_FROM}
          clearable={field.nullable}
          placeholder={field.nullable ? "—" : undefined}
          value={textOf(value)}
          onChange={onChange}
        />
      );
    case "choices":
      return (
        <MultiSelect
          {...common}
          data={data}
          searchable
          clearable
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={onChange}
        />
      );
    case "choice-or-date":
      return <ChoiceOrDate field={field} value={value} error={error} onChange={onChange} />;
    default:
      return (
        <Autocomplete
          {...common}
          data={data.map((choice) => choice.value)}
          limit={100}
          value={textOf(value) ?? ""}
          onChange={onChange}
        />
      );
  }
}

interface PeriodProps {
  readonly label?: string | undefined;
  readonly error: string | undefined;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** A year, a quarter or a month. */
function PeriodField({ value, onChange, error, ...rest }: PeriodProps) {
  const { t } = useText();
  const print = (period: string): string => {
    const quarter = quarterOf(period);
    return quarter === undefined ? period.split("-").reverse().join(".") : t("calc.quarter", quarter);
  };
  return (
    <TypedField<string>
      {...rest}
      value={value}
      parse={parseTypedPeriod}
      print={print}
      wrong={t("calc.not-a-period")}
      error={error}
      placeholder={t("calc.period-example")}
      onChange={onChange}
    />
  );
}

const DAY = "day";

/** One of the choices, or the day it happened. */
function ChoiceOrDate({ field, value, error, onChange }: Omit<Props, "name">) {
  const { t, pick } = useText();
  const date = dateOf(value);
  const data = [
    ...field.choices.map((choice) => ({ value: choice.value, label: pick(choice.label) })),
    { value: DAY, label: t("calc.a-day") },
  ];
  const chosen = date !== null || value === "" ? DAY : textOf(value);
  return (
    <div className={css.pair}>
      <Select
        label={pick(field.label)}
        data={data}
        error={error}
        clearable={field.nullable}
        placeholder="—"
        value={chosen}
        onChange={(next) => onChange(next === DAY ? "" : next)}
      />
      {chosen === DAY && (
        <DateField label={t("calc.on-day")} value={date} onChange={(next) => onChange(next ?? "")} />
      )}
    </div>
  );
}
