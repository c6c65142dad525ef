/** What the office and its identity providers have told each other. A replay of the journal does not know it. */
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/** Which rows of registration_requests a provider brought, and by what id it knows them. */
export const providerRequests = sqliteTable(
  "provider_requests",
  {
    /** Id in registration_requests. */
    requestId: text("request_id").primaryKey(),
    providerId: text("provider_id").notNull(),
    providerRequestId: text("provider_request_id").notNull(),
    fetchedAt: text("fetched_at").notNull(),
  },
  (t) => [uniqueIndex("provider_requests_origin").on(t.providerId, t.providerRequestId)],
);

/** How far the exchange with each provider has come. */
export const providerStates = sqliteTable("provider_states", {
  providerId: text("provider_id").primaryKey(),
  /** The address or folder the cursor is of: another one begins anew. */
  address: text().notNull(),
  cursor: text(),
  exchangedAt: text("exchanged_at"),
  /** JSON of the message; null: the last exchange went through. */
  error: text(),
});

/** The office's secret at a provider: here and nowhere else, neither in the journal nor in the settings. */
export const providerSecrets = sqliteTable("provider_secrets", {
  providerId: text("provider_id").primaryKey(),
  secret: text().notNull(),
});

/** Outcomes owed to the providers: one for each decision on a request of theirs. */
export const providerOutcomes = sqliteTable(
  "provider_outcomes",
  {
    /** Id of the event of the journal it tells of. */
    outcomeId: text("outcome_id").primaryKey(),
    providerId: text("provider_id").notNull(),
    requestId: text("request_id").notNull(),
    /** granted, refused, returned. */
    outcome: text().notNull(),
    /** waiting, sent. */
    state: text().notNull(),
    attempts: integer().notNull(),
    /** JSON of the message of the last attempt. */
    lastError: text("last_error"),
    sentAt: text("sent_at"),
    position: integer().notNull(),
  },
  (t) => [index("provider_outcomes_waiting").on(t.providerId, t.state, t.position)],
);
