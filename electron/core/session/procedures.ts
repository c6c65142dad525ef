/** `session.*`: sign-in, lock, password, preferences, drafts. */
import { existsSync } from "node:fs";
import { z } from "zod";
import { readKeyRing, writeKeyRing } from "#db/key-ring/file.ts";
import { changePassword as changeInRing, forget } from "#db/key-ring/key-ring.ts";
import { wipedAt } from "#db/key-ring/wipe.ts";
import { draftOf, preferencesOf, removeDraft, saveDraft, savePreferences } from "#db/queries/workspace.ts";
import type { officeStateSchema, SessionView } from "#shared/contract/session.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { ok } from "#shared/kernel/result.ts";
import { resolveBilingual } from "#shared/locales/catalogue.ts";
import { runCommand } from "../command.ts";
import { type Connection, type Core, lockOffice } from "../core.ts";
import { createDemoOffice } from "../demo/create-demo-office.ts";
import { fillDemoOffice } from "../demo/fill-demo-cases.ts";
import { startClock } from "../my-day/clock.ts";
import { procedures, publicProcedures } from "../procedure.ts";
import { orRefuse, refuse } from "../refusal.ts";
import { queueVault } from "../sync/people-vaults.ts";
import { createOffice } from "./create-office.ts";
import { joinOffice } from "./join-office.ts";
import { weakPassword } from "./password.ts";
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor } from "./second-factor.ts";
import { sessionView } from "./session-view.ts";
import { activate, signIn } from "./sign-in.ts";
import { officeFault, openUserBox, ringOrRefusal } from "./unlock.ts";

type OfficeState = z.input<typeof officeStateSchema>;

const stateOf = (core: Core, connection: Connection): OfficeState => {
  const { session } = connection;
  if (session !== null && session.office === core.office) {
    const view = sessionView(core, session);
    if (view !== null) return { state: "open", session: view };
  }
  const wiped = wipedAt(core.file);
  if (wiped !== null) return { state: "wiped", at: wiped };
  if (!existsSync(core.file)) return { state: "no-office" };
  const fault = officeFault(core);
  if (fault !== null) return fault;
  const ring = readKeyRing(core.file);
  if (!ring.ok) return { state: "damaged", detail: ring.error };
  const people = ring.value.users.map(({ login, fullName, position, lastSignInAt }) => ({
    login,
    fullName,
    position,
    lastSignInAt: lastSignInAt as Instant | null,
  }));
  // Whoever signed in last stands first.
  people.sort(
    (a, b) => (b.lastSignInAt ?? "").localeCompare(a.lastSignInAt ?? "") || a.login.localeCompare(b.login),
  );
  const { demoPassword, enrolment } = ring.value;
  return { state: "locked", demoPassword, enrolled: enrolment !== null, people };
};

/** What the window is told of a session that has just begun. */
const begun = (core: Core, connection: Connection): SessionView => {
  startClock(core);
  const view = connection.session === null ? null : sessionView(core, connection.session);
  return view ?? refuse({ code: "inactive-user", messageKey: "access.inactive-user" });
};

const preferencesSchema = z.object({
  language: z.enum(["ru", "ky"]).nullable().default(null),
  theme: z.enum(["light", "dark", "contrast"]).nullable().default(null),
  columns: z.record(z.string(), z.array(z.string())).default({}),
});

