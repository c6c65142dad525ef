import { UnusableCommand } from "./command.ts";

/** A command that takes its requests from standard input only. */
export const refuseArguments = (args: readonly string[]): void => {
  const [first] = args;
  if (first !== undefined)
    throw new UnusableCommand({ key: "cli.unexpected-argument", params: { name: first } });
};
