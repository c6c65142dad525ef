import type { RuleForm, RuleFormField, RuleInput } from "#shared/contract/law-rules.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { isInForce } from "#shared/law/art-016-law-in-time.ts";
import { ruleFields } from "#shared/law/forms/fields-of-schema.ts";
import type { RuleField } from "#shared/law/forms/rule-field.ts";
import { OFTEN_ASKED, RULE_GROUP_IDS, RULE_GROUPS } from "#shared/law/forms/rule-groups.ts";
import { usualInput, usualRow, usualValue } from "#shared/law/forms/usual-values.ts";
import type { RegisteredRule } from "#shared/law/registry.ts";
import { RULES } from "#shared/law/rules.ts";
import { resolveBilingual } from "#shared/locales/catalogue.ts";
import { choiceLabel, fieldLabel } from "#shared/locales/rule-form.ts";

const fieldView = (rule: string, field: RuleField, today: PlainDate): RuleFormField => ({
  name: field.name,
  path: field.path,
  label: fieldLabel(rule, field),
  kind: field.kind,
  required: !field.nullable && !field.optional,
  nullable: field.nullable,
  optional: field.optional,
  default: usualValue(rule, field, today) as RuleInput[string],
  row: (field.item === null ? null : usualRow(rule, field.item, today)) as RuleInput[string],
  choices: field.choices.map((value) => ({ value, label: choiceLabel(rule, field, value) })),
  when: field.when === null ? null : { field: field.when.field, is: [...field.when.is] },
  fields: field.fields.map((inner) => fieldView(rule, inner, today)),
  item: field.item === null ? null : fieldView(rule, field.item, today),
});

/** The fields of a computation with their words, and what each begins with on a day. */
export const formFields = (rule: RegisteredRule, today: PlainDate): RuleFormField[] =>
  ruleFields(rule).map((field) => fieldView(rule.id, field, today));

const formsOn = (ids: readonly string[], today: PlainDate): readonly RuleForm[] =>
  ids.flatMap((id) => {
    const rule = RULES.find((one) => one.id === id && isInForce(one, today));
    if (rule === undefined) return [];
    return [
      {
        id,
        title: resolveBilingual({ key: rule.title }),
        articles: [...rule.basis],
        fields: formFields(rule, today),
        default: usualInput(id, ruleFields(rule), today) as RuleInput,
      },
    ];
  });

/** Every computation in force as a form, by what it is about. */
export const listRules = (today: PlainDate) => ({
  groups: RULE_GROUP_IDS.map((id) => ({
    id,
    title: resolveBilingual({ key: `law.rule-group.${id}` }),
    rules: [...formsOn(RULE_GROUPS[id], today)],
  })),
  often: [...OFTEN_ASKED],
});
