import { describe, expect, it } from "vitest";
import { RULE_SAMPLES } from "#tests/fixtures/rule-samples.ts";
import { shippedCalendar } from "./calendar/calendar-sources.ts";
import { shippedParameters } from "./parameters.ts";
import { readingChoices } from "./readings.ts";
import { RULES } from "./rules.ts";

const context = { parameters: shippedParameters(), calendar: shippedCalendar(), readings: readingChoices() };

/** Sums that may be below zero, and why; a field that is added to a rule is none of them until it is written here. */
const SIGNED = [
  // The result of a year's sales of securities is a profit or a loss (art. 210, 232).
  "tc.210.securitiesResult",
  // So are the profit of a reporting period and the result of a branch abroad inside it (243(3), (3¹)).
  "tc.243.periods.profit",
  "tc.243.periods.excluded",
  // Corrections raise or lower (309, 317(4)).
  "tc.314.outputCorrection",
  "tc.314.creditCorrection",
  // The VAT of a period is a sum due or an excess (321).
  "tc.321.stated",
  "tc.321.amended",
  // Returns of goods may be more than the sales of the period (367).
  "tc.368.lines.base",
];

interface Schema {
  readonly format?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
}

interface Field {
  /** `lines.base`: without places in lists. */
  readonly name: string;
  /** As a refusal names it: `lines.0.base`. */
  readonly path: string;
  readonly schema: Schema;
  /** An input that has nothing but what leads to the field, and the value there. */
  readonly with: (value: unknown) => unknown;
}

const within = (field: Field, key: string | number, schema: Schema, others: object = {}): Field => ({
  name: typeof key === "number" ? field.name : [field.name, key].filter(Boolean).join("."),
  path: [field.path, String(key)].filter(Boolean).join("."),
  schema,
  with: (value) => field.with(typeof key === "number" ? [value] : { ...others, [key]: value }),
});

/** What tells the cases of a discriminated input apart. */
const constants = (properties: Readonly<Record<string, Schema>>): object =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([key, one]) => ("const" in one ? [[key, one.const]] : [])),
  );

const leaves = (field: Field): readonly Field[] => {
  const { schema } = field;
  const inside: Field[] = [
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map((one) => ({
      ...field,
      schema: schema.format === undefined ? one : { ...one, format: schema.format },
    })),
    ...Object.entries(schema.properties ?? {}).map(([key, one]) =>
      within(field, key, one, constants(schema.properties ?? {})),
    ),
    ...(typeof schema.additionalProperties === "object"
      ? (schema.propertyNames?.enum ?? ["any"]).map((key) =>
          within(field, String(key), schema.additionalProperties as Schema),
        )
      : []),
    ...[schema.items ?? schema.prefixItems?.[0] ?? []].flat().map((one) => within(field, 0, one)),
  ];
  return inside.length === 0 || schema.format !== undefined ? [field] : inside.flatMap(leaves);
};

type Rule = (typeof RULES)[number];

const fieldsOf = (rule: Rule): readonly Field[] =>
  leaves({ name: "", path: "", schema: rule.inputSchema() as Schema, with: (value) => value });
const isAmount = ({ schema }: Field): boolean => schema.format === "amount";
const isNumber = ({ schema }: Field): boolean => schema.type === "integer" || schema.type === "number";

const sample = (id: string): object => RULE_SAMPLES[id] ?? {};
const suspended = [{ from: "2026-04-15", to: "2026-04-16", reason: "force-majeure", amount: 1_000 }];
const purchase = { vat: 100, purpose: "taxable", conditionalRegime: false, lost: 0 };
/** Inputs whose sums none of the samples has. */
const MORE: readonly (readonly [string, object])[] = [
  ["tc.082", { ...sample("tc.082"), suspended }],
  ["tc.082.8", { ...sample("tc.082.8"), suspended }],
  ["tc.163", { kind: "invalid-invoice-credit", vat: 100 }],
  ["tc.226", { ...sample("tc.226"), disposals: [{ kind: "sold-or-leased", value: 1_000 }] }],
  [
    "tc.358",
    {
      kind: "mineral",
      mineral: "metal",
      period: "2026-04",
      revenue: 100,
      metalValue: 100,
      exchangeMetal: false,
    },
  ],
  ["tc.311", { ...sample("tc.311"), processing: 100 }],
  ["tc.315", { source: "customs", ...purchase, released: true, vatPaid: true, uplift: 10 }],
  ["tc.321", { kind: "invalid-invoice", stated: 100, amended: 200 }],
  ["tc.324", { kind: "paid", vat: 100 }],
  ["tc.452", { kind: "online", revenue: 100, winnings: 50, period: "2026-Q2" }],
];

