import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { keyRingPath, readKeyRing, writeKeyRing } from "./file.ts";
import type { KeyRing } from "./format.ts";
import {
  changePassword,
  isRightKey,
  newDatabaseKey,
  newKeyRing,
  removeUserSlot,
  setCommandLineSlot,
  setUserSlot,
  signedIn,
  unlockByEnvironment,
  unlockByPassword,
  unlockByRecoveryKey,
} from "./key-ring.ts";
import { newRecoveryKey, parseRecoveryKey } from "./recovery.ts";

/** The cheapest the format allows: the tests guess nothing. */
const cost = { memoryKiB: 1_024, passes: 1 };
const key = Buffer.alloc(32, 5);
const signingSeed = Buffer.alloc(32, 6);
const AT = "2026-11-22T04:00:00.000Z" as Instant;
const names = { fullName: { ru: "А", ky: "А" }, position: { ru: "П", ky: "К" } };
const aigul = { userId: "u1", login: "Aigul", ...names };

const ringWith = async (password = "correct horse"): Promise<{ ring: KeyRing; recoveryKey: string }> => {
  const made = await newKeyRing(key, { cost, lockOut: { failures: 3, minutes: 15 } });
  return { ...made, ring: await setUserSlot(made.ring, aigul, { password, key, signingSeed }, cost) };
};
const attempt = async (ring: KeyRing, login: string, password: string, at = AT) => {
  const { ring: after, result } = await unlockByPassword(ring, login, password, at);
  return { ring: after, opened: result.ok ? result.value.key.equals(key) : result.error };
};

describe("a user's slot", () => {
  it("opens by the password, the login in any case", async () => {
    const { ring } = await ringWith();
    const { result } = await unlockByPassword(ring, " AIGUL ", "correct horse", AT);
    if (!result.ok) throw new Error(result.error.code);
    expect([result.value.userId, result.value.key, result.value.signingSeed]).toEqual([
      "u1",
      key,
      signingSeed,
    ]);
  });

  it("refuses a wrong password and an unknown login alike", async () => {
    const { ring } = await ringWith();
    const refused = { code: "wrong-password", attemptsLeft: 2 };
    expect((await attempt(ring, "aigul", "wrong")).opened).toEqual(refused);
    expect((await attempt(ring, "nobody", "correct horse")).opened).toEqual(refused);
  });

  it("locks for the set minutes after the set failures, then opens again", async () => {
    let { ring } = await ringWith();
    const said: unknown[] = [];
    for (let i = 0; i < 3; i += 1) {
      const step = await attempt(ring, "aigul", "wrong");
      ring = step.ring;
      said.push(step.opened);
    }
    const until = "2026-11-22T04:15:00.000Z";
    expect(said).toEqual([
      { code: "wrong-password", attemptsLeft: 2 },
      { code: "wrong-password", attemptsLeft: 1 },
      { code: "locked-out", until },
    ]);
    const before = await attempt(ring, "aigul", "correct horse", "2026-11-22T04:14:59.999Z" as Instant);
    expect(before.opened).toEqual({ code: "locked-out", until });
    const after = await attempt(ring, "aigul", "correct horse", until as Instant);
    expect(after.opened).toBe(true);
  });

  it("forgets failures at a sign-in and remembers when it was", async () => {
    const { ring } = await ringWith();
    const tried = await attempt(ring, "aigul", "wrong");
    const [slot] = signedIn(tried.ring, "u1", AT).users;
    expect([slot?.failures, slot?.lastSignInAt]).toEqual([0, AT]);
  });

  it("takes a new password and keeps the signing key", async () => {
    const { ring } = await ringWith();
    const { result } = await unlockByPassword(ring, "aigul", "correct horse", AT);
    if (!result.ok) throw new Error(result.error.code);
    const changed = await changePassword(ring, result.value, "battery staple", cost);
    expect((await attempt(changed, "aigul", "correct horse")).opened).toMatchObject({
      code: "wrong-password",
    });
    const again = await unlockByPassword(changed, "aigul", "battery staple", AT);
    expect(again.result.ok && again.result.value.signingSeed.equals(signingSeed)).toBe(true);
  });

  it("removed no longer opens", async () => {
    const { ring } = await ringWith();
    expect((await attempt(removeUserSlot(ring, "u1"), "aigul", "correct horse")).opened).toMatchObject({
      code: "wrong-password",
    });
  });

  it("is bound to its user and its derivation: exchanged parts do not open", async () => {
    const { ring } = await ringWith();
    const slot = ring.users[0];
    if (slot === undefined) throw new Error("no slot");
    const asAnother = { ...ring, users: [{ ...slot, userId: "u2" }] };
    const cheaper = { ...ring, users: [{ ...slot, kdf: { ...slot.kdf, passes: 2 } }] };
    for (const forged of [asAnother, cheaper])
      expect((await attempt(forged, "aigul", "correct horse")).opened).toMatchObject({
        code: "wrong-password",
      });
  });
});

