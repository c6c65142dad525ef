/** Where the program rests on the Code: every rule, check, term, value, table, paper and doubtful reading by its article. */
import { articleOf } from "../kernel/legal-basis.ts";
import { CHECKS } from "../law/checks/all-checks.ts";
import { numberOrder } from "../law/code-text/article-number.ts";
import type { LawUse } from "../law/law-use.ts";
import { CODE_PARAMETERS } from "../law/parameters-of-the-code.ts";
import { readingQuestionKey } from "../law/readings.ts";
import { READINGS } from "../law/readings-of-the-code.ts";
import { RULES } from "../law/rules.ts";
import { LAW_TABLES } from "../law/tables.ts";
import { REGISTER_TERM_IDS, registerTerm } from "../law/terms/register.ts";
import { ACT_RULES } from "./official-act/life.ts";
import { REGISTRATION_ACT_RULES } from "./registration/act-rules.ts";

const PAPERS = { ...ACT_RULES, ...REGISTRATION_ACT_RULES };

/** The length of a term stands at the term itself. */
const LENGTHS = new Set<string>(REGISTER_TERM_IDS.map((id) => registerTerm(id).parameter ?? ""));

/** The latest edition of each value: an earlier one is the same use of the same place. */
const values = (): readonly LawUse[] => {
  const byName = new Map<string, LawUse>();
  for (const { name, from, source, entry } of CODE_PARAMETERS) {
    if (source.kind === "office" || LENGTHS.has(name)) continue;
    const places = [...new Set([...(byName.get(name)?.places ?? []), source.basis])];
    byName.set(name, {
      kind: "value",
      id: name,
      places,
      title: `law.parameter.${name}`,
      from: entry === undefined ? from : null,
    });
  }
  return [...byName.values()];
};

const CITED: readonly LawUse[] = [
  ...RULES.map(({ id, basis, title, effectiveFrom }) => ({
    kind: "rule" as const,
    id,
    places: basis,
    title,
    from: effectiveFrom,
  })),
  ...CHECKS.map(({ id, articles, title, effectiveFrom }) => ({
    kind: "check" as const,
    id,
    places: articles,
    title,
    from: effectiveFrom,
  })),
  ...REGISTER_TERM_IDS.map(registerTerm).map(({ id, article, titleKey }) => ({
    kind: "term" as const,
    id,
    places: [article],
    title: titleKey,
    from: null,
  })),
  ...values(),
  ...LAW_TABLES.map(({ id, title, rows }) => ({
    kind: "table" as const,
    id,
    places: [...new Set(rows.map(({ basis }) => basis))],
    title,
    from: null,
  })),
  ...Object.entries(PAPERS).map(([kind, { article }]) => ({
    kind: "paper" as const,
    id: kind,
    places: [article],
    title: `code.paper.${kind}`,
    from: null,
  })),
  ...READINGS.map(({ id, norms }) => ({
    kind: "reading" as const,
    id,
    places: norms,
    title: readingQuestionKey(id),
    from: null,
  })),
];

/** Uses by article, those of one article in the order of the kinds, as the program lists them. */
const BY_ARTICLE: ReadonlyMap<string, readonly LawUse[]> = (() => {
  const found = new Map<string, LawUse[]>();
  for (const use of CITED)
    for (const article of new Set(use.places.map(articleOf))) {
      if (article === null) continue;
      const places = use.places.filter((place) => articleOf(place) === article);
      found.set(article, [...(found.get(article) ?? []), { ...use, places }]);
    }
  return found;
})();

export const usesOf = (article: string): readonly LawUse[] => BY_ARTICLE.get(article) ?? [];

/** Every article the program cites, in the order of the Code. */
export const citedArticles = (): readonly string[] =>
  [...BY_ARTICLE.keys()].sort((a, b) => {
    const [left, right] = [numberOrder(a), numberOrder(b)];
    return left.whole - right.whole || left.index - right.index;
  });
