import { pathToFileURL } from "node:url";
import type { Language } from "#shared/kernel/legal-basis.ts";
import { resolveText } from "#shared/locales/catalogue.ts";
import { type CommandIo, type ExitCode, UnusableCommand } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { sayUnexpected } from "./unexpected.ts";

const languageOf = (environment: Readonly<Record<string, string | undefined>>): Language =>
  environment.INSPECTOR_LANGUAGE === "ky" ? "ky" : "ru";

const writeLine = (line: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(`${line}\n`, (error) => (error ? reject(error) : resolve()));
  });

const processIo = (): CommandIo => {
  const language = languageOf(process.env);
  // The failed write's own callback ends the run; without a listener the event would end it with a stack trace.
  process.stdout.on("error", () => undefined);
  return {
    input: process.stdin,
    writeLine,
    say: (message) => console.error(resolveText(message, language)),
    environment: process.env,
    language,
  };
};

const sayUsage = async (io: CommandIo): Promise<void> => {
  io.say({ key: "cli.usage" });
  for (const load of Object.values(COMMANDS)) io.say({ key: (await load()).usage });
};

/**
 * Runs one command line.
 * @returns the exit code; what a reader closed early or an operator did wrong is not a bug and makes no stack trace.
 */
export const runInspector = async (
  args: readonly string[],
  io: CommandIo = processIo(),
): Promise<ExitCode> => {
  const [name, ...rest] = args;
  if (name === "--help" || name === "-h" || name === "help") {
    await sayUsage(io);
    return 0;
  }
  const load = name === undefined || !Object.hasOwn(COMMANDS, name) ? undefined : COMMANDS[name];
  if (!load) {
    if (name !== undefined) io.say({ key: "cli.unknown-command", params: { name } });
    await sayUsage(io);
    return 2;
  }
  try {
    return await (await load()).run(rest, io);
  } catch (error) {
    if (error instanceof UnusableCommand) {
      io.say(error.said);
      return 2;
    }
    if (error instanceof Error && "code" in error && error.code === "EPIPE") return 1;
    sayUnexpected(error, io);
    return 2;
  }
};

const startedDirectly =
  process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (startedDirectly) process.exitCode = await runInspector(process.argv.slice(2));
