import type { Bilingual } from "../kernel/text.ts";

/** The doubtful norms: the question and each way to read it. */
export const READING_TEXTS = {} satisfies Record<string, Bilingual>;
