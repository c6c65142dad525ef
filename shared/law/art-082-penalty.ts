import type { Derivation, DerivationStep } from "../kernel/derivation.ts";
import { type LegalBasis, tc } from "../kernel/legal-basis.ts";
import { Exact, exactOf, formatSom, roundToTyiyn, type Tyiyn, tyiyn, ZERO } from "../kernel/money.ts";
import { addDays, daysBetween, earlierDate, type PlainDate } from "../kernel/plain-date.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Missing } from "./missing.ts";
import { findCodeParameter } from "./parameters.ts";
import type { RuleContext } from "./rule.ts";

/** Grounds on which no penalty runs (art. 82(7), 34¹(1)(г)), each with its item. */
export const PENALTY_EXCLUSIONS = {
  bankruptcy: tc("82.7.2"),
  "missing-person": tc("82.7.3"),
  "liquidated-bank": tc("82.7.4"),
  "budget-financing": tc("82.7.5"),
  "force-majeure": tc("82.7.6"),
  deferral: tc("82.7.7"),
  "changed-explanation": tc("82.7.8"),
  /** A decision of the Cabinet in force majeure, for its own days. */
  "cabinet-decision": tc("34¹..1.г"),
  /** A ground the caller states in words. */
  stated: tc("82.7"),
} as const satisfies Record<string, LegalBasis>;
export type PenaltyExclusion = keyof typeof PENALTY_EXCLUSIONS;

/** Doubtful norms the amount of a penalty rests on. */
export const PENALTY_READINGS = ["A-23", "S-09"] as const;

/** Days without penalty, both ends included. */
export interface PenaltySuspension {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly reason: PenaltyExclusion;
  /** The words of a `stated` ground, or the document behind a named one. */
  readonly note?: string;
  /** The part of the arrears the ground covers (82(7)(2)–(8) each free a sum); without it all of them. */
  readonly amount?: Tyiyn | undefined;
}

/** A payment of the tax itself; how a sum is spread over tax, interest and penalty is art. 71. */
export interface ArrearsPayment {
  readonly date: PlainDate;
  readonly amount: Tyiyn;
}

export interface PenaltyInput {
  /** Unpaid tax on the due day (недоимка), tyiyn; never interest, penalty or a sanction (82(7)(1)). */
  readonly arrears: Tyiyn;
  /** The day the obligation was to be performed, already moved by art. 18(6). */
  readonly due: PlainDate;
  /** The last day counted. */
  readonly asOf: PlainDate;
  readonly payments: readonly ArrearsPayment[];
  /**
   * What of those payments later obligations took from the day after their own due day: money paid ahead of an instalment
   * stands against arrears until the instalment falls due. None where the tax is paid on one day.
   */
  readonly drawn?: readonly ArrearsPayment[];
  readonly suspended: readonly PenaltySuspension[];
}

/** Days in a row with one base and one rate. */
interface PenaltySegment {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly days: number;
  readonly base: Tyiyn;
  readonly rate: string;
  /** The ground on which these days carry none; null where they do. */
  readonly suspendedBy: PenaltySuspension | null;
  /** The part of the base that carries none, and the grounds that free it; absent where none does. */
  readonly freed?: { readonly amount: Tyiyn; readonly by: readonly PenaltySuspension[] };
}

export interface PenaltyResult {
  /** Tyiyn, rounded once. */
  readonly penalty: Tyiyn;
  /** Days of delay that carry penalty. */
  readonly days: number;
  readonly capped: boolean;
  /** Unpaid tax at the end of `asOf`. */
  readonly arrearsLeft: Tyiyn;
  readonly segments: readonly PenaltySegment[];
  readonly derivation: Derivation;
}

