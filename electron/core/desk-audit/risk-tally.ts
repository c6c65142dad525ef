/** Gathers what one sweep sees of the factors of risk; judges them at the end, when the averages are known. */
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { AuditedFacts } from "#shared/law/checks/audited.ts";
import type { CheckContext } from "#shared/law/checks/check.ts";
import type { Finding } from "#shared/law/finding.ts";
import type { Missing } from "#shared/law/missing.ts";
import { assessProfile, type RiskAssessment, type RiskProfile, riskMethod } from "#shared/law/risk/assess.ts";
import { auditedReturns, burdenAverages, burdenOf } from "#shared/law/risk/burden.ts";
import { riskSigns } from "#shared/law/risk/signs.ts";

/** Assessments handed over at a time. */
const BATCH = 2_000;

export interface RiskTally {
  readonly add: (facts: AuditedFacts, findings: readonly Finding[], silences: readonly PlainDate[]) => void;
  /** Hands over the taxpayers with a factor or a burden, in order of ИНН; what was lacking is told instead of guessed. */
  readonly settle: (
    onRisks: (risks: readonly RiskAssessment[]) => void,
    onMissing: (missing: Missing) => void,
  ) => void;
}

export const riskTally = ({ parameters, today, months }: CheckContext): RiskTally => {
  const profiles: RiskProfile[] = [];
  const averages = burdenAverages();
  return {
    add: ({ inn, activityGroup, territory, returns }, findings, silences) => {
      const audited = auditedReturns(returns, months);
      const burden = burdenOf(audited);
      const peers = { activityGroup, territory };
      if (burden !== null) averages.add(peers, burden);
      const signs = riskSigns({ findings, returns: audited, silences });
      if (burden !== null || signs.length > 0) profiles.push({ inn, peers, signs, burden });
    },
    settle: (onRisks, onMissing) => {
      const method = riskMethod(parameters, today);
      if (!method.ok) {
        onMissing(method.error);
        return;
      }
      let batch: RiskAssessment[] = [];
      for (const profile of profiles) {
        const assessed = assessProfile(profile, averages, { parameters, on: today, method: method.value });
        if (!assessed.ok) onMissing(assessed.error);
        else batch.push(assessed.value);
        if (batch.length === BATCH) {
          onRisks(batch);
          batch = [];
        }
      }
      if (batch.length > 0) onRisks(batch);
    },
  };
};
