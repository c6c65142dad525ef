/** Users, the journal of events and what follows from it. Times are instants in UTC, ids UUIDv7. */

import { sql } from "drizzle-orm";
import {
  blob,
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

/** A device that writes the journal; the private key never leaves the encrypted file. */
export const devices = sqliteTable("devices", {
  deviceId: text("device_id").primaryKey(),
  name: text().notNull(),
  publicKey: blob("public_key", { mode: "buffer" }).notNull(),
  privateKey: blob("private_key", { mode: "buffer" }),
  createdAt: text("created_at").notNull(),
  thisDevice: integer("this_device").notNull(),
});

/** Журнал: hash-chained and signed per device; append-only (triggers refuse update and delete). */
export const events = sqliteTable(
  "events",
  {
    /** Order of appending on this database. */
    position: integer().primaryKey({ autoIncrement: true }),
    eventId: text("event_id").notNull().unique(),
    stream: text().notNull(),
    version: integer().notNull(),
    type: text().notNull(),
    /** Canonical JSON (RFC 8785). */
    payload: text().notNull(),
    actor: text().notNull(),
    role: text().notNull(),
    deviceId: text("device_id").notNull(),
    deviceSequence: integer("device_sequence").notNull(),
    recordedAt: text("recorded_at").notNull(),
    commandId: text("command_id").notNull(),
    previousHash: blob("previous_hash", { mode: "buffer" }).notNull(),
    hash: blob({ mode: "buffer" }).notNull(),
    signature: blob({ mode: "buffer" }).notNull(),
    /** 1 once another truth took its place: kept as evidence, no longer part of its stream. */
    setAside: integer("set_aside").notNull().default(0),
  },
  (t) => [
    uniqueIndex("events_stream").on(t.stream, t.version).where(sql`set_aside = 0`),
    index("events_set_aside").on(t.stream, t.version).where(sql`set_aside = 1`),
    uniqueIndex("events_device").on(t.deviceId, t.deviceSequence),
    index("events_command").on(t.commandId),
  ],
);

/** The answer once given to a command: a repeat returns it and changes nothing. */
export const commandResults = sqliteTable("command_results", {
  commandId: text("command_id").primaryKey(),
  procedure: text().notNull(),
  actor: text().notNull(),
  inputHash: text("input_hash").notNull(),
  output: text().notNull(),
  recordedAt: text("recorded_at").notNull(),
});

/** Пользователи: projection of the streams `user/<id>`. */
export const users = sqliteTable("users", {
  userId: text("user_id").primaryKey(),
  login: text().notNull().unique(),
  fullNameRu: text("full_name_ru").notNull(),
  fullNameKy: text("full_name_ky").notNull(),
  positionRu: text("position_ru").notNull(),
  positionKy: text("position_ky").notNull(),
  /** The officer's own ИНН, for conflicts of interest (art. 63). */
  inn: integer(),
  active: integer().notNull(),
  /** Ed25519 key of the signer, 32 bytes. */
  signingPublicKey: blob("signing_public_key", { mode: "buffer" }).notNull(),
  /** Version of the user's stream, for `expectedVersion`. */
  version: integer().notNull(),
});

/** What a replay of the journal does not know. Passwords and private keys live in the key ring beside the database. */
export const userSignIns = sqliteTable("user_sign_ins", {
  userId: text("user_id").primaryKey(),
  lastSignInAt: text("last_sign_in_at").notNull(),
});

/** Language, theme and columns of each user's window; JSON of the contract's `preferences`. */
export const userPreferences = sqliteTable("user_preferences", {
  userId: text("user_id").primaryKey(),
  content: text().notNull(),
});

export const userRoles = sqliteTable(
  "user_roles",
  {
    userId: text("user_id").notNull(),
    /** inspector, supervisor, head, registrar, field-auditor, office-admin, observer. */
    role: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.role] })],
);

