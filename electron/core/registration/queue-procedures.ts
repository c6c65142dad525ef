/** The queue of requests: lists, counts, load, statistics, templates of reasons. */
import { streamVersion } from "#db/journal-read.ts";
import { templateRows } from "#db/queries/reason-templates.ts";
import { registrationStatistics } from "#db/queries/registration-statistics.ts";
import {
  countRegistrations,
  listRegistrations,
  loadOfOfficers,
  type RegistrationFilter,
  type RegistrationRow,
} from "#db/queries/registrations.ts";
import { allUsers } from "#db/queries/users.ts";
import { permissionsOf } from "#shared/domain/access/permissions.ts";
import { ok } from "#shared/kernel/result.ts";
import { runCommand } from "../command.ts";
import { pageFrom, pageOf } from "../paging.ts";
import { procedures } from "../procedure.ts";
import { type RegistrationSight, registrationSight, registrationSummary, signsNow } from "./summaries.ts";

/** A cause is looked for among the requests of a view; more than these nobody decides together. */
const LOOKED_THROUGH = 5000;

const withSign = (
  rows: readonly RegistrationRow[],
  wanted: string,
  sight: RegistrationSight,
): readonly { readonly row: RegistrationRow; readonly signs: ReturnType<typeof signsNow> }[] =>
  rows
    .map((row) => ({ row, signs: signsNow(row, sight) }))
    .filter(({ signs }) => signs.some(({ sign }) => sign === wanted));

export const queueProcedures = {
  list: procedures.registration.list.handler(({ input, context }) => {
    const page = pageFrom(input);
    const sight = registrationSight(context.read, context.today);
    const { sign, view, kind, status, inspectorId, inn, search, sort } = input;
    const filter: RegistrationFilter = {
      view,
      userId: context.user.userId,
      kind,
      status,
      inspectorId,
      inn,
      search,
      sort,
    };
    if (sign === undefined) {
      const found = listRegistrations(context.read, filter, page);
      return pageOf(
        found.items.map((row) => registrationSummary(row, sight)),
        found.total,
        page,
      );
    }
    const all = listRegistrations(context.read, filter, { limit: LOOKED_THROUGH, offset: 0 }).items;
    const found = withSign(all, sign, sight);
    return pageOf(
      found
        .slice(page.offset, page.offset + page.limit)
        .map(({ row, signs }) => registrationSummary(row, sight, signs)),
      found.length,
      page,
    );
  }),
  counts: procedures.registration.counts.handler(({ context }) =>
    countRegistrations(context.read, context.user.userId),
  ),
  officers: procedures.registration.officers.handler(({ context }) => {
    const load = loadOfOfficers(context.read);
    return allUsers(context.read)
      .filter((user) => user.active && permissionsOf(user.roles).includes("registration.prepare"))
      .map(({ userId, fullName }) => ({ userId, fullName, open: load.get(userId) ?? 0 }));
  }),
  statistics: procedures.registration.statistics.handler(({ input, context }) => {
    const sight = registrationSight(context.read, context.today);
    const open = listRegistrations(
      context.read,
      { view: "all", userId: context.user.userId, sort: "due" },
      { limit: LOOKED_THROUGH, offset: 0 },
    ).items.filter(({ state }) => state.decidedAt === null && state.status !== "closed");
    const bySign = Map.groupBy(
      open.flatMap((row) => [...new Set(signsNow(row, sight).map(({ sign }) => sign))]),
      (sign) => sign,
    );
    return {
      ...registrationStatistics(context.read, input.from, input.to),
      bySign: [...bySign].map(([sign, all]) => ({ sign, requests: all.length })),
    };
  }),
  templates: procedures.registration.templates.handler(({ context }) => templateRows(context.read)),
  saveTemplate: procedures.registration.saveTemplate.handler(({ input, context }) =>
    runCommand(context, input, (unit) => {
      const { use, title, text } = input;
      const templateId = input.templateId ?? unit.ids<"ReasonTemplate">();
      const stream = `reason-template/${templateId}`;
      const saved = unit.append(stream, streamVersion(unit.write, stream), [
        { type: "ReasonTemplateSaved", payload: { use, title, text } },
      ]);
      return saved.ok ? ok({ templateId }) : saved;
    }),
  ),
};
