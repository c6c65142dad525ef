/** number_blocks from the streams `number-block/<kind>`: the next number moves in the journal's own transaction. */
import type { Projection } from "./projection.ts";

export type NumberBlockEvent =
  /** A run of numbers this office alone may give. */
  | {
      readonly type: "BlockLeased";
      readonly payload: { readonly prefix: string; readonly first: number; readonly last: number };
    }
  /** One number given to one case or paper, for good. */
  | {
      readonly type: "NumberGiven";
      readonly payload: { readonly serial: number; readonly number: string; readonly givenTo: string };
    };

export const numberBlocksProjection: Projection = {
  streamKind: "number-block",
  tables: ["number_blocks"],
  apply: (write, recorded) => {
    const kind = recorded.stream.slice("number-block/".length);
    const event = { type: recorded.type, payload: recorded.payload } as NumberBlockEvent;
    if (event.type === "BlockLeased") {
      const { prefix, first, last } = event.payload;
      write
        .statement(
          `INSERT INTO number_blocks (kind, prefix, next, last) VALUES (?, ?, ?, ?)
           ON CONFLICT (kind) DO UPDATE SET prefix = excluded.prefix, next = excluded.next, last = excluded.last`,
        )
        .run(kind, prefix, first, last);
      return;
    }
    write.statement("UPDATE number_blocks SET next = ? WHERE kind = ?").run(event.payload.serial + 1, kind);
  },
};
