import type { Command } from "./command.ts";

/**
 * The commands by their first word, each loaded only when it is called. An area adds its line here and its file in
 * `commands/`.
 */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  audit: async () => (await import("./commands/audit.ts")).audit,
  backup: async () => (await import("./commands/backup.ts")).backup,
  bench: async () => (await import("./commands/bench.ts")).bench,
  dataset: async () => (await import("./commands/dataset.ts")).dataset,
  document: async () => (await import("./commands/document.ts")).document,
  law: async () => (await import("./commands/law.ts")).law,
  journal: async () => (await import("./commands/journal.ts")).journal,
  office: async () => (await import("./commands/office.ts")).office,
};