/** Самоотвод, отвод (art. 63): blocks assignment, viewing and signing. */
export const recusals = sqliteTable(
  "recusals",
  {
    userId: text("user_id").notNull(),
    inn: integer().notNull(),
    reason: text().notNull(),
    declaredAt: text("declared_at").notNull(),
    declaredBy: text("declared_by").notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.inn] })],
);

/** Доступ к налоговой тайне (art. 64): who read what about whom, and why. */
export const accessLog = sqliteTable(
  "access_log",
  {
    accessId: text("access_id").primaryKey(),
    userId: text("user_id").notNull(),
    inn: integer(),
    procedure: text().notNull(),
    reason: text().notNull(),
    at: text().notNull(),
  },
  (t) => [index("access_log_inn").on(t.inn, t.at), index("access_log_user").on(t.userId, t.at)],
);

/** Черновики: whatever a user has typed and not sent yet. */
export const drafts = sqliteTable(
  "drafts",
  {
    userId: text("user_id").notNull(),
    draftKey: text("draft_key").notNull(),
    content: text().notNull(),
    savedAt: text("saved_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.draftKey] })],
);

export const calendarEntries = sqliteTable("calendar_entries", {
  date: text().primaryKey(),
  /** holiday, working-day, confirmed-holiday, removed-holiday. */
  kind: text().notNull(),
  nameRu: text("name_ru").notNull(),
  nameKy: text("name_ky").notNull(),
  basis: text().notNull(),
  enteredBy: text("entered_by").notNull(),
  enteredAt: text("entered_at").notNull(),
});

export const readingChoices = sqliteTable("reading_choices", {
  readingId: text("reading_id").primaryKey(),
  alternative: text().notNull(),
  chosenBy: text("chosen_by").notNull(),
  chosenAt: text("chosen_at").notNull(),
});

/** Блок номеров: registration numbers leased to this office; `next` moves in the journal's transaction. */
export const numberBlocks = sqliteTable(
  "number_blocks",
  {
    deviceId: text("device_id").notNull(),
    kind: text().notNull(),
    prefix: text().notNull(),
    first: integer().notNull(),
    next: integer().notNull(),
    last: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.deviceId, t.kind, t.first] })],
);

export const officeSettings = sqliteTable("office_settings", {
  name: text().primaryKey(),
  value: text().notNull(),
});

/** Findings of the latest sweeps, before an inspector takes them into a case. */
export const sweepFindings = sqliteTable(
  "sweep_findings",
  {
    findingId: text("finding_id").primaryKey(),
    sweepId: text("sweep_id").notNull(),
    inn: integer().notNull(),
    tax: text().notNull(),
    period: text().notNull(),
    checkId: text("check_id").notNull(),
    kind: text().notNull(),
    difference: integer().notNull(),
    /** The whole finding as JSON of the contract's `finding`. */
    body: text().notNull(),
  },
  (t) => [
    index("sweep_findings_inn").on(t.sweepId, t.inn),
    index("sweep_findings_check").on(t.sweepId, t.checkId),
  ],
);

/** How many findings of a sweep cite an article of the Code: what «Где применяется» counts. */
export const sweepArticles = sqliteTable(
  "sweep_articles",
  { sweepId: text("sweep_id").notNull(), article: text().notNull(), findings: integer().notNull() },
  (t) => [primaryKey({ columns: [t.sweepId, t.article] })],
);

/** Factors of risk of the latest sweep (118(5)), a row each taxpayer with any, or with a burden to compare. */
export const sweepRisks = sqliteTable(
  "sweep_risks",
  {
    sweepId: text("sweep_id").notNull(),
    inn: integer().notNull(),
    /** Sum of the weights of the factors; orders, is no finding. */
    score: real().notNull(),
    /** Their names, `tax-differs,burden-low`, in the order of the article. */
    factors: text().notNull(),
    /** The whole assessment as JSON of the contract's `riskAssessment`. */
    body: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sweepId, t.inn] })],
);

