import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newCore } from "#core/core.ts";
import { confirmByPassword, isSignedBy } from "#core/session/confirm.ts";
import { createOffice } from "#core/session/create-office.ts";
import { idSource } from "#db/ids.ts";
import { readKeyRing } from "#db/key-ring/file.ts";
import type { CommandId, UserId } from "#shared/kernel/id.ts";
import { inn } from "#shared/kernel/inn.ts";
import { DEMO_PASSWORD, errorOf, type TemporaryCore, temporaryCore } from "#tests/fixtures/core.ts";

const ids = idSource();
const commandId = (): CommandId => ids<"Command">();
let office: TemporaryCore;

beforeEach(async () => {
  office = await temporaryCore();
});
afterEach(() => office.dispose());

const signIn = async (login: string, password = DEMO_PASSWORD) => {
  const client = office.connect();
  await client.session.signIn({ login, password });
  return client;
};
const idOf = async (login: string): Promise<UserId> => {
  const found = (await office.as("admin").admin.users()).find((user) => user.login === login);
  if (found === undefined) throw new Error(login);
  return found.userId;
};

describe("signing in", () => {
  it("opens the office without a network and tells who one is", async () => {
    const client = office.connect();
    const session = await client.session.signIn({ login: "Inspector", password: DEMO_PASSWORD });
    expect([session.user.login, session.user.roles, session.today, session.demo]).toEqual([
      "inspector",
      ["inspector"],
      "2026-11-22",
      true,
    ]);
    expect(session.permissions).toContain("desk-audit.prepare");
    expect(session.permissions).not.toContain("decision.sign");
    expect((await client.session.state({})).state).toBe("open");
  });

  it("shows the people of the locked office, the last one first", async () => {
    await signIn("supervisor");
    office.setNow("2026-11-22T05:00:00.000Z");
    await (await signIn("registrar")).session.lock({});
    const state = await office.connect().session.state({});
    if (state.state !== "locked") throw new Error(state.state);
    expect(state.demoPassword).toBe(DEMO_PASSWORD);
    expect(state.people.slice(0, 3).map((person) => [person.login, person.lastSignInAt])).toEqual([
      ["registrar", "2026-11-22T05:00:00.000Z"],
      ["supervisor", "2026-11-22T04:00:00.000Z"],
      ["admin", null],
    ]);
  });

  it("counts wrong passwords and closes the door for a quarter of an hour", async () => {
    const client = office.connect();
    const wrong = () => errorOf(client.session.signIn({ login: "head", password: "wrong" }));
    expect([await wrong(), await wrong(), await wrong(), await wrong(), await wrong()]).toEqual([
      "REFUSED wrong-password",
      "REFUSED wrong-password",
      "REFUSED wrong-password",
      "REFUSED wrong-password",
      "REFUSED locked-out",
    ]);
    const right = () => errorOf(client.session.signIn({ login: "head", password: DEMO_PASSWORD }));
    expect(await right()).toBe("REFUSED locked-out");
    const locked = (await office.as("admin").admin.users()).find((user) => user.login === "head");
    expect(locked?.lockedUntil).toBe("2026-11-22T04:15:00.000Z");
    office.setNow("2026-11-22T04:15:00.000Z");
    expect(await right()).toBe("answered");
  });
});

describe("locking", () => {
  it("zeroes the key, closes the file and ends every session", async () => {
    const inspector = await signIn("inspector");
    const opened = office.core.office;
    if (opened === null) throw new Error("not open");
    expect(opened.key.some((byte) => byte !== 0)).toBe(true);
    await inspector.session.lock({});
    expect(opened.key.every((byte) => byte === 0)).toBe(true);
    expect(() => opened.database.read.query("SELECT 1")).toThrow("not open");
    expect(await errorOf(inspector.session.preferences())).toBe("UNAUTHORIZED");
  });

  it("by another window leaves this one locked, not broken", async () => {
    const inspector = await signIn("inspector");
    await office.connect().session.lock({});
    expect(await errorOf(inspector.session.preferences())).toBe("LOCKED");
    expect((await inspector.session.state({})).state).toBe("locked");
  });

  it("stops the running jobs first", async () => {
    const inspector = await signIn("inspector");
    const seen: boolean[] = [];
    office.core.beforeLock.add(() => seen.push(office.core.office !== null));
    await inspector.session.lock({});
    expect(seen).toEqual([true]);
  });
});

