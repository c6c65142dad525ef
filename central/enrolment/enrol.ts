/** Подключение устройства: a device shows its one-time code and proves its key. A repeat is answered as before. */
import { eq } from "drizzle-orm";
import type { EnrolAnswer, EnrolRequest } from "#shared/contract/central/enrolment.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { parseOneTimeCode } from "#shared/sync/one-time-code.ts";
import { proofText } from "#shared/sync/statement.ts";
import { offices } from "../schema/identity.ts";
import type { DeviceRecord } from "../store/office-store.ts";
import { admit, standingOf } from "./admit.ts";
import { authorIdOf } from "./authoring.ts";
import { type EnrolmentCode, findCode, takeCode } from "./codes.ts";
import { certificateOf, type DeviceDetails, detailsOf, rememberRequest } from "./device-details.ts";
import { isSigned } from "./ed25519.ts";
import { type Answer, CENTRE_ACTOR, CENTRE_ROLE, type Identity, refusal } from "./identity.ts";

const officeView = async (
  { db }: Identity,
  code: string,
): Promise<{ readonly code: string; readonly name: { readonly ru: string; readonly ky: string } }> => {
  const [row] = await db.select().from(offices).where(eq(offices.code, code));
  return { code, name: { ru: row?.nameRu ?? code, ky: row?.nameKy ?? code } };
};

export const centreView = ({ centre, clock }: Identity) => ({
  publicKey: centre.publicKey,
  now: clock(),
});

/** The code as this device may use it: not yet used and in its days, or used by the very same device. */
const usableCode = async (
  identity: Identity,
  request: EnrolRequest,
): Promise<Result<EnrolmentCode, DomainRefusal>> => {
  const typed = parseOneTimeCode(request.code);
  const code = typed === null ? null : await findCode(identity, typed);
  if (code === null || code.revokedAt !== null) return err(refusal("code-unknown"));
  if (code.usedBy !== null) return code.usedBy === request.deviceId ? ok(code) : err(refusal("code-used"));
  return identity.clock() < code.expiresAt ? ok(code) : err(refusal("code-expired"));
};

/** A device comes back under the key and to the office it was known by. */
const sameDevice = (
  known: DeviceDetails | null,
  request: EnrolRequest,
  office: string,
): DomainRefusal | null =>
  known !== null && (known.publicKey !== request.publicKey || known.office !== office)
    ? refusal("device-known")
    : null;

const standing = (identity: Identity, details: DeviceDetails): Promise<DeviceRecord> =>
  identity.offices.inOffice(details.office, async (tx) => {
    const device = await tx.device(details.deviceId);
    if (device !== null) return device;
    const pending = await standingOf(tx, details);
    await tx.saveDevice(pending);
    return pending;
  });

const answerTo = async (
  identity: Identity,
  details: DeviceDetails,
  active: boolean,
): Promise<EnrolAnswer> => {
  const office = await officeView(identity, details.office);
  const centre = centreView(identity);
  const certificate = active ? certificateOf(identity.centre, details) : null;
  if (certificate === null) return { status: "pending", office, centre };
  const people = await identity.offices.inOffice(details.office, (tx) => tx.countUsers());
  return {
    status: "active",
    office,
    centre,
    author: authorIdOf(identity.centre, details.office),
    certificate,
    founding: people === 0,
  };
};

/** Uses the code up and remembers who asked, both or neither. @returns false when another was faster */
const spendCode = (
  { db }: Identity,
  request: EnrolRequest,
  { codeId, office }: EnrolmentCode,
  at: Instant,
): Promise<boolean> =>
  db.transaction(async (tx) => {
    if (!(await takeCode(tx, codeId, request.deviceId, at))) return false;
    await rememberRequest(tx, request, { office, codeId, at });
    return true;
  });

export const enrol = async (identity: Identity, request: EnrolRequest): Answer<EnrolAnswer> => {
  const usable = await usableCode(identity, request);
  if (!usable.ok) return usable;
  const code = usable.value;
  if (!isSigned(request.publicKey, proofText("enrol/1", request), request.proof))
    return err(refusal("proof-wrong"));
  const other = sameDevice(await detailsOf(identity.db, request.deviceId), request, code.office);
  if (other !== null) return err(other);

  const first = code.usedBy === null;
  const at = identity.clock();
  if (first && !(await spendCode(identity, request, code, at))) return err(refusal("code-used"));
  const details = await detailsOf(identity.db, request.deviceId);
  if (details === null) return err(refusal("code-used"));

  const { status } = await standing(identity, details);
  if (status === "revoked" || status === "wiped") return err(refusal("device-revoked"));
  // With another code a device that is active already gets a new certificate: its own may have ended.
  const due = status === "pending" || (first && code.preapproved);
  if (!due || !code.preapproved) return ok(await answerTo(identity, details, status === "active"));
  const author = { procedure: "devices.enrol", actor: CENTRE_ACTOR, role: CENTRE_ROLE, at };
  return ok(await answerTo(identity, await admit(identity, details, author), true));
};
