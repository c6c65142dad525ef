/** What an event changes: the only way a state comes to be. Pure and total, so a replay gives the same state. */
import { unreachable } from "../../kernel/result.ts";
import { type ActMove, actRow } from "../official-act/life.ts";
import type { RegistrationEvent } from "./events.ts";
import type {
  CheckItem,
  RegistrationActState,
  RegistrationDeadline,
  RegistrationState,
  StatedCheck,
} from "./types.ts";

type EventOf<Type extends RegistrationEvent["type"]> = Extract<RegistrationEvent, { type: Type }>;

const received = ({ payload }: EventOf<"RequestReceived">): RegistrationState => {
  const { details } = payload;
  return {
    ...payload,
    kind: details.kind,
    passportSeen: null,
    passportPage: null,
    status: "received",
    version: 0,
    inspectorId: null,
    inspectors: [],
    identity: null,
    checks: [],
    control: null,
    reconciliation: null,
    awaitedSince: null,
    returned: null,
    proposal: null,
    acts: [],
    deadlines: [],
    login: null,
    refusal: null,
    outcome: null,
    decidedAt: null,
    closedOn: null,
  };
};

const changeAct = (
  state: RegistrationState,
  actId: string,
  move: ActMove,
  change: Partial<RegistrationActState>,
): RegistrationState => ({
  ...state,
  acts: state.acts.map((act) =>
    act.actId === actId ? { ...act, ...change, status: actRow(act.status, move)?.to ?? act.status } : act,
  ),
});

const changeDeadline = (
  state: RegistrationState,
  deadlineId: string,
  change: Partial<RegistrationDeadline>,
): RegistrationState => ({
  ...state,
  deadlines: state.deadlines.map((deadline) =>
    deadline.deadlineId === deadlineId ? { ...deadline, ...change } : deadline,
  ),
});

const withInspector = (state: RegistrationState, inspectorId: RegistrationState["inspectorId"]) => ({
  ...state,
  inspectorId,
  inspectors:
    inspectorId === null || state.inspectors.includes(inspectorId)
      ? state.inspectors
      : [...state.inspectors, inspectorId],
});

const stated = (state: RegistrationState, check: StatedCheck): RegistrationState => ({
  ...state,
  checks: [...state.checks.filter(({ item }) => item !== check.item), check],
});

const drafted = ({ payload }: EventOf<"ActDrafted">): RegistrationActState => ({
  actId: payload.actId,
  kind: payload.kind,
  status: "drafted",
  preparedBy: [payload.preparedBy],
  drawnUpOn: payload.drawnUpOn,
  approvedBy: null,
  signedBy: null,
  signedAt: null,
  registrationNumber: null,
  contentHash: null,
  dispatchedOn: null,
  method: null,
  proof: null,
  deemedOn: null,
  servedOn: null,
});

const OF_THE_PAPERS: readonly CheckItem[] = ["documents-sound", "data-agree", "power"];

/** What was stated of the papers before says nothing of the corrected ones. */
const corrected = (
  state: RegistrationState,
  { payload }: EventOf<"RequestCorrected">,
): RegistrationState => ({
  ...state,
  applicant: payload.applicant,
  organization: payload.organization,
  phone: payload.phone,
  details: payload.details,
  documents: payload.documents,
  passportClaimed: payload.passportClaimed,
  status: "in-review",
  checks: state.checks.filter(({ item }) => !OF_THE_PAPERS.includes(item)),
});

const actEvent = (state: RegistrationState, event: RegistrationEvent): RegistrationState => {
  switch (event.type) {
    case "ActDrafted":
      return { ...state, acts: [...state.acts, drafted(event)] };
    case "ActCancelled":
      return changeAct(state, event.payload.actId, "cancel", {});
    case "ActSigned": {
      const { actId, number, approvedBy, signedBy, signedAt, contentHash } = event.payload;
      return changeAct(state, actId, "sign", {
        registrationNumber: number,
        approvedBy,
        signedBy,
        signedAt,
        contentHash,
      });
    }
    case "ActDispatched": {
      const { actId, method, on, proof, deemedOn } = event.payload;
      return changeAct(state, actId, "dispatch", { method, dispatchedOn: on, proof, deemedOn });
    }
    case "ActServed": {
      const { actId, on, proof } = event.payload;
      return changeAct(state, actId, "serve", { servedOn: on, proof });
    }
    case "ActUndelivered":
      return changeAct(state, event.payload.actId, "return-undelivered", { deemedOn: null });
    default:
      return state;
  }
};