describe("a password", () => {
  it("is changed by who knows it, and the signing key stays", async () => {
    const client = await signIn("inspector");
    const keyBefore = office.core.office?.database.read
      .query<{ k: Buffer }>("SELECT signing_public_key AS k FROM users WHERE login = 'inspector'")
      .get()?.k;
    const next = "new password 1";
    expect(await errorOf(client.session.changePassword({ current: "wrong", next }))).toBe(
      "REFUSED wrong-password",
    );
    expect(
      await errorOf(client.session.changePassword({ current: DEMO_PASSWORD, next: "my-inspector" })),
    ).toBe("REFUSED weak-password");
    await client.session.changePassword({ current: DEMO_PASSWORD, next });
    expect(await errorOf(signIn("inspector"))).toBe("REFUSED wrong-password");
    await signIn("inspector", next);
    const keyAfter = office.core.office?.database.read
      .query<{ k: Buffer }>("SELECT signing_public_key AS k FROM users WHERE login = 'inspector'")
      .get()?.k;
    expect(keyAfter).toEqual(keyBefore);
  });

  it("forgotten is reset by the administrator, with a new signing key in the journal", async () => {
    const admin = await signIn("admin");
    const userId = await idOf("inspector");
    const reset = { commandId: commandId(), userId, password: "given by admin" };
    await admin.admin.resetPassword(reset);
    await admin.admin.resetPassword(reset);
    const events = await admin.admin.events({});
    expect(events.filter((event) => event.type === "PasswordReset")).toHaveLength(1);
    await signIn("inspector", "given by admin");
  });

  it("confirms: the signature is the user's own and of this content only", async () => {
    await signIn("supervisor");
    const user = office.core.office?.database.read
      .query<{ userId: UserId; login: string; k: Buffer }>(
        "SELECT user_id AS userId, login, signing_public_key AS k FROM users WHERE login = 'supervisor'",
      )
      .get();
    if (user === undefined) throw new Error("no supervisor");
    const context = { core: office.core, user: { ...user, signingPublicKey: user.k } };
    const signer = await confirmByPassword(context as never, DEMO_PASSWORD);
    const hash = "ab".repeat(32);
    const signature = signer.sign(hash);
    expect([isSignedBy(signer.publicKey, hash, signature), signer.userId]).toEqual([true, user.userId]);
    expect(isSignedBy(signer.publicKey, "ac".repeat(32), signature)).toBe(false);
    await expect(confirmByPassword(context as never, "wrong")).rejects.toThrow("wrong-password");
  });
});

describe("people of the office", () => {
  const person = {
    login: "newcomer",
    fullName: { ru: "Новый", ky: "Жаңы" },
    position: { ru: "Инспектор", ky: "Инспектор" },
    inn: inn("20101200000099"),
    roles: ["inspector" as const],
    password: "first password",
  };

  it("are added once, sign in, and are taken away with their key", async () => {
    const admin = await signIn("admin");
    const add = { ...person, commandId: commandId() };
    const { userId } = await admin.admin.createUser(add);
    expect(await admin.admin.createUser(add)).toEqual({ userId });
    expect(
      await errorOf(admin.admin.createUser({ ...person, login: "NEWCOMER ", commandId: commandId() })),
    ).toBe("REFUSED login-taken");
    await signIn("newcomer", person.password);
    const again = await signIn("admin");
    await again.admin.setActive({ commandId: commandId(), userId, active: false });
    expect(await errorOf(signIn("newcomer", person.password))).toBe("REFUSED wrong-password");
    const ring = readKeyRing(office.core.file);
    expect(ring.ok && ring.value.users.some((slot) => slot.userId === userId)).toBe(false);
  });

  it("always keep an administrator, who cannot switch themself off", async () => {
    const admin = await signIn("admin");
    const userId = await idOf("admin");
    expect(await errorOf(admin.admin.setActive({ commandId: commandId(), userId, active: false }))).toBe(
      "REFUSED own-account",
    );
    expect(await errorOf(admin.admin.setRoles({ commandId: commandId(), userId, roles: ["observer"] }))).toBe(
      "REFUSED last-administrator",
    );
  });

  it("give no new roles to themselves", async () => {
    const { admin } = office.as("admin");
    const userId = await idOf("admin");
    const roles = ["office-admin", "inspector"] as const;
    expect(await errorOf(admin.setRoles({ commandId: commandId(), userId, roles: [...roles] }))).toBe(
      "REFUSED own-roles",
    );
    expect(await errorOf(admin.setRoles({ commandId: commandId(), userId, roles: ["office-admin"] }))).toBe(
      "answered",
    );
  });

  it("lose a right at once when a role is taken", async () => {
    const observer = office.as("observer");
    await office
      .as("admin")
      .admin.setRoles({ commandId: commandId(), userId: await idOf("observer"), roles: ["office-admin"] });
    expect(await errorOf(observer.admin.users())).toBe("answered");
    await office
      .as("admin")
      .admin.setRoles({ commandId: commandId(), userId: await idOf("observer"), roles: ["observer"] });
    expect(await errorOf(observer.admin.users())).toBe("FORBIDDEN no-permission");
  });

  it("declare their own conflict; another's only the head (art. 63)", async () => {
    const declare = async (as: string, whom: string) =>
      errorOf(
        office.as(as).admin.declareConflict({
          commandId: commandId(),
          userId: await idOf(whom),
          inn: inn("20202199000002"),
          reason: "близкий родственник",
        }),
      );
    expect([
      await declare("inspector", "inspector"),
      await declare("inspector", "inspector2"),
      await declare("head", "inspector2"),
    ]).toEqual(["answered", "FORBIDDEN no-permission", "answered"]);
  });
});

