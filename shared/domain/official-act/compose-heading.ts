/** What all papers of a case share: who, about whom, what was found. */
import type { OfficialActId } from "../../kernel/id.ts";
import { tc } from "../../kernel/legal-basis.ts";
import { addMoney, Exact } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Message } from "../../kernel/text.ts";
import { findCodeParameter } from "../../law/parameters.ts";
import { findReading } from "../../law/readings.ts";
import { bearsAmount, bySubject } from "../desk-audit/assessment.ts";
import type { DeskAuditContext } from "../desk-audit/context.ts";
import { TERM_RULES, type TermId, termLength } from "../desk-audit/terms.ts";
import type { ActState, Answer, CaseFinding, DeskAuditState } from "../desk-audit/types.ts";
import type { DomainRefusal } from "../refusal.ts";
import type { ContentFinding } from "./content.ts";
import type { ActKind } from "./life.ts";

export const taxTitle = (tax: string): Message => ({ key: `desk-audit.tax.${tax}` });

/** The readings a paper relies on, as the office applies them. */
const appliedReadings = (ids: readonly string[], context: DeskAuditContext) =>
  [...new Set(ids)].sort().flatMap((id) => {
    const known = findReading(id);
    return known ? [{ id, alternative: context.readings.of(known.id) }] : [];
  });

export const composeHeading = (
  state: DeskAuditState,
  actId: OfficialActId,
  drawnUpOn: PlainDate,
  readings: readonly string[],
  context: DeskAuditContext,
) => ({
  format: "official-act/1" as const,
  actId,
  caseId: state.caseId,
  caseNumber: state.number,
  office: context.office,
  taxpayer: {
    inn: context.taxpayer.inn,
    name: context.taxpayer.name,
    kind: context.taxpayer.kind,
    address: context.taxpayer.address,
  },
  periodFrom: state.periodFrom,
  periodTo: state.periodTo,
  drawnUpOn,
  registration: null,
  preparedBy: context.personOf(context.actor.userId),
  approvedBy: null,
  signedBy: null,
  readings: appliedReadings(readings, context),
});

export const contentFinding = (finding: CaseFinding): ContentFinding => ({
  findingId: finding.findingId,
  check: finding.check,
  tax: finding.tax,
  taxTitle: taxTitle(finding.tax),
  period: finding.period,
  kind: finding.kind,
  declared: finding.declared,
  computed: finding.computed,
  difference: finding.difference,
  articles: finding.articles,
  explanation: finding.explanation,
  evidence: finding.evidence,
  derivation: finding.derivation,
  reason: finding.verdictReason,
});

/** Differences by tax and period of the findings that bear an amount. */
export const differenceLines = (findings: readonly CaseFinding[]) =>
  bySubject(findings.filter(bearsAmount)).map((subject) => ({
    tax: subject[0].tax,
    taxTitle: taxTitle(subject[0].tax),
    period: subject[0].period,
    difference: addMoney(...subject.map((f) => f.difference)),
  }));

/** "within N days from the day after …", the event itself still to come. */
export const termClause = (id: TermId, on: PlainDate, context: DeskAuditContext) => {
  const length = termLength(id, on, context);
  if (!length.ok) return length;
  const { unit, article } = TERM_RULES[id];
  return ok({ term: id, count: length.value, unit, article });
};

/** Share of the penalty paid in the preferential regime, percent (72(2)). */
export const preferentialShare = (
  window: "decision" | "amended-return",
  on: PlainDate,
  context: DeskAuditContext,
): Result<string, DomainRefusal> => {
  const name = `preferential.${window}.penalty-share` as const;
  const found = findCodeParameter(context.parameters, name, on);
  if (found.ok) return ok(new Exact(found.value.value).times(100).toFixed());
  return err({
    code: "parameter-missing",
    article: tc("72.2"),
    messageKey: "desk-audit.refusal.parameter-missing",
    params: { name, date: on },
  });
};

/** The reference to another paper of the case, which must be signed by then. */
export const actReference = (kind: ActKind, act: ActState | undefined) => {
  if (!act || act.registrationNumber === null || act.signedOn === null)
    return err<DomainRefusal>({
      code: "earlier-act-missing",
      article: tc("125.5"),
      messageKey: "desk-audit.refusal.earlier-act-missing",
    });
  return ok({
    kind,
    number: act.registrationNumber,
    signedOn: act.signedOn,
    servedOn: act.servedOn,
    serviceMethod: act.method,
  });
};

export const answerContent = (answer: Answer) => ({ ...answer, documents: [...answer.documents] });

/** The latest answer; a case without one has nothing to decide on yet. */
export const lastAnswer = (state: DeskAuditState): Result<Answer, DomainRefusal> => {
  const answer = state.answers.at(-1);
  if (answer) return ok(answer);
  return err({ code: "no-answer", article: tc("125.6"), messageKey: "desk-audit.refusal.no-answer" });
};
