/**
 * What the ring says under the database's key: until when a person may sign in without the centre, and how late it was.
 * Whoever edits the file cannot make it later: what is not under the key counts as not there.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { KeyRing, UserSlot } from "./format.ts";
import { slotOf, withSlot } from "./key-ring.ts";

export interface Standing {
  readonly confirmedAt: Instant | null;
  readonly secondFactorStep: number;
}

const macOf = (key: Buffer, what: Readonly<Record<string, unknown>>): Buffer =>
  createHmac("sha256", key)
    .update(canonicalJson({ format: "inspector-keys/1 standing", ...what }))
    .digest();

const isRight = (mac: string, expected: Buffer): boolean =>
  timingSafeEqual(Buffer.from(mac, "base64"), expected);

export const standingOf = (slot: UserSlot, key: Buffer): Standing => {
  const { standing, userId } = slot;
  if (standing === null) return { confirmedAt: null, secondFactorStep: 0 };
  const { mac, ...said } = standing;
  return isRight(mac, macOf(key, { userId, ...said }))
    ? { confirmedAt: said.confirmedAt as Instant | null, secondFactorStep: said.secondFactorStep }
    : { confirmedAt: null, secondFactorStep: 0 };
};

/** Changes a user's standing; a ring without the user stays as it is. */
export const withStanding = (
  ring: KeyRing,
  userId: string,
  key: Buffer,
  change: Partial<Standing>,
): KeyRing => {
  const slot = slotOf(ring, userId);
  if (slot === undefined) return ring;
  const said = { ...standingOf(slot, key), ...change };
  const mac = macOf(key, { userId, ...said }).toString("base64");
  return withSlot(ring, { ...slot, standing: { ...said, mac } });
};

/** The latest instant this computer has seen; null when none, or when the file was edited. */
export const lastSeen = (ring: KeyRing, key: Buffer): Instant | null =>
  ring.seen !== null && isRight(ring.seen.mac, macOf(key, { seen: ring.seen.at }))
    ? (ring.seen.at as Instant)
    : null;

/** Never goes back by this computer's own clock; the centre's word is certain and puts a wrong future right. */
export const withSeen = (
  ring: KeyRing,
  key: Buffer,
  at: Instant,
  how: "by-clock" | "certain" = "by-clock",
): KeyRing => {
  const before = lastSeen(ring, key);
  return how === "by-clock" && before !== null && before >= at
    ? ring
    : { ...ring, seen: { at, mac: macOf(key, { seen: at }).toString("base64") } };
};
