/**
 * number_blocks from two streams: `number-lease/<device>/<kind>`, which only the central service writes, and
 * `number-block/<device>/<kind>`, which only that device writes: the next number moves in the journal's own transaction. A
 * number once given is never taken back, so these events are never set aside.
 */
import type { WriteHandle } from "../handle.ts";
import type { Projection } from "./projection.ts";

export type NumberBlockEvent =
  /** A run of numbers this device alone may give. */
  | {
      readonly type: "BlockLeased";
      readonly payload: { readonly prefix: string; readonly first: number; readonly last: number };
    }
  /** One number given to one case or paper, for good. */
  | {
      readonly type: "NumberGiven";
      readonly payload: { readonly serial: number; readonly number: string; readonly givenTo: string };
    };

export const NUMBER_BLOCK = "number-block";
const NUMBER_LEASE = "number-lease";

export const numberBlockStream = (deviceId: string, kind: string): string =>
  `${NUMBER_BLOCK}/${deviceId}/${kind}`;

const parts = (stream: string): { readonly deviceId: string; readonly kind: string } => {
  const [, deviceId = "", kind = ""] = stream.split("/");
  return { deviceId, kind };
};

const lease = (
  write: WriteHandle,
  stream: string,
  { prefix, first, last }: Extract<NumberBlockEvent, { type: "BlockLeased" }>["payload"],
): void => {
  const { deviceId, kind } = parts(stream);
  write
    .statement(
      "INSERT INTO number_blocks (device_id, kind, prefix, first, next, last) VALUES (?, ?, ?, ?, ?, ?)",
    )
    .run(deviceId, kind, prefix, first, first, last);
};

const give = (write: WriteHandle, stream: string, serial: number): void => {
  const { deviceId, kind } = parts(stream);
  write
    .statement(
      `UPDATE number_blocks SET next = max(next, ?)
       WHERE device_id = ? AND kind = ? AND first <= ? AND last >= ?`,
    )
    .run(serial + 1, deviceId, kind, serial, serial);
};

const apply: Projection["apply"] = (write, recorded) => {
  const event = { type: recorded.type, payload: recorded.payload } as NumberBlockEvent;
  if (event.type === "BlockLeased") lease(write, recorded.stream, event.payload);
  else give(write, recorded.stream, event.payload.serial);
};

const neverForgotten: Projection["forget"] = (_write, stream) => {
  throw new Error(`${stream}: a number given stays given`);
};

export const numberBlocksProjection: Projection = {
  streamKind: NUMBER_BLOCK,
  tables: ["number_blocks"],
  apply,
  forget: neverForgotten,
};

/** Writes the table of `numberBlocksProjection`, which empties it. */
export const numberLeasesProjection: Projection = {
  streamKind: NUMBER_LEASE,
  tables: [],
  apply,
  forget: neverForgotten,
};
