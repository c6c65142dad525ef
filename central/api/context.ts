/** What the service's procedures are given. */
import type { Logger } from "pino";
import type { IdSource } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Identity } from "../enrolment/identity.ts";
import type { Metrics } from "../metrics.ts";
import type { DeviceRecord, OfficeStore } from "../store/office-store.ts";
import type { Database } from "../store/postgres/database.ts";
import type { OfficeSeals } from "../store/postgres/office-seals.ts";
import type { OfficeGate } from "./office-gate.ts";

/** One process of the service. It keeps nothing that another process would have to know. */
export interface Central {
  readonly database: Database;
  readonly store: OfficeStore;
  /** Closes what is kept of an office under the office's own key. */
  readonly seals: OfficeSeals;
  readonly identity: Identity;
  readonly clock: () => Instant;
  readonly ids: IdSource;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly gate: OfficeGate;
  /** Folder in which operators name folders of datasets; null: none may be named. */
  readonly datasets: string | null;
}

/** A request as it came, before anyone is believed. */
export interface Call {
  readonly method: string;
  /** With its query, as it was signed. */
  readonly path: string;
  /** SHA-256 of the body as it travels, hex. */
  readonly bodyHash: string;
  readonly header: (name: string) => string | undefined;
  readonly answerHeader: (name: string, value: string) => void;
  /** Notes for the log of requests. */
  readonly note: (facts: { readonly office?: string; readonly device?: string }) => void;
}

export interface CallContext {
  readonly central: Central;
  readonly call: Call;
}

/** Of a procedure for devices: the request was signed by this active device. */
export interface DeviceContext extends CallContext {
  readonly device: DeviceRecord;
}

/** A member of the service's own staff. */
export interface Operator {
  readonly operatorId: string;
  readonly name: string;
  /** Its only office; null for the whole republic. */
  readonly office: string | null;
}

/** Of a procedure for operators: the bearer's session is running. */
export interface OperatorContext extends CallContext {
  readonly operator: Operator;
}
