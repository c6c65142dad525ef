/** People named for another office's cases: members of it while they are named, and nothing of one office in the other's feed. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { followOffice } from "#central/operator/follow-feed.ts";
import { activatePerson } from "#central/people/activate.ts";
import { assign, assignmentsOf, endAssignment, type NewAssignment } from "#central/people/assignments.ts";
import { setActive } from "#central/people/change-person.ts";
import { proofText } from "#shared/sync/statement.ts";
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
  someKeys,
  type TestCentre,
  told,
} from "#tests/fixtures/identity.ts";

let centre: TestCentre;
let officer: KnownOfficer;
beforeEach(async () => {
  centre = await aTestCentre();
  officer = await anOfficer(centre, "supervisor", ["supervisor", "inspector"]);
});
afterEach(() => centre.close());

const naming = (change: Partial<NewAssignment> = {}): NewAssignment => ({
  userId: officer.userId,
  homeOffice: "026",
  office: "005",
  roles: ["supervisor"],
  login: null,
  reason: "на время отпуска",
  ...change,
});

const name = (change: Partial<NewAssignment> = {}) => assign(centre.identity, naming(change), OPERATOR);

const member = (userId: string) => centre.identity.offices.inOffice("005", (tx) => tx.user(userId));

/** Signs in the first time, on a workstation of the other office. */
const activate = async (code: string, login = "supervisor") => {
  const keys = someKeys();
  const at = centre.identity.clock();
  const secrets = { password: "пароль другого офиса", signingSeed: keys.seed, totp: null };
  const vault = await aVault("005", login, secrets, at);
  const { publicKey } = keys;
  const vaultProof = keys.sign(proofText("vault/1", { publicKey, vault }));
  const request = { login, at, nonce: nonce(), code, publicKey, vault, vaultProof };
  return must(
    activatePerson(centre.identity, atDoor(await anEnrolled(centre, "005"), "activate/1", request)),
  );
};

describe("a person named for another office", () => {
  it("becomes a member of it by a one-time code, with keys of their own; the home office hears nothing", async () => {
    const atHome = await feedOf(centre);
    const issued = await must(name());
    expect(await member(issued.userId)).toBeNull();
    await activate(issued.code);
    expect(await member(issued.userId)).toMatchObject({
      login: "supervisor",
      active: true,
      roles: ["supervisor"],
    });
    expect(issued.userId).not.toBe(officer.userId);
    expect(await feedOf(centre, "005")).toContain(`user/${issued.userId} UserCreated`);
    expect(await feedOf(centre)).toEqual(atHome);
    expect(await assignmentsOf(centre.identity, "005")).toMatchObject([
      { userId: officer.userId, memberId: issued.userId, homeOffice: "026", endedAt: null },
    ]);
  });

  it("is named once, and not where the login is another's; under another login they are", async () => {
    await anOfficer(centre, "supervisor", ["supervisor"], "005");
    expect(await told(name())).toBe("login-taken");
    await must(name({ login: "supervisor.026" }));
    expect(await told(name({ login: "supervisor.026" }))).toBe("assigned-already");
  });

  it.each([
    ["their own office", { office: "026" }, "same-office"],
    ["an office there is none of", { office: "099" }, "office-unknown"],
    ["from an office they are not of", { homeOffice: "005", office: "026" }, "person-unknown"],
  ])("is not named for %s", async (_, change, code) => {
    expect(await told(name(change))).toBe(code);
  });

  it("is out of service there when it ends, and the same member again when named anew", async () => {
    const { assignmentId, userId, code } = await must(name());
    await activate(code);
    await must(endAssignment(centre.identity, assignmentId, OPERATOR));
    expect(await member(userId)).toMatchObject({ active: false });
    expect(await told(endAssignment(centre.identity, assignmentId, OPERATOR))).toBe("assignment-unknown");
    expect(await assignmentsOf(centre.identity, "005")).toMatchObject([{ endedAt: centre.identity.clock() }]);

    const again = await must(name({ roles: ["head"] }));
    expect(again.userId).toBe(userId);
    await activate(again.code);
    expect(await member(userId)).toMatchObject({ active: true, roles: ["head"] });
  });

  it("an invitation nobody took up is void when it ends", async () => {
    const { assignmentId, code } = await must(name());
    await must(endAssignment(centre.identity, assignmentId, OPERATOR));
    await expect(activate(code)).rejects.toThrow("wrong-invitation");
  });

  it("leaves it with the service at home, whoever ended that", async () => {
    const { userId, code } = await must(name());
    await activate(code);
    await must(setActive(centre.identity, { office: "026", userId: officer.userId }, false, OPERATOR));
    await followOffice(centre.identity, "026");
    expect(await member(userId)).toMatchObject({ active: false });
    expect(await assignmentsOf(centre.identity, "005")).toMatchObject([{ endedAt: centre.identity.clock() }]);
    await followOffice(centre.identity, "026");
    expect((await feedOf(centre, "005")).filter((line) => line.endsWith("UserDeactivated"))).toHaveLength(1);
  });
});
