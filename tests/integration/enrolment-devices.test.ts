import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codesOf, issueCode, revokeCode } from "#central/enrolment/codes.ts";
import { contact, deposit, escrowOf, orders } from "#central/enrolment/contact.ts";
import { approveDevice, revokeDevice, wipeDevice } from "#central/enrolment/decide-device.ts";
import { fingerprintOf, isSigned } from "#central/enrolment/ed25519.ts";
import { centreView, enrol } from "#central/enrolment/enrol.ts";
import { listDevices } from "#central/operator/list-devices.ts";
import { certificateSchema, confirmationSchema, wipeOrderSchema } from "#shared/sync/statement.ts";
import {
  anEnrolled,
  anOfficer,
  aTestCentre,
  atDoor,
  authorOfOffice,
  aWorkstation,
  enrolRequest,
  feedOf,
  must,
  newCode,
  nonce,
  OPERATOR,
  someKeys,
  type TestCentre,
  told,
  type Workstation,
} from "#tests/fixtures/identity.ts";

const DAY = 86_400_000;

let centre: TestCentre;
beforeEach(async () => {
  centre = await aTestCentre();
});
afterEach(() => centre.close());

const standing = async ({ deviceId }: Workstation) =>
  (await centre.identity.offices.device(deviceId))?.status;
const ask = (workstation: Workstation, code: string, change = {}) =>
  enrol(centre.identity, enrolRequest(workstation, code, change));
const certificateIn = (answer: Awaited<ReturnType<typeof told>>) => {
  const { certificate } = answer as { certificate?: { content: string; signature: string } };
  if (certificate === undefined) throw new Error(`no certificate: ${JSON.stringify(answer)}`);
  expect(isSigned(centre.identity.centre.publicKey, certificate.content, certificate.signature)).toBe(true);
  return certificateSchema.parse(JSON.parse(certificate.content));
};

