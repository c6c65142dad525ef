import type { Language } from "#shared/kernel/legal-basis.ts";
import type { Message } from "#shared/kernel/text.ts";

/** 0: every line answered without error; 1: some line holds an error; 2: the command itself is unusable. */
export type ExitCode = 0 | 1 | 2;

/** The streams and surroundings of one run; tests give their own. */
export interface CommandIo {
  readonly input: AsyncIterable<Uint8Array | string>;
  /** One line of standard output, without its end. Resolves when the reader is ready for more. */
  readonly writeLine: (line: string) => Promise<void>;
  /** A message for a person, on standard error. */
  readonly say: (message: Message) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
}

/** One command of `inspector`; a file of `commands/` exports one. */
export interface Command {
  /** Key of the line that says what it is for and how it is called. */
  readonly usage: string;
  readonly run: (args: readonly string[], io: CommandIo) => Promise<ExitCode>;
}

/** What a line is refused with: `{"error":{code, message, path?}}`. */
export interface LineError {
  readonly code: string;
  readonly message: Message;
  /** Where in the request, `payments[0].amount`. */
  readonly path?: string;
}

/** Thrown by argument parsing: the command itself is unusable. */
export class UnusableCommand extends Error {
  readonly said: Message;
  constructor(said: Message) {
    super(said.key);
    this.said = said;
  }
}
