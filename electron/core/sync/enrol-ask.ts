/** A device asks to be let in: looks at who the centre is, shows its code, proves its key, looks at what it got. */
import { hostname } from "node:os";
import { privateKeyOf, publicHalf, signWith } from "#db/device.ts";
import { centralContract } from "#shared/contract/central/contract.ts";
import type { EnrolAnswer } from "#shared/contract/central/enrolment.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { DeviceId } from "#shared/kernel/id.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { TextParams } from "#shared/kernel/text.ts";
import type { Slip } from "#shared/sync/one-time-code.ts";
import { certificateSchema, proofText } from "#shared/sync/statement.ts";
import { JOURNAL_SCHEMA } from "#shared/sync/wire.ts";
import type { CentralClient } from "./central-client.ts";
import { type CentreError, centreMessage } from "./centre-error.ts";
import { fingerprintOf, readStatement } from "./enrol-statements.ts";

/** Version of the program, as the centre lists it. */
export const PROGRAM = "0.1.0";

export interface AskingDevice {
  readonly deviceId: DeviceId;
  /** Ed25519, 32 bytes. */
  readonly publicKey: Buffer;
  readonly sign: (content: Buffer) => Buffer;
  /** Seed of the key the device speaks with while its office is locked. */
  readonly doorSeed: Buffer;
}

export const enrolmentRefusal = (code: string, params?: TextParams): DomainRefusal => ({
  code,
  messageKey: `enrolment.${code}`,
  ...(params === undefined ? {} : { params }),
});

/** What the centre, or the way to it, refused: its own code where it has one. */
export const centreRefusal = (error: CentreError): DomainRefusal => {
  const { key, params } = centreMessage(error);
  return {
    code: error.refusal?.code ?? error.code,
    messageKey: key,
    ...(params === undefined ? {} : { params }),
  };
};

const isOurs = (answer: EnrolAnswer, { deviceId, publicKey }: AskingDevice, centreKey: string): boolean => {
  if (answer.centre.publicKey !== centreKey) return false;
  if (answer.status === "pending") return true;
  const certificate = readStatement(certificateSchema, centreKey, answer.certificate);
  return (
    certificate !== null &&
    certificate.deviceId === deviceId &&
    certificate.office === answer.office.code &&
    certificate.publicKey === publicKey.toString("base64")
  );
};

/** @param pinned the centre's key where it is known from before */
export const askToEnrol = async (
  client: CentralClient,
  { code, fingerprint }: Slip,
  device: AskingDevice,
  pinned: string | null = null,
): Promise<Result<EnrolAnswer, DomainRefusal>> => {
  const centre = await client.call(centralContract.devices.centre, undefined);
  if (!centre.ok) return err(centreRefusal(centre.error));
  const { publicKey: centreKey } = centre.value;
  const found = fingerprintOf(centreKey);
  // Nothing of the office, not even the code, goes to a centre that is not the one on the slip.
  if ((fingerprint !== null && fingerprint !== found) || (pinned !== null && pinned !== centreKey))
    return err(enrolmentRefusal("fingerprint-differs", { found }));
  const request = {
    code,
    deviceId: device.deviceId,
    publicKey: device.publicKey.toString("base64"),
    doorKey: publicHalf(privateKeyOf(device.doorSeed)).toString("base64"),
    name: hostname().slice(0, 120) || "—",
    program: PROGRAM,
    schema: JOURNAL_SCHEMA,
  };
  const proof = device.sign(Buffer.from(proofText("enrol/1", request))).toString("base64");
  const answer = await client.call(centralContract.devices.enrol, { ...request, proof });
  if (!answer.ok) return err(centreRefusal(answer.error));
  return isOurs(answer.value, device, centreKey)
    ? ok(answer.value)
    : err(enrolmentRefusal("answer-not-signed"));
};

/** The device of a seed, before it has a database. */
export const deviceOfSeed = (deviceId: DeviceId, seed: Buffer, doorSeed: Buffer): AskingDevice => {
  const key = privateKeyOf(seed);
  return { deviceId, publicKey: publicHalf(key), sign: (content) => signWith(key, content), doorSeed };
};
