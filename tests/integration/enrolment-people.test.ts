import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deposit } from "#central/enrolment/contact.ts";
import { revokeDevice } from "#central/enrolment/decide-device.ts";
import { isSigned } from "#central/enrolment/ed25519.ts";
import { listPeople } from "#central/operator/list-people.ts";
import { activatePerson } from "#central/people/activate.ts";
import { setActive, setRoles } from "#central/people/change-person.ts";
import { invite, resetPerson } from "#central/people/invitations.ts";
import { openPerson } from "#central/people/open.ts";
import { saveVault } from "#central/people/save-vault.ts";
import { newRecoveryCodes, recoveryHash } from "#db/key-ring/second-factor.ts";
import { openVault } from "#db/key-ring/vault.ts";
import type { OpenAnswer } from "#shared/contract/central/people.ts";
import type { Role } from "#shared/domain/access/permission.ts";
import { codeAt } from "#shared/sync/second-factor.ts";
import { confirmationSchema, proofText } from "#shared/sync/statement.ts";
import {
  anEnrolled,
  anOfficer,
  aTestCentre,
  atDoor,
  aVault,
  feedOf,
  type KnownOfficer,
  must,
  nonce,
  OPERATOR,
  openRequest,
  someKeys,
  type TestCentre,
  told,
  type Workstation,
} from "#tests/fixtures/identity.ts";

const MINUTE = 60_000;
const PASSWORD = "верный пароль";
const escrowKey = Buffer.alloc(32, 9).toString("base64");

let centre: TestCentre;
let workstation: Workstation;
beforeEach(async () => {
  centre = await aTestCentre();
  workstation = await anEnrolled(centre);
  await deposit(centre.identity, workstation.deviceId, escrowKey);
});
afterEach(() => centre.close());

interface Left {
  readonly password?: string;
  readonly totp?: Buffer | null;
  readonly recovery?: readonly string[];
}

/** Leaves the officer's vault at the centre, as the officer's workstation does. */
const leaveVault = async (
  { userId, login, keys }: KnownOfficer,
  { password = PASSWORD, totp = null, recovery = [] }: Left = {},
  office = "026",
) => {
  const secrets = { password, signingSeed: keys.seed, totp };
  const vault = await aVault(office, login, secrets, centre.identity.clock(), recovery);
  const proof = keys.sign(proofText("vault/1", { userId, vault }));
  return saveVault(centre.identity, { office }, { userId, vault, proof });
};

const open = async (login: string, password = PASSWORD, secondFactor?: string, at = workstation) =>
  told(
    openPerson(
      centre.identity,
      await openRequest(centre, at, {
        login,
        password,
        ...(secondFactor === undefined ? {} : { secondFactor }),
      }),
    ),
  );

