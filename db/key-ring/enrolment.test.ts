/** What enrolment puts into the key ring: standing, second factor, vault, escrow, joining keys; and its end, the wipe. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { codeAt } from "#shared/sync/second-factor.ts";
import { escrowCheck, newEscrowKey, openEscrow, withEscrow } from "./escrow.ts";
import { keyRingPath, readKeyRing } from "./file.ts";
import type { KeyRing } from "./format.ts";
import { forgetJoiningKeys, joiningKeys, keepJoiningKeys } from "./joining.ts";
import {
  changePassword,
  newKeyRing,
  setUserSlot,
  slotOf,
  type Unlocked,
  unlockByPassword,
  withSlot,
} from "./key-ring.ts";
import { newRecoveryCodes, newTotpSecret, passSecondFactor, recoveryHash } from "./second-factor.ts";
import { lastSeen, standingOf, withSeen, withStanding } from "./standing.ts";
import { authKeyOf, closeVault, openVault, verifierOf } from "./vault.ts";
import { finishWipe, wipedAt, wipeOffice } from "./wipe.ts";

const cost = { memoryKiB: 1_024, passes: 1 };
const key = Buffer.alloc(32, 5);
const signingSeed = Buffer.alloc(32, 6);
const totp = newTotpSecret();
const AT = "2026-11-22T04:00:00.000Z" as Instant;
const later = (seconds: number): Instant =>
  new Date(Date.parse(AT) + seconds * 1_000).toISOString() as Instant;
const aigul = {
  userId: "u1",
  login: "aigul",
  fullName: { ru: "А", ky: "А" },
  position: { ru: "П", ky: "К" },
};
const enrolment = {
  centre: "https://centre.example",
  office: "026",
  deviceId: "d1",
  centreKey: Buffer.alloc(32, 1).toString("base64"),
  doorSeed: Buffer.alloc(32, 2).toString("base64"),
  escrow: null,
};

const ringWith = async (secret: Buffer | null = null): Promise<KeyRing> => {
  const { ring } = await newKeyRing(key, { cost, lockOut: { failures: 3, minutes: 15 } });
  return setUserSlot(ring, aigul, { password: "correct horse", key, signingSeed, totp: secret }, cost);
};
const opened = async (ring: KeyRing): Promise<Unlocked> => {
  const { result } = await unlockByPassword(ring, "aigul", "correct horse", AT);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const slot = (ring: KeyRing) => {
  const found = slotOf(ring, "u1");
  if (found === undefined) throw new Error("no slot");
  return found;
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ring-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("a ring of before enrolment opens, as one that was never enrolled", async () => {
  const ring = await ringWith();
  const { enrolment: _e, seen: _s, ...old } = ring;
  const users = old.users.map(({ standing: _st, vaultAt: _v, recovery: _r, ...rest }) => rest);
  const file = join(folder, "office.db");
  writeFileSync(keyRingPath(file), JSON.stringify({ ...old, users }));
  expect(readKeyRing(file)).toEqual({ ok: true, value: ring });
});

describe("standing", () => {
  it("is believed only under the database's key", async () => {
    const ring = withStanding(await ringWith(), "u1", key, { confirmedAt: AT });
    expect(standingOf(slot(ring), key).confirmedAt).toBe(AT);
    expect(standingOf(slot(ring), Buffer.alloc(32, 9)).confirmedAt).toBeNull();
    const { standing } = slot(ring);
    if (standing === null) throw new Error("no standing");
    const edited = withSlot(ring, { ...slot(ring), standing: { ...standing, confirmedAt: later(1) } });
    expect(standingOf(slot(edited), key)).toEqual({ confirmedAt: null, secondFactorStep: 0 });
  });

  it("of one user is no other's", async () => {
    const other = { ...aigul, userId: "u2", login: "other" };
    const both = await setUserSlot(
      withStanding(await ringWith(), "u1", key, { confirmedAt: AT }),
      other,
      { password: "x", key, signingSeed },
      cost,
    );
    const taken = { ...(slotOf(both, "u2") ?? slot(both)), standing: slot(both).standing };
    expect(standingOf(taken, key).confirmedAt).toBeNull();
  });

  it("keeps the latest instant, never an earlier one", async () => {
    const ring = withSeen(withSeen(await ringWith(), key, later(5)), key, AT);
    expect(lastSeen(ring, key)).toBe(later(5));
    const { seen } = ring;
    if (seen === null) throw new Error("nothing seen");
    expect(lastSeen({ ...ring, seen: { ...seen, at: AT } }, key)).toBeNull();
  });
});

describe("the second factor", () => {
  it("is asked of who has one, and lets the code pass once", async () => {
    const ring = await ringWith(totp);
    const unlocked = await opened(ring);
    expect(unlocked.totp).toEqual(totp);
    expect(passSecondFactor(ring, unlocked, undefined, AT).result).toEqual({
      ok: false,
      error: { code: "second-factor-needed" },
    });
    const passed = passSecondFactor(ring, unlocked, codeAt(totp, AT), AT);
    expect(passed.result.ok).toBe(true);
    const again = passSecondFactor(passed.ring, unlocked, codeAt(totp, AT), later(20));
    expect(again.result).toEqual({ ok: false, error: { code: "wrong-password", attemptsLeft: 2 } });
    expect(passSecondFactor(passed.ring, unlocked, codeAt(totp, later(30)), later(30)).result.ok).toBe(true);
  });

  it("counts failures through right passwords, and closes the door", async () => {
    let ring = await ringWith(totp);
    const said: unknown[] = [];
    for (let i = 0; i < 3; i += 1) {
      const attempt = await unlockByPassword(ring, "aigul", "correct horse", AT);
      if (!attempt.result.ok) throw new Error(attempt.result.error.code);
      const factor = passSecondFactor(attempt.ring, attempt.result.value, "000000", AT);
      ring = factor.ring;
      said.push(factor.result.ok ? "passed" : factor.result.error.code);
    }
    expect(said).toEqual(["wrong-password", "wrong-password", "locked-out"]);
    expect((await unlockByPassword(ring, "aigul", "correct horse", AT)).result.ok).toBe(false);
  });

  it("may be a recovery code, each once", async () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(8);
    const bare = await ringWith(totp);
    const ring = withSlot(bare, { ...slot(bare), recovery: codes.map(recoveryHash) });
    const unlocked = await opened(ring);
    const first = codes[0] ?? "";
    const passed = passSecondFactor(ring, unlocked, first.toLowerCase().replaceAll("-", " "), AT);
    expect([passed.result.ok, slot(passed.ring).recovery.length]).toEqual([true, 7]);
    expect(passSecondFactor(passed.ring, unlocked, first, AT).result.ok).toBe(false);
  });

  it("stays at a change of password, with what was used of it", async () => {
    const bare = await ringWith(totp);
    const ring = withStanding(withSlot(bare, { ...slot(bare), recovery: ["a"] }), "u1", key, {
      secondFactorStep: 7,
    });
    const changed = await changePassword(ring, await opened(ring), "another one", cost);
    const { result } = await unlockByPassword(changed, "aigul", "another one", AT);
    expect(result.ok && result.value.totp).toEqual(totp);
    expect([slot(changed).recovery, standingOf(slot(changed), key).secondFactorStep]).toEqual([["a"], 7]);
  });
});

describe("the vault", () => {
  const owner = { office: "026", login: "Aigul " };
  it("opens by the password, in its office, under its login", async () => {
    const vault = await closeVault(owner, { password: "p", signingSeed, totp }, [], cost, AT);
    expect(await openVault({ office: "026", login: "aigul" }, "p", vault)).toEqual({ signingSeed, totp });
    expect(await openVault(owner, "P", vault)).toBeNull();
    expect(await openVault({ ...owner, office: "027" }, "p", vault)).toBeNull();
    expect(await openVault({ ...owner, login: "other" }, "p", vault)).toBeNull();
    expect(await openVault(owner, "p", { ...vault, kdf: { ...vault.kdf, passes: 2 } })).toBeNull();
  });

  it("tells the centre neither the password nor what opens the box", async () => {
    const vault = await closeVault(owner, { password: "p", signingSeed, totp: null }, [], cost, AT);
    const authKey = await authKeyOf(owner, "p", cost);
    expect(verifierOf(authKey).toString("base64")).toBe(vault.verifier);
    expect(authKey.toString("base64")).not.toBe(vault.verifier);
    expect(await openVault(owner, authKey.toString("base64"), vault)).toBeNull();
    expect((await authKeyOf({ ...owner, office: "027" }, "p", cost)).equals(authKey)).toBe(false);
  });
});

describe("escrow", () => {
  it("gives the database's key for the centre's key, on this device", async () => {
    const escrowKey = newEscrowKey();
    const ring = withEscrow({ ...(await ringWith()), enrolment }, escrowKey, key);
    expect(openEscrow(ring, escrowKey)).toEqual(key);
    expect(openEscrow(ring, newEscrowKey())).toBeNull();
    const moved = ring.enrolment === null ? null : { ...ring.enrolment, deviceId: "d2" };
    expect(openEscrow({ ...ring, enrolment: moved }, escrowKey)).toBeNull();
    expect(escrowCheck(escrowKey)).toMatch(/^[0-9a-f]{64}$/);
  });

  it("of a device that was never enrolled is none", async () => {
    const ring = await ringWith();
    expect(openEscrow(withEscrow(ring, newEscrowKey(), key), newEscrowKey())).toBeNull();
  });
});

it("the keys of a device that waits open by its code alone, and are forgotten", async () => {
  const file = join(folder, "office.db");
  const keys = {
    deviceId: "01a20000-0000-7000-8000-00000000d001",
    deviceSeed: Buffer.alloc(32, 3),
    doorSeed: Buffer.alloc(32, 4),
  };
  expect(await joiningKeys(file, "code")).toBeNull();
  await keepJoiningKeys(file, "code", keys, cost);
  expect(await joiningKeys(file, "code")).toEqual(keys);
  expect(await joiningKeys(file, "other")).toBeNull();
  writeFileSync(`${file}.joining.json`, "{");
  expect(await joiningKeys(file, "code")).toBeNull();
  forgetJoiningKeys(file);
  expect(readdirSync(folder)).toEqual([]);
});

describe("a wipe", () => {
  const NAMES = [
    "office.db",
    "office.db-wal",
    "office.db-shm",
    "office.db.keys.json",
    "office.db.before-2.bak",
    "office.db.before-restore",
    "office.db.keys.json.before-restore",
  ];
  const make = (): string => {
    for (const name of NAMES) writeFileSync(join(folder, name), "x".repeat(100_000));
    writeFileSync(join(folder, "office.dbase"), "another's");
    writeFileSync(join(folder, "notes.txt"), "another's");
    mkdirSync(join(folder, "office.db.folder"), { recursive: true });
    return join(folder, "office.db");
  };

  it("leaves nothing of the office but the word that it was", () => {
    const file = make();
    expect(wipedAt(file)).toBeNull();
    expect(wipeOffice(file, AT)).toBe(NAMES.length);
    expect(readdirSync(folder).sort()).toEqual([
      "notes.txt",
      "office.db.folder",
      "office.db.wiped",
      "office.dbase",
    ]);
    expect(wipedAt(file)).toBe(AT);
    expect(readFileSync(`${file}.wiped`, "utf8")).toBe(JSON.stringify({ at: AT }));
  });

  it("cut off in the middle is finished at the next start", () => {
    const file = make();
    wipeOffice(file, AT);
    writeFileSync(file, "pages");
    writeFileSync(`${file}-wal`, "pages");
    expect(finishWipe(file)).toBe(true);
    expect([existsSync(file), existsSync(`${file}-wal`), wipedAt(file)]).toEqual([false, false, AT]);
    expect(finishWipe(file)).toBe(false);
  });

  it("is no matter of an office put in its place later", () => {
    const file = make();
    wipeOffice(file, AT);
    make();
    expect([wipedAt(file), finishWipe(file), existsSync(file)]).toEqual([null, false, true]);
  });
});
