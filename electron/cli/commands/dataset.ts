import { checkDatasetAt } from "#core/data/check-dataset.ts";
import { loadMessage, sourceMessage } from "#core/data/refusal-message.ts";
import { writeSyntheticDataset } from "#core/data/write-synthetic.ts";
import { resolveText } from "#shared/locales/catalogue.ts";
import { SYNTHETIC_LIMITS, SYNTHETIC_SIZES } from "#shared/synthetic/dataset.ts";
import { type Command, type CommandIo, type ExitCode, UnusableCommand } from "../command.ts";
import { commandLine } from "../flags.ts";

/** What is made when the flags do not say otherwise. */
const DEFAULTS = { seed: 1, taxpayers: SYNTHETIC_SIZES.small, months: 12 } as const;
type Flag = keyof typeof DEFAULTS;
const FLAGS: readonly Flag[] = ["seed", "taxpayers", "months"];

const unexpected = (name: string): UnusableCommand =>
  new UnusableCommand({ key: "cli.unexpected-argument", params: { name } });

interface Arguments {
  readonly folder: string;
  readonly flags: Readonly<Partial<Record<Flag, string>>>;
}

const argumentsOf = (args: readonly string[], allowed: readonly Flag[]): Arguments => {
  const { flags, positionals } = commandLine(args, allowed);
  const [folder, stranger] = positionals;
  if (folder === undefined || folder === "")
    throw new UnusableCommand({ key: "cli.missing-argument", params: { name: "DIR" } });
  if (stranger !== undefined) throw unexpected(stranger);
  return { folder, flags };
};

const numberOf = (flags: Arguments["flags"], name: Flag): number => {
  const text = flags[name];
  if (text === undefined) return DEFAULTS[name];
  if (name === "taxpayers" && Object.hasOwn(SYNTHETIC_SIZES, text))
    return SYNTHETIC_SIZES[text as keyof typeof SYNTHETIC_SIZES];
  const { min, max } = SYNTHETIC_LIMITS[name];
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new UnusableCommand({ key: "cli.dataset.number", params: { name, min, max } });
};

const check = async (args: readonly string[], io: CommandIo): Promise<ExitCode> => {
  const { folder } = argumentsOf(args, []);
  const checked = await checkDatasetAt(folder);
  if (!checked.ok) {
    const { error } = checked;
    throw new UnusableCommand(
      error.code === "source" ? sourceMessage(error.reason, folder) : loadMessage(error.refusal),
    );
  }
  const { files, problems, problemCount } = checked.value;
  const said = problems.map((problem) => ({
    ...problem,
    message: resolveText(problem.message, io.language),
  }));
  await io.writeLine(JSON.stringify({ files, problems: said }));
  if (problemCount > 0) io.say({ key: "cli.dataset.problems", params: { count: problemCount } });
  return 0;
};

const generate = async (args: readonly string[], io: CommandIo): Promise<ExitCode> => {
  const { folder, flags } = argumentsOf(args, FLAGS);
  const options = {
    seed: numberOf(flags, "seed"),
    taxpayers: numberOf(flags, "taxpayers"),
    months: numberOf(flags, "months"),
  };
  const written = writeSyntheticDataset(folder, options, (done, of) =>
    io.say({ key: "cli.dataset.month", params: { done: done + 1, of } }),
  );
  if (!written.ok)
    throw new UnusableCommand({ key: `cli.dataset.${written.error}`, params: { path: folder } });
  await io.writeLine(JSON.stringify(written.value));
  return 0;
};

/** `inspector dataset check DIR`, `inspector dataset generate DIR [--seed N] [--taxpayers N] [--months N]`. */
export const dataset: Command = {
  usage: "cli.usage.dataset",
  run: async ([name, ...args], io) => {
    if (name === "check") return check(args, io);
    if (name === "generate") return generate(args, io);
    throw new UnusableCommand({ key: "cli.unknown-subcommand", params: { name: name ?? "" } });
  },
};
