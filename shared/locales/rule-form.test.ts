import { describe, expect, it } from "vitest";
import { RULE_SAMPLES, SAMPLE_PARAMETERS } from "#tests/fixtures/rule-samples.ts";
import { plainDate } from "../kernel/plain-date.ts";
import { shippedCalendar } from "../law/calendar/calendar-sources.ts";
import { allFields, ruleFields } from "../law/forms/fields-of-schema.ts";
import { inputOfDraft } from "../law/forms/input-of-draft.ts";
import type { RuleField } from "../law/forms/rule-field.ts";
import { OFTEN_ASKED, RULE_GROUPS } from "../law/forms/rule-groups.ts";
import { usualInput } from "../law/forms/usual-values.ts";
import { parameterBook } from "../law/parameters.ts";
import { readingChoices } from "../law/readings.ts";
import { RULES } from "../law/rules.ts";
import { hasText } from "./catalogue.ts";
import { choiceLabel, fieldLabel, resultLines } from "./rule-form.ts";

const book = parameterBook(
  SAMPLE_PARAMETERS.map(([name, scope, value]) => ({
    name,
    scope,
    value,
    from: plainDate("2026-01-01"),
    to: null,
    source: { kind: "office", act: "приказ" },
  })),
);
if (!book.ok) throw new Error(JSON.stringify(book.error));
const context = { parameters: book.value, calendar: shippedCalendar(), readings: readingChoices() };
const today = plainDate("2026-11-22");
const ruleOf = (id: string) => {
  const rule = RULES.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(id);
  return rule;
};
const answerOf = (id: string) => {
  const outcome = ruleOf(id).evaluate(RULE_SAMPLES[id], context);
  return outcome.ok ? outcome.value : outcome.error;
};
const fieldOf = (id: string, path: string): RuleField => {
  const field = allFields(ruleFields(ruleOf(id))).find((known) => known.path === path);
  if (!field) throw new Error(`${id}.${path}`);
  return field;
};

