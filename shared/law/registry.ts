import { z } from "zod";
import { addDays, type PlainDate } from "../kernel/plain-date.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { isInForce } from "./art-016-law-in-time.ts";
import type { RuleContext, RuleEdition, RuleOutcome } from "./rule.ts";

/** What is wrong with a request to a rule: every field that does not fit its schema, and the first of them. */
interface InvalidInput {
  readonly code: "invalid-input";
  readonly path: string;
  readonly paths: readonly string[];
}

/** An edition with its input type closed over, so that rules of different inputs stand in one list. */
export type RegisteredRule = Omit<RuleEdition, "inputs" | "compute" | "readingsOf"> & {
  readonly evaluate: (input: unknown, context: RuleContext) => Result<RuleOutcome<unknown>, InvalidInput>;
  /** Ids of the doubtful readings an input relies on; of an input that does not fit, those of the rule. */
  readonly readingsOf: (input: unknown) => readonly string[];
  /** JSON Schema of the input, each field with its source. */
  readonly inputSchema: () => unknown;
};

export const defineRule = <Input, Value>({
  inputs,
  compute,
  readingsOf,
  ...edition
}: RuleEdition<Input, Value>): RegisteredRule => ({
  ...edition,
  readingsOf: (input) => {
    const parsed = readingsOf === undefined ? undefined : inputs.safeParse(input);
    return parsed?.success === true && readingsOf !== undefined ? readingsOf(parsed.data) : edition.readings;
  },
  inputSchema: () => z.toJSONSchema(inputs, { io: "input", unrepresentable: "any" }),
  evaluate: (input, context) => {
    const parsed = inputs.safeParse(input);
    if (parsed.success) return ok(compute(parsed.data, context));
    const paths = parsed.error.issues.map(({ path }) => path.join("."));
    return err({ code: "invalid-input", path: paths[0] ?? "", paths });
  },
});

export type RegistryProblem =
  | { readonly code: "duplicate"; readonly id: string; readonly on: PlainDate }
  | { readonly code: "overlap"; readonly id: string; readonly on: PlainDate }
  | { readonly code: "gap"; readonly id: string; readonly on: PlainDate }
  | { readonly code: "reversed"; readonly id: string; readonly on: PlainDate }
  | { readonly code: "missing-test"; readonly id: string; readonly test: string }
  | { readonly code: "unknown-title"; readonly id: string; readonly title: string }
  | { readonly code: "unknown-parameter"; readonly id: string; readonly parameter: string }
  | { readonly code: "unknown-reading"; readonly id: string; readonly reading: string };

/** What the registry checks rules against; files and catalogues are the caller's to know. */
export interface RegistryFacts {
  readonly hasTest: (path: string) => boolean;
  readonly hasText: (key: string) => boolean;
  readonly hasParameter: (name: string) => boolean;
  readonly hasReading: (id: string) => boolean;
}

export interface RuleRegistry {
  readonly all: readonly RegisteredRule[];
  /** The edition in force on the day its `selectedBy` date falls on. */
  readonly find: (id: string, on: PlainDate) => RegisteredRule | undefined;
}

const byId = (rules: readonly RegisteredRule[]): ReadonlyMap<string, readonly RegisteredRule[]> => {
  const groups = new Map<string, RegisteredRule[]>();
  for (const rule of rules) groups.set(rule.id, [...(groups.get(rule.id) ?? []), rule]);
  for (const group of groups.values())
    group.sort((a, b) =>
      a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : 0,
    );
  return groups;
};

const datesOf = (id: string, editions: readonly RegisteredRule[]): readonly RegistryProblem[] =>
  editions.flatMap((edition, index): readonly RegistryProblem[] => {
    const { effectiveFrom, effectiveTo } = edition;
    const reversed: RegistryProblem[] =
      effectiveTo !== null && effectiveTo < effectiveFrom
        ? [{ code: "reversed", id, on: effectiveFrom }]
        : [];
    const next = editions[index + 1];
    if (!next) return reversed;
    const on = next.effectiveFrom;
    if (on === effectiveFrom) return [...reversed, { code: "duplicate", id, on }];
    if (effectiveTo === null || effectiveTo >= on) return [...reversed, { code: "overlap", id, on }];
    const missing = addDays(effectiveTo, 1);
    return missing < on ? [...reversed, { code: "gap", id, on: missing }] : reversed;
  });

const factsOf = (rule: RegisteredRule, facts: RegistryFacts): readonly RegistryProblem[] => [
  ...(facts.hasTest(rule.test) ? [] : [{ code: "missing-test", id: rule.id, test: rule.test } as const]),
  ...(facts.hasText(rule.title) ? [] : [{ code: "unknown-title", id: rule.id, title: rule.title } as const]),
  ...rule.parameters
    .filter((name) => !facts.hasParameter(name))
    .map((parameter) => ({ code: "unknown-parameter", id: rule.id, parameter }) as const),
  ...rule.readings
    .filter((id) => !facts.hasReading(id))
    .map((reading) => ({ code: "unknown-reading", id: rule.id, reading }) as const),
];

/** All rules of law, or everything that is wrong with them. */
export const ruleRegistry = (
  rules: readonly RegisteredRule[],
  facts: RegistryFacts,
): Result<RuleRegistry, readonly RegistryProblem[]> => {
  const groups = byId(rules);
  const problems = [
    ...[...groups].flatMap(([id, editions]) => datesOf(id, editions)),
    ...rules.flatMap((rule) => factsOf(rule, facts)),
  ];
  if (problems.length > 0) return err(problems);
  return ok({ all: rules, find: (id, on) => groups.get(id)?.find((edition) => isInForce(edition, on)) });
};
