/** People, law, settings and texts of an office at the centre: who may write what. */
import { describe, expect, it } from "vitest";
import { allUsers } from "#db/queries/users.ts";
import type { EventId, UserId } from "#shared/kernel/id.ts";
import type { PushedCommand } from "#shared/sync/wire.ts";
import { about, centralOffice, freshCentre, said, userOf } from "#tests/fixtures/central-office.ts";
import { doneBy, replaced, withPayload } from "#tests/fixtures/pushed-case.ts";
import { aTestDevice, endOf, OFFICE, writtenBy } from "#tests/fixtures/pushing.ts";

const known = centralOffice();

describe("what an office's administrator and its people do", () => {
  it("is accepted, and the centre knows the people as the office does", async () => {
    const verdicts = await known.centre.verdicts(known.device, known.scene.commands);
    expect(
      known.scene.commands
        .map(({ procedure }, i) => `${procedure} ${verdicts[i]}`)
        .filter((one) => !one.endsWith("accepted")),
    ).toEqual([]);
    const users = allUsers(known.scene.office.core.office?.database.read as never);
    await known.centre.store.inOffice(OFFICE, async (tx) => {
      expect(await tx.countUsers()).toBe(users.length);
      for (const user of users) {
        const { fullName, position, inn, roles, active } = user;
        expect(await tx.userByLogin(user.login)).toMatchObject({
          userId: user.userId,
          fullName,
          position,
          inn,
          roles,
          active,
        });
        expect((await tx.user(user.userId))?.signingKeys.at(-1)).toBe(
          user.signingPublicKey.toString("base64"),
        );
      }
      expect((await tx.userByLogin("new.officer"))?.signingKeys).toHaveLength(2);
      expect((await tx.userByLogin("inspector2"))?.recusals).toEqual(["20503198000017"]);
    });
    expect(known.centre.store.aggregate(OFFICE, `office/${OFFICE}`)?.state).toMatchObject({
      foundedBy: known.device.deviceId,
      settings: { code: OFFICE, passportPage: "encrypted" },
    });
  });
});

describe("the beginning of an office", () => {
  const founding = "session.createOffice";
  it("is taken from the first device once", async () => {
    await known.centre.push(known.device, known.scene.commands.slice(0, 1));
    const second = aTestDevice(2);
    await known.centre.enrol(second);
    const again = replaced(known.scene.commands[0] as PushedCommand, {
      [known.scene.commands[0]?.commandId ?? ""]: "30000000-0000-7000-8000-000000000001",
    });
    const other = {
      ...again,
      events: again.events.map((event, i) => ({
        ...event,
        stream: event.stream.replace(
          /^user\/.*/,
          `user/30000000-0000-7000-8000-${String(i).padStart(12, "0")}`,
        ),
        eventId: `40000000-0000-7000-8000-${String(i).padStart(12, "0")}` as EventId,
      })),
    };
    const based = {
      ...other,
      bases: [...new Set(other.events.map(({ stream }) => stream))].map((stream) => ({
        stream,
        version: 0,
        eventId: null,
      })),
    };
    // The office's own stream is taken, so it stands elsewhere.
    expect(await known.centre.verdicts(second, writtenBy(second, [based]))).toEqual(["conflict"]);
    const people = {
      ...based,
      bases: based.bases.filter(({ stream }) => !stream.startsWith("office/")),
      events: based.events.filter(({ stream }) => !stream.startsWith("office/")),
    };
    const end = endOf(writtenBy(second, [based]));
    expect(
      await known.centre.verdicts(
        second,
        writtenBy(
          second,
          [
            {
              ...people,
              commandId: userOf(known, "admin") as never,
              events: people.events.map((event) => ({
                ...event,
                commandId: userOf(known, "admin") as never,
                eventId: event.eventId.replace("4", "5") as EventId,
              })),
            },
          ],
          end,
        ),
      ),
    ).toEqual(["refused office-exists"]);
  });
  it.each<readonly [string, (command: PushedCommand) => PushedCommand, string]>([
    [
      "of another office",
      (command) =>
        withPayload(command, "OfficeCreated", (payload) => ({
          settings: { ...(payload["settings"] as object), code: "019" },
        })),
      "office-of-another",
    ],
    ["in another's stream", (command) => replaced(command, { "office/026": "office/019" }), "wrong-streams"],
    [
      "in the name of no administrator",
      (command) => doneBy(command, { actor: userOf(known, "inspector") }),
      "unknown-actor",
    ],
    [
      "in the name of nobody",
      (command) => doneBy(command, { actor: "10000000-0000-7000-8000-00000000000a" as UserId }),
      "unknown-actor",
    ],
    ["in another role", (command) => doneBy(command, { role: "head" }), "role-not-held"],
    [
      "with two of one login",
      (command) => withPayload(command, "UserCreated", (payload) => ({ ...payload, login: "admin" })),
      "malformed",
    ],
    [
      "with a role nobody has",
      (command) => withPayload(command, "UserCreated", (payload) => ({ ...payload, roles: ["tsar"] })),
      "malformed",
    ],
    [
      "with something else in it",
      (command) => ({
        ...command,
        events: command.events.map((event, i) => (i === 1 ? { ...event, type: "RolesChanged" } : event)),
      }),
      "wrong-streams",
    ],
  ])("%s", async (_name, change, code) => {
    expect(await said(known, founding, change)).toBe(code);
  });
  it("nothing comes before it", async () => {
    const [, second] = known.scene.commands;
    expect(
      await known.centre.verdicts(known.device, writtenBy(known.device, [second as PushedCommand])),
    ).toEqual(["refused unknown-actor"]);
  });
});

