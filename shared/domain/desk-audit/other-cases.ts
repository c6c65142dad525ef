/** What the other cases of a taxpayer say to a new one. */
import { standing } from "./apply.ts";
import type { DeskAuditContext } from "./context.ts";
import { decisionAct } from "./state-queries.ts";
import type { DeskAuditState } from "./types.ts";

/** Cases not closed, and what each is about. */
export const openCasesOf = (states: readonly DeskAuditState[]): DeskAuditContext["openCases"] =>
  states
    .filter(({ status }) => status !== "closed")
    .map(({ caseId, number, findings }) => ({
      caseId,
      number,
      subjects: findings
        .filter((finding) => finding.verdict !== "dismissed")
        .map(({ tax, period }) => ({ tax, period })),
    }));

/** Cases whose decision is signed, and what it decided on. */
export const decidedCasesOf = (states: readonly DeskAuditState[]): DeskAuditContext["decidedCases"] =>
  states.flatMap((state) =>
    (decisionAct(state)?.signedOn ?? null) === null
      ? []
      : [{ number: state.number, findings: standing(state) }],
  );
