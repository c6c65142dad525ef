/** Real workstations and a real service over HTTP: founding, joining, signing in through the centre, the end of a device. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { approveDevice, revokeDevice, wipeDevice } from "#central/enrolment/decide-device.ts";
import { fingerprintOf } from "#central/enrolment/ed25519.ts";
import { listDevices } from "#central/operator/list-devices.ts";
import { listPeople } from "#central/operator/list-people.ts";
import { setActive } from "#central/people/change-person.ts";
import { invite } from "#central/people/invitations.ts";
import { heedOrders } from "#core/sync/enrol-wipe.ts";
import { writeKeyRing } from "#db/key-ring/file.ts";
import { codeAt } from "#shared/sync/second-factor.ts";
import { startCentral } from "#tests/fixtures/central.ts";
import { DEMO_PASSWORD, errorOf } from "#tests/fixtures/core.ts";
import {
  commandId,
  type EnrolledOffice,
  enrolledOffice,
  exchanged,
  type JoinedStation,
  leaveVaultOf,
  ringOf,
  slotFor,
} from "#tests/fixtures/enrolled-office.ts";
import { must, OPERATOR } from "#tests/fixtures/identity.ts";

const password = DEMO_PASSWORD;
let office: EnrolledOffice;
afterEach(() => office.dispose());

const deviceIdOf = (core: JoinedStation["core"]): string => ringOf(core).enrolment?.deviceId ?? "";

/** A second workstation of the office, joined by the inspector, signed in, and up to the feed's end. */
const joined = async (login = "inspector"): Promise<JoinedStation> => {
  await leaveVaultOf(office, login);
  const station = office.station();
  await station.client.session.joinOffice({
    centre: office.central.url,
    code: await office.code(),
    login,
    password,
  });
  await station.client.session.signIn({ login, password });
  await exchanged(station.core);
  return station;
};
const signIn = (station: JoinedStation, login: string, secret = password, secondFactor?: string) =>
  errorOf(
    station.connect().session.signIn({
      login,
      password: secret,
      ...(secondFactor === undefined ? {} : { secondFactor }),
    }),
  );

describe("an office that began on a workstation", () => {
  beforeEach(async () => {
    office = await enrolledOffice(false);
  });
  const enrol = (code: string, centre = office.central.url) =>
    office.founder.as("admin").sync.enrol({ commandId: commandId(), centre, code });

  it("is enrolled by a slip, and its beginning becomes the centre's", async () => {
    const admin = office.founder.as("admin");
    expect(await admin.sync.enrolment()).toMatchObject({ state: "none", fingerprint: null });
    const view = await enrol(await office.code());
    expect(view).toMatchObject({
      state: "enrolled",
      centre: office.central.url,
      fingerprint: fingerprintOf(office.identity.centre.publicKey),
      certificate: { serial: "1", office: "026", validUntil: "2027-02-20T04:00:00.000Z" },
    });
    await exchanged(office.founder.core);
    const people = await listPeople(office.identity, "026");
    expect(people.map(({ login }) => login)).toEqual([
      "admin",
      "field-auditor",
      "head",
      "inspector",
      "inspector2",
      "observer",
      "registrar",
      "supervisor",
    ]);
    expect(ringOf(office.founder.core).enrolment?.escrow).not.toBeNull();
    expect(await errorOf(enrol(await office.code()))).toBe("REFUSED already-enrolled");
  });

  it("waits for an operator where the code asks for it", async () => {
    const code = await office.code(false);
    expect(await enrol(code)).toMatchObject({ state: "begun", certificate: null });
    expect(await office.founder.as("admin").sync.state()).toMatchObject({ connection: "not-enrolled" });
    const [device] = await listDevices(office.identity, "026");
    await must(approveDevice(office.identity, device?.deviceId ?? "", OPERATOR));
    expect(await enrol(code)).toMatchObject({ state: "enrolled" });
  });

  it("tells nothing to a centre whose key is not the one on the slip, or not the one it knows", async () => {
    const other = await startCentral({ now: office.now() });
    const code = await office.code(false);
    const wrong = `${code} ${fingerprintOf(other.service.central.identity.centre.publicKey)}`;
    expect(await errorOf(enrol(wrong))).toBe("REFUSED fingerprint-differs");
    expect(await listDevices(office.identity, "026")).toEqual([]);
    await enrol(`${code} ${fingerprintOf(office.identity.centre.publicKey)}`);
    expect(await errorOf(enrol(code, other.url))).toBe("REFUSED fingerprint-differs");
    await other.stop();
  });

  it("is refused codes of nobody, of another office, in the clear over the network, and without a centre", async () => {
    expect(await errorOf(enrol("0000-0000-0000-0000"))).toBe("REFUSED code-unknown");
    expect(await errorOf(enrol("neither code nor slip"))).toBe("REFUSED code-unknown");
    const { addOffice } = await import("#central/operator/offices.ts");
    await must(addOffice(office.identity, "005", { ru: "005", ky: "005" }));
    expect(await errorOf(enrol(await office.code(true, "005")))).toBe("REFUSED office-differs");
    const code = await office.code();
    expect(await errorOf(enrol(code, "http://centre.example"))).toBe("REFUSED insecure-address");
    expect(await errorOf(enrol(code, "https://127.0.0.1:9"))).toBe("REFUSED offline");
  });
});

