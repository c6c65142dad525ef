/** The law's answer to a command on a request: events, or a refusal with its article. Pure. */
import { tc } from "../../kernel/legal-basis.ts";
import { err, ok, type Result, unreachable } from "../../kernel/result.ts";
import type { DomainRefusal } from "../refusal.ts";
import { replayRegistration } from "./apply.ts";
import type { RegistrationCommand } from "./commands.ts";
import type { RegistrationContext } from "./context.ts";
import type { Produced } from "./deadlines.ts";
import type { RegistrationEvent } from "./events.ts";
import { firstRegistrationRefusal } from "./guards.ts";
import {
  produceApproved,
  produceDispatched,
  produceGranted,
  produceProposed,
  produceRefused,
  produceSentBack,
  produceServed,
  produceTimePassed,
} from "./produce-decision.ts";
import {
  produceCheck,
  produceClaimed,
  produceClosed,
  produceCorrected,
  produceHandedOver,
  produceIdentity,
  producePageErased,
  produceReceived,
  produceReturned,
  produceSignature,
} from "./produce-review.ts";
import { refuseRegistration } from "./refuse.ts";
import { type FromRegistration, registrationRow } from "./transitions.ts";
import type { RegistrationState } from "./types.ts";

const produce = (
  state: RegistrationState,
  command: RegistrationCommand,
  context: RegistrationContext,
): Produced => {
  switch (command.type) {
    case "receive":
      return produceReceived(command, context);
    case "claim":
      return produceClaimed(state, context);
    case "release":
      return ok([{ type: "RequestReleased", payload: { from: context.actor.userId } }]);
    case "handOver":
      return produceHandedOver(state, command, context);
    case "recordCheck":
      return produceCheck(command, context);
    case "confirmIdentity":
      return produceIdentity(state, command, context);
    case "confirmSignature":
      return produceSignature(state, command, context);
    case "keepPassportPage":
      return ok([{ type: "PassportPageKept", payload: { ...command.input, on: context.today } }]);
    case "erasePassportPage":
      return producePageErased(state, command, context);
    case "awaitIdentity":
      return ok([{ type: "IdentityAwaited", payload: { since: context.today } }]);
    case "returnForCorrection":
      return produceReturned(state, command, context);
    case "recordCorrection":
      return produceCorrected(state, command, context);
    case "startControl":
      return ok([{ type: "ControlStarted", payload: { ...command.input, on: context.today } }]);
    case "recordControl":
      return ok([{ type: "ControlEnded", payload: command.input }]);
    case "recordReconciliation":
      return ok([{ type: "ReconciliationRecorded", payload: command.input }]);
    case "grant":
      return produceGranted(state, context);
    case "propose":
      return produceProposed(state, command, context);
    case "sendBack":
      return produceSentBack(state, command);
    case "approve":
      return produceApproved(state, context);
    case "refuse":
      return produceRefused(state, command, context);
    case "forward":
      return produceClosed(state, "forwarded", command.input.reason, context);
    case "withdraw":
      return produceClosed(state, "withdrawn", command.input.reason, context);
    case "closeAsDuplicate":
      return produceClosed(state, "duplicate", command.input.reason, context);
    case "dispatchActs":
      return produceDispatched(state, command, context);
    case "recordService":
      return produceServed(state, command);
    case "passTime":
      return produceTimePassed(state, context);
    default:
      return unreachable(command);
  }
};

const outsideTheTable = (command: RegistrationCommand, from: FromRegistration): DomainRefusal => ({
  code: "not-in-this-state",
  article: tc("111.1"),
  messageKey: `registration.refusal.not-in-this-state.${from}`,
  params: { command: command.type, status: from },
});

/** Whether the row, the actor's rights and its guards allow the command now. */
const registrationRefusal = (
  state: RegistrationState | null,
  command: RegistrationCommand,
  context: RegistrationContext,
): DomainRefusal | null => {
  const from: FromRegistration = state?.status ?? "none";
  const row = registrationRow(command.type, from);
  if (row === undefined) return outsideTheTable(command, from);
  if (row.permission !== "clock" && !context.actor.permissions.includes(row.permission))
    return refuseRegistration("no-permission", row.article, { permission: row.permission });
  return firstRegistrationRefusal(row.guards, state, command, context);
};

/** Events of a command, none when nothing changes, or why it is refused. */
export const decideRegistration = (
  state: RegistrationState | null,
  command: RegistrationCommand,
  context: RegistrationContext,
): Result<readonly RegistrationEvent[], DomainRefusal> => {
  const refusal = registrationRefusal(state, command, context);
  if (refusal) return err(refusal);
  if (state === null)
    return command.type === "receive"
      ? produceReceived(command, context)
      : err(refuseRegistration("no-such-request", "111.1"));
  const produced = produce(state, command, context);
  if (!produced.ok || produced.value.length === 0) return produced;
  const to = replayRegistration(produced.value, state)?.status;
  if (to === undefined || registrationRow(command.type, state.status)?.to.includes(to) !== true)
    throw new Error(`${command.type} led to ${to ?? "nothing"}, which its row does not name`);
  return ok(produced.value);
};
