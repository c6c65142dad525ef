/** A OneID-like provider says who the person is: as good as a signature where it confirmed the person by one. */
import { registrationById } from "#db/queries/registrations.ts";
import type { RegistrationCommandOf } from "#shared/domain/registration/commands.ts";
import { decideRegistration } from "#shared/domain/registration/decide.ts";
import { refuseRegistration } from "#shared/domain/registration/refuse.ts";
import type { SignatureVerdict } from "#shared/domain/registration/types.ts";
import type { CommandId, RegistrationId } from "#shared/kernel/id.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { runPreparedCommand } from "../command.ts";
import type { SessionContext } from "../context.ts";
import { actingUser } from "../desk-audit/run-case-command.ts";
import { officeProviders, openOfficeProvider } from "../identity/office-providers.ts";
import { providerMessage } from "../identity/provider/error.ts";
import type { PersonAssertion, Receipt } from "../identity/provider/port.ts";
import { orRefuse, refuse } from "../refusal.ts";
import { registrationContext } from "./registration-context.ts";
import { changeRequest, NO_SUCH_REQUEST, type RegistrationReceipt } from "./run-registration-command.ts";

const LONGEST_CALL = 30_000;

export interface ProviderConfirmation {
  readonly commandId: CommandId;
  readonly requestId: RegistrationId;
  readonly expectedVersion: number;
  /** The office's name of the provider. */
  readonly provider: string;
  readonly code: string;
  readonly codeVerifier: string | null;
}

type ConfirmSignature = RegistrationCommandOf<"confirmSignature">;

const commandOf = (
  { provider }: Pick<ProviderConfirmation, "provider">,
  params: SignatureVerdict["params"],
  signerInn: Inn,
  context: SessionContext,
): ConfirmSignature => ({
  type: "confirmSignature",
  input: {
    provider,
    verdict: { good: true, code: "good-by-provider", params, signerInn, checkedAt: context.now },
  },
});

/** A code is good once: it is not spent on a step the law refuses anyway. */
const refuseBeforehand = (context: SessionContext, input: ProviderConfirmation): Inn => {
  const { state } = registrationById(context.read, input.requestId) ?? refuse(NO_SUCH_REQUEST);
  const { inn } = state.applicant;
  const gathered = orRefuse(
    registrationContext(context.read, {
      now: context.now,
      ids: context.ids,
      actor: actingUser(context),
      state,
    }),
  );
  orRefuse(decideRegistration(state, commandOf(input, {}, inn, context), gathered));
  if (state.version !== input.expectedVersion)
    refuse({
      code: "version-conflict",
      messageKey: "access.version-conflict",
      params: { expected: input.expectedVersion, found: state.version },
    });
  return inn;
};

/** Whoever the provider names must be the applicant, and confirmed by a signature there. */
const believe = (assertion: PersonAssertion, inn: Inn, title: string): void => {
  if (assertion.inn !== inn)
    refuse(refuseRegistration("provider-another-person", "48.2", { provider: title, inn: assertion.inn }));
  if (!assertion.confirmedBySignature)
    refuse(refuseRegistration("provider-not-confirmed", "48.2", { provider: title }));
};

export const confirmByProvider = async (
  context: SessionContext,
  input: ProviderConfirmation,
): Promise<RegistrationReceipt> => {
  const settings =
    officeProviders(context.read).find(
      ({ providerId, provider }) => providerId === input.provider && provider === "one-id",
    ) ?? refuse(refuseRegistration("no-such-provider", "48.2", { provider: input.provider }));
  const provider = openOfficeProvider(context.read, settings);
  let receipt: Receipt | null = null;
  try {
    return await runPreparedCommand<ConfirmSignature, RegistrationReceipt>(
      context,
      input,
      async () => {
        const inn = refuseBeforehand(context, input);
        const { code, codeVerifier } = input;
        const redirectUri = settings.transport === "http" ? settings.redirectUri : "";
        const got = await provider.fetchAssertion(
          { code, redirectUri, codeVerifier },
          AbortSignal.timeout(LONGEST_CALL),
        );
        if (!got.ok) {
          const { key, params } = providerMessage(got.error);
          refuse({ code: got.error.code, messageKey: key, ...(params === undefined ? {} : { params }) });
          throw new Error("unreachable");
        }
        receipt = got.value.receipt;
        const { assertion } = got.value;
        believe(assertion, inn, settings.title);
        const params = { name: assertion.fullName, provider: settings.title };
        return commandOf(input, params, assertion.inn, context);
      },
      (unit, command) =>
        changeRequest(unit, input.requestId, input.expectedVersion, command, {
          actor: actingUser(context),
        }),
    );
  } finally {
    // Recorded or refused, the code has told what it had to tell.
    if (receipt !== null) await provider.settle(receipt, AbortSignal.timeout(LONGEST_CALL));
  }
};
