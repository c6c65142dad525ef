/** What is no case: contacts and consent of taxpayers, the calendar, templates, people. No law is decided over them again. */
import { setActive, setRoles } from "#core/admin/people.ts";
import { knownEntry } from "#core/register/entry.ts";
import { enterChanges } from "#core/registration/run-registration-command.ts";
import type { Unit } from "#db/journal.ts";
import { streamVersion } from "#db/journal-read.ts";
import { conflictOf } from "#db/queries/access.ts";
import { userById } from "#db/queries/users.ts";
import type { Permission, Role } from "#shared/domain/access/permission.ts";
import { decideConsent, decideContacts } from "#shared/domain/register/change-contacts.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { addDays, dateInBishkek, plainDate } from "#shared/kernel/plain-date.ts";
import { APPLICANTS, AUDITED } from "./base-image.ts";
import { clockOf, type Device, type World } from "./device.ts";
import { type Acting, anyoneWho, type Intent } from "./intent.ts";
import { PEOPLE } from "./people.ts";

type Kind = "contacts" | "consent" | "calendar" | "template" | "roles" | "active" | "recusal";
const KINDS: Readonly<Record<Kind, number>> = {
  contacts: 6,
  consent: 4,
  calendar: 2,
  template: 2,
  roles: 2,
  active: 1,
  recusal: 1,
};
const NEEDS: Readonly<Record<Kind, Permission>> = {
  contacts: "registration.prepare",
  consent: "registration.prepare",
  calendar: "law.calendar",
  template: "registration.prepare",
  roles: "admin.users",
  active: "admin.users",
  recusal: "desk-audit.prepare",
};
const PROCEDURES: Readonly<Record<Kind, string>> = {
  contacts: "register.changeContacts",
  consent: "register.changeConsent",
  calendar: "law.setCalendarDay",
  template: "registration.saveTemplate",
  roles: "admin.setRoles",
  active: "admin.setActive",
  recusal: "admin.declareConflict",
};

const append = (unit: Unit, stream: string, type: string, payload: unknown) =>
  unit.append(stream, streamVersion(unit.write, stream), [{ type, payload }]);

const changeCard =
  (device: Device, world: World, acting: Acting, inn: Inn, kind: "contacts" | "consent"): Intent["run"] =>
  (unit) => {
    const { random } = world;
    const entry = knownEntry(unit.write, inn);
    if (!entry.ok) return entry;
    const today = dateInBishkek(clockOf(world, device));
    const conflict = conflictOf(unit.write, acting.doing.actor.userId, inn) !== null;
    const context = { today, conflict, entry: entry.value };
    const decided =
      kind === "contacts"
        ? decideContacts({ phone: `+99655510${random.between(1000, 9999)}`, email: "" }, context)
        : decideConsent({ given: !entry.value.edocConsent, on: today, proof: "заявление" }, context);
    return decided.ok
      ? enterChanges(
          unit,
          decided.value.map((change) => ({ inn, change })),
        )
      : decided;
  };

const ROLE_SETS: readonly (readonly Role[])[] = [["inspector"], ["inspector", "supervisor"], ["registrar"]];
/** Never the administrator and the head: an office without either goes nowhere. */
const MOVABLE = PEOPLE.filter(({ roles }) => !roles.includes("office-admin") && !roles.includes("head"));

const runOf = (device: Device, world: World, acting: Acting, kind: Kind): Intent["run"] => {
  const { random } = world;
  const { userId } = acting.doing.actor;
  switch (kind) {
    case "contacts":
    case "consent":
      return changeCard(device, world, acting, random.any([...APPLICANTS, ...AUDITED]) as Inn, kind);
    case "calendar": {
      const payload = {
        date: addDays(plainDate("2026-03-02"), random.below(60)),
        kind: "holiday",
        name: { ru: "день", ky: "күн" },
        basis: "распоряжение",
      };
      return (unit) => append(unit, "law/calendar", "CalendarDaySet", payload);
    }
    case "template": {
      const text = { ru: `причина ${random.below(1000)}`, ky: "себеп" };
      const stream = `reason-template/00000000-0000-7000-a000-00000000000${random.below(3)}`;
      return (unit) => append(unit, stream, "ReasonTemplateSaved", { use: "refuse", title: text, text });
    }
    case "roles": {
      const person = random.any(MOVABLE);
      const roles = random.any(ROLE_SETS) ?? ["inspector"];
      return (unit) => setRoles(unit, person?.userId ?? userId, roles);
    }
    case "active": {
      const person = random.any(MOVABLE);
      const active = random.chance(0.7);
      return (unit) => setActive(unit, person?.userId ?? userId, active);
    }
    case "recusal": {
      const payload = { inn: random.any(AUDITED), reason: "родство" };
      return (unit) =>
        unit.append(`user/${userId}`, userById(unit.write, userId)?.version ?? 0, [
          { type: "ConflictDeclared", payload },
        ]);
    }
  }
};

export const officeIntent = (device: Device, world: World): Intent | null => {
  const kind = world.random.weighted(KINDS);
  const acting = anyoneWho(device, world.random, NEEDS[kind]);
  if (acting === null) return null;
  return {
    procedure: PROCEDURES[kind],
    actor: acting.doing.actor.userId,
    role: acting.role,
    run: runOf(device, world, acting, kind),
  };
};