describe("people", () => {
  const create = "admin.createUser";
  it.each<readonly [string, string, (command: PushedCommand) => PushedCommand, string]>([
    [
      "a login that is taken",
      create,
      (command) => withPayload(command, "UserCreated", (payload) => ({ ...payload, login: "inspector" })),
      "login-taken",
    ],
    [
      "a login of another form",
      create,
      (command) => withPayload(command, "UserCreated", (payload) => ({ ...payload, login: "New.Officer" })),
      "malformed",
    ],
    [
      "a role twice",
      create,
      (command) =>
        withPayload(command, "UserCreated", (payload) => ({ ...payload, roles: ["head", "head"] })),
      "malformed",
    ],
    [
      "a key that is none",
      create,
      (command) =>
        withPayload(command, "UserCreated", (payload) => ({ ...payload, signingPublicKey: "AAAA" })),
      "malformed",
    ],
    [
      "a user in another's stream",
      create,
      (command) => about("user/10000000-0000-7000-8000-00000000000a")(command),
      "wrong-streams",
    ],
    [
      "two users at once",
      create,
      (command) => ({
        ...command,
        events: [
          ...command.events,
          ...command.events.map((event) => ({
            ...event,
            eventId: "20000000-0000-7000-8000-000000000001" as EventId,
            version: 2,
          })),
        ],
      }),
      "wrong-streams",
    ],
    [
      "by an inspector",
      create,
      (command) => doneBy(command, { actor: userOf(known, "inspector"), role: "inspector" }),
      "no-permission",
    ],
    [
      "of a taxpayer's entry",
      create,
      (command) => about("taxpayer/01505201910041")(command),
      "wrong-streams",
    ],
    ["roles of nobody", "admin.setRoles", about("user/10000000-0000-7000-8000-00000000000a"), "unknown-user"],
    [
      "no roles",
      "admin.setRoles",
      (command) => withPayload(command, "RolesChanged", () => ({ roles: [] })),
      "malformed",
    ],
    [
      "access of nobody",
      "admin.setActive",
      about("user/10000000-0000-7000-8000-00000000000a"),
      "unknown-user",
    ],
    [
      "a reset for nobody",
      "admin.resetPassword",
      about("user/10000000-0000-7000-8000-00000000000a"),
      "unknown-user",
    ],
    [
      "a password changed for another",
      "session.changePassword",
      (command) => doneBy(command, { actor: userOf(known, "inspector2") }),
      "another-person",
    ],
    [
      "a conflict declared of nobody",
      "admin.declareConflict",
      about("user/10000000-0000-7000-8000-00000000000a"),
      "unknown-user",
    ],
    [
      "a conflict declared of another by who does not lead",
      "admin.declareConflict",
      (command) => doneBy(command, { actor: userOf(known, "supervisor"), role: "supervisor" }),
      "another-person",
    ],
  ])("%s", async (_name, procedure, change, code) => {
    expect(await said(known, procedure, change)).toBe(code);
  });

  /** The change of roles or access, of a person known before. */
  const of = (login: string) => (command: PushedCommand) => {
    const created = known.scene.commands[0]?.events.find(
      ({ stream }) => stream === `user/${userOf(known, login)}`,
    );
    const stream = `user/${userOf(known, login)}`;
    return {
      ...command,
      bases: [{ stream, version: 1, eventId: created?.eventId ?? null }],
      events: command.events.map((event) => ({ ...event, stream, version: 2 })),
    };
  };
  it("the last administrator stays", async () => {
    expect(await said(known, "admin.setRoles", of("admin"))).toBe("last-administrator");
  });
  it("nobody switches himself off", async () => {
    expect(await said(known, "admin.setActive", of("admin"))).toBe("own-account");
  });
  it("nobody gives himself new roles; the old ones may be fewer", async () => {
    const own = (roles: readonly string[]) => (command: PushedCommand) =>
      withPayload(of("admin")(command), "RolesChanged", () => ({ roles }));
    expect(await said(known, "admin.setRoles", own(["office-admin", "inspector"]))).toBe("own-roles");
    known.centre = await freshCentre(known);
    expect(await said(known, "admin.setRoles", own(["office-admin"]))).toBe("accepted");
  });
  it("one declares one's own conflict in any role", async () => {
    const own = (command: PushedCommand) =>
      doneBy(command, { actor: userOf(known, "inspector2"), role: "inspector" });
    expect(await said(known, "admin.declareConflict", own)).toBe("accepted");
  });
});

