/** Papers to be served, on their way, and served (art. 97). */
import { taxpayerFacts } from "#db/queries/case-facts.ts";
import { actsByStatus, caseById } from "#db/queries/desk-audits.ts";
import { ACT_KINDS, SERVICE_METHODS } from "#shared/contract/desk-audit.ts";
import { openDeadlines } from "#shared/domain/desk-audit/state-queries.ts";
import { actSummary, caseSummary, sightOf } from "../desk-audit/summaries.ts";
import { pageFrom, pageOf } from "../paging.ts";
import { procedures } from "../procedure.ts";

const STATUSES = {
  "to-dispatch": ["signed", "undelivered"],
  "under-way": ["dispatched"],
  served: ["served"],
} as const;

export const deliveryProcedures = {
  list: procedures.delivery.list.handler(({ input, context }) => {
    const page = pageFrom(input);
    const { read } = context;
    const sight = sightOf(read, context.today);
    const order = input.view === "served" ? "newest" : "oldest";
    const found = actsByStatus(read, ACT_KINDS, STATUSES[input.view], context.user.userId, page, order);
    const items = found.items.flatMap(({ actId, caseId }) => {
      const row = caseById(read, caseId);
      const act = row?.state.acts.find((a) => a.actId === actId);
      if (!row || !act) return [];
      const { state } = row;
      const taxpayer = taxpayerFacts(read, state.inn);
      const consent = taxpayer?.edocConsent === 1;
      const due = openDeadlines(state).find((deadline) => deadline.bound === "office");
      return [
        {
          act: actSummary(state, act, sight.names),
          case: caseSummary(row, sight),
          edocConsent: consent,
          address: taxpayer?.address ?? null,
          dueOn: due?.dueOn ?? null,
          workingDaysLeft: due ? sight.daysLeft(due.dueOn) : null,
          deemedOn: act.deemedOn,
          // An electronic document needs the taxpayer's consent (97(1)(3)).
          methods: SERVICE_METHODS.filter((method) => method !== "e-document" || consent),
        },
      ];
    });
    return pageOf(items, found.total, page);
  }),
};
