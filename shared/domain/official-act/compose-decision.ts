/** Решение о результатах камеральной проверки: all that art. 96(3) asks of it. */
import type { OfficialActId } from "../../kernel/id.ts";
import { tc } from "../../kernel/legal-basis.ts";
import { addMoney } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { standing } from "../desk-audit/apply.ts";
import type { DeskAuditContext } from "../desk-audit/context.ts";
import { liveAct } from "../desk-audit/state-queries.ts";
import { TERM_RULES } from "../desk-audit/terms.ts";
import type { Assessment, DeskAuditState } from "../desk-audit/types.ts";
import type { DomainRefusal } from "../refusal.ts";
import { decisionChecklist } from "./checklist.ts";
import {
  actReference,
  answerContent,
  composeHeading,
  contentFinding,
  lastAnswer,
  preferentialShare,
  taxTitle,
  termClause,
} from "./compose-heading.ts";
import type { DecisionContent } from "./content.ts";

const SECURING: DecisionContent["securing"] = [
  { text: { key: "desk-audit.securing.penalty" }, article: tc("81.6.1") },
  { text: { key: "desk-audit.securing.notice" }, article: tc("81.2") },
  { text: { key: "desk-audit.securing.bank" }, article: tc("81.5.1") },
  { text: { key: "desk-audit.securing.cash" }, article: tc("81.5.2") },
  { text: { key: "desk-audit.securing.bailiff" }, article: tc("81.5.3") },
  { text: { key: "desk-audit.securing.property" }, article: tc("81.5.4") },
];

/** What the office did in the matter, by day. */
const actionsOf = (state: DeskAuditState, decisionOn: PlainDate): DecisionContent["actions"] => {
  const ofActs = state.acts.flatMap((act) => {
    if (act.kind === "desk-audit-decision") return [];
    const params = { number: act.registrationNumber ?? "" };
    return [
      ...(act.signedOn ? [{ on: act.signedOn, text: { key: `desk-audit.action.${act.kind}`, params } }] : []),
      ...(act.servedOn
        ? [{ on: act.servedOn, text: { key: `desk-audit.action.served.${act.kind}`, params } }]
        : []),
    ];
  });
  const ofAnswers = state.answers.map((answer) => ({
    on: answer.receivedOn,
    text: { key: `desk-audit.action.answer.${answer.kind}` },
  }));
  const considered = state.answers.some((answer) => answer.kind === "objection");
  return [
    ...[...ofActs, ...ofAnswers].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    ...(considered ? [{ on: decisionOn, text: { key: "desk-audit.action.considered" } }] : []),
  ];
};

const basisOf = (kind: "correction" | "objection" | "silence"): DecisionContent["basis"] => ({
  article: tc(kind === "objection" ? "125.7" : "125.9"),
  text: { key: `desk-audit.basis.${kind}` },
});

const note = (name: string, place: string): DecisionContent["notes"][number] => ({
  text: { key: `desk-audit.note.${name}` },
  article: tc(place),
});

/** What is said beside the amounts; of penalty only where there is tax it can run on. */
const notesOf = ({ lines, excessReduced }: Assessment): DecisionContent["notes"] => [
  note("no-sanction", "125.10"),
  ...(lines.some((line) => line.taxAmount > 0)
    ? [note("penalty-goes-on", "82.3"), note("overpayments", "82.5")]
    : []),
  ...(excessReduced === 0 ? [] : [note("excess", "326.3.2")]),
];

/** The draft's whole text. @param decisionOn its date, to which penalty is computed */
export const composeDecision = (
  state: DeskAuditState,
  actId: OfficialActId,
  draft: {
    readonly decisionOn: PlainDate;
    readonly reasoning: string;
    readonly assessment: Assessment;
  },
  context: DeskAuditContext,
): Result<DecisionContent, DomainRefusal> => {
  const { decisionOn, reasoning, assessment } = draft;
  const report = actReference("desk-audit-report", liveAct(state, "desk-audit-report"));
  if (!report.ok) return report;
  const notice = actReference("discrepancy-notice", liveAct(state, "discrepancy-notice"));
  if (!notice.ok) return notice;
  const answer = lastAnswer(state);
  if (!answer.ok) return answer;
  const performance = termClause("T-108", decisionOn, context);
  if (!performance.ok) return performance;
  const appeal = termClause("T-124", decisionOn, context);
  if (!appeal.ok) return appeal;
  const preferential = termClause("T-012", decisionOn, context);
  if (!preferential.ok) return preferential;
  const share = preferentialShare("decision", decisionOn, context);
  if (!share.ok) return share;

  const stands = standing(state);
  const readings = [
    ...stands.flatMap((finding) => finding.readings),
    ...assessment.lines.flatMap((line) => line.derivation.flatMap((step) => step.reading ?? [])),
    ...(["T-107", "T-108", "T-012"] as const).flatMap((id) => TERM_RULES[id].readings),
    "S-12",
  ];
  const content: Omit<DecisionContent, "checklist"> = {
    kind: "desk-audit-decision",
    ...composeHeading(state, actId, context.today, readings, context),
    decisionOn,
    basis: basisOf(answer.value.kind),
    report: report.value,
    notice: notice.value,
    answer: answerContent(answer.value),
    findings: stands.map(contentFinding),
    dropped: state.findings.flatMap((finding) =>
      finding.outcome !== null && finding.outcome !== "stands"
        ? [
            {
              finding: contentFinding(finding),
              outcome: finding.outcome,
              reasoning: finding.outcomeReason ?? "",
            },
          ]
        : [],
    ),
    rejected: stands
      .filter((finding) => finding.outcome === "stands")
      .map((finding) => ({ findingId: finding.findingId, reasoning: finding.outcomeReason ?? "" })),
    reasoning,
    lines: assessment.lines.map((line) => ({ ...line, taxTitle: taxTitle(line.tax) })),
    totalTax: assessment.totalTax,
    totalPenalty: assessment.totalPenalty,
    excessReduced: assessment.excessReduced,
    total: addMoney(assessment.totalTax, assessment.totalPenalty),
    notes: notesOf(assessment),
    // A tax that is only lowered is not paid anywhere.
    requisites: [
      ...new Set(assessment.lines.filter((line) => line.taxAmount > 0).map((line) => line.tax)),
    ].map((tax) => ({
      tax,
      taxTitle: taxTitle(tax),
      ...context.requisitesOf(tax),
    })),
    performance: performance.value,
    appeal: {
      clause: appeal.value,
      text: { key: "desk-audit.appeal.text" },
      authority: { key: "desk-audit.appeal.authority" },
    },
    preferential: {
      clause: preferential.value,
      text: { key: "desk-audit.preferential.text", params: { share: share.value } },
    },
    securing: SECURING,
    actions: actionsOf(state, decisionOn),
  };
  return ok({ ...content, checklist: decisionChecklist(content) });
};
