/** What a rule of administration is asked. */
import type { PlainEventOf, PlainEventType } from "#shared/contract/events/plain-event.ts";
import type { TakenNumber } from "#shared/domain/numbering.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { UnlawfulCode } from "#shared/sync/admission/reasons.ts";
import type { Unlawful } from "../judge-work.ts";
import type { Actor, ReadCommand, ReadEvent, Visit } from "../visit.ts";

export interface Asked {
  readonly visit: Visit;
  readonly read: ReadCommand;
  readonly actor: Actor;
  /** The civil day of the command in Bishkek. */
  readonly today: PlainDate;
  readonly given: readonly TakenNumber[];
}

/** Whether one event may be; its form was looked at before. */
export type Rule<Type extends PlainEventType> = (
  event: PlainEventOf<Type>,
  read: ReadEvent,
  asked: Asked,
) => Promise<Unlawful | null>;

export const unless = (holds: boolean, code: UnlawfulCode): UnlawfulCode | null => (holds ? null : code);
