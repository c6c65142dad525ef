/** How long an enrolled workstation lets a person in without the centre. */
import type { KeyRing } from "#db/key-ring/format.ts";
import { slotOf } from "#db/key-ring/key-ring.ts";
import { lastSeen, standingOf } from "#db/key-ring/standing.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { enrolmentRefusal } from "../sync/enrol-ask.ts";

const DAY = 86_400_000;
/** A clock put right by a time server goes back a little. */
const TOLERANCE = 5 * 60_000;

/**
 * Why the ring may not let the person in alone; null when it may. What is not under the database's key counts as never
 * confirmed, never seen.
 */
export const staysOut = (
  ring: KeyRing,
  userId: string,
  key: Buffer,
  offlineDays: number,
  now: Instant,
): DomainRefusal | null => {
  const slot = slotOf(ring, userId);
  const confirmedAt = slot === undefined ? null : standingOf(slot, key).confirmedAt;
  const seen = lastSeen(ring, key);
  if (seen === null || Date.parse(now) < Date.parse(seen) - TOLERANCE)
    return enrolmentRefusal("clock-set-back");
  if (confirmedAt === null || Date.parse(now) > Date.parse(confirmedAt) + offlineDays * DAY)
    return enrolmentRefusal("offline-too-long", { days: offlineDays });
  return null;
};
