import { parseArgs } from "node:util";
import { UnusableCommand } from "./command.ts";

export interface CommandLine<Name extends string> {
  readonly flags: Readonly<Partial<Record<Name, string>>>;
  readonly positionals: readonly string[];
}

/**
 * Reads `--name value` and `--name=value` for the named flags and the words beside them. An unknown flag, one without
 * a value and one given twice make the command unusable: nothing on a command line is silently ignored.
 */
export const commandLine = <Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): CommandLine<Name> => {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (!Object.hasOwn(options, token.name) || seen.has(token.name))
      throw new UnusableCommand({ key: "cli.unexpected-argument", params: { name: token.rawName } });
    seen.add(token.name);
    if (typeof values[token.name] !== "string" || values[token.name] === "")
      throw new UnusableCommand({ key: "cli.missing-argument", params: { name: token.rawName } });
  }
  return { flags: values as CommandLine<Name>["flags"], positionals };
};

/** The values of flags each of which must be given, with nothing else on the command line. */
export const requiredFlags = <Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): Readonly<Record<Name, string>> => {
  const { flags, positionals } = commandLine(args, names);
  const [stranger] = positionals;
  if (stranger !== undefined)
    throw new UnusableCommand({ key: "cli.unexpected-argument", params: { name: stranger } });
  const missing = names.find((name) => flags[name] === undefined);
  if (missing !== undefined)
    throw new UnusableCommand({ key: "cli.missing-argument", params: { name: `--${missing}` } });
  return flags as Record<Name, string>;
};
