import type { Language } from "#shared/kernel/legal-basis.ts";
import { ADMIN_TEXTS } from "./admin.ts";
import { ADMIN_EXCHANGE_TEXTS } from "./admin-exchange.ts";
import { CALCULATOR_TEXTS } from "./calculator.ts";
import { CODE_WINDOW_TEXTS } from "./code.ts";
import { DECISIONS_TEXTS } from "./decisions.ts";
import { DESK_AUDIT_TEXTS } from "./desk-audit.ts";
import { EVIDENCE_TEXTS } from "./desk-audit-evidence.ts";
import { DESK_AUDIT_STEP_TEXTS } from "./desk-audit-steps.ts";
import { LAW_AREA_TEXTS } from "./law-area.ts";
import { MY_DAY_TEXTS } from "./my-day.ts";
import { REGISTRATION_TEXTS } from "./registration.ts";
import { REGISTRATION_STEP_TEXTS } from "./registration-steps.ts";
import { SESSION_TEXTS } from "./session.ts";
import { SESSION_CENTRE_TEXTS } from "./session-centre.ts";
import { SHELL_TEXTS } from "./shell.ts";
import { SYNC_TEXTS } from "./sync.ts";
import { SYNC_CONFLICT_TEXTS } from "./sync-conflicts.ts";
import { SYNC_ENROLMENT_TEXTS } from "./sync-enrolment.ts";
import { TAXPAYER_CARD_TEXTS } from "./taxpayer-card.ts";
import { TAXPAYERS_TEXTS } from "./taxpayers.ts";
import type { Texts } from "./texts-type.ts";
import { UI_TEXTS } from "./ui.ts";

/** Every text of the window. An area adds its file here; its keys then are known to the compiler. */
export const WINDOW_TEXTS = {
  ...UI_TEXTS,
  ...SHELL_TEXTS,
  ...SESSION_TEXTS,
  ...SESSION_CENTRE_TEXTS,
  ...MY_DAY_TEXTS,
  ...REGISTRATION_TEXTS,
  ...REGISTRATION_STEP_TEXTS,
  ...TAXPAYERS_TEXTS,
  ...TAXPAYER_CARD_TEXTS,
  ...DESK_AUDIT_TEXTS,
  ...DESK_AUDIT_STEP_TEXTS,
  ...EVIDENCE_TEXTS,
  ...DECISIONS_TEXTS,
  ...ADMIN_TEXTS,
  ...ADMIN_EXCHANGE_TEXTS,
  ...LAW_AREA_TEXTS,
  ...CODE_WINDOW_TEXTS,
  ...CALCULATOR_TEXTS,
  ...SYNC_TEXTS,
  ...SYNC_CONFLICT_TEXTS,
  ...SYNC_ENROLMENT_TEXTS,
} satisfies Texts;

export type TextKey = keyof typeof WINDOW_TEXTS;

/** The messages of one language, by key. */
export const messagesOf = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(WINDOW_TEXTS).map(([key, text]) => [key, text[language]]));
