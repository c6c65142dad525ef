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

interface OwnChange {
  readonly inn: Inn;
  readonly change: RegisterChange;
}

/** Own changes the feed has not told of, as they were when first asked for: those it tells of meanwhile do no harm. */
export type OwnAhead = () => readonly OwnChange[];

/** For one page of the feed: with a long backlog the question is too dear to be asked for each of its changes. */
export const ownAhead = (read: ReadHandle): OwnAhead => {
  let found: readonly OwnChange[] | null = null;
  return () => {
    found ??= read
      .query<Row>(AHEAD)
      .all()
      .map(({ stream, type, payload }) => ({
        inn: streamIdOf(stream) as Inn,
        change: { type, payload: JSON.parse(payload) } as RegisterChange,
      }));
    return found;
  };
};

/** Whether a change the feed brings must lie under an own one that was laid before it. */
export const liesUnderOwn = (ahead: OwnAhead, of: Inn, change: RegisterChange): boolean => {
  const inns = touched(of, change);
  return ahead().some(
    (own) =>
      isFarReaching(change) ||
      isFarReaching(own.change) ||
      touched(own.inn, own.change).some((inn) => inns.includes(inn)),
  );
};

/** Lays everything anew in the order of the feed. */
export const layInOrder = (write: WriteHandle): void => {
  rebuildStream(write, "taxpayer/*");
  reapplyRegisterChanges(write);
};
