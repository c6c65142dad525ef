/** Which procedure may carry which command, and what the contract asks of who calls it. */
import { contract } from "../../contract/contract.ts";
import type { ProcedureMeta } from "../../contract/procedure.ts";
import { DESK_AUDIT_COMMANDS } from "../../domain/desk-audit/commands.ts";
import { REGISTRATION_COMMANDS, type RegistrationCommandType } from "../../domain/registration/commands.ts";
import type { Work } from "../work.ts";

/** No procedure of the contract: the clock's own. */
export const PASS_TIME = "myDay.passTime";

/** Commands that come by another procedure than the one of their name. */
const REGISTRATION_PROCEDURES: Partial<Record<RegistrationCommandType, readonly string[]>> = {
  receive: ["receive", "create", "exchange"],
  claim: ["claim", "decideTogether"],
  awaitIdentity: ["awaitIdentity", "decideTogether"],
  returnForCorrection: ["returnForCorrection", "decideTogether"],
  refuse: ["refuse", "decideTogether"],
  confirmSignature: ["confirmSignature", "confirmByProvider"],
  keepPassportPage: ["attachPassportPage", "confirmIdentity"],
};

const PROCEDURES: Readonly<Record<Work["aggregate"], ReadonlyMap<string, readonly string[]>>> = {
  "desk-audit": new Map(
    DESK_AUDIT_COMMANDS.map((type) => [type, [type === "passTime" ? PASS_TIME : `deskAudit.${type}`]]),
  ),
  registration: new Map(
    REGISTRATION_COMMANDS.map((type) => [
      type,
      type === "passTime"
        ? [PASS_TIME]
        : (REGISTRATION_PROCEDURES[type] ?? [type]).map((name) => `registration.${name}`),
    ]),
  ),
};

export const mayCarry = (procedure: string, { aggregate, command }: Work): boolean =>
  PROCEDURES[aggregate].get(command.type)?.includes(procedure) === true;

const metaOf = (value: unknown): ProcedureMeta | null => {
  if (typeof value !== "object" || value === null || !("~orpc" in value)) return null;
  return (value["~orpc"] as { readonly meta: ProcedureMeta }).meta;
};

const METAS: ReadonlyMap<string, ProcedureMeta> = new Map(
  Object.entries(contract).flatMap(([area, procedures]) =>
    Object.entries(procedures).flatMap(([name, procedure]): (readonly [string, ProcedureMeta])[] => {
      const meta = metaOf(procedure);
      return meta === null ? [] : [[`${area}.${name}`, meta]];
    }),
  ),
);

/** What the contract asks for; null when there is no such command. */
export const permissionOf = (procedure: string): ProcedureMeta["permission"] | null => {
  const meta = METAS.get(procedure);
  return meta?.kind === "command" ? meta.permission : null;
};
