import { describe, expect, it } from "vitest";
import { Exact, formatSom, tyiyn } from "#shared/kernel/money.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { isInForce } from "#shared/law/art-016-law-in-time.ts";
import { shippedCalendar } from "#shared/law/calendar/calendar-sources.ts";
import { parameterBook } from "#shared/law/parameters.ts";
import { ENTRY_OF_THE_CODE } from "#shared/law/parameters-of-the-code.ts";
import { readingChoices } from "#shared/law/readings.ts";
import { RULES } from "#shared/law/rules.ts";
import examples from "../fixtures/law-examples.json" with { type: "json" };

type Example = (typeof examples)[number];

/** What the office itself enters: average wages, rates of councils. */
const contextOf = ({ parameters }: Example) => {
  const book = parameterBook(
    parameters.map((entry) => ({
      ...entry,
      from: ENTRY_OF_THE_CODE,
      to: null,
      source: { kind: "office", act: "example" } as const,
    })),
  );
  if (!book.ok) throw new Error(JSON.stringify(book.error));
  return { parameters: book.value, calendar: shippedCalendar(), readings: readingChoices() };
};

/** The values of the registered rules, one of each run. */
const valuesOf = (example: Example): readonly unknown[] =>
  example.runs.map(({ rule: id, on, input }) => {
    const rule = RULES.find((candidate) => candidate.id === id && isInForce(candidate, plainDate(on)));
    if (!rule) throw new Error(`${example.id}: no rule ${id} on ${on}`);
    const answer = rule.evaluate(input, contextOf(example));
    if (!answer.ok || answer.value.outcome !== "finding")
      throw new Error(`${example.id}, ${id}: ${JSON.stringify(answer)}`);
    return answer.value.value;
  });

const at = (values: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((held, key) => (held as Record<string, unknown>)[key], values);

/** `3 × 0.sanction + 2.sanction - 1.tax`: whole tyiyn of the runs, by number and path. */
const sumOf = (values: readonly unknown[], expression: string): number => {
  const [first = "", ...rest] = expression.split(/ (?=[+-] )/);
  const termOf = (term: string): number => {
    const [factor, path] = term.includes(" × ") ? term.split(" × ") : ["1", term];
    return Number(factor) * Number(at(values, path ?? ""));
  };
  return rest.reduce(
    (sum, part) => sum + (part.startsWith("+") ? 1 : -1) * termOf(part.slice(2)),
    termOf(first),
  );
};

/** How each answer is read: `som`, `share` of one as percent, `percent`, `not`, or as it is. */
const answerOf = (values: readonly unknown[], answer: string): unknown => {
  const [kind = "", ...rest] = answer.split(" ");
  const expression = rest.join(" ");
  switch (kind) {
    case "som":
      return formatSom(tyiyn(sumOf(values, expression)));
    case "share":
      return new Exact(String(at(values, expression))).times(100).toFixed();
    case "not":
      return !at(values, expression);
    default:
      return at(values, expression);
  }
};

const leavesOf = (expected: unknown, path = ""): readonly (readonly [string, unknown])[] =>
  typeof expected === "object" && expected !== null
    ? Object.entries(expected).flatMap(([key, value]) => leavesOf(value, path ? `${path}.${key}` : key))
    : [[path, expected]];

describe("the worked examples of the Code", () => {
  it("are all there, each once", () => {
    const ids = Array.from({ length: 28 }, (_, index) => `E${String(index * 2 + 1).padStart(2, "0")}`);
    expect(examples.map(({ id }) => id)).toEqual(ids);
  });
  it.each(examples.map((example) => [example.id, example.title, example] as const))(
    "%s: %s",
    (_, __, example) => {
      const values = valuesOf(example);
      const answers: Readonly<Record<string, string | undefined>> = example.answers;
      const expected = leavesOf(example.expected);
      expect(Object.keys(answers).toSorted()).toEqual(expected.map(([path]) => path).toSorted());
      for (const [path, value] of expected) {
        const answer = answers[path] ?? "";
        const given = answerOf(values, answer);
        if (answer.startsWith("percent")) expect([path, Number(given)]).toEqual([path, Number(value)]);
        else expect([path, given]).toEqual([path, value]);
      }
    },
  );
});
