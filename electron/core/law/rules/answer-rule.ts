/** What a computation answers, in words: the amounts, what is missing, what is wrong, and the other readings. */
import type { RuleAnswer, UsedReading } from "#shared/contract/law-rules.ts";
import type { Language } from "#shared/kernel/legal-basis.ts";
import type { Bilingual, Message } from "#shared/kernel/text.ts";
import { type AlternativeOutcome, alternativesOf } from "#shared/law/alternatives.ts";
import { allFields, ruleFields } from "#shared/law/forms/fields-of-schema.ts";
import type { FieldKind, RuleField } from "#shared/law/forms/rule-field.ts";
import type { Missing } from "#shared/law/missing.ts";
import { findReading, readingAlternativeKey, readingQuestionKey } from "#shared/law/readings.ts";
import type { ReadingId } from "#shared/law/readings-of-the-code.ts";
import type { RegisteredRule } from "#shared/law/registry.ts";
import type { RuleContext, RuleOutcome } from "#shared/law/rule.ts";
import { amount } from "#shared/law/rule-parts.ts";
import { hasText, resolveBilingual, resolveText } from "#shared/locales/catalogue.ts";
import { fieldLabel, type ResultLine, resultLines } from "#shared/locales/rule-form.ts";

type Outcome = RuleOutcome<unknown>;

const linesOf = (rule: RegisteredRule, outcome: Outcome): readonly ResultLine[] =>
  outcome.outcome === "finding" ? resultLines(rule.id, outcome.value) : [];

const missingText = ({ name, on }: Missing): Bilingual => {
  const title = titleOf(name);
  const said = (language: Language): string =>
    resolveText({ key: "law.refused.incomplete", params: { name: title[language], on: on ?? "" } }, language);
  return { ru: said("ru"), ky: said("ky") };
};

/** Why there is no amount: the norm does not apply, or a value is missing. */
const whyOf = (outcome: Outcome): Bilingual | null => {
  if (outcome.outcome === "not-applicable") return resolveBilingual(outcome.why);
  const [missing] = outcome.outcome === "incomplete" ? outcome.missing : [];
  return missing === undefined ? null : missingText(missing);
};

const isSame = (a: ResultLine | undefined, b: ResultLine): boolean =>
  a?.label.ru === b.label.ru && a.value.ru === b.value.ru;

const differingLines = (said: readonly ResultLine[], other: readonly ResultLine[]): ResultLine[] =>
  other.filter((line) => !said.some((known) => isSame(known, line)));

const usedReadings = (
  rule: RegisteredRule,
  input: unknown,
  context: RuleContext,
  outcome: Outcome,
): UsedReading[] => {
  const said = linesOf(rule, outcome);
  const others = alternativesOf(rule, input, context);
  const under = (id: string, key: string): AlternativeOutcome | undefined =>
    others.find(({ reading, alternative }) => reading === id && alternative === key);
  const text = (id: ReadingId, key: string): Bilingual =>
    resolveBilingual({ key: readingAlternativeKey(id, key) });
  return rule.readingsOf(input).flatMap((name) => {
    const reading = findReading(name);
    if (reading === undefined) return [];
    const { id, norms, alternatives } = reading;
    const chosen = context.readings.of(id);
    return [
      {
        id,
        articles: [...norms],
        question: resolveBilingual({ key: readingQuestionKey(id) }),
        chosen: text(id, chosen),
        alternatives: alternatives
          .filter((key) => key !== chosen)
          .map((key) => {
            const other = under(id, key)?.outcome;
            return {
              key,
              text: text(id, key),
              result: other === undefined ? [] : differingLines(said, linesOf(rule, other)),
              why: other === undefined || other.outcome === outcome.outcome ? null : whyOf(other),
            };
          }),
      },
    ];
  });
};
/** The dated values and tables the catalogue has a title for. */
const titleOf = (name: string): Bilingual => {
  const key = [`law.parameter.${name}`, `law.table.${name}`].find(hasText);
  return key === undefined ? { ru: name, ky: name } : resolveBilingual({ key });
};

/** The field a computation calls by its name in the register's columns or in the input. */
const fieldNamed = (rule: RegisteredRule, name: string): RuleField | undefined => {
  const inner = name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return allFields(ruleFields(rule)).find((field) => field.name === inner);
};

const missingView = (rule: RegisteredRule, { what, name, scope, on }: Missing) => {
  const field = what === "input" ? fieldNamed(rule, name) : undefined;
  return {
    what,
    name,
    title: field === undefined ? titleOf(name) : fieldLabel(rule.id, field),
    scope: scope ?? null,
    on: on ?? null,
    path: field?.path ?? null,
  };
};

const WRONG: Readonly<Record<FieldKind, string>> = {
  amount: "law.input.not-amount",
  date: "law.input.not-date",
  month: "law.input.not-month",
  period: "law.input.not-period",
  decimal: "law.input.not-decimal",
  integer: "law.input.not-whole",
  number: "law.input.not-number",
  "yes-no": "law.input.wrong",
  choice: "law.input.not-choice",
  choices: "law.input.not-choice",
  "choice-or-date": "law.input.not-choice",
  text: "law.input.wrong",
  list: "law.input.wrong",
  object: "law.input.wrong",
};

const valueAt = (input: unknown, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>(
      (inner, name) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, name) : undefined),
      input,
    );

/** The path of the field itself, without the places in its lists. */
const fieldAt = (fields: readonly RuleField[], path: string): RuleField | undefined => {
  const bare = path
    .split(".")
    .filter((part) => !/^\d+$/.test(part))
    .join(".");
  return fields.find((field) => field.path === bare);
};

const errorOf = (fields: readonly RuleField[], input: unknown, path: string): Message => {
  const value = path === "" ? input : valueAt(input, path);
  const field = fieldAt(fields, path);
  // A strict object tells of a field nobody knows at its own place.
  if (path === "" || field === undefined || field.kind === "object")
    return { key: "law.input.unknown-field" };
  if (value === undefined || value === null || value === "") return { key: "law.input.needed" };
  const { kind } = field.kind === "list" && field.item !== null ? field.item : field;
  // A sum that was refused all the same has a sign it may not have.
  if (kind === "amount" && amount.safeParse(value).success) return { key: "law.refused.negative-amount" };
  return { key: WRONG[kind] };
};

/** The answer of a computation to an input, by the law as the context has it. */
export const answerRule = (rule: RegisteredRule, input: unknown, context: RuleContext): RuleAnswer => {
  const evaluated = rule.evaluate(input, context);
  if (!evaluated.ok) {
    const fields = allFields(ruleFields(rule));
    const paths = [...new Set(evaluated.error.paths)];
    return {
      outcome: "invalid",
      errors: paths.map((path) => ({ path, message: errorOf(fields, input, path) })),
    };
  }
  const outcome = evaluated.value;
  switch (outcome.outcome) {
    case "incomplete":
      return { outcome: "incomplete", missing: outcome.missing.map((missing) => missingView(rule, missing)) };
    case "not-applicable":
      return {
        outcome: "not-applicable",
        why: outcome.why,
        article: outcome.basis,
        readings: usedReadings(rule, input, context, outcome),
      };
    case "compliant":
    case "finding":
      return {
        outcome: "computed",
        result: [...linesOf(rule, outcome)],
        derivation: outcome.derivation,
        articles: [...rule.basis],
        readings: usedReadings(rule, input, context, outcome),
      };
  }
};
