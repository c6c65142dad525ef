import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { formatSom, type Tyiyn } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { TextParams } from "../../kernel/text.ts";
import type { ReadingId } from "../readings-of-the-code.ts";
import type { RuleContext } from "../rule.ts";
import { ANNULMENT_GROUNDS, type AnnulmentGroundId, controlOf } from "./art-115-grounds.ts";
import { computeRegistrationTerm } from "./compute-registration-term.ts";
import { allHold, type Condition, type ConditionStatus, statusOf } from "./condition.ts";
import type { Regime, RegistrationBasis } from "./kinds.ts";

/** What the office knows; null is not known, and is asked for, never guessed. */
export interface AnnulmentFacts {
  readonly ground: AnnulmentGroundId;
  readonly basis: RegistrationBasis;
  readonly today: PlainDate;
  readonly appliedOn: PlainDate | null;
  readonly regime: Regime | null;
  /** Налоговая задолженность by the account. */
  readonly debt: Tyiyn | null;
  /** `not-required`: a sole trader freed of the annual declaration without other returns due (99(2¹)). */
  readonly finalReturn: "filed" | "absent" | "not-required" | null;
  /** The day the tax of the final return was paid in full; `unpaid`, `nothing-due` or not known. */
  readonly finalTax: PlainDate | "unpaid" | "nothing-due" | null;
  readonly riskFactors: number | null;
  readonly onlyZeroReturns: boolean | null;
  /** The survey or audit that was made, and whether its decision is served (124(8)). */
  readonly controlDone: "survey" | "audit" | null;
  /** When the last return not filed was due; for annulment without returns. */
  readonly lastReturnDue: PlainDate | null;
  /** Freed of returns (106(2)(3), 99(2)): looked at by hand. */
  readonly freedOfReturns: boolean | null;
  readonly noticeServed: boolean | null;
  readonly courtDecision: boolean | null;
}

type PreconditionId =
  | "basis"
  | "final-return"
  | "final-tax"
  | "control"
  | "no-debt"
  | "year-without-returns"
  | "not-freed"
  | "notice-first"
  | "court-decision";
export type Precondition = Condition<PreconditionId>;

type Context = Pick<RuleContext, "calendar" | "parameters" | "readings">;

const precondition = (
  id: PreconditionId,
  status: ConditionStatus,
  article: LegalBasis,
  params: TextParams = {},
  readings: readonly ReadingId[] = [],
  variant: string = status,
): Precondition => ({
  id,
  status,
  article,
  message: { key: `registration.precondition.${id}.${variant}`, params },
  readings,
});

const ofBasis = ({ ground, basis }: AnnulmentFacts): Precondition => {
  const article = ANNULMENT_GROUNDS[ground].bases[basis];
  return article
    ? precondition("basis", "met", article)
    : precondition("basis", "unmet", ANNULMENT_GROUNDS[ground].article);
};

/** Whether a final return belongs to the application: of a liquidated organization or a sole trader who stops. */
const needsFinalReturn = ({ ground, basis }: AnnulmentFacts): boolean =>
  basis === "application" && (ground === "liquidation" || ground === "cessation");

const ofFinalReturn = (facts: AnnulmentFacts): Precondition => {
  const article = tc(facts.ground === "liquidation" ? "101.5" : "101.6");
  const { finalReturn } = facts;
  if (!needsFinalReturn(facts)) return precondition("final-return", "not-applicable", article);
  if (finalReturn === "not-required")
    return facts.ground === "cessation"
      ? precondition("final-return", "not-applicable", tc("99.2¹"))
      : precondition("final-return", "unmet", article);
  return precondition(
    "final-return",
    statusOf(finalReturn === null ? null : finalReturn === "filed"),
    article,
  );
};

