/** Which commands a user may give in a case now, and why not the others: the law itself is asked, nothing is done. */
import { type DeskAuditView, SERVICE_METHODS, SERVICE_OUTCOMES } from "#shared/contract/desk-audit.ts";
import type { Refusal } from "#shared/contract/procedure.ts";
import { standing } from "#shared/domain/desk-audit/apply.ts";
import {
  type CommandOf,
  DESK_AUDIT_COMMANDS,
  type DeskAuditCommandType,
} from "#shared/domain/desk-audit/commands.ts";
import type { DeskAuditContext } from "#shared/domain/desk-audit/context.ts";
import { decide } from "#shared/domain/desk-audit/decide.ts";
import type { DeskAuditEvent } from "#shared/domain/desk-audit/events.ts";
import { actsToServe, openDeadlines } from "#shared/domain/desk-audit/state-queries.ts";
import { termTitleKey } from "#shared/domain/desk-audit/terms.ts";
import { transitionOf } from "#shared/domain/desk-audit/transitions.ts";
import type { DeskAuditState } from "#shared/domain/desk-audit/types.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";

/** A plausible input of each command: what is asked is whether the step is open, not whether a form is filled in. */
const trialInputs = (
  state: DeskAuditState,
  { today, taxpayer }: DeskAuditContext,
): { [Type in DeskAuditCommandType]: CommandOf<Type>["input"] } => {
  const acts = actsToServe(state);
  const actIds = acts.map((act) => act.actId);
  const stands = standing(state).map((finding) => finding.findingId);
  const [finding] = state.findings;
  return {
    open: { inn: state.inn, periodFrom: state.periodFrom, periodTo: state.periodTo, findings: [] },
    decideFinding: {
      findingId: finding?.findingId ?? ("" as never),
      verdict: "accepted",
      reason: "",
    },
    closeClean: { reason: "" },
    // Somebody else is to be chosen: whether that one may take the case is said when chosen.
    reassign: { inspectorId: "" as never, reason: "" },
    drawUpReport: {},
    recordCorrection: {
      filedOn: today,
      returnId: null,
      correctedFindingIds: stands,
      remark: "",
    },
    recordObjection: { receivedOn: today, text: "", documents: [] },
    recordSilence: {},
    considerObjection: {
      outcomes: stands.map((findingId) => ({ findingId, accepted: false, reasoning: "" })),
    },
    drawUpAcceptanceNotice: {},
    closeCorrected: { reason: "" },
    draftDecision: { decisionOn: today, reasoning: "" },
    submitDecision: {},
    sendBackDecision: { remarks: "" },
    approveDecision: {},
    signDecision: {},
    dispatchActs: {
      actIds,
      method: taxpayer.edocConsent ? "e-document" : "by-hand",
      dispatchedOn: today,
      proof: "",
    },
    recordService: {
      actIds,
      outcome: acts[0]?.method === "e-document" ? "returned" : "received",
      on: today,
      proof: "",
    },
    recordPerformance: { performedOn: today, remark: "" },
    recordAppeal: { filedOn: today, remark: "" },
    passTime: {},
  };
};

const asRefusal = ({ code, article, messageKey, params }: DomainRefusal): Refusal => ({
  code,
  messageKey,
  ...(article === undefined ? {} : { article }),
  ...(params === undefined ? {} : { params: { ...params } }),
});

/** The earliest term the step would open; without one, the office's own term that already runs. */
const nextTerm = (
  state: DeskAuditState,
  events: readonly DeskAuditEvent[],
): DeskAuditView["commands"][number]["next"] => {
  const opened = events
    .flatMap((event) => (event.type === "DeadlineOpened" ? [event.payload] : []))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
  const ends = events.some((event) => event.type === "CaseClosed");
  const next = opened ?? (ends ? undefined : openDeadlines(state).find(({ bound }) => bound === "office"));
  return next === undefined ? null : { title: { key: termTitleKey(next.term) }, dueOn: next.dueOn };
};

/** No command of a person on an existing case. */
const NOT_SHOWN: ReadonlySet<DeskAuditCommandType> = new Set(["open", "passTime"]);

const trialOf = (context: DeskAuditContext): DeskAuditContext => ({
  ...context,
  // The password is asked for when the step is taken.
  seal: () => ({ contentHash: "", signature: "", signerKey: "" }),
  assignee: { userId: "" as never, conflict: false },
});

/** Papers to be served now, and which ways and outcomes of service would not be refused. */
export const serviceOptions = (
  state: DeskAuditState,
  context: DeskAuditContext,
): Pick<DeskAuditView["service"], "actIds" | "methods" | "outcomes"> => {
  const { dispatchActs, recordService } = trialInputs(state, context);
  const trial = trialOf(context);
  return {
    actIds: [...dispatchActs.actIds],
    methods: SERVICE_METHODS.filter(
      (method) => decide(state, { type: "dispatchActs", input: { ...dispatchActs, method } }, trial).ok,
    ),
    outcomes: SERVICE_OUTCOMES.filter(
      (outcome) => decide(state, { type: "recordService", input: { ...recordService, outcome } }, trial).ok,
    ),
  };
};

export const allowedCommands = (
  state: DeskAuditState,
  context: DeskAuditContext,
): DeskAuditView["commands"] => {
  const inputs = trialInputs(state, context);
  const trial = trialOf(context);
  return DESK_AUDIT_COMMANDS.filter((type) => !NOT_SHOWN.has(type)).map((type) => {
    const asked = decide(state, { type, input: inputs[type] } as CommandOf<typeof type>, trial);
    return {
      command: type,
      refusal: asked.ok ? null : (asRefusal(asked.error) as never),
      article: transitionOf(type, state.status)?.article ?? null,
      next: asked.ok ? nextTerm(state, asked.value) : null,
    };
  });
};
