/** What the addresses of «Синхронизация» carry besides the path. A value that is none counts as absent. */
import { z } from "zod";

export const QUEUE_CHOICES = ["pending", "accepted", "all"] as const;
export const ASIDE_VIEWS = ["open", "settled"] as const;

export const syncSearch = z.object({
  /** Of the queue. */
  show: z.enum(QUEUE_CHOICES).optional().catch(undefined),
  /** Of conflicts and refusals. */
  view: z.enum(ASIDE_VIEWS).optional().catch(undefined),
  /** Of the history: only what went wrong. */
  faults: z.boolean().optional().catch(undefined),
});
export type SyncSearch = z.output<typeof syncSearch>;
