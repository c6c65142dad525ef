/** `admin.*`: people, conflicts of interest, the journal's check, backup. */
import { createBackup } from "#db/backup.ts";
import type { ReadHandle } from "#db/handle.ts";
import { latestEvents } from "#db/journal-read.ts";
import { verifyJournalPatiently } from "#db/journal-verify.ts";
import { readKeyRing } from "#db/key-ring/file.ts";
import { allUsers, userById, userNames } from "#db/queries/users.ts";
import { SIGN_IN_POLICY_SETTING, type SignInPolicy } from "#shared/domain/access/sign-in-policy.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { runCommand, runPreparedCommand } from "../command.ts";
import type { SessionContext } from "../context.ts";
import { PASSPORT_PAGE_SETTING, passportPagePolicy } from "../identity/office-providers.ts";
import { procedures } from "../procedure.ts";
import { orRefuse, refuse } from "../refusal.ts";
import { trustFolderOf } from "../registration/check-signature.ts";
import { officeSettings } from "../session/office-settings.ts";
import { weakPassword } from "../session/password.ts";
import { changeSetting, providersView, saveProviders } from "./exchange-settings.ts";
import {
  createUser,
  NOT_FOUND,
  newSigningKey,
  putIntoRing,
  resetPassword,
  setActive,
  setRoles,
  takeFromRing,
} from "./people.ts";
import { trustView } from "./trust-view.ts";

/** Nobody by that name any more: the name in the journal stays as it was. */
const unknownName = (id: string) => ({ ru: id, ky: id });

const refuseWeak = (login: string, password: string): void => {
  const weak = weakPassword(login, password);
  if (weak !== null) refuse(weak);
};

const backupRefusal = (code: string, file: string) => {
  const texts: Readonly<Record<string, string>> = {
    "backup-exists": "access.backup-target-exists",
    "key-ring-missing": "access.key-ring-missing",
    "key-ring-damaged": "access.key-ring-damaged",
  };
  return { code, messageKey: texts[code] ?? "access.backup-failed", params: { file } };
};

const usersView = (context: SessionContext) => {
  const ring = readKeyRing(context.core.file);
  const locked = new Map(ring.ok ? ring.value.users.map((slot) => [slot.userId, slot.lockedUntil]) : []);
  return allUsers(context.read).map((user) => {
    const until = (locked.get(user.userId) ?? null) as Instant | null;
    return {
      userId: user.userId,
      login: user.login,
      fullName: user.fullName,
      position: user.position,
      inn: user.inn,
      roles: [...user.roles],
      active: user.active,
      lastSignInAt: user.lastSignInAt,
      lockedUntil: until !== null && until > context.now ? until : null,
    };
  });
};

const policyView = (read: ReadHandle): SignInPolicy => {
  const { offlineDays, secondFactorRoles } = officeSettings(read).signIn;
  return { offlineDays, secondFactorRoles: [...secondFactorRoles] };
};

