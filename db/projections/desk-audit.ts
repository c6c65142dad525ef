/** desk_audits, official_acts, deadlines, desk_audit_articles from the streams `desk-audit/<id>`. */

import { articlesCitedIn } from "#shared/domain/cited-articles.ts";
import { apply, standingDifference } from "#shared/domain/desk-audit/apply.ts";
import type { DeskAuditEvent } from "#shared/domain/desk-audit/events.ts";
import { nextDeadline } from "#shared/domain/desk-audit/state-queries.ts";
import type { ActState, DeadlineState, DeskAuditState } from "#shared/domain/desk-audit/types.ts";
import type { ActContent } from "#shared/domain/official-act/content.ts";
import { innToInteger } from "#shared/kernel/inn.ts";
import type { WriteHandle } from "../handle.ts";
import { type Projection, type RecordedEvent, streamIdOf } from "./projection.ts";

const knownState = (write: WriteHandle, caseId: string): DeskAuditState | null => {
  const row = write.query<{ state: string }>("SELECT state FROM desk_audits WHERE case_id = ?").get(caseId);
  return row === undefined ? null : (JSON.parse(row.state) as DeskAuditState);
};

const saveCase = (write: WriteHandle, state: DeskAuditState, recorded: RecordedEvent): void => {
  write
    .statement(
      `INSERT INTO desk_audits (case_id, number, inn, period_from, period_to, status, version, inspector_id,
         opened_at, updated_at, tax_difference, next_due_on, state)
       VALUES (@caseId, @number, @inn, @periodFrom, @periodTo, @status, @version, @inspectorId, @openedAt,
         @updatedAt, @taxDifference, @nextDueOn, @state)
       ON CONFLICT (case_id) DO UPDATE SET status = excluded.status, version = excluded.version,
         inspector_id = excluded.inspector_id, updated_at = excluded.updated_at,
         tax_difference = excluded.tax_difference, next_due_on = excluded.next_due_on, state = excluded.state`,
    )
    .run({
      caseId: state.caseId,
      number: state.number,
      inn: innToInteger(state.inn),
      periodFrom: state.periodFrom,
      periodTo: state.periodTo,
      status: state.status,
      version: recorded.version,
      inspectorId: state.inspectorId,
      openedAt: state.openedAt,
      updatedAt: recorded.recordedAt,
      taxDifference: standingDifference(state),
      nextDueOn: nextDeadline(state)?.dueOn ?? null,
      state: JSON.stringify(state),
    });
};

/** The text of the paper an event brings; null when it leaves the text as it was. */
const contentIn = (event: DeskAuditEvent): ActContent | null =>
  event.type === "ActDrafted" || event.type === "ActApproved" || event.type === "ActSigned"
    ? event.payload.content
    : null;

const saveAct = (
  write: WriteHandle,
  state: DeskAuditState,
  act: ActState,
  content: ActContent | null,
  recorded: RecordedEvent,
): void => {
  write
    .statement(
      `INSERT INTO official_acts (act_id, case_id, inn, kind, status, registration_number, prepared_by,
         approved_by, signed_by, signed_at, served_on, service_method, content_hash, content, updated_at)
       VALUES (@actId, @caseId, @inn, @kind, @status, @registrationNumber, @preparedBy, @approvedBy, @signedBy,
         @signedAt, @servedOn, @method, @contentHash, coalesce(@content, '{}'), @updatedAt)
       ON CONFLICT (act_id) DO UPDATE SET status = excluded.status,
         registration_number = excluded.registration_number, prepared_by = excluded.prepared_by,
         approved_by = excluded.approved_by, signed_by = excluded.signed_by, signed_at = excluded.signed_at,
         served_on = excluded.served_on, service_method = excluded.service_method,
         content_hash = excluded.content_hash, content = coalesce(@content, official_acts.content),
         updated_at = excluded.updated_at`,
    )
    .run({
      actId: act.actId,
      caseId: state.caseId,
      inn: innToInteger(state.inn),
      kind: act.kind,
      status: act.status,
      registrationNumber: act.registrationNumber,
      preparedBy: act.preparedBy.at(-1) ?? "",
      approvedBy: act.approvedBy,
      signedBy: act.signedBy,
      signedAt: act.signedAt,
      servedOn: act.servedOn,
      method: act.method,
      contentHash: act.contentHash,
      content: content === null ? null : JSON.stringify(content),
      updatedAt: recorded.recordedAt,
    });
};

