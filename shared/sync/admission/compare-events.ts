/** Whether a device wrote what the decision gives, byte for byte. */
import type { TakenNumber } from "../../domain/numbering.ts";
import { canonicalJson } from "../../kernel/canonical-json.ts";
import type { WireEvent } from "../wire.ts";
import type { ExpectedEvents } from "./decide-again.ts";

const sameStream = (written: readonly WireEvent[] | undefined, expected: ExpectedEvents["events"]): boolean =>
  written?.length === expected.length &&
  expected.every(({ type, payload }, i) => {
    const event = written[i];
    return event?.type === type && event.payload === canonicalJson(payload);
  });

export const sameEvents = (
  written: ReadonlyMap<string, readonly WireEvent[]>,
  expected: readonly ExpectedEvents[],
): boolean => {
  const wanted = expected.filter(({ events }) => events.length > 0);
  return (
    written.size === wanted.length &&
    wanted.every(({ stream, events }) => sameStream(written.get(stream), events))
  );
};

const textOf = ({ kind, number, givenTo }: TakenNumber): string => JSON.stringify([kind, number, givenTo]);

/** Whether exactly the numbers the decision bears were given, each to what bears it. */
export const sameNumbers = (given: readonly TakenNumber[], borne: readonly TakenNumber[]): boolean => {
  const texts = given.map(textOf).toSorted();
  const wanted = borne.map(textOf).toSorted();
  return texts.length === wanted.length && texts.every((text, i) => text === wanted[i]);
};
