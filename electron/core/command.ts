/** Runs a command of the contract: transaction, idempotency, journal, projections. */
import { executeCommand, type JournalRefusal, type Unit } from "#db/journal.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { CommandId } from "#shared/kernel/id.ts";
import type { Result } from "#shared/kernel/result.ts";
import type { SessionContext } from "./context.ts";
import { orRefuse } from "./refusal.ts";

/**
 * Runs `useCase` once in one transaction and answers its receipt; a repeat of the same command answers the kept
 * receipt. A receipt is JSON and small (an id, a version): what a screen shows is read after it.
 * Whatever waits (a password's derivation, a file) is done before, for `useCase` is synchronous.
 */
export const runCommand = <Receipt>(
  context: SessionContext,
  input: { readonly commandId: CommandId },
  useCase: (unit: Unit) => Result<Receipt, DomainRefusal | JournalRefusal>,
): Receipt =>
  orRefuse(
    executeCommand(
      context.journal,
      {
        commandId: input.commandId,
        procedure: context.procedure,
        input,
        actor: context.user.userId,
        role: context.role,
        at: context.now,
      },
      useCase,
    ),
  );
