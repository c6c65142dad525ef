import type { Texts } from "./texts-type.ts";

export const MY_DAY_TEXTS = {} satisfies Texts;
