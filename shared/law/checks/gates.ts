import type { DerivationStep } from "../../kernel/derivation.ts";
import { tc } from "../../kernel/legal-basis.ts";
import { boundsOf, type Month, monthsOf } from "../../kernel/period.ts";
import { addDays, type PlainDate } from "../../kernel/plain-date.ts";
import { isTimeBarred, paymentLimitation } from "../art-068-limitation.ts";
import type { Finding } from "../finding.ts";
import { withoutBarredParts } from "./barred-parts.ts";
import type { CheckContext } from "./check.ts";
import { date, step, text } from "./claim.ts";
import { overlaps, type TaxpayerFacts } from "./vat/facts.ts";

/** Field audits that close a period for a desk audit (art. 117(8)); counter, repeat and thematic ones do not. */
const CLOSING_AUDITS: ReadonlySet<string> = new Set(["planned", "unplanned"]);
const ALL_TAXES: ReadonlySet<string> = new Set(["all", "*", ""]);

/** G-02: the period was audited in the field. */
const fieldAudit = (finding: Finding, facts: TaxpayerFacts): DerivationStep | null => {
  const months = monthsOf(finding.period);
  const audit = facts.fieldAudits.find(
    (candidate) =>
      CLOSING_AUDITS.has(candidate.kind) &&
      (candidate.tax === finding.tax || ALL_TAXES.has(candidate.tax.trim().toLowerCase())) &&
      months.some((month) => candidate.periodFrom <= month && month <= candidate.periodTo),
  );
  if (!audit) return null;
  return step(
    "gate.G-02",
    null,
    { from: text(audit.periodFrom), to: text(audit.periodTo) },
    date(audit.endedOn),
    "117.8",
    { reading: "S-14" },
  );
};

/** G-04: the taxpayer was in a trade zone. */
const tradeZone = (finding: Finding, facts: TaxpayerFacts): DerivationStep | null => {
  const { first, last } = boundsOf(finding.period);
  const span = facts.regimes.find(
    (regime) => regime.regime === "trade-zone" && overlaps(regime, first, last),
  );
  return span ? step("gate.G-04", null, {}, date(span.from), "109.4") : null;
};

/** A month's end and the 25th after it: what periods older than the terms held here come closest to. */
const nominalDue = (last: PlainDate): PlainDate => addDays(last, 25);

/** Whether the VAT of a month can no longer be assessed. */
export const isMonthTimeBarred = (month: Month, context: CheckContext): boolean => {
  const computed = paymentLimitation(nominalDue(boundsOf(month).last), false, context);
  return computed.ok && isTimeBarred(computed.value, context.today);
};

/** The day of the last part that makes the difference, of a tax paid in parts. */
const lastPartOf = ({ dueParts = [], difference }: Finding): PlainDate | null =>
  dueParts
    .filter(({ amount }) => Math.sign(amount) === Math.sign(difference))
    .map(({ due }) => due)
    .toSorted()
    .at(-1) ?? null;

/** G-01: the time of the assessment has run out. */
const limitation = (finding: Finding, facts: TaxpayerFacts, context: CheckContext): DerivationStep | null => {
  const { first, last } = boundsOf(finding.period);
  const due = context.due({ form: finding.tax, period: finding.period, what: "payment" });
  const patent = facts.regimes.some((regime) => regime.regime === "patent" && overlaps(regime, first, last));
  const on = lastPartOf(finding) ?? (due.ok ? due.value.due : nominalDue(last));
  const computed = paymentLimitation(on, patent && finding.tax === "PAT", context);
  if (!computed.ok || !isTimeBarred(computed.value, context.today)) return null;
  return step(
    "gate.G-01",
    null,
    { "first-day": date(computed.value.firstDay) },
    date(computed.value.lastDay),
    "68.1",
    { reading: "S-10" },
  );
};

/** The first gate that closes the finding's period, in the order trade zone, field audit, limitation. */
const gateOf = (finding: Finding, facts: TaxpayerFacts, context: CheckContext): DerivationStep | null =>
  tradeZone(finding, facts) ?? fieldAudit(finding, facts) ?? limitation(finding, facts, context);

/**
 * Behind a gate an amount is never charged nor given back: the finding stays visible as a risk, with the gate's norm
 * and why it applies at the end of its working. Formal findings and risks pass unchanged.
 */
export const applyGates = (finding: Finding, facts: TaxpayerFacts, context: CheckContext): Finding => {
  if (finding.kind !== "assessment" && finding.kind !== "reduction") return finding;
  const hit = gateOf(finding, facts, context);
  if (hit === null) return withoutBarredParts(finding, context);
  return {
    ...finding,
    kind: "risk",
    articles: [...finding.articles, tc(hit.basis)],
    derivation: [...finding.derivation, hit],
    readings: hit.reading === undefined ? finding.readings : [...finding.readings, hit.reading],
  };
};
