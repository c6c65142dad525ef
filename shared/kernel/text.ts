import type { Language } from "./legal-basis.ts";

/** One wording in both official languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** Values put into a text: money as `"125000.00"`, dates as `YYYY-MM-DD`, counts as numbers. */
export type TextParams = Readonly<Record<string, string | number>>;

/** A text of the catalogue with what fills its places; resolved by `shared/locales`. */
export interface Message {
  readonly key: string;
  readonly params?: TextParams;
}

/** Fills `{name}` places. An absent name is a bug and stays visible. */
export const fillText = (template: string, params: TextParams = {}): string =>
  template.replace(/\{(\w+)\}/g, (place, name: string) => (name in params ? String(params[name]) : place));