describe("a workstation that joins", () => {
  beforeEach(async () => {
    office = await enrolledOffice();
  });
  const join = (station: JoinedStation, code: string, change: object = {}) =>
    station.client.session.joinOffice({
      centre: office.central.url,
      code,
      login: "inspector",
      password,
      ...change,
    });

  it("waits, joins by the same slip after a restart, and has the office", async () => {
    await leaveVaultOf(office, "inspector");
    const station = office.station();
    const code = `${await office.code(false)} ${fingerprintOf(office.identity.centre.publicKey)}`;
    expect(await join(station, code)).toEqual({ state: "waiting" });
    expect(await join(station, code)).toEqual({ state: "waiting" });
    const waits = (await listDevices(office.identity, "026"))[0];
    expect(waits).toMatchObject({ status: "pending" });
    await must(approveDevice(office.identity, waits?.deviceId ?? "", OPERATOR));
    const answer = await join(station, code);
    expect(answer).toMatchObject({
      state: "joined",
      recoveryKey: expect.stringMatching(/^(\w{4}-){7}\w{4}$/),
    });
    expect(deviceIdOf(station.core)).toBe(waits?.deviceId);
    expect(await station.client.session.state({})).toMatchObject({ state: "locked", enrolled: true });
    await station.client.session.signIn({ login: "inspector", password });
    await exchanged(station.core);
    const read = station.core.office?.database.read;
    const users = read?.query<{ n: number }>("SELECT count(*) AS n FROM users").get()?.n;
    expect([users, (await station.client.sync.state()).connection]).toEqual([8, "online"]);
    expect(readdirSync(dirname(station.file)).sort()).not.toContain("office.db.joining.json");
    expect(await errorOf(join(station, code))).toBe("REFUSED office-exists");
  });

  it("leaves nothing behind when the person is not let in, and may try again", async () => {
    await leaveVaultOf(office, "inspector");
    const station = office.station();
    const code = await office.code();
    expect(await errorOf(join(station, code, { password: "wrong" }))).toBe("REFUSED wrong-password");
    expect(await errorOf(join(station, code, { login: "head" }))).toBe("REFUSED wrong-password");
    expect(readdirSync(dirname(station.file))).toEqual(["office.db.joining.json"]);
    expect(await join(station, code)).toMatchObject({ state: "joined" });
    expect(await errorOf(join(office.station(), code))).toBe("REFUSED code-used");
  });

  it("lets in who was never here through the centre; a disk alone, or a centre that is gone, does not", async () => {
    await leaveVaultOf(office, "supervisor");
    const station = await joined();
    await station.client.session.lock({});
    expect(slotFor(station.core, "supervisor")).toBeUndefined();
    expect(await signIn(station, "supervisor", "wrong")).toBe("REFUSED wrong-password");
    expect(await signIn(station, "supervisor")).toBe("answered");
    expect(slotFor(station.core, "supervisor")?.vaultAt).not.toBeNull();
    // Nobody's vault, no secret and no password lies readable beside the database.
    const ring = readFileSync(`${station.file}.keys.json`, "utf8");
    expect(ring).not.toContain(station.core.office?.key.toString("base64") ?? "?");
    await office.cut();
    expect(await signIn(station, "supervisor")).toBe("answered");
    expect(await signIn(station, "head")).toBe("REFUSED first-sign-in-online");
    expect(await signIn(station, "inspector", "wrong")).toBe("REFUSED wrong-password");
  });

  it("takes a password changed on another workstation, and the old one no longer once it has heard", async () => {
    const station = await joined();
    const founder = office.founder.connect();
    office.setNow("2026-11-22T05:00:00.000Z");
    await founder.session.signIn({ login: "inspector", password });
    await founder.session.changePassword({ current: password, next: "another password" });
    await exchanged(office.founder.core);
    // Not heard yet: the old one opens by the ring, the new one by the centre.
    expect(await signIn(station, "inspector")).toBe("answered");
    await exchanged(station.core);
    expect(slotFor(station.core, "inspector")).toBeUndefined();
    await station.client.session.lock({});
    expect(await signIn(station, "inspector")).toBe("REFUSED wrong-password");
    expect(await signIn(station, "inspector", "another password")).toBe("answered");
    expect(await signIn(station, "inspector", "another password")).toBe("answered");
  });

  it("takes the place in the ring from whoever is out of service, at the next contact", async () => {
    const station = await joined();
    const [user] = (await listPeople(office.identity, "026")).filter(({ login }) => login === "inspector");
    await must(setActive(office.identity, { office: "026", userId: user?.userId ?? "" }, false, OPERATOR));
    await exchanged(station.core);
    expect(slotFor(station.core, "inspector")).toBeUndefined();
    expect(await errorOf(station.client.session.preferences())).toBe("UNAUTHORIZED");
    await station.client.session.lock({});
    expect(await signIn(station, "inspector")).toBe("REFUSED person-inactive");
    await exchanged(office.founder.core);
    expect(slotFor(office.founder.core, "inspector")).toBeUndefined();
  });

  it("renews its certificate in time, and comes back by another slip after its end", async () => {
    const station = await joined();
    const serial = async () => (await station.client.sync.enrolment()).certificate?.serial;
    office.setNow("2027-01-22T04:00:00.000Z");
    await station.client.session.signIn({ login: "inspector", password });
    await exchanged(station.core);
    expect(await serial()).toBe("2");
    office.setNow("2027-04-22T04:00:00.001Z");
    expect(await signIn(station, "inspector")).toBe("REFUSED certificate-ended");
    const founder = office.founder.as("admin");
    await exchanged(office.founder.core);
    expect((await founder.sync.state()).connection).not.toBe("online");
    const code = await office.code();
    const again = await founder.sync.enrol({ commandId: commandId(), centre: office.central.url, code });
    expect(again).toMatchObject({ state: "enrolled", certificate: { serial: "2" } });
    await exchanged(office.founder.core);
    expect((await founder.sync.state()).connection).toBe("online");
  });

  it("makes an invited person's keys here, once", async () => {
    const station = await joined();
    const person = {
      office: "026",
      login: "newcomer",
      fullName: { ru: "Новый", ky: "Жаңы" },
      position: { ru: "Инспектор", ky: "Инспектор" },
      inn: null,
      roles: ["inspector" as const],
    };
    const { code } = await must(invite(office.identity, person, OPERATOR.actor));
    const activate = (invitation: string, login = "newcomer") =>
      errorOf(station.connect().session.activate({ login, password: "моё собственное", invitation }));
    expect(
      await errorOf(
        station.connect().session.activate({ login: "newcomer", password: "newcomer1", invitation: code }),
      ),
    ).toBe("REFUSED weak-password");
    expect(await activate("0000-0000-0000-0000")).toBe("REFUSED wrong-invitation");
    expect(await activate(code)).toBe("answered");
    expect(await activate(code)).toBe("REFUSED wrong-invitation");
    await exchanged(station.core);
    await station.client.session.lock({});
    expect(await signIn(station, "newcomer", "моё собственное")).toBe("answered");
    await exchanged(office.founder.core);
    expect((await office.founder.as("admin").admin.users()).map(({ login }) => login)).toContain("newcomer");
  });
});

