/**
 * The photograph of a passport's page: kept inside the encrypted file where the office's policy allows it, known to the
 * journal by its hash alone, erased on demand.
 */
import { eraseAttachment, readAttachment, saveAttachment } from "#db/attachments.ts";
import type { ReadHandle } from "#db/handle.ts";
import type { Unit } from "#db/journal.ts";
import { registrationById } from "#db/queries/registrations.ts";
import type { PassportPage } from "#shared/contract/registration/exchange.ts";
import type { Passport } from "#shared/contract/registration/request.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import { refuseRegistration } from "#shared/domain/registration/refuse.ts";
import type { CommandId, RegistrationId } from "#shared/kernel/id.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { runCommand, runPart } from "../command.ts";
import type { SessionContext } from "../context.ts";
import { actingUser } from "../desk-audit/run-case-command.ts";
import { passportPagePolicy } from "../identity/office-providers.ts";
import { orRefuse } from "../refusal.ts";
import { inspectDocument } from "./inspect-document.ts";
import {
  changeRequest,
  NO_SUCH_REQUEST,
  type RegistrationReceipt,
  type RegistrationResult,
} from "./run-registration-command.ts";

/** A photograph of a page; more is a book. */
const LARGEST_PAGE = 2 * 1024 * 1024;
const TITLE = "passport";

/** Apart from the papers the applicant sent: these are erased by themselves. */
const ownerOf = (requestId: RegistrationId): string => `passport/${requestId}`;

interface SoundPage {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Whether the office may keep the page, and whether it is one. */
const soundPage = (read: ReadHandle, page: PassportPage): Result<SoundPage, DomainRefusal> => {
  if (passportPagePolicy(read) === "never") return err(refuseRegistration("passport-page-never", "64.1"));
  const bytes = Buffer.from(page.base64, "base64");
  if (bytes.length > LARGEST_PAGE)
    return err(refuseRegistration("passport-page-large", "64.1", { limit: LARGEST_PAGE / 1024 / 1024 }));
  const { sha256, mediaType, defect } = inspectDocument({ title: TITLE, ...page });
  return sha256 === null || mediaType === null || defect !== null
    ? err(refuseRegistration("passport-page-damaged", "64.1"))
    : ok({ sha256, mediaType, bytes });
};

interface PageInput {
  readonly requestId: RegistrationId;
  readonly expectedVersion: number;
}

const keep = (unit: Unit, input: PageInput, page: SoundPage, context: SessionContext): RegistrationResult => {
  const kept = changeRequest(
    unit,
    input.requestId,
    input.expectedVersion,
    { type: "keepPassportPage", input: { sha256: page.sha256 } },
    { actor: actingUser(context) },
  );
  if (kept.ok) saveAttachment(unit.write, ownerOf(input.requestId), page, unit.command.at);
  return kept;
};

export const attachPassportPage = (
  unit: Unit,
  input: PageInput & { readonly page: PassportPage },
  context: SessionContext,
): RegistrationResult => {
  const page = soundPage(unit.write, input.page);
  return page.ok ? keep(unit, input, page.value, context) : page;
};

/** Why the photograph that comes with the passport cannot be kept; null when it can, or there is none. */
const refusalOfPage = (
  read: ReadHandle,
  requestId: RegistrationId,
  page: PassportPage | undefined,
): DomainRefusal | null => {
  if (page === undefined) return null;
  const sound = soundPage(read, page);
  if (!sound.ok) return sound.error;
  const kept = registrationById(read, requestId)?.state.passportPage ?? null;
  return kept === null ? null : refuseRegistration("passport-page-kept", "64.1");
};

/** The person came with a passport; with the photograph the whole step is refused where none may be kept. */
export const confirmIdentity = (
  context: SessionContext,
  input: PageInput & {
    readonly commandId: CommandId;
    readonly passport: Passport;
    readonly samePerson: boolean;
    readonly page?: PassportPage | undefined;
  },
): RegistrationReceipt => {
  const { requestId, expectedVersion, passport, samePerson, page } = input;
  const confirmed = runCommand(context, input, (unit): RegistrationResult => {
    const refusal = refusalOfPage(unit.write, requestId, page);
    if (refusal !== null) return err(refusal);
    return changeRequest(
      unit,
      requestId,
      expectedVersion,
      { type: "confirmIdentity", input: { passport, samePerson } },
      { actor: actingUser(context) },
    );
  });
  if (page === undefined) return confirmed;
  const at = { requestId, expectedVersion: confirmed.version, page };
  return orRefuse(runPart(context, input, "passport-page", (unit) => attachPassportPage(unit, at, context)));
};

export const erasePassportPage = (
  unit: Unit,
  input: PageInput & { readonly reason: string },
  context: SessionContext,
): RegistrationResult => {
  const page = registrationById(unit.write, input.requestId)?.state.passportPage ?? null;
  const erased = changeRequest(
    unit,
    input.requestId,
    input.expectedVersion,
    { type: "erasePassportPage", input: { reason: input.reason } },
    { actor: actingUser(context) },
  );
  if (erased.ok && page !== null) eraseAttachment(unit.write, ownerOf(input.requestId), page.sha256);
  return erased;
};

export const shownPassportPage = (
  read: ReadHandle,
  requestId: RegistrationId,
): Result<{ mediaType: string; sha256: string; base64: string }, DomainRefusal> => {
  const known = registrationById(read, requestId);
  if (known === null) return err(NO_SUCH_REQUEST);
  const { passportPage } = known.state;
  const file = passportPage === null ? null : readAttachment(read, ownerOf(requestId), passportPage.sha256);
  return file === null
    ? err(refuseRegistration("no-passport-page", "64.1"))
    : ok({ mediaType: file.mediaType, sha256: file.sha256, base64: file.bytes.toString("base64") });
};
