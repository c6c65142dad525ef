/** The streams a command writes, and whether it says of each what it was decided on. */
import { err, ok, type Result } from "../../kernel/result.ts";
import { kindOfStream } from "../streams.ts";
import type { PushedCommand, StreamBase, WireEvent } from "../wire.ts";
import type { UnlawfulCode } from "./reasons.ts";

export interface Written {
  /** Events by stream, without the numbers. */
  readonly streams: ReadonlyMap<string, readonly WireEvent[]>;
  /** What the device says of the numbers it gave, in order. */
  readonly numbers: readonly WireEvent[];
  /** What the command was decided on: the streams it writes, and more where it says so. */
  readonly bases: readonly StreamBase[];
}

/** A number given stays given, whatever becomes of the command: such a stream has no base. */
const isNumbers = (stream: string): boolean => kindOfStream(stream) === "number-block";

export const numbersIn = ({ events }: Pick<PushedCommand, "events">): readonly WireEvent[] =>
  events.filter(({ stream }) => isNumbers(stream));

/** Each stream has one base and goes on from it without a gap. */
export const writtenStreams = (
  command: Pick<PushedCommand, "events" | "bases">,
): Result<Written, UnlawfulCode> => {
  const bases = new Map(
    command.bases.filter(({ stream }) => !isNumbers(stream)).map((base) => [base.stream, base]),
  );
  if (bases.size !== command.bases.filter(({ stream }) => !isNumbers(stream)).length)
    return err("wrong-streams");
  const numbers = numbersIn(command);
  const streams = Map.groupBy(
    command.events.filter(({ stream }) => !isNumbers(stream)),
    ({ stream }) => stream,
  );
  for (const [stream, events] of streams) {
    const base = bases.get(stream);
    if (base === undefined || (base.version === 0) !== (base.eventId === null)) return err("wrong-streams");
    if (events.some(({ version }, i) => version !== base.version + i + 1)) return err("wrong-versions");
  }
  return ok({ streams, numbers, bases: [...bases.values()] });
};
