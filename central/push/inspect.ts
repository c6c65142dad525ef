/**
 * Looks at a command as its device signed it, before anything of the office is read: whose it is, whether its events follow
 * each other, whether hashes and signatures hold. Whatever fails here leaves no trace.
 */
import { hash } from "node:crypto";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import { reasonOf, type UnbelievedCode } from "#shared/sync/admission/reasons.ts";
import { envelopeOf } from "#shared/sync/envelope.ts";
import { JOURNAL_SCHEMA, type PushedCommand, type Reason, signedPart } from "#shared/sync/wire.ts";
import type { DeviceRecord } from "../store/office-store.ts";
import type { Verify } from "./signatures.ts";

export type Inspected =
  | { readonly outcome: "sound"; readonly command: PushedCommand }
  | { readonly outcome: "unbelieved"; readonly command: PushedCommand; readonly reason: Reason }
  | { readonly outcome: "newer"; readonly command: PushedCommand };

/** Everything the command's own words show. */
const wordsOf = (command: PushedCommand, device: DeviceRecord): UnbelievedCode | null => {
  const { events } = command;
  if (events.some(({ deviceId }) => deviceId !== device.deviceId)) return "foreign-device";
  const same = events.every(
    (event) =>
      event.commandId === command.commandId &&
      event.actor === command.actor &&
      event.role === command.role &&
      event.recordedAt === command.at,
  );
  if (!same) return "mixed-command";
  const follows = events.every((event, i) => {
    const before = events[i - 1];
    return (
      before === undefined ||
      (event.deviceSequence === before.deviceSequence + 1 && event.previousHash === before.hash)
    );
  });
  if (!follows) return "broken-chain";
  const asHashed = events.every(
    (event) => hash("sha256", envelopeOf(event, event.previousHash), "hex") === event.hash,
  );
  return asHashed ? null : "tampered-event";
};

const isSigned = async (command: PushedCommand, publicKey: string, verify: Verify): Promise<boolean> => {
  const content = Buffer.from(canonicalJson(signedPart(withoutSignature(command))));
  const checks = await Promise.all([
    verify(publicKey, content, command.signature),
    ...command.events.map((event) => verify(publicKey, Buffer.from(event.hash, "hex"), event.signature)),
  ]);
  return checks.every((right) => right);
};

const withoutSignature = ({ signature: _, ...rest }: PushedCommand): Omit<PushedCommand, "signature"> => rest;

const faultOf = async (
  command: PushedCommand,
  device: DeviceRecord,
  verify: Verify,
): Promise<UnbelievedCode | null> => {
  const fault = wordsOf(command, device);
  if (fault !== null) return fault;
  try {
    return (await isSigned(command, device.publicKey, verify)) ? null : "wrong-signature";
  } catch (error) {
    // Nested deeper than the stack: no program of ours wrote it.
    if (error instanceof RangeError) return "wrong-signature";
    throw error;
  }
};

export const inspect = async (
  command: PushedCommand,
  device: DeviceRecord,
  verify: Verify,
): Promise<Inspected> => {
  if (command.schema > JOURNAL_SCHEMA) return { outcome: "newer", command };
  const fault = await faultOf(command, device, verify);
  return fault === null
    ? { outcome: "sound", command }
    : { outcome: "unbelieved", command, reason: reasonOf(fault) };
};

/** Why the device may not speak at all now; null when it may. */
export const refusalOfDevice = (device: DeviceRecord | null, now: string): UnbelievedCode | null => {
  if (device === null) return "unknown-device";
  if (device.status !== "active") return `device-${device.status}`;
  return Date.parse(device.validUntil) < Date.parse(now) ? "certificate-expired" : null;
};
