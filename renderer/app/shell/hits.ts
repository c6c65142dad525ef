import { matchesFilter } from "../../ui/data-table/column.ts";

/** The order in which groups are shown: what was looked for first, commands last. */
const HIT_GROUPS = [
  "taxpayers",
  "requests",
  "cases",
  "articles",
  "computations",
  "areas",
  "code",
  "commands",
] as const;
export type HitGroup = (typeof HIT_GROUPS)[number];

/** One thing the global search found. */
export interface Hit {
  readonly group: HitGroup;
  readonly id: string;
  readonly label: string;
  readonly note: string;
  /** Further words it is found by; registers answer by their own search and carry the query itself. */
  readonly keywords: string;
  readonly open: () => void;
}

/** The hits a query leaves, by group; an empty query leaves areas and commands. */
export function groupHits(
  hits: readonly Hit[],
  query: string,
): readonly { readonly group: HitGroup; readonly hits: readonly Hit[] }[] {
  return HIT_GROUPS.map((group) => ({
    group,
    hits: hits.filter(
      (hit) => hit.group === group && matchesFilter(`${hit.label} ${hit.note} ${hit.keywords}`, query),
    ),
  })).filter(({ hits: found }) => found.length > 0);
}
