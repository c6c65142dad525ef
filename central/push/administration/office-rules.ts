/** Who may change what of the office's settings, law and texts. */
import type { z } from "zod";
import { passportPagePolicySchema, providerListSchema } from "#shared/contract/providers.ts";
import { SIGN_IN_POLICY_SETTING, signInPolicySchema } from "#shared/domain/access/sign-in-policy.ts";
import { entryRefusal } from "#shared/law/calendar/entry-refusal.ts";
import { checkReadingChoice } from "#shared/law/readings.ts";
import { idOfStream } from "#shared/sync/streams.ts";
import { type Rule, unless } from "./rule.ts";

export const officeCreated: Rule<"OfficeCreated"> = async ({ payload }, { event }, { visit }) => {
  const { office } = visit.tx;
  if (event.stream !== `office/${office}`) return "wrong-streams";
  return unless(payload.settings["code"] === office, "office-of-another");
};

const isJsonOf = (schema: z.ZodType, text: string): boolean => {
  try {
    return schema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
};

/** The setting each procedure saves, and what it may hold. */
const SETTINGS: Readonly<Record<string, { name: string; holds: (value: string) => boolean }>> = {
  "admin.saveProviders": {
    name: "identityProviders",
    holds: (value) => isJsonOf(providerListSchema, value),
  },
  "admin.setSignInPolicy": {
    name: SIGN_IN_POLICY_SETTING,
    holds: (value) => isJsonOf(signInPolicySchema, value),
  },
  "admin.setPassportPage": {
    name: "passportPage",
    holds: (value) => passportPagePolicySchema.safeParse(value).success,
  },
};

export const settingChanged: Rule<"SettingChanged"> = async ({ payload }, { event }, { visit, read }) => {
  if (event.stream !== `office/${visit.tx.office}`) return "wrong-streams";
  const setting = SETTINGS[read.command.procedure];
  return unless(
    setting !== undefined && setting.name === payload.name && setting.holds(payload.value),
    "malformed",
  );
};

export const calendarDaySet: Rule<"CalendarDaySet"> = async ({ payload }, { event }) => {
  if (event.stream !== "law/calendar") return "wrong-streams";
  return entryRefusal(payload.date, payload.kind);
};

export const readingChosen: Rule<"ReadingChosen"> = async ({ payload }, { event }) => {
  if (event.stream !== "law/readings") return "wrong-streams";
  const checked = checkReadingChoice(payload.id, payload.alternative);
  return checked.ok ? null : { code: checked.error.code, messageKey: `law.reading.${checked.error.code}` };
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const reasonTemplateSaved: Rule<"ReasonTemplateSaved"> = async (_event, { event }) =>
  unless(UUID.test(idOfStream(event.stream)), "wrong-streams");
