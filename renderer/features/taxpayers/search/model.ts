/** The two ways to search: over open data, and over contacts, which are tax secret (art. 64). */
export const SEARCHES = ["name", "contacts"] as const;
type SearchBy = (typeof SEARCHES)[number];

/** What the address of the search keeps. A question of one way is never asked the other way. */
export interface SearchAddress {
  readonly by: SearchBy;
  readonly q: string;
  /** The question by telephone, address or representative. */
  readonly contact: string;
}

/** As the core takes it. */
export const SHORTEST_QUESTION = 3;

export const isContactQuestion = (question: string): boolean => question.trim().length >= SHORTEST_QUESTION;
