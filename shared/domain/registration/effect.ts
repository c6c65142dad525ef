/** One thing that follows from a decision, and what all of a kind add up to. */
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Message, TextParams } from "../../kernel/text.ts";
import type { ReadingId } from "../../law/readings-of-the-code.ts";
import type { ContentFact } from "./content.ts";
import type { AddressedChange, RegisterChange } from "./register-changes.ts";

/** A line «what the register will hold», shown before the step is taken. */
export interface EffectLine {
  readonly message: Message;
  readonly from: PlainDate | null;
  readonly article: LegalBasis;
}

export interface RegistrationEffects {
  readonly changes: readonly AddressedChange[];
  readonly lines: readonly EffectLine[];
  /** Sentences of the decision; the login is known only when it is given. */
  readonly resolved: (login: string | null) => readonly Message[];
  readonly facts: readonly ContentFact[];
  readonly readings: readonly ReadingId[];
}

/** What one kind of request adds to what all have in common. */
export type KindEffects = Omit<RegistrationEffects, "changes"> & {
  readonly changes: readonly RegisterChange[];
};

export const effectLine = (
  name: string,
  article: string | LegalBasis,
  from: PlainDate | null,
  params: TextParams = {},
): EffectLine => ({ message: { key: `registration.effect.${name}`, params }, from, article: tc(article) });

export const NO_EFFECTS: KindEffects = {
  changes: [],
  lines: [],
  resolved: () => [],
  facts: [],
  readings: [],
};