describe("settings, law and texts", () => {
  it.each<readonly [string, string, (command: PushedCommand) => PushedCommand, string]>([
    [
      "another setting",
      "admin.saveProviders",
      (command) =>
        withPayload(command, "SettingChanged", (payload) => ({ ...payload, name: "lockOutFailures" })),
      "malformed",
    ],
    [
      "providers that are none",
      "admin.saveProviders",
      (command) => withPayload(command, "SettingChanged", (payload) => ({ ...payload, value: "[1]" })),
      "malformed",
    ],
    [
      "providers that are no JSON",
      "admin.saveProviders",
      (command) => withPayload(command, "SettingChanged", (payload) => ({ ...payload, value: "[" })),
      "malformed",
    ],
    [
      "a policy nobody knows",
      "admin.setPassportPage",
      (command) => withPayload(command, "SettingChanged", (payload) => ({ ...payload, value: "always" })),
      "malformed",
    ],
    ["settings of another office", "admin.setPassportPage", about("office/019"), "wrong-streams"],
    [
      "a day by who may not",
      "law.setCalendarDay",
      (command) => doneBy(command, { actor: userOf(known, "inspector"), role: "inspector" }),
      "no-permission",
    ],
    ["a day in the readings", "law.setCalendarDay", about("law/readings"), "wrong-streams"],
    [
      "a holiday confirmed that is none",
      "law.setCalendarDay",
      (command) =>
        withPayload(command, "CalendarDaySet", (payload) => ({ ...payload, kind: "confirmed-holiday" })),
      "not-a-holiday",
    ],
    [
      "a date that is none",
      "law.setCalendarDay",
      (command) => withPayload(command, "CalendarDaySet", (payload) => ({ ...payload, date: "2026-02-30" })),
      "malformed",
    ],
    [
      "an alternative nobody knows",
      "law.chooseReading",
      (command) => withPayload(command, "ReadingChosen", (payload) => ({ ...payload, alternative: "none" })),
      "unknown-alternative",
    ],
    ["a reading in the calendar", "law.chooseReading", about("law/holidays"), "wrong-streams"],
    ["a template without an id", "registration.saveTemplate", about("reason-template/mine"), "wrong-streams"],
    [
      "a template with more in it",
      "registration.saveTemplate",
      (command) => withPayload(command, "ReasonTemplateSaved", (payload) => ({ ...payload, more: 1 })),
      "malformed",
    ],
    [
      "a payload with its spaces",
      "registration.saveTemplate",
      (command) => ({
        ...command,
        events: command.events.map((event) => ({ ...event, payload: event.payload.replace(",", ", ") })),
      }),
      "malformed",
    ],
  ])("%s", async (_name, procedure, change, code) => {
    expect(await said(known, procedure, change)).toBe(code);
  });
});
