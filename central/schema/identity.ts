/**
 * Who may speak to the centre: offices, devices, people's vaults, operators. Secrets are hashed, or sealed under a key
 * that is not in the database. Times are instants in UTC as text.
 */
import { sql } from "drizzle-orm";
import {
  bigserial,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";

export const offices = pgTable("offices", {
  code: text().primaryKey(),
  nameRu: text("name_ru").notNull(),
  nameKy: text("name_ky").notNull(),
  addedAt: text("added_at").notNull(),
});

/** One row a process of the service could not do without: its keys, sealed under the key of its environment. */
export const serviceKeys = pgTable("service_keys", {
  name: text().primaryKey(),
  sealed: text().notNull(),
  madeAt: text("made_at").notNull(),
});

/** Одноразовые коды подключения. */
export const enrolmentCodes = pgTable(
  "enrolment_codes",
  {
    codeId: text("code_id").primaryKey(),
    /** HMAC of the code under a key of the service, hex. */
    codeHash: text("code_hash").notNull().unique(),
    office: text().notNull(),
    /** The device becomes active without an operator looking at it. */
    preapproved: boolean().notNull(),
    issuedBy: text("issued_by").notNull(),
    issuedAt: text("issued_at").notNull(),
    expiresAt: text("expires_at").notNull(),
    usedBy: text("used_by"),
    usedAt: text("used_at"),
    revokedAt: text("revoked_at"),
  },
  (t) => [index("enrolment_codes_office").on(t.office)],
);

/** What the centre knows of a device beside its standing, which the office's store keeps with its chain. */
export const deviceDetails = pgTable(
  "device_details",
  {
    deviceId: text("device_id").primaryKey(),
    office: text().notNull(),
    name: text().notNull(),
    program: text().notNull(),
    schema: integer().notNull(),
    publicKey: text("public_key").notNull(),
    /** Ed25519 the device speaks with while locked, base64. */
    doorKey: text("door_key").notNull(),
    codeId: text("code_id").notNull(),
    requestedAt: text("requested_at").notNull(),
    decidedBy: text("decided_by"),
    decidedAt: text("decided_at"),
    reason: text(),
    /** Certificate in force; 0 and null before the first. */
    serial: integer().notNull(),
    notBefore: text("not_before"),
    validUntil: text("valid_until"),
    lastContactAt: text("last_contact_at"),
    /** The wipe order was fetched by the device. */
    wipeFetchedAt: text("wipe_fetched_at"),
  },
  (t) => [index("device_details_office").on(t.office)],
);

/** Keys devices left here, sealed under a key of the service. Gone with the device's revocation. */
export const deviceEscrows = pgTable("device_escrows", {
  deviceId: text("device_id").primaryKey(),
  sealed: text().notNull(),
  /** SHA-256 of the key, hex. */
  checkHash: text("check_hash").notNull(),
  depositedAt: text("deposited_at").notNull(),
});

/** Сейфы пользователей: boxes only their passwords open, and what proves a password. */
export const vaults = pgTable("vaults", {
  userId: text("user_id").primaryKey(),
  office: text().notNull(),
  closedAt: text("closed_at").notNull(),
  kdf: jsonb().notNull(),
  box: jsonb().notNull(),
  /** scrypt of the verifier: `salt:hash`, base64. */
  verifier: text().notNull(),
  /** TOTP secret, sealed under a key of the service. */
  totp: text(),
  /** Last accepted step: no code is good twice. */
  totpStep: integer("totp_step").notNull(),
  recovery: jsonb().$type<readonly string[]>().notNull(),
  savedAt: text("saved_at").notNull(),
});

/** Failures at the door, by login: of unknown ones too, so that a closed door tells nothing. */
export const doorFailures = pgTable(
  "door_failures",
  {
    /** `office` and HMAC of the login; `operator` for the service's own staff. */
    door: text().notNull(),
    who: text().notNull(),
    failures: integer().notNull(),
    lockedUntil: text("locked_until"),
  },
  (t) => [primaryKey({ columns: [t.door, t.who] })],
);

/** Приглашения: people the centre adds, or whose keys it resets; gone when they have made their keys. */
export const invitations = pgTable(
  "invitations",
  {
    userId: text("user_id").primaryKey(),
    office: text().notNull(),
    /** Keyed hash of the login. */
    loginKey: text("login_key").notNull(),
    /** new: becomes a user by it; reset: is one and gets new keys. */
    kind: text().notNull(),
    /** Login, names, ИНН and roles, sealed under a key of the service. */
    person: text().notNull(),
    codeHash: text("code_hash").notNull(),
    issuedBy: text("issued_by").notNull(),
    issuedAt: text("issued_at").notNull(),
    expiresAt: text("expires_at").notNull(),
  },
  (t) => [unique("invitations_login").on(t.office, t.loginKey)],
);

/** Назначения: people who work in another office too. */
export const assignments = pgTable(
  "assignments",
  {
    assignmentId: text("assignment_id").primaryKey(),
    userId: text("user_id").notNull(),
    homeOffice: text("home_office").notNull(),
    office: text().notNull(),
    /** The person as a member of the other office; null of one named before members were made. */
    memberId: text("member_id"),
    reason: text().notNull(),
    namedBy: text("named_by").notNull(),
    namedAt: text("named_at").notNull(),
    endedAt: text("ended_at"),
  },
  (t) => [
    uniqueIndex("assignments_current").on(t.userId, t.office).where(sql`ended_at IS NULL`),
    index("assignments_home").on(t.homeOffice),
  ],
);

export const operators = pgTable("operators", {
  operatorId: text("operator_id").primaryKey(),
  name: text().notNull().unique(),
  /** null: the whole republic. */
  office: text(),
  /** argon2id, in its own text form. */
  password: text().notNull(),
  totp: text(),
  totpStep: integer("totp_step").notNull(),
  active: boolean().notNull(),
  addedAt: text("added_at").notNull(),
});

export const operatorSessions = pgTable(
  "operator_sessions",
  {
    /** SHA-256 of the token, hex. */
    tokenHash: text("token_hash").primaryKey(),
    operatorId: text("operator_id").notNull(),
    startedAt: text("started_at").notNull(),
    expiresAt: text("expires_at").notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.operatorId], foreignColumns: [operators.operatorId] }),
    index("operator_sessions_operator").on(t.operatorId),
  ],
);

