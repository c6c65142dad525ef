/** Whether a text has Cyrillic letters: a password typed in the wrong layout is the usual reason it does not fit. */
export const hasCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);

/** Who is offered first: the one who signed in last; the list comes in that order. */
export const firstLogin = (people: readonly { readonly login: string }[]): string | null =>
  people[0]?.login ?? null;
