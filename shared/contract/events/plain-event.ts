/** Events that are recorded as they are asked for, without a machine of states: each with the form of its payload. */
import type { z } from "zod";
import { directoryEventSchemas } from "./directory.ts";
import {
  lawEventSchemas,
  numberEventSchemas,
  officeEventSchemas,
  reasonTemplateEventSchemas,
} from "./office.ts";
import { registerEventSchemas } from "./register.ts";
import { userEventSchemas } from "./user.ts";

const SCHEMAS = {
  ...userEventSchemas,
  ...officeEventSchemas,
  ...lawEventSchemas,
  ...reasonTemplateEventSchemas,
  ...numberEventSchemas,
  ...registerEventSchemas,
  ...directoryEventSchemas,
};
type Schemas = typeof SCHEMAS;

export type PlainEventType = keyof Schemas;
export type PlainEventOf<Type extends PlainEventType> = {
  readonly type: Type;
  readonly payload: z.output<Schemas[Type]>;
};
export type PlainEvent = { [Type in PlainEventType]: PlainEventOf<Type> }[PlainEventType];

/** The event, its payload as it came; null when there is no such event or its payload is another. */
export const readPlainEvent = (type: string, payload: unknown): PlainEvent | null =>
  Object.hasOwn(SCHEMAS, type) && SCHEMAS[type as PlainEventType].safeParse(payload).success
    ? ({ type, payload } as PlainEvent)
    : null;
