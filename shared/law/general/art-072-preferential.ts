import type { Derivation } from "../../kernel/derivation.ts";
import { addMoney, exactOf, roundToTyiyn, subtractMoney, type Tyiyn, ZERO } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { CodeParameterName } from "../parameters-of-the-code.ts";
import type { RuleContext } from "../rule.ts";
import { computeRegisterTerm } from "../terms/compute-register-term.ts";
import { day, share, som, workingStep } from "../working.ts";

interface PreferentialKind {
  readonly term: "T-012" | "T-013" | "T-014";
  readonly place: string;
  readonly penalty: CodeParameterName;
  /** Null: the whole sanction is remitted. */
  readonly sanction: CodeParameterName | null;
}

/** The three ways to the preferential regime (льготный режим исполнения). */
export const PREFERENTIAL_KINDS = {
  decision: {
    term: "T-012",
    place: "72.2.1",
    penalty: "preferential.decision.penalty-share",
    sanction: "preferential.decision.sanction-share",
  },
  "amended-return": {
    term: "T-013",
    place: "72.2.2",
    penalty: "preferential.amended-return.penalty-share",
    sanction: null,
  },
  complaint: {
    term: "T-014",
    place: "72.2.3",
    penalty: "preferential.complaint.penalty-share",
    sanction: "preferential.complaint.sanction-share",
  },
} as const satisfies Record<string, PreferentialKind>;

export interface PreferentialInput {
  readonly kind: keyof typeof PREFERENTIAL_KINDS;
  /** Service of the decision, or filing of the amended return. */
  readonly trigger: PlainDate;
  readonly paidOn: PlainDate;
  /** Tyiyn, as accrued on the day of payment. */
  readonly arrears: Tyiyn;
  readonly penalty: Tyiyn;
  readonly sanction: Tyiyn;
}

export interface Preferential {
  readonly toPay: Tyiyn;
  readonly remittedPenalty: Tyiyn;
  readonly remittedSanction: Tyiyn;
  /** The last day of payment and application. */
  readonly lastDay: PlainDate;
  readonly derivation: Derivation;
}

type Refusal =
  | { readonly code: "negative-amount" | "preferential-late" | "no-day" }
  | { readonly code: "incomplete"; readonly missing: Missing };

/**
 * What is paid and what is remitted under the preferential regime (art. 72), if paid and applied for in time. A desk
 * audit counts as an inspection.
 */
export const computePreferential = (
  input: PreferentialInput,
  context: Pick<RuleContext, "parameters" | "calendar" | "readings">,
): Result<Preferential, Refusal> => {
  const { arrears, penalty, sanction } = input;
  if (Math.min(arrears, penalty, sanction) < 0) return err({ code: "negative-amount" });
  const kind: PreferentialKind = PREFERENTIAL_KINDS[input.kind];
  const term = computeRegisterTerm(kind.term, input.trigger, context);
  if (!term.ok) return err(term.error.code === "incomplete" ? term.error : { code: "no-day" });
  const { dueOn: lastDay } = term.value;
  if (input.paidOn > lastDay) return err({ code: "preferential-late" });
  const names = kind.sanction === null ? [kind.penalty] : [kind.penalty, kind.sanction];
  const values = codeValues(context.parameters, input.paidOn, names);
  if (!values.ok) return err({ code: "incomplete", missing: values.error });
  const penaltyShare = values.value[kind.penalty] ?? "0";
  const sanctionShare = kind.sanction === null ? "0" : (values.value[kind.sanction] ?? "0");
  const paidPenalty = roundToTyiyn(exactOf(penalty).times(penaltyShare));
  const paidSanction = kind.sanction === null ? ZERO : roundToTyiyn(exactOf(sanction).times(sanctionShare));
  const toPay = addMoney(arrears, paidPenalty, paidSanction);
  const { place } = kind;
  return ok({
    toPay,
    remittedPenalty: subtractMoney(penalty, paidPenalty),
    remittedSanction: subtractMoney(sanction, paidSanction),
    lastDay,
    derivation: [
      ...term.value.derivation,
      workingStep(
        "preferential.in-time",
        null,
        { "paid-on": day(input.paidOn) },
        day(lastDay),
        place,
        "A-21",
      ),
      workingStep(
        "preferential.penalty",
        "penalty × share",
        { penalty: som(penalty), share: share(penaltyShare) },
        som(paidPenalty),
        place,
      ),
      workingStep(
        "preferential.sanction",
        "sanction × share",
        { sanction: som(sanction), share: share(sanctionShare) },
        som(paidSanction),
        place,
      ),
      workingStep(
        "preferential.to-pay",
        "arrears + penalty + sanction",
        { arrears: som(arrears), penalty: som(paidPenalty), sanction: som(paidSanction) },
        som(toPay),
        place,
      ),
    ],
  });
};
