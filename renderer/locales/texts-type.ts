import type { Bilingual } from "#shared/kernel/text.ts";

/** The texts of one area of the window: an ICU message in each language, by key. */
export type Texts = Readonly<Record<string, Bilingual>>;