describe("a person at a device that does not know them", () => {
  it("gets the vault, the device's key, and the word of the centre that they are in service", async () => {
    const officer = await anOfficer(centre, "inspector", ["inspector"]);
    await must(leaveVault(officer));
    const answer = (await open("Inspector ")) as OpenAnswer;
    expect(answer.person).toMatchObject({ userId: officer.userId, login: "inspector", roles: ["inspector"] });
    expect(answer.escrowKey).toBe(escrowKey);
    const opened = await openVault({ office: "026", login: "inspector" }, PASSWORD, answer.vault);
    expect(opened).toEqual({ signingSeed: officer.keys.seed, totp: null });
    const { content, signature } = answer.confirmation;
    expect(isSigned(centre.identity.centre.publicKey, content, signature)).toBe(true);
    expect(confirmationSchema.parse(JSON.parse(content)).people).toEqual([
      { userId: officer.userId, active: true, vaultAt: "2026-11-22T04:00:00.000Z" },
    ]);
  });

  it("with a wrong password, without a vault, or unknown, is told the same", async () => {
    await must(leaveVault(await anOfficer(centre, "inspector", ["inspector"])));
    await anOfficer(centre, "no-vault", ["inspector"]);
    const refused = async (login: string, password?: string) => {
      const request = await openRequest(centre, workstation, { login, password: password ?? PASSWORD });
      const answer = await openPerson(centre.identity, request);
      return answer.ok ? "opened" : answer.error;
    };
    const same = {
      code: "wrong-password",
      messageKey: "enrolment.wrong-password",
      params: { attemptsLeft: 4 },
    };
    expect(await refused("inspector", "wrong")).toEqual(same);
    expect(await refused("no-vault")).toEqual(same);
    expect(await refused("nobody")).toEqual(same);
  });

  it("of another office is unknown here", async () => {
    const foreigner = await anOfficer(centre, "inspector", ["inspector"], "005");
    await must(leaveVault(foreigner, {}, "005"));
    expect(await open("inspector")).toBe("wrong-password");
  });

  it("is shut out for a quarter of an hour after five failures, known or not, then let in", async () => {
    await must(leaveVault(await anOfficer(centre, "inspector", ["inspector"])));
    for (const login of ["inspector", "nobody"]) {
      const said: unknown[] = [];
      for (let i = 0; i < 6; i += 1) said.push(await open(login, "wrong"));
      expect(said).toEqual([...Array(4).fill("wrong-password"), "locked-out", "locked-out"]);
    }
    expect(await open("inspector")).toBe("locked-out");
    centre.pass(15 * MINUTE - 1);
    expect(await open("inspector")).toBe("locked-out");
    centre.pass(1);
    expect(await open("inspector")).toMatchObject({ escrowKey });
    // The count begins anew after a success.
    expect(await open("inspector", "wrong")).toBe("wrong-password");
  });

  it("cannot guess more by guessing at once", async () => {
    await must(leaveVault(await anOfficer(centre, "inspector", ["inspector"])));
    const answers = await Promise.all(Array.from({ length: 9 }, () => open("inspector", "wrong")));
    expect(answers.filter((answer) => answer === "wrong-password")).toHaveLength(4);
    expect(answers.filter((answer) => answer === "locked-out")).toHaveLength(5);
  });

  it("out of service is told so only with the right password", async () => {
    const officer = await anOfficer(centre, "inspector", ["inspector"]);
    await must(leaveVault(officer));
    await must(setActive(centre.identity, { office: "026", userId: officer.userId }, false, OPERATOR));
    expect(await open("inspector", "wrong")).toBe("wrong-password");
    expect(await open("inspector")).toBe("person-inactive");
  });

  it("is let in by an active device alone, by its own door key, about now", async () => {
    await must(leaveVault(await anOfficer(centre, "inspector", ["inspector"])));
    const request = await openRequest(centre, workstation, { login: "inspector", password: PASSWORD });
    const again = (change: object) => told(openPerson(centre.identity, { ...request, ...change }));
    expect(await again({ login: "other" })).toBe("device-unknown");
    expect(await again({ proof: someKeys().sign("x") })).toBe("device-unknown");
    centre.pass(5 * MINUTE + 1);
    expect(await again({})).toBe("clock-differs");
    centre.setNow("2027-02-20T03:59:59.999Z");
    expect(await open("inspector")).toMatchObject({ escrowKey });
    centre.pass(1);
    expect(await open("inspector")).toBe("certificate-ended");
    centre.setNow("2026-11-22T05:00:00.000Z");
    await must(revokeDevice(centre.identity, { deviceId: workstation.deviceId, reason: "списан" }, OPERATOR));
    expect(await open("inspector")).toBe("device-revoked");
  });
});

describe("the second factor at the centre", () => {
  const totp = randomBytes(20);
  const code = () => codeAt(totp, centre.identity.clock());
  const codes = newRecoveryCodes();
  beforeEach(async () => {
    const officer = await anOfficer(centre, "head", ["head"]);
    await must(leaveVault(officer, { totp, recovery: codes.map(recoveryHash) }));
  });

  it("is asked for after the password, is good once, and the step before it then is not", async () => {
    expect(await open("head", "wrong", code())).toBe("wrong-password");
    expect(await open("head")).toBe("second-factor-needed");
    expect(await open("head", PASSWORD, "000000")).toBe("second-factor-wrong");
    const before = code();
    expect(await open("head", PASSWORD, before)).toMatchObject({ escrowKey });
    expect(await open("head", PASSWORD, before)).toBe("second-factor-wrong");
    centre.pass(30_000);
    expect(await open("head", PASSWORD, before)).toBe("second-factor-wrong");
    expect(await open("head", PASSWORD, code())).toMatchObject({ escrowKey });
  });

  it("shown twice at once lets in once", async () => {
    const shown = code();
    const answers = await Promise.all([open("head", PASSWORD, shown), open("head", PASSWORD, shown)]);
    expect(answers.filter((answer) => typeof answer !== "string")).toHaveLength(1);
  });

  it("cannot be guessed at: its failures close the door too, asking for it does not", async () => {
    for (let i = 0; i < 7; i += 1) expect(await open("head")).toBe("second-factor-needed");
    const said: unknown[] = [];
    for (let i = 0; i < 5; i += 1) said.push(await open("head", PASSWORD, "000000"));
    expect(said).toEqual([...Array(4).fill("second-factor-wrong"), "locked-out"]);
    expect(await open("head", PASSWORD, code())).toBe("locked-out");
  });

  it("may be a recovery code, each once; the device learns which are left", async () => {
    const [first = "", second = ""] = codes;
    const answer = (await open("head", PASSWORD, first.toLowerCase())) as OpenAnswer;
    expect(answer.vault.recovery).toEqual(codes.slice(1).map(recoveryHash));
    expect(await open("head", PASSWORD, first)).toBe("second-factor-wrong");
    expect(((await open("head", PASSWORD, second)) as OpenAnswer).vault.recovery).toHaveLength(6);
  });
});