export const sessionProcedures = {
  state: publicProcedures.session.state.handler(({ context }) => stateOf(context.core, context.connection)),

  createDemo: publicProcedures.session.createDemo.handler(({ context: { core } }) =>
    core.inTurn(async () => {
      if (!core.demo) refuse({ code: "demo-not-allowed", messageKey: "access.demo-not-allowed" });
      return orRefuse(await createDemoOffice(core, { fill: fillDemoOffice(core) }));
    }),
  ),

  createOffice: publicProcedures.session.createOffice.handler(({ context: { core }, input }) =>
    core.inTurn(async () => {
      const weak = weakPassword(input.login, input.password);
      if (weak !== null) refuse(weak);
      const administrator = {
        login: input.login,
        fullName: input.fullName,
        position: resolveBilingual({ key: "access.administrator-position" }),
        inn: null,
        roles: ["office-admin"] as const,
        password: input.password,
      };
      return orRefuse(
        await createOffice(core, { code: input.code, name: input.name, people: [administrator] }),
      );
    }),
  ),

  joinOffice: publicProcedures.session.joinOffice.handler(({ context: { core }, input }) =>
    core.inTurn(async () => {
      const weak = input.invitation === undefined ? null : weakPassword(input.login, input.password);
      if (weak !== null) refuse(weak);
      return orRefuse(await joinOffice(core, input));
    }),
  ),

  signIn: publicProcedures.session.signIn.handler(({ context: { core, connection }, input }) =>
    core.inTurn(async () => {
      orRefuse(await signIn(core, connection, input));
      return begun(core, connection);
    }),
  ),

  activate: publicProcedures.session.activate.handler(({ context: { core, connection }, input }) =>
    core.inTurn(async () => {
      const weak = weakPassword(input.login, input.password);
      if (weak !== null) refuse(weak);
      orRefuse(await activate(core, connection, input));
      return begun(core, connection);
    }),
  ),

  lock: publicProcedures.session.lock.handler(({ context: { core, connection } }) =>
    core.inTurn(async () => {
      connection.session = null;
      lockOffice(core);
      return { locked: true } as const;
    }),
  ),

  changePassword: procedures.session.changePassword.handler(({ context, input }) => {
    const { core, user } = context;
    const weak = weakPassword(user.login, input.next);
    if (weak !== null) refuse(weak);
    return core.inTurn(async () => {
      const unlocked = orRefuse(await openUserBox(core, user.login, input.current));
      try {
        const ring = orRefuse(ringOrRefusal(core));
        writeKeyRing(core.file, await changeInRing(ring, unlocked, input.next, core.cost));
        await queueVault(core, context.office, user, { ...unlocked, password: input.next });
      } finally {
        forget(unlocked);
      }
      runCommand(context, { commandId: core.ids() }, (unit) => {
        const recorded = unit.append(`user/${user.userId}`, user.version, [
          { type: "PasswordChanged", payload: {} },
        ]);
        return recorded.ok ? ok(null) : recorded;
      });
      return { changed: true } as const;
    });
  }),

  beginSecondFactor: procedures.session.beginSecondFactor.handler(({ context, input }) =>
    beginSecondFactor(context, input.password),
  ),

  confirmSecondFactor: procedures.session.confirmSecondFactor.handler(async ({ context, input }) => {
    const { recoveryCodes } = await confirmSecondFactor(context, input);
    return { recoveryCodes: [...recoveryCodes] };
  }),

  removeSecondFactor: procedures.session.removeSecondFactor.handler(({ context, input }) =>
    removeSecondFactor(context, input),
  ),

  preferences: procedures.session.preferences.handler(({ context }) =>
    preferencesSchema.parse(JSON.parse(preferencesOf(context.read, context.user.userId) ?? "{}")),
  ),

  setPreferences: procedures.session.setPreferences.handler(({ context, input }) => {
    const saved = JSON.parse(preferencesOf(context.read, context.user.userId) ?? "{}") as object;
    savePreferences(context.write, context.user.userId, JSON.stringify({ ...saved, ...input }));
    return { saved: true } as const;
  }),

  draft: procedures.session.draft.handler(({ context, input }) => {
    const draft = draftOf(context.read, context.user.userId, input.key);
    return { content: draft?.content ?? null, savedAt: draft?.savedAt ?? null };
  }),

  saveDraft: procedures.session.saveDraft.handler(({ context, input }) => {
    const { userId } = context.user;
    if (input.content === null) removeDraft(context.write, userId, input.key);
    else saveDraft(context.write, userId, input.key, { content: input.content, savedAt: context.now });
    return { savedAt: context.now };
  }),
};
