/** A line of a request's history from its event. */
import type { RecordedEvent } from "#db/projections/projection.ts";
import type { RegistrationEvent } from "#shared/domain/registration/events.ts";
import type { RegistrationState } from "#shared/domain/registration/types.ts";
import type { Message, TextParams } from "#shared/kernel/text.ts";
import { type Names, nameOf } from "../desk-audit/summaries.ts";

const kindOfAct = (state: RegistrationState, actId: string): string =>
  state.acts.find((act) => act.actId === actId)?.kind ?? "registration-decision";

const ofAct = (event: string, state: RegistrationState, actId: string, params: TextParams = {}): Message => ({
  key: `registration.event.${event}.${kindOfAct(state, actId)}`,
  params,
});

const plain = (event: string, params: TextParams = {}): Message => ({
  key: `registration.event.${event}`,
  params,
});

const dueOf = (state: RegistrationState, deadlineId: string): string =>
  state.deadlines.find((deadline) => deadline.deadlineId === deadlineId)?.dueOn ?? "";

export const registrationEventMessage = (
  recorded: RecordedEvent,
  state: RegistrationState,
  names: Names,
): Message => {
  const event = { type: recorded.type, payload: recorded.payload } as RegistrationEvent;
  switch (event.type) {
    case "RequestReceived":
      return plain(`RequestReceived.${event.payload.channel}`, { number: event.payload.number });
    case "RequestHandedOver": {
      const name = nameOf(names, event.payload.to).ru;
      return plain("RequestHandedOver", { name, reason: event.payload.reason });
    }
    case "CheckRecorded": {
      const { item, met, note } = event.payload;
      return plain(`CheckRecorded.${item}.${met ? "met" : "failed"}`, { note });
    }
    case "PassportSeen":
      return plain(event.payload.samePerson ? "PassportSeen.same" : "PassportSeen.another");
    case "SignatureChecked":
      return plain(event.payload.verdict.good ? "SignatureChecked.good" : "SignatureChecked.bad");
    case "PassportPageKept":
      return plain("PassportPageKept");
    case "PassportPageErased":
      return plain("PassportPageErased", { reason: event.payload.reason });
    case "IdentityEstablished":
      return plain(`IdentityEstablished.${event.payload.level}`, { date: event.payload.on });
    case "RequestReturned":
      return plain("RequestReturned", { text: event.payload.text });
    case "RequestCorrected":
      return plain("RequestCorrected", { remark: event.payload.remark });
    case "ControlStarted":
      return plain(`ControlStarted.${event.payload.control}`, { number: event.payload.number });
    case "ControlEnded":
      return plain("ControlEnded", { date: event.payload.endedOn, result: event.payload.result });
    case "ReconciliationRecorded":
      return plain("ReconciliationRecorded", { number: event.payload.number, date: event.payload.on });
    case "DecisionProposed":
      return plain("DecisionProposed", { reasoning: event.payload.reasoning });
    case "ProposalSentBack":
      return plain("ProposalSentBack", { remarks: event.payload.remarks });
    case "RequestGranted":
      return event.payload.login === null
        ? plain("RequestGranted")
        : plain("RequestGranted.login", { login: event.payload.login });
    case "RequestRefused":
      return plain("RequestRefused", { reasoning: event.payload.reasoning });
    case "RequestClosed":
      return plain(`RequestClosed.${event.payload.outcome}`, { reason: event.payload.reason });
    case "ActSigned":
      return ofAct("ActSigned", state, event.payload.actId, { number: event.payload.number });
    case "ActDispatched":
      return plain(`ActDispatched.${event.payload.method}`, { date: event.payload.on });
    case "ActServed":
      return plain(`ActServed.${event.payload.how}`, { date: event.payload.on });
    case "ActUndelivered":
      return plain(`ActUndelivered.${event.payload.why}`, { date: event.payload.on });
    case "ActDrafted":
    case "ActCancelled":
      return ofAct(event.type, state, event.payload.actId);
    case "DeadlineOpened":
      return plain("DeadlineOpened", { due: event.payload.dueOn });
    case "DeadlineMissed":
    case "DeadlineMet":
    case "DeadlineLapsed":
      return plain(event.type, { due: dueOf(state, event.payload.deadlineId), date: event.payload.on });
    default:
      return plain(event.type);
  }
};
