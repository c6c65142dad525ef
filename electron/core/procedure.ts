/**
 * What stands before every handler, in this order: boundary of errors → input by its schema → session and
 * permission → conflict of interest → log of access to a tax secret. Then the handler runs its use case.
 */
import { randomUUID } from "node:crypto";
import { implement, ORPCError } from "@orpc/server";
import type { ReadHandle } from "#db/handle.ts";
import { storageRefusal } from "#db/open.ts";
import {
  applicantOfAct,
  applicantOfRequest,
  conflictOf,
  recordAccess,
  taxpayerOfAct,
  taxpayerOfCase,
  taxpayerOfRequest,
} from "#db/queries/access.ts";
import { subjectOfConflict } from "#db/queries/stream-subject.ts";
import { type User, userById } from "#db/queries/users.ts";
import { contract } from "#shared/contract/contract.ts";
import type { ProcedureMeta } from "#shared/contract/procedure.ts";
import type { Role } from "#shared/domain/access/permission.ts";
import { actingRole, permissionsOf } from "#shared/domain/access/permissions.ts";
import { rolesInForce } from "#shared/domain/access/sign-in-policy.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { tc } from "#shared/kernel/legal-basis.ts";
import { dateInBishkek } from "#shared/kernel/plain-date.ts";
import type { CoreContext, SessionContext } from "./context.ts";
import type { OpenOffice } from "./core.ts";
import { runningImport } from "./data/import-job.ts";
import { contractError, Refused, refuse } from "./refusal.ts";
import { officeSettings } from "./session/office-settings.ts";

/** `os.area.procedure.handler(…)` of a procedure that needs no session. */
const base = implement(contract, { initialInputValidationIndex: 0 }).$context<CoreContext>();

interface Call {
  readonly path: readonly string[];
  readonly context: CoreContext;
}

const unexpected = (
  error: unknown,
  { path, context }: Call,
): ORPCError<"UNEXPECTED", { errorId: string }> => {
  const errorId = randomUUID();
  context.core.log.error({ errorId, procedure: path.join("."), err: error }, "procedure.failed");
  return new ORPCError("UNEXPECTED", { status: 500, message: "unexpected", data: { errorId } });
};

/** Errors that are answers already: a refusal, a missing session, an input the schema refused. */
const ANSWERS = new Set([
  "BAD_REQUEST",
  "UNAUTHORIZED",
  "FORBIDDEN",
  "LOCKED",
  "NOT_FOUND",
  "CONFLICT",
  "REFUSED",
]);

const answerOf = (error: unknown, call: Call): Error => {
  if (error instanceof Refused) return contractError(error.refusal);
  if (error instanceof ORPCError && ANSWERS.has(error.code)) return error;
  const storage = storageRefusal(error, true);
  // A reading connection asked to write is a bug, not a matter of file rights.
  if (storage !== null && storage.code !== "no-access")
    return contractError({
      code: storage.code,
      messageKey: storage.message.key,
      params: storage.message.params ?? {},
    });
  return unexpected(error, call);
};

/** Procedures with permission `public`. */
export const publicProcedures = base.use(async ({ next, path, context }) => {
  try {
    return await next();
  } catch (error) {
    throw answerOf(error, { path, context });
  }
});

interface Known {
  readonly office: OpenOffice;
  /** With all roles. */
  readonly user: User;
  /** The roles that count in this session. */
  readonly inForce: readonly Role[];
}

const sessionOf = ({ core, connection }: CoreContext): Known => {
  const { session } = connection;
  if (session === null) throw new ORPCError("UNAUTHORIZED", { message: "no session" });
  if (core.office !== session.office) throw new ORPCError("LOCKED", { message: "the office is locked" });
  const user = userById(session.office.database.read, session.userId);
  if (user === null || !user.active) throw new ORPCError("UNAUTHORIZED", { message: "no session" });
  const inForce = session.secondFactor
    ? user.roles
    : rolesInForce(user.roles, officeSettings(session.office.database.read).signIn, false);
  return { office: session.office, user, inForce };
};

