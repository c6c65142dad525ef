/** Requests of one cause decided together: one intent, a record and an answer for each. */
import type { z } from "zod";
import type { JournalRefusal } from "#db/journal.ts";
import type { Refusal } from "#shared/contract/procedure.ts";
import type { registrationContract } from "#shared/contract/registration/contract.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { RegistrationCommand } from "#shared/domain/registration/commands.ts";
import type { RegistrationId } from "#shared/kernel/id.ts";
import { ok, type Result, unreachable } from "#shared/kernel/result.ts";
import { runPreparedCommand } from "../command.ts";
import type { SessionContext } from "../context.ts";
import { actingUser } from "../desk-audit/run-case-command.ts";
import { asDomainRefusal } from "../refusal.ts";
import { confirmByPassword, type Signer } from "../session/confirm.ts";
import { changeRequest } from "./run-registration-command.ts";

type InputSchema = NonNullable<(typeof registrationContract)["decideTogether"]["~orpc"]["inputSchema"]>;
type Input = z.output<InputSchema>;

const commandOf = ({ decision }: Input): RegistrationCommand => {
  switch (decision.step) {
    case "refuse": {
      const { grounds, reasoning } = decision;
      return { type: "refuse", input: { grounds, reasoning } };
    }
    case "return":
      return { type: "returnForCorrection", input: { text: decision.text } };
    case "await-identity":
      return { type: "awaitIdentity", input: {} };
    case "claim":
      return { type: "claim", input: {} };
    default:
      return unreachable(decision);
  }
};

interface Together {
  readonly done: RegistrationId[];
  readonly refused: { requestId: RegistrationId; refusal: Refusal }[];
}

/** A request the law does not let through stays as it is and says why; the others go on. */
export const decideTogether = async (context: SessionContext, input: Input): Promise<never> => {
  const command = commandOf(input);
  const { password } = input;
  const result = await runPreparedCommand<Signer | undefined, Together>(
    context,
    input,
    async () => (password === undefined ? undefined : confirmByPassword(context, password)),
    (unit, signer): Result<Together, DomainRefusal | JournalRefusal> => {
      const together: Together = { done: [], refused: [] };
      for (const { requestId, expectedVersion } of input.requests) {
        const changed = changeRequest(unit, requestId, expectedVersion, command, {
          actor: actingUser(context),
          signer,
        });
        if (changed.ok) together.done.push(requestId);
        else together.refused.push({ requestId, refusal: asDomainRefusal(changed.error) as Refusal });
      }
      return ok(together);
    },
  );
  return result as never;
};
