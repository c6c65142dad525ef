/** Opening a user's box by a password, the office by its key, and acting in it on the command line. */
import { statSync } from "node:fs";
import { hostname } from "node:os";
import { thisDevice } from "#db/device.ts";
import { readKeyRing, writeKeyRing } from "#db/key-ring/file.ts";
import type { KeyRing } from "#db/key-ring/format.ts";
import {
  slotOf,
  type Unlocked,
  type UnlockRefusal,
  unlockByEnvironment,
  unlockByPassword,
  withSlot,
} from "#db/key-ring/key-ring.ts";
import { type OpenRefusal, openDatabase } from "#db/open.ts";
import { userByLogin } from "#db/queries/users.ts";
import { normalizeLogin } from "#shared/domain/access/login.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { type Connection, type Core, type OpenOffice, officeUnlocked } from "../core.ts";

export const passwordRefusal = (refusal: UnlockRefusal, now: Instant): DomainRefusal =>
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
  // Who is asked here is signed in already, by the second factor too: the password alone forgets the failures.
  const slot = result.ok ? slotOf(ring, result.value.userId) : undefined;
  const after = slot === undefined ? ring : withSlot(ring, { ...slot, failures: 0, lockedUntil: null });
  if (JSON.stringify(after) !== JSON.stringify(read.value)) writeKeyRing(core.file, after);
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

/** @param key becomes the open office's own; a refusal zeroes it */
export const openWith = (core: Core, key: Buffer): Result<OpenOffice, DomainRefusal> => {
  const opened = openDatabase(core.file, { key, keyIsProven: true });
  if (!opened.ok) {
    key.fill(0);
    rememberFault(core, opened.error);
    const { key: messageKey, params } = opened.error.message;
    return err({ code: opened.error.code, messageKey, ...(params === undefined ? {} : { params }) });
  }
  core.fault = null;
  const { write } = opened.value;
  const device = thisDevice(write, core.ids, hostname(), core.clock());
  return ok({ database: opened.value, journal: { write, device, ids: core.ids }, key });
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
  return opened;
};

/** On the command line: makes a connection act as a user of the unlocked office, with that user's rights. */
export const actAs = (core: Core, connection: Connection, login: string): Result<null, DomainRefusal> => {
  if (core.office === null) return err({ code: "wrong-key", messageKey: "store.wrong-key" });
  const user = userByLogin(core.office.database.read, normalizeLogin(login));
  if (user === null)
    return err({ code: "unknown-user", messageKey: "access.unknown-user", params: { login } });
  if (!user.active) return err({ code: "inactive-user", messageKey: "access.inactive-user" });
  // Whoever has the key of the command line acts as anybody: a second factor would guard nothing.
  connection.session = { userId: user.userId, office: core.office, secondFactor: true };
  return ok(null);
};