describe("a one-time code", () => {
  it("lets a device in at once when it is approved beforehand", async () => {
    const workstation = aWorkstation();
    const answer = await must(ask(workstation, await newCode(centre)));
    expect(answer).toMatchObject({
      status: "active",
      office: { code: "026", name: { ru: "УГНС 026", ky: "МСКБ 026" } },
      centre: { publicKey: centre.identity.centre.publicKey },
      author: authorOfOffice(centre),
      founding: true,
    });
    expect(certificateIn(answer)).toEqual({
      statement: "certificate/1",
      serial: 1,
      deviceId: workstation.deviceId,
      office: "026",
      publicKey: workstation.keys.publicKey,
      notBefore: "2026-11-22T04:00:00.000Z",
      // Ninety days on.
      validUntil: "2027-02-20T04:00:00.000Z",
    });
    expect(await standing(workstation)).toBe("active");
    expect(await feedOf(centre)).toEqual([`device/${workstation.deviceId} DeviceEnrolled`]);
  });

  it("makes a device wait for an operator otherwise, and answers it again when it asks again", async () => {
    const workstation = aWorkstation();
    const code = await newCode(centre, "026", false);
    expect(await told(ask(workstation, code))).toMatchObject({ status: "pending" });
    expect([await standing(workstation), await feedOf(centre)]).toEqual(["pending", []]);
    expect(await told(ask(workstation, code))).toMatchObject({ status: "pending" });
    await must(approveDevice(centre.identity, workstation.deviceId, OPERATOR));
    const answer = await told(ask(workstation, code));
    expect(certificateIn(answer).serial).toBe(1);
    expect(certificateIn(await told(ask(workstation, code)))).toEqual(certificateIn(answer));
    expect(await told(approveDevice(centre.identity, workstation.deviceId, OPERATOR))).toBe("device-active");
  });

  it("is read however it was typed", async () => {
    const code = await newCode(centre);
    expect(await told(ask(aWorkstation(), ` ${code.toLowerCase().replaceAll("-", " ")} `))).toMatchObject({
      status: "active",
    });
  });

  it("is good once: another device is refused, the same one answered", async () => {
    const code = await newCode(centre);
    const first = aWorkstation();
    await must(ask(first, code));
    expect(await told(ask(aWorkstation(), code))).toBe("code-used");
    expect(await told(ask(first, code))).toMatchObject({ status: "active" });
  });

  it("of two devices at once lets one in", async () => {
    const code = await newCode(centre);
    const answers = await Promise.all([told(ask(aWorkstation(), code)), told(ask(aWorkstation(), code))]);
    expect(answers.filter((answer) => answer === "code-used")).toHaveLength(1);
  });

  it("is good to the last millisecond of its days, and not after", async () => {
    const [early, late] = [await newCode(centre), await newCode(centre)];
    centre.pass(3 * DAY - 1);
    expect(await told(ask(aWorkstation(), early))).toMatchObject({ status: "active" });
    centre.pass(1);
    expect(await told(ask(aWorkstation(), late))).toBe("code-expired");
  });

  it("may be taken back until it is used", async () => {
    const { identity } = centre;
    const { codeId, code } = await must(
      issueCode(identity, { office: "026", preapproved: true, days: 3 }, OPERATOR.actor),
    );
    await must(revokeCode(identity, codeId));
    expect(await told(ask(aWorkstation(), code))).toBe("code-unknown");
    expect(await told(revokeCode(identity, codeId))).toBe("code-unknown");
    expect(await told(ask(aWorkstation(), "0000-0000-0000-0000"))).toBe("code-unknown");
    expect(await told(ask(aWorkstation(), "nonsense of 16 letters"))).toBe("code-unknown");
    expect(
      await told(issueCode(identity, { office: "099", preapproved: true, days: 3 }, OPERATOR.actor)),
    ).toBe("office-unknown");
  });

  it("stands nowhere as it is written on the slip", async () => {
    const code = await newCode(centre);
    const [kept] = await codesOf(centre.identity, "026");
    expect(JSON.stringify(kept)).not.toContain(code);
    expect(kept?.codeHash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("a device that asks to be enrolled", () => {
  it("proves its key over everything it says", async () => {
    const code = await newCode(centre);
    const workstation = aWorkstation();
    const right = enrolRequest(workstation, code);
    for (const change of [
      { name: "another" },
      { doorKey: someKeys().publicKey },
      { schema: 2 },
      { publicKey: someKeys().publicKey },
      { proof: someKeys().sign("anything") },
    ])
      expect(await told(enrol(centre.identity, { ...right, ...change }))).toBe("proof-wrong");
    expect(await standing(workstation)).toBeUndefined();
    // Nothing was used up by what was refused.
    expect(await told(enrol(centre.identity, right))).toMatchObject({ status: "active" });
  });

  it("cannot take another's id, nor pass to another office", async () => {
    const known = await anEnrolled(centre);
    const thief = { ...aWorkstation(), deviceId: known.deviceId };
    expect(await told(ask(thief, await newCode(centre)))).toBe("device-known");
    expect(await told(ask(known, await newCode(centre, "005")))).toBe("device-known");
    expect(certificateIn(await told(ask(known, await newCode(centre)))).publicKey).toBe(known.keys.publicKey);
  });

  it("gets another certificate by another code, after its own has ended too", async () => {
    const workstation = await anEnrolled(centre);
    centre.pass(91 * DAY);
    const certificate = certificateIn(await told(ask(workstation, await newCode(centre))));
    expect([certificate.serial, certificate.notBefore]).toEqual([2, "2027-02-21T04:00:00.000Z"]);
    expect((await feedOf(centre)).filter((line) => line.endsWith("DeviceEnrolled"))).toHaveLength(1);
  });

  it("does not found an office that has people", async () => {
    await anOfficer(centre, "admin", ["office-admin"]);
    expect(await told(ask(aWorkstation(), await newCode(centre)))).toMatchObject({ founding: false });
  });
});

describe("the centre's key", () => {
  it("is the same after a restart and has a fingerprint to compare", async () => {
    const { publicKey } = centreView(centre.identity);
    expect(fingerprintOf(publicKey)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const { loadCentreKey } = await import("#central/enrolment/centre-key.ts");
    const { db, secrets, clock } = centre.identity;
    expect((await loadCentreKey(db, secrets, clock())).publicKey).toBe(publicKey);
    const { serviceSecrets } = await import("#central/enrolment/service-secrets.ts");
    await expect(loadCentreKey(db, serviceSecrets(Buffer.alloc(32, 7)), clock())).rejects.toThrow(
      "another key",
    );
  });
});

describe("a revoked device", () => {
  it("is out for good, its key left here gone, and the others learn of it", async () => {
    const { identity } = centre;
    const workstation = await anEnrolled(centre);
    await deposit(identity, workstation.deviceId, Buffer.alloc(32, 3).toString("base64"));
    expect(await escrowOf(identity, workstation.deviceId)).toBe(Buffer.alloc(32, 3).toString("base64"));
    const decision = { deviceId: workstation.deviceId, reason: "списан" };
    await must(revokeDevice(identity, decision, OPERATOR));
    expect([await standing(workstation), await escrowOf(identity, workstation.deviceId)]).toEqual([
      "revoked",
      null,
    ]);
    expect(await feedOf(centre)).toEqual([
      `device/${workstation.deviceId} DeviceEnrolled`,
      `device/${workstation.deviceId} DeviceRevoked`,
    ]);
    expect(await told(ask(workstation, await newCode(centre)))).toBe("device-revoked");
    expect(await told(approveDevice(identity, workstation.deviceId, OPERATOR))).toBe("device-revoked");
    expect(await told(revokeDevice(identity, decision, OPERATOR))).toBe("device-revoked");
    expect(
      await told(revokeDevice(identity, { ...decision, deviceId: aWorkstation().deviceId }, OPERATOR)),
    ).toBe("device-unknown");
  });

  it("that only waited is turned away without a word to the others", async () => {
    const workstation = aWorkstation();
    const code = await newCode(centre, "026", false);
    await must(ask(workstation, code));
    await must(revokeDevice(centre.identity, { deviceId: workstation.deviceId, reason: "чужой" }, OPERATOR));
    expect([await feedOf(centre), await told(ask(workstation, code))]).toEqual([[], "device-revoked"]);
    expect(await listDevices(centre.identity, "026")).toMatchObject([{ status: "revoked", reason: "чужой" }]);
  });
});

describe("a wiped device", () => {
  const order = (workstation: Workstation, at = centre.identity.clock() as string) =>
    told(orders(centre.identity, atDoor(workstation, "orders/1", { at })));

  it("hears of it at the door, signed by the centre, as often as it asks", async () => {
    const workstation = await anEnrolled(centre);
    expect(await order(workstation)).toEqual({ wipe: null });
    await must(wipeDevice(centre.identity, { deviceId: workstation.deviceId, reason: "украден" }, OPERATOR));
    centre.pass(DAY);
    for (const answer of [await order(workstation), await order(workstation)]) {
      const { wipe } = answer as { wipe: { content: string; signature: string } };
      expect(isSigned(centre.identity.centre.publicKey, wipe.content, wipe.signature)).toBe(true);
      expect(wipeOrderSchema.parse(JSON.parse(wipe.content))).toEqual({
        statement: "wipe/1",
        deviceId: workstation.deviceId,
        orderedAt: "2026-11-22T04:00:00.000Z",
      });
    }
    expect(await listDevices(centre.identity, null)).toMatchObject([
      { status: "wiped", wipeFetchedAt: "2026-11-23T04:00:00.000Z", reason: "украден" },
    ]);
  });

  it("may have been revoked before, is never let back", async () => {
    const { identity } = centre;
    const workstation = await anEnrolled(centre);
    const decision = { deviceId: workstation.deviceId, reason: "украден" };
    await must(revokeDevice(identity, decision, OPERATOR));
    await must(wipeDevice(identity, decision, OPERATOR));
    expect(await told(wipeDevice(identity, decision, OPERATOR))).toBe("device-wiped");
    expect(await told(revokeDevice(identity, decision, OPERATOR))).toBe("device-wiped");
    expect((await feedOf(centre)).filter((line) => line.endsWith("DeviceRevoked"))).toHaveLength(1);
  });

  it("is no other's to ask about, nor with an old or an early word", async () => {
    const workstation = await anEnrolled(centre);
    const stranger = { ...aWorkstation(), deviceId: workstation.deviceId };
    expect(await order(stranger)).toBe("device-unknown");
    expect(await order(aWorkstation())).toBe("device-unknown");
    expect(await order(workstation, "2026-11-22T03:55:00.000Z")).toEqual({ wipe: null });
    expect(await order(workstation, "2026-11-22T03:54:59.999Z")).toBe("clock-differs");
    expect(await order(workstation, "2026-11-22T04:05:00.001Z")).toBe("clock-differs");
  });
});

describe("a contact", () => {
  const speak = async (workstation: Workstation, people: readonly string[] = []) => {
    const asked = nonce();
    const answer = await must(
      contact(centre.identity, workstation.deviceId, {
        nonce: asked,
        program: "0.1.1",
        schema: 1,
        people,
      }),
    );
    const { content, signature } = answer.confirmation;
    expect(isSigned(centre.identity.centre.publicKey, content, signature)).toBe(true);
    const said = confirmationSchema.parse(JSON.parse(content));
    expect(said.nonce).toBe(asked);
    return { ...answer, said };
  };

  it("says of the people it knows whether they are in service, of others nothing", async () => {
    const workstation = await anEnrolled(centre);
    const officer = await anOfficer(centre, "inspector", ["inspector"]);
    const foreigner = await anOfficer(centre, "other", ["inspector"], "005");
    const { said, author } = await speak(workstation, [officer.userId, foreigner.userId]);
    expect(said).toMatchObject({ deviceId: workstation.deviceId, now: "2026-11-22T04:00:00.000Z" });
    expect(said.people).toEqual([{ userId: officer.userId, active: true, vaultAt: null }]);
    expect(author).toBe(authorOfOffice(centre));
    expect(await listDevices(centre.identity, "026")).toMatchObject([
      { program: "0.1.1", lastContactAt: "2026-11-22T04:00:00.000Z" },
    ]);
  });

  it("renews the certificate when fewer than thirty days are left, not before", async () => {
    const workstation = await anEnrolled(centre);
    centre.pass(60 * DAY);
    expect((await speak(workstation)).certificate).toBeNull();
    centre.pass(1);
    const { certificate } = await speak(workstation);
    expect(certificateIn({ certificate })).toMatchObject({
      serial: 2,
      validUntil: "2027-04-21T04:00:00.001Z",
    });
    expect((await centre.identity.offices.device(workstation.deviceId))?.validUntil).toBe(
      "2027-04-21T04:00:00.001Z",
    );
    expect((await speak(workstation)).certificate).toBeNull();
  });

  it("tells which key was left here by its hash", async () => {
    const workstation = await anEnrolled(centre);
    expect((await speak(workstation)).escrow).toBeNull();
    const { escrowCheck } = await import("#db/key-ring/escrow.ts");
    for (const byte of [1, 2]) {
      const key = Buffer.alloc(32, byte);
      await deposit(centre.identity, workstation.deviceId, key.toString("base64"));
      expect((await speak(workstation)).escrow).toBe(escrowCheck(key));
    }
  });
});
