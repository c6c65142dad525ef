import { describe, expect, it } from "vitest";
import { RULES } from "#shared/law/rules.ts";
import type { CommandIo } from "../../command.ts";
import { runRule, runRules } from "./rule.ts";

const run = async (
  command: typeof runRule,
  args: readonly string[] = [],
  requests: readonly object[] = [],
) => {
  const written: string[] = [];
  const io: CommandIo = {
    input: (async function* () {
      for (const request of requests) yield `${JSON.stringify(request)}\n`;
    })(),
    writeLine: async (line) => void written.push(line),
    say: () => undefined,
    environment: {},
    language: "ru",
  };
  const exit = await command(args, io);
  return { exit, answers: written.map((line) => JSON.parse(line)) };
};

const penalty = { arrears: "100000.00", due: "2026-03-25", asOf: "2026-04-24", payments: [], suspended: [] };
const workers = {
  on: "2026-02-01",
  district: "город Бишкек",
  found: 5,
  entered: 3,
  months: 6,
  rate: "0.1",
};

describe("inspector law rule", () => {
  it("E01: any computation by its id, with the working; amounts as som or as whole tyiyn", async () => {
    // 100 000 × 0.09 % × 30 days
    const { exit, answers } = await run(
      runRule,
      [],
      [
        { rule: "tc.082", on: "2026-04-24", input: penalty },
        { rule: "tc.082", on: "2026-04-24", input: { ...penalty, arrears: 10_000_000 } },
      ],
    );
    expect(exit).toBe(0);
    expect(answers[0]).toMatchObject({
      outcome: "finding",
      result: { unit: "som", value: "2700.00" },
      articles: ["82.3", "82.4", "82.6", "82.7"],
      readings: ["A-23", "S-09"],
    });
    expect(answers[0].derivation[0]).toMatchObject({ article: "82.6", operands: { days: 30 } });
    expect(answers[1]).toEqual(answers[0]);
  });

  it("A-23: shows the answer under the other reading, only where it differs", async () => {
    // Paid on the 30th day of delay: 30 days by default, 29 where that day is free: 100 000 × 0.09 % × 29
    const payments = [{ date: "2026-04-24", amount: "100000.00" }];
    const { answers } = await run(
      runRule,
      [],
      [
        { rule: "tc.082", on: "2026-04-24", input: { ...penalty, payments } },
        { rule: "tc.082", on: "2026-04-24", input: penalty },
        // Exactly a tenth: the lower band gives nothing, the upper one a sanction
        {
          rule: "tc.163",
          on: "2026-04-24",
          input: { kind: "understatement", declared: "90.00", assessed: "100.00" },
        },
      ],
    );
    expect(answers[0].alternatives).toEqual([
      {
        reading: "A-23",
        alternative: "payment-day-free",
        outcome: "finding",
        result: { unit: "som", value: "2610.00" },
      },
    ]);
    expect(answers[1].alternatives).toEqual([]);
    expect(answers[2].alternatives).toMatchObject([{ reading: "A-25", alternative: "upper-band" }]);
  });

  it("says why the norm does not apply", async () => {
    const { exit, answers } = await run(
      runRule,
      [],
      [{ rule: "tc.138", on: "2026-02-01", input: { ...workers, found: 3 } }],
    );
    expect([exit, answers[0].outcome, answers[0].article]).toEqual([0, "not-applicable", "138"]);
    expect(answers[0].why.ky).not.toBe("");
  });

  it.each([
    ["an unknown rule", { rule: "tc.0", on: "2026-01-01", input: {} }, "unknown-rule", "rule"],
    [
      "a day before the Code",
      { rule: "tc.082", on: "2021-12-31", input: penalty },
      "rule-not-in-force",
      "on",
    ],
    [
      "a field that is none",
      { rule: "tc.082", on: "2026-01-01", input: { ...penalty, arrears: "a lot" } },
      "invalid-value",
      "input.arrears",
    ],
    ["no such value", { rule: "tc.138", on: "2026-02-01", input: workers }, "incomplete", undefined],
    ["no day", { rule: "tc.138", input: workers }, "missing-field", "on"],
  ])("%s is answered on its line", async (_, request, code, path) => {
    const { exit, answers } = await run(runRule, [], [request]);
    expect([exit, answers[0].error.code, answers[0].error.path]).toEqual([1, code, path]);
  });
});

describe("inspector law rules", () => {
  it("lists every rule with its article, days and the fields of its input", async () => {
    const { exit, answers } = await run(runRules);
    expect(exit).toBe(0);
    expect(answers.map(({ rule }) => rule)).toEqual(RULES.map(({ id }) => id));
    for (const { title, articles, input } of answers) {
      expect(articles.length).toBeGreaterThan(0);
      expect([title.ru, title.ky]).not.toContain("");
      expect(["properties", "anyOf", "oneOf"].some((part) => part in input)).toBe(true);
    }
    const known = answers.find(({ rule }) => rule === "tc.082");
    expect(known).toMatchObject({ from: "2022-01-01", to: null, selectedBy: "day-of-delay" });
    expect(known.input.properties.due.description).toContain("18(6)");
  });

  it("takes no argument", async () => {
    await expect(run(runRules, ["all"])).rejects.toMatchObject({ said: { key: "cli.unexpected-argument" } });
  });
});