type Put = (value: unknown) => unknown;

/** Every number and sum of an input by its name, with the input that has another value there. */
const valuesIn = (value: unknown, name: string, put: Put): readonly (readonly [string, Put])[] => {
  if (Array.isArray(value))
    return value.flatMap((item, at) => valuesIn(item, name, (other) => put(value.with(at, other))));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, inner]) =>
      valuesIn(inner, name === "" ? key : `${name}.${key}`, (other) => put({ ...value, [key]: other })),
    );
  return typeof value === "number" || typeof value === "string" ? [[name, put]] : [];
};

const refusedBySchema = (rule: Rule, field: Field, value: unknown): boolean => {
  const answer = rule.evaluate(field.with(value), context);
  return !answer.ok && answer.error.paths.includes(field.path);
};

/** Whether an input with the value is refused: by its schema, or by the computation with its article. */
const isRefused = (rule: Rule, input: unknown): boolean => {
  const answer = rule.evaluate(input, context);
  return !answer.ok || answer.value.outcome === "not-applicable";
};

/** The fields of a kind that some input of the rule may have below zero, and those no input was tried with. */
const takenBelowZero = (isOf: (field: Field) => boolean) =>
  RULES.flatMap((rule) => {
    const inputs = [sample(rule.id), ...MORE.flatMap(([id, input]) => (id === rule.id ? [input] : []))];
    const tried = inputs.flatMap((input) => valuesIn(input, "", (value) => value));
    return fieldsOf(rule)
      .filter((field) => isOf(field) && !refusedBySchema(rule, field, -1))
      .flatMap((field) => {
        const puts = tried.flatMap(([name, put]) => (name === field.name ? [put] : []));
        if (puts.length === 0) return [`${rule.id}.${field.name}: not tried`];
        return puts.every((put) => isRefused(rule, put(-1))) ? [] : [`${rule.id}.${field.name}`];
      });
  });

describe("what a computation takes in", () => {
  it("has sums to look at, in lists and in cases too", () => {
    const names = RULES.flatMap((rule) =>
      fieldsOf(rule)
        .filter(isAmount)
        .map(({ name }) => `${rule.id}.${name}`),
    );
    expect(names.length).toBeGreaterThan(150);
    expect(names).toEqual(
      expect.arrayContaining(["tc.082.payments.amount", "tc.326.owed.import-vat", "tc.163.declared"]),
    );
  });

  it("is tried on inputs that give a result", () => {
    const refused = RULES.filter((rule) =>
      [sample(rule.id), ...MORE.flatMap(([id, input]) => (id === rule.id ? [input] : []))].some((input) =>
        isRefused(rule, input),
      ),
    );
    expect(refused.map(({ id }) => id)).toEqual([]);
  });

  it("no sum below zero, but for those that have a sign", () => {
    expect([...new Set(takenBelowZero(isAmount))].toSorted()).toEqual(SIGNED.toSorted());
  });

  it("no count, year or measure below zero", () => {
    expect([...new Set(takenBelowZero(isNumber))]).toEqual([]);
  });

  it("zero and above where a schema refuses what is below zero", () => {
    const refused = RULES.flatMap((rule) =>
      fieldsOf(rule)
        .filter((field) => isAmount(field) && [0, 1, "0.00"].some((sum) => refusedBySchema(rule, field, sum)))
        .map(({ name }) => `${rule.id}.${name}`),
    );
    expect(refused).toEqual([]);
  });

  it("a year of four figures: nothing else is one", () => {
    const answer = RULES.find(({ id }) => id === "tc.210")?.evaluate(
      { ...sample("tc.210"), year: 226 },
      context,
    );
    expect(answer).toMatchObject({ ok: false, error: { paths: ["year"] } });
  });
});