describe.each(RULES.map((rule) => [rule.id, rule] as const))("the form of %s", (id, rule) => {
  const fields = allFields(ruleFields(rule));

  it("has a name for every field in both languages", () => {
    const nameless = fields.filter(({ path }) => !hasText(`law.field.${id}.${path}`)).map(({ path }) => path);
    expect(nameless).toEqual([]);
  });

  it("has words for every choice; only the names of places are the same in both languages", () => {
    for (const field of fields)
      for (const value of field.choices) {
        const { ru, ky } = choiceLabel(id, field, value);
        expect([field.path, value, ru !== "" && ky !== ""]).toEqual([field.path, value, true]);
        if (field.kind !== "text")
          expect([field.path, value, ru === value]).toEqual([field.path, value, false]);
      }
  });

  it("stands in one group", () => {
    const groups = Object.values(RULE_GROUPS).filter((ids: readonly string[]) => ids.includes(id));
    expect(groups).toHaveLength(1);
  });

  it("begins with every field the rule asks for", () => {
    const begun = inputOfDraft(ruleFields(rule), usualInput(id, ruleFields(rule), today));
    const outcome = rule.evaluate(begun, context);
    // What is still to be filled in may be wrong; nothing else, and no field may be unknown to the rule.
    const wrong = outcome.ok ? [] : outcome.error.paths;
    const known = new Set(fields.map(({ path }) => path));
    for (const path of wrong) expect([path, known.has(path.replaceAll(/\.\d+/g, ""))]).toEqual([path, true]);
  });

  it("names every value of the answer", () => {
    const outcome = answerOf(id);
    expect(outcome).toMatchObject({ outcome: "finding" });
    if (!("value" in outcome)) return;
    const lines = resultLines(id, outcome.value);
    expect(lines.length).toBeGreaterThan(0);
    for (const { label, value } of lines)
      for (const text of [label.ru, label.ky, value.ru, value.ky]) {
        expect(text).not.toBe("");
        expect(text).not.toMatch(/law\.|undefined|\[object|NaN/);
      }
  });
});

describe("what a form is read off the rule", () => {
  it.each([
    ["tc.082", "arrears", "amount"],
    ["tc.082", "due", "date"],
    ["tc.082", "payments", "list"],
    ["tc.082", "suspended.reason", "choice"],
    ["tc.018", "length", "number"],
    ["tc.068", "patent", "yes-no"],
    ["tc.317", "month", "month"],
    ["tc.422", "period", "period"],
    ["tc.138", "rate", "decimal"],
    ["tc.138", "found", "integer"],
    ["tc.138", "district", "text"],
    ["tc.118", "facts", "choices"],
    ["tc.118", "burden", "object"],
    ["tc.115", "finalTax", "choice-or-date"],
    ["tc.380", "object.functionTitle", "choice"],
  ])("%s %s is %s", (id, path, kind) => expect(fieldOf(id, path).kind).toBe(kind));

  it("knows what may be unknown and what may be left out", () => {
    expect(fieldOf("tc.118", "burden").nullable).toBe(true);
    expect(fieldOf("tc.115", "debt").nullable).toBe(true);
    expect(fieldOf("tc.082", "due").nullable).toBe(false);
    expect(fieldOf("tc.139", "found.bulletin").optional).toBe(true);
  });

  it("gives a field of one case its case, and one of all of them none", () => {
    expect(fieldOf("tc.163", "kind").choices).toEqual([
      "understatement",
      "not-filed",
      "invalid-invoice-credit",
      "no-return",
    ]);
    expect(fieldOf("tc.163", "assessed").when).toEqual({
      field: "kind",
      is: ["understatement", "no-return"],
    });
    expect(fieldOf("tc.163.4", "on").when).toBeNull();
    expect(fieldOf("tc.240", "claim.holder").when).toEqual({ field: "case", is: ["exempt"] });
  });

  it("reads lists of lists", () => {
    const paths = fieldOf("tc.035", "paths");
    expect([paths.item?.kind, paths.item?.item?.kind]).toEqual(["list", "decimal"]);
  });

  it("begins with today, with nothing where there is mostly nothing, and with a row where one is needed", () => {
    expect(usualInput("tc.082", ruleFields(ruleOf("tc.082")), today)).toEqual({
      arrears: null,
      due: null,
      asOf: "2026-11-22",
      payments: [],
      suspended: [],
    });
    expect(usualInput("tc.422", ruleFields(ruleOf("tc.422")), today)).toEqual({
      period: null,
      lines: [{ activity: null, form: "cash", revenue: null, deducted: 0, anonymous: 0 }],
    });
    expect(usualInput("tc.317", ruleFields(ruleOf("tc.317")), today)).toMatchObject({
      month: "2026-10",
      exempt: 0,
    });
    expect(usualInput("tc.380", ruleFields(ruleOf("tc.380")), today)).toMatchObject({ year: "2026" });
    expect(usualInput("tc.163", ruleFields(ruleOf("tc.163")), today)).toMatchObject({
      kind: "understatement",
    });
  });

  it("the often asked ones are known", () => {
    for (const id of OFTEN_ASKED) expect(ruleOf(id).id).toBe(id);
  });
});

describe("an answer in words", () => {
  const said = (id: string) => {
    const outcome = answerOf(id);
    return "value" in outcome
      ? resultLines(id, outcome.value).map(({ label, value }) => [label.ru, value.ru])
      : [];
  };
  it("art. 82: 15 days of 100 000, then 90 000 but for two days of force majeure", () => {
    // 26.03–10.04: 16 days × 90; 11–14.04: 4 × 81; 17–24.04: 8 × 81 = 1 440 + 324 + 648
    expect(said("tc.082")).toEqual([
      ["Пеня", "2\u00a0412,00 сом"],
      ["Дней просрочки", "28 дн."],
      ["Осталось недоимки", "90\u00a0000,00 сом"],
      ["Ограничена суммой недоимки", "нет"],
    ]);
  });
  it("art. 240: why a claimed rate does not hold", () => {
    expect(said("tc.240")).toEqual([
      ["Применяется", "Общая ставка"],
      ["Не выполнено 1", "товары ввозились"],
    ]);
  });
  it("art. 71: rows with their parts", () => {
    expect(said("tc.071")).toEqual([
      ["Остаток денег", "40,00 сом"],
      ["Погашено 1", "VAT · налог · 50,00 сом"],
    ]);
  });
  it("a label is the same in the window and on paper", () => {
    expect(fieldLabel("tc.082", { path: "due" })).toEqual({ ru: "Срок уплаты", ky: "Төлөө мөөнөтү" });
    expect(choiceLabel("tc.199", { path: "incomes.exemptKind" }, "prize").ru).toContain("191");
    expect(choiceLabel("tc.terms", { path: "term" }, "T-010").ru).toContain("исковой давности");
  });
});
