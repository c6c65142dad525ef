/** What the calculator shows, worked out from the forms, the draft and the answer. */
import type { RuleAnswer, RuleForm, RuleFormField, RuleInput } from "#shared/contract/law-rules.ts";
import type { Bilingual, Message } from "#shared/kernel/text.ts";

export type InputValue = RuleInput[string];

interface Group {
  readonly id: string;
  readonly title: Bilingual;
  readonly rules: readonly RuleForm[];
}

/** A group of the list; the ones of one's own stand above all others. */
export interface ShownGroup {
  readonly id: string;
  readonly title: Bilingual | "recent" | "often";
  readonly rules: readonly RuleForm[];
}

const MOST_RECENT = 8;

/** One's own last ones first, then those people ask about most, without saying any twice. */
export function shortcuts(recent: readonly string[], often: readonly string[]): readonly string[] {
  return [...new Set([...recent, ...often])].slice(0, MOST_RECENT);
}

export function withRecent(recent: readonly string[], id: string): readonly string[] {
  return [id, ...recent.filter((other) => other !== id)].slice(0, MOST_RECENT);
}

const plain = (text: string): string => text.toLowerCase().replaceAll("ё", "е");

/** Whether a computation answers to the words typed: by its title in either language, its article or its id. */
export function answersTo({ id, title, articles }: RuleForm, query: string): boolean {
  const said = plain([id, title.ru, title.ky, ...articles].join(" "));
  return plain(query)
    .split(/\s+/)
    .filter((word) => word !== "")
    .every((word) => said.includes(word));
}

/** The list: shortcuts and groups, or what a search leaves of the groups. */
export function shownGroups(
  groups: readonly Group[],
  query: string,
  recent: readonly string[],
  often: readonly string[],
): readonly ShownGroup[] {
  if (query.trim() !== "")
    return groups
      .map((group) => ({ ...group, rules: group.rules.filter((rule) => answersTo(rule, query)) }))
      .filter(({ rules }) => rules.length > 0);
  const known = new Map(groups.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule] as const)));
  const own = shortcuts(recent, often).flatMap((id) => known.get(id) ?? []);
  return [{ id: "own", title: recent.length === 0 ? "often" : "recent", rules: own }, ...groups];
}

/** The field a path of an input belongs to, without the places in its lists. */
export function fieldAt(fields: readonly RuleFormField[], path: string): RuleFormField | undefined {
  const bare = path
    .split(".")
    .filter((part) => !/^\d+$/.test(part))
    .join(".");
  for (const field of fields) {
    if (field.path === bare && field.kind !== "object") return field;
    const inner = fieldAt([...field.fields, ...(field.item === null ? [] : field.item.fields)], path);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

const NEEDED = "law.input.needed";

/** What is wrong with what was filled in, by the path of the field; an empty field is no error yet. */
export function fieldErrors(answer: RuleAnswer | undefined): ReadonlyMap<string, Message> {
  if (answer?.outcome !== "invalid") return new Map();
  return new Map(
    answer.errors.filter(({ message }) => message.key !== NEEDED).map(({ path, message }) => [path, message]),
  );
}

/** Labels of the fields the computation still waits for, each once. */
export function stillNeeded(
  answer: RuleAnswer | undefined,
  fields: readonly RuleFormField[],
): readonly Bilingual[] {
  const paths =
    answer?.outcome === "invalid"
      ? answer.errors.filter(({ message }) => message.key === NEEDED).map(({ path }) => path)
      : [];
  const labels = paths.flatMap((path) => fieldAt(fields, path)?.label ?? []);
  return labels.filter((label, index) => labels.findIndex((other) => other.ru === label.ru) === index);
}

/** What the answer would be under the other readings, by the value it is asked for; one line for each that differs. */
export function otherwise(
  answer: RuleAnswer,
): readonly { readonly reading: string; readonly value: Bilingual }[] {
  if (answer.outcome !== "computed") return [];
  const [main] = answer.result;
  return answer.readings.flatMap(({ id, alternatives }) =>
    alternatives.flatMap(({ result, why }) => {
      const value = result.find(({ label }) => label.ru === main?.label.ru)?.value ?? why;
      return value === null || value === undefined ? [] : [{ reading: id, value }];
    }),
  );
}

/** The answer as a message to send: what was asked, what comes out, by which articles, and that it is no act. */
export function messageOf(
  answer: Extract<RuleAnswer, { outcome: "computed" }>,
  words: {
    readonly title: string;
    readonly inputs: readonly string[];
    readonly articles: string;
    readonly reference: string;
    readonly pick: (text: Bilingual) => string;
  },
): string {
  const { pick } = words;
  const result = answer.result.map(({ label, value }) => `${pick(label)}: ${pick(value)}`);
  return [words.title, ...words.inputs, "", ...result, "", words.articles, words.reference]
    .join("\n")
    .replaceAll("\u00a0", " ");
}
