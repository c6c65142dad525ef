/** A version of a case as labelled fields: the words every kind of case shares. */
import type { Id, UserId } from "../kernel/id.ts";
import type { Tyiyn } from "../kernel/money.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import type { Message } from "../kernel/text.ts";
import type { ActStatus } from "./official-act/life.ts";

/** A field's value, told by what it is: screens print it as everywhere else. */
export type VersionValue =
  | { readonly kind: "nothing" }
  | { readonly kind: "message"; readonly message: Message }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "date"; readonly date: PlainDate }
  | { readonly kind: "amount"; readonly amount: Tyiyn }
  | { readonly kind: "person"; readonly userId: UserId };

export interface VersionField {
  /** The same thing has the same key in every version. */
  readonly key: string;
  readonly label: Message;
  readonly value: VersionValue;
}

/** The fields of a version in the order of the card; every version of a kind has the same sections. */
export type VersionSections = readonly (readonly VersionField[])[];

export const NOTHING: VersionValue = { kind: "nothing" };

export const messageValue = (key: string, params?: Message["params"]): VersionValue => ({
  kind: "message",
  message: params === undefined ? { key } : { key, params },
});
export const textValue = (text: string | null): VersionValue =>
  text === null || text === "" ? NOTHING : { kind: "text", text };
export const dateValue = (date: PlainDate | null): VersionValue =>
  date === null ? NOTHING : { kind: "date", date };
export const amountValue = (amount: Tyiyn | null): VersionValue =>
  amount === null ? NOTHING : { kind: "amount", amount };
export const personValue = (userId: UserId | null): VersionValue =>
  userId === null ? NOTHING : { kind: "person", userId };
/** A word of a closed list. */
export const wordValue = (list: string, word: string | null): VersionValue =>
  word === null ? NOTHING : messageValue(`sync.value.${list}.${word}`);

export const versionField = (name: string, value: VersionValue): VersionField => ({
  key: name,
  label: { key: `sync.field.${name}` },
  value,
});

/** Numbers things of a kind in their order: each side gave its papers ids of its own, they are the same by kind and turn. */
export const inTurn = <Item>(
  items: readonly Item[],
  kindOf: (item: Item) => string,
): readonly { readonly item: Item; readonly key: string }[] => {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const kind = kindOf(item);
    const turn = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, turn);
    return { item, key: `${kind}#${turn}` };
  });
};

interface Paper {
  readonly kind: string;
  readonly status: ActStatus;
  readonly registrationNumber: string | null;
  readonly signedBy: UserId | null;
  readonly servedOn: PlainDate | null;
  readonly remarks?: string | null;
}

export const paperFields = (papers: readonly Paper[]): readonly VersionField[] =>
  inTurn(papers, ({ kind }) => kind).flatMap(({ item, key }) => {
    const of = (name: string, value: VersionValue): VersionField => ({
      key: `${name}/${key}`,
      label: { key: `sync.field.${name}.${item.kind}` },
      value,
    });
    return [
      of("act-status", wordValue("act-status", item.status)),
      of("act-number", textValue(item.registrationNumber)),
      of("act-signed-by", personValue(item.signedBy)),
      of("act-served-on", dateValue(item.servedOn)),
      of("act-remarks", textValue(item.remarks ?? null)),
    ];
  });

interface Term<TermId extends string> {
  readonly deadlineId: Id<"Deadline">;
  readonly term: TermId;
  readonly dueOn: PlainDate;
  readonly metOn: PlainDate | null;
  readonly lapsed: boolean;
  readonly missedOn: PlainDate | null;
}

const termValue = ({ dueOn, metOn, lapsed, missedOn }: Term<string>): VersionValue => {
  if (lapsed) return messageValue("sync.value.deadline.lapsed", { due: dueOn });
  if (metOn !== null) return messageValue("sync.value.deadline.met", { due: dueOn, on: metOn });
  return messageValue(`sync.value.deadline.${missedOn === null ? "running" : "missed"}`, { due: dueOn });
};

export const termFields = <TermId extends string>(
  terms: readonly Term<TermId>[],
  titleKey: (term: TermId) => string,
): readonly VersionField[] =>
  inTurn(terms, ({ term }) => term).map(({ item, key }) => ({
    key: `deadline/${key}`,
    label: { key: titleKey(item.term) },
    value: termValue(item),
  }));