export type PenaltyRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "payment-not-positive"; readonly path: string }
  | { readonly code: "reversed-interval"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

type PenaltyContext = Pick<RuleContext, "parameters" | "readings">;

const refusalOf = (input: PenaltyInput): PenaltyRefusal | null => {
  if (input.arrears < 0) return { code: "negative-amount", path: "arrears" };
  const payment = input.payments.findIndex(({ amount }) => amount <= 0);
  if (payment >= 0) return { code: "payment-not-positive", path: `payments[${payment}].amount` };
  const draw = (input.drawn ?? []).findIndex(({ amount }) => amount <= 0);
  if (draw >= 0) return { code: "payment-not-positive", path: `drawn[${draw}].amount` };
  const part = input.suspended.findIndex((suspension) => (suspension.amount ?? 0) < 0);
  if (part >= 0) return { code: "negative-amount", path: `suspended[${part}].amount` };
  const interval = input.suspended.findIndex(({ from, to }) => to < from);
  return interval >= 0 ? { code: "reversed-interval", path: `suspended[${interval}].to` } : null;
};

const sumBefore = (moves: readonly ArrearsPayment[], day: PlainDate): number =>
  moves.filter(({ date }) => date < day).reduce((sum, { amount }) => sum + amount, 0);

/** Unpaid tax on which a day carries penalty: payments up to the day before it are off (A-23: or of the day itself). */
const baseOn = (input: PenaltyInput, day: PlainDate, paymentDayFree: boolean): Tyiyn => {
  const paid = sumBefore(input.payments, paymentDayFree ? addDays(day, 1) : day);
  return tyiyn(Math.max(0, input.arrears - paid + sumBefore(input.drawn ?? [], day)));
};

/** The first days of all segments after `first`: where the base, the ground or the rate may change. */
const boundaries = (input: PenaltyInput, first: PlainDate, paymentDayFree: boolean): readonly PlainDate[] => {
  const days = [
    ...input.payments.map(({ date }) => (paymentDayFree ? date : addDays(date, 1))),
    ...(input.drawn ?? []).map(({ date }) => addDays(date, 1)),
    ...input.suspended.flatMap(({ from, to }) => [from, addDays(to, 1)]),
  ];
  return [...new Set(days)].filter((day) => day > first && day <= input.asOf).sort();
};

/**
 * What a day's base is free of (part 7). Grounds that free a part add up; what is paid lowers the part that carries
 * penalty first, as the Code orders neither and art. 17(3) decides.
 */
const freedOn = (
  { suspended }: PenaltyInput,
  day: PlainDate,
  base: Tyiyn,
): Pick<PenaltySegment, "suspendedBy" | "freed"> => {
  const by = suspended.filter(({ from, to }) => from <= day && day <= to);
  const amount = by.reduce((sum, ground) => sum + (ground.amount ?? base), 0);
  if (amount === 0) return { suspendedBy: null };
  return amount >= base
    ? { suspendedBy: by[0] ?? null }
    : { suspendedBy: null, freed: { amount: tyiyn(amount), by } };
};

const segmentsOf = (
  input: PenaltyInput,
  context: PenaltyContext,
): Result<readonly PenaltySegment[], Missing> => {
  const paymentDayFree = context.readings.of("A-23") === "payment-day-free";
  const first = addDays(input.due, 1);
  const starts = boundaries(input, first, paymentDayFree);
  const segments: PenaltySegment[] = [];
  let from = first;
  let next = 0;
  while (from <= input.asOf) {
    const base = baseOn(input, from, paymentDayFree);
    if (base === 0) {
      const clear = from;
      const again = starts.find((day) => day > clear && baseOn(input, day, paymentDayFree) > 0);
      if (again === undefined) break;
      from = again;
      continue;
    }
    const rate = findCodeParameter(context.parameters, "penalty.daily-rate", from);
    if (!rate.ok) return rate;
    while ((starts[next] ?? input.asOf) <= from && next < starts.length) next += 1;
    const changes = starts[next];
    const day = from;
    let to = changes === undefined ? input.asOf : addDays(changes, -1);
    if (rate.value.to !== null) to = earlierDate(to, rate.value.to);
    const freed = freedOn(input, day, base);
    segments.push({ from, to, days: daysBetween(from, to) + 1, base, rate: rate.value.value, ...freed });
    from = addDays(to, 1);
  }
  return ok(segments);
};

const segmentPenalty = ({ base, freed, rate, days, suspendedBy }: PenaltySegment): Exact =>
  suspendedBy
    ? new Exact(0)
    : exactOf(base)
        .minus(freed?.amount ?? 0)
        .times(new Exact(rate))
        .times(days);

/** Exact tyiyn as som, with at least two decimals and as many more as the product has. */
const exactSom = (exact: Exact): string => {
  const som = exact.dividedBy(100);
  return som.toFixed(Math.max(2, som.decimalPlaces()));
};

const groundStep = (
  { reason, note }: PenaltySuspension,
  { from, to, days }: PenaltySegment,
  part: DerivationStep["operands"] = [],
): DerivationStep => ({
  label: { key: `law.penalty.suspended.${reason}`, params: { from, to, note: note ?? "" } },
  operands: [...part, { name: "days", quantity: { unit: "days", value: days } }],
  result: { unit: "som", value: "0.00" },
  basis: PENALTY_EXCLUSIONS[reason],
});

const freedPart = (amount: Tyiyn): DerivationStep["operands"][number] => ({
  name: "freed-part",
  quantity: { unit: "som", value: formatSom(amount) },
});

const segmentSteps = (segment: PenaltySegment): readonly DerivationStep[] => {
  const { from, to, days, base, rate, suspendedBy, freed } = segment;
  if (suspendedBy) return [groundStep(suspendedBy, segment)];
  const charged: DerivationStep = {
    label: { key: "law.penalty.segment", params: { from, to } },
    formula: freed ? "(arrears − freed-part) × rate × days" : "arrears × rate × days",
    operands: [
      { name: "arrears", quantity: { unit: "som", value: formatSom(base) } },
      ...(freed ? [freedPart(freed.amount)] : []),
      { name: "rate", quantity: { unit: "percent", value: new Exact(rate).times(100).toFixed() } },
      { name: "days", quantity: { unit: "days", value: days } },
    ],
    result: { unit: "som", value: exactSom(segmentPenalty(segment)) },
    basis: tc("82.6"),
    reading: "A-23",
  };
  const grounds = (freed?.by ?? []).map((ground) =>
    groundStep(ground, segment, [freedPart(ground.amount ?? base)]),
  );
  return [...grounds, charged];
};

/** The most all days together may come to: the unpaid tax of the first day of delay (82(4)). */
const capOf = (
  { from, base }: Pick<PenaltySegment, "from" | "base">,
  context: PenaltyContext,
): Result<Tyiyn, Missing> => {
  const share = findCodeParameter(context.parameters, "penalty.cap", from);
  return share.ok ? ok(roundToTyiyn(exactOf(base).times(new Exact(share.value.value)))) : share;
};

const noDelay = (input: PenaltyInput): PenaltyResult => ({
  penalty: ZERO,
  days: 0,
  capped: false,
  arrearsLeft: baseOn(input, input.asOf, true),
  segments: [],
  derivation: [
    {
      label: { key: "law.penalty.none" },
      operands: [
        { name: "due", quantity: { unit: "date", value: input.due } },
        { name: "as-of", quantity: { unit: "date", value: input.asOf } },
      ],
      result: { unit: "som", value: "0.00" },
      basis: tc("82.3"),
    },
  ],
});

/**
 * Penalty (пеня, art. 82) on the arrears of one tax and period: each calendar day after the due day up to and
 * including `asOf` or the day of the payment that clears the arrears, on what is unpaid that day, without the days
 * and the sums of an exclusion (part 7), never more in all than the arrears at the first day of delay (part 4). Rounded half-up
 * to the tyiyn once, at the end.
 */
export const computePenalty = (
  input: PenaltyInput,
  context: PenaltyContext,
): Result<PenaltyResult, PenaltyRefusal> => {
  const refusal = refusalOf(input);
  if (refusal) return err(refusal);
  const segments = segmentsOf(input, context);
  if (!segments.ok) return err({ code: "incomplete", missing: segments.error });
  const [first] = segments.value;
  if (first === undefined) return ok(noDelay(input));
  const cap = capOf(first, context);
  if (!cap.ok) return err({ code: "incomplete", missing: cap.error });

  const exact = segments.value.reduce((sum, segment) => sum.plus(segmentPenalty(segment)), new Exact(0));
  const capped = exact.greaterThan(cap.value);
  const penalty = capped ? cap.value : roundToTyiyn(exact);
  const sum: DerivationStep = {
    label: { key: "law.penalty.sum" },
    operands: [{ name: "sum", quantity: { unit: "som", value: exactSom(exact) } }],
    result: { unit: "som", value: formatSom(capped ? roundToTyiyn(exact) : penalty) },
    basis: tc("82.5"),
  };
  const cut: DerivationStep = {
    label: { key: "law.penalty.capped" },
    operands: [{ name: "arrears", quantity: { unit: "som", value: formatSom(cap.value) } }],
    result: { unit: "som", value: formatSom(penalty) },
    basis: tc("82.4"),
    reading: "A-23",
  };
  return ok({
    penalty,
    days: segments.value.reduce((days, segment) => days + (segment.suspendedBy ? 0 : segment.days), 0),
    capped,
    arrearsLeft: baseOn(input, input.asOf, true),
    segments: segments.value,
    derivation: [...segments.value.flatMap(segmentSteps), sum, ...(capped ? [cut] : [])],
  });
};