export const sweeps = sqliteTable("sweeps", {
  sweepId: text("sweep_id").primaryKey(),
  periodFrom: text("period_from").notNull(),
  periodTo: text("period_to").notNull(),
  startedAt: text("started_at").notNull(),
  finishedAt: text("finished_at"),
  startedBy: text("started_by").notNull(),
  /** running, finished, cancelled, failed. */
  status: text().notNull(),
  taxpayers: integer().notNull(),
  findings: integer().notNull(),
});

/** Дела камеральной проверки: projection of the streams `desk-audit/<id>`. */
export const deskAudits = sqliteTable(
  "desk_audits",
  {
    caseId: text("case_id").primaryKey(),
    number: text().notNull().unique(),
    inn: integer().notNull(),
    periodFrom: text("period_from").notNull(),
    periodTo: text("period_to").notNull(),
    status: text().notNull(),
    version: integer().notNull(),
    inspectorId: text("inspector_id").notNull(),
    openedAt: text("opened_at").notNull(),
    updatedAt: text("updated_at").notNull(),
    /** Tyiyn of tax in the accepted findings. */
    taxDifference: integer("tax_difference").notNull(),
    nextDueOn: text("next_due_on"),
    /** State of the aggregate as JSON. */
    state: text().notNull(),
  },
  (t) => [
    index("desk_audits_inn").on(t.inn),
    index("desk_audits_inspector").on(t.inspectorId, t.status),
    index("desk_audits_due").on(t.nextDueOn),
  ],
);

/** Документы: every official paper of a case with its life by art. 96–97. */
export const officialActs = sqliteTable(
  "official_acts",
  {
    actId: text("act_id").primaryKey(),
    caseId: text("case_id").notNull(),
    inn: integer().notNull(),
    /** desk-audit-report, discrepancy-notice, acceptance-notice, desk-audit-decision. */
    kind: text().notNull(),
    /** drafted, submitted, sent-back, approved, signed, dispatched, served, undelivered, cancelled. */
    status: text().notNull(),
    registrationNumber: text("registration_number").unique(),
    preparedBy: text("prepared_by").notNull(),
    approvedBy: text("approved_by"),
    signedBy: text("signed_by"),
    signedAt: text("signed_at"),
    servedOn: text("served_on"),
    serviceMethod: text("service_method"),
    /** SHA-256 of the signed content. */
    contentHash: text("content_hash"),
    /** The content from which the paper is printed, JSON. */
    content: text().notNull(),
    updatedAt: text("updated_at").notNull(),
  },
  (t) => [
    index("official_acts_case").on(t.caseId),
    index("official_acts_status").on(t.status, t.kind),
    check(
      "official_acts_four_eyes",
      sql`${t.kind} <> 'desk-audit-decision' OR ((${t.approvedBy} IS NULL OR ${t.approvedBy} <> ${t.preparedBy})
        AND (${t.signedBy} IS NULL OR ${t.signedBy} <> ${t.preparedBy}))`,
    ),
  ],
);

/** Сроки: each step the law expects, open until met; a missed one keeps its trace. */
export const deadlines = sqliteTable(
  "deadlines",
  {
    deadlineId: text("deadline_id").primaryKey(),
    caseId: text("case_id").notNull(),
    inn: integer().notNull(),
    /** Term of the register, e.g. T-103. */
    term: text().notNull(),
    /** office or taxpayer. */
    bound: text().notNull(),
    article: text().notNull(),
    startsOn: text("starts_on").notNull(),
    dueOn: text("due_on").notNull(),
    metOn: text("met_on"),
    missedAt: text("missed_at"),
    ownerId: text("owner_id").notNull(),
    derivation: text().notNull(),
  },
  (t) => [index("deadlines_open").on(t.metOn, t.dueOn), index("deadlines_case").on(t.caseId)],
);

/** Articles a case cites by its findings and terms, and each of its papers by what it prints. */
export const deskAuditArticles = sqliteTable(
  "desk_audit_articles",
  {
    caseId: text("case_id").notNull(),
    /** The paper; empty for the case itself. */
    actId: text("act_id").notNull(),
    /** `125`, `85¹`. */
    article: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.actId, t.article] }),
    index("desk_audit_articles_article").on(t.article, t.actId),
  ],
);
