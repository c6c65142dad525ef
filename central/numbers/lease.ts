/** Leases runs of numbers to devices: no two of an office give the same one, with the network or without. */
import { NUMBERED_KINDS, numberPrefix } from "#shared/domain/numbering.ts";
import { numberLeaseOf } from "#shared/sync/streams.ts";
import { CENTRE_ACTOR, CENTRE_ROLE, type Identity } from "../enrolment/identity.ts";
import { firstToLease } from "../push/numbers.ts";
import type { OfficeTransaction } from "../store/office-store.ts";

/** A month of a busy officer; what is left over is never given by anybody. */
const BLOCK = 500;

interface Wanted {
  readonly kind: string;
  /** Last number of the latest lease the device knows of; 0 for none. */
  readonly upTo: number;
}

interface Asking {
  readonly deviceId: string;
  readonly office: string;
}

const lastLease = async (tx: OfficeTransaction, deviceId: string, kind: string): Promise<number> =>
  Math.max(0, ...(await tx.leases(deviceId, kind)).map(({ last }) => last));

/** @returns how many runs were leased: none of a kind the centre has no numbers of, nor of one whose lease is on its way */
export const leaseNumbers = (
  { offices, authorEvents, clock }: Pick<Identity, "offices" | "authorEvents" | "clock">,
  { deviceId, office }: Asking,
  wanted: readonly Wanted[],
): Promise<number> =>
  offices.inOffice(office, async (tx) => {
    let leased = 0;
    for (const { kind, upTo } of wanted) {
      if (!NUMBERED_KINDS.includes(kind) || (await lastLease(tx, deviceId, kind)) > upTo) continue;
      const first = await firstToLease(tx, kind);
      const payload = { prefix: numberPrefix(office, kind), first, last: first + BLOCK - 1 };
      await authorEvents(tx, [{ stream: numberLeaseOf(deviceId, kind), type: "BlockLeased", payload }], {
        procedure: "numbers.lease",
        actor: CENTRE_ACTOR,
        role: CENTRE_ROLE,
        at: clock(),
      });
      leased += 1;
    }
    return leased;
  });
