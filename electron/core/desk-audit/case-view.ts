/** A case as its screen shows it. */
import type { ReadHandle } from "#db/handle.ts";
import { readStream } from "#db/journal-read.ts";
import type { CaseRow } from "#db/queries/desk-audits.ts";
import type { DeskAuditView } from "#shared/contract/desk-audit.ts";
import { assess } from "#shared/domain/desk-audit/assessment.ts";
import type { DeskAuditContext } from "#shared/domain/desk-audit/context.ts";
import { decisionAct, isMissed } from "#shared/domain/desk-audit/state-queries.ts";
import { TERM_RULES, termTitleKey } from "#shared/domain/desk-audit/terms.ts";
import type { Assessment, DeskAuditState } from "#shared/domain/desk-audit/types.ts";
import { ZERO } from "#shared/kernel/money.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import { resolveBilingual } from "#shared/locales/catalogue.ts";
import { allowedCommands, serviceOptions } from "./allowed-commands.ts";
import { eventMessage } from "./event-message.ts";
import { actSummary, caseSummary, type Names, nameOf, type Sight, sightOf } from "./summaries.ts";

/** The draft's or the decision's own figures; before that, what the findings would come to today. */
const assessmentOf = (state: DeskAuditState, context: DeskAuditContext): Assessment => {
  if (state.assessment !== null && decisionAct(state) !== undefined) return state.assessment;
  const candidates = state.findings.filter(
    (f) => f.verdict !== "dismissed" && (f.outcome === null || f.outcome === "stands"),
  );
  const preview = assess(candidates, context.today, state.periodTo, context);
  return preview.ok
    ? preview.value
    : { asOf: context.today, lines: [], totalTax: ZERO, totalPenalty: ZERO, excessReduced: ZERO };
};

const deadlinesOf = (state: DeskAuditState, { daysLeft }: Sight): DeskAuditView["deadlines"] =>
  state.deadlines
    .filter((deadline) => !deadline.lapsed)
    .map((deadline) => ({
      term: deadline.term,
      title: { key: termTitleKey(deadline.term) },
      bound: deadline.bound,
      article: deadline.article,
      startsOn: deadline.startsOn,
      dueOn: deadline.dueOn,
      metOn: deadline.metOn,
      missed: isMissed(deadline),
      workingDaysLeft: daysLeft(deadline.dueOn),
      consequence: { key: TERM_RULES[deadline.term].consequence },
      derivation: deadline.derivation,
    }));

const answerOf = (state: DeskAuditState): DeskAuditView["answer"] => {
  const answer = state.answers.at(-1);
  if (answer === undefined) return null;
  const { kind, receivedOn, text, documents, inTime } = answer;
  return { kind, receivedOn, text, documents: [...documents], inTime };
};

const addressOf = ({ taxpayer }: DeskAuditContext) => ({
  address: taxpayer.address,
  edocConsent: taxpayer.edocConsent,
});

/** What the clock did has no person behind it. */
const actorName = (names: Names, actor: string, role: string): Bilingual =>
  role === "clock" ? resolveBilingual({ key: "desk-audit.clock" }) : nameOf(names, actor);

const historyOf = (read: ReadHandle, state: DeskAuditState, names: Names): DeskAuditView["history"] =>
  readStream(read, `desk-audit/${state.caseId}`).map((recorded) => ({
    version: recorded.version,
    event: eventMessage(recorded, state, names),
    actor: actorName(names, recorded.actor, recorded.role),
    at: recorded.recordedAt,
  }));

/** Doubtful norms the figures and terms of the case stand on. */
const readingsOf = (state: DeskAuditState, assessment: Assessment): string[] => {
  const ids = [
    ...state.findings.flatMap((finding) => finding.readings),
    ...state.deadlines.flatMap((deadline) => TERM_RULES[deadline.term].readings),
    ...assessment.lines.flatMap((line) => line.derivation.flatMap((step) => step.reading ?? [])),
  ];
  return [...new Set(ids)].sort();
};

/** @param context gathered for the user who looks, so that the commands are theirs */
export const caseView = (read: ReadHandle, row: CaseRow, context: DeskAuditContext): DeskAuditView => {
  const sight = sightOf(read, context.today);
  const { names } = sight;
  const { state } = row;
  const assessment = assessmentOf(state, context);
  return {
    ...caseSummary(row, sight),
    findings: [...state.findings],
    acts: state.acts.map((act) => actSummary(state, act, names)),
    deadlines: deadlinesOf(state, sight),
    assessment: { ...assessment, lines: [...assessment.lines] },
    answer: answerOf(state),
    draft:
      state.reasoning === null || state.decisionOn === null
        ? null
        : { decisionOn: state.decisionOn, reasoning: state.reasoning },
    service: { ...serviceOptions(state, context), ...addressOf(context) },
    closure: state.closure,
    commands: allowedCommands(state, context),
    history: historyOf(read, state, names),
    readings: readingsOf(state, assessment),
  };
};
