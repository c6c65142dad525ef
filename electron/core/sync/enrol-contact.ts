/**
 * The contact before each exchange: who of the ring's people is still in service, the certificate before its end, the key
 * left at the centre, vaults that wait. A device the centre shut out asks for its orders.
 */
import { randomBytes } from "node:crypto";
import { knowAuthor } from "#db/device.ts";
import { escrowCheck, newEscrowKey, withEscrow } from "#db/key-ring/escrow.ts";
import { readKeyRing, writeKeyRing } from "#db/key-ring/file.ts";
import type { KeyRing } from "#db/key-ring/format.ts";
import { removeUserSlot, slotOf } from "#db/key-ring/key-ring.ts";
import { withSeen, withStanding } from "#db/key-ring/standing.ts";
import { saveSyncSetting, syncSetting } from "#db/sync/settings.ts";
import { centralContract } from "#shared/contract/central/contract.ts";
import type { ContactAnswer, ContactRequest } from "#shared/contract/central/enrolment.ts";
import type { UserId } from "#shared/kernel/id.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import {
  type Confirmation,
  certificateSchema,
  confirmationSchema,
  type Statement,
} from "#shared/sync/statement.ts";
import { JOURNAL_SCHEMA } from "#shared/sync/wire.ts";
import type { Core, OpenOffice } from "../core.ts";
import type { CentralClient } from "./central-client.ts";
import { type CentreError, centreError } from "./centre-error.ts";
import { PROGRAM } from "./enrol-ask.ts";
import { readStatement } from "./enrol-statements.ts";
import { heedOrders } from "./enrol-wipe.ts";
import type { ExchangeParts } from "./exchange.ts";
import { leaveVaults, vaultWaits } from "./people-vaults.ts";

/** The name by which the centre's own events are told from a device's. */
const CENTRE_NAME = "centre";

type Person = Confirmation["people"][number];

const afterWord = (
  ring: KeyRing,
  office: OpenOffice,
  { userId, active, vaultAt }: Person,
  now: Confirmation["now"],
): KeyRing => {
  const slot = slotOf(ring, userId);
  if (slot === undefined) return ring;
  if (!active) return removeUserSlot(ring, userId);
  // The password was changed on another workstation: this one's opens no longer; the new one comes in by the centre.
  const isOld = slot.vaultAt !== null && vaultAt !== null && vaultAt > slot.vaultAt;
  if (isOld && !vaultWaits(office, userId)) return removeUserSlot(ring, userId);
  return withStanding(ring, userId, office.key, { confirmedAt: now });
};

/** Takes the centre's word on people into the ring. */
const takeConfirmation = (ring: KeyRing, office: OpenOffice, said: Confirmation): KeyRing =>
  withSeen(
    said.people.reduce((after, person) => afterWord(after, office, person, said.now), ring),
    office.key,
    said.now,
    "certain",
  );

const saveCertificate = (office: OpenOffice, centreKey: string, statement: Statement): void => {
  const certificate = readStatement(certificateSchema, centreKey, statement);
  if (certificate?.deviceId === office.journal.device.deviceId)
    saveSyncSetting(office.database.write, "certificate", JSON.stringify(statement));
};

/** Leaves a new key at the centre and closes the database's key under it. The ring follows what the centre has. */
export const leaveEscrow = async (
  core: Core,
  office: OpenOffice,
  client: CentralClient,
  signal?: AbortSignal,
): Promise<Result<null, CentreError>> => {
  const escrowKey = newEscrowKey();
  const input = { escrowKey: escrowKey.toString("base64") };
  const left = await client.call(centralContract.devices.deposit, input, signal);
  if (!left.ok) return left;
  await core.inTurn(async () => {
    const ring = readKeyRing(core.file);
    if (core.office !== office || !ring.ok) return;
    writeKeyRing(core.file, withEscrow(ring.value, escrowKey, office.key));
    saveSyncSetting(office.database.write, "escrow-check", escrowCheck(escrowKey));
  });
  escrowKey.fill(0);
  return ok(null);
};

/** What the centre keeps must be what the ring is closed under. */
const escrowIsRight = (core: Core, office: OpenOffice, atCentre: string | null): boolean => {
  const ring = readKeyRing(core.file);
  const closed = ring.ok && ring.value.enrolment?.escrow != null;
  return closed && atCentre !== null && atCentre === syncSetting(office.database.write, "escrow-check");
};

/** Codes by which the service says that the device has no standing any more. */
const SHUT_OUT = new Set(["not-active", "device-revoked", "device-wiped"]);

const isShutOut = ({ code, params, refusal }: CentreError): boolean =>
  code === "revoked" || SHUT_OUT.has(String(params["why"] ?? refusal?.code ?? ""));

const refused = async (core: Core, error: CentreError): Promise<Result<never, CentreError>> => {
  if (!isShutOut(error)) return { ok: false, error };
  return (await heedOrders(core)) ? centreError("cancelled") : centreError("revoked");
};

/** What the device asks at a contact, over the network or by a file. */
export const contactRequest = (core: Core, nonce: string): ContactRequest => {
  const ring = readKeyRing(core.file);
  const people = (ring.ok ? ring.value.users : []).map(({ userId }) => userId as UserId);
  return { nonce, program: PROGRAM, schema: JOURNAL_SCHEMA, people };
};

/** Takes the centre's word in. @returns false where it is not the centre's, or answers another question */
export const takeContact = async (
  core: Core,
  office: OpenOffice,
  { confirmation, certificate, author }: ContactAnswer,
  isAsked: (nonce: string) => boolean,
): Promise<boolean> => {
  const { write } = office.database;
  const centreKey = syncSetting(write, "centre-key") ?? "";
  const said = readStatement(confirmationSchema, centreKey, confirmation);
  if (said === null || !isAsked(said.nonce) || said.deviceId !== office.journal.device.deviceId) return false;
  await core.inTurn(async () => {
    const current = readKeyRing(core.file);
    if (core.office !== office || !current.ok) return;
    writeKeyRing(core.file, takeConfirmation(current.value, office, said));
    if (certificate !== null) saveCertificate(office, centreKey, certificate);
    knowAuthor(write, { deviceId: author, name: CENTRE_NAME, publicKey: centreKey }, said.now);
  });
  return true;
};

export const contactPart =
  (core: Core, office: OpenOffice, client: CentralClient): ExchangeParts["contact"] =>
  async ({ signal }) => {
    const nonce = randomBytes(16).toString("hex");
    const request = contactRequest(core, nonce);
    const answer = await client.call(centralContract.devices.contact, request, signal);
    if (!answer.ok) return refused(core, answer.error);
    if (!(await takeContact(core, office, answer.value, (asked) => asked === nonce)))
      return centreError("bad-answer", { params: { field: "confirmation" } });
    if (signal.aborted) return centreError("cancelled");
    if (!escrowIsRight(core, office, answer.value.escrow)) {
      const left = await leaveEscrow(core, office, client, signal);
      if (!left.ok) return left;
    }
    await leaveVaults(core, office, client, signal);
    return ok(null);
  };
