/** Opening the office by a password or by the command line's key, and ending it. */
import { statSync } from "node:fs";
import { hostname } from "node:os";
import { thisDevice } from "#db/device.ts";
import { readKeyRing, writeKeyRing } from "#db/key-ring/file.ts";
import type { KeyRing } from "#db/key-ring/format.ts";
import {
  signedIn,
  type Unlocked,
  type UnlockRefusal,
  unlockByEnvironment,
  unlockByPassword,
} from "#db/key-ring/key-ring.ts";
import { type OpenRefusal, openDatabase } from "#db/open.ts";
import { recordSignIn, userById, userByLogin } from "#db/queries/users.ts";
import { normalizeLogin } from "#shared/domain/access/login.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { type Connection, type Core, lockOffice, type OpenOffice, officeUnlocked } from "../core.ts";

const passwordRefusal = (refusal: UnlockRefusal, now: Instant): DomainRefusal =>
  refusal.code === "wrong-password"
    ? {
        code: refusal.code,
        messageKey: "access.wrong-password",
        params: { attemptsLeft: refusal.attemptsLeft },
      }
    : {
        code: refusal.code,
        messageKey: "access.locked-out",
        params: { minutes: Math.ceil((Date.parse(refusal.until) - Date.parse(now)) / 60_000) },
      };

export const ringOrRefusal = (core: Core): Result<KeyRing, DomainRefusal> => {
  const ring = readKeyRing(core.file);
  return ring.ok ? ring : err({ code: ring.error, messageKey: `access.${ring.error}` });
};

/** Opens a user's box; counts a failure in the ring's file. The caller zeroes what it gets. */
export const openUserBox = async (
  core: Core,
  login: string,
  password: string,
): Promise<Result<Unlocked, DomainRefusal>> => {
  const read = ringOrRefusal(core);
  if (!read.ok) return read;
  const now = core.clock();
  const { ring, result } = await unlockByPassword(read.value, login, password, now);
  if (JSON.stringify(ring) !== JSON.stringify(read.value)) writeKeyRing(core.file, ring);
  return result.ok ? result : err(passwordRefusal(result.error, now));
};

/** Tells whether the office's file was put in another's place or changed. */
const fileStamp = (file: string): string => {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? "" : `${stat.ino} ${stat.size} ${stat.mtimeMs}`;
};

/** Why the office's file cannot be opened; null when that is not known of the file as it is now. */
export const officeFault = (core: Core): NonNullable<Core["fault"]>["fault"] | null =>
  core.fault !== null && core.fault.found === fileStamp(core.file) ? core.fault.fault : null;

const rememberFault = (core: Core, refusal: OpenRefusal): void => {
  const { params } = refusal.message;
  const found = fileStamp(core.file);
  if (refusal.code === "damaged-file")
    core.fault = { fault: { state: "damaged", detail: refusal.code }, found };
  if (refusal.code === "newer-schema")
    core.fault = {
      fault: { state: "newer-schema", found: Number(params?.file), supported: Number(params?.program) },
      found,
    };
};

const openWith = (core: Core, key: Buffer): Result<OpenOffice, DomainRefusal> => {
  const opened = openDatabase(core.file, { key, keyIsProven: true });
  if (!opened.ok) {
    rememberFault(core, opened.error);
    const { key: messageKey, params } = opened.error.message;
    return err({ code: opened.error.code, messageKey, ...(params === undefined ? {} : { params }) });
  }
  core.fault = null;
  const { write } = opened.value;
  const device = thisDevice(write, core.ids, hostname(), core.clock());
  return ok({ database: opened.value, journal: { write, device, ids: core.ids }, key });
};

/** Signs a user in on a connection, without a network. Whoever was signed in before is signed out. */
export const signIn = async (
  core: Core,
  connection: Connection,
  login: string,
  password: string,
): Promise<Result<null, DomainRefusal>> => {
  const unlocked = await openUserBox(core, login, password);
  if (!unlocked.ok) return unlocked;
  const { userId, key, signingSeed } = unlocked.value;
  signingSeed.fill(0);
  connection.session = null;
  lockOffice(core);
  const opened = openWith(core, key);
  if (!opened.ok) {
    key.fill(0);
    return opened;
  }
  core.office = opened.value;
  const user = userById(opened.value.database.read, userId);
  if (user === null || !user.active) {
    lockOffice(core);
    return err({ code: "inactive-user", messageKey: "access.inactive-user" });
  }
  const now = core.clock();
  recordSignIn(opened.value.database.write, userId, now);
  const ring = ringOrRefusal(core);
  if (ring.ok) writeKeyRing(core.file, signedIn(ring.value, userId, now));
  connection.session = { userId: user.userId, office: opened.value };
  officeUnlocked(core, opened.value);
  return ok(null);
};

/** Opens the office for the command line by `INSPECTOR_DB_KEY`; users then act by name, under their own rights. */
export const unlockForCommandLine = async (
  core: Core,
  text: string,
): Promise<Result<OpenOffice, DomainRefusal>> => {
  const ring = ringOrRefusal(core);
  if (!ring.ok) return ring;
  const key = await unlockByEnvironment(ring.value, text);
  if (key === null) return err({ code: "wrong-key", messageKey: "store.wrong-key" });
  const opened = openWith(core, key);
  if (opened.ok) officeUnlocked(core, opened.value);
  else key.fill(0);
  return opened;
};

/** On the command line: makes a connection act as a user of the unlocked office, with that user's rights. */
export const actAs = (core: Core, connection: Connection, login: string): Result<null, DomainRefusal> => {
  if (core.office === null) return err({ code: "wrong-key", messageKey: "store.wrong-key" });
  const user = userByLogin(core.office.database.read, normalizeLogin(login));
  if (user === null)
    return err({ code: "unknown-user", messageKey: "access.unknown-user", params: { login } });
  if (!user.active) return err({ code: "inactive-user", messageKey: "access.inactive-user" });
  connection.session = { userId: user.userId, office: core.office };
  return ok(null);
};
