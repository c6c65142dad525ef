/**
 * The central service. `central` serves; `central migrate` brings a server's schema up to the program by the role that owns
 * it. Where the service runs: `operator add NAME` makes an account of the staff, `office add CODE` makes an office known,
 * `code CODE` gives a slip for a workstation of it, `registers publish DIR` takes an office's registers in,
 * `directory publish NAME FILE` tells every office of a directory. docs/central.md
 * is the operator's guide.
 */
import { performance } from "node:perf_hooks";
import type { Logger } from "pino";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Central } from "./api/context.ts";
import { DEFAULT_LIMITS } from "./api/limits.ts";
import { type Config, type ConfigRefusal, configOf, type Flags, readFlags } from "./config.ts";
import { directoryCommand } from "./directories/directory-command.ts";
import { environmentKey } from "./environment-key.ts";
import { systemIds } from "./ids.ts";
import { openLog } from "./log.ts";
import { openDatabase } from "./open-database.ts";
import { codeCommand, officeCommand } from "./operator/office-command.ts";
import { operatorCommand, operatorUsage } from "./operator-command.ts";
import { registerCentre } from "./registers/procedures.ts";
import { registersCommand } from "./registers/registers-command.ts";
import { openCentral, openService, type ServiceOptions } from "./service.ts";
import { stickCommand } from "./stick-command.ts";
import { stopOnSignal } from "./stop.ts";
import { migrateServer } from "./store/postgres/schema-check.ts";

/** Everything goes to the log but what the person at the terminal is told. */
const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

type Outcome = Promise<Result<"running" | "done", ConfigRefusal>>;

const systemClock = (): Instant => new Date().toISOString() as Instant;

const optionsOf = async (config: Config, log: Logger): Promise<Result<ServiceOptions, ConfigRefusal>> => {
  const key = environmentKey(config);
  if (!key.ok) return key;
  const database = await openDatabase(config, log);
  if (!database.ok) return database;
  return ok({
    database: database.value,
    environmentKey: key.value,
    clock: systemClock,
    ids: systemIds(),
    log,
    limits: DEFAULT_LIMITS,
    tls: config.tls,
    proxies: config.proxies,
    datasets: config.datasets,
  });
};

const serve = async (config: Config): Outcome => {
  const begun = performance.now();
  const log = openLog(config.logLevel);
  const options = await optionsOf(config, log);
  if (!options.ok) return options;
  const service = await openService(options.value);
  const address = await service.server.listen({ host: config.host, port: config.port });
  stopOnSignal(service, log, config.drainSeconds);
  log.info({ address, milliseconds: Math.round(performance.now() - begun) }, "listening");
  const where = config.databaseUrl === null ? `embedded database in ${config.data}` : "PostgreSQL";
  say(`Central service: ${address} (${where}). The contract: ${address}/openapi.json`);
  return ok("running");
};

const migrateCommand = async (config: Config): Outcome => {
  const url = config.ownerUrl ?? config.databaseUrl;
  if (url === null)
    return err("migrate is for PostgreSQL: DATABASE_OWNER_URL names it and the role that owns it.");
  const { from, to } = await migrateServer(url);
  say(
    from === to
      ? `The schema is at version ${to} already.`
      : `The schema went from version ${from} to ${to}.`,
  );
  return ok("done");
};

/** A command that works on the centre's own data and says what it did. */
const atTheCentre = async (
  config: Config,
  command: (central: Central) => Promise<Result<readonly string[], ConfigRefusal>>,
): Outcome => {
  const options = await optionsOf(config, openLog("warn"));
  if (!options.ok) return options;
  const central = await openCentral(options.value);
  const said = await command(central);
  await central.database.close();
  if (!said.ok) return said;
  for (const line of said.value) say(line);
  return ok("done");
};

const operatorAccounts = (config: Config, words: readonly string[], flags: Flags): Outcome => {
  const wrong = operatorUsage(words);
  if (wrong !== null) return Promise.resolve(err(wrong));
  const password = process.env["CENTRAL_OPERATOR_PASSWORD"];
  return atTheCentre(config, ({ identity }) => operatorCommand(identity, words, flags, password));
};

type Command = (
  central: Central,
  words: readonly string[],
  flags: Flags,
) => Promise<Result<readonly string[], ConfigRefusal>>;

const COMMANDS: Readonly<Record<string, Command>> = {
  office: ({ identity }, words, flags) => officeCommand(identity, words, flags),
  code: ({ identity }, words, flags) => codeCommand(identity, words, flags),
  registers: (central, words, flags) => registersCommand(registerCentre(central), words, flags),
  directory: ({ identity }, words) => directoryCommand(identity, words),
  stick: (central, words) => stickCommand(central, words),
};

const run = async (): Outcome => {
  const read = readFlags(process.argv.slice(2));
  if (!read.ok) return read;
  const { flags, rest } = read.value;
  const config = configOf(flags, process.env);
  if (!config.ok) return config;
  const [command = "serve", ...words] = rest;
  if (command === "serve" && words.length === 0) return serve(config.value);
  if (command === "migrate" && words.length === 0) return migrateCommand(config.value);
  if (command === "operator") return operatorAccounts(config.value, words, flags);
  const work = COMMANDS[command];
  if (work !== undefined) return atTheCentre(config.value, (central) => work(central, words, flags));
  return err(`There is no command "${rest.join(" ")}".`);
};

const outcome = await run();
if (!outcome.ok) {
  say(outcome.error);
  process.exitCode = 1;
}
