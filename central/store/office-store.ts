/**
 * What pushing and pulling need of a store. PostgreSQL is one; the simulator's memory is another; both pass the same
 * conformance tests. Everything of one office happens in one transaction after another: the office's feed is the single order.
 */
import type { Role } from "#shared/domain/access/permission.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { FeedEntry, PushedCommand, Verdict, WireEvent } from "#shared/sync/wire.ts";

/** A device as the centre knows it. */
export interface DeviceRecord {
  readonly deviceId: string;
  readonly office: string;
  /** Ed25519, 32 bytes, base64. */
  readonly publicKey: string;
  readonly status: "pending" | "active" | "revoked" | "wiped";
  /** End of its certificate. */
  readonly validUntil: Instant;
  /** Last event held of it, accepted or set aside; 0 and 64 zeros before the first. */
  readonly lastSequence: number;
  readonly lastHash: string;
}

/** A user as the office's stream `user/<id>` says, by the accepted events. */
export interface CentralUser {
  readonly userId: string;
  readonly login: string;
  readonly fullName: { readonly ru: string; readonly ky: string };
  readonly position: { readonly ru: string; readonly ky: string };
  readonly inn: string | null;
  readonly roles: readonly Role[];
  readonly active: boolean;
  /** Ed25519 of the signer, 32 bytes, base64; earlier keys stay good for what they signed. */
  readonly signingKeys: readonly string[];
  /** ИНН with whom a conflict of interest was declared (63). */
  readonly recusals: readonly string[];
}

export interface StreamHead {
  readonly version: number;
  /** Last accepted event. */
  readonly eventId: string;
}

/** The state an aggregate's accepted events lead to; JSON. */
export interface Aggregate {
  readonly stream: string;
  readonly version: number;
  /** Taxpayer it is about; null where it is about none. */
  readonly inn: string | null;
  readonly state: unknown;
}

/** A run of numbers a device alone may give. */
export interface Lease {
  readonly kind: string;
  readonly deviceId: string;
  readonly prefix: string;
  readonly first: number;
  readonly last: number;
}

export interface AcceptedEvent {
  readonly event: WireEvent;
  readonly schema: number;
}

/** A pushed command the centre did not accept, kept whole as evidence. */
export interface SetAside {
  readonly commandId: string;
  readonly deviceId: string;
  readonly at: Instant;
  /** The pushed command, JSON. */
  readonly command: unknown;
  readonly verdict: Verdict;
}

export interface OfficeTransaction {
  readonly office: string;
  /** Told what a push is about before it is judged, so that a store may read it at once; it changes no answer. */
  foresee?(commands: readonly PushedCommand[]): Promise<void>;
  /** A device of this office; null for another's. */
  device(deviceId: string): Promise<DeviceRecord | null>;
  moveDevice(deviceId: string, lastSequence: number, lastHash: string): Promise<void>;
  /** Enrols a device of the office or changes its standing; the end of its chain only when it is new. */
  saveDevice(device: DeviceRecord): Promise<void>;

  /** The verdict once given to a command, with the hash of its last event: a repeat is answered, a fork is seen. */
  verdictOf(commandId: string): Promise<{ readonly verdict: Verdict; readonly lastHash: string } | null>;
  saveVerdict(commandId: string, deviceId: string, lastHash: string, verdict: Verdict): Promise<void>;
  setAside(record: SetAside): Promise<void>;

  head(stream: string): Promise<StreamHead | null>;
  aggregate(stream: string): Promise<Aggregate | null>;
  /** Aggregates of a kind (`desk-audit`) about a taxpayer. */
  aggregatesOf(kind: string, inn: string): Promise<readonly Aggregate[]>;
  saveAggregate(aggregate: Aggregate): Promise<void>;
  /** Text of a paper as last accepted, JSON. */
  paperText(actId: string): Promise<unknown>;
  savePaperText(actId: string, stream: string, content: unknown): Promise<void>;

  user(userId: string): Promise<CentralUser | null>;
  userByLogin(login: string): Promise<CentralUser | null>;
  saveUser(user: CentralUser): Promise<void>;
  /** Number of users the office has: none before its founding. */
  countUsers(): Promise<number>;
  /** Active users who hold the role now. */
  activeHolders(role: Role): Promise<number>;

  leases(deviceId: string, kind: string): Promise<readonly Lease[]>;
  /** The first number no lease of the office has taken. */
  nextFree(kind: string): Promise<number>;
  saveLease(lease: Lease): Promise<void>;
  /** Records a number as given; a second time to the same bearer changes nothing. @returns false when another bears it */
  takeNumber(kind: string, number: string, givenTo: string): Promise<boolean>;

  /** Which of these files the centre does not hold whole. */
  missingAttachments(hashes: readonly string[]): Promise<readonly string[]>;

  /** Whether others of this process wait for the office with little to do; absent where nobody ever does. */
  shortWait?(): boolean;
  lastPosition(): Promise<number>;
  /** Which of these event ids the office's feed holds already. */
  knownEvents(eventIds: readonly string[]): Promise<readonly string[]>;
  /**
   * Appends in order to the office's feed; a stream's head is its event appended last. Versions were checked before: no
   * stream has a gap.
   * @returns their positions
   */
  append(events: readonly AcceptedEvent[], at: Instant): Promise<readonly number[]>;
}

/** What a turn in the office takes: a few commands at most, or more. */
export type TurnLength = "short" | "long";

export interface OfficeStore {
  /**
   * Runs `work` alone in its office; an exception undoes everything.
   * @param length short where absent; who has a long turn lets the short ones pass, and asks `shortWait`
   */
  inOffice<T>(office: string, work: (tx: OfficeTransaction) => Promise<T>, length?: TurnLength): Promise<T>;
  /** A page of the office's feed after a position, without waiting for writers. */
  feed(office: string, after: number, limit: number): Promise<readonly FeedEntry[]>;
  lastPosition(office: string): Promise<number>;
  device(deviceId: string): Promise<DeviceRecord | null>;
}
