import { z } from "zod";
import type { CoreClient } from "../../app/client.ts";

export const DELIVERY_VIEWS = ["to-dispatch", "under-way", "served"] as const;

/** Which list is open, and the papers of which case beside it. */
export const deliverySearch = z.object({
  view: z.enum(DELIVERY_VIEWS).optional().catch(undefined),
  case: z.string().optional().catch(undefined),
});
export type DeliverySearch = z.output<typeof deliverySearch>;

/** A paper of the lists. */
export type DeliveryRow = Awaited<ReturnType<CoreClient["delivery"]["list"]>>["items"][number];
