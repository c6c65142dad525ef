import { type Command, UnusableCommand } from "../command.ts";

const SUBCOMMANDS: Readonly<Record<string, () => Promise<Command["run"]>>> = {
  term: async () => (await import("./law/term.ts")).runTerm,
  penalty: async () => (await import("./law/penalty.ts")).runPenalty,
  sanction: async () => (await import("./law/sanction.ts")).runSanction,
  article: async () => (await import("./law/code.ts")).runArticle,
  search: async () => (await import("./law/code.ts")).runSearch,
  import: async () => (await import("./law/code.ts")).runImport,
  rule: async () => (await import("./law/rule.ts")).runRule,
  rules: async () => (await import("./law/rule.ts")).runRules,
  "property-tax": async () => (await import("./law/property-tax.ts")).runPropertyTax,
};

/** `inspector law …`: terms, amounts, and the text of the Code. */
export const law: Command = {
  usage: "cli.usage.law",
  run: async ([name, ...args], io) => {
    if (name === undefined)
      throw new UnusableCommand({
        key: "cli.missing-argument",
        params: { name: Object.keys(SUBCOMMANDS).join("|") },
      });
    const load = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
    if (!load) throw new UnusableCommand({ key: "cli.unknown-subcommand", params: { name } });
    return (await load())(args, io);
  },
};
