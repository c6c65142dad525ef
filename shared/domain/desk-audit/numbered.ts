import type { TakenNumber } from "../numbering.ts";
import type { DeskAuditEvent } from "./events.ts";

/** What an event of a case numbers. */
export const numberedBy = (event: DeskAuditEvent): readonly TakenNumber[] => {
  if (event.type === "CaseOpened")
    return [{ kind: "desk-audit-case", number: event.payload.number, givenTo: event.payload.caseId }];
  if (event.type === "ActSigned")
    return [{ kind: event.payload.content.kind, number: event.payload.number, givenTo: event.payload.actId }];
  return [];
};
