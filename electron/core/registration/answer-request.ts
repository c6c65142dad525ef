/** What every command of a request ends with: recorded, and answered by the request as it now stands. */
import { registrationById } from "#db/queries/registrations.ts";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import type { RegistrationCommand } from "#shared/domain/registration/commands.ts";
import type { CommandId, RegistrationId, UserId } from "#shared/kernel/id.ts";
import { runCommand, runPreparedCommand } from "../command.ts";
import type { SessionContext } from "../context.ts";
import { actingUser } from "../desk-audit/run-case-command.ts";
import { orRefuse, refuse } from "../refusal.ts";
import { confirmByPassword, type Signer } from "../session/confirm.ts";
import { registrationContext } from "./registration-context.ts";
import { registrationView } from "./registration-view.ts";
import { changeRequest, NO_SUCH_REQUEST, type RegistrationReceipt } from "./run-registration-command.ts";

export const viewOf = (context: SessionContext, requestId: RegistrationId): RegistrationView => {
  const row = registrationById(context.read, requestId) ?? refuse(NO_SUCH_REQUEST);
  const gathered = orRefuse(
    registrationContext(context.read, {
      now: context.now,
      ids: context.ids,
      actor: actingUser(context),
      state: row.state,
    }),
  );
  return registrationView(context.read, row, gathered);
};

export interface RequestInput {
  readonly commandId: CommandId;
  readonly requestId: RegistrationId;
  readonly expectedVersion: number;
}

export const answer = (
  context: SessionContext,
  receipt: RegistrationReceipt,
): { request: RegistrationView } => ({
  request: viewOf(context, receipt.requestId),
});

export const change = (
  context: SessionContext,
  input: RequestInput,
  command: RegistrationCommand,
  assignee?: UserId,
): { request: RegistrationView } =>
  answer(
    context,
    runCommand(context, input, (unit) =>
      changeRequest(unit, input.requestId, input.expectedVersion, command, {
        actor: actingUser(context),
        assignee,
      }),
    ),
  );

/** As `change`, for steps that are signed: the password opens the signer's own key first. */
export const changeSigned = async (
  context: SessionContext,
  input: RequestInput & { readonly password: string },
  command: RegistrationCommand,
): Promise<{ request: RegistrationView }> =>
  answer(
    context,
    await runPreparedCommand<Signer, RegistrationReceipt>(
      context,
      input,
      () => confirmByPassword(context, input.password),
      (unit, signer) =>
        changeRequest(unit, input.requestId, input.expectedVersion, command, {
          actor: actingUser(context),
          signer,
        }),
    ),
  );
