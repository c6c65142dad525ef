/** Makes a new office: the encrypted file, its key ring, its first people. */
import { existsSync, renameSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { newKeyPair, privateKeyOf, signWith, thisDevice } from "#db/device.ts";
import { executeCommand, type Journal } from "#db/journal.ts";
import { writeKeyRing } from "#db/key-ring/file.ts";
import type { KeyRing } from "#db/key-ring/format.ts";
import {
  newDatabaseKey,
  newKeyRing,
  rawKeyOf,
  setCommandLineSlot,
  setUserSlot,
} from "#db/key-ring/key-ring.ts";
import { makeFolder } from "#db/make-folder.ts";
import { createDatabase } from "#db/open.ts";
import type { UserEvent } from "#db/projections/users.ts";
import { normalizeLogin } from "#shared/domain/access/login.ts";
import type { Role } from "#shared/domain/access/permission.ts";
import { DEFAULT_SIGN_IN_POLICY, SIGN_IN_POLICY_SETTING } from "#shared/domain/access/sign-in-policy.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { UserId } from "#shared/kernel/id.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import type { Core, OpenOffice } from "../core.ts";
import type { Signer } from "./confirm.ts";
import { DEFAULT_SETTINGS } from "./office-settings.ts";

export interface NewPerson {
  readonly login: string;
  readonly fullName: Bilingual;
  readonly position: Bilingual;
  readonly inn: Inn | null;
  readonly roles: readonly Role[];
  readonly password: string;
}

export interface NewOffice {
  readonly code: string;
  readonly name: Bilingual;
  /** The first is the administrator in whose name the office is made. */
  readonly people: readonly NewPerson[];
  /** Of a demo office: shown on the sign-in screen. */
  readonly demoPassword?: string;
  /** `INSPECTOR_DB_KEY`: 64 hex digits become the database's key, any other text the command line's passphrase. */
  readonly environmentKey?: string;
}

interface Enrolled {
  readonly userId: UserId;
  readonly person: NewPerson;
  readonly signingSeed: Buffer;
  readonly publicKey: Buffer;
}

const created = ({ userId, person, publicKey }: Enrolled): UserEvent => ({
  type: "UserCreated",
  payload: {
    userId,
    login: normalizeLogin(person.login),
    fullName: person.fullName,
    position: person.position,
    inn: person.inn,
    roles: [...person.roles],
    signingPublicKey: publicKey.toString("base64"),
  },
});

const settingsOf = (office: NewOffice): Record<string, string> => ({
  ...DEFAULT_SETTINGS,
  code: office.code,
  nameRu: office.name.ru,
  nameKy: office.name.ky,
  demo: office.demoPassword === undefined ? "no" : "yes",
  // Where the password stands on the sign-in screen, a second factor would guard nothing.
  ...(office.demoPassword === undefined
    ? {}
    : { [SIGN_IN_POLICY_SETTING]: JSON.stringify({ ...DEFAULT_SIGN_IN_POLICY, secondFactorRoles: [] }) }),
});

const recordBeginning = (
  core: Core,
  journal: Journal,
  office: NewOffice,
  people: readonly Enrolled[],
): void => {
  const [first] = people;
  if (first === undefined) throw new Error("an office needs its administrator");
  const command = {
    commandId: core.ids<"Command">(),
    procedure: "session.createOffice",
    input: { code: office.code },
    actor: first.userId,
    role: "office-admin",
    at: core.clock(),
  };
  const recorded = executeCommand(journal, command, (unit) => {
    const made = unit.append(`office/${office.code}`, 0, [
      { type: "OfficeCreated", payload: { settings: settingsOf(office) } },
    ]);
    if (!made.ok) return made;
    for (const person of people) {
      const added = unit.append(`user/${person.userId}`, 0, [created(person)]);
      if (!added.ok) return added;
    }
    return ok(null);
  });
  if (!recorded.ok) throw new Error(recorded.error.code);
};

const ringOf = async (
  core: Core,
  office: NewOffice,
  key: Buffer,
  people: readonly Enrolled[],
): Promise<{ ring: KeyRing; recoveryKey: string }> => {
  const made = await newKeyRing(key, {
    cost: core.cost,
    lockOut: {
      failures: Number(DEFAULT_SETTINGS.lockOutFailures),
      minutes: Number(DEFAULT_SETTINGS.lockOutMinutes),
    },
    ...(office.demoPassword === undefined ? {} : { demoPassword: office.demoPassword }),
  });
  let { ring } = made;
  for (const { userId, person, signingSeed } of people) {
    const { password } = person;
    ring = await setUserSlot(ring, { ...person, userId }, { password, key, signingSeed }, core.cost);
  }
  const passphrase = office.environmentKey;
  if (passphrase !== undefined && rawKeyOf(passphrase) === null)
    ring = await setCommandLineSlot(ring, passphrase, key, core.cost);
  return { ring, recoveryKey: made.recoveryKey };
};

/** One of the first people while the office is being made: without a password, but able to sign. */
export interface FirstPerson {
  readonly login: string;
  readonly userId: UserId;
  readonly roles: readonly Role[];
  readonly signer: Signer;
}

const firstPerson = ({ userId, person, signingSeed, publicKey }: Enrolled): FirstPerson => ({
  login: normalizeLogin(person.login),
  userId,
  roles: person.roles,
  signer: {
    userId,
    publicKey: publicKey.toString("base64"),
    sign: (hash) => signWith(privateKeyOf(signingSeed), Buffer.from(hash, "hex")).toString("base64"),
  },
});

const removeDatabase = (file: string): void => {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
};

/**
 * Makes the office beside its final place and moves it there whole; a crash before that leaves no office.
 * @param fill puts the first data in while the office is open; the office is closed again when this ends
 * @returns the recovery key, to be shown once
 */
export const createOffice = async (
  core: Core,
  office: NewOffice,
  fill: (open: OpenOffice, people: readonly FirstPerson[]) => Promise<void> = async () => undefined,
): Promise<Result<{ readonly recoveryKey: string }, DomainRefusal>> => {
  if (core.office !== null || existsSync(core.file))
    return err({ code: "office-exists", messageKey: "access.office-exists" });
  try {
    makeFolder(dirname(core.file));
  } catch {
    return err({ code: "no-access", messageKey: "store.no-access", params: { file: core.file } });
  }
  const making = `${core.file}.making`;
  removeDatabase(making);
  const key =
    (office.environmentKey === undefined ? null : rawKeyOf(office.environmentKey)) ?? newDatabaseKey();
  const people = office.people.map((person): Enrolled => {
    const { seed, publicKey } = newKeyPair();
    return { userId: core.ids<"User">(), person, signingSeed: seed, publicKey };
  });
  try {
    const opened = createDatabase(making, { key });
    if (!opened.ok)
      return err({ code: opened.error.code, messageKey: opened.error.message.key, params: { file: making } });
    const database = opened.value;
    try {
      const device = thisDevice(database.write, core.ids, hostname(), core.clock());
      const journal: Journal = { write: database.write, device, ids: core.ids };
      recordBeginning(core, journal, office, people);
      await fill({ database, journal, key }, people.map(firstPerson));
    } finally {
      database.close();
    }
    const { ring, recoveryKey } = await ringOf(core, office, key, people);
    writeKeyRing(core.file, ring);
    renameSync(making, core.file);
    core.fault = null;
    return ok({ recoveryKey });
  } finally {
    key.fill(0);
    for (const { signingSeed } of people) signingSeed.fill(0);
    removeDatabase(making);
  }
};