const saveDeadline = (
  write: WriteHandle,
  state: DeskAuditState,
  deadline: DeadlineState,
  recorded: RecordedEvent,
): void => {
  write
    .statement(
      `INSERT INTO deadlines (deadline_id, case_id, inn, term, bound, article, starts_on, due_on, met_on,
         missed_at, owner_id, derivation)
       VALUES (@deadlineId, @caseId, @inn, @term, @bound, @article, @startsOn, @dueOn, @metOn, @missedAt,
         @ownerId, @derivation)
       ON CONFLICT (deadline_id) DO UPDATE SET met_on = excluded.met_on,
         missed_at = coalesce(deadlines.missed_at, excluded.missed_at), owner_id = excluded.owner_id`,
    )
    .run({
      deadlineId: deadline.deadlineId,
      caseId: state.caseId,
      inn: innToInteger(state.inn),
      term: deadline.term,
      bound: deadline.bound,
      article: deadline.article,
      startsOn: deadline.startsOn,
      dueOn: deadline.dueOn,
      metOn: deadline.metOn,
      missedAt: deadline.missedOn === null ? null : recorded.recordedAt,
      ownerId: deadline.ownerId,
      derivation: JSON.stringify(deadline.derivation),
    });
};

const ARTICLES_OF = "desk_audit_articles";

/** The articles of one case or paper, in place of those it cited before. */
const saveArticles = (write: WriteHandle, caseId: string, actId: string, cited: unknown): void => {
  write.statement(`DELETE FROM ${ARTICLES_OF} WHERE case_id = ? AND act_id = ?`).run(caseId, actId);
  const insert = write.statement(`INSERT INTO ${ARTICLES_OF} (case_id, act_id, article) VALUES (?, ?, ?)`);
  for (const article of articlesCitedIn(cited)) insert.run(caseId, actId, article);
};

/** What the case itself cites: its findings and its terms, without their workings. */
const citedByCase = ({ findings, deadlines }: DeskAuditState): unknown => [
  findings.map(({ articles }) => ({ articles })),
  deadlines.map(({ article }) => ({ article })),
];

/** Rows of what this event changed: comparing by identity is enough, for `apply` copies only what it changes. */
const changed = <Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] =>
  after.filter((item) => !before.includes(item));

const TABLES = ["deadlines", "official_acts", ARTICLES_OF, "desk_audits"] as const;

export const deskAuditProjection: Projection = {
  streamKind: "desk-audit",
  tables: TABLES,
  apply: (write, recorded) => {
    const event = { type: recorded.type, payload: recorded.payload } as DeskAuditEvent;
    const before = knownState(write, recorded.stream.slice("desk-audit/".length));
    const state = apply(before, event);
    saveCase(write, state, recorded);
    const content = contentIn(event);
    for (const act of changed(before?.acts ?? [], state.acts)) {
      saveAct(write, state, act, content, recorded);
      if (content !== null) saveArticles(write, state.caseId, act.actId, content);
    }
    if (before?.findings !== state.findings || before.deadlines !== state.deadlines)
      saveArticles(write, state.caseId, "", citedByCase(state));
    for (const deadline of changed(before?.deadlines ?? [], state.deadlines))
      saveDeadline(write, state, deadline, recorded);
  },
  forget: (write, stream) => {
    for (const table of TABLES)
      write.statement(`DELETE FROM ${table} WHERE case_id = ?`).run(streamIdOf(stream));
  },
};
