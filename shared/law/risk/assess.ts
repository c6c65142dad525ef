/** The factors of risk of a whole office (art. 60¹, 118(5)): each with its terms, and a score that only orders. */
import type { Derivation } from "../../kernel/derivation.ts";
import type { Inn } from "../../kernel/inn.ts";
import { Exact, type Tyiyn, ZERO } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import { assessRisk, RISK_FACTS } from "../general/art-118-risk-factors.ts";
import type { Missing } from "../missing.ts";
import type { ParameterBook } from "../parameters.ts";
import type { CodeParameterName } from "../parameters-of-the-code.ts";
import { type AverageBurden, type Burden, type BurdenAverages, burdenShare, type Peers } from "./burden.ts";
import type { RiskFact, RiskSign } from "./signs.ts";

export type RiskFactor = RiskFact | "burden-low";

export const RISK_FACTORS: Readonly<Record<RiskFactor, string>> = { ...RISK_FACTS, "burden-low": "118.5.3" };

/** A factor that is present, and what it rests on. */
export interface PresentFactor {
  readonly factor: RiskFactor;
  /** Where the Code names it, `118.5.3`. */
  readonly place: string;
  readonly count: number;
  readonly amount: Tyiyn;
  readonly checks: readonly string[];
}

/** The burden beside the average it was compared with; null where there is none. */
export interface ComparedBurden extends Burden {
  readonly own: string;
  readonly average: AverageBurden | null;
}

export interface RiskAssessment {
  readonly inn: Inn;
  /** Sum of the weights of the factors present. Orders the queue; is no finding. */
  readonly score: number;
  readonly factors: readonly PresentFactor[];
  readonly burden: ComparedBurden | null;
}

/** A taxpayer as one sweep saw it. */
export interface RiskProfile {
  readonly inn: Inn;
  readonly peers: Peers;
  readonly signs: readonly RiskSign[];
  readonly burden: Burden | null;
}

type WeightName = Extract<CodeParameterName, `risk.weight.${string}`>;
const weightName = (factor: RiskFactor): WeightName => `risk.weight.${factor}`;
const FACTOR_NAMES = Object.keys(RISK_FACTORS) as readonly RiskFactor[];

/** What the office's method says on a day (art. 60¹(5)). */
export interface RiskMethod {
  readonly weights: Readonly<Record<RiskFactor, number>>;
  /** Taxpayers alike an average needs at least. */
  readonly fewestPeers: number;
}

export const riskMethod = (parameters: ParameterBook, on: PlainDate): Result<RiskMethod, Missing> => {
  const values = codeValues(parameters, on, [...FACTOR_NAMES.map(weightName), "risk.burden.peers"]);
  if (!values.ok) return values;
  const weights = Object.fromEntries(
    FACTOR_NAMES.map((factor) => [factor, Number(values.value[weightName(factor)])]),
  ) as Record<RiskFactor, number>;
  return ok({ weights, fewestPeers: Number(values.value["risk.burden.peers"]) });
};

const AVERAGE = "risk.burden.average";

/** The average given for the region by the office's parameters, else that of the office's own taxpayers. */
const averageFor = (
  peers: Peers,
  averages: BurdenAverages,
  { parameters, on, method }: RiskContext,
): AverageBurden | null => {
  const scopes = [
    ...(peers.territory === null ? [] : [`${peers.activityGroup}/${peers.territory}`]),
    peers.activityGroup,
  ];
  for (const scope of scopes) {
    const given = parameters.find(AVERAGE, on, scope);
    if (given.ok) return { share: new Exact(given.value.value).toFixed(), peers: null };
  }
  return averages.of(peers, method.fewestPeers);
};

export interface RiskContext {
  readonly parameters: ParameterBook;
  readonly on: PlainDate;
  readonly method: RiskMethod;
}

const judge = (
  facts: readonly RiskFact[],
  burden: ComparedBurden | null,
  { on, parameters }: Pick<RiskContext, "on" | "parameters">,
) => {
  const average = burden?.average;
  const compared = burden && average ? { own: burden.own, average: average.share } : null;
  const judged = assessRisk({ on, facts, burden: compared }, { parameters });
  return judged.ok ? ok(judged.value) : err(judged.error.missing);
};

/** @returns every factor of the taxpayer with its terms; no factor means that no planned audit is made (118(8)) */
export const assessProfile = (
  { inn, peers, signs, burden }: RiskProfile,
  averages: BurdenAverages,
  context: RiskContext,
): Result<RiskAssessment, Missing> => {
  const compared =
    burden === null
      ? null
      : { ...burden, own: burdenShare(burden), average: averageFor(peers, averages, context) };
  const judged = judge(
    signs.map(({ fact }) => fact),
    compared,
    context,
  );
  if (!judged.ok) return judged;
  const { factors } = judged.value;
  const present = factors.map((name): PresentFactor => {
    const factor = name as RiskFactor;
    const sign = signs.find(({ fact }) => fact === factor);
    return {
      factor,
      place: RISK_FACTORS[factor],
      count: sign?.count ?? 1,
      amount: sign?.amount ?? ZERO,
      checks: sign?.checks ?? [],
    };
  });
  const score = present.reduce((sum, { factor }) => sum + context.method.weights[factor], 0);
  return ok({ inn, score, factors: present, burden: compared });
};

/** The working of an assessment by the values of the day it was made on. */
export const riskWorking = (
  { factors, burden }: Pick<RiskAssessment, "factors" | "burden">,
  context: Pick<RiskContext, "on" | "parameters">,
): Result<Derivation, Missing> => {
  const facts = factors.map(({ factor }) => factor).filter((factor) => factor !== "burden-low");
  const judged = judge(facts, burden, context);
  return judged.ok ? ok(judged.value.derivation) : judged;
};
