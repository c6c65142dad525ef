/** The справка (art. 125(4)), the notice that goes with it (125(5)) and the notice of accepted arguments (125(8)). */
import type { OfficialActId } from "../../kernel/id.ts";
import { tc } from "../../kernel/legal-basis.ts";
import { addMoney, ZERO } from "../../kernel/money.ts";
import { ok, type Result } from "../../kernel/result.ts";
import type { Message } from "../../kernel/text.ts";
import { standing } from "../desk-audit/apply.ts";
import { bearsAmount } from "../desk-audit/assessment.ts";
import type { DeskAuditContext } from "../desk-audit/context.ts";
import { liveAct } from "../desk-audit/state-queries.ts";
import { TERM_RULES } from "../desk-audit/terms.ts";
import type { CaseFinding, DeskAuditState } from "../desk-audit/types.ts";
import type { DomainRefusal } from "../refusal.ts";
import {
  actReference,
  answerContent,
  composeHeading,
  contentFinding,
  differenceLines,
  lastAnswer,
  preferentialShare,
  termClause,
} from "./compose-heading.ts";
import type { AcceptanceContent, NoticeContent, ReportContent } from "./content.ts";

/** Files of the office's data the findings rely on, with how many rows of each. */
const sourcesOf = (state: DeskAuditState): ReportContent["sources"] => {
  const rows = new Map<string, Set<string>>();
  for (const { file, id } of standing(state).flatMap((finding) => finding.evidence)) {
    const known = rows.get(file) ?? new Set<string>();
    rows.set(file, known.add(id));
  }
  return [...rows.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, ids]) => ({ file, title: { key: `desk-audit.source.${file}` }, rows: ids.size }));
};

/** What is asked of the taxpayer: to remove what was found, or, where there are doubts only, to explain. */
const demandOf = (findings: readonly CaseFinding[]): Message => ({
  key: findings.every((finding) => finding.kind === "risk")
    ? "desk-audit.demand.doubts"
    : "desk-audit.demand",
});

/** The four elements of art. 125(4): what was breached, the sources, the computation, the demand. */
export const composeReport = (
  state: DeskAuditState,
  actId: OfficialActId,
  context: DeskAuditContext,
): ReportContent => {
  const findings = standing(state);
  const differences = differenceLines(findings);
  const readings = ["A-07", ...findings.flatMap((finding) => finding.readings)];
  return {
    kind: "desk-audit-report",
    ...composeHeading(state, actId, context.today, readings, context),
    findings: findings.map(contentFinding),
    sources: sourcesOf(state),
    differences,
    totalDifference: addMoney(ZERO, ...differences.map((line) => line.difference)),
    demand: demandOf(findings),
    article: tc("125.4"),
  };
};

const clause = (
  name: string,
  place: string,
  params?: Message["params"],
): NoticeContent["clauses"][number] => ({
  text: { key: `desk-audit.notice.${name}`, ...(params ? { params } : {}) },
  article: tc(place),
});

/** Without an amount there is nothing a decision could assess, without more tax nothing to pay by halves. */
const noticeClauses = (
  findings: readonly CaseFinding[],
  share: string,
  days: number,
): NoticeContent["clauses"] => [
  clause("correct", "125.6"),
  clause("object", "125.6"),
  ...(findings.some((f) => bearsAmount(f) && f.difference > 0)
    ? [clause("preferential", "72.2.2", { share, days })]
    : []),
  ...(findings.some(bearsAmount) ? [clause("silence", "125.9")] : [clause("no-amount", "118.5.5")]),
  clause("no-sanction", "125.10"),
];

/** @param reportNumber number of the справка it is served with */
export const composeNotice = (
  state: DeskAuditState,
  actId: OfficialActId,
  reportNumber: string | null,
  context: DeskAuditContext,
): Result<NoticeContent, DomainRefusal> => {
  const answerTerm = termClause("T-104", context.today, context);
  if (!answerTerm.ok) return answerTerm;
  const share = preferentialShare("amended-return", context.today, context);
  if (!share.ok) return share;
  const window = termClause("T-013", context.today, context);
  if (!window.ok) return window;
  const findings = standing(state);
  const differences = differenceLines(findings);
  return ok({
    kind: "discrepancy-notice",
    ...composeHeading(state, actId, context.today, TERM_RULES["T-104"].readings, context),
    report: { number: reportNumber, drawnUpOn: context.today },
    differences,
    totalDifference: addMoney(ZERO, ...differences.map((line) => line.difference)),
    otherFindings: findings.filter((f) => !bearsAmount(f)).map((f) => f.explanation),
    demand: demandOf(findings),
    answerTerm: answerTerm.value,
    clauses: noticeClauses(findings, share.value, window.value.count),
  });
};

export const composeAcceptance = (
  state: DeskAuditState,
  actId: OfficialActId,
  context: DeskAuditContext,
): Result<AcceptanceContent, DomainRefusal> => {
  const report = actReference("desk-audit-report", liveAct(state, "desk-audit-report"));
  if (!report.ok) return report;
  const notice = actReference("discrepancy-notice", liveAct(state, "discrepancy-notice"));
  if (!notice.ok) return notice;
  const answer = lastAnswer(state);
  if (!answer.ok) return answer;
  return ok({
    kind: "acceptance-notice",
    ...composeHeading(state, actId, context.today, TERM_RULES["T-106"].readings, context),
    report: report.value,
    notice: notice.value,
    answer: answerContent(answer.value),
    accepted: state.findings
      .filter((finding) => finding.outcome === "argument-accepted")
      .map((finding) => ({ finding: contentFinding(finding), reasoning: finding.outcomeReason ?? "" })),
    statement: { key: "desk-audit.acceptance.statement" },
    article: tc("125.8"),
  });
};
