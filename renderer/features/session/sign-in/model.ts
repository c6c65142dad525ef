import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Bilingual } from "#shared/kernel/text.ts";

/** Whether a text has Cyrillic letters: a password typed in the wrong layout is the usual reason it does not fit. */
export const hasCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);

/** Who is offered first: the one who signed in last; the list comes in that order. */
export const firstLogin = (people: readonly { readonly login: string }[]): string | null =>
  people[0]?.login ?? null;

export interface Person {
  readonly login: string;
  readonly fullName: Bilingual;
  readonly position: Bilingual;
  readonly lastSignInAt: Instant | null;
}
