/** registration_cases, registration_acts, registration_articles from the streams `registration/<id>`. */

import { articlesCitedIn } from "#shared/domain/cited-articles.ts";
import { applyRegistration } from "#shared/domain/registration/apply.ts";
import type { RegistrationContent } from "#shared/domain/registration/content.ts";
import type { RegistrationEvent } from "#shared/domain/registration/events.ts";
import { passportKey, phoneKey } from "#shared/domain/registration/keys.ts";
import { nextRegistrationDeadline } from "#shared/domain/registration/state-queries.ts";
import {
  type RegistrationActState,
  type RegistrationState,
  subjectInn,
} from "#shared/domain/registration/types.ts";
import { foldName } from "#shared/domain/taxpayers/fold-name.ts";
import { innToInteger } from "#shared/kernel/inn.ts";
import type { WriteHandle } from "../handle.ts";
import { type Projection, type RecordedEvent, streamIdOf } from "./projection.ts";

const known = (write: WriteHandle, requestId: string): RegistrationState | null => {
  const row = write
    .query<{ state: string }>("SELECT state FROM registration_cases WHERE request_id = ?")
    .get(requestId);
  return row === undefined ? null : (JSON.parse(row.state) as RegistrationState);
};

const saveRequest = (write: WriteHandle, state: RegistrationState, recorded: RecordedEvent): void => {
  write
    .statement(
      `INSERT INTO registration_cases (request_id, number, source_id, kind, status, outcome, version, applicant_inn,
         organization_inn, phone, passport, search_text, inspector_id, submitted_at, decided_at, updated_at, next_due_on, missed, state)
       VALUES (@requestId, @number, @sourceId, @kind, @status, @outcome, @version, @applicantInn, @organizationInn,
         @phone, @passport, @searchText, @inspectorId, @submittedAt, @decidedAt, @updatedAt, @nextDueOn, @missed, @state)
       ON CONFLICT (request_id) DO UPDATE SET kind = excluded.kind, status = excluded.status,
         outcome = excluded.outcome, version = excluded.version, applicant_inn = excluded.applicant_inn,
         organization_inn = excluded.organization_inn, phone = excluded.phone, passport = excluded.passport, search_text = excluded.search_text,
         inspector_id = excluded.inspector_id, decided_at = excluded.decided_at, updated_at = excluded.updated_at,
         next_due_on = excluded.next_due_on, missed = excluded.missed, state = excluded.state`,
    )
    .run({
      requestId: state.requestId,
      number: state.number,
      sourceId: state.sourceId,
      kind: state.kind,
      status: state.status,
      outcome: state.outcome,
      version: recorded.version,
      applicantInn: innToInteger(state.applicant.inn),
      organizationInn: state.organization === null ? null : innToInteger(state.organization.inn),
      phone: phoneKey(state.phone),
      passport: passportKey(state.passportSeen ?? state.passportClaimed),
      searchText: foldName(
        [state.number, state.applicant.nameClaimed, state.organization?.nameClaimed ?? ""].join(" "),
      ),
      inspectorId: state.inspectorId,
      submittedAt: state.submittedAt,
      decidedAt: state.decidedAt,
      updatedAt: recorded.recordedAt,
      nextDueOn: nextRegistrationDeadline(state)?.dueOn ?? null,
      missed: state.deadlines.some(({ missedOn }) => missedOn !== null) ? 1 : 0,
      state: JSON.stringify(state),
    });
};

interface PaperText {
  readonly content: RegistrationContent | null;
  readonly signerKey: string | null;
}

const textOf = (event: RegistrationEvent): PaperText => {
  if (event.type === "ActDrafted") return { content: event.payload.content, signerKey: null };
  if (event.type === "ActSigned") return event.payload;
  return { content: null, signerKey: null };
};

const saveAct = (
  write: WriteHandle,
  state: RegistrationState,
  act: RegistrationActState,
  { content, signerKey }: PaperText,
): void => {
  write
    .statement(
      `INSERT INTO registration_acts (act_id, request_id, inn, kind, status, registration_number, prepared_by,
         approved_by, signed_by, signed_at, served_on, content_hash, signer_key, content)
       VALUES (@actId, @requestId, @inn, @kind, @status, @registrationNumber, @preparedBy, @approvedBy, @signedBy,
         @signedAt, @servedOn, @contentHash, @signerKey, coalesce(@content, '{}'))
       ON CONFLICT (act_id) DO UPDATE SET status = excluded.status,
         registration_number = excluded.registration_number, approved_by = excluded.approved_by,
         signed_by = excluded.signed_by, signed_at = excluded.signed_at, served_on = excluded.served_on,
         content_hash = excluded.content_hash, signer_key = coalesce(@signerKey, registration_acts.signer_key),
         content = coalesce(@content, registration_acts.content)`,
    )
    .run({
      actId: act.actId,
      requestId: state.requestId,
      inn: innToInteger(subjectInn(state)),
      kind: act.kind,
      status: act.status,
      registrationNumber: act.registrationNumber,
      preparedBy: act.preparedBy.at(-1) ?? "",
      approvedBy: act.approvedBy,
      signedBy: act.signedBy,
      signedAt: act.signedAt,
      servedOn: act.servedOn,
      contentHash: act.contentHash,
      signerKey,
      content: content === null ? null : JSON.stringify(content),
    });
};

const saveArticles = (
  write: WriteHandle,
  requestId: string,
  actId: string,
  content: RegistrationContent,
): void => {
  write
    .statement("DELETE FROM registration_articles WHERE request_id = ? AND act_id = ?")
    .run(requestId, actId);
  const insert = write.statement(
    "INSERT INTO registration_articles (request_id, act_id, article) VALUES (?, ?, ?)",
  );
  for (const article of articlesCitedIn(content)) insert.run(requestId, actId, article);
};

const TABLES = ["registration_acts", "registration_articles", "registration_cases"] as const;

export const registrationProjection: Projection = {
  streamKind: "registration",
  tables: TABLES,
  apply: (write, recorded) => {
    const event = { type: recorded.type, payload: recorded.payload } as RegistrationEvent;
    const before = known(write, recorded.stream.slice("registration/".length));
    const state = applyRegistration(before, event);
    saveRequest(write, state, recorded);
    const text = textOf(event);
    for (const act of state.acts.filter((one) => !(before?.acts ?? []).includes(one))) {
      saveAct(write, state, act, text);
      if (text.content !== null) saveArticles(write, state.requestId, act.actId, text.content);
    }
  },
  forget: (write, stream) => {
    for (const table of TABLES)
      write.statement(`DELETE FROM ${table} WHERE request_id = ?`).run(streamIdOf(stream));
  },
};
