import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { idSource } from "#db/ids.ts";
import type { RuleAnswer, RuleInput } from "#shared/contract/law-rules.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { inputOfDraft } from "#shared/law/forms/input-of-draft.ts";
import { RULES } from "#shared/law/rules.ts";
import { errorOf, type TemporaryCore, temporaryCore } from "#tests/fixtures/core.ts";
import { hasPoppler, NEEDS_POPPLER, pageTexts } from "#tests/fixtures/pdf.ts";
import { RULE_SAMPLES } from "#tests/fixtures/rule-samples.ts";

const ids = idSource();
const on = plainDate("2026-04-24");
const penalty = {
  arrears: 10_000_000,
  due: "2026-03-25",
  asOf: "2026-04-24",
  payments: [{ date: "2026-04-24", amount: 10_000_000 }],
  suspended: [],
};
let office: TemporaryCore;

beforeAll(async () => {
  office = await temporaryCore();
});
afterAll(() => office.dispose());

const compute = (rule: string, input: RuleInput, day = on): Promise<RuleAnswer> =>
  office.as("inspector").lawRules.compute({ rule, on: day, input });
const computed = async (rule: string, input: RuleInput) => {
  const answer = await compute(rule, input);
  if (answer.outcome !== "computed") throw new Error(JSON.stringify(answer));
  return answer;
};
const main = ({ result }: { readonly result: Extract<RuleAnswer, { outcome: "computed" }>["result"] }) =>
  result.map(({ label, value }) => `${label.ru}: ${value.ru}`.replaceAll("\u00a0", " "))[0];

