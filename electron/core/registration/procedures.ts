/** Procedures of one request: every one asks the law, records, and answers the request as it now stands. */
import type { Unit } from "#db/journal.ts";
import { incomingRow } from "#db/queries/incoming-requests.ts";
import { registrationById } from "#db/queries/registrations.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { SignatureVerdict } from "#shared/domain/registration/types.ts";
import type { RegistrationId } from "#shared/kernel/id.ts";
import { instantOfDay } from "#shared/kernel/plain-date.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { runCommand, runPreparedCommand } from "../command.ts";
import type { SessionContext } from "../context.ts";
import { actingUser } from "../desk-audit/run-case-command.ts";
import { procedures } from "../procedure.ts";
import { orRefuse } from "../refusal.ts";
import { officeSettings } from "../session/office-settings.ts";
import { answer, change, changeSigned, viewOf } from "./answer-request.ts";
import { checkSignature, signedBytes } from "./check-signature.ts";
import { decideTogether } from "./decide-together.ts";
import { exchangeProcedures } from "./exchange-procedures.ts";
import { confirmIdentity } from "./passport-page.ts";
import { queueProcedures } from "./queue-procedures.ts";
import { readIncoming, receivedOf } from "./read-request.ts";
import { keepFiles } from "./receive.ts";
import { keepThumbnail, keepThumbnails, openedPaper, paperFiles } from "./request-papers.ts";
import {
  changeRequest,
  NO_SUCH_REQUEST,
  type RegistrationReceipt,
  type RegistrationResult,
  receiveRequest,
} from "./run-registration-command.ts";
import { takeAllIn } from "./take-all-in.ts";

/** The signature is checked anew: lists of revoked certificates may have come since. */
const checkAgain = async (
  context: SessionContext,
  requestId: RegistrationId,
): Promise<SignatureVerdict | null> => {
  const sourceId = registrationById(context.read, requestId)?.state.sourceId ?? null;
  const row = sourceId === null ? null : incomingRow(context.read, sourceId);
  const read = row === null ? null : readIncoming(row);
  if (read === null || !read.ok || read.value.signature === null) return null;
  const { value, of } = read.value.signature;
  return checkSignature(context.core.file, value, signedBytes(of), context.now);
};

const NO_SIGNATURE: DomainRefusal = { code: "no-signature", messageKey: "registration.refusal.no-signature" };

const recordCorrection = (
  unit: Unit,
  input: Parameters<Parameters<typeof procedures.registration.recordCorrection.handler>[0]>[0]["input"],
  context: SessionContext,
): RegistrationResult => {
  const known = registrationById(unit.write, input.requestId);
  if (known === null) return err(NO_SUCH_REQUEST);
  const { state } = known;
  const { payload } = input;
  const read =
    payload === undefined
      ? null
      : receivedOf(state.kind, { ...payload, details: payload.details ?? state.details }, state);
  if (read !== null && !read.ok) return read;
  const changed = changeRequest(
    unit,
    input.requestId,
    input.expectedVersion,
    {
      type: "recordCorrection",
      input: {
        applicant: {
          ...state.applicant,
          nameClaimed: input.nameClaimed ?? state.applicant.nameClaimed,
          role: input.role ?? state.applicant.role,
        },
        organization: input.organization ?? state.organization,
        phone: input.phone ?? state.phone,
        details: read?.value.details ?? state.details,
        documents: read === null ? state.documents : [...state.documents, ...read.value.documents],
        passportClaimed: read?.value.passportClaimed ?? state.passportClaimed,
        remark: input.remark,
      },
    },
    { actor: actingUser(context) },
  );
  if (!changed.ok || payload === undefined || read === null) return changed;
  keepFiles(unit, input.requestId, { payload }, read.value);
  const kept = keepThumbnails(unit, input.requestId, read.value.documents, input.thumbnails);
  return kept.ok ? changed : kept;
};

const createRequest = (
  unit: Unit,
  input: Parameters<Parameters<typeof procedures.registration.create.handler>[0]>[0]["input"],
  context: SessionContext,
): RegistrationResult => {
  const { kind, basis, applicant, organization, phone, email, submittedOn, payload, thumbnails } = input;
  if (submittedOn > context.today)
    return err({
      code: "submitted-later",
      messageKey: "registration.refusal.submitted-later",
      params: { date: submittedOn, today: context.today },
    });
  const received = receivedOf(kind, payload, {
    sourceId: null,
    basis,
    channel: basis === "application" ? "paper" : "office",
    applicant,
    organization,
    office: officeSettings(context.read).code,
    phone,
    email,
    // Of a paper only the day is known; today's is filed now.
    submittedAt: submittedOn === context.today ? context.now : instantOfDay(submittedOn),
  });
  if (!received.ok) return received;
  const taken = receiveRequest(
    unit,
    { type: "receive", input: { ...received.value, signature: null } },
    { actor: actingUser(context) },
  );
  if (!taken.ok) return taken;
  keepFiles(unit, taken.value.requestId, { payload }, received.value);
  const kept = keepThumbnails(unit, taken.value.requestId, received.value.documents, thumbnails);
  return kept.ok ? taken : kept;
};

