/** The core: the contract's implementation over one office, and its release. */
import { implement } from "@orpc/server";
import type { Logger } from "pino";
import { contract } from "#shared/contract/contract.ts";

export interface CoreOptions {
  /** File of the office's encrypted database; it need not exist yet. */
  readonly office: string;
  /** Whether a missing office may be made as a demo office. */
  readonly demo: boolean;
  readonly log: Logger;
}

/** Opens the core; the office itself is opened by a sign-in. */
export function openCore(_options: CoreOptions) {
  const os = implement(contract);
  return {
    router: { session: { state: os.session.state.handler(() => ({ state: "no-office" as const })) } },
    /** The context of the calls of one port. */
    context: () => ({}),
    /** Zeroes the keys and closes the database. */
    close: (): void => undefined,
  };
}
