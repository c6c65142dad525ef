/** Registration numbers from the office's blocks: read before, given in the same transaction as what bears them. */

import type { ReadHandle } from "#db/handle.ts";
import type { JournalRefusal, Unit } from "#db/journal.ts";
import { streamVersion } from "#db/journal-read.ts";
import { type NumberBlockEvent, numberBlockStream } from "#db/projections/number-blocks.ts";
import { hasNumberBlocks, numberBlock } from "#db/queries/case-facts.ts";
import { leasesNumbers } from "#db/sync/settings.ts";
import { numberPrefix, numberText, OWN_BLOCK, type TakenNumber } from "#shared/domain/numbering.ts";
import { ok, type Result } from "#shared/kernel/result.ts";

/** The block to take from; null when it is used up, or must be leased first. */
const blockOf = (read: ReadHandle, kind: string, officeCode: string) => {
  const leased = numberBlock(read, kind);
  if (leased !== null) return leased;
  if (hasNumberBlocks(read, kind) || leasesNumbers(read)) return null;
  return { prefix: numberPrefix(officeCode, kind), next: OWN_BLOCK.first, last: OWN_BLOCK.last };
};

/** The next number of a kind, not yet given; null when the block is used up. */
export const nextNumber = (read: ReadHandle, officeCode: string, kind: string): string | null => {
  const block = blockOf(read, kind, officeCode);
  return block === null ? null : numberText(block.prefix, block.next);
};

/** A number given before, by a command that is done again: the same case or paper keeps it. */
export interface KeptNumber {
  readonly serial: number;
  readonly number: string;
}

const eventsOf = (
  unit: Unit,
  officeCode: string,
  { kind, number, givenTo }: TakenNumber,
  kept: KeptNumber | undefined,
): readonly NumberBlockEvent[] => {
  if (kept?.number === number)
    return [{ type: "NumberGiven", payload: { serial: kept.serial, number, givenTo } }];
  const leased = numberBlock(unit.write, kind);
  const block = leased ?? blockOf(unit.write, kind, officeCode);
  if (block === null) throw new Error(`a number of ${kind} was given without a block`);
  const given: NumberBlockEvent = { type: "NumberGiven", payload: { serial: block.next, number, givenTo } };
  return leased === null
    ? [{ type: "BlockLeased", payload: { prefix: block.prefix, ...OWN_BLOCK } }, given]
    : [given];
};

/** Records the numbers taken, so that none is ever given twice. */
export const giveNumbers = (
  unit: Unit,
  officeCode: string,
  taken: readonly TakenNumber[],
  kept: ReadonlyMap<string, KeptNumber> = new Map(),
): Result<null, JournalRefusal> => {
  for (const one of taken) {
    const stream = numberBlockStream(unit.deviceId, one.kind);
    const events = eventsOf(unit, officeCode, one, kept.get(one.kind));
    const appended = unit.append(stream, streamVersion(unit.write, stream), events);
    if (!appended.ok) return appended;
  }
  return ok(null);
};
