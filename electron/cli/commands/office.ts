import { type Command, UnusableCommand } from "../command.ts";

const SUBCOMMANDS: Readonly<Record<string, () => Promise<Command["run"]>>> = {
  create: async () => (await import("./office/create.ts")).createOfficeCommand,
  run: async () => (await import("./office/run.ts")).runOffice,
};

/** `inspector office create|run`: a demo office, and the procedures of the window without a window. */
export const office: Command = {
  usage: "cli.usage.office",
  run: async ([name, ...args], io) => {
    const load = name !== undefined && Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
    if (!load) throw new UnusableCommand({ key: "cli.unknown-subcommand", params: { name: name ?? "" } });
    return (await load())(args, io);
  },
};
