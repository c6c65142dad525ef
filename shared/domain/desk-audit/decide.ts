/** The law's answer to a command: events, or a refusal with its article. Pure. */
import { tc } from "../../kernel/legal-basis.ts";
import { err, ok, type Result, unreachable } from "../../kernel/result.ts";
import type { DomainRefusal } from "../refusal.ts";
import { replay } from "./apply.ts";
import type { DeskAuditCommand } from "./commands.ts";
import type { DeskAuditContext } from "./context.ts";
import type { Produced } from "./deadline-events.ts";
import type { DeskAuditEvent } from "./events.ts";
import { firstRefusal, refuse } from "./guards.ts";
import { produceConsidered, produceCorrection, produceObjection, produceSilence } from "./produce-answer.ts";
import {
  produceAcceptanceNotice,
  produceClosed,
  produceFindingDecided,
  produceOpen,
  produceReassigned,
  produceReport,
} from "./produce-case.ts";
import {
  produceApproved,
  produceDraft,
  produceSentBack,
  produceSigned,
  produceSubmitted,
} from "./produce-decision.ts";
import {
  produceAppealed,
  produceDispatched,
  producePerformed,
  produceService,
  produceTimePassed,
} from "./produce-service.ts";
import { type FromStatus, type Transition, transitionOf } from "./transitions.ts";
import type { DeskAuditState } from "./types.ts";

const produce = (state: DeskAuditState, command: DeskAuditCommand, context: DeskAuditContext): Produced => {
  switch (command.type) {
    case "open":
      return produceOpen(command, context);
    case "decideFinding":
      return produceFindingDecided(command);
    case "closeClean":
      return produceClosed(state, "clean", command.input.reason, context);
    case "reassign":
      return produceReassigned(state, command);
    case "drawUpReport":
      return produceReport(state, context);
    case "recordCorrection":
      return produceCorrection(state, command, context);
    case "recordObjection":
      return produceObjection(state, command, context);
    case "recordSilence":
      return produceSilence(state, context);
    case "considerObjection":
      return produceConsidered(state, command, context);
    case "drawUpAcceptanceNotice":
      return produceAcceptanceNotice(state, context);
    case "closeCorrected":
      return produceClosed(state, "corrected", command.input.reason, context);
    case "draftDecision":
      return produceDraft(state, command, context);
    case "submitDecision":
      return produceSubmitted(state);
    case "sendBackDecision":
      return produceSentBack(state, command);
    case "approveDecision":
      return produceApproved(state, context);
    case "signDecision":
      return produceSigned(state, context);
    case "dispatchActs":
      return produceDispatched(state, command, context);
    case "recordService":
      return produceService(state, command, context);
    case "recordPerformance":
      return producePerformed(state, command);
    case "recordAppeal":
      return produceAppealed(state, command);
    case "passTime":
      return produceTimePassed(state, context);
    default:
      return unreachable(command);
  }
};

const outsideTheTable = (command: DeskAuditCommand, from: FromStatus): DomainRefusal => ({
  code: "not-in-this-state",
  article: tc("125.1"),
  messageKey: `desk-audit.refusal.not-in-this-state.${from}`,
  params: { command: command.type, status: from },
});

/** Whether the row, the actor's rights and its guards allow the command now, before anything is computed. */
const refusalOf = (
  state: DeskAuditState | null,
  command: DeskAuditCommand,
  context: DeskAuditContext,
): DomainRefusal | null => {
  const from: FromStatus = state?.status ?? "none";
  const row = transitionOf(command.type, from);
  if (!row) return outsideTheTable(command, from);
  if (row.permission !== "clock" && !context.actor.permissions.includes(row.permission))
    return refuse("no-permission", row.article, { permission: row.permission });
  return firstRefusal(row.guards, state, command, context);
};

/** Where the events lead must be a place the row names: anything else is a bug, not a refusal. */
const checkOutcome = (
  row: Transition | undefined,
  after: DeskAuditState | null,
  command: DeskAuditCommand,
): void => {
  if (!row || !after || !row.to.includes(after.status))
    throw new Error(`${command.type} led to ${after?.status ?? "nothing"}, which its row does not name`);
};

/** Events of a command, none when nothing changes, or why it is refused. */
export const decide = (
  state: DeskAuditState | null,
  command: DeskAuditCommand,
  context: DeskAuditContext,
): Result<readonly DeskAuditEvent[], DomainRefusal> => {
  const refusal = refusalOf(state, command, context);
  if (refusal) return err(refusal);
  if (state === null) {
    if (command.type !== "open") return err(refuse("no-such-case", "125.1"));
    return produceOpen(command, context);
  }
  const produced = produce(state, command, context);
  if (!produced.ok || produced.value.length === 0) return produced;
  checkOutcome(transitionOf(command.type, state.status), replay(produced.value, state), command);
  return ok(produced.value);
};
