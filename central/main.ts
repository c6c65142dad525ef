/**
 * The central service. `central` serves; `central migrate` brings a server's schema up to the program by the role that owns
 * it. Where the service runs: `operator add NAME` makes an account of the staff, `office add CODE` makes an office known,
 * `code CODE` gives a slip for a workstation of it, `registers publish DIR` takes an office's registers in. docs/central.md
 * is the operator's guide.
 */
import { performance } from "node:perf_hooks";
import type { Logger } from "pino";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { DEFAULT_LIMITS } from "./api/limits.ts";
import { type Config, type ConfigRefusal, configOf, type Flags, readFlags } from "./config.ts";
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

const operatorAccounts = async (config: Config, words: readonly string[], flags: Flags): Outcome => {
  const wrong = operatorUsage(words);
  if (wrong !== null) return err(wrong);
  const options = await optionsOf(config, openLog("warn"));
  if (!options.ok) return options;
  const central = await openCentral(options.value);
  const password = process.env["CENTRAL_OPERATOR_PASSWORD"];
  const said = await operatorCommand(central.identity, words, flags, password);
  await central.database.close();
  if (!said.ok) return said;
  for (const line of said.value) say(line);
  return ok("done");
};

const offices = async (
  config: Config,
  command: typeof officeCommand,
  words: readonly string[],
  flags: Flags,
): Outcome => {
  const options = await optionsOf(config, openLog("warn"));
  if (!options.ok) return options;
  const central = await openCentral(options.value);
  const said = await command(central.identity, words, flags);
  await central.database.close();
  if (!said.ok) return said;
  for (const line of said.value) say(line);
  return ok("done");
};

const registers = async (config: Config, words: readonly string[], flags: Flags): Outcome => {
  const options = await optionsOf(config, openLog("warn"));
  if (!options.ok) return options;
  const central = await openCentral(options.value);
  const said = await registersCommand(registerCentre(central), words, flags);
  await central.database.close();
  if (!said.ok) return said;
  for (const line of said.value) say(line);
  return ok("done");
};

const byStick = async (config: Config, words: readonly string[]): Outcome => {
  const options = await optionsOf(config, openLog("warn"));
  if (!options.ok) return options;
  const central = await openCentral(options.value);
  const said = await stickCommand(central, words);
  await central.database.close();
  if (!said.ok) return said;
  for (const line of said.value) say(line);
  return ok("done");
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
  if (command === "registers") return registers(config.value, words, flags);
  if (command === "office") return offices(config.value, officeCommand, words, flags);
  if (command === "code") return offices(config.value, codeCommand, words, flags);
  if (command === "operator") return operatorAccounts(config.value, words, flags);
  if (command === "stick") return byStick(config.value, words);
  return err(`There is no command "${rest.join(" ")}".`);
};

const outcome = await run();
if (!outcome.ok) {
  say(outcome.error);
  process.exitCode = 1;
}
