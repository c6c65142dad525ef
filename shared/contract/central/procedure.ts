/** How every procedure of the central service is declared: who may call it, and its errors. */
import { oc } from "@orpc/contract";
import { z } from "zod";
import { refusalSchema } from "../procedure.ts";

export interface CentralMeta {
  /**
   * `anyone` needs no proof (enrolment, health), `device` a request signed by an active device's key, `operator` a session
   * of the service's own staff.
   */
  readonly caller: "anyone" | "device" | "operator";
}

const base = oc.$meta<CentralMeta>({ caller: "device" }).errors({
  /** `now` is the service's clock: a device whose own is wrong signs again by it. */
  UNAUTHORIZED: { data: z.object({ why: z.string(), now: z.string() }) },
  FORBIDDEN: { data: refusalSchema },
  NOT_FOUND: { data: refusalSchema },
  CONFLICT: { data: refusalSchema },
  REFUSED: { status: 422, data: refusalSchema },
  TOO_LARGE: { status: 413, data: refusalSchema },
  BUSY: { status: 503, data: z.object({ retryAfterSeconds: z.number().int() }) },
  UNEXPECTED: { status: 500, data: z.object({ errorId: z.string() }) },
});

export const byAnyone = base.meta({ caller: "anyone" });
export const byDevice = base.meta({ caller: "device" });
export const byOperator = base.meta({ caller: "operator" });

/**
 * Headers of a request a device signs: its id, the moment, and Ed25519 (base64) over
 * `METHOD\npath?query\nSHA-256 of the body, hex\nmoment`.
 */
export const DEVICE_HEADERS = {
  device: "x-device",
  at: "x-device-at",
  signature: "x-device-signature",
} as const;

/** How far a device's moment may lie from the service's. */
export const CLOCK_TOLERANCE_SECONDS = 300;

export const deviceProof = (method: string, path: string, bodySha256: string, at: string): string =>
  `${method}\n${path}\n${bodySha256}\n${at}`;
