import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import type { RuleContext } from "../rule.ts";
import type { Regime, RegistrationBasis } from "./kinds.ts";

/** Why a registration is annulled (115(1), 115(3)). */
export const ANNULMENT_GROUND_IDS = [
  "liquidation",
  "cessation",
  "rights-ended",
  "no-returns",
  "forged-documents",
  "subdivision-closed",
  "object-ended",
] as const;
export type AnnulmentGroundId = (typeof ANNULMENT_GROUND_IDS)[number];

export interface AnnulmentGround {
  readonly article: LegalBasis;
  readonly scope: "tax" | "accounting";
  readonly payer: "organization" | "sole-trader" | "individual" | "any";
  /** On what the office may act, each with its article; `detected` is the office's own decision (115(2)(3)). */
  readonly bases: Readonly<Partial<Record<RegistrationBasis, LegalBasis>>>;
}

const taxBases = (...bases: readonly RegistrationBasis[]): AnnulmentGround["bases"] => {
  const articles: Readonly<Record<RegistrationBasis, LegalBasis>> = {
    application: tc("115.2.1"),
    information: tc("115.2.2"),
    detected: tc("115.2.3"),
    court: tc("115.2.4"),
  };
  return Object.fromEntries(bases.map((basis) => [basis, articles[basis]]));
};
const ACCOUNTING = { application: tc("115.4.1") } as const;
const ACCOUNTING_OBJECT = { ...ACCOUNTING, information: tc("115.4.2") } as const;

export const ANNULMENT_GROUNDS: Readonly<Record<AnnulmentGroundId, AnnulmentGround>> = {
  liquidation: {
    article: tc("115.1.1"),
    scope: "tax",
    payer: "organization",
    bases: taxBases("application", "information"),
  },
  cessation: {
    article: tc("115.1.1"),
    scope: "tax",
    payer: "sole-trader",
    bases: taxBases("application", "information"),
  },
  "rights-ended": {
    article: tc("115.1.2"),
    scope: "tax",
    payer: "individual",
    bases: taxBases("application", "information"),
  },
  "no-returns": {
    article: tc("115.1.3"),
    scope: "tax",
    payer: "sole-trader",
    bases: taxBases("detected"),
  },
  /** The office's own decision stands beside the court's in the text; on the court's alone it is safe. */
  "forged-documents": {
    article: tc("115.1.4"),
    scope: "tax",
    payer: "sole-trader",
    bases: taxBases("court"),
  },
  "subdivision-closed": { article: tc("115.3.1"), scope: "accounting", payer: "any", bases: ACCOUNTING },
  "object-ended": { article: tc("115.3.2"), scope: "accounting", payer: "any", bases: ACCOUNTING_OBJECT },
};

/** What sort of control comes before the end of business (109(2)(7), 109(4), 117(5)(2), 124(1)). */
export type AnnulmentControl =
  | { readonly control: "survey" | "audit" | "none"; readonly article: LegalBasis }
  | { readonly control: "unknown"; readonly article: LegalBasis };

export interface ControlFacts {
  readonly ground: AnnulmentGroundId;
  readonly regime: Regime | null;
  /** Factors of risk in the protocol; null where it is not at hand. */
  readonly riskFactors: number | null;
  readonly onlyZeroReturns: boolean | null;
}

/**
 * Whether all returns were zero, of a taxpayer who filed none: not where only a filed one counts; else the head
 * confirms it, and until then it is not known.
 */
export const zeroWithoutReturns = ({ readings }: Pick<RuleContext, "readings">): false | null =>
  readings.of("A-45") === "filed-only" ? false : null;

/**
 * A survey where the protocol shows no factor of risk and every return was zero, an unplanned audit otherwise. A patent
 * is not surveyed (109(2)(7)), the trade zone neither surveyed nor audited (109(4)).
 */
export const controlOf = ({
  ground,
  regime,
  riskFactors,
  onlyZeroReturns,
}: ControlFacts): AnnulmentControl => {
  if (ground !== "liquidation" && ground !== "cessation")
    return { control: "none", article: ANNULMENT_GROUNDS[ground].article };
  if (regime === "trade-zone") return { control: "none", article: tc("109.4") };
  const audit = tc(ground === "liquidation" ? "117.5.2.а" : "117.5.2.б");
  if ((riskFactors !== null && riskFactors > 0) || onlyZeroReturns === false)
    return { control: "audit", article: audit };
  if (riskFactors === null || onlyZeroReturns === null) return { control: "unknown", article: tc("124.1") };
  return regime === "patent"
    ? { control: "none", article: tc("109.2.7") }
    : { control: "survey", article: tc("124.1") };
};