describe("a vault", () => {
  it("is taken from its owner's hand alone, newer in place of older, never the other way", async () => {
    const officer = await anOfficer(centre, "inspector", ["inspector"]);
    const old = await aVault(
      "026",
      "inspector",
      { password: PASSWORD, signingSeed: officer.keys.seed, totp: null },
      centre.identity.clock(),
    );
    const offer = (vault: typeof old, keys = officer.keys) =>
      told(
        saveVault(
          centre.identity,
          { office: "026" },
          {
            userId: officer.userId,
            vault,
            proof: keys.sign(proofText("vault/1", { userId: officer.userId, vault })),
          },
        ),
      );
    expect(await offer(old, someKeys())).toBe("vault-proof-wrong");
    expect(await offer(old)).toEqual({ vaultAt: old.at });
    expect(await offer(old)).toEqual({ vaultAt: old.at });
    centre.pass(MINUTE);
    expect(await told(leaveVault(officer, { password: "новый пароль" }))).toEqual({
      vaultAt: "2026-11-22T04:01:00.000Z",
    });
    expect(await offer(old)).toBe("vault-older");
    expect([await open("inspector"), typeof (await open("inspector", "новый пароль"))]).toEqual([
      "wrong-password",
      "object",
    ]);
    expect(await offer({ ...old, at: "2026-11-22T04:06:00.001Z" as never })).toBe("vault-ahead");
  });

  it("of another office's person, or one out of service, is not taken", async () => {
    const officer = await anOfficer(centre, "inspector", ["inspector"]);
    expect(await told(leaveVault(officer, {}, "005"))).toBe("vault-proof-wrong");
    await must(setActive(centre.identity, { office: "026", userId: officer.userId }, false, OPERATOR));
    expect(await told(leaveVault(officer))).toBe("person-inactive");
  });

  it("gives the database nothing that opens it, nor the second factor", async () => {
    const totp = randomBytes(20);
    const officer = await anOfficer(centre, "head", ["head"]);
    await must(leaveVault(officer, { totp }));
    const { vaults } = await import("#central/schema/identity.ts");
    const kept = JSON.stringify(await centre.identity.db.select().from(vaults));
    const request = await openRequest(centre, workstation, { login: "head", password: PASSWORD });
    for (const secret of [totp, officer.keys.seed, Buffer.from(request.authKey, "base64")])
      for (const written of ["base64", "hex"] as const) expect(kept).not.toContain(secret.toString(written));
  });
});

