import type { CommandIo } from "./command.ts";

/** A bug: told in a line, with its stack where `INSPECTOR_DEBUG` asks for it. */
export const sayUnexpected = (error: unknown, io: Pick<CommandIo, "say" | "environment">): void => {
  const detail = error instanceof Error ? error : new Error(String(error));
  const debug = io.environment["INSPECTOR_DEBUG"] !== undefined;
  io.say({ key: "cli.unexpected", params: { detail: (debug ? detail.stack : undefined) ?? detail.message } });
};
