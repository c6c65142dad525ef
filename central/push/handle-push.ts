/** A device's push: every command looked at, admitted in order, answered. */
import { CLOCK_USER } from "#shared/domain/access/clock.ts";
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

/** A command looked at, and the office in which it is taken. */
interface Coming {
  readonly inspected: Inspected;
  readonly office: string;
}

/** Neighbours of one office together: what one transaction takes. */
const batchesOf = (coming: readonly Coming[]): readonly (readonly Coming[])[] => {
  const batches: Coming[][] = [];
  for (const one of coming) {
    const batch = batches.at(-1);
    if (batch !== undefined && batch[0]?.office === one.office) batch.push(one);
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

const takeBatch = async (visit: Visit, from: ChainEnd, batch: readonly Coming[]): Promise<Taken> => {
  const sound = batch.filter(({ inspected }) => inspected.outcome === "sound");
  await visit.tx.foresee?.(sound.map(({ inspected }) => inspected.command));
  const verdicts: Verdict[] = [];
  let end = from;
  for (const { inspected } of batch) {
    const taken = await takeOne(visit, inspected, end);
    verdicts.push(taken.verdict);
    end = taken.end;
  }
  return { verdicts, end };
};

const endOf = ({ lastSequence, lastHash }: DeviceRecord): ChainEnd => ({
  sequence: lastSequence,
  hash: lastHash,
});

/** The device is looked at again: it may have been revoked since. */
const refuseBatch = (batch: readonly Coming[], device: DeviceRecord | null, code: UnbelievedCode): Taken => ({
  verdicts: batch.map(({ inspected }) => unbelieved(inspected.command, reasonOf(code))),
  end: { sequence: device?.lastSequence ?? 0, hash: device?.lastHash ?? "" },
});

const NOBODY = async (): Promise<null> => null;

interface Pushing {
  readonly store: OfficeStore;
  readonly deviceId: string;
  readonly now: Instant;
  readonly options: PushOptions;
}

const visitOf = (
  tx: OfficeTransaction,
  { deviceId, now, options }: Pushing,
  { office }: DeviceRecord,
): Visit => {
  const { verify = verifyEd25519, guest = NOBODY, report = () => undefined } = options;
  const abroad = tx.office !== office;
  return { tx: remembering(tx), deviceId, abroad, now, verify, guest, report };
};

/** In the device's own office its chain moves with what is recorded. */
const takeAtHome = (pushing: Pushing, office: string, batch: readonly Coming[]): Promise<Taken> =>
  pushing.store.inOffice(office, async (tx) => {
    const device = await tx.device(pushing.deviceId);
    const refusal = refusalOfDevice(device, pushing.now);
    if (device === null || refusal !== null) return refuseBatch(batch, device, refusal ?? "unknown-device");
    const taken = await takeBatch(visitOf(tx, pushing, device), endOf(device), batch);
    if (taken.end.sequence !== device.lastSequence)
      await tx.moveDevice(device.deviceId, taken.end.sequence, taken.end.hash);
    return taken;
  });

/** Moves the chain after what another office recorded; a repeat of the push does it where this one fails. */
const moveChain = async (tx: OfficeTransaction, before: DeviceRecord, end: ChainEnd): Promise<void> => {
  const now = await tx.device(before.deviceId);
  if (now === null || now.lastSequence >= end.sequence) return;
  if (now.lastHash !== before.lastHash) throw new Error(`the chain of ${before.deviceId} moved meanwhile`);
  await tx.moveDevice(before.deviceId, end.sequence, end.hash);
};

/** Offices know nothing of each other: what is recorded in another's comes first, then the chain is moved at home. */
const takeAbroad = async (pushing: Pushing, office: string, batch: readonly Coming[]): Promise<Taken> => {
  const { store, deviceId, now } = pushing;
  const device = await store.device(deviceId);
  const refusal = refusalOfDevice(device, now);
  if (device === null || refusal !== null) return refuseBatch(batch, device, refusal ?? "unknown-device");
  const taken = await store.inOffice(office, (tx) =>
    takeBatch(visitOf(tx, pushing, device), endOf(device), batch),
  );
  if (taken.end.sequence !== device.lastSequence)
    await store.inOffice(device.office, (tx) => moveChain(tx, device, taken.end));
  return taken;
};

/**
 * Another office's case is open to a device only where its person is named for that office. The day itself passes on every
 * case a device holds.
 */
const mayEnter = async (
  { office, actor }: PushedCommand,
  { guest = NOBODY }: PushOptions,
): Promise<boolean> => actor === CLOCK_USER || (await guest(actor, office)) !== null;

/** What is not believed has no say in whose office it is taken; what may not enter another is set aside at home. */
const comingOf = async (
  command: PushedCommand,
  device: DeviceRecord,
  options: PushOptions,
): Promise<Coming> => {
  const inspected = await inspect(command, device, options.verify ?? verifyEd25519);
  const abroad =
    inspected.outcome === "sound" && command.office !== device.office && (await mayEnter(command, options));
  return { inspected, office: abroad ? command.office : device.office };
};

/**
 * The commands looked at, so many at a time, the next while the caller takes those before: the signatures of a long push stand
 * in nobody's way for longer.
 */
async function* inspectAhead(
  commands: readonly PushedCommand[],
  device: DeviceRecord,
  options: PushOptions,
): AsyncGenerator<readonly Coming[]> {
  const look = (from: number): Promise<readonly Coming[]> => {
    const some = commands.slice(from, from + AT_ONCE);
    const looked = Promise.all(some.map((command) => comingOf(command, device, options)));
    // The caller may have failed meanwhile; whoever waits for it hears of it.
    looked.catch(() => undefined);
    return looked;
  };
  let next = look(0);
  for (let from = AT_ONCE; from - AT_ONCE < commands.length; from += AT_ONCE) {
    const coming = await next;
    next = look(from);
    yield coming;
  }
}

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
  const pushing = { store, deviceId: device.deviceId, now, options };
  const verdicts: Verdict[] = [];
  let { lastSequence } = device;
  for await (const coming of inspectAhead(request.commands, device, options))
    for (const batch of batchesOf(coming)) {
      const office = batch[0]?.office ?? device.office;
      const take = office === device.office ? takeAtHome : takeAbroad;
      const taken = await take(pushing, office, batch);
      verdicts.push(...taken.verdicts);
      lastSequence = taken.end.sequence;
    }
  return { verdicts, lastSequence };
};
