import { describe, expect, it } from "vitest";
import examples from "#tests/fixtures/law-examples.json" with { type: "json" };
import { RULE_SAMPLES } from "#tests/fixtures/rule-samples.ts";
import type { Derivation, Quantity } from "../kernel/derivation.ts";
import { shippedCalendar } from "../law/calendar/calendar-sources.ts";
import { EXCISE_UNITS } from "../law/excise/art-336-rates.ts";
import { allFields, ruleFields } from "../law/forms/fields-of-schema.ts";
import { parameterBook } from "../law/parameters.ts";
import { ENTRY_OF_THE_CODE } from "../law/parameters-of-the-code.ts";
import { readingChoices } from "../law/readings.ts";
import { RULES } from "../law/rules.ts";
import { named, verdict, words } from "../law/working.ts";
import { hasText } from "./catalogue.ts";
import { printDerivation, quantityText } from "./derivation.ts";

/** The Code's values and what an office enters for the examples: average wages, rates of councils, a rate of the bonus. */
const entries = new Map(
  examples.flatMap(({ parameters }) => parameters.map((entry) => [`${entry.name} ${entry.scope}`, entry])),
);
const entered = parameterBook(
  [...entries.values(), { name: "bonus.rate", scope: "gold-small", value: "1000" }].map((entry) => ({
    ...entry,
    from: ENTRY_OF_THE_CODE,
    to: null,
    source: { kind: "office", act: "example" } as const,
  })),
);
if (!entered.ok) throw new Error(JSON.stringify(entered.error));
const context = { parameters: entered.value, calendar: shippedCalendar(), readings: readingChoices() };
type Rule = (typeof RULES)[number];
type Put = (value: unknown) => unknown;

/** Every word of an input by the name of its field, with the input that has another one there. */
const wordsIn = (value: unknown, name: string, put: Put): readonly (readonly [string, Put])[] => {
  if (Array.isArray(value))
    return value.flatMap((item, at) => wordsIn(item, name, (other) => put(value.with(at, other))));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, inner]) =>
      wordsIn(inner, name === "" ? key : `${name}.${key}`, (other) => put({ ...value, [key]: other })),
    );
  return typeof value === "string" ? [[name, put]] : [];
};

/** An input, and the same with each other choice in each of its fields. */
const variants = (rule: Rule, input: unknown): readonly unknown[] => {
  const choices = new Map(allFields(ruleFields(rule)).map((field) => [field.path, field.choices]));
  const others = wordsIn(input, "", (value) => value).flatMap(([name, put]) =>
    (choices.get(name) ?? []).map((choice) => put(choice)),
  );
  return [input, ...others];
};

const inputs: readonly (readonly [string, unknown])[] = [
  ...Object.entries(RULE_SAMPLES),
  ...examples.flatMap(({ runs }) => runs.map(({ rule, input }) => [rule, input] as const)),
];
const workings: readonly (readonly [string, Derivation])[] = inputs.flatMap(([id, given]) =>
  RULES.filter((rule) => rule.id === id).flatMap((rule) =>
    variants(rule, given).flatMap((input) => {
      const answer = rule.evaluate(input, context);
      return answer.ok && "derivation" in answer.value ? [[id, answer.value.derivation] as const] : [];
    }),
  ),
);
const steps = workings.flatMap(([id, derivation]) => derivation.map((step) => ({ id, step })));
const faults = (faultOf: (step: Derivation[number]) => readonly string[]): readonly string[] => [
  ...new Set(
    steps.flatMap(({ id, step }) => faultOf(step).map((fault) => `${id} ${step.label.key}: ${fault}`)),
  ),
];

const CODE = /^[a-z]+(?:-[a-z]+)*$/;
/** A code that would be printed as it is. */
const bareCode = (quantity: Quantity): readonly string[] =>
  quantity.unit === "text" && quantity.value.split(", ").some((part) => CODE.test(part)) && !quantity.keys
    ? [quantity.value]
    : [];

describe("workings of the computations, with each choice of each field", () => {
  it("are many", () => {
    const printed = new Set(workings.map(([id]) => id));
    expect(RULES.filter(({ id }) => !printed.has(id)).map(({ id }) => id)).toEqual([]);
    expect(workings.length).toBeGreaterThan(800);
  });

  it("every step, operand and word of a formula has its text", () => {
    expect(faults(({ label }) => (hasText(label.key) ? [] : [label.key]))).toEqual([]);
    expect(
      faults(({ operands, formula = "" }) =>
        [...operands.map(({ name }) => name), ...(formula.match(/[a-z][a-z-]*/g) ?? [])].filter(
          (name) => !hasText(`operand.${name}`) && !/^(?:max|min)$|^\d{4}-\d{2}-\d{2}$/.test(name),
        ),
      ),
    ).toEqual([]);
  });

  it("a code of the program is printed as the text it stands for", () => {
    expect(
      faults(({ operands, result }) =>
        [...operands.map(({ quantity }) => quantity), result].flatMap(bareCode),
      ),
    ).toEqual([]);
    const keys = faults(({ operands, result }) =>
      [...operands.map(({ quantity }) => quantity), result].flatMap((quantity) =>
        quantity.unit === "text" ? (quantity.keys ?? []).filter((key) => !hasText(key)) : [],
      ),
    );
    expect(keys).toEqual([]);
  });

  it("nothing printed in Russian or Kyrgyz is an English word", () => {
    const printed = (language: "ru" | "ky") =>
      workings.flatMap(([id, derivation]) =>
        printDerivation(derivation, language).flatMap(({ label, formula, operands, result }) =>
          [label, formula, result, ...operands.flatMap(({ name, value }) => [name, value])]
            .filter((text) => /(?<![a-z])[a-z]{4,}/.test(text))
            .map((text) => `${id}: ${text}`),
        ),
      );
    expect([...new Set(printed("ru")), ...new Set(printed("ky"))]).toEqual([]);
  });

  it("every unit of the excise has its text", () => {
    expect(EXCISE_UNITS.rows.filter(({ value }) => !hasText(`law.unit.${value}`))).toEqual([]);
  });
});

describe("a value that is a text", () => {
  it("is printed by its keys, as a day or a period, or as it is", () => {
    const kinds = named(["undocumented", "unrelated"], (code) => `law.choice.tc.210.costs.kind.${code}`);
    expect([quantityText(kinds, "ru"), quantityText(kinds, "ky")]).toEqual([
      "Без документов, Не связано с деятельностью",
      "Документсиз, Ишмердикке байланышпаган",
    ]);
    expect(
      quantityText(
        named(["ABC"], (code) => `desk-audit.tax.${code}`),
        "ru",
      ),
    ).toBe("ABC");
    expect([quantityText(verdict("trust", true), "ru"), quantityText(verdict("no", false), "ky")]).toEqual([
      "да",
      "жок",
    ]);
    expect(quantityText(words("2024-01-07, 2026-02"), "ru")).toBe("07.01.2024, 02.2026");
    expect(quantityText(words("ОсОО «А, Б»"), "ru")).toBe("ОсОО «А, Б»");
  });
});
