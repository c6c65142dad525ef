/** What keeping files works with, and how much an office may leave here. */
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { ServiceSecrets } from "../enrolment/service-secrets.ts";
import type { Database } from "../store/postgres/database.ts";

export interface Quotas {
  /** Bytes of all files of an office. */
  readonly office: number;
  /** Bytes one device began. */
  readonly device: number;
}

const GIGABYTE = 1024 ** 3;
export const DEFAULT_QUOTAS: Quotas = { office: 100 * GIGABYTE, device: 10 * GIGABYTE };

export interface AttachmentCentre {
  readonly database: Database;
  readonly secrets: ServiceSecrets;
  readonly clock: () => Instant;
  readonly random: (bytes: number) => Uint8Array;
  readonly quotas: Quotas;
}
