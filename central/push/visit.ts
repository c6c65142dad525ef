/** What admitting a command is given: one device's commands in one transaction of an office. */
import type { Role } from "#shared/domain/access/permission.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Standing } from "#shared/sync/admission/standing.ts";
import type { PushedCommand, Reason, Verdict, WireEvent } from "#shared/sync/wire.ts";
import type { CentralUser, OfficeTransaction } from "../store/office-store.ts";
import type { Verify } from "./signatures.ts";

/** A person and what they were from when on. */
export interface KnownPerson {
  readonly user: CentralUser;
  readonly history: readonly Standing[];
}

export interface PushOptions {
  readonly clock: () => Instant;
  readonly verify?: Verify;
  /** Told of exceptions that are taken for a garbled command: they may as well be a bug of ours. */
  readonly report?: (error: unknown, commandId: string) => void;
}

export interface Visit {
  readonly tx: OfficeTransaction;
  readonly deviceId: string;
  /** The centre's clock. */
  readonly now: Instant;
  readonly verify: Verify;
  readonly report: NonNullable<PushOptions["report"]>;
}

/** Who acts: a person in the roles of that moment, or the clock. */
export interface Actor {
  readonly user: CentralUser | null;
  readonly roles: readonly Role[];
}

/** An event with its payload read. */
export interface ReadEvent {
  readonly event: WireEvent;
  readonly payload: unknown;
}

/** A command whose cryptography holds, its payloads read. */
export interface ReadCommand {
  readonly command: PushedCommand;
  readonly events: readonly ReadEvent[];
}

/** Why a command is not taken over though its device is believed. */
export type Objection =
  | { readonly verdict: "refused"; readonly reason: Reason }
  | { readonly verdict: "conflict"; readonly streams: Extract<Verdict, { verdict: "conflict" }>["streams"] };
