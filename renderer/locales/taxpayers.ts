import type { Texts } from "./texts-type.ts";

export const TAXPAYERS_TEXTS = {} satisfies Texts;
