import type { Texts } from "./texts-type.ts";

export const LAW_AREA_TEXTS = {} satisfies Texts;
