/** What the program that starts a core host tells it. */
export interface HostOptions {
  /** File of the office's encrypted database; it need not exist yet. */
  readonly office: string;
  /** Folder for the core's log. */
  readonly logs: string;
  /** Whether a missing office may be made as a demo office. */
  readonly demo: boolean;
  /** File that says what time it is, for tests; null outside them. */
  readonly clock: string | null;
}

/** Reads the arguments of the core host; undefined when the office's file or the log folder is not named. */
export function parseHostOptions(args: readonly string[]): HostOptions | undefined {
  const valueAfter = (name: string): string | undefined => {
    const value = args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
    return value === "" ? undefined : value;
  };
  const office = valueAfter("office");
  const logs = valueAfter("logs");
  if (office === undefined || logs === undefined) return undefined;
  return { office, logs, demo: args.includes("--demo"), clock: valueAfter("clock") ?? null };
}
