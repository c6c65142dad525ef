/** Registration numbers from the office's blocks: read before, given in the same transaction as what bears them. */

import type { ReadHandle } from "#db/handle.ts";
import type { JournalRefusal, Unit } from "#db/journal.ts";
import { streamVersion } from "#db/journal-read.ts";
import type { NumberBlockEvent } from "#db/projections/number-blocks.ts";
import { numberBlock } from "#db/queries/case-facts.ts";
import type { DeskAuditEvent } from "#shared/domain/desk-audit/events.ts";
import { ok, type Result } from "#shared/kernel/result.ts";

/** Marks of the numbers by what is numbered: case, report, notice, acceptance notice, decision. */
const MARKS: Readonly<Record<string, string>> = {
  "desk-audit-case": "КП",
  "desk-audit-report": "СКП",
  "discrepancy-notice": "ИН",
  "acceptance-notice": "ИД",
  "desk-audit-decision": "РКП",
};

/** The first block of an office that has no central service to lease from: its own code keeps numbers apart. */
const OWN_BLOCK = { first: 1, last: 999_999 };

const blockOf = (read: ReadHandle, kind: string, officeCode: string) =>
  numberBlock(read, kind) ?? {
    prefix: `${officeCode}-${MARKS[kind] ?? kind}-`,
    next: OWN_BLOCK.first,
    last: OWN_BLOCK.last,
  };

const SERIAL_DIGITS = 6;

/** The next number of a kind, not yet given; null when the block is used up. */
export const nextNumber = (read: ReadHandle, officeCode: string, kind: string): string | null => {
  const block = blockOf(read, kind, officeCode);
  return block.next > block.last ? null : `${block.prefix}${String(block.next).padStart(SERIAL_DIGITS, "0")}`;
};

/** What an event numbers. */
const numberedBy = (event: DeskAuditEvent): { kind: string; number: string; givenTo: string } | null => {
  if (event.type === "CaseOpened")
    return { kind: "desk-audit-case", number: event.payload.number, givenTo: event.payload.caseId };
  if (event.type === "ActSigned")
    return {
      kind: event.payload.content.kind,
      number: event.payload.number,
      givenTo: event.payload.actId,
    };
  return null;
};

/** Records the numbers the events took, so that none is ever given twice. */
export const giveNumbers = (
  unit: Unit,
  officeCode: string,
  events: readonly DeskAuditEvent[],
): Result<null, JournalRefusal> => {
  for (const event of events) {
    const numbered = numberedBy(event);
    if (numbered === null) continue;
    const { kind, number, givenTo } = numbered;
    const leased = numberBlock(unit.write, kind);
    const block = leased ?? blockOf(unit.write, kind, officeCode);
    const given: NumberBlockEvent[] = [
      ...(leased === null
        ? [{ type: "BlockLeased", payload: { prefix: block.prefix, ...OWN_BLOCK } } as const]
        : []),
      { type: "NumberGiven", payload: { serial: block.next, number, givenTo } },
    ];
    const stream = `number-block/${kind}`;
    const appended = unit.append(stream, streamVersion(unit.write, stream), given);
    if (!appended.ok) return appended;
  }
  return ok(null);
};