describe("signing in without the centre", () => {
  beforeEach(async () => {
    office = await enrolledOffice();
  });
  const cut = () => office.cut();

  it("is good for the office's days since its last word, and not a moment longer", async () => {
    const station = await joined();
    await cut();
    office.setNow("2026-12-06T04:00:00.000Z");
    expect(await signIn(station, "inspector")).toBe("answered");
    office.setNow("2026-12-06T04:00:00.001Z");
    expect(await signIn(station, "inspector")).toBe("REFUSED offline-too-long");
    expect(await station.client.session.state({})).toMatchObject({ state: "locked" });
  });

  it("is renewed by each contact, and by the sign-in that asked the centre", async () => {
    const station = await joined();
    office.setNow("2026-12-20T04:00:00.000Z");
    expect(await signIn(station, "inspector")).toBe("answered");
    expect(slotFor(station.core, "inspector")?.standing?.confirmedAt).toBe("2026-12-20T04:00:00.000Z");
    office.setNow("2026-12-25T04:00:00.000Z");
    await exchanged(station.core);
    expect(slotFor(station.core, "inspector")?.standing?.confirmedAt).toBe("2026-12-25T04:00:00.000Z");
    await cut();
    office.setNow("2027-01-08T04:00:00.000Z");
    expect(await signIn(station, "inspector")).toBe("answered");
  });

  it("follows the days the administrator set", async () => {
    await office.founder
      .as("admin")
      .admin.setSignInPolicy({ commandId: commandId(), offlineDays: 3, secondFactorRoles: [] });
    await exchanged(office.founder.core);
    const station = await joined();
    await cut();
    office.setNow("2026-11-25T04:00:00.001Z");
    expect(await signIn(station, "inspector")).toBe("REFUSED offline-too-long");
  });

  it("is not lengthened by a clock set back, nor by an edited ring", async () => {
    const station = await joined();
    const { standing } = slotFor(station.core, "inspector") ?? {};
    if (standing == null) throw new Error("no standing");
    await cut();
    office.setNow("2026-11-22T03:55:00.000Z");
    expect(await signIn(station, "inspector")).toBe("answered");
    office.setNow("2026-11-22T03:54:59.999Z");
    expect(await signIn(station, "inspector")).toBe("REFUSED clock-set-back");
    office.setNow("2027-01-01T04:00:00.000Z");
    const ring = ringOf(station.core);
    const confirmedAt = "2027-01-01T00:00:00.000Z";
    const users = ring.users.map((slot) => ({ ...slot, standing: { ...standing, confirmedAt } }));
    writeKeyRing(station.file, { ...ring, users });
    expect(await signIn(station, "inspector")).toBe("REFUSED offline-too-long");
    // Nor by a ring that denies there is a centre: the encrypted file knows.
    writeKeyRing(station.file, { ...ring, enrolment: null, seen: null });
    expect(await signIn(station, "inspector")).toBe("REFUSED clock-set-back");
    expect(ringOf(station.core).enrolment?.centre).toBe(office.central.url);
    writeKeyRing(station.file, {
      ...ring,
      users: ring.users.map((slot) => ({ ...slot, standing: null })),
      seen: null,
    });
    office.setNow("2026-11-22T04:00:00.000Z");
    expect(await signIn(station, "inspector")).toBe("REFUSED clock-set-back");
  });

  it("asks nothing of an office that has no centre", async () => {
    const alone = await enrolledOffice(false);
    alone.setNow("2028-01-01T04:00:00.000Z");
    const client = alone.founder.connect();
    expect(await errorOf(client.session.signIn({ login: "inspector", password }))).toBe("answered");
    alone.setNow("2026-11-22T04:00:00.000Z");
    expect(await errorOf(client.session.signIn({ login: "inspector", password }))).toBe("answered");
    await alone.dispose();
  });
});

