/** How every procedure of the contract is declared: meta, errors, the envelope of commands. */
import { oc } from "@orpc/contract";
import { z } from "zod";
import type { Permission } from "../domain/access/permission.ts";
import { basisSchema, idSchema } from "./scalars.ts";

export interface ProcedureMeta {
  /** `public` needs no session, `signed-in` any session. */
  readonly permission: Permission | "public" | "signed-in";
  readonly kind: "query" | "command";
  /** Reading it is access to a tax secret (art. 64) and is kept in the access log. */
  readonly taxSecret: boolean;
}

/** A refusal a person sees: closed `code`, the article where one applies, a text of the catalogue. */
export const refusalSchema = z.object({
  code: z.string(),
  article: basisSchema.optional(),
  messageKey: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Refusal = z.input<typeof refusalSchema>;

const base = oc.$meta<ProcedureMeta>({ permission: "signed-in", kind: "query", taxSecret: false }).errors({
  UNAUTHORIZED: { message: "no session" },
  FORBIDDEN: { data: refusalSchema },
  LOCKED: { message: "the office is locked" },
  NOT_FOUND: { data: refusalSchema },
  CONFLICT: { data: refusalSchema },
  REFUSED: { status: 422, data: refusalSchema },
  UNEXPECTED: { status: 500, data: z.object({ errorId: z.string() }) },
});

export const query = (permission: ProcedureMeta["permission"], options: { taxSecret?: boolean } = {}) =>
  base.meta({ permission, kind: "query", taxSecret: options.taxSecret ?? false });

export const command = (permission: ProcedureMeta["permission"]) =>
  base.meta({ permission, kind: "command", taxSecret: false });

/** Every command carries its id: a repeat with the same id changes nothing and answers the same. */
export const commandEnvelope = { commandId: idSchema<"Command">() };
/** A command on a case also carries the version it was made against. */
export const caseEnvelope = {
  ...commandEnvelope,
  caseId: idSchema<"DeskAudit">(),
  expectedVersion: z.number().int().min(0),
};
