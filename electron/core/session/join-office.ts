/**
 * Присоединение компьютера к офису: its keys, its enrolment, the person's vault, an encrypted file with the office's first
 * events. Put in its place whole at the end; whatever ends it before leaves no office, and the same slip goes on.
 */
import { existsSync, renameSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { enterDevice, knowAuthor, newKeyPair, thisDevice } from "#db/device.ts";
import { writeKeyRing } from "#db/key-ring/file.ts";
import type { KeyRing, RingEnrolment } from "#db/key-ring/format.ts";
import { forgetJoiningKeys, type JoiningKeys, joiningKeys, keepJoiningKeys } from "#db/key-ring/joining.ts";
import { newDatabaseKey, newKeyRing } from "#db/key-ring/key-ring.ts";
import { makeFolder } from "#db/make-folder.ts";
import { createDatabase, type OpenDatabase } from "#db/open.ts";
import { userById } from "#db/queries/users.ts";
import { saveSyncSetting } from "#db/sync/settings.ts";
import type { EnrolAnswer } from "#shared/contract/central/enrolment.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { DeviceId } from "#shared/kernel/id.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { parseSlip } from "#shared/sync/one-time-code.ts";
import type { Core, OpenOffice } from "../core.ts";
import { askToEnrol, centreRefusal, deviceOfSeed, enrolmentRefusal } from "../sync/enrol-ask.ts";
import { activateThroughCentre } from "../sync/people-activate.ts";
import { loadPerson } from "../sync/people-load.ts";
import { doorClient, type LetIn, openThroughCentre } from "../sync/people-open.ts";
import { DEFAULT_SETTINGS } from "./office-settings.ts";
import { forgetLetIn, takeIn } from "./sign-in.ts";

export interface Joining {
  readonly centre: string;
  /** The slip's code, or code and fingerprint. */
  readonly code: string;
  readonly login: string;
  readonly password: string;
  readonly secondFactor?: string | undefined;
  /** Of somebody who has no keys yet: the password is then the one they choose. */
  readonly invitation?: string | undefined;
}

export type Joined =
  /** An operator has to let the device in: the same is asked again later. */
  { readonly state: "waiting" } | { readonly state: "joined"; readonly recoveryKey: string };

type Active = Extract<EnrolAnswer, { status: "active" }>;
type Step<T> = Promise<Result<T, DomainRefusal>>;

/** The keys asked with before by this code, or new ones, kept before anything is sent. */
const keysFor = async (core: Core, code: string): Promise<JoiningKeys> => {
  const known = await joiningKeys(core.file, code);
  if (known !== null) return known;
  const keys = {
    deviceId: core.ids<"Device">(),
    deviceSeed: newKeyPair().seed,
    doorSeed: newKeyPair().seed,
  };
  await keepJoiningKeys(core.file, code, keys, core.cost);
  return keys;
};

const enrolmentOf = (centre: string, keys: JoiningKeys, answer: Active): RingEnrolment => ({
  centre,
  office: answer.office.code,
  deviceId: keys.deviceId,
  centreKey: answer.centre.publicKey,
  doorSeed: keys.doorSeed.toString("base64"),
  escrow: null,
});

const letInBy = async (core: Core, enrolment: RingEnrolment, joining: Joining): Step<LetIn> => {
  const { invitation } = joining;
  const asked =
    invitation === undefined
      ? await openThroughCentre(core, enrolment, joining)
      : await activateThroughCentre(core, enrolment, { ...joining, invitation });
  return asked.ok ? asked : err(asked.error.refusal);
};

const begin = (
  core: Core,
  { write }: OpenDatabase,
  keys: JoiningKeys,
  centre: string,
  answer: Active,
): void => {
  const now = core.clock();
  enterDevice(write, { deviceId: keys.deviceId, name: hostname(), seed: keys.deviceSeed }, now);
  const { publicKey } = answer.centre;
  knowAuthor(write, { deviceId: answer.author, name: "centre", publicKey }, now);
  saveSyncSetting(write, "centre-url", centre);
  saveSyncSetting(write, "centre-key", publicKey);
  saveSyncSetting(write, "office", answer.office.code);
  saveSyncSetting(write, "door-seed", keys.doorSeed.toString("base64"));
  saveSyncSetting(write, "enrolment", "joined");
  saveSyncSetting(write, "certificate", JSON.stringify(answer.certificate));
};

const ringFor = async (
  core: Core,
  enrolment: RingEnrolment,
  letIn: LetIn,
  password: string,
  key: Buffer,
): Promise<{ readonly ring: KeyRing; readonly recoveryKey: string }> => {
  const made = await newKeyRing(key, {
    cost: core.cost,
    lockOut: {
      failures: Number(DEFAULT_SETTINGS.lockOutFailures),
      minutes: Number(DEFAULT_SETTINGS.lockOutMinutes),
    },
  });
  const ring = await takeIn(core, { ...made.ring, enrolment }, letIn, password, key);
  return { ring, recoveryKey: made.recoveryKey };
};

const removeDatabase = (file: string): void => {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
};

/** Makes the file beside its place, takes in the feed as far as the person needs, and closes it again. */
const fill = async (
  core: Core,
  making: string,
  key: Buffer,
  enter: (database: OpenDatabase) => void,
  userId: string,
): Step<null> => {
  const opened = createDatabase(making, { key });
  if (!opened.ok)
    return err({ code: opened.error.code, messageKey: opened.error.message.key, params: { file: making } });
  const database = opened.value;
  try {
    enter(database);
    const { write } = database;
    const device = thisDevice(write, core.ids, hostname(), core.clock());
    const office: OpenOffice = { database, key, journal: { write, device, ids: core.ids } };
    const loaded = await loadPerson(core, office, userId);
    if (!loaded.ok) return err(centreRefusal(loaded.error));
    return userById(database.read, userId) === null ? err(enrolmentRefusal("person-unknown")) : ok(null);
  } finally {
    database.close();
  }
};

const makeOffice = async (
  core: Core,
  joining: Joining,
  keys: JoiningKeys,
  answer: Active,
  letIn: LetIn,
): Step<Joined> => {
  const making = `${core.file}.making`;
  removeDatabase(making);
  const key = newDatabaseKey();
  try {
    const enter = (database: OpenDatabase): void => begin(core, database, keys, joining.centre, answer);
    const filled = await fill(core, making, key, enter, letIn.person.userId);
    if (!filled.ok) return filled;
    const enrolment = enrolmentOf(joining.centre, keys, answer);
    const { ring, recoveryKey } = await ringFor(core, enrolment, letIn, joining.password, key);
    writeKeyRing(core.file, ring);
    renameSync(making, core.file);
    core.fault = null;
    forgetJoiningKeys(core.file);
    return ok({ state: "joined", recoveryKey });
  } finally {
    key.fill(0);
    removeDatabase(making);
  }
};

export const joinOffice = async (core: Core, joining: Joining): Step<Joined> => {
  if (core.office !== null || existsSync(core.file))
    return err({ code: "office-exists", messageKey: "access.office-exists" });
  const slip = parseSlip(joining.code);
  if (slip === null) return err(enrolmentRefusal("code-unknown"));
  try {
    makeFolder(dirname(core.file));
  } catch {
    return err({ code: "no-access", messageKey: "store.no-access", params: { file: core.file } });
  }
  const keys = await keysFor(core, slip.code);
  const client = doorClient(core, joining.centre);
  try {
    const device = deviceOfSeed(keys.deviceId as DeviceId, keys.deviceSeed, keys.doorSeed);
    const answer = await askToEnrol(client, slip, device);
    if (!answer.ok) return answer;
    if (answer.value.status === "pending") return ok({ state: "waiting" });
    if (answer.value.founding && joining.invitation === undefined) return err(enrolmentRefusal("nobody-yet"));
    const letIn = await letInBy(core, enrolmentOf(joining.centre, keys, answer.value), joining);
    if (!letIn.ok) return letIn;
    try {
      return await makeOffice(core, joining, keys, answer.value, letIn.value);
    } finally {
      forgetLetIn(letIn.value);
    }
  } finally {
    client.close();
    keys.deviceSeed.fill(0);
    keys.doorSeed.fill(0);
  }
};
