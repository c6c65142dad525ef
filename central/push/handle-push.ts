/** A device's push: every command looked at, admitted in order, answered. */
import type { Instant } from "#shared/kernel/plain-date.ts";
import { reasonOf, type UnbelievedCode } from "#shared/sync/admission/reasons.ts";
import type { PushAnswer, PushedCommand, PushRequest, Reason, Verdict } from "#shared/sync/wire.ts";
import type { DeviceRecord, OfficeStore, OfficeTransaction } from "../store/office-store.ts";
import { admit, type ChainEnd } from "./admit.ts";
import { type Inspected, inspect, refusalOfDevice } from "./inspect.ts";
import { remembering } from "./remembering.ts";
import { verifyEd25519 } from "./signatures.ts";
import type { PushOptions, Visit } from "./visit.ts";

/** Commands of one transaction: between them others of the office have their turn. */
const AT_ONCE = 25;

const unbelieved = ({ commandId }: PushedCommand, reason: Reason): Verdict => ({
  verdict: "refused",
  commandId,
  reason,
  kept: false,
});

const refuseAll = (request: PushRequest, code: UnbelievedCode, lastSequence: number): PushAnswer => ({
  verdicts: request.commands.map((command) => unbelieved(command, reasonOf(code))),
  lastSequence,
});

/** Neighbours of one office together, no more than a transaction takes. */
const batchesOf = (inspected: readonly Inspected[]): readonly (readonly Inspected[])[] => {
  const batches: Inspected[][] = [];
  for (const one of inspected) {
    const batch = batches.at(-1);
    const [first] = batch ?? [];
    if (batch !== undefined && batch.length < AT_ONCE && first?.command.office === one.command.office)
      batch.push(one);
    else batches.push([one]);
  }
  return batches;
};

interface Taken {
  readonly verdicts: readonly Verdict[];
  readonly end: ChainEnd;
}

/** One command in its turn; `end` moves only with what was recorded. */
const takeOne = async (visit: Visit, inspected: Inspected, end: ChainEnd) => {
  const { command } = inspected;
  if (inspected.outcome === "unbelieved") return { verdict: unbelieved(command, inspected.reason), end };
  if (inspected.outcome === "newer") {
    const { commandId } = command;
    return { verdict: { verdict: "postponed", commandId, why: "newer-schema" } as const, end };
  }
  return admit(visit, command, end);
};

const takeBatch = async (visit: Visit, device: DeviceRecord, batch: readonly Inspected[]): Promise<Taken> => {
  const verdicts: Verdict[] = [];
  let end: ChainEnd = { sequence: device.lastSequence, hash: device.lastHash };
  for (const inspected of batch) {
    const taken = await takeOne(visit, inspected, end);
    verdicts.push(taken.verdict);
    end = taken.end;
  }
  if (end.sequence !== device.lastSequence)
    await visit.tx.moveDevice(device.deviceId, end.sequence, end.hash);
  return { verdicts, end };
};

const NOBODY = async (): Promise<null> => null;

/** In the office's transaction: the device is looked at again, for it may have been revoked since. */
const batchIn =
  (deviceId: string, now: Instant, options: PushOptions, batch: readonly Inspected[]) =>
  async (transaction: OfficeTransaction): Promise<Taken> => {
    const device = await transaction.device(deviceId);
    const refusal = refusalOfDevice(device, now);
    if (device === null || refusal !== null)
      return {
        verdicts: batch.map(({ command }) => unbelieved(command, reasonOf(refusal ?? "unknown-device"))),
        end: { sequence: device?.lastSequence ?? 0, hash: device?.lastHash ?? "" },
      };
    await transaction.foresee?.(batch.map(({ command }) => command));
    const { verify = verifyEd25519, guest = NOBODY, report = () => undefined } = options;
    const visit = { tx: remembering(transaction), deviceId, now, verify, guest, report };
    return takeBatch(visit, device, batch);
  };

/** Another office's case is open to a device only where its person is named for that office. */
const inForeignOffice = async (
  command: PushedCommand,
  device: DeviceRecord,
  { guest = NOBODY }: PushOptions,
): Promise<boolean> =>
  command.office !== device.office && (await guest(command.actor, command.office)) === null;

const inspectAll = (
  request: PushRequest,
  device: DeviceRecord,
  options: PushOptions,
): Promise<readonly Inspected[]> =>
  Promise.all(
    request.commands.map(async (command): Promise<Inspected> => {
      if (await inForeignOffice(command, device, options))
        return { outcome: "unbelieved", command, reason: reasonOf("foreign-office") };
      return inspect(command, device, options.verify ?? verifyEd25519);
    }),
  );

/**
 * @param request as `pushRequestSchema` reads it, from a caller proved to be the device
 * @returns a verdict for every command, in their order. A failure of the store is thrown; what was answered before it in
 *   other transactions stays, and the device sends the same again.
 */
export const handlePush = async (
  store: OfficeStore,
  request: PushRequest,
  options: PushOptions,
): Promise<PushAnswer> => {
  const now = options.clock();
  const device = await store.device(request.deviceId);
  const refusal = refusalOfDevice(device, now);
  if (device === null || refusal !== null)
    return refuseAll(request, refusal ?? "unknown-device", device?.lastSequence ?? 0);
  const inspected = await inspectAll(request, device, options);
  const verdicts: Verdict[] = [];
  let { lastSequence } = device;
  for (const batch of batchesOf(inspected)) {
    const office = batch[0]?.command.office ?? device.office;
    // What is not believed has no say in whose transaction is opened.
    const where = batch.every(({ outcome }) => outcome === "unbelieved") ? device.office : office;
    const taken = await store.inOffice(where, batchIn(device.deviceId, now, options, batch));
    verdicts.push(...taken.verdicts);
    lastSequence = taken.end.sequence;
  }
  return { verdicts, lastSequence };
};
