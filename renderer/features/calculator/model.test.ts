import { describe, expect, it } from "vitest";
import type { RuleAnswer, RuleForm, RuleFormField } from "#shared/contract/law-rules.ts";
import { tc } from "#shared/kernel/legal-basis.ts";
import {
  answersTo,
  fieldAt,
  fieldErrors,
  messageOf,
  otherwise,
  shortcuts,
  shownGroups,
  stillNeeded,
  withRecent,
} from "./model.ts";

const field = (name: string, more: Partial<RuleFormField> = {}): RuleFormField => ({
  name,
  path: name,
  label: { ru: `поле ${name}`, ky: `талаа ${name}` },
  kind: "amount",
  required: true,
  nullable: false,
  optional: false,
  default: null,
  row: null,
  choices: [],
  when: null,
  fields: [],
  item: null,
  ...more,
});
const form = (id: string, ru: string, article: string): RuleForm => ({
  id,
  title: { ru, ky: `${ru} (ky)` },
  articles: [tc(article)],
  fields: [],
  default: {},
});
const penalty = form("tc.082", "Начисление пени", "82.6");
const term = form("tc.018", "Исчисление сроков", "18.2");
const groups = [
  { id: "terms", title: { ru: "Сроки", ky: "Мөөнөттөр" }, rules: [term] },
  { id: "debt", title: { ru: "Пеня", ky: "Туум" }, rules: [penalty] },
];
const idsOf = (shown: ReturnType<typeof shownGroups>) =>
  shown.map(({ id, rules }) => [id, rules.map((rule) => rule.id)]);

describe("the list of computations", () => {
  it("has one's own last ones on top, then those asked about most, none twice and eight at most", () => {
    expect(shortcuts(["c", "a"], ["a", "b"])).toEqual(["c", "a", "b"]);
    expect(shortcuts([], "abcdefghij".split(""))).toHaveLength(8);
    expect(withRecent(["a", "b"], "b")).toEqual(["b", "a"]);
    expect(withRecent("abcdefgh".split(""), "x")).toEqual("xabcdefg".split(""));
  });
  it("shows shortcuts and all groups; an id nobody knows any more is left out", () => {
    expect(idsOf(shownGroups(groups, "", ["tc.gone"], ["tc.082"]))).toEqual([
      ["own", ["tc.082"]],
      ["terms", ["tc.018"]],
      ["debt", ["tc.082"]],
    ]);
    expect(shownGroups(groups, " ", [], ["tc.082"])[0]?.title).toBe("often");
    expect(shownGroups(groups, "", ["tc.018"], [])[0]?.title).toBe("recent");
  });
  it("finds by title, article and id, words in any order, ё as е", () => {
    expect(idsOf(shownGroups(groups, "ПЕНИ нач", [], []))).toEqual([["debt", ["tc.082"]]]);
    expect(answersTo(penalty, "82.6")).toBe(true);
    expect(answersTo(term, "tc.018 (ky)")).toBe(true);
    expect(answersTo(form("x", "Расчёт", "1"), "расчет")).toBe(true);
    expect(shownGroups(groups, "акциз", [], [])).toEqual([]);
  });
});

describe("what is still to be filled in", () => {
  const row = field("payments", {
    kind: "object",
    path: "payments",
    fields: [field("date", { path: "payments.date" })],
  });
  const fields = [field("arrears"), field("payments", { kind: "list", item: row })];
  const invalid: RuleAnswer = {
    outcome: "invalid",
    errors: [
      { path: "arrears", message: { key: "law.input.needed" } },
      { path: "payments.0.date", message: { key: "law.input.needed" } },
      { path: "payments.1.date", message: { key: "law.input.needed" } },
      { path: "payments.2.date", message: { key: "law.input.not-date" } },
    ],
  };
  it("names each field once, in rows too", () => {
    expect(fieldAt(fields, "payments.3.date")?.path).toBe("payments.date");
    expect(stillNeeded(invalid, fields).map(({ ru }) => ru)).toEqual(["поле arrears", "поле date"]);
  });
  it("shows as an error only what was filled in wrongly", () => {
    expect([...fieldErrors(invalid)]).toEqual([["payments.2.date", { key: "law.input.not-date" }]]);
    expect(fieldErrors(undefined).size).toBe(0);
    expect(stillNeeded(undefined, fields)).toEqual([]);
  });
});

describe("the answer under the other readings", () => {
  const line = (ru: string, value: string) => ({ label: { ru, ky: ru }, value: { ru: value, ky: value } });
  const text = { ru: "т", ky: "т" };
  const way = (result: ReturnType<typeof line>[], why: { ru: string; ky: string } | null = null) => ({
    key: "k",
    text,
    result,
    why,
  });
  const answer = (...alternatives: ReturnType<typeof way>[]): RuleAnswer => ({
    outcome: "computed",
    result: [line("Пеня", "2 700"), line("Дней", "30")],
    derivation: [],
    articles: [],
    readings: [{ id: "A-23", articles: [], question: text, chosen: text, alternatives }],
  });
  it("is told beside the answer where what was asked for differs, or would not come out at all", () => {
    expect(otherwise(answer(way([line("Пеня", "2 610"), line("Дней", "29")])))).toEqual([
      { reading: "A-23", value: { ru: "2 610", ky: "2 610" } },
    ]);
    expect(otherwise(answer(way([line("Дней", "29")]), way([])))).toEqual([]);
    expect(otherwise(answer(way([], { ru: "нет", ky: "жок" })))).toEqual([
      { reading: "A-23", value: { ru: "нет", ky: "жок" } },
    ]);
  });
});

describe("the answer as a message", () => {
  it("says what comes out, by which articles, and that it is no act; spaces are plain ones", () => {
    const text = messageOf(
      {
        outcome: "computed",
        result: [{ label: { ru: "Пеня", ky: "Пеня" }, value: { ru: "2\u00a0700,00\u00a0сом", ky: "" } }],
        derivation: [],
        articles: [tc("82.6")],
        readings: [],
      },
      {
        title: "Начисление пени",
        inputs: ["Недоимка: 100 000,00 сом"],
        articles: "ст. 82 ч. 6",
        reference: "Справочный расчёт, не акт.",
        pick: ({ ru }) => ru,
      },
    );
    expect(text).toBe(
      "Начисление пени\nНедоимка: 100 000,00 сом\n\nПеня: 2 700,00 сом\n\nст. 82 ч. 6\nСправочный расчёт, не акт.",
    );
  });
});
