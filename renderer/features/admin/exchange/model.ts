/** A provider as its form holds it, and what is wrong with it before the core is asked. */
import { type OfficeProvider, providerSettingsSchema } from "#shared/contract/providers.ts";
import type { TextKey } from "../../../locales/texts.ts";

export interface ProviderDraft {
  readonly providerId: string;
  readonly title: string;
  readonly provider: OfficeProvider["provider"];
  readonly transport: OfficeProvider["transport"];
  readonly folder: string;
  readonly baseUrl: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly secret: string;
}

const EMPTY: ProviderDraft = {
  providerId: "",
  title: "",
  provider: "cabinet",
  transport: "folder",
  folder: "",
  baseUrl: "",
  clientId: "",
  redirectUri: "",
  secret: "",
};

export const draftOf = (settings: OfficeProvider | null): ProviderDraft => ({ ...EMPTY, ...settings });

export const settingsOf = (draft: ProviderDraft): OfficeProvider => {
  const common = {
    providerId: draft.providerId.trim(),
    title: draft.title.trim(),
    provider: draft.provider,
  };
  return draft.transport === "folder"
    ? { ...common, transport: "folder", folder: draft.folder.trim() }
    : {
        ...common,
        transport: "http",
        baseUrl: draft.baseUrl.trim().replace(/\/+$/, ""),
        clientId: draft.clientId.trim(),
        redirectUri: draft.redirectUri.trim(),
      };
};

type Field = "providerId" | "title" | "folder" | "baseUrl";
const WRONG: Readonly<Record<Field, TextKey>> = {
  providerId: "admin.exchange.id-wrong",
  title: "ui.required",
  folder: "ui.required",
  baseUrl: "admin.exchange.url-wrong",
};
const isField = (name: unknown): name is Field => typeof name === "string" && name in WRONG;

/** @param others ids taken by the office's other providers */
export const providerProblems = (
  draft: ProviderDraft,
  others: readonly string[],
): Partial<Record<Field, TextKey>> => {
  const problems: Partial<Record<Field, TextKey>> = {};
  const read = providerSettingsSchema.safeParse(settingsOf(draft));
  for (const issue of read.error?.issues ?? []) {
    const [field] = issue.path;
    if (isField(field)) problems[field] = WRONG[field];
  }
  if (others.includes(draft.providerId.trim())) problems.providerId = "admin.exchange.id-taken";
  return problems;
};

/** The list with one provider added, changed in its place, or (null) taken out. */
export const withProvider = (
  all: readonly OfficeProvider[],
  before: string | null,
  after: OfficeProvider | null,
): readonly OfficeProvider[] => {
  if (before === null) return after === null ? all : [...all, after];
  return all.flatMap((one) => (one.providerId !== before ? [one] : after === null ? [] : [after]));
};
