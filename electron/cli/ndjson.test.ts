import { describe, expect, it } from "vitest";
import { z } from "zod";
import { err, ok } from "#shared/kernel/result.ts";
import { type CommandIo, UnusableCommand } from "./command.ts";
import { amountField, dateField } from "./fields.ts";
import { linesOf } from "./lines.ts";
import { answerLines, pathText } from "./ndjson.ts";

/** A run over given chunks of input; what it wrote, parsed. */
const run = async (
  chunks: readonly (string | Uint8Array)[],
  schema: z.ZodType<unknown>,
  answer: Parameters<typeof answerLines>[2] = ok,
) => {
  const written: string[] = [];
  const io: CommandIo = {
    input: (async function* () {
      yield* chunks;
    })(),
    writeLine: async (line) => {
      written.push(line);
    },
    say: () => undefined,
    environment: {},
    language: "ru",
  };
  const exit = await answerLines(io, schema, answer);
  return { exit, answers: written.map((line) => JSON.parse(line)) };
};
const codes = (answers: readonly { error?: { code: string; path?: string } }[]) =>
  answers.map(({ error }) => (error ? [error.code, error.path] : "answer"));

const schema = z.strictObject({
  on: dateField,
  amount: amountField.optional(),
  list: z.array(z.strictObject({ day: dateField })).optional(),
});

describe("lines of input", () => {
  it("are cut wherever the stream cuts, letters of two bytes included", async () => {
    const bytes = new TextEncoder().encode('{"a":"ң"}\n{"b":1}');
    const chunks = Array.from(bytes, (byte) => Uint8Array.of(byte));
    const any = z.record(z.string(), z.unknown());
    expect((await run(chunks, any)).answers).toEqual([{ a: "ң" }, { b: 1 }]);
  });
  it("blank ones are skipped, Windows ends and a byte order mark accepted", async () => {
    const { exit, answers } = await run(
      ['\uFEFF{"on":"2026-01-01"}\r\n\r\n  \n{"on":"2026-01-02"}\n'],
      schema,
    );
    expect([exit, answers.length]).toEqual([0, 2]);
  });
  it("that are not UTF-8 or too long are refused and the rest still runs", async () => {
    const lines: string[] = [];
    const input = (async function* () {
      yield Uint8Array.of(0xff, 0xfe, 0x0a);
      yield "x".repeat(30);
      yield "x\nshort\n";
    })();
    for await (const line of linesOf(input, 20)) lines.push(line.ok ? line.text : line.code);
    expect(lines).toEqual(["not-utf8", "line-too-long", "short"]);
  });
  it("none at all is no error", async () => {
    expect(await run([], schema)).toEqual({ exit: 0, answers: [] });
  });
});

describe("wrong requests", () => {
  it.each([
    ["not JSON", "{", ["invalid-json", undefined]],
    ["JSON of another kind", "[]", ["invalid-request", undefined]],
    ["null", "null", ["invalid-request", undefined]],
    ["an unknown field", '{"on":"2026-01-01","x":1}', ["unknown-field", "x"]],
    [
      "an unknown field deep down",
      '{"on":"2026-01-01","list":[{"day":"2026-01-01","y":1}]}',
      ["unknown-field", "list[0].y"],
    ],
    ["a missing field", "{}", ["missing-field", "on"]],
    ["a date that does not exist", '{"on":"2026-02-29"}', ["not-a-date", "on"]],
    ["a date that is a number", '{"on":20260101}', ["invalid-value", "on"]],
    ["a date in a list", '{"on":"2026-01-01","list":[{"day":"x"}]}', ["not-a-date", "list[0].day"]],
    ["an amount with one decimal", '{"on":"2026-01-01","amount":"1.5"}', ["not-an-amount", "amount"]],
    ["an amount as a number", '{"on":"2026-01-01","amount":1.5}', ["invalid-value", "amount"]],
    [
      "an amount past what is exact",
      '{"on":"2026-01-01","amount":"90071992547409.92"}',
      ["not-an-amount", "amount"],
    ],
  ])("%s", async (_, line, code) => {
    const { exit, answers } = await run([`${line}\n`], schema);
    expect([exit, codes(answers)]).toEqual([1, [code]]);
  });
  it("answer on their own line, in order, and exit with 1", async () => {
    const { exit, answers } = await run(['{"on":"2026-01-01"}\nnope\n{"on":"2026-01-03"}\n'], schema);
    expect([exit, codes(answers)]).toEqual([1, ["answer", ["invalid-json", undefined], "answer"]]);
  });
  it("say it in the person's language with the place", async () => {
    const { answers } = await run(['{"on":"x"}\n'], schema);
    expect(answers[0].error.message).toBe("Поле on: нужна существующая дата вида ГГГГ-ММ-ДД");
  });
  it("a refusal of the use case is an error of its line", async () => {
    const { exit, answers } = await run(['{"on":"2026-01-01"}\n'], schema, () =>
      err({ code: "incomplete", message: { key: "law.refused.incomplete", params: { name: "n", on: "d" } } }),
    );
    expect([exit, codes(answers)]).toEqual([1, [["incomplete", undefined]]]);
  });
});

describe("a bug in a use case", () => {
  it("is an error of its line and the rest still runs", async () => {
    let calls = 0;
    const { exit, answers } = await run(['{"on":"2026-01-01"}\n{"on":"2026-01-02"}\n'], schema, (request) => {
      calls += 1;
      if (calls === 1) throw new Error("bug");
      return ok(request);
    });
    expect([exit, codes(answers)]).toEqual([1, [["unexpected", undefined], "answer"]]);
  });
  it("an unusable command ends the run instead", async () => {
    const call = run(['{"on":"2026-01-01"}\n'], schema, () => {
      throw new UnusableCommand({ key: "cli.usage" });
    });
    await expect(call).rejects.toBeInstanceOf(UnusableCommand);
  });
});

describe("a path", () => {
  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", 0, "b"], "a[0].b"],
    [[0], "[0]"],
  ])("%o", (path, text) => {
    expect(pathText(path)).toBe(text);
  });
});
