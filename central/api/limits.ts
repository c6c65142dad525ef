/** How much a process takes at once and of whom. Each process counts for itself. */
import rateLimit from "@fastify/rate-limit";
import underPressure from "@fastify/under-pressure";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { DEVICE_HEADERS } from "#shared/contract/central/procedure.ts";
import type { Metrics } from "../metrics.ts";

export interface Limits {
  /** Calls a minute of one device from one address. */
  readonly deviceCalls: number;
  /** Calls a minute, from one address, of callers who prove nothing yet: enrolment, sign-in. */
  readonly strangerCalls: number;
  /** Calls of one office a process works on at once. */
  readonly officeShare: number;
  /** Bytes of a body, unpacked; of one where no proof is asked for. */
  readonly bodyBytes: number;
  readonly strangerBytes: number;
  /** Milliseconds the event loop may be late, and bytes of the heap, before new calls are turned away. */
  readonly loopDelay: number;
  readonly heapBytes: number;
}

export const DEFAULT_LIMITS: Limits = {
  deviceCalls: 600,
  strangerCalls: 60,
  officeShare: 32,
  bodyBytes: 16 * 1024 * 1024,
  strangerBytes: 64 * 1024,
  loopDelay: 2_000,
  heapBytes: 3 * 1024 ** 3,
};

class TurnedAway extends Error {
  readonly statusCode: 429 | 503;
  constructor(statusCode: TurnedAway["statusCode"], message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

/**
 * A device's calls count for it at its address: a stranger who names the device from elsewhere uses up nothing of it.
 */
const whoCalls = (request: FastifyRequest): string => {
  const device = request.headers[DEVICE_HEADERS.device];
  return typeof device === "string" ? `${device.slice(0, 36)} ${request.ip}` : request.ip;
};

/** Must be registered before the routes. */
export const limitCalls = async (
  server: FastifyInstance,
  limits: Limits,
  metrics: Metrics,
): Promise<void> => {
  await server.register(underPressure, {
    maxEventLoopDelay: limits.loopDelay,
    maxHeapUsedBytes: limits.heapBytes,
    sampleInterval: 500,
    pressureHandler: (request: FastifyRequest) => {
      // Monitoring is told how a process is that turns others away.
      if (request.routeOptions.config.caller === undefined) return;
      metrics.turnedAway("pressure");
      throw new TurnedAway(503, "busy");
    },
  });
  await server.register(rateLimit, {
    global: true,
    timeWindow: 60_000,
    max: (request: FastifyRequest) =>
      request.routeOptions.config.caller === "device" ? limits.deviceCalls : limits.strangerCalls,
    keyGenerator: (request: FastifyRequest) =>
      `${request.routeOptions.config.caller === "device" ? "device" : "stranger"} ${whoCalls(request)}`,
    cache: 20_000,
    onExceeded: () => metrics.turnedAway("rate"),
    errorResponseBuilder: () => new TurnedAway(429, "too-many-requests"),
  });
};
