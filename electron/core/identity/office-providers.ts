/** The providers an office has set, opened with its secrets. */
import type { ReadHandle } from "#db/handle.ts";
import { secretOf } from "#db/queries/provider-states.ts";
import {
  type OfficeProvider,
  type PassportPagePolicy,
  passportPagePolicySchema,
  providerListSchema,
} from "#shared/contract/providers.ts";
import type { IdentityProvider } from "./provider/port.ts";
import { openProvider } from "./provider/provider.ts";

/** Names of the settings in `office_settings`. */
export const PROVIDERS_SETTING = "identityProviders";
export const PASSPORT_PAGE_SETTING = "passportPage";

const settingOf = (read: ReadHandle, name: string): string | null =>
  read.query<{ value: string }>("SELECT value FROM office_settings WHERE name = ?").get(name)?.value ?? null;

export const officeProviders = (read: ReadHandle): readonly OfficeProvider[] => {
  const value = settingOf(read, PROVIDERS_SETTING);
  return value === null ? [] : providerListSchema.parse(JSON.parse(value));
};

/** An office that has not decided keeps none. */
export const passportPagePolicy = (read: ReadHandle): PassportPagePolicy => {
  const parsed = passportPagePolicySchema.safeParse(settingOf(read, PASSPORT_PAGE_SETTING));
  return parsed.success ? parsed.data : "never";
};

/** Where the provider is: its folder or address. */
export const addressOf = (settings: OfficeProvider): string =>
  settings.transport === "folder" ? settings.folder : settings.baseUrl;

export const openOfficeProvider = (read: ReadHandle, settings: OfficeProvider): IdentityProvider => {
  const { provider } = settings;
  if (settings.transport === "folder")
    return openProvider({ provider, transport: "folder", folder: settings.folder });
  const { baseUrl, clientId } = settings;
  const secret = secretOf(read, settings.providerId);
  return provider === "cabinet"
    ? openProvider({ provider, transport: "http", http: { baseUrl, authorization: secret } })
    : openProvider({ provider, transport: "http", http: { baseUrl, clientId, clientSecret: secret ?? "" } });
};
