/** Requests of one cause decided together: one intent, a record and an answer for each. */
import type { z } from "zod";
import type { Refusal } from "#shared/contract/procedure.ts";
import type { registrationContract } from "#shared/contract/registration/contract.ts";
import type { RegistrationCommand } from "#shared/domain/registration/commands.ts";
import type { RegistrationId } from "#shared/kernel/id.ts";
import { ok, unreachable } from "#shared/kernel/result.ts";
import { runPart, runPreparedCommand } from "../command.ts";
import type { SessionContext } from "../context.ts";
import { actingUser } from "../desk-audit/run-case-command.ts";
import { asDomainRefusal } from "../refusal.ts";
import { confirmByPassword } from "../session/confirm.ts";
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
const decideEach = async (context: SessionContext, input: Input): Promise<Together> => {
  const { password, requests } = input;
  const command = commandOf(input);
  const signer = password === undefined ? undefined : await confirmByPassword(context, password);
  const together: Together = { done: [], refused: [] };
  for (const { requestId, expectedVersion } of requests) {
    const changed = runPart(context, input, requestId, (unit) =>
      changeRequest(unit, requestId, expectedVersion, command, { actor: actingUser(context), signer }),
    );
    if (changed.ok) together.done.push(requestId);
    else together.refused.push({ requestId, refusal: asDomainRefusal(changed.error) as Refusal });
  }
  return together;
};

export const decideTogether = async (context: SessionContext, input: Input): Promise<never> =>
  (await runPreparedCommand<Together, Together>(
    context,
    input,
    () => decideEach(context, input),
    (_unit, together) => ok(together),
  )) as never;
