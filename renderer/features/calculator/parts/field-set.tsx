import { Checkbox } from "@mantine/core";
import type { RuleFormField, RuleInput } from "#shared/contract/law-rules.ts";
import { counts } from "#shared/law/forms/input-of-draft.ts";
import { useText } from "../../../locales/use-text.ts";
import css from "../calculator.module.css";
import { type FieldProps, isObject, type SetProps } from "./field-props.ts";
import { ListField } from "./list-field.tsx";
import { SingleField } from "./single-field.tsx";

/** The fields of an object that count beside what its others say. */
export function FieldSet({ fields, values, path, errors, onChange }: SetProps) {
  return (
    <div className={css.fields}>
      {fields
        .filter((field) => counts(field, values))
        .map((field) => (
          <Field
            key={field.name}
            field={field}
            value={values[field.name] ?? null}
            path={path === "" ? field.name : `${path}.${field.name}`}
            errors={errors}
            onChange={(value) => onChange({ [field.name]: value })}
          />
        ))}
    </div>
  );
}

function Field(props: FieldProps) {
  const { say } = useText();
  const { field, path, errors } = props;
  if (field.kind === "object") return <ObjectField {...props} />;
  if (field.kind === "list") return <ListField {...props} Fields={FieldSet} />;
  const error = errors.get(path);
  return <SingleField {...props} error={error === undefined ? undefined : say(error)} />;
}

/** Fields of one thing under its name; what need not be there is switched on first. */
function ObjectField({ field, value, path, errors, onChange }: FieldProps) {
  const { pick } = useText();
  const values = isObject(value) ? value : undefined;
  const label = pick(field.label);
  return (
    <fieldset className={css.group}>
      <legend>
        {field.nullable ? (
          <Checkbox
            label={label}
            checked={values !== undefined}
            onChange={(event) => onChange(event.currentTarget.checked ? begun(field) : null)}
          />
        ) : (
          label
        )}
      </legend>
      {values !== undefined && (
        <FieldSet
          fields={field.fields}
          values={values}
          path={path}
          errors={errors}
          onChange={(part) => onChange({ ...values, ...part })}
        />
      )}
    </fieldset>
  );
}

/** An object as it is switched on. */
const begun = (field: RuleFormField): RuleInput =>
  Object.fromEntries(field.fields.map((inner) => [inner.name, inner.default]));
