/** Requests of registration and what their decisions have changed in the register. Projections of the journal. */
import { sql } from "drizzle-orm";
import { blob, check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Заявки: projection of the streams `registration/<id>`. */
export const registrationCases = sqliteTable(
  "registration_cases",
  {
    requestId: text("request_id").primaryKey(),
    number: text().notNull().unique(),
    /** Id in the channel; a repeat is not taken in twice. */
    sourceId: text("source_id").unique(),
    kind: text().notNull(),
    status: text().notNull(),
    outcome: text(),
    version: integer().notNull(),
    applicantInn: integer("applicant_inn").notNull(),
    organizationInn: integer("organization_inn"),
    /** Digits of the phone, the last nine. */
    phone: text(),
    /** Series and number of the passport as claimed or seen, without spaces, upper case. */
    passport: text(),
    /** Number and claimed names, folded as the search of the register folds them. */
    searchText: text("search_text").notNull(),
    inspectorId: text("inspector_id"),
    submittedAt: text("submitted_at").notNull(),
    decidedAt: text("decided_at"),
    updatedAt: text("updated_at").notNull(),
    nextDueOn: text("next_due_on"),
    missed: integer().notNull(),
    /** State of the aggregate as JSON. */
    state: text().notNull(),
  },
  (t) => [
    index("registration_cases_status").on(t.status, t.nextDueOn),
    index("registration_cases_applicant").on(t.applicantInn),
    index("registration_cases_organization").on(t.organizationInn).where(sql`organization_inn IS NOT NULL`),
    index("registration_cases_phone").on(t.phone).where(sql`phone IS NOT NULL`),
    index("registration_cases_passport").on(t.passport).where(sql`passport IS NOT NULL`),
    index("registration_cases_inspector").on(t.inspectorId, t.status),
  ],
);

/** Papers of registration with their life by art. 96–97. */
export const registrationActs = sqliteTable(
  "registration_acts",
  {
    actId: text("act_id").primaryKey(),
    requestId: text("request_id").notNull(),
    inn: integer().notNull(),
    kind: text().notNull(),
    status: text().notNull(),
    registrationNumber: text("registration_number").unique(),
    preparedBy: text("prepared_by").notNull(),
    approvedBy: text("approved_by"),
    signedBy: text("signed_by"),
    signedAt: text("signed_at"),
    servedOn: text("served_on"),
    contentHash: text("content_hash"),
    /** Public half of the key it was signed with, base64. */
    signerKey: text("signer_key"),
    content: text().notNull(),
  },
  (t) => [
    index("registration_acts_request").on(t.requestId),
    index("registration_acts_inn").on(t.inn),
    // Who prepared an annulment may not sign it.
    check(
      "registration_acts_four_eyes",
      sql`${t.kind} <> 'annulment-decision' OR ${t.signedBy} IS NULL OR ${t.signedBy} <> ${t.preparedBy}`,
    ),
  ],
);

/** Articles each paper of a request cites. */
export const registrationArticles = sqliteTable(
  "registration_articles",
  { requestId: text("request_id").notNull(), actId: text("act_id").notNull(), article: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.requestId, t.actId, t.article] }),
    index("registration_articles_article").on(t.article, t.actId),
  ],
);

/** Changes of the register by decision: projection of the streams `taxpayer/<ИНН>`. */
export const registerChanges = sqliteTable(
  "register_changes",
  {
    position: integer().primaryKey(),
    inn: integer().notNull(),
    type: text().notNull(),
    payload: text().notNull(),
    actor: text().notNull(),
    recordedAt: text("recorded_at").notNull(),
  },
  (t) => [
    index("register_changes_inn").on(t.inn, t.position),
    index("register_changes_time").on(t.recordedAt),
    // Which numbers an entry stands for now.
    index("register_changes_replaced").on(sql`payload ->> '$.by'`).where(sql`type = 'InnReplaced'`),
  ],
);

/** How surely each person is known: the highest level confirmed. */
export const identityLevels = sqliteTable("identity_levels", {
  inn: integer().primaryKey(),
  level: text().notNull(),
  confirmedOn: text("confirmed_on").notNull(),
  confirmedBy: text("confirmed_by").notNull(),
});

/** Логины кабинета. There is no password here, nor anywhere on this machine. */
export const cabinetAccounts = sqliteTable(
  "cabinet_accounts",
  {
    login: text().primaryKey(),
    inn: integer().notNull(),
    personInn: integer("person_inn").notNull(),
    role: text().notNull(),
    openedOn: text("opened_on").notNull(),
    closedOn: text("closed_on"),
    requestId: text("request_id").notNull(),
  },
  (t) => [index("cabinet_accounts_inn").on(t.inn), index("cabinet_accounts_person").on(t.personInn)],
);

/** Subdivisions, objects and places entered by accounting registration (114). */
export const accountedObjects = sqliteTable(
  "accounted_objects",
  {
    objectId: text("object_id").primaryKey(),
    inn: integer().notNull(),
    object: text().notNull(),
    title: text().notNull(),
    office: text().notNull(),
    address: text(),
    from: text("valid_from").notNull(),
    to: text("valid_to"),
  },
  (t) => [index("accounted_objects_inn").on(t.inn)],
);

/** Reasons the office writes again and again. */
export const reasonTemplates = sqliteTable("reason_templates", {
  templateId: text("template_id").primaryKey(),
  use: text().notNull(),
  titleRu: text("title_ru").notNull(),
  titleKy: text("title_ky").notNull(),
  textRu: text("text_ru").notNull(),
  textKy: text("text_ky").notNull(),
});

/** Files of the papers that came with requests, by their hash; the journal cites the hash alone. */
export const attachments = sqliteTable(
  "attachments",
  {
    sha256: text().notNull(),
    ownerId: text("owner_id").notNull(),
    mediaType: text("media_type").notNull(),
    bytes: blob({ mode: "buffer" }).notNull(),
    savedAt: text("saved_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.sha256, t.ownerId] })],
);

/** Small pictures of scanned papers, by the hash of the paper: made here by the window, or come before the paper itself. */
export const attachmentThumbnails = sqliteTable(
  "attachment_thumbnails",
  {
    sha256: text().primaryKey(),
    bytes: blob({ mode: "buffer" }).notNull(),
    savedAt: text("saved_at").notNull(),
    /** 1: made here, the centre has not taken it yet. */
    toSend: integer("to_send").notNull(),
  },
  (t) => [index("attachment_thumbnails_to_send").on(t.sha256).where(sql`to_send = 1`)],
);
