/** The factors of risk of one taxpayer as the latest sweep found them, for the window and the protocol. */
import type { ReadHandle } from "#db/handle.ts";
import { lawInForce } from "#db/queries/law-in-force.ts";
import { latestFinishedSweep, sweepRiskOf } from "#db/queries/sweeps.ts";
import { type RiskView, riskAssessmentSchema } from "#shared/contract/risk.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import { type Inn, innToInteger } from "#shared/kernel/inn.ts";
import { tc } from "#shared/kernel/legal-basis.ts";
import { ZERO } from "#shared/kernel/money.ts";
import type { Month } from "#shared/kernel/period.ts";
import { dateInBishkek, type Instant } from "#shared/kernel/plain-date.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { RISK_FACTORS, type RiskFactor, riskWorking } from "#shared/law/risk/assess.ts";

/** Factors nothing in the office's data speaks of: an officer looks at them. */
const NOT_IN_THE_DATA: ReadonlySet<RiskFactor> = new Set(["social-object-contract", "by-method"]);

/** By the items of the part: `118.5.1.а` before `118.5.2`. */
const IN_ORDER = (Object.keys(RISK_FACTORS) as RiskFactor[]).toSorted((a, b) =>
  RISK_FACTORS[a] < RISK_FACTORS[b] ? -1 : 1,
);

/** @returns null before the first sweep */
export const riskView = (read: ReadHandle, inn: Inn): Result<RiskView | null, DomainRefusal> => {
  const sweep = latestFinishedSweep(read);
  if (sweep === null) return ok(null);
  const body = sweepRiskOf(read, sweep.sweepId, innToInteger(inn));
  const { factors, burden } =
    body === null ? { factors: [], burden: null } : riskAssessmentSchema.parse(JSON.parse(body));
  const law = lawInForce(read);
  if (!law.ok) return law;
  const computedAt = (sweep.finishedAt ?? sweep.startedAt) as Instant;
  const known = factors.map(({ factor, ...rest }) => ({ ...rest, factor: factor as RiskFactor }));
  const working = riskWorking(
    { factors: known, burden },
    { on: dateInBishkek(sweep.startedAt as Instant), parameters: law.value.parameters },
  );
  if (!working.ok)
    return err({
      code: "parameter-missing",
      messageKey: "desk-audit.refusal.parameter-missing",
      params: { name: working.error.name, date: dateInBishkek(computedAt) },
    });
  const stateOf = (factor: RiskFactor): "absent" | "unknown" => {
    if (factor === "burden-low") return burden?.average ? "absent" : "unknown";
    return NOT_IN_THE_DATA.has(factor) ? "unknown" : "absent";
  };
  return ok({
    inn,
    computedAt,
    periodFrom: sweep.periodFrom as Month,
    periodTo: sweep.periodTo as Month,
    factors: IN_ORDER.map((factor) => {
      const present = known.find((one) => one.factor === factor);
      const basis = tc(RISK_FACTORS[factor]);
      return present === undefined
        ? { factor, basis, state: stateOf(factor), count: 0, amount: ZERO, checks: [] }
        : {
            factor,
            basis,
            state: "present" as const,
            count: present.count,
            amount: present.amount,
            checks: present.checks,
          };
    }),
    burden,
    derivation: [...working.value],
  });
};
