/** What the law now expects in a case, and of whom: the lines of «Мой день». Pure. */

import type { OfficialActId } from "../../kernel/id.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import type { Permission } from "../access/permission.ts";
import { standing } from "./apply.ts";
import { bearsAmount } from "./assessment.ts";
import { actsToServe, decisionAct, liveAct, nextDeadline, openDeadlines } from "./state-queries.ts";
import type { TermId } from "./terms.ts";
import type { DeadlineState, DeskAuditState } from "./types.ts";

export const STEPS = [
  "decide-findings",
  "draw-up-report",
  "close-clean",
  "dispatch-report",
  "record-report-service",
  "await-e-document",
  "await-answer",
  "record-silence",
  "close-corrected",
  "consider-objection",
  "draw-up-acceptance",
  "dispatch-acceptance",
  "record-acceptance-service",
  "draft-decision",
  "submit-decision",
  "redraft-decision",
  "approve-decision",
  "sign-decision",
  "dispatch-decision",
  "record-decision-service",
  "await-performance",
  "hand-over",
] as const;
type StepName = (typeof STEPS)[number];

export interface NextStep {
  readonly step: StepName;
  /** Who takes it: the case's inspector, or anyone with the permission but its writers. */
  readonly doer:
    | "inspector"
    | Extract<Permission, "decision.approve" | "decision.sign" | "delivery.record" | "my-day.team">;
  readonly article: LegalBasis;
  readonly deadline: DeadlineState | null;
  readonly actId: OfficialActId | null;
  /** Only time can bring it about: nothing to be done but to watch. */
  readonly waiting: boolean;
}

/** The first open term of the kinds named. */
const running = (state: DeskAuditState, terms: readonly TermId[]): DeadlineState | null =>
  openDeadlines(state).find((deadline) => terms.includes(deadline.term)) ?? null;

const step = (
  name: StepName,
  article: string,
  deadline: DeadlineState | null,
  more: Partial<Pick<NextStep, "doer" | "actId" | "waiting">> = {},
): NextStep => ({
  step: name,
  doer: more.doer ?? "inspector",
  article: tc(article),
  deadline,
  actId: more.actId ?? null,
  waiting: more.waiting ?? false,
});

type ServedPaper = "report" | "acceptance" | "decision";

/** Papers signed and not yet served: to be sent, to be proved, or to be waited for. */
const serving = (state: DeskAuditState, paper: ServedPaper, terms: readonly TermId[]): NextStep[] => {
  const act = actsToServe(state)[0];
  if (!act) return [];
  const term = running(state, terms);
  const more = { doer: "delivery.record", actId: act.actId } as const;
  if (act.status === "signed" || act.status === "undelivered")
    return [step(`dispatch-${paper}`, "97.1", term, more)];
  if (act.method === "e-document")
    return [step("await-e-document", "97.2.2", term, { ...more, waiting: true })];
  return [step(`record-${paper}-service`, "97.2", term, more)];
};

const selectedSteps = (state: DeskAuditState): NextStep[] => {
  if (state.findings.some((f) => f.verdict === "open")) return [step("decide-findings", "125.4", null)];
  return [step(standing(state).length > 0 ? "draw-up-report" : "close-clean", "125.4", null)];
};

const answerSteps = (state: DeskAuditState): NextStep[] => {
  if (standing(state).length === 0) return [step("close-corrected", "125.6", null)];
  const term = running(state, ["T-104"]);
  if (term !== null && term.missedOn === null)
    return [step("await-answer", "125.6", term, { waiting: true })];
  if (state.status === "corrected") return [step("draft-decision", "125.9", running(state, ["T-107"]))];
  return [step("record-silence", "125.9", running(state, ["T-107"]))];
};

const decisionSteps = (state: DeskAuditState): NextStep[] => {
  const term = running(state, ["T-105", "T-107"]);
  const act = decisionAct(state);
  const actId = act?.actId ?? null;
  switch (act?.status) {
    case undefined:
      return [step(standing(state).some(bearsAmount) ? "draft-decision" : "close-clean", "125.9", term)];
    case "drafted":
      return [step("submit-decision", "96.3", term, { actId })];
    case "sent-back":
      return [step("redraft-decision", "96.3", term, { actId })];
    case "submitted":
      return [step("approve-decision", "96.3", term, { doer: "decision.approve", actId })];
    default:
      return [step("sign-decision", "96.5", term, { doer: "decision.sign", actId })];
  }
};

const acceptedSteps = (state: DeskAuditState): NextStep[] =>
  liveAct(state, "acceptance-notice")
    ? serving(state, "acceptance", ["T-106"])
    : [step("draw-up-acceptance", "125.8", running(state, ["T-106"]))];

/** The steps open in a case; none in a closed one. */
export const nextSteps = (state: DeskAuditState): readonly NextStep[] => {
  switch (state.status) {
    case "selected":
      return selectedSteps(state);
    case "reported":
      return serving(state, "report", ["T-103"]);
    case "notified":
    case "corrected":
      return answerSteps(state);
    case "objected":
      return [step("consider-objection", "125.7", running(state, ["T-105"]))];
    case "accepted":
      return acceptedSteps(state);
    case "deciding":
      return decisionSteps(state);
    case "decided":
      return serving(state, "decision", ["T-105", "T-107"]);
    case "served":
      return [step("await-performance", "125.11", running(state, ["T-108"]), { waiting: true })];
    case "closed":
      return [];
  }
};

/** The inspector is recused from the taxpayer (63(1)) or gone: before anything else somebody takes the case over. */
export const handOverStep = (state: DeskAuditState): NextStep =>
  step("hand-over", "63.2", nextDeadline(state) ?? null, { doer: "my-day.team" });
