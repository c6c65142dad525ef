/**
 * What a command keeps when it is decided again on the centre's state: the ids of its case and papers, the numbers they
 * bear, the seals under texts that did not change. A paper printed in the field stays the same paper.
 */

import type { ReadHandle } from "#db/handle.ts";
import { NUMBER_BLOCK, type NumberBlockEvent } from "#db/projections/number-blocks.ts";
import { streamKindOf } from "#db/projections/projection.ts";
import { eventsOfCommand } from "#db/sync/outgoing.ts";
import type { Id, IdSource, UserId } from "#shared/kernel/id.ts";
import type { WireEvent } from "#shared/sync/wire.ts";
import type { Work } from "#shared/sync/work.ts";
import type { KeptNumber } from "../desk-audit/numbering.ts";
import type { Signer } from "../session/confirm.ts";

export interface Again {
  /** The ids the first decision drew, in order, then new ones. */
  readonly ids: IdSource;
  /** By kind. */
  readonly numbers: ReadonlyMap<string, KeptNumber>;
  /** Gives the seals of the first decision; null when it sealed nothing. */
  readonly signer: Signer | null;
}

/** A text came out differently: only the signer in person can put a signature under it. */
export class MustBeSignedAgain extends Error {}

const keptIds = (kept: readonly string[], fresh: IdSource): IdSource => {
  let next = 0;
  return <Kind extends string>(): Id<Kind> => {
    const id = kept[next];
    next += 1;
    return id === undefined ? fresh<Kind>() : (id as Id<Kind>);
  };
};

const numbersIn = (events: readonly WireEvent[]): ReadonlyMap<string, KeptNumber> =>
  new Map(
    events
      .filter(({ stream, type }) => streamKindOf(stream) === NUMBER_BLOCK && type === "NumberGiven")
      .map(({ stream, payload }) => {
        const given = JSON.parse(payload) as Extract<NumberBlockEvent, { type: "NumberGiven" }>["payload"];
        return [stream.split("/").at(-1) ?? "", given];
      }),
  );

interface Sealed {
  readonly contentHash: string;
  readonly signature: string;
  readonly signerKey: string;
}

const sealsIn = (events: readonly WireEvent[]): readonly Sealed[] =>
  events.filter(({ type }) => type === "ActSigned").map(({ payload }) => JSON.parse(payload) as Sealed);

const signerOf = (userId: UserId, seals: readonly Sealed[]): Signer | null => {
  const [first] = seals;
  if (first === undefined) return null;
  return {
    userId,
    publicKey: first.signerKey,
    sign: (hash) => {
      const seal = seals.find(({ contentHash }) => contentHash === hash);
      if (seal === undefined) throw new MustBeSignedAgain("the text is another than was signed");
      return seal.signature;
    },
  };
};

export const againOf = (
  read: ReadHandle,
  command: { readonly commandId: string; readonly actor: UserId; readonly work: Work },
  fresh: IdSource,
): Again => {
  const events = eventsOfCommand(read, command.commandId);
  return {
    ids: keptIds(command.work.witness.ids, fresh),
    numbers: numbersIn(events),
    signer: signerOf(command.actor, sealsIn(events)),
  };
};

/** The context with the numbers given before in the place of the next ones. */
export const keepNumbers = <Context extends { readonly nextNumber: (kind: string) => string | null }>(
  context: Context,
  again: Again | undefined,
): Context =>
  again === undefined
    ? context
    : { ...context, nextNumber: (kind) => again.numbers.get(kind)?.number ?? context.nextNumber(kind) };
