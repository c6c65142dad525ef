/** Registration numbers from the office's blocks: read before, given in the same transaction as what bears them. */

import type { ReadHandle } from "#db/handle.ts";
import type { JournalRefusal, Unit } from "#db/journal.ts";
import { streamVersion } from "#db/journal-read.ts";
import { type NumberBlockEvent, numberBlockStream } from "#db/projections/number-blocks.ts";
import { hasNumberBlocks, numberBlock } from "#db/queries/case-facts.ts";
import { leasesNumbers } from "#db/sync/settings.ts";
import { ok, type Result } from "#shared/kernel/result.ts";

/** Marks of the numbers by what is numbered. */
const MARKS: Readonly<Record<string, string>> = {
  "desk-audit-case": "КП",
  "desk-audit-report": "СКП",
  "discrepancy-notice": "ИН",
  "acceptance-notice": "ИД",
  "desk-audit-decision": "РКП",
  "registration-request": "З",
  "cabinet-access-decision": "ДК",
  "registration-decision": "РР",
  "reregistration-decision": "РП",
  "annulment-decision": "РА",
  "registration-refusal": "ОТ",
  "return-notice": "ВЗ",
  "registration-card": "РК",
  "cabinet-login": "К",
  "register-extract": "ВР",
};

/** The first block of an office that has no central service to lease from: its own code keeps numbers apart. */
const OWN_BLOCK = { first: 1, last: 999_999 };

/** The block to take from; null when it is used up, or must be leased first. */
const blockOf = (read: ReadHandle, kind: string, officeCode: string) => {
  const leased = numberBlock(read, kind);
  if (leased !== null) return leased;
  if (hasNumberBlocks(read, kind) || leasesNumbers(read)) return null;
  return { prefix: `${officeCode}-${MARKS[kind] ?? kind}-`, next: OWN_BLOCK.first, last: OWN_BLOCK.last };
};

const SERIAL_DIGITS = 6;

/** The next number of a kind, not yet given; null when the block is used up. */
export const nextNumber = (read: ReadHandle, officeCode: string, kind: string): string | null => {
  const block = blockOf(read, kind, officeCode);
  return block === null ? null : `${block.prefix}${String(block.next).padStart(SERIAL_DIGITS, "0")}`;
};

/** A number taken from a block, and what bears it. */
export interface TakenNumber {
  readonly kind: string;
  readonly number: string;
  readonly givenTo: string;
}

/** Records the numbers taken, so that none is ever given twice. */
export const giveNumbers = (
  unit: Unit,
  officeCode: string,
  taken: readonly TakenNumber[],
): Result<null, JournalRefusal> => {
  for (const { kind, number, givenTo } of taken) {
    const leased = numberBlock(unit.write, kind);
    const block = leased ?? blockOf(unit.write, kind, officeCode);
    if (block === null) throw new Error(`a number of ${kind} was given without a block`);
    const given: NumberBlockEvent[] = [
      ...(leased === null
        ? [{ type: "BlockLeased", payload: { prefix: block.prefix, ...OWN_BLOCK } } as const]
        : []),
      { type: "NumberGiven", payload: { serial: block.next, number, givenTo } },
    ];
    const stream = numberBlockStream(unit.deviceId, kind);
    const appended = unit.append(stream, streamVersion(unit.write, stream), given);
    if (!appended.ok) return appended;
  }
  return ok(null);
};
