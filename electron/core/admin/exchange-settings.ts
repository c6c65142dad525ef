/** The office's providers and its policy on passports: settings in the journal, secrets beside it. */

import type { ReadHandle } from "#db/handle.ts";
import type { JournalRefusal, Unit } from "#db/journal.ts";
import { streamVersion } from "#db/journal-read.ts";
import { countWaiting } from "#db/queries/provider-outcomes.ts";
import { providerStateOf, removeSecret, saveSecret, secretOf } from "#db/queries/provider-states.ts";
import type { OfficeProvider } from "#shared/contract/providers.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Message } from "#shared/kernel/text.ts";
import { addressOf, officeProviders, PROVIDERS_SETTING } from "../identity/office-providers.ts";
import { officeSettings } from "../session/office-settings.ts";

export const changeSetting = (unit: Unit, name: string, value: string): Result<number, JournalRefusal> => {
  const stream = `office/${officeSettings(unit.write).code}`;
  return unit.append(stream, streamVersion(unit.write, stream), [
    { type: "SettingChanged", payload: { name, value } },
  ]);
};

interface ProvidersInput {
  readonly providers: readonly OfficeProvider[];
  readonly secrets: readonly { readonly providerId: string; readonly secret: string }[];
}

/** A secret given for one address is not for whoever answers at another. */
const dropForeignSecrets = (
  unit: Unit,
  before: readonly OfficeProvider[],
  after: readonly OfficeProvider[],
): void => {
  for (const old of before) {
    const stays = after.find(({ providerId }) => providerId === old.providerId);
    if (stays === undefined || addressOf(stays) !== addressOf(old)) removeSecret(unit.write, old.providerId);
  }
};

export const saveProviders = (
  unit: Unit,
  { providers, secrets }: ProvidersInput,
): Result<{ providers: number }, DomainRefusal | JournalRefusal> => {
  const unknown = secrets.find((one) => !providers.some(({ providerId }) => providerId === one.providerId));
  if (unknown !== undefined)
    return err({
      code: "no-such-provider",
      messageKey: "registration.refusal.no-such-provider",
      params: { provider: unknown.providerId },
    });
  const before = officeProviders(unit.write);
  dropForeignSecrets(unit, before, providers);
  for (const { providerId, secret } of secrets) saveSecret(unit.write, providerId, secret);
  // A new secret alone changes no setting.
  const value = JSON.stringify(providers);
  if (value !== JSON.stringify(before)) {
    const changed = changeSetting(unit, PROVIDERS_SETTING, value);
    if (!changed.ok) return changed;
  }
  return ok({ providers: providers.length });
};

export const providersView = (read: ReadHandle) =>
  officeProviders(read).map((settings) => {
    const { providerId } = settings;
    const { exchangedAt, error } = providerStateOf(read, providerId);
    return {
      settings,
      hasSecret: secretOf(read, providerId) !== null,
      exchangedAt: exchangedAt as Instant | null,
      error: error === null ? null : (JSON.parse(error) as Message),
      waiting: countWaiting(read, providerId),
    };
  });