export const adminProcedures = {
  users: procedures.admin.users.handler(({ context }) => usersView(context)),

  createUser: procedures.admin.createUser.handler(({ context, input }) => {
    refuseWeak(input.login, input.password);
    const { core, office } = context;
    return core.inTurn(async () => {
      const key = newSigningKey(core.ids());
      const receipt = runCommand(context, input, (unit) => createUser(unit, input, key));
      // A repeat answers the first one's user, who has a slot already.
      if (receipt.userId === key.userId)
        await putIntoRing(core, office, { ...input, userId: key.userId }, input.password, key);
      key.signingSeed.fill(0);
      return receipt;
    });
  }),

  setRoles: procedures.admin.setRoles.handler(({ context, input }) =>
    runCommand(context, input, (unit) => setRoles(unit, input.userId, input.roles)),
  ),

  setActive: procedures.admin.setActive.handler(({ context, input }) =>
    context.core.inTurn(async () => {
      const receipt = runCommand(context, input, (unit) => setActive(unit, input.userId, input.active));
      if (userById(context.read, input.userId)?.active === false) takeFromRing(context.core, input.userId);
      return receipt;
    }),
  ),

  resetPassword: procedures.admin.resetPassword.handler(({ context, input }) => {
    const { core, office, read } = context;
    const user = userById(read, input.userId) ?? refuse(NOT_FOUND);
    refuseWeak(user.login, input.password);
    return core.inTurn(async () => {
      const key = newSigningKey(input.userId);
      const { userId, publicKey } = runCommand(context, input, (unit) => {
        const reset = resetPassword(unit, key);
        return reset.ok ? ok({ ...reset.value, publicKey: key.publicKey }) : reset;
      });
      if (publicKey === key.publicKey) await putIntoRing(core, office, user, input.password, key);
      key.signingSeed.fill(0);
      return { userId };
    });
  }),

  signInPolicy: procedures.admin.signInPolicy.handler(({ context }) => policyView(context.read)),

  setSignInPolicy: procedures.admin.setSignInPolicy.handler(({ context, input }) => {
    const { commandId: _, ...policy } = input;
    return runCommand(context, input, (unit) => {
      const value = canonicalJson(policy);
      if (canonicalJson(policyView(unit.write)) === value) return ok(policy);
      const changed = changeSetting(unit, SIGN_IN_POLICY_SETTING, value);
      return changed.ok ? ok(policy) : changed;
    });
  }),

  declareConflict: procedures.admin.declareConflict.handler(({ context, input }) => {
    const another = input.userId !== context.user.userId;
    if (another && !context.user.roles.includes("head"))
      refuse({ code: "no-permission", messageKey: "access.conflict-of-another" });
    return runCommand(context, input, (unit) => {
      const user = userById(unit.write, input.userId);
      if (user === null) return err(NOT_FOUND);
      const recorded = unit.append(`user/${user.userId}`, user.version, [
        { type: "ConflictDeclared", payload: { inn: input.inn, reason: input.reason } },
      ]);
      return recorded.ok ? ok({ recorded: true as const }) : recorded;
    });
  }),

  providers: procedures.admin.providers.handler(({ context }) => ({
    passportPage: passportPagePolicy(context.read),
    providers: providersView(context.read),
  })),

  saveProviders: procedures.admin.saveProviders.handler(({ context, input }) =>
    runCommand(context, input, (unit) => saveProviders(unit, input)),
  ),

  setPassportPage: procedures.admin.setPassportPage.handler(({ context, input }) =>
    runCommand(context, input, (unit) => {
      const { policy } = input;
      if (passportPagePolicy(unit.write) === policy) return ok({ policy });
      const changed = changeSetting(unit, PASSPORT_PAGE_SETTING, policy);
      return changed.ok ? ok({ policy }) : changed;
    }),
  ),

  trust: procedures.admin.trust.handler(({ context }) =>
    trustView(trustFolderOf(context.core.file), context.now),
  ),

  verifyJournal: procedures.admin.verifyJournal.handler(({ context }) =>
    verifyJournalPatiently(context.read),
  ),

  events: procedures.admin.events.handler(({ context, input }) => {
    const names = userNames(context.read);
    return latestEvents(context.read, input.before ?? Number.MAX_SAFE_INTEGER, input.limit).map((event) => ({
      position: event.position,
      at: event.recordedAt,
      actor: names.get(event.actor) ?? unknownName(event.actor),
      stream: event.stream,
      type: event.type,
    }));
  }),

  backup: procedures.admin.backup.handler(({ context, input }) =>
    runPreparedCommand(
      context,
      input,
      async () => {
        const { core, office, write } = context;
        const made = createBackup(write, core.file, input.to, office.key);
        return orRefuse(made.ok ? made : err(backupRefusal(made.error, input.to)));
      },
      (_unit, report) => ok(report),
    ),
  ),
};
