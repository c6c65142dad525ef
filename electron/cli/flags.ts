import { parseArgs } from "node:util";
import { UnusableCommand } from "./command.ts";

/**
 * The values of `--name value` for the named flags, each of which must be given. Anything else on the command line
 * makes it unusable.
 */
export const requiredFlags = <Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): Readonly<Record<Name, string>> => {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const unknown = tokens.flatMap((token) =>
    token.kind === "option" && !(token.name in options) ? [token.rawName] : [],
  );
  const [stranger] = [...unknown, ...positionals];
  if (stranger !== undefined)
    throw new UnusableCommand({ key: "cli.unexpected-argument", params: { name: stranger } });
  const missing = names.find((name) => typeof values[name] !== "string" || values[name] === "");
  if (missing !== undefined)
    throw new UnusableCommand({ key: "cli.missing-argument", params: { name: `--${missing}` } });
  return values as Record<Name, string>;
};