describe("an invitation", () => {
  const person = {
    office: "026",
    login: "Newcomer",
    fullName: { ru: "Новый Сотрудник", ky: "Жаңы Кызматкер" },
    position: { ru: "Инспектор", ky: "Инспектор" },
    inn: "20101200000099",
    roles: ["inspector"] as readonly Role[],
  };
  const activate = async (code: string, keys = someKeys(), login = "newcomer", change: object = {}) => {
    const secrets = { password: "свой пароль", signingSeed: keys.seed, totp: null };
    const vault = await aVault("026", login, secrets, centre.identity.clock());
    const { publicKey } = keys;
    const vaultProof = keys.sign(proofText("vault/1", { publicKey, vault }));
    const request = {
      login,
      at: centre.identity.clock(),
      nonce: nonce(),
      code,
      publicKey,
      vault,
      vaultProof,
    };
    return told(
      activatePerson(centre.identity, atDoor(workstation, "activate/1", { ...request, ...change })),
    );
  };

  it("makes its bearer a user with keys the centre never had, once", async () => {
    const { userId, code } = await must(invite(centre.identity, person, OPERATOR.actor));
    expect(await listPeople(centre.identity, "026")).toMatchObject([
      { login: "newcomer", standing: "invited", vault: false },
    ]);
    const keys = someKeys();
    const answer = (await activate(code, keys)) as OpenAnswer;
    expect(answer.person).toMatchObject({ userId, login: "newcomer", roles: ["inspector"] });
    expect(await feedOf(centre)).toEqual([
      `device/${workstation.deviceId} DeviceEnrolled`,
      "office/026 OfficeCreated",
      `user/${userId} UserCreated`,
    ]);
    const user = await centre.identity.offices.inOffice("026", (tx) => tx.user(userId));
    expect(user).toMatchObject({ signingKeys: [keys.publicKey], inn: "20101200000099", active: true });
    expect(await open("newcomer", "свой пароль")).toMatchObject({ escrowKey });
    expect(await activate(code)).toBe("wrong-invitation");
    expect(await listPeople(centre.identity, "026")).toMatchObject([
      { login: "newcomer", standing: "active", vault: true, secondFactor: false },
    ]);
  });

  it("is good by its code, to its bearer, seven days", async () => {
    const { code } = await must(invite(centre.identity, person, OPERATOR.actor));
    expect(await activate("0000-0000-0000-0000")).toBe("wrong-invitation");
    expect(await activate(code, someKeys(), "other")).toBe("wrong-invitation");
    expect(await activate(code, someKeys(), "newcomer", { vaultProof: someKeys().sign("x") })).toBe(
      "vault-proof-wrong",
    );
    centre.setNow("2026-11-29T04:00:00.000Z");
    expect(await activate(code)).toBe("wrong-invitation");
    const { code: next } = await must(invite(centre.identity, person, OPERATOR.actor));
    centre.setNow("2026-12-06T03:59:59.999Z");
    expect(await activate(code)).toBe("wrong-invitation");
    expect(await activate(next)).toMatchObject({ person: { login: "newcomer" } });
  });

  it("cannot be guessed: the door closes", async () => {
    await must(invite(centre.identity, person, OPERATOR.actor));
    const said: unknown[] = [];
    for (let i = 0; i < 5; i += 1) said.push(await activate("0000-0000-0000-0000"));
    expect(said.at(-1)).toBe("locked-out");
  });

  it("is not for a login that is taken", async () => {
    await anOfficer(centre, "newcomer", ["inspector"]);
    expect(await told(invite(centre.identity, person, OPERATOR.actor))).toBe("login-taken");
  });

  it("keeps no name, ИНН or code readable in the database", async () => {
    const { code } = await must(invite(centre.identity, person, OPERATOR.actor));
    const { invitations } = await import("#central/schema/identity.ts");
    const kept = JSON.stringify(await centre.identity.db.select().from(invitations));
    for (const secret of [code, person.inn, "newcomer", person.fullName.ru])
      expect(kept).not.toContain(secret);
  });

  it("after a reset gives a user new keys, and the old ones and the old vault are gone", async () => {
    const officer = await anOfficer(centre, "newcomer", ["inspector"]);
    await must(leaveVault(officer));
    const { code } = await must(resetPerson(centre.identity, "026", officer.userId, OPERATOR.actor));
    expect(await open("newcomer")).toBe("wrong-password");
    const keys = someKeys();
    expect(await activate(code, keys)).toMatchObject({ person: { userId: officer.userId } });
    expect((await feedOf(centre)).at(-1)).toBe(`user/${officer.userId} PasswordReset`);
    expect(await told(leaveVault(officer))).toBe("vault-proof-wrong");
    expect(await open("newcomer", "свой пароль")).toMatchObject({ escrowKey });
  });
});

describe("roles and service decided at the centre", () => {
  const whose = ({ userId }: KnownOfficer) => ({ office: "026", userId });

  it("are events of the office's feed, once for one change", async () => {
    const admin = await anOfficer(centre, "admin", ["office-admin"]);
    const officer = await anOfficer(centre, "inspector", ["inspector"]);
    const { identity } = centre;
    const before = (await feedOf(centre)).length;
    await must(setRoles(identity, whose(officer), ["supervisor", "inspector"], OPERATOR));
    await must(setRoles(identity, whose(officer), ["inspector", "supervisor"], OPERATOR));
    await must(setActive(identity, whose(officer), false, OPERATOR));
    await must(setActive(identity, whose(officer), false, OPERATOR));
    await must(setActive(identity, whose(officer), true, OPERATOR));
    expect((await feedOf(centre)).slice(before)).toEqual(
      ["RolesChanged", "UserDeactivated", "UserActivated"].map((type) => `user/${officer.userId} ${type}`),
    );
    expect(await told(setActive(identity, whose(admin), false, OPERATOR))).toBe("last-administrator");
    expect(await told(setRoles(identity, whose(admin), ["observer"], OPERATOR))).toBe("last-administrator");
    await must(setRoles(identity, whose(officer), ["office-admin"], OPERATOR));
    await must(setActive(identity, whose(admin), false, OPERATOR));
    const nobody = { office: "026", userId: "0e000000-0000-7000-8000-00000000dead" };
    expect(await told(setActive(identity, nobody, false, OPERATOR))).toBe("person-unknown");
  });
});
