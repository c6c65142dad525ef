import { createRouterClient, ORPCError } from "@orpc/server";
import { destination, pino } from "pino";
import { z } from "zod";
import { openCore } from "#core/router.ts";
import { actAs, unlockForCommandLine } from "#core/session/unlock.ts";
import { fromSomText, NotAnAmount, toSomText, withAmounts } from "#shared/contract/amounts.ts";
import { contract } from "#shared/contract/contract.ts";
import type { ProcedureMeta } from "#shared/contract/procedure.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { type Command, type LineError, UnusableCommand } from "../../command.ts";
import { requiredFlags } from "../../flags.ts";
import { answerLines, pathText } from "../../ndjson.ts";

const runRequest = z.strictObject({
  as: z.string().min(1),
  command: z.string().regex(/^[a-zA-Z]+\.[a-zA-Z]+$/),
  input: z.unknown().optional(),
});

interface Declared {
  readonly "~orpc": {
    readonly meta: ProcedureMeta;
    readonly inputSchema?: z.ZodType & { readonly shape?: object };
    readonly outputSchema?: z.ZodType;
  };
}

/** The contract's declaration of `area.name`, when there is one. */
const declared = (name: string): Declared | undefined => {
  const [area = "", procedure = ""] = name.split(".");
  const areas: Readonly<Record<string, object>> = contract;
  if (!Object.hasOwn(areas, area)) return undefined;
  const procedures = areas[area] as Readonly<Record<string, Declared>>;
  return Object.hasOwn(procedures, procedure) ? procedures[procedure] : undefined;
};

const lineError = (code: string, path: string, params: Record<string, string | number> = {}): LineError => ({
  code,
  message: { key: `cli.error.${code}`, params: { path, ...params } },
  path,
});

const issuesSchema = z.object({
  issues: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])) })),
});
const refusalSchema = z.object({
  code: z.string(),
  messageKey: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** What a refused call says on its line. */
const errorOfCall = (error: unknown): LineError => {
  if (error instanceof NotAnAmount) return lineError("not-an-amount", pathText(["input", ...error.path]));
  if (!(error instanceof ORPCError)) throw error;
  const issues = issuesSchema.safeParse(error.data);
  if (error.code === "BAD_REQUEST" && issues.success)
    return lineError("invalid-value", pathText(["input", ...(issues.data.issues[0]?.path ?? [])]));
  const refusal = refusalSchema.safeParse(error.data);
  if (refusal.success) {
    const { code, messageKey, params } = refusal.data;
    return { code, message: { key: messageKey, ...(params === undefined ? {} : { params }) } };
  }
  return { code: error.code.toLowerCase(), message: { key: "cli.error.unexpected" } };
};

/** A command of a script need not name its id: it then gets one of its own. */
const withCommandId = (procedure: Declared, input: unknown, commandId: string): unknown => {
  const shape = procedure["~orpc"].inputSchema?.shape ?? {};
  if (!("commandId" in shape)) return input;
  const given = typeof input === "object" && input !== null ? input : {};
  return "commandId" in given ? input : { ...given, commandId };
};

/** `inspector office run --db FILE`: commands of the contract, each in the name and with the rights of a user. */
export const runOffice: Command["run"] = async (args, io) => {
  const { db } = requiredFlags(args, ["db"]);
  const text = io.environment["INSPECTOR_DB_KEY"];
  if (text === undefined || text === "") throw new UnusableCommand({ key: "access.no-environment-key" });
  const opened = openCore({ office: db, demo: false, log: pino({ level: "error" }, destination(2)) });
  const { core, router } = opened;
  const unlocked = await unlockForCommandLine(core, text);
  if (!unlocked.ok) {
    const { messageKey, params } = unlocked.error;
    throw new UnusableCommand({ key: messageKey, ...(params === undefined ? {} : { params }) });
  }

  const call = async ({
    as,
    command,
    input,
  }: z.output<typeof runRequest>): Promise<Result<unknown, LineError>> => {
    const procedure = declared(command);
    if (procedure === undefined) return err(lineError("unknown-command", "command", { name: command }));
    // Signing in and locking belong to a window; here `as` says who acts.
    if (procedure["~orpc"].meta.permission === "public")
      return err(lineError("not-for-command-line", "command", { name: command }));
    const context = opened.context();
    const acting = actAs(core, context.connection, as);
    if (!acting.ok) {
      const { code, messageKey, params } = acting.error;
      return err({
        code,
        message: { key: messageKey, ...(params === undefined ? {} : { params }) },
        path: "as",
      });
    }
    const [area = "", name = ""] = command.split(".");
    // Called by the name of the line: which procedure it is, and its input, the router checks.
    const client = createRouterClient(router, { context }) as unknown as Record<
      string,
      Record<string, (input: unknown) => Promise<unknown>>
    >;
    const run = client[area]?.[name];
    if (run === undefined) return err(lineError("unknown-command", "command", { name: command }));
    try {
      const { inputSchema, outputSchema } = procedure["~orpc"];
      const asked = withAmounts(inputSchema, input, fromSomText);
      const output = await run(withCommandId(procedure, asked, core.ids()));
      // A sweep or an import answers at once; the next line must find its results.
      while (core.jobs.size > 0) await Promise.allSettled(core.jobs);
      return ok(withAmounts(outputSchema, output, toSomText) ?? null);
    } catch (error) {
      return err(errorOfCall(error));
    }
  };

  try {
    return await answerLines(io, runRequest, call);
  } finally {
    opened.close();
  }
};