const permittedRole = ({ user, inForce }: Known, permission: ProcedureMeta["permission"]): Role => {
  if (permission === "public") throw new Error("a public procedure is implemented as one with a session");
  const role = permission === "signed-in" ? user.roles[0] : actingRole(inForce, permission);
  if (role !== undefined) return role;
  // A role that would allow it is there, and waits for a second factor.
  if (permission !== "signed-in" && actingRole(user.roles, permission) !== undefined)
    return refuse({ code: "second-factor-required", messageKey: "enrolment.second-factor-required" });
  return refuse({ code: "no-permission", messageKey: "access.no-permission", params: { permission } });
};

interface AboutTaxpayer {
  readonly inn?: unknown;
  readonly caseId?: unknown;
  readonly actId?: unknown;
  readonly requestId?: unknown;
  readonly conflictId?: unknown;
  readonly reason?: unknown;
}

/** Whom the input is about: an ИНН, or the taxpayer of the case or of the paper. */
const taxpayerIn = (read: ReadHandle, input: AboutTaxpayer): Inn | null => {
  if (typeof input.inn === "string") return input.inn as Inn;
  if (typeof input.caseId === "string") return taxpayerOfCase(read, input.caseId);
  if (typeof input.actId === "string") return taxpayerOfAct(read, input.actId);
  if (typeof input.requestId === "string") return taxpayerOfRequest(read, input.requestId);
  if (typeof input.conflictId === "string") return subjectOfConflict(read, input.conflictId).inn;
  return null;
};

/** Who asked, which an officer may have an interest in as well as in the taxpayer (art. 63). */
const applicantIn = (read: ReadHandle, input: AboutTaxpayer): Inn | null => {
  if (typeof input.requestId === "string") return applicantOfRequest(read, input.requestId);
  if (typeof input.conflictId === "string") return subjectOfConflict(read, input.conflictId).applicant;
  return typeof input.actId === "string" ? applicantOfAct(read, input.actId) : null;
};

/** An import holds the write lock till it ends: what would only wait for it is refused at once. */
const guardImport = (office: OpenOffice, meta: ProcedureMeta, path: readonly string[]): void => {
  const writes = meta.kind === "command" || meta.taxSecret;
  if (writes && path[0] !== "data" && path[0] !== "session" && runningImport(office) !== null)
    refuse({ code: "import-running", messageKey: "exchange.import.running" });
};

const guardTaxpayer = (context: SessionContext, meta: ProcedureMeta, input: unknown): void => {
  if (typeof input !== "object" || input === null) return;
  const about: AboutTaxpayer = input;
  const inn = taxpayerIn(context.read, about);
  // Declaring one's own conflict names the taxpayer too; it is no work on them.
  if (meta.permission !== "signed-in")
    for (const person of new Set([inn, applicantIn(context.read, about)])) {
      const ground = person === null ? null : conflictOf(context.read, context.user.userId, person);
      if (ground !== null)
        refuse({ code: "conflict-of-interest", article: ground, messageKey: "access.conflict-of-interest" });
    }
  if (!meta.taxSecret) return;
  if (typeof about.reason !== "string")
    refuse({ code: "reason-required", article: tc("64.7"), messageKey: "access.reason-required" });
  recordAccess(context.write, {
    accessId: context.ids(),
    userId: context.user.userId,
    inn,
    procedure: context.procedure,
    reason: String(about.reason),
    at: context.now,
  });
};

/** Procedures that need a session: their handlers get a `SessionContext`. */
export const procedures = implement(contract, { initialInputValidationIndex: -1 })
  .$context<CoreContext>()
  .use(async ({ next, path, context }) => {
    try {
      return await next();
    } catch (error) {
      throw answerOf(error, { path, context });
    }
  })
  .use(async ({ context, next, path, procedure }, input) => {
    const meta = procedure["~orpc"].meta as ProcedureMeta;
    const known = sessionOf(context);
    const { office, inForce } = known;
    const user = { ...known.user, roles: inForce };
    const now = context.core.clock();
    const session: SessionContext = {
      ...context,
      office,
      user,
      permissions: permissionsOf(inForce),
      role: permittedRole(known, meta.permission),
      procedure: path.join("."),
      read: office.database.read,
      write: office.database.write,
      journal: office.journal,
      ids: context.core.ids,
      now,
      today: dateInBishkek(now),
    };
    guardImport(office, meta, path);
    guardTaxpayer(session, meta, input);
    const result = await next({ context: session });
    if (meta.kind === "command") for (const work of context.core.afterCommand) work();
    return result;
  });
