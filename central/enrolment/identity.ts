/** What everything about devices, people and operators works with. */
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { IdSource } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Result } from "#shared/kernel/result.ts";
import type { TextParams } from "#shared/kernel/text.ts";
import type { OfficeStore, OfficeTransaction } from "../store/office-store.ts";
import type { Database, Drizzle } from "../store/postgres/database.ts";
import type { CentreKey } from "./ed25519.ts";
import type { ServiceSecrets } from "./service-secrets.ts";

/** The service's own tables. */
export type IdentityDatabase = Drizzle;

/** In whose name the centre writes an event. */
export interface Author {
  /** What was done, as a procedure's name. */
  readonly procedure: string;
  /** An operator, or the centre itself. */
  readonly actor: string;
  readonly role: string;
  readonly at: Instant;
}

export interface AuthoredEvent {
  /** Given where the same event may be asked for twice; else the centre draws one. */
  readonly eventId?: string;
  readonly stream: string;
  readonly type: string;
  readonly payload: unknown;
}

/** Appends events of the centre's own to the office's feed, signed by its key, and brings the office's state up to them. */
export type AuthorEvents = (
  tx: OfficeTransaction,
  events: readonly AuthoredEvent[],
  author: Author,
) => Promise<void>;

export interface Identity {
  readonly database: Database;
  /** Of `database`. Never inside a transaction of an office: an embedded database has one connection. */
  readonly db: IdentityDatabase;
  readonly offices: OfficeStore;
  readonly secrets: ServiceSecrets;
  readonly centre: CentreKey;
  readonly authorEvents: AuthorEvents;
  readonly clock: () => Instant;
  readonly ids: IdSource;
  readonly random: (bytes: number) => Uint8Array;
}

export type Answer<T> = Promise<Result<T, DomainRefusal>>;

/** A refusal whose text is `enrolment.<code>`. */
export const refusal = (code: string, params?: TextParams): DomainRefusal => ({
  code,
  messageKey: `enrolment.${code}`,
  ...(params === undefined ? {} : { params }),
});

/** The centre itself, where no person decided. */
export const CENTRE_ACTOR = "00000000-0000-7000-8000-000000000001";
export const CENTRE_ROLE = "centre";
export const OPERATOR_ROLE = "operator";

export const later = (at: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(at) + milliseconds).toISOString() as Instant;

export const DAY = 86_400_000;
export const MINUTE = 60_000;
