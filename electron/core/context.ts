/** What a procedure is given. */
import type { ReadHandle, WriteHandle } from "#db/handle.ts";
import type { Journal } from "#db/journal.ts";
import type { User } from "#db/queries/users.ts";
import type { Permission, Role } from "#shared/domain/access/permission.ts";
import type { IdSource } from "#shared/kernel/id.ts";
import type { Instant, PlainDate } from "#shared/kernel/plain-date.ts";
import type { Connection, Core, OpenOffice } from "./core.ts";

/** Of every call. */
export interface CoreContext {
  readonly core: Core;
  readonly connection: Connection;
}

/** Of a call by a signed-in user whose permission was checked. */
export interface SessionContext extends CoreContext {
  readonly office: OpenOffice;
  readonly user: User;
  readonly permissions: readonly Permission[];
  /** The role in which the user acts here: the first that allows the procedure. */
  readonly role: Role;
  /** Name in the contract, `deskAudit.open`. */
  readonly procedure: string;
  /** A connection SQLite opened read-only. */
  readonly read: ReadHandle;
  /** For what is no event: drafts, preferences, registers. Cases change through `runCommand` only. */
  readonly write: WriteHandle;
  readonly journal: Journal;
  readonly ids: IdSource;
  /** The clock at the beginning of the call. */
  readonly now: Instant;
  /** The civil date in Bishkek. */
  readonly today: PlainDate;
}
