import type { RegistrationEffects } from "./effect.ts";

/** What a paper is drawn up for. */
export type PaperPurpose =
  | { readonly step: "grant"; readonly login: string | null; readonly effects: RegistrationEffects }
  | { readonly step: "refuse"; readonly grounds: readonly string[]; readonly reasoning: string }
  | { readonly step: "return"; readonly text: string };