/** What operators did: only grows. No secrets and no personal data in `subject`. */
export const operatorLog = pgTable("operator_log", {
  position: bigserial({ mode: "number" }).primaryKey(),
  at: text().notNull(),
  operator: text().notNull(),
  action: text().notNull(),
  office: text(),
  subject: text(),
  reason: text(),
});

/** How far a reader of the offices' feeds has come. */
export const feedReaders = pgTable(
  "feed_readers",
  {
    reader: text().notNull(),
    office: text().notNull(),
    position: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.reader, t.office] })],
);

/** By what requests and entries of different offices are found to be of one person: keyed hashes only. */
export const identityMarks = pgTable(
  "identity_marks",
  {
    office: text().notNull(),
    /** Keyed hash of the stream. */
    subject: text().notNull(),
    /** The stream, sealed under a key of the service. */
    stream: text().notNull(),
    /** Keyed hash of the ИНН. */
    person: text().notNull(),
    /** inn, passport, phone, name. */
    mark: text().notNull(),
    keyHash: text("key_hash").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.office, t.subject, t.mark, t.keyHash] }),
    index("identity_marks_key").on(t.mark, t.keyHash),
  ],
);

/** Where each case stands, for the republic's numbers: no person in it. */
export const caseStandings = pgTable(
  "case_standings",
  {
    office: text().notNull(),
    /** `desk-audit/<id>`, `registration/<id>`. */
    stream: text().notNull(),
    kind: text().notNull(),
    status: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.office, t.stream] }),
    index("case_standings_status").on(t.office, t.kind, t.status),
  ],
);

/** Передача налогоплательщика другому налоговому органу (112). */
export const transfers = pgTable(
  "transfers",
  {
    transferId: text("transfer_id").primaryKey(),
    /** The event `OfficeMoved` it follows from: one move is one transfer. */
    movedBy: text("moved_by").notNull().unique(),
    /** ИНН, sealed under a key of the service. */
    taxpayer: text().notNull(),
    fromOffice: text("from_office").notNull(),
    toOffice: text("to_office").notNull(),
    /** Day of the entry: the last one of the old office (112(5)). */
    enteredOn: text("entered_on").notNull(),
    newFrom: text("new_from").notNull(),
    /** entered, received. */
    status: text().notNull(),
    recordedAt: text("recorded_at").notNull(),
    receivedBy: text("received_by"),
    receivedAt: text("received_at"),
  },
  (t) => [index("transfers_from").on(t.fromOffice), index("transfers_to").on(t.toOffice)],
);

/** Cases that were open in the old office on the day of the entry, and where their papers are. */
export const transferCases = pgTable(
  "transfer_cases",
  {
    transferId: text("transfer_id").notNull(),
    stream: text().notNull(),
    number: text().notNull(),
    caseStatus: text("case_status").notNull(),
    /** open, sent, received. */
    status: text().notNull(),
    sentBy: text("sent_by"),
    sentAt: text("sent_at"),
    /** Covering letter. */
    letter: text(),
    receivedBy: text("received_by"),
    receivedAt: text("received_at"),
  },
  (t) => [primaryKey({ columns: [t.transferId, t.stream] })],
);