describe("the recovery key", () => {
  it("is 8 groups of 4 without letters mistaken on paper", () => {
    for (let i = 0; i < 50; i += 1)
      expect(newRecoveryKey()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it("opens as typed from paper", async () => {
    const { ring, recoveryKey } = await ringWith();
    const typed = ` ${recoveryKey.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `;
    expect(await unlockByRecoveryKey(ring, typed)).toEqual(key);
    expect(await unlockByRecoveryKey(ring, newRecoveryKey())).toBeNull();
    expect(await unlockByRecoveryKey(ring, "1234")).toBeNull();
  });

  it("of 33 letters or with U is none", () => {
    const good = "0000-1111-2222-3333-4444-5555-6666-7777";
    expect(parseRecoveryKey(good)).toBe(good);
    expect(parseRecoveryKey(`${good}8`)).toBeNull();
    expect(parseRecoveryKey(good.replace("7777", "777U"))).toBeNull();
  });
});

describe("INSPECTOR_DB_KEY", () => {
  it("of 64 hex digits is the key itself, checked before the file is touched", async () => {
    const { ring } = await ringWith();
    expect(await unlockByEnvironment(ring, key.toString("hex"))).toEqual(key);
    expect(await unlockByEnvironment(ring, Buffer.alloc(32, 9).toString("hex"))).toBeNull();
  });

  it("of any other text is a passphrase, or the recovery key", async () => {
    const { ring, recoveryKey } = await ringWith();
    expect(await unlockByEnvironment(ring, "nightly job")).toBeNull();
    const withPassphrase = await setCommandLineSlot(ring, "nightly job", key, cost);
    expect(await unlockByEnvironment(withPassphrase, "nightly job")).toEqual(key);
    expect(await unlockByEnvironment(withPassphrase, recoveryKey)).toEqual(key);
    expect(await unlockByEnvironment(withPassphrase, "other")).toBeNull();
  });
});

describe("the key ring's file", () => {
  let folder: string;
  let database: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ring-"));
    database = join(folder, "office.db");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("comes back as it was written, readable by its owner only, nothing left beside it", async () => {
    const { ring } = await ringWith();
    writeKeyRing(database, ring);
    writeKeyRing(database, ring);
    expect(readKeyRing(database)).toEqual({ ok: true, value: ring });
    expect(statSync(keyRingPath(database)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["office.db.keys.json"]);
  });

  it("holds neither the key nor the passwords", async () => {
    const { ring, recoveryKey } = await ringWith();
    writeKeyRing(database, ring);
    const text = readFileSync(keyRingPath(database), "utf8");
    for (const secret of [key.toString("hex"), key.toString("base64"), "correct horse", recoveryKey])
      expect(text).not.toContain(secret);
  });

  it("missing, cut or forged is refused by name", async () => {
    expect(readKeyRing(database)).toEqual({ ok: false, error: "key-ring-missing" });
    const { ring } = await ringWith();
    const text = JSON.stringify(ring);
    for (const bad of ["", text.slice(0, -20), text.replace("inspector-keys/1", "inspector-keys/9")]) {
      writeFileSync(keyRingPath(database), bad);
      expect(readKeyRing(database)).toEqual({ ok: false, error: "key-ring-damaged" });
    }
  });

  it("knows its database's key", async () => {
    const { ring } = await ringWith();
    expect([isRightKey(ring, key), isRightKey(ring, newDatabaseKey())]).toEqual([true, false]);
  });
});
