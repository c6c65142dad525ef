/** Exchange with providers, confirmation by one, and the page of a passport. */
import { ok } from "#shared/kernel/result.ts";
import { runCommand, runPreparedCommand } from "../command.ts";
import { officeProviders, passportPagePolicy } from "../identity/office-providers.ts";
import { procedures } from "../procedure.ts";
import { orRefuse } from "../refusal.ts";
import { answer } from "./answer-request.ts";
import { confirmByProvider } from "./confirm-by-provider.ts";
import { exchangeWithProviders } from "./exchange/exchange.ts";
import { attachPassportPage, erasePassportPage, shownPassportPage } from "./passport-page.ts";

export const exchangeProcedures = {
  exchangeOptions: procedures.registration.exchangeOptions.handler(({ context }) => ({
    passportPage: passportPagePolicy(context.read),
    providers: officeProviders(context.read).map(({ providerId, title, provider }) => ({
      providerId,
      title,
      provider,
    })),
  })),
  exchange: procedures.registration.exchange.handler(({ input, context }) =>
    runPreparedCommand(
      context,
      input,
      () => exchangeWithProviders(context),
      (_unit, reports) => ok({ providers: [...reports] }),
    ),
  ),
  confirmByProvider: procedures.registration.confirmByProvider.handler(async ({ input, context }) =>
    answer(context, await confirmByProvider(context, input)),
  ),
  attachPassportPage: procedures.registration.attachPassportPage.handler(({ input, context }) =>
    answer(
      context,
      runCommand(context, input, (unit) => attachPassportPage(unit, input, context)),
    ),
  ),
  passportPage: procedures.registration.passportPage.handler(({ input, context }) =>
    orRefuse(shownPassportPage(context.read, input.requestId)),
  ),
  erasePassportPage: procedures.registration.erasePassportPage.handler(({ input, context }) =>
    answer(
      context,
      runCommand(context, input, (unit) => erasePassportPage(unit, input, context)),
    ),
  ),
};