describe("the end of a device", () => {
  beforeEach(async () => {
    office = await enrolledOffice();
  });

  it("revoked, exchanges no more and lets in nobody new; its people work on what is here", async () => {
    const station = await joined();
    await leaveVaultOf(office, "supervisor");
    await must(
      revokeDevice(office.identity, { deviceId: deviceIdOf(station.core), reason: "списан" }, OPERATOR),
    );
    await exchanged(station.core);
    expect((await station.client.sync.state()).connection).toBe("revoked");
    expect((await station.client.sync.enrolment()).state).toBe("revoked");
    expect(existsSync(station.file)).toBe(true);
    await station.client.session.lock({});
    expect(await signIn(station, "supervisor")).toBe("REFUSED device-revoked");
    expect(await signIn(station, "inspector")).toBe("answered");
  });

  it("wiped while at work: locked, destroyed, and said so", async () => {
    const station = await joined();
    const opened = station.core.office;
    await must(
      wipeDevice(office.identity, { deviceId: deviceIdOf(station.core), reason: "украден" }, OPERATOR),
    );
    await exchanged(station.core).catch(() => undefined);
    await expect.poll(() => existsSync(station.file), { timeout: 20_000 }).toBe(false);
    expect([station.core.office, opened?.key.every((byte) => byte === 0)]).toEqual([null, true]);
    expect(readdirSync(dirname(station.file))).toEqual(["office.db.wiped"]);
    expect(await station.connect().session.state({})).toEqual({ state: "wiped", at: office.now() });
    expect(await listDevices(office.identity, "026")).toContainEqual(
      expect.objectContaining({ status: "wiped", wipeFetchedAt: office.now() }),
    );
  });

  it("wiped while locked, hears it at the door; an order the pinned key did not sign is not heeded", async () => {
    const station = await joined();
    const deviceId = deviceIdOf(station.core);
    await station.client.session.lock({});
    expect(await heedOrders(station.core)).toBe(false);
    await must(wipeDevice(office.identity, { deviceId, reason: "украден" }, OPERATOR));
    const ring = ringOf(station.core);
    if (ring.enrolment === null) throw new Error("not enrolled");
    const strange = { ...ring.enrolment, centreKey: Buffer.alloc(32, 1).toString("base64") };
    writeKeyRing(station.file, { ...ring, enrolment: strange });
    expect([await heedOrders(station.core), existsSync(station.file)]).toEqual([false, true]);
    writeKeyRing(station.file, ring);
    expect([await heedOrders(station.core), existsSync(station.file)]).toEqual([true, false]);
    expect(await heedOrders(station.core)).toBe(false);
  });
});

