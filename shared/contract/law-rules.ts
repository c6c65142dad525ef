/** `lawRules.*`: every computation of the law as a form, its answer with the working, and the answer on paper. */
import { z } from "zod";
import { query } from "./procedure.ts";
import {
  basisSchema,
  bilingualSchema,
  derivationSchema,
  languageSchema,
  messageSchema,
  plainDateSchema,
  printedSchema,
} from "./scalars.ts";

/** Plain JSON, as a rule's input is made of. */
const inputSchema = z.record(z.string(), z.json());
export type RuleInput = z.output<typeof inputSchema>;

const choiceSchema = z.object({ value: z.string(), label: bilingualSchema });

const fieldSchema = z.object({
  name: z.string(),
  /** From the top of the input, without indices. */
  path: z.string(),
  label: bilingualSchema,
  kind: z.enum([
    "amount",
    "date",
    "month",
    "period",
    "decimal",
    "integer",
    "number",
    "yes-no",
    "choice",
    "choices",
    "choice-or-date",
    "text",
    "list",
    "object",
  ]),
  /** Whether a value is needed: neither null nor absent will do. */
  required: z.boolean(),
  nullable: z.boolean(),
  /** Left out of the input while it has no value. */
  optional: z.boolean(),
  /** What the form begins with; of an added row, `row`. */
  default: z.json(),
  /** A new row of a list. */
  row: z.json(),
  /** Of a text: what is mostly meant; another text is taken as well. */
  choices: z.array(choiceSchema),
  /** Counts only while another field of the same object has one of the values. */
  when: z.object({ field: z.string(), is: z.array(z.string()) }).nullable(),
  /** Of an object. */
  get fields() {
    return z.array(fieldSchema);
  },
  /** What each entry of a list is. */
  get item() {
    return fieldSchema.nullable();
  },
});
export type RuleFormField = z.output<typeof fieldSchema>;

const ruleSchema = z.object({
  id: z.string(),
  title: bilingualSchema,
  articles: z.array(basisSchema),
  fields: z.array(fieldSchema),
  default: inputSchema,
});
export type RuleForm = z.output<typeof ruleSchema>;

const resultLineSchema = z.object({ label: bilingualSchema, value: bilingualSchema });

/** A doubtful norm the answer relies on, how the office reads it, and what the other ways to read it would give. */
const usedReadingSchema = z.object({
  id: z.string(),
  articles: z.array(basisSchema),
  question: bilingualSchema,
  chosen: bilingualSchema,
  alternatives: z.array(
    z.object({
      key: z.string(),
      text: bilingualSchema,
      /** The lines that differ; none where the answer is the same or there is no other answer. */
      result: z.array(resultLineSchema),
      /** Why there would be no answer at all. */
      why: bilingualSchema.nullable(),
    }),
  ),
});
export type UsedReading = z.output<typeof usedReadingSchema>;

const answerSchema = z.discriminatedUnion("outcome", [
  z.object({
    outcome: z.literal("computed"),
    /** The value it is asked for first. */
    result: z.array(resultLineSchema),
    derivation: derivationSchema,
    articles: z.array(basisSchema),
    readings: z.array(usedReadingSchema),
  }),
  z.object({
    outcome: z.literal("not-applicable"),
    why: messageSchema,
    article: basisSchema,
    readings: z.array(usedReadingSchema),
  }),
  /** A dated value or a fact is missing; nothing is guessed. */
  z.object({
    outcome: z.literal("incomplete"),
    missing: z.array(
      z.object({
        what: z.enum(["parameter", "input"]),
        name: z.string(),
        title: bilingualSchema,
        scope: z.string().nullable(),
        on: plainDateSchema.nullable(),
        /** The field of the form it is. */
        path: z.string().nullable(),
      }),
    ),
  }),
  z.object({
    outcome: z.literal("invalid"),
    errors: z.array(z.object({ path: z.string(), message: messageSchema })),
  }),
]);
export type RuleAnswer = z.output<typeof answerSchema>;

const askedSchema = z.strictObject({ rule: z.string().max(40), on: plainDateSchema, input: inputSchema });

export const lawRulesContract = {
  list: query("law.read").output(
    z.object({
      groups: z.array(z.object({ id: z.string(), title: bilingualSchema, rules: z.array(ruleSchema) })),
      /** Ids of the ones people ask about most. */
      often: z.array(z.string()),
    }),
  ),
  /** By the law of the day `on`, as the office reads it. */
  compute: query("law.read").input(askedSchema).output(answerSchema),
  /** A reference, not an act: inputs, answer, working, articles, readings, day and who asked. */
  print: query("law.read")
    .input(askedSchema.extend({ language: languageSchema }))
    .output(printedSchema),
};