export const registrationProcedures = {
  ...queueProcedures,
  ...exchangeProcedures,
  get: procedures.registration.get.handler(({ input, context }) => viewOf(context, input.requestId)),
  thumbnails: procedures.registration.thumbnails.handler(({ input, context }) =>
    orRefuse(paperFiles(context.read, input.requestId)),
  ),
  paper: procedures.registration.paper.handler(async ({ input, context }) =>
    orRefuse(await openedPaper(context, input)),
  ),
  keepThumbnail: procedures.registration.keepThumbnail.handler(({ input, context }) =>
    runCommand(context, input, (unit) => keepThumbnail(unit, input)),
  ),

  receive: procedures.registration.receive.handler(async ({ input, context }) => {
    const { unreadable, received } = await runPreparedCommand(
      context,
      input,
      () => takeAllIn(context, input),
      (_unit, taken) => ok(taken),
    );
    return { received, unreadable: unreadable as never };
  }),
  create: procedures.registration.create.handler(({ input, context }) =>
    answer(
      context,
      runCommand(context, input, (unit) => createRequest(unit, input, context)),
    ),
  ),
  claim: procedures.registration.claim.handler(({ input, context }) =>
    change(context, input, { type: "claim", input: {} }),
  ),
  release: procedures.registration.release.handler(({ input, context }) =>
    change(context, input, { type: "release", input: {} }),
  ),
  handOver: procedures.registration.handOver.handler(({ input, context }) => {
    const { inspectorId, reason } = input;
    return change(context, input, { type: "handOver", input: { inspectorId, reason } }, inspectorId);
  }),
  recordCheck: procedures.registration.recordCheck.handler(({ input, context }) => {
    const { item, met, note } = input;
    return change(context, input, { type: "recordCheck", input: { item, met, note } });
  }),
  confirmIdentity: procedures.registration.confirmIdentity.handler(({ input, context }) =>
    answer(context, confirmIdentity(context, input)),
  ),
  confirmSignature: procedures.registration.confirmSignature.handler(async ({ input, context }) =>
    answer(
      context,
      await runPreparedCommand<SignatureVerdict | null, RegistrationReceipt>(
        context,
        input,
        () => checkAgain(context, input.requestId),
        (unit, verdict) =>
          verdict === null
            ? err(NO_SIGNATURE)
            : changeRequest(
                unit,
                input.requestId,
                input.expectedVersion,
                { type: "confirmSignature", input: { verdict } },
                { actor: actingUser(context) },
              ),
      ),
    ),
  ),
  awaitIdentity: procedures.registration.awaitIdentity.handler(({ input, context }) =>
    change(context, input, { type: "awaitIdentity", input: {} }),
  ),
  returnForCorrection: procedures.registration.returnForCorrection.handler(({ input, context }) =>
    changeSigned(context, input, { type: "returnForCorrection", input: { text: input.text } }),
  ),
  recordCorrection: procedures.registration.recordCorrection.handler(({ input, context }) =>
    answer(
      context,
      runCommand(context, input, (unit) => recordCorrection(unit, input, context)),
    ),
  ),
  startControl: procedures.registration.startControl.handler(({ input, context }) => {
    const { control, number } = input;
    return change(context, input, { type: "startControl", input: { control, number } });
  }),
  recordControl: procedures.registration.recordControl.handler(({ input, context }) => {
    const { endedOn, result } = input;
    return change(context, input, { type: "recordControl", input: { endedOn, result } });
  }),
  recordReconciliation: procedures.registration.recordReconciliation.handler(({ input, context }) => {
    const { number, on } = input;
    return change(context, input, { type: "recordReconciliation", input: { number, on } });
  }),
  grant: procedures.registration.grant.handler(({ input, context }) =>
    changeSigned(context, input, { type: "grant", input: {} }),
  ),
  propose: procedures.registration.propose.handler(({ input, context }) =>
    change(context, input, { type: "propose", input: { reasoning: input.reasoning } }),
  ),
  sendBack: procedures.registration.sendBack.handler(({ input, context }) =>
    change(context, input, { type: "sendBack", input: { remarks: input.remarks } }),
  ),
  approve: procedures.registration.approve.handler(({ input, context }) =>
    changeSigned(context, input, { type: "approve", input: {} }),
  ),
  refuse: procedures.registration.refuse.handler(({ input, context }) => {
    const { grounds, reasoning } = input;
    return changeSigned(context, input, { type: "refuse", input: { grounds, reasoning } });
  }),
  forward: procedures.registration.forward.handler(({ input, context }) => {
    const { office, reason } = input;
    return change(context, input, { type: "forward", input: { office, reason } });
  }),
  withdraw: procedures.registration.withdraw.handler(({ input, context }) =>
    change(context, input, { type: "withdraw", input: { reason: input.reason } }),
  ),
  closeAsDuplicate: procedures.registration.closeAsDuplicate.handler(({ input, context }) => {
    const { ofRequestId, reason } = input;
    return change(context, input, { type: "closeAsDuplicate", input: { ofRequestId, reason } });
  }),
  dispatchActs: procedures.registration.dispatchActs.handler(({ input, context }) => {
    const { actIds, method, dispatchedOn, proof } = input;
    return change(context, input, { type: "dispatchActs", input: { actIds, method, dispatchedOn, proof } });
  }),
  recordService: procedures.registration.recordService.handler(({ input, context }) => {
    const { actIds, outcome, on, proof } = input;
    return change(context, input, { type: "recordService", input: { actIds, outcome, on, proof } });
  }),
  decideTogether: procedures.registration.decideTogether.handler(({ input, context }) =>
    decideTogether(context, input),
  ),
};
