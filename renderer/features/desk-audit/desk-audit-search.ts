/** What the addresses of the area carry besides the path. A value that is none counts as absent. */
import { z } from "zod";
import { DESK_AUDIT_STATUSES } from "#shared/contract/desk-audit.ts";
import { CASE_TABS } from "./case/case-model.ts";
import { FINDING_KINDS } from "./wording.ts";

/** What the list of candidates is narrowed to, and whose findings are shown beside it. */
export const selectionSearch = z.object({
  search: z.string().optional().catch(undefined),
  kind: z.enum(FINDING_KINDS).optional().catch(undefined),
  free: z.boolean().optional().catch(undefined),
  sort: z.enum(["risk", "amount", "findings", "name"]).optional().catch(undefined),
  // The router reads a value of digits as a number.
  inn: z.coerce.string().optional().catch(undefined),
});
export type SelectionSearch = z.output<typeof selectionSearch>;

export const casesSearch = z.object({
  search: z.coerce.string().optional().catch(undefined),
  status: z.enum(DESK_AUDIT_STATUSES).optional().catch(undefined),
  mine: z.boolean().optional().catch(undefined),
});
export type CasesSearch = z.output<typeof casesSearch>;

export const caseSearch = z.object({
  tab: z.enum(CASE_TABS).optional().catch(undefined),
  finding: z.string().optional().catch(undefined),
  act: z.string().optional().catch(undefined),
});
export type CaseSearch = z.output<typeof caseSearch>;
