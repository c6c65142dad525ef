import type { Command } from "./command.ts";

/**
 * The commands by their first word, each loaded only when it is called. An area adds its line here and its file in
 * `commands/`.
 */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  bench: async () => (await import("./commands/bench.ts")).bench,
  law: async () => (await import("./commands/law.ts")).law,
};