const deadlineEvent = (state: RegistrationState, event: RegistrationEvent): RegistrationState => {
  switch (event.type) {
    case "DeadlineOpened":
      return {
        ...state,
        deadlines: [...state.deadlines, { ...event.payload, metOn: null, lapsed: false, missedOn: null }],
      };
    case "DeadlineMet":
      return changeDeadline(state, event.payload.deadlineId, { metOn: event.payload.on });
    case "DeadlineLapsed":
      return changeDeadline(state, event.payload.deadlineId, { metOn: event.payload.on, lapsed: true });
    case "DeadlineMissed":
      return changeDeadline(state, event.payload.deadlineId, { missedOn: event.payload.on });
    default:
      return state;
  }
};

const change = (state: RegistrationState, event: RegistrationEvent): RegistrationState => {
  switch (event.type) {
    case "RequestReceived":
      return received(event);
    case "RequestClaimed":
      return { ...withInspector(state, event.payload.inspectorId), status: "in-review" };
    case "RequestReleased":
      return { ...state, inspectorId: null, status: "received" };
    case "RequestHandedOver": {
      const next = withInspector(state, event.payload.to);
      return state.status === "received" ? { ...next, status: "in-review" } : next;
    }
    case "CheckRecorded":
      return stated(state, event.payload);
    case "PassportSeen":
      return { ...state, passportSeen: event.payload.passport, status: "in-review" };
    case "SignatureChecked":
      return { ...state, signature: event.payload.verdict, status: "in-review" };
    case "PassportPageKept":
      return { ...state, passportPage: event.payload };
    case "PassportPageErased":
      return { ...state, passportPage: null };
    case "IdentityEstablished":
      return { ...state, identity: event.payload };
    case "IdentityAwaited":
      return { ...state, status: "awaiting-identity", awaitedSince: event.payload.since };
    case "RequestReturned":
      return { ...state, status: "returned", returned: event.payload };
    case "RequestCorrected":
      return corrected(state, event);
    case "ControlStarted": {
      const { control, number, on } = event.payload;
      return {
        ...state,
        status: "awaiting-control",
        control: { kind: control, number, startedOn: on, endedOn: null, result: null },
      };
    }
    case "ControlEnded":
      return {
        ...state,
        status: "in-review",
        control: state.control === null ? null : { ...state.control, ...event.payload },
      };
    case "ReconciliationRecorded":
      return { ...state, reconciliation: event.payload };
    case "DecisionProposed":
      return { ...state, status: "proposed", proposal: { ...event.payload, remarks: null } };
    case "ProposalSentBack":
      return {
        ...state,
        status: "in-review",
        proposal: state.proposal === null ? null : { ...state.proposal, remarks: event.payload.remarks },
      };
    case "RequestGranted":
      return {
        ...state,
        status: "granted",
        outcome: "granted",
        login: event.payload.login,
        decidedAt: event.payload.at,
      };
    case "RequestRefused": {
      const { grounds, reasoning, on, at } = event.payload;
      return {
        ...state,
        status: "refused",
        outcome: "refused",
        refusal: { grounds, reasoning, on },
        decidedAt: at,
      };
    }
    case "RequestClosed":
      return { ...state, status: "closed", outcome: event.payload.outcome, closedOn: event.payload.on };
    case "ActDrafted":
    case "ActCancelled":
    case "ActSigned":
    case "ActDispatched":
    case "ActServed":
    case "ActUndelivered":
      return actEvent(state, event);
    case "DeadlineOpened":
    case "DeadlineMet":
    case "DeadlineLapsed":
    case "DeadlineMissed":
      return deadlineEvent(state, event);
    default:
      return unreachable(event);
  }
};

/** The state after an event; the first event makes the state. */
export const applyRegistration = (
  state: RegistrationState | null,
  event: RegistrationEvent,
): RegistrationState => {
  if (state === null) {
    if (event.type !== "RequestReceived")
      throw new Error(`a request begins with its arrival, not ${event.type}`);
    return { ...received(event), version: 1 };
  }
  const next = change(state, event);
  return { ...next, version: state.version + 1 };
};

export const replayRegistration = (
  events: readonly RegistrationEvent[],
  from: RegistrationState | null = null,
): RegistrationState | null =>
  events.reduce<RegistrationState | null>((state, event) => applyRegistration(state, event), from);
