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
/** So many are a short turn; after them a long one gives way to the short ones that wait for the office. */
const A_FEW = 2;

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

/** As much of the batch as others let it take, a few at least. */
const takeBatch = async (visit: Visit, from: ChainEnd, batch: readonly Inspected[]): Promise<Taken> => {
  const sound = batch.filter(({ outcome }) => outcome === "sound");
  await visit.tx.foresee?.(sound.map(({ command }) => command));
  const verdicts: Verdict[] = [];
  let end = from;
  for (const inspected of batch) {
    if (verdicts.length >= A_FEW && visit.tx.shortWait?.() === true) break;
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
const refuseBatch = (
  batch: readonly Inspected[],
  device: DeviceRecord | null,
  code: UnbelievedCode,
): Taken => ({
  verdicts: batch.map(({ command }) => unbelieved(command, reasonOf(code))),
  end: { sequence: device?.lastSequence ?? 0, hash: device?.lastHash ?? "" },
});

interface Pushing {
  readonly store: OfficeStore;
  readonly deviceId: string;
  readonly now: Instant;
  readonly options: PushOptions;
}

const visitOf = (tx: OfficeTransaction, { deviceId, now, options }: Pushing): Visit => {
  const { verify = verifyEd25519, report = () => undefined } = options;
  return { tx: remembering(tx), deviceId, now, verify, report };
};

/** The device's chain moves with what is recorded. */
const take = (pushing: Pushing, office: string, batch: readonly Inspected[]): Promise<Taken> =>
  pushing.store.inOffice(
    office,
    async (tx) => {
      const device = await tx.device(pushing.deviceId);
      const refusal = refusalOfDevice(device, pushing.now);
      if (device === null || refusal !== null) return refuseBatch(batch, device, refusal ?? "unknown-device");
      const taken = await takeBatch(visitOf(tx, pushing), endOf(device), batch);
      if (taken.end.sequence !== device.lastSequence)
        await tx.moveDevice(device.deviceId, taken.end.sequence, taken.end.hash);
      return taken;
    },
    batch.length > A_FEW ? "long" : "short",
  );

/**
 * The commands looked at, so many at a time, the next while the caller takes those before: the signatures of a long push stand
 * in nobody's way for longer.
 */
async function* inspectAhead(
  commands: readonly PushedCommand[],
  device: DeviceRecord,
  options: PushOptions,
): AsyncGenerator<readonly Inspected[]> {
  const verify = options.verify ?? verifyEd25519;
  const look = (from: number): Promise<readonly Inspected[]> => {
    const some = commands.slice(from, from + AT_ONCE);
    const looked = Promise.all(some.map((command) => inspect(command, device, verify)));
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
  for await (const batch of inspectAhead(request.commands, device, options)) {
    for (let rest = batch; rest.length > 0; ) {
      const taken = await take(pushing, device.office, rest);
      verdicts.push(...taken.verdicts);
      lastSequence = taken.end.sequence;
      rest = rest.slice(taken.verdicts.length);
    }
  }
  return { verdicts, lastSequence };
};
