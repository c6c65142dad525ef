import { writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { systemClock } from "#core/core.ts";
import { printAct } from "#core/documents/print-act.ts";
import { environmentKey } from "#core/session/environment-key.ts";
import { idSource } from "#db/ids.ts";
import { makeFolder } from "#db/make-folder.ts";
import { type OpenDatabase, openDatabase } from "#db/open.ts";
import { recordAccess } from "#db/queries/access.ts";
import { languageSchema } from "#shared/contract/scalars.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { type Command, type CommandIo, type LineError, UnusableCommand } from "../command.ts";
import { textField } from "../fields.ts";
import { requiredFlags } from "../flags.ts";
import { answerLines } from "../ndjson.ts";

const renderRequest = z.strictObject({ document: z.uuid(), language: languageSchema, out: textField });
type RenderRequest = z.output<typeof renderRequest>;

const openOffice = async (file: string, io: CommandIo): Promise<OpenDatabase> => {
  const key = await environmentKey(file, io.environment["INSPECTOR_DB_KEY"]);
  if (!key.ok) throw new UnusableCommand(key.error);
  const opened = openDatabase(file, { key: key.value, keyIsProven: true });
  key.value.fill(0);
  if (!opened.ok) throw new UnusableCommand(opened.error.message);
  return opened.value;
};

const writeFile = (file: string, bytes: Uint8Array): Result<null, LineError> => {
  try {
    makeFolder(dirname(file));
    writeFileSync(file, bytes);
    return ok(null);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "";
    return err({
      code: "cannot-write",
      message: { key: "document.refused.cannot-write", params: { file, reason } },
      path: "out",
    });
  }
};

const render = (office: OpenDatabase, request: RenderRequest): Result<unknown, LineError> => {
  const printed = printAct(office.read, request.document, request.language);
  if (!printed.ok) {
    const { code, messageKey, params } = printed.error;
    return err({ code, message: { key: messageKey, ...(params === undefined ? {} : { params }) } });
  }
  const { inn, pdf, pages, sha256 } = printed.value;
  // Whoever holds the key reads a tax secret too (art. 64): logged under the command line's own name.
  recordAccess(office.write, {
    accessId: idSource()(),
    userId: "command-line",
    inn,
    procedure: "document.render",
    reason: "inspector document render",
    at: systemClock(),
  });
  const path = resolve(request.out);
  const written = writeFile(path, pdf);
  return written.ok ? ok({ path, pages, sha256 }) : written;
};

/** `inspector document render --db FILE`: official papers as PDF/A-2b. */
export const document: Command = {
  usage: "cli.usage.document",
  run: async ([name, ...args], io) => {
    if (name === undefined)
      throw new UnusableCommand({ key: "cli.missing-argument", params: { name: "render" } });
    if (name !== "render") throw new UnusableCommand({ key: "cli.unknown-subcommand", params: { name } });
    const office = await openOffice(requiredFlags(args, ["db"]).db, io);
    try {
      return await answerLines(io, renderRequest, (request) => render(office, request));
    } finally {
      office.close();
    }
  },
};
