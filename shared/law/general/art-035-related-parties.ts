import type { Derivation } from "../../kernel/derivation.ts";
import { Exact } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { count, share, verdict, workingStep } from "../working.ts";

/** Grounds that need no share (art. 35(1)(2)–(6)). */
export const RELATION_GROUNDS = {
  "common-control": "35.1.2",
  "office-subordination": "35.1.3",
  employment: "35.1.4",
  "close-relatives": "35.1.5",
  trust: "35.1.6",
} as const;

export interface RelatedPartiesInput {
  readonly on: PlainDate;
  /** Each way from the one to the other: shares along the chain, of one; a chain of one link is a direct share. */
  readonly paths: readonly (readonly string[])[];
  /** Of a third one that takes part in both organizations: its whole share in each, direct and indirect, of one. */
  readonly commonOwners: readonly { readonly inFirst: string; readonly inSecond: string }[];
  readonly grounds: readonly (keyof typeof RELATION_GROUNDS)[];
}

export interface RelatedParties {
  readonly related: boolean;
  /** The share compared, of one. */
  readonly share: string;
  readonly derivation: Derivation;
}

const pathShare = (path: readonly string[]): Exact =>
  path.reduce((product, link) => product.times(link), new Exact(1));

/**
 * Whether two parties are related (взаимозависимые субъекты, art. 35): a ground of its own, a direct and indirect share
 * above the bound, or a third one with a share above it in each; an indirect share is the product along its chain (part 3). Exactly on the bound they are not
 * several indirect chains are taken one by one, the largest counted, unless S-53 sums them.
 */
export const decideRelated = (
  { on, paths, commonOwners, grounds }: RelatedPartiesInput,
  { parameters, readings }: Pick<RuleContext, "parameters" | "readings">,
): Result<RelatedParties, { readonly code: "incomplete"; readonly missing: Missing }> => {
  const values = codeValues(parameters, on, ["related-parties.share"]);
  if (!values.ok) return err({ code: "incomplete", missing: values.error });
  const bound = values.value["related-parties.share"];
  const sumOf = (chains: readonly (readonly string[])[]): Exact =>
    chains.reduce((sum, path) => sum.plus(pathShare(path)), new Exact(0));
  const direct = sumOf(paths.filter((path) => path.length === 1));
  const chains = paths.filter((path) => path.length > 1);
  const indirect =
    readings.of("S-53") === "sum-of-paths"
      ? sumOf(chains)
      : chains.map(pathShare).reduce((a, b) => (a.greaterThan(b) ? a : b), new Exact(0));
  const total = direct.plus(indirect);
  const isOver = (part: Exact): boolean =>
    readings.of("A-68") === "twenty-too" ? part.greaterThanOrEqualTo(bound) : part.greaterThan(bound);
  const over = isOver(total);
  const common = commonOwners.map(({ inFirst, inSecond }) => {
    const smaller = Exact.min(inFirst, inSecond);
    const both = isOver(smaller);
    const step = workingStep(
      both ? "related.common-owner" : "related.no-common-owner",
      null,
      { "in-first": share(inFirst), "in-second": share(inSecond), bound: share(bound) },
      share(smaller.toFixed()),
      "35.1.2",
      "A-68",
    );
    return { both, step };
  });
  return ok({
    related: over || common.some(({ both }) => both) || grounds.length > 0,
    share: total.toFixed(),
    derivation: [
      workingStep(
        "related.indirect",
        null,
        { count: count(chains.length) },
        share(indirect.toFixed()),
        "35.3",
        "S-53",
      ),
      workingStep(
        over ? "related.over" : "related.not-over",
        "direct-share + indirect",
        { "direct-share": share(direct.toFixed()), indirect: share(indirect.toFixed()), bound: share(bound) },
        share(total.toFixed()),
        "35.1.1",
        "A-68",
      ),
      ...common.map(({ step }) => step),
      ...grounds.map((ground) =>
        workingStep(`related.${ground}`, null, {}, verdict(ground, true), RELATION_GROUNDS[ground]),
      ),
    ],
  });
};