describe("the second factor", () => {
  beforeEach(async () => {
    office = await enrolledOffice();
  });
  const secretOf = (text: string): Buffer => {
    const bits = [...text]
      .map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"))
      .join("");
    return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  };
  const policy = (roles: readonly ("head" | "supervisor")[]) =>
    office.founder.as("admin").admin.setSignInPolicy({
      commandId: commandId(),
      offlineDays: 14,
      secondFactorRoles: [...roles],
    });

  it("is demanded by a role: without it the role gives nothing but the way to set it up", async () => {
    await policy(["head"]);
    const head = office.founder.connect();
    const session = await head.session.signIn({ login: "head", password });
    expect([session.secondFactor, session.permissions]).toEqual(["required", []]);
    expect(await errorOf(head.decisions.queue({}))).toBe("FORBIDDEN second-factor-required");
    const wrongly = { password, code: "000000" };
    expect(await errorOf(head.session.confirmSecondFactor(wrongly))).toBe("REFUSED second-factor-none");
    const { secret, uri } = await head.session.beginSecondFactor({ password });
    expect(uri).toContain(`secret=${secret}`);
    expect(await errorOf(head.session.confirmSecondFactor(wrongly))).toBe("REFUSED second-factor-not-shown");
    const totp = secretOf(secret);
    const { recoveryCodes } = await head.session.confirmSecondFactor({
      password,
      code: codeAt(totp, office.now()),
    });
    expect(recoveryCodes).toHaveLength(8);
    expect(await errorOf(head.decisions.queue({}))).toBe("answered");
    const removal = { password, code: recoveryCodes[0] ?? "" };
    expect(await errorOf(head.session.removeSecondFactor(removal))).toBe("REFUSED second-factor-must-stay");

    office.setNow("2026-11-22T04:01:00.000Z");
    const again = (secondFactor?: string) =>
      errorOf(
        head.session.signIn({
          login: "head",
          password,
          ...(secondFactor === undefined ? {} : { secondFactor }),
        }),
      );
    expect(await again()).toBe("REFUSED second-factor-needed");
    expect(await again("000000")).toBe("REFUSED second-factor-wrong");
    const shown = codeAt(totp, office.now());
    expect([await again(shown), await again(shown)]).toEqual(["answered", "REFUSED second-factor-wrong"]);
    expect([await again(recoveryCodes[1]), await again(recoveryCodes[1])]).toEqual([
      "answered",
      "REFUSED second-factor-wrong",
    ]);
    // A change of password keeps it, and what was used of it.
    await head.session.changePassword({ current: password, next: "иной пароль" });
    const newly = (secondFactor: string) =>
      errorOf(head.session.signIn({ login: "head", password: "иной пароль", secondFactor }));
    expect(await newly(shown)).toBe("REFUSED second-factor-wrong");
    office.setNow("2026-11-22T04:02:00.000Z");
    expect(await newly(codeAt(totp, office.now()))).toBe("answered");
  });

  it("set up on one workstation is asked for on another, by the centre and then by the ring", async () => {
    const founder = office.founder.connect();
    await founder.session.signIn({ login: "supervisor", password });
    const { secret } = await founder.session.beginSecondFactor({ password });
    const totp = secretOf(secret);
    await founder.session.confirmSecondFactor({ password, code: codeAt(totp, office.now()) });
    await exchanged(office.founder.core);
    const station = await joined();
    await station.client.session.lock({});
    office.setNow("2026-11-22T04:01:00.000Z");
    const code = () => codeAt(totp, office.now());
    expect(await signIn(station, "supervisor")).toBe("REFUSED second-factor-needed");
    expect(await signIn(station, "supervisor", password, "000000")).toBe("REFUSED second-factor-wrong");
    expect(await signIn(station, "supervisor", password, code())).toBe("answered");
    office.setNow("2026-11-22T04:02:00.000Z");
    expect(await signIn(station, "supervisor")).toBe("REFUSED second-factor-needed");
    expect(await signIn(station, "supervisor", password, code())).toBe("answered");
  });

  it("may be taken off by a code where no role asks for it", async () => {
    const inspector = office.founder.connect();
    await inspector.session.signIn({ login: "inspector", password });
    const { secret } = await inspector.session.beginSecondFactor({ password });
    const totp = secretOf(secret);
    await inspector.session.confirmSecondFactor({ password, code: codeAt(totp, office.now()) });
    const remove = (code: string) => errorOf(inspector.session.removeSecondFactor({ password, code }));
    expect(await remove("000000")).toBe("REFUSED second-factor-wrong");
    expect(await remove(codeAt(totp, office.now()))).toBe("REFUSED second-factor-wrong");
    office.setNow("2026-11-22T04:01:00.000Z");
    expect(await remove(codeAt(totp, office.now()))).toBe("answered");
    expect(await errorOf(inspector.session.signIn({ login: "inspector", password }))).toBe("answered");
  });
});