/** The tax of the final return is paid before the day of the application (44(2); the day itself by R-02). */
const ofFinalTax = (facts: AnnulmentFacts, context: Context): Precondition => {
  const article = tc("44.2");
  const { finalTax, finalReturn, appliedOn } = facts;
  if (!needsFinalReturn(facts) || finalReturn === "not-required" || finalTax === "nothing-due")
    return precondition("final-tax", "not-applicable", article);
  if (finalTax === "unpaid") return precondition("final-tax", "unmet", article);
  if (finalTax === null || appliedOn === null) return precondition("final-tax", "unknown", article);
  const due = computeRegistrationTerm("TR-01", appliedOn, context);
  if (!due.ok) return precondition("final-tax", "unknown", article);
  return finalTax <= due.value.dueOn
    ? precondition("final-tax", "met", article, { paid: finalTax, applied: appliedOn }, ["R-02"])
    : precondition("final-tax", "unmet", article, { paid: finalTax, applied: appliedOn }, ["R-02"], "late");
};

const ofControl = (facts: AnnulmentFacts): Precondition => {
  const { control, article } = controlOf(facts);
  const readings: readonly ReadingId[] = control === "survey" || control === "unknown" ? ["A-45"] : [];
  if (control === "none") return precondition("control", "not-applicable", article);
  if (control === "unknown") return precondition("control", "unknown", article, {}, readings);
  // An audit made where a survey would do answers the question as well.
  const done = facts.controlDone === control || facts.controlDone === "audit";
  return done
    ? precondition("control", "met", article, {}, readings, `${control}.met`)
    : precondition("control", "unmet", article, {}, readings, `${control}.unmet`);
};

/** Only an application is bound to a clean account (115(5)). */
const ofDebt = ({ basis, debt }: AnnulmentFacts): Precondition => {
  const article = tc("115.5");
  if (basis !== "application") return precondition("no-debt", "not-applicable", article);
  if (debt === null) return precondition("no-debt", "unknown", article);
  return debt > 0
    ? precondition("no-debt", "unmet", article, { debt: formatSom(debt) })
    : precondition("no-debt", "met", article);
};

/** A sole trader without returns: a candidate only, looked at by hand and told first. */
const ofNoReturns = (facts: AnnulmentFacts, context: Context): readonly Precondition[] => {
  if (facts.ground !== "no-returns") return [];
  const { lastReturnDue, today, freedOfReturns, noticeServed } = facts;
  const year = lastReturnDue === null ? null : computeRegistrationTerm("T-067", lastReturnDue, context);
  const ends = year?.ok ? year.value.dueOn : null;
  return [
    precondition(
      "year-without-returns",
      statusOf(ends === null ? null : today > ends),
      tc("115.1.3"),
      ends === null ? {} : { date: ends },
      ["A-44"],
    ),
    precondition("not-freed", statusOf(freedOfReturns === null ? null : !freedOfReturns), tc("106.2.3"), {}, [
      "A-44",
    ]),
    precondition("notice-first", statusOf(noticeServed), tc("115.1.3"), {}, ["A-44"]),
  ];
};

const ofCourt = ({ ground, courtDecision }: AnnulmentFacts): readonly Precondition[] =>
  ground === "forged-documents"
    ? [precondition("court-decision", statusOf(courtDecision), tc("115.2.4"))]
    : [];

/** Everything arts 44, 99, 101, 109, 115, 117 and 124 ask before the annulment, each judged by itself. */
export const annulmentPreconditions = (facts: AnnulmentFacts, context: Context): readonly Precondition[] => [
  ofBasis(facts),
  ofFinalReturn(facts),
  ofFinalTax(facts, context),
  ofControl(facts),
  ofDebt(facts),
  ...ofNoReturns(facts, context),
  ...ofCourt(facts),
];

/** Whether the registration may be annulled now: nothing unmet, nothing unknown. */
export const mayAnnul = (facts: AnnulmentFacts, context: Context): boolean =>
  allHold(annulmentPreconditions(facts, context));

/** An organization's application includes that for VAT (101(7)); a sole trader applies for it apart (256(3)). */
export const includesVatAnnulment = ({ ground, basis }: Pick<AnnulmentFacts, "ground" | "basis">): boolean =>
  ground === "liquidation" && basis === "application";
