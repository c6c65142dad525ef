/** Runs a command of the contract: transaction, idempotency, journal, projections. */
import { createHash } from "node:crypto";
import { type Command, executeCommand, isAnswered, type JournalRefusal, type Unit } from "#db/journal.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { CommandId } from "#shared/kernel/id.ts";
import { err, type Result } from "#shared/kernel/result.ts";
import type { SessionContext } from "./context.ts";
import { orRefuse } from "./refusal.ts";

type Refusals = DomainRefusal | JournalRefusal;

interface CommandInput {
  readonly commandId: CommandId;
}

const commandOf = (context: SessionContext, input: CommandInput): Command => ({
  commandId: input.commandId,
  procedure: context.procedure,
  input,
  actor: context.user.userId,
  role: context.role,
  at: context.now,
});

/** The id of a part of a command (UUIDv8): the same part of the same command is found again. */
const partId = (commandId: CommandId, part: string): CommandId => {
  const hash = createHash("sha256").update(`${commandId} ${part}`).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString("hex", 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as CommandId;
};

/**
 * Runs one part of a command that decides on several cases: each is a command of its own to the journal and to the centre,
 * so that one the law does not let through stops no other. A repeat of the whole finds the parts done.
 */
export const runPart = <Receipt>(
  context: SessionContext,
  { commandId }: CommandInput,
  part: string,
  useCase: (unit: Unit) => Result<Receipt, Refusals>,
): Result<Receipt, Refusals> => {
  const input = { commandId: partId(commandId, part), part };
  return executeCommand(context.journal, commandOf(context, input), useCase);
};

/**
 * Runs `useCase` once in one transaction and answers its receipt; a repeat of the same command answers the kept
 * receipt. A receipt is JSON and small (an id, a version): what a screen shows is read after it.
 */
export const runCommand = <Receipt>(
  context: SessionContext,
  input: CommandInput,
  useCase: (unit: Unit) => Result<Receipt, Refusals>,
): Receipt => orRefuse(executeCommand(context.journal, commandOf(context, input), useCase));

/**
 * As `runCommand`, for one that must wait for something first (a password's derivation, a file): `prepare` runs
 * before the transaction, and not at all when the command is a repeat.
 */
export const runPreparedCommand = async <Prepared, Receipt>(
  context: SessionContext,
  input: CommandInput,
  prepare: () => Promise<Prepared>,
  useCase: (unit: Unit, prepared: Prepared) => Result<Receipt, Refusals>,
): Promise<Receipt> => {
  const command = commandOf(context, input);
  if (isAnswered(context.journal, command))
    return orRefuse(
      executeCommand<Receipt, Refusals>(context.journal, command, () =>
        err({ code: "command-reused", commandId: command.commandId }),
      ),
    );
  const prepared = await prepare();
  return orRefuse(executeCommand(context.journal, command, (unit) => useCase(unit, prepared)));
};