describe("the computations as forms", () => {
  it("each stands once under what it is about, with a form to begin with", async () => {
    const { groups, often } = await office.as("observer").lawRules.list();
    const rules = groups.flatMap((group) => group.rules);
    expect(rules.map(({ id }) => id).toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
    for (const id of often) expect(rules.some((rule) => rule.id === id)).toBe(true);
    const known = rules.find(({ id }) => id === "tc.082");
    expect(known).toMatchObject({
      title: { ru: "Начисление пени", ky: "Туум кошуп эсептөө" },
      default: { arrears: null },
    });
    expect(known?.fields[0]).toMatchObject({
      name: "arrears",
      kind: "amount",
      required: true,
      default: null,
    });
    const payments = known?.fields.find(({ name }) => name === "payments");
    expect(payments).toMatchObject({ row: { date: null, amount: null }, item: { kind: "object" } });
    expect(payments?.item?.fields.map(({ label }) => label.ru)).toEqual(["Дата платежа", "Сумма платежа"]);
  });

  it("a fresh form is complete: what is wrong with it is only what is still to be filled in", async () => {
    const { groups } = await office.as("inspector").lawRules.list();
    for (const { id, fields, default: begun } of groups.flatMap((group) => group.rules)) {
      const answer = await compute(id, inputOfDraft(fields, begun) as RuleInput);
      const keys = answer.outcome === "invalid" ? answer.errors.map(({ message }) => message.key) : [];
      expect([id, keys.filter((key) => key !== "law.input.needed")]).toEqual([id, []]);
    }
  });
});

describe("an answer", () => {
  it("art. 82: 30 days; under A-23 the day of payment is free and there are 29", async () => {
    // 100 000 × 0.09 % × 30 = 2 700; × 29 = 2 610
    const answer = await computed("tc.082", penalty);
    expect(main(answer)).toBe("Пеня: 2 700,00 сом");
    expect(answer.articles).toContain("82.6");
    const reading = answer.readings.find(({ id }) => id === "A-23");
    expect(reading?.alternatives.map(({ result }) => main({ result }))).toEqual(["Пеня: 2 610,00 сом"]);
    const unchanged = await computed("tc.082", { ...penalty, payments: [] });
    expect(unchanged.readings.find(({ id }) => id === "A-23")?.alternatives[0]?.result).toEqual([]);
  });

  it("follows the office's own reading: what it chose is no alternative any more", async () => {
    await office
      .as("head")
      .law.chooseReading({ commandId: ids<"Command">(), id: "A-23", alternative: "payment-day-free" });
    const answer = await computed("tc.082", penalty);
    expect(main(answer)).toBe("Пеня: 2 610,00 сом");
    const reading = answer.readings.find(({ id }) => id === "A-23");
    expect(reading?.alternatives).toMatchObject([{ key: "payment-day-counted" }]);
    expect(reading?.alternatives.map(({ result }) => main({ result }))).toEqual(["Пеня: 2 700,00 сом"]);
    await office
      .as("head")
      .law.chooseReading({ commandId: ids<"Command">(), id: "A-23", alternative: "payment-day-counted" });
  });

  it("names the dated value that is missing, with its title, place and day", async () => {
    const sample = RULE_SAMPLES["tc.138"] as RuleInput;
    expect(await compute("tc.138", { ...sample, district: "нет такого" })).toEqual({
      outcome: "incomplete",
      missing: [
        {
          what: "parameter",
          name: "average-wage",
          title: { ru: "Средняя заработная плата, сом", ky: "Орточо эмгек акы, сом" },
          scope: "нет такого",
          on: "2026-02-01",
          path: null,
        },
      ],
    });
  });

  it("names the field of the form that the computation lacks", async () => {
    const answer = await compute("tc.358", {
      kind: "mineral",
      mineral: "metal",
      period: "2026-04",
      revenue: 100,
      metalValue: null,
      exchangeMetal: true,
    });
    expect(answer).toMatchObject({ outcome: "incomplete", missing: [{ path: "metalValue" }] });
  });

  it("says why the norm does not apply, with the bound in the text", async () => {
    expect(await compute("tc.018", { from: "2026-01-01", length: 100_000, unit: "year" })).toMatchObject({
      outcome: "not-applicable",
      why: { key: "law.refused.length-too-large", params: { limit: 100 } },
      article: "18",
    });
  });

  it("tells every wrong field by its path and kind", async () => {
    const wrong = {
      ...penalty,
      arrears: "много",
      due: null,
      asOf: "31.02.2026",
      payments: [{ date: "2026-13-01", amount: 1 }],
      other: 1,
    };
    expect(await compute("tc.082", wrong)).toEqual({
      outcome: "invalid",
      errors: [
        { path: "arrears", message: { key: "law.input.not-amount" } },
        { path: "due", message: { key: "law.input.needed" } },
        { path: "asOf", message: { key: "law.input.not-date" } },
        { path: "payments.0.date", message: { key: "law.input.not-date" } },
        { path: "", message: { key: "law.input.unknown-field" } },
      ],
    });
    expect(await compute("tc.018", { from: "2026-01-01", length: 1, unit: "week" })).toMatchObject({
      errors: [{ path: "unit", message: { key: "law.input.not-choice" } }],
    });
    expect(await compute("tc.163", {})).toMatchObject({
      errors: [{ path: "kind", message: { key: "law.input.needed" } }],
    });
  });

  it("a sum that cannot be below zero is refused at its field, one that can is taken", async () => {
    const negative = { key: "law.refused.negative-amount" };
    expect(await compute("tc.190", { kind: "discount", bookValue: "-0.01", price: 0 })).toEqual({
      outcome: "invalid",
      errors: [{ path: "bookValue", message: negative }],
    });
    const sold = { ...RULE_SAMPLES["tc.191.sale"], cost: -1 } as RuleInput;
    expect(await compute("tc.191.sale", sold)).toMatchObject({
      errors: [{ path: "cost", message: negative }],
    });
    const months = { ...RULE_SAMPLES["tc.174.size"], revenue: [100, -1] } as RuleInput;
    expect(await compute("tc.174.size", months)).toMatchObject({
      errors: [{ path: "revenue.1", message: negative }],
    });
    const loss = { ...RULE_SAMPLES["tc.210"], securitiesResult: -1 } as RuleInput;
    expect(await compute("tc.210", loss)).toMatchObject({ outcome: "computed" });
  });

  it("an unknown computation and a day before the Code are refused", async () => {
    expect(await errorOf(compute("tc.0", {}))).toBe("REFUSED unknown-rule");
    expect(await errorOf(compute("tc.082", penalty, plainDate("2021-12-31")))).toBe(
      "REFUSED rule-not-in-force",
    );
  });
});

describe("the sheet", () => {
  const print = (language: "ru" | "ky", rule = "tc.082", input: RuleInput = penalty) =>
    office.as("inspector").lawRules.print({ rule, on, input, language });

  it("is refused while there is nothing to print", async () => {
    expect(await errorOf(print("ru", "tc.082", { ...penalty, due: null }))).toBe("REFUSED not-computed");
  });

  it.runIf(hasPoppler).each([
    ["ru", "Справочный расчёт, не акт", "Недоимка 100 000,00 сом", "Платежи 1 24.04.2026 · 100 000,00 сом"],
    [
      "ky",
      "Маалымат үчүн эсептөө, акт эмес",
      "Төлөнбөгөн салык 100 000,00 сом",
      "Төлөмдөр 1 24.04.2026 · 100 000,00 сом",
    ],
  ] as const)(
    `shows inputs, answer, working, the other reading and that it is no act, %s ${NEEDS_POPPLER}`,
    async (language, mark, arrears, paid) => {
      const { base64, pages, fileName } = await print(language);
      expect([pages, fileName]).toEqual([1, `tc.082-2026-04-24-${language}.pdf`]);
      const text = pageTexts(Buffer.from(base64, "base64")).join(" ").replaceAll(/\s+/g, " ");
      for (const said of [mark, arrears, paid, "2 700,00 сом", "2 610,00 сом", "24.04.2026", "82"])
        expect(text).toContain(said);
    },
  );

  it.each(["ru", "ky"] as const)("is made of every computation that answers, %s", async (language) => {
    for (const [rule, input] of Object.entries(RULE_SAMPLES)) {
      const answer = await compute(rule, input as RuleInput);
      if (answer.outcome !== "computed") continue;
      expect([rule, (await print(language, rule, input as RuleInput)).pages > 0]).toEqual([rule, true]);
    }
  });
});
