/** What the addresses of «Заявки» carry besides the path. A value that is none counts as absent. */
import { z } from "zod";
import { QUEUE_VIEWS } from "#shared/contract/registration/contract.ts";
import {
  REGISTRATION_KINDS,
  REGISTRATION_SIGNS,
  REGISTRATION_STATUSES,
} from "#shared/contract/registration/values.ts";
import { REQUEST_TABS } from "./request/request-model.ts";

export const QUEUE_SORTS = ["due", "submitted", "name"] as const;

/** What the queue is narrowed to; a request keeps it, so that the next one is known and the way back leads there. */
const narrowing = {
  view: z.enum(QUEUE_VIEWS).optional().catch(undefined),
  kind: z.enum(REGISTRATION_KINDS).optional().catch(undefined),
  sign: z.enum(REGISTRATION_SIGNS).optional().catch(undefined),
  status: z.enum(REGISTRATION_STATUSES).optional().catch(undefined),
  inspector: z.string().optional().catch(undefined),
  // The router reads a value of digits as a number.
  search: z.coerce.string().optional().catch(undefined),
  sort: z.enum(QUEUE_SORTS).optional().catch(undefined),
};

export const queueSearch = z.object({
  ...narrowing,
  /** The request last looked at: the list comes back standing on it. */
  at: z.string().optional().catch(undefined),
});
export type QueueSearch = z.output<typeof queueSearch>;

export const requestSearch = z.object({
  ...narrowing,
  tab: z.enum(REQUEST_TABS).optional().catch(undefined),
  act: z.string().optional().catch(undefined),
});
export type RequestSearch = z.output<typeof requestSearch>;

export const statisticsSearch = z.object({
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional()
    .catch(undefined),
});
export type StatisticsSearch = z.output<typeof statisticsSearch>;

export const receptionSearch = z.object({
  search: z.coerce.string().optional().catch(undefined),
  request: z.string().optional().catch(undefined),
});
export type ReceptionSearch = z.output<typeof receptionSearch>;
