/**
 * What stands before every handler of the service, in this order: boundary of errors → who calls (anyone, a device by its
 * signature, an operator by a session) → the office's share of the process → input by its schema. Then the handler runs
 * its use case. `anyone.area.procedure.handler(…)`, `devices.…`, `operators.…`.
 */
import { randomUUID } from "node:crypto";
import { implement, ORPCError } from "@orpc/server";
import { centralContract } from "#shared/contract/central/contract.ts";
import type { CentralMeta } from "#shared/contract/central/procedure.ts";
import { operatorOf } from "../operator/accounts.ts";
import type { DeviceRecord } from "../store/office-store.ts";
import { isPassing } from "../store/postgres/faults.ts";
import type { CallContext, DeviceContext, Operator, OperatorContext } from "./context.ts";
import { believe, proofIn } from "./device-proof.ts";
import { busy, contractError, Refused, unauthorized } from "./refusal.ts";

/** Errors that are answers already. */
const ANSWERS = new Set([
  "BAD_REQUEST",
  "UNAUTHORIZED",
  "FORBIDDEN",
  "NOT_FOUND",
  "CONFLICT",
  "REFUSED",
  "TOO_LARGE",
  "BUSY",
]);

const RETRY_SECONDS = 2;

const answerOf = (error: unknown, path: readonly string[], { central, call }: CallContext): Error => {
  if (error instanceof Refused) return contractError(error.refusal);
  if (error instanceof ORPCError && ANSWERS.has(error.code)) {
    if (error.code === "BUSY") call.answerHeader("retry-after", String(RETRY_SECONDS));
    return error;
  }
  if (isPassing(error)) {
    central.log.warn({ procedure: path.join("."), err: error }, "database.busy");
    call.answerHeader("retry-after", String(RETRY_SECONDS));
    return busy(RETRY_SECONDS);
  }
  const errorId = randomUUID();
  central.log.error({ errorId, procedure: path.join("."), err: error }, "procedure.failed");
  return new ORPCError("UNEXPECTED", { status: 500, message: "unexpected", data: { errorId } });
};

const contract = implement(centralContract).$context<CallContext>();

/** The contract's router: does not compile while a procedure is missing. */
export const centralRouter = contract.router.bind(contract);

const base = contract.use(async ({ next, path, context }) => {
  try {
    return await next();
  } catch (error) {
    throw answerOf(error, path, context);
  }
});

/** A procedure declared for one kind of caller and implemented for another is a bug that must not start. */
const guardMeta = (meta: CentralMeta, caller: CentralMeta["caller"]): void => {
  if (meta.caller !== caller) throw new Error(`a procedure for ${meta.caller} is implemented for ${caller}`);
};

const deviceOf = async ({ central, call }: CallContext): Promise<DeviceRecord> => {
  const now = central.clock();
  const proof = proofIn(call);
  if (!proof.ok) throw unauthorized(proof.error, now);
  const believed = believe(call, proof.value, await central.store.device(proof.value.deviceId), now);
  if (!believed.ok) throw unauthorized(believed.error, now);
  call.note({ device: believed.value.deviceId, office: believed.value.office });
  return believed.value;
};

const operatorIn = async ({ central, call }: CallContext): Promise<Operator> => {
  const token = /^Bearer ([\w-]{20,200})$/.exec(call.header("authorization") ?? "")?.[1];
  const operator = token === undefined ? null : await operatorOf(central.identity, token);
  if (operator === null) throw unauthorized("no-session", central.clock());
  return operator;
};

export const anyone = base.use(({ next, procedure }) => {
  guardMeta(procedure["~orpc"].meta as CentralMeta, "anyone");
  return next();
});

export const devices = base.use(async ({ context, next, procedure }) => {
  guardMeta(procedure["~orpc"].meta as CentralMeta, "device");
  const device = await deviceOf(context);
  const leave = context.central.gate.enter(device.office);
  if (leave === null) {
    context.central.metrics.turnedAway("office-busy");
    throw busy(RETRY_SECONDS);
  }
  try {
    return await next({ context: { ...context, device } satisfies DeviceContext });
  } finally {
    leave();
  }
});

export const operators = base.use(async ({ context, next, procedure }) => {
  guardMeta(procedure["~orpc"].meta as CentralMeta, "operator");
  const operator = await operatorIn(context);
  return next({ context: { ...context, operator } satisfies OperatorContext });
});
