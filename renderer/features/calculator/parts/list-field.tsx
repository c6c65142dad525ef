import { ActionIcon, Button } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { type ComponentType, type KeyboardEvent, useRef } from "react";
import { useText } from "../../../locales/use-text.ts";
import css from "../calculator.module.css";
import type { InputValue } from "../model.ts";
import { type FieldProps, isObject, type SetProps } from "./field-props.ts";
import { SingleField } from "./single-field.tsx";

interface Props extends FieldProps {
  /** How the fields of a row are drawn. */
  readonly Fields: ComponentType<SetProps>;
}

/** Rows of a list, added and removed by buttons or keys; the new row is at once the one typed into. */
export function ListField({ field, value, path, errors, name, onChange, Fields }: Props) {
  const { t, pick, say } = useText();
  const frame = useRef<HTMLFieldSetElement>(null);
  const { item } = field;
  const rows: readonly InputValue[] = Array.isArray(value) ? value : [];
  const label = name ?? pick(field.label);
  if (item === null) return null;

  const focusRow = (index: number) =>
    requestAnimationFrame(() =>
      frame.current
        ?.querySelectorAll(":scope > ol > li")
        [index]?.querySelector<HTMLElement>("input")
        ?.focus(),
    );
  const add = () => {
    onChange([...rows, field.row]);
    focusRow(rows.length);
  };
  const remove = (index: number) => {
    onChange(rows.filter((_, at) => at !== index));
    focusRow(Math.max(0, index - 1));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.defaultPrevented) return;
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (event.key === "Insert") add();
    else if (event.key === "Delete") {
      const items = [...(frame.current?.querySelectorAll(":scope > ol > li") ?? [])];
      const index = items.findIndex((one) => one.contains(target));
      if (index < 0) return;
      remove(index);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <fieldset ref={frame} className={css.group} onKeyDown={onKeyDown} title={t("calc.rows.keys")}>
      <legend>{label}</legend>
      <ol className={css.rows} data-plain={item.kind !== "object" && item.kind !== "list"}>
        {rows.map((row, index) => {
          const rowName = t("calc.row", { label, number: index + 1 });
          const at = `${path}.${index}`;
          const error = errors.get(at);
          const put = (next: InputValue) =>
            onChange(rows.map((old, other) => (other === index ? next : old)));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
            <li key={`${rows.length}-${index}`} aria-label={rowName}>
              {item.kind === "object" && (
                <Fields
                  fields={item.fields}
                  values={isObject(row) ? row : {}}
                  path={at}
                  errors={errors}
                  onChange={(part) => put({ ...(isObject(row) ? row : {}), ...part })}
                />
              )}
              {item.kind === "list" && (
                <ListField
                  field={item}
                  value={row}
                  path={at}
                  errors={errors}
                  name={rowName}
                  onChange={put}
                  Fields={Fields}
                />
              )}
              {item.kind !== "object" && item.kind !== "list" && (
                <SingleField
                  field={item}
                  value={row}
                  name={rowName}
                  error={error === undefined ? undefined : say(error)}
                  onChange={put}
                />
              )}
              <ActionIcon
                className={css.remove}
                aria-label={t("calc.remove", { label, number: index + 1 })}
                onClick={() => remove(index)}
              >
                <IconTrash size={15} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ol>
      <Button
        className={css.add}
        variant="subtle"
        size="compact-xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        aria-label={t("calc.add.to", { label })}
        onClick={add}
      >
        {t("calc.add")}
      </Button>
    </fieldset>
  );
}
