/** The database's key under a key the centre keeps: a disk alone opens nothing, and a person new to the device need not bring it. */
import { createHash, randomBytes } from "node:crypto";
import { closeUnderKey, openUnderKey } from "./box.ts";
import type { KeyRing, RingEnrolment } from "./format.ts";

const KEY_BYTES = 32;

const ownerOf = ({ office, deviceId }: RingEnrolment): string => `escrow ${office}/${deviceId}`;

export const newEscrowKey = (): Buffer => randomBytes(KEY_BYTES);

/** By what device and centre see that they mean the same key. */
export const escrowCheck = (escrowKey: Buffer): string =>
  createHash("sha256").update(escrowKey).digest("hex");

/** Closes the database's key under one that was left at the centre. */
export const withEscrow = (ring: KeyRing, escrowKey: Buffer, key: Buffer): KeyRing =>
  ring.enrolment === null
    ? ring
    : {
        ...ring,
        enrolment: { ...ring.enrolment, escrow: closeUnderKey(escrowKey, ownerOf(ring.enrolment), key) },
      };

/** The database's key; null when the centre's key is another, or nothing was left. */
export const openEscrow = (ring: KeyRing, escrowKey: Buffer): Buffer | null =>
  ring.enrolment?.escrow == null
    ? null
    : openUnderKey(escrowKey, ownerOf(ring.enrolment), ring.enrolment.escrow);
