/** Runs the checks over the whole office: matching in SQL, verdicts in shared/law/checks, findings in batches. */
import type { ReadHandle } from "#db/handle.ts";
import { dropMatching, matchingSteps } from "#db/matching/doubted.ts";
import { readOfficeFacts } from "#db/matching/office-facts.ts";
import { readSilences } from "#db/matching/silence-facts.ts";
import { readTaxpayerFacts } from "#db/matching/taxpayer-facts.ts";
import { batchesOf } from "#db/matching/vat-facts.ts";
import { innToInteger } from "#shared/kernel/inn.ts";
import type { Month } from "#shared/kernel/period.ts";
import { addYears, type PlainDate, plainDate } from "#shared/kernel/plain-date.ts";
import { checkContext } from "#shared/law/checks/context.ts";
import { decideTaxpayer } from "#shared/law/checks/decide-taxpayer.ts";
import { CIVIL_LIMITATION_YEARS } from "#shared/law/checks/tolerance.ts";
import { LEISURE_GOODS } from "#shared/law/checks/vat/v-13-purpose.ts";
import type { Finding } from "#shared/law/finding.ts";
import type { Missing } from "#shared/law/missing.ts";
import type { RiskAssessment } from "#shared/law/risk/assess.ts";
import type { RuleContext } from "#shared/law/rule.ts";
import { type RiskTally, riskTally } from "./risk-tally.ts";

/** Key of what the sweep does now: `desk-audit.sweep.<stage>`. */
type SweepStage = "matching" | "checking";

export interface SweepProgress {
  readonly stage: SweepStage;
  /** 0…1 over both stages. */
  readonly progress: number;
  readonly taxpayers: number;
  readonly findings: number;
}

export interface SweepOptions {
  readonly months: readonly Month[];
  readonly today: PlainDate;
  readonly law: RuleContext;
  /** Taxpayers held in memory at a time. */
  readonly batch?: number;
  readonly onProgress?: (progress: SweepProgress) => void;
  /** True when the sweep should stop; asked between statements and batches. */
  readonly isCancelled?: () => boolean;
  /** Findings of a batch of taxpayers, in order of ИНН. */
  readonly onFindings: (findings: readonly Finding[]) => void;
  /** Factors of risk, in batches after all findings: an average needs the whole office. Absent: not computed. */
  readonly onRisks?: (risks: readonly RiskAssessment[]) => void;
}

export interface SweepResult {
  readonly outcome: "finished" | "cancelled";
  readonly taxpayers: number;
  readonly findings: number;
  /** What checks could not be decided for want of, each once. */
  readonly missing: readonly Missing[];
}

const DEFAULT_BATCH = 2_000;
/** Share of the work that is matching, for the progress bar. */
const MATCHING_SHARE = 0.3;

/**
 * Sweeps every taxpayer for the months. Reads only: temporary tables of the connection hold what matching found and
 * are dropped at the end. The same data and options give the same findings in the same order.
 */
export const sweepOffice = (read: ReadHandle, options: SweepOptions): SweepResult => {
  const { months, today, law } = options;
  const isCancelled = options.isCancelled ?? (() => false);
  let taxpayers = 0;
  let findings = 0;
  const missing = new Map<string, Missing>();
  const result = (outcome: SweepResult["outcome"]): SweepResult => ({
    outcome,
    taxpayers,
    findings,
    missing: [...missing.values()],
  });
  const report = (stage: SweepStage, progress: number): void =>
    options.onProgress?.({ stage, progress, taxpayers, findings });
  if (months.length === 0) return result("finished");

  dropMatching(read);
  try {
    const steps = matchingSteps(read, {
      longUnpaidBefore: addYears(today, -CIVIL_LIMITATION_YEARS),
      leisureGoods: LEISURE_GOODS,
    });
    for (const [index, step] of steps.entries()) {
      if (isCancelled()) return result("cancelled");
      report("matching", (index / steps.length) * MATCHING_SHARE);
      read.temporary(step.sql);
    }
    const office = readOfficeFacts(read, months);
    const context = checkContext({ ...law, today }, months);
    const silences = readSilences(read, plainDate(`${months[0] ?? ""}-01`));
    const tally: RiskTally | null = options.onRisks ? riskTally(context) : null;
    const batches = batchesOf(read, options.batch ?? DEFAULT_BATCH);
    for (const [index, batch] of batches.entries()) {
      if (isCancelled()) return result("cancelled");
      report("checking", MATCHING_SHARE + (index / batches.length) * (1 - MATCHING_SHARE));
      const found: Finding[] = [];
      for (const facts of readTaxpayerFacts(read, office, batch.from, batch.to)) {
        const verdict = decideTaxpayer(facts, context);
        taxpayers += 1;
        found.push(...verdict.findings);
        tally?.add(facts, verdict.findings, silences.get(innToInteger(facts.inn)) ?? []);
        for (const lack of verdict.missing) missing.set(JSON.stringify(lack), lack);
      }
      findings += found.length;
      if (found.length > 0) options.onFindings(found);
    }
    tally?.settle(options.onRisks ?? (() => undefined), (lack) => missing.set(JSON.stringify(lack), lack));
    report("checking", 1);
    return result("finished");
  } finally {
    dropMatching(read);
  }
};
