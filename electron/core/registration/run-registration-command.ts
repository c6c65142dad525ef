/** Carries a command of a request out: the law decides, the journal records, the register follows. */
import { heldAttachments } from "#db/attachments.ts";
import type { JournalRefusal, Unit } from "#db/journal.ts";
import { streamVersion } from "#db/journal-read.ts";
import { officeEntries } from "#db/queries/law-in-force.ts";
import { registrationById } from "#db/queries/registrations.ts";
import { applyRegisterChange } from "#db/register/apply-change.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { RegistrationCommand } from "#shared/domain/registration/commands.ts";
import { decideRegistration } from "#shared/domain/registration/decide.ts";
import { changesOf } from "#shared/domain/registration/granted-changes.ts";
import { numbersOf } from "#shared/domain/registration/numbered.ts";
import type { AddressedChange } from "#shared/domain/registration/register-changes.ts";
import type { RegistrationState } from "#shared/domain/registration/types.ts";
import type { RegistrationId, UserId } from "#shared/kernel/id.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { watch } from "#shared/sync/witness.ts";
import type { ActingUser } from "../desk-audit/domain-context.ts";
import { giveNumbers } from "../desk-audit/numbering.ts";
import type { Signer } from "../session/confirm.ts";
import { type Again, keepNumbers } from "../sync/again.ts";
import { registrationContext } from "./registration-context.ts";

/** What a command leaves behind: which request, at which version. */
export interface RegistrationReceipt {
  readonly requestId: RegistrationId;
  readonly version: number;
}
export type RegistrationResult = Result<RegistrationReceipt, DomainRefusal | JournalRefusal>;

export const NO_SUCH_REQUEST: DomainRefusal = {
  code: "not-found",
  messageKey: "registration.refusal.no-such-request",
};

interface Doing {
  readonly actor: ActingUser;
  readonly signer?: Signer | undefined;
  readonly assignee?: UserId | undefined;
  /** A command set aside by the centre's truth, done again: its ids, numbers and seals are kept. */
  readonly again?: Again | undefined;
}

/** The register's own events and tables, in the transaction of the decision that changed them. */
export const enterChanges = (
  unit: Unit,
  changes: readonly AddressedChange[],
): Result<null, JournalRefusal> => {
  for (const { inn, change } of changes) {
    const stream = `taxpayer/${inn}`;
    const appended = unit.append(stream, streamVersion(unit.write, stream), [change]);
    if (!appended.ok) return appended;
    applyRegisterChange(unit.write, inn, change);
  }
  return ok(null);
};

/** Files of the applicant's papers the office holds; the page of a passport never leaves it. */
const citedFiles = (unit: Unit, command: RegistrationCommand): readonly string[] =>
  command.type === "receive" || command.type === "recordCorrection"
    ? heldAttachments(
        unit.write,
        command.input.documents.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256])),
      )
    : [];

type Subject = Pick<
  RegistrationState,
  | "requestId"
  | "applicant"
  | "organization"
  | "phone"
  | "address"
  | "kind"
  | "details"
  | "passportClaimed"
  | "passportSeen"
>;

const record = (
  unit: Unit,
  state: RegistrationState | null,
  subject: Subject,
  command: RegistrationCommand,
  doing: Doing,
): RegistrationResult => {
  const gathered = registrationContext(unit.write, {
    now: unit.command.at,
    ids: doing.again?.ids ?? unit.ids,
    state: subject,
    ...doing,
  });
  if (!gathered.ok) return gathered;
  const watched = watch(keepNumbers(gathered.value, doing.again), officeEntries(unit.write));
  const { context } = watched;
  const events = decideRegistration(state, command, context);
  if (!events.ok) return events;
  const arrived = events.value.find((event) => event.type === "RequestReceived");
  const requestId = state?.requestId ?? arrived?.payload.requestId;
  if (requestId === undefined) return err(NO_SUCH_REQUEST);
  if (events.value.length === 0) return ok({ requestId, version: state?.version ?? 0 });
  const changes = changesOf(state, events.value, context);
  if (!changes.ok) return changes;
  unit.explain({ aggregate: "registration", command, witness: watched.witness() }, citedFiles(unit, command));
  const numbers = events.value.flatMap((event) => numbersOf(event, requestId));
  const given = giveNumbers(unit, context.office.code, numbers, doing.again?.numbers);
  if (!given.ok) return given;
  const version = unit.append(`registration/${requestId}`, state?.version ?? 0, events.value);
  if (!version.ok) return version;
  const entered = enterChanges(unit, changes.value);
  return entered.ok ? ok({ requestId, version: version.value }) : entered;
};

export const receiveRequest = (
  unit: Unit,
  command: Extract<RegistrationCommand, { type: "receive" }>,
  doing: Doing,
): RegistrationResult => {
  const { applicant, organization, phone, address, details, passportClaimed } = command.input;
  // No request yet has an id: nothing is left out of the others.
  const subject = {
    requestId: "" as RegistrationId,
    applicant,
    organization,
    phone,
    address,
    details,
    passportClaimed,
    passportSeen: null,
    kind: details.kind,
  };
  return record(unit, null, subject, command, doing);
};

/** Changes a request that must stand at `expectedVersion`; null where whatever version stands is meant (the clock). */
export const changeRequest = (
  unit: Unit,
  requestId: RegistrationId,
  expectedVersion: number | null,
  command: RegistrationCommand,
  doing: Doing,
): RegistrationResult => {
  const known = registrationById(unit.write, requestId);
  if (known === null) return err(NO_SUCH_REQUEST);
  const { state } = known;
  if (expectedVersion !== null && expectedVersion !== state.version)
    return err({
      code: "version-conflict",
      stream: `registration/${requestId}`,
      expected: expectedVersion,
      found: state.version,
    });
  return record(unit, state, state, command, doing);
};
