/**
 * The numbers a device gave: from its own leases, each to one bearer. What it says of them is always told on, whatever
 * becomes of the command: a number given stays given, and its stream may have no gap.
 */
import { type PlainEventOf, readPlainEvent } from "#shared/contract/events/plain-event.ts";
import {
  NUMBERED_KINDS,
  numberPrefix,
  numberText,
  OWN_BLOCK,
  type TakenNumber,
} from "#shared/domain/numbering.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import type { UnlawfulCode } from "#shared/sync/admission/reasons.ts";
import { numberBlockOf, numbersOfStream } from "#shared/sync/streams.ts";
import type { Lease, OfficeTransaction } from "../store/office-store.ts";
import { officeState } from "./office-state.ts";
import type { ReadEvent, Visit } from "./visit.ts";

export interface GivenNumbers {
  readonly given: readonly TakenNumber[];
  /** Events that stand by themselves. */
  readonly told: readonly ReadEvent[];
  readonly code: UnlawfulCode | null;
}

/**
 * The first block of the device the office began on, as it gave it to itself, perhaps long after others were leased theirs:
 * what the centre leases begins after it.
 */
const adopt = async (
  { tx, deviceId }: Visit,
  kind: string,
  { payload }: PlainEventOf<"BlockLeased">,
): Promise<UnlawfulCode | null> => {
  const { prefix, first, last } = payload;
  const own =
    prefix === numberPrefix(tx.office, kind) && first === OWN_BLOCK.first && last === OWN_BLOCK.last;
  const leases = await tx.leases(deviceId, kind);
  const begun = leases.some((lease) => lease.first === OWN_BLOCK.first);
  if (!own || begun || (await officeState(tx)).foundedBy !== deviceId) return "number-not-leased";
  await tx.saveLease({ kind, deviceId, prefix, first, last });
  return null;
};

/** The first number the centre may lease: below lies what the device the office began on gives by itself. */
export const firstToLease = async (tx: OfficeTransaction, kind: string): Promise<number> =>
  Math.max(await tx.nextFree(kind), OWN_BLOCK.last + 1);

const covers = ({ prefix, first, last }: Lease, serial: number, number: string): boolean =>
  first <= serial && serial <= last && numberText(prefix, serial) === number;

const give = async (
  { tx, deviceId }: Visit,
  kind: string,
  { payload }: PlainEventOf<"NumberGiven">,
): Promise<UnlawfulCode | null> => {
  const { serial, number, givenTo } = payload;
  const leases = await tx.leases(deviceId, kind);
  if (!leases.some((lease) => covers(lease, serial, number))) return "number-not-leased";
  return (await tx.takeNumber(kind, number, givenTo)) ? null : "number-taken";
};

/** Kind of the numbers, where the stream is the device's own and goes on from where it stands. */
const kindIn = ({ event }: ReadEvent, deviceId: string): string | null => {
  const of = numbersOfStream(event.stream);
  return of !== null && NUMBERED_KINDS.includes(of.kind) && event.stream === numberBlockOf(deviceId, of.kind)
    ? of.kind
    : null;
};

/** Takes the numbers of a command. They stay taken even where the command is refused. */
export const takeNumbers = async (visit: Visit, events: readonly ReadEvent[]): Promise<GivenNumbers> => {
  const given: TakenNumber[] = [];
  const told: ReadEvent[] = [];
  const heads = new Map<string, number>();
  let first: UnlawfulCode | null = null;
  const note = (code: UnlawfulCode | null): void => {
    first ??= code;
  };
  for (const read of events) {
    const { stream, version, type } = read.event;
    const kind = kindIn(read, visit.deviceId);
    const plain = readPlainEvent(type, read.payload);
    const head = heads.get(stream) ?? (await visit.tx.head(stream))?.version ?? 0;
    const canonical = canonicalJson(read.payload) === read.event.payload;
    if (kind === null) note("wrong-streams");
    else if (version !== head + 1) note("wrong-versions");
    else if (plain?.type === "BlockLeased" && canonical) {
      const code = await adopt(visit, kind, plain);
      note(code);
      if (code !== null) continue;
      told.push(read);
      heads.set(stream, version);
    } else if (plain?.type === "NumberGiven" && canonical) {
      note(await give(visit, kind, plain));
      given.push({ kind, number: plain.payload.number, givenTo: plain.payload.givenTo });
      told.push(read);
      heads.set(stream, version);
    } else note("malformed");
  }
  return { given, told, code: first };
};
