import type { Texts } from "./texts-type.ts";

export const ADMIN_TEXTS = {} satisfies Texts;
