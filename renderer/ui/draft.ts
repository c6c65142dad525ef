/** Milliseconds after the last keystroke before a draft is written; a pause in typing, not a delay a person notices. */
export const DRAFT_PAUSE = 400;

export type DraftState =
  | { readonly state: "loading" }
  | { readonly state: "clean" }
  | { readonly state: "restored"; readonly at: string }
  | { readonly state: "saving" }
  | { readonly state: "saved"; readonly at: string }
  | { readonly state: "failed" };

/** Which text a field starts with: what a person already typed wins over the kept draft, which wins over the first text. */
export function startingText(typed: string | undefined, kept: string | null, initial: string): string {
  return typed ?? kept ?? initial;
}
