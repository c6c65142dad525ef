import type { RuleAnswer, UsedReading } from "#shared/contract/law-rules.ts";
import type { Language } from "#shared/kernel/legal-basis.ts";
import type { Instant, PlainDate } from "#shared/kernel/plain-date.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import type { InputValue } from "#shared/law/forms/rule-field.ts";
import type { RegisteredRule } from "#shared/law/registry.ts";
import { inputLines } from "#shared/locales/rule-input.ts";
import { dateParts } from "../../documents/compose/frame.ts";
import { type Wording, wordingOf } from "../../documents/compose/wording.ts";
import { printInstant } from "../../documents/print/dates.ts";
import type { Sheet } from "../../documents/sheet.ts";
import { formFields } from "./list-rules.ts";

export interface SheetFacts {
  readonly rule: RegisteredRule;
  readonly on: PlainDate;
  readonly input: Readonly<Record<string, InputValue>>;
  readonly answer: Extract<RuleAnswer, { outcome: "computed" }>;
  readonly office: Bilingual;
  readonly by: { readonly fullName: Bilingual; readonly position: Bilingual };
  readonly at: Instant;
}

const lineOf = ({ label, value }: { readonly label: Bilingual; readonly value: Bilingual }, w: Wording) => ({
  label: w.own(label),
  value: w.own(value),
});

/** What another reading would give: a result, or no result; nothing where it gives the same. */
const othersOf = (reading: UsedReading, w: Wording): readonly string[] =>
  reading.alternatives.flatMap(({ text, result, why }) => {
    const lines = result.map((line) => `${w.own(line.label)}: ${w.own(line.value)}`);
    const said = [...lines, ...(why === null ? [] : [w.own(why)])].join("; ");
    return said === "" ? [] : [w.text("sheet.otherwise", { alternative: w.own(text), result: said })];
  });

/** The sheet of a computation in one language. Pure: the same facts give the same sheet. */
export const composeSheet = (facts: SheetFacts, language: Language): Sheet => {
  const w = wordingOf(language);
  const { rule, answer, input } = facts;
  const title = w.message({ key: rule.title });
  return {
    language,
    document: { title, author: w.own(facts.office), date: dateParts(facts.on) },
    office: w.own(facts.office),
    day: w.text("sheet.day", { day: w.shortDate(facts.on) }),
    title,
    articles: w.bases(answer.articles),
    result: answer.result.map((line) => lineOf(line, w)),
    inputs: inputLines(formFields(rule, facts.on), input).map((line) => lineOf(line, w)),
    working: w.working(answer.derivation),
    readings: answer.readings.map((reading) => ({
      question: w.own(reading.question),
      articles: w.bases(reading.articles),
      chosen: w.own(reading.chosen),
      others: othersOf(reading, w),
    })),
    by: w.text("sheet.by", {
      position: w.own(facts.by.position),
      name: w.own(facts.by.fullName),
      at: printInstant(facts.at),
    }),
    labels: {
      inputs: w.text("sheet.inputs"),
      working: w.text("sheet.working"),
      columns: ["step", "formula", "result", "basis"].map((column) => w.text(`head.${column}`)),
      readings: w.text("sheet.readings"),
      mark: w.text("sheet.mark"),
      note: w.text("sheet.note"),
      page: w.text("page"),
    },
  };
};
