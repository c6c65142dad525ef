import { z } from "zod";
import type { CoreClient } from "../../app/client.ts";

export const DECISION_VIEWS = ["to-approve", "to-sign", "register"] as const;

/** Which list is open and which decision beside it. */
export const decisionsSearch = z.object({
  view: z.enum(DECISION_VIEWS).optional().catch(undefined),
  act: z.string().optional().catch(undefined),
});
export type DecisionsSearch = z.output<typeof decisionsSearch>;

/** A decision of the lists. */
export type DecisionRow = Awaited<ReturnType<CoreClient["decisions"]["queue"]>>["items"][number];
