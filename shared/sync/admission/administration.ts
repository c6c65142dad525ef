/** What procedures that are no command of a case or a request may write: types of events by kind of stream. */
import type { PlainEventType } from "../../contract/events/plain-event.ts";

interface Writes {
  readonly kind: "office" | "user" | "law" | "reason-template" | "taxpayer";
  readonly types: readonly PlainEventType[];
}

export const FOUNDING = "session.createOffice";

const ADMINISTRATION: ReadonlyMap<string, readonly Writes[]> = new Map(
  Object.entries({
    [FOUNDING]: [
      { kind: "office", types: ["OfficeCreated"] },
      { kind: "user", types: ["UserCreated"] },
    ],
    "session.changePassword": [{ kind: "user", types: ["PasswordChanged"] }],
    "admin.createUser": [{ kind: "user", types: ["UserCreated"] }],
    "admin.setRoles": [{ kind: "user", types: ["RolesChanged"] }],
    "admin.setActive": [{ kind: "user", types: ["UserActivated", "UserDeactivated"] }],
    "admin.resetPassword": [{ kind: "user", types: ["PasswordReset"] }],
    "admin.declareConflict": [{ kind: "user", types: ["ConflictDeclared"] }],
    "admin.saveProviders": [{ kind: "office", types: ["SettingChanged"] }],
    "admin.setSignInPolicy": [{ kind: "office", types: ["SettingChanged"] }],
    "admin.setPassportPage": [{ kind: "office", types: ["SettingChanged"] }],
    "law.setCalendarDay": [{ kind: "law", types: ["CalendarDaySet"] }],
    "law.chooseReading": [{ kind: "law", types: ["ReadingChosen"] }],
    "registration.saveTemplate": [{ kind: "reason-template", types: ["ReasonTemplateSaved"] }],
    "register.endLink": [{ kind: "taxpayer", types: ["RepresentationEnded", "CabinetClosed"] }],
    "register.changeContacts": [{ kind: "taxpayer", types: ["ContactsChanged"] }],
    "register.changeConsent": [{ kind: "taxpayer", types: ["ConsentChanged"] }],
    "register.extract": [{ kind: "taxpayer", types: ["ExtractReleased"] }],
    "register.release": [{ kind: "taxpayer", types: ["ExtractReleased"] }],
  } satisfies Readonly<Record<string, readonly Writes[]>>),
);

/** Procedures that write many events at once; every other writes one. */
const MANY: ReadonlySet<string> = new Set([FOUNDING, "register.endLink"]);

export const isAdministration = (procedure: string): boolean => ADMINISTRATION.has(procedure);

export const mayWrite = (procedure: string, kind: string, type: string): boolean =>
  (ADMINISTRATION.get(procedure) ?? []).some(
    (writes) => writes.kind === kind && writes.types.some((known) => known === type),
  );

export const mayWriteMany = (procedure: string): boolean => MANY.has(procedure);
