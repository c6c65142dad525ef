/**
 * Changes of different entries of the register usually lie beside each other; where they meet in one row, their order decides.
 * It is the centre's: what another device changed before the centre knew of an own change comes before it.
 */
import type { RegisterChange } from "#shared/domain/registration/register-changes.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import type { ReadHandle, WriteHandle } from "../handle.ts";
import { streamIdOf } from "../projections/projection.ts";
import { rebuildStream } from "../projections/rebuild.ts";
import { reapplyRegisterChanges, touched } from "../register/apply-change.ts";

interface Row {
  readonly stream: string;
  readonly type: string;
  readonly payload: string;
}

/** Own changes behind the last own event the feed has told of. */
const AHEAD = `SELECT e.stream, e.type, e.payload FROM events e JOIN devices d USING (device_id)
  WHERE d.this_device = 1 AND e.set_aside = 0 AND e.stream GLOB 'taxpayer/*' AND e.device_sequence > coalesce((
    SELECT o.device_sequence FROM events o WHERE o.device_id = d.device_id
      AND EXISTS (SELECT 1 FROM event_positions p WHERE p.event_id = o.event_id)
    ORDER BY o.device_sequence DESC LIMIT 1), 0)`;

/** A number that leads to another takes along rows of whoever is linked with it. */
const isFarReaching = ({ type }: Pick<RegisterChange, "type">): boolean => type === "InnReplaced";

/** Whether a change the feed brings must lie under an own one that was laid before it. */
export const liesUnderOwn = (read: ReadHandle, of: Inn, change: RegisterChange): boolean => {
  const inns = touched(of, change);
  return read
    .query<Row>(AHEAD)
    .all()
    .some(({ stream, type, payload }) => {
      const own = { type, payload: JSON.parse(payload) } as RegisterChange;
      if (isFarReaching(change) || isFarReaching(own)) return true;
      return touched(streamIdOf(stream) as Inn, own).some((inn) => inns.includes(inn));
    });
};

/** Lays everything anew in the order of the feed. */
export const layInOrder = (write: WriteHandle): void => {
  rebuildStream(write, "taxpayer/*");
  reapplyRegisterChanges(write);
};
