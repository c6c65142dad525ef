import type { LawTable } from "./table.ts";

/** Every table of the Code, by the article it stands in. */
export const LAW_TABLES: readonly LawTable[] = [];
