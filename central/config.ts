/** How a process of the service is started: flags before environment before defaults. */
import { existsSync } from "node:fs";
import { isIP } from "node:net";
import { join } from "node:path";
import { err, ok, type Result } from "#shared/kernel/result.ts";

export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
  /** Who vouches for clients: with it only a client with a certificate is let in (mutual TLS). */
  readonly clientCa: string | null;
}

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Null: the embedded database in `data`. */
  readonly databaseUrl: string | null;
  /** URL of the role that owns the tables, for migrations; null where the service's own role may. */
  readonly ownerUrl: string | null;
  readonly data: string;
  /** The environment's key, 64 hex digits; null: in `keyFile`. */
  readonly key: string | null;
  readonly keyFile: string;
  readonly tls: TlsFiles | null;
  readonly connections: number;
  /** Number of proxies before the service whose word on the caller's address is taken. */
  readonly proxies: number;
  readonly logLevel: string;
  /** Folder with folders of datasets operators may publish from afar; null: none. */
  readonly datasets: string | null;
  /** Seconds calls under way are given at the end. */
  readonly drainSeconds: number;
}

/** Why the service does not start: a line for the person who starts it. */
export type ConfigRefusal = string;

type Environment = Readonly<Record<string, string | undefined>>;

/** Flag, variable, default. */
const SETTINGS = {
  // Of `operator add`: the only office it may act in, and whether a second factor is made.
  office: ["", ""],
  "second-factor": ["", "yes"],
  // Of `office add`.
  "name-ru": ["", ""],
  "name-ky": ["", ""],
  // Of `code`.
  approve: ["", "no"],
  days: ["", "3"],
  // Of `registers publish`.
  "holds-up-to": ["", "0"],
  "new-key": ["", "no"],
  datasets: ["CENTRAL_DATASETS", ""],
  host: ["CENTRAL_HOST", "127.0.0.1"],
  port: ["CENTRAL_PORT", "8600"],
  data: ["CENTRAL_DATA", join(".cache", "central")],
  "key-file": ["CENTRAL_KEY_FILE", ""],
  "tls-cert": ["CENTRAL_TLS_CERT", ""],
  "tls-key": ["CENTRAL_TLS_KEY", ""],
  "tls-client-ca": ["CENTRAL_TLS_CLIENT_CA", ""],
  connections: ["CENTRAL_CONNECTIONS", "12"],
  proxies: ["CENTRAL_PROXIES", "0"],
  "log-level": ["CENTRAL_LOG", "info"],
  "drain-seconds": ["CENTRAL_DRAIN_SECONDS", "20"],
} as const;
type Flag = keyof typeof SETTINGS;
export type Flags = Readonly<Partial<Record<Flag, string>>>;

const isFlag = (name: string): name is Flag => Object.hasOwn(SETTINGS, name);

/** `--port 8600`, `--port=8600`; what is no flag is left over. */
export const readFlags = (
  args: readonly string[],
): Result<
  { readonly flags: Partial<Record<Flag, string>>; readonly rest: readonly string[] },
  ConfigRefusal
> => {
  const flags: Partial<Record<Flag, string>> = {};
  const rest: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? "";
    if (!arg.startsWith("--")) {
      rest.push(arg);
      continue;
    }
    const [name = "", given] = arg.slice(2).split(/=(.*)/s);
    if (!isFlag(name)) return err(`There is no option --${name}.`);
    const value = given ?? args[++at];
    if (value === undefined) return err(`--${name} needs a value.`);
    flags[name] = value;
  }
  return ok({ flags, rest });
};

const wholeNumber = (text: string, from: number, to: number): number | null => {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return value >= from && value <= to ? value : null;
};

const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));

const tlsOf = (value: (name: Flag) => string): Result<TlsFiles | null, ConfigRefusal> => {
  const [cert, key, clientCa] = [value("tls-cert"), value("tls-key"), value("tls-client-ca")];
  if (cert === "" && key === "" && clientCa === "") return ok(null);
  if (cert === "" || key === "") return err("TLS needs both --tls-cert and --tls-key.");
  for (const file of [cert, key, clientCa])
    if (file !== "" && !existsSync(file)) return err(`There is no file ${file}.`);
  return ok({ cert, key, clientCa: clientCa === "" ? null : clientCa });
};

export const configOf = (flags: Flags, environment: Environment): Result<Config, ConfigRefusal> => {
  const value = (name: Flag): string => {
    const [variable, fallback] = SETTINGS[name];
    return flags[name] ?? environment[variable] ?? fallback;
  };
  const tls = tlsOf(value);
  if (!tls.ok) return tls;
  const port = wholeNumber(value("port"), 0, 65_535);
  const connections = wholeNumber(value("connections"), 1, 1_000);
  const proxies = wholeNumber(value("proxies"), 0, 10);
  const drainSeconds = wholeNumber(value("drain-seconds"), 0, 600);
  if (port === null || connections === null || proxies === null || drainSeconds === null)
    return err("--port, --connections, --proxies and --drain-seconds are whole numbers.");
  const host = value("host");
  // In the clear only to this very machine: a balancer that ends TLS runs beside the service, or speaks TLS to it.
  if (tls.value === null && !isLoopback(host))
    return err(
      `Without TLS the service listens to this machine only, not to ${host}: give --tls-cert and --tls-key.`,
    );
  const data = value("data");
  return ok({
    host,
    port,
    databaseUrl: environment["DATABASE_URL"] ?? null,
    ownerUrl: environment["DATABASE_OWNER_URL"] ?? null,
    data,
    key: environment["CENTRAL_KEY"] ?? null,
    // Not in the folder of the data: a copy of that folder alone opens nothing.
    keyFile: value("key-file") === "" ? `${data.replace(/[/\\]+$/, "")}-key` : value("key-file"),
    tls: tls.value,
    connections,
    proxies,
    datasets: value("datasets") === "" ? null : value("datasets"),
    logLevel: value("log-level"),
    drainSeconds,
  });
};
