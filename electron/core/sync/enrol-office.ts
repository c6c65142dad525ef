/** Подключение офиса, which began on this workstation, to a centre: the administrator types the address and the slip. */
import { randomBytes } from "node:crypto";
import { knowAuthor, ownPublicKey } from "#db/device.ts";
import { readKeyRing, writeKeyRing } from "#db/key-ring/file.ts";
import { withSeen, withStanding } from "#db/key-ring/standing.ts";
import { allUsers } from "#db/queries/users.ts";
import { saveSyncSetting, syncSetting } from "#db/sync/settings.ts";
import type { EnrolAnswer } from "#shared/contract/central/enrolment.ts";
import type { EnrolmentView } from "#shared/contract/sync.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import { err, type Result } from "#shared/kernel/result.ts";
import { parseSlip } from "#shared/sync/one-time-code.ts";
import { certificateSchema, statementSchema } from "#shared/sync/statement.ts";
import type { SessionContext } from "../context.ts";
import type { Core, OpenOffice } from "../core.ts";
import { orRefuse } from "../refusal.ts";
import { officeSettings } from "../session/office-settings.ts";
import { standingOf } from "./connection.ts";
import { type AskingDevice, askToEnrol, centreRefusal, enrolmentRefusal } from "./enrol-ask.ts";
import { leaveEscrow } from "./enrol-contact.ts";
import { withTrueEnrolment } from "./enrol-ring.ts";
import { fingerprintOf, readStatement } from "./enrol-statements.ts";
import { clientOf } from "./link.ts";
import { syncEngine } from "./start-sync.ts";

type Active = Extract<EnrolAnswer, { status: "active" }>;

/** Kept from the first request on: a repeat must come with the same key. */
const doorSeedOf = ({ database: { write } }: OpenOffice): Buffer => {
  const known = syncSetting(write, "door-seed");
  if (known !== null) return Buffer.from(known, "base64");
  const seed = randomBytes(32);
  saveSyncSetting(write, "door-seed", seed.toString("base64"));
  return seed;
};

const askingDevice = (office: OpenOffice): AskingDevice => ({
  deviceId: office.journal.device.deviceId,
  sign: office.journal.device.sign,
  publicKey: ownPublicKey(office.database.write),
  doorSeed: doorSeedOf(office),
});

const misplaced = ({ database: { read } }: OpenOffice, answer: EnrolAnswer): DomainRefusal | null => {
  const own = officeSettings(read).code;
  if (answer.office.code !== own)
    return enrolmentRefusal("office-differs", { office: answer.office.code, own });
  const isFirst = syncSetting(read, "enrolment") === null;
  return answer.status === "active" && isFirst && !answer.founding ? enrolmentRefusal("not-founder") : null;
};

/** What stays of the enrolment: in the encrypted file what is believed, in the ring what a locked office needs. */
const settle = (core: Core, office: OpenOffice, answer: Active): void => {
  const { write } = office.database;
  const { publicKey: centreKey, now } = answer.centre;
  const ring = readKeyRing(core.file);
  if (!ring.ok) throw new Error(ring.error);
  knowAuthor(write, { deviceId: answer.author, name: "centre", publicKey: centreKey }, now);
  saveSyncSetting(write, "office", answer.office.code);
  saveSyncSetting(write, "enrolment", syncSetting(write, "enrolment") ?? "founder");
  saveSyncSetting(write, "connection", null);
  saveSyncSetting(write, "certificate", JSON.stringify(answer.certificate));
  const enrolled = withTrueEnrolment(ring.value, office);
  const confirmed = allUsers(write)
    .filter(({ active }) => active)
    .reduce((after, { userId }) => withStanding(after, userId, office.key, { confirmedAt: now }), enrolled);
  writeKeyRing(core.file, withSeen(confirmed, office.key, now, "certain"));
};

const isGood = ({ database: { read } }: OpenOffice, now: string): boolean => {
  const { certificate } = enrolmentFacts(read);
  return certificate !== null && certificate.validUntil > now && standingOf(read)?.connection !== "revoked";
};

const ask = async (
  core: Core,
  office: OpenOffice,
  input: { readonly centre: string; readonly code: string },
): Promise<Result<EnrolAnswer, DomainRefusal>> => {
  const { write } = office.database;
  const slip = parseSlip(input.code);
  if (slip === null) return err(enrolmentRefusal("code-unknown"));
  if (isGood(office, core.clock())) return err(enrolmentRefusal("already-enrolled"));
  const client = clientOf(core, office, input.centre);
  try {
    const answer = await askToEnrol(client, slip, askingDevice(office), syncSetting(write, "centre-key"));
    if (!answer.ok) return answer;
    const wrong = misplaced(office, answer.value);
    if (wrong !== null) return err(wrong);
    saveSyncSetting(write, "centre-url", input.centre);
    saveSyncSetting(write, "centre-key", answer.value.centre.publicKey);
    if (answer.value.status === "pending") return answer;
    settle(core, office, answer.value);
    return answer;
  } finally {
    client.close();
  }
};

/** Asks to be let in, again while an operator has not decided. */
export const enrolOffice = async (
  { core, office }: SessionContext,
  input: { readonly centre: string; readonly code: string },
): Promise<EnrolmentView> => {
  const answer = orRefuse(await core.inTurn(() => ask(core, office, input)));
  if (answer.status === "active") {
    const client = clientOf(core, office);
    const left = await leaveEscrow(core, office, client);
    client.close();
    // The next contact leaves it: the office exchanges without.
    if (!left.ok) core.log.warn({ code: centreRefusal(left.error).code }, "enrolment.no-escrow");
    syncEngine(office)?.reconsider();
  }
  return enrolmentView({ office });
};

/** The certificate as it was pinned; null before the enrolment, and of one the pinned key did not sign. */
const enrolmentFacts = (read: OpenOffice["database"]["read"]) => {
  const centreKey = syncSetting(read, "centre-key");
  const kept = syncSetting(read, "certificate");
  const statement = kept === null ? null : statementSchema.safeParse(JSON.parse(kept));
  const certificate =
    centreKey === null || statement === null || !statement.success
      ? null
      : readStatement(certificateSchema, centreKey, statement.data);
  return { centreKey, certificate };
};

const stateOf = (read: OpenOffice["database"]["read"], enrolled: boolean): EnrolmentView["state"] => {
  if (syncSetting(read, "centre-url") === null) return "none";
  if (!enrolled) return "begun";
  return standingOf(read)?.connection === "revoked" ? "revoked" : "enrolled";
};

export const enrolmentView = ({ office }: Pick<SessionContext, "office">): EnrolmentView => {
  const { read } = office.database;
  const { centreKey, certificate } = enrolmentFacts(read);
  return {
    state: stateOf(read, certificate !== null),
    deviceId: office.journal.device.deviceId,
    centre: syncSetting(read, "centre-url"),
    fingerprint: centreKey === null ? null : fingerprintOf(centreKey),
    certificate:
      certificate === null
        ? null
        : {
            serial: String(certificate.serial),
            office: certificate.office,
            validFrom: certificate.notBefore,
            validUntil: certificate.validUntil,
          },
  };
};
