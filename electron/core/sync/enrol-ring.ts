/** The enrolment as the encrypted file has it. The ring's copy serves a locked office and can be edited: it never decides. */
import type { KeyRing, RingEnrolment } from "#db/key-ring/format.ts";
import { syncSetting } from "#db/sync/settings.ts";
import type { OpenOffice } from "../core.ts";
import { isEnrolled } from "./connection.ts";

type Kept = Omit<RingEnrolment, "escrow">;

const keptIn = ({ database: { read }, journal }: OpenOffice): Kept | null => {
  const [centre, office] = [syncSetting(read, "centre-url"), syncSetting(read, "office")];
  const [centreKey, doorSeed] = [syncSetting(read, "centre-key"), syncSetting(read, "door-seed")];
  if (!isEnrolled(read) || centre === null || office === null || centreKey === null || doorSeed === null)
    return null;
  return { centre, office, deviceId: journal.device.deviceId, centreKey, doorSeed };
};

/** The ring with what the file says of the enrolment; the closed key stays where it is this device's. */
export const withTrueEnrolment = (ring: KeyRing, office: OpenOffice): KeyRing => {
  const kept = keptIn(office);
  if (kept === null) return ring.enrolment === null ? ring : { ...ring, enrolment: null };
  const escrow = ring.enrolment?.deviceId === kept.deviceId ? ring.enrolment.escrow : null;
  return { ...ring, enrolment: { ...kept, escrow } };
};