describe("drafts and preferences", () => {
  it("are each user's own and outlive a lock", async () => {
    const inspector = await signIn("inspector");
    await inspector.session.saveDraft({ key: "case/1", content: "не закончено" });
    await inspector.session.setPreferences({ language: "ky" });
    await inspector.session.setPreferences({ theme: "dark" });
    await inspector.session.lock({});
    const again = await signIn("inspector");
    expect((await again.session.draft({ key: "case/1" })).content).toBe("не закончено");
    expect(await again.session.preferences()).toEqual({ language: "ky", theme: "dark", columns: {} });
    await again.session.saveDraft({ key: "case/1", content: null });
    expect(await again.session.draft({ key: "case/1" })).toEqual({ content: null, savedAt: null });
    const other = await signIn("inspector2");
    expect(await other.session.preferences()).toEqual({ language: null, theme: null, columns: {} });
  });
});

describe("the first screen", () => {
  it("tells a damaged file, a damaged or missing key ring and a newer schema apart", async () => {
    office.core.office?.database.write.exec("PRAGMA user_version = 99");
    await office.connect().session.lock({});
    expect(await errorOf(signIn("head"))).toBe("REFUSED newer-schema");
    expect(await office.connect().session.state({})).toEqual({
      state: "newer-schema",
      found: 99,
      supported: 1,
    });

    const bytes = readFileSync(office.core.file);
    const damaged = Buffer.from(bytes).fill(0xff, 100, 200);
    writeFileSync(office.core.file, damaged);
    // Another file than the one that was found newer: whether it opens is not known yet.
    expect((await office.connect().session.state({})).state).toBe("locked");
    expect(await errorOf(signIn("head"))).toBe("REFUSED damaged-file");
    expect((await office.connect().session.state({})).state).toBe("damaged");

    writeFileSync(office.core.file, bytes);
    expect((await office.connect().session.state({})).state).toBe("locked");
    writeFileSync(`${office.core.file}.keys.json`, "{");
    expect(await office.connect().session.state({})).toEqual({
      state: "damaged",
      detail: "key-ring-damaged",
    });
    expect(await errorOf(signIn("head"))).toBe("REFUSED key-ring-damaged");
  });

  it("says there is no office, and makes one with its first administrator", async () => {
    const file = join(office.folder, "other", "office.db");
    const core = newCore({ ...office.core, file });
    const made = await createOffice(core, {
      code: "001",
      name: { ru: "Офис", ky: "Офис" },
      people: [
        {
          login: "Root",
          fullName: { ru: "А", ky: "А" },
          position: { ru: "А", ky: "А" },
          inn: null,
          roles: ["office-admin"],
          password: "long enough",
        },
      ],
    });
    expect(made.ok && made.value.recoveryKey).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
    expect([existsSync(file), existsSync(`${file}.making`), core.office]).toEqual([true, false, null]);
    const again = await createOffice(core, { code: "001", name: { ru: "О", ky: "О" }, people: [] });
    expect(again.ok ? "made" : again.error.code).toBe("office-exists");
  });
});
