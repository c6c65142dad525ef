/** Who acts in a pushed command, in the role of that moment, with whose signature. */
import { describe, expect, it } from "vitest";
import type { UserId } from "#shared/kernel/id.ts";
import type { PushedCommand } from "#shared/sync/wire.ts";
import {
  authored,
  centralCase,
  commandAt,
  pushChanged,
  signedAt,
  upTo,
  userId,
} from "#tests/fixtures/central-case.ts";
import { CENTRE_NOW, doneBy, STEP, withPayload } from "#tests/fixtures/pushed-case.ts";
import { aTestDevice, endOf, writtenBy } from "#tests/fixtures/pushing.ts";

const known = centralCase();

describe("who acts", () => {
  const nobody = "10000000-0000-7000-8000-00000000000a" as UserId;
  it("must be of the office", async () => {
    expect(await pushChanged(known, STEP.decideFinding, (said) => doneBy(said, { actor: nobody }))).toBe(
      "refused unknown-actor",
    );
  });
  it.each(["supervisor", "tsar", "clock"])("must hold the role: not as %s", async (role) => {
    expect(await pushChanged(known, STEP.decideFinding, (said) => doneBy(said, { role }))).toBe(
      "refused role-not-held",
    );
  });
  it("must not be the clock", async () => {
    const clock = "00000000-0000-7000-8000-000000000000" as UserId;
    expect(
      await pushChanged(known, STEP.decideFinding, (said) => doneBy(said, { actor: clock, role: "clock" })),
    ).toBe("refused no-permission");
  });
  it("must be the inspector whose case it is, says the law itself", async () => {
    const other = (said: PushedCommand) => doneBy(said, { actor: userId(known, "inspector2") });
    await known.centre.push(known.device, upTo(known, STEP.decideFinding));
    const [said] = writtenBy(
      known.device,
      [other(commandAt(known, STEP.decideFinding))],
      endOf(upTo(known, STEP.decideFinding)),
    );
    const { verdicts } = await known.centre.push(known.device, said === undefined ? [] : [said]);
    expect(verdicts).toMatchObject([
      {
        verdict: "refused",
        kept: true,
        reason: { code: "not-your-case", article: "125.2", messageKey: "desk-audit.refusal.not-your-case" },
      },
    ]);
  });
  it("four eyes: who prepared the decision does not approve it, whatever the role", async () => {
    await known.centre.push(known.device, upTo(known, STEP.approve));
    await authored(
      known,
      `user/${userId(known, "inspector")}`,
      "RolesChanged",
      { roles: ["inspector", "supervisor"] },
      "2026-10-22T05:00:00.000Z",
    );
    const inspector = doneBy(commandAt(known, STEP.approve), { actor: userId(known, "inspector") });
    const said = writtenBy(known.device, [inspector], endOf(upTo(known, STEP.approve)));
    expect(await known.centre.verdicts(known.device, said)).toEqual(["refused four-eyes"]);
  });

  describe("had the role at that time", () => {
    const at = "2026-10-05T06:00:00.000Z";
    const minutes = (n: number): string => new Date(Date.parse(at) + n * 60_000).toISOString();
    const changed = async (type: string, payload: unknown, when: string): Promise<string> => {
      await known.centre.push(known.device, upTo(known, STEP.decideFinding));
      await authored(known, `user/${userId(known, "inspector")}`, type, payload, when);
      return (await known.centre.verdicts(known.device, [commandAt(known, STEP.decideFinding)]))[0] ?? "";
    };
    it("it was taken away afterwards: what was done before stands", async () => {
      expect(await changed("RolesChanged", { roles: ["observer"] }, minutes(60))).toBe("accepted");
    });
    it("it was taken away before", async () => {
      expect(await changed("RolesChanged", { roles: ["observer"] }, minutes(-6))).toBe(
        "refused role-not-held",
      );
    });
    it("clocks of two computers are not the same to the minute", async () => {
      expect(await changed("RolesChanged", { roles: ["observer"] }, minutes(-5))).toBe("accepted");
    });
    it("access was taken away before", async () => {
      expect(await changed("UserDeactivated", {}, minutes(-6))).toBe("refused actor-inactive");
    });
    it("access was taken away afterwards", async () => {
      expect(await changed("UserDeactivated", {}, minutes(60))).toBe("accepted");
    });
  });

  it("a conflict of interest declared meanwhile stops it (63)", async () => {
    await known.centre.push(known.device, upTo(known, STEP.decideFinding));
    await authored(
      known,
      `user/${userId(known, "inspector")}`,
      "ConflictDeclared",
      { inn: "01234567890123", reason: "родство" },
      "2026-10-05T05:00:00.000Z",
    );
    expect(await known.centre.verdicts(known.device, [commandAt(known, STEP.decideFinding)])).toEqual([
      "refused conflict-of-interest",
    ]);
  });
});

describe("the clock", () => {
  it("passes time on a case", async () => {
    expect(commandAt(known, STEP.clock)).toMatchObject({ procedure: "myDay.passTime", role: "clock" });
    expect(await pushChanged(known, STEP.clock, (said) => said)).toBe("accepted");
  });
  it("and nobody else does", async () => {
    const byPerson = (said: PushedCommand) =>
      doneBy(said, { actor: userId(known, "inspector"), role: "inspector" });
    expect(await pushChanged(known, STEP.clock, byPerson)).toBe("refused no-permission");
  });
  it("does nothing else, not even under its own procedure", async () => {
    const clock = { actor: commandAt(known, STEP.clock).actor, role: "clock" };
    const under = (said: PushedCommand) => ({ ...doneBy(said, clock), procedure: "myDay.passTime" });
    expect(await pushChanged(known, STEP.silence, under)).toBe("refused wrong-procedure");
  });
});

describe("signatures of people", () => {
  it("by a key that is not the signer's", async () => {
    const thief = aTestDevice(5);
    const lie = (said: PushedCommand) =>
      withPayload(said, "ActSigned", (payload) => ({
        ...payload,
        signature: thief.sign(Buffer.from(String(payload["contentHash"]), "hex")).toString("base64"),
        signerKey: thief.publicKey,
      }));
    expect(await pushChanged(known, STEP.sign, lie)).toBe("refused seal-invalid");
  });
  it("that do not hold", async () => {
    const lie = (said: PushedCommand) =>
      withPayload(said, "ActSigned", (payload) => ({
        ...payload,
        signature: Buffer.alloc(64, 1).toString("base64"),
      }));
    expect(await pushChanged(known, STEP.sign, lie)).toBe("refused seal-invalid");
  });
  it("by the key of another officer of the office", async () => {
    await known.centre.push(known.device, upTo(known, STEP.sign));
    const head = aTestDevice(6);
    await authored(
      known,
      `user/${userId(known, "head")}`,
      "PasswordReset",
      { signingPublicKey: head.publicKey },
      CENTRE_NOW,
    );
    const lie = withPayload(commandAt(known, STEP.sign), "ActSigned", (payload) => ({
      ...payload,
      signature: head.sign(Buffer.from(String(payload["contentHash"]), "hex")).toString("base64"),
      signerKey: head.publicKey,
    }));
    const said = signedAt(known, STEP.sign, lie);
    expect(await known.centre.verdicts(known.device, said)).toEqual(["refused seal-invalid"]);
  });
  it("made before a new key was given stay good", async () => {
    await known.centre.push(known.device, upTo(known, STEP.sign));
    await authored(
      known,
      `user/${userId(known, "supervisor")}`,
      "PasswordReset",
      { signingPublicKey: aTestDevice(6).publicKey },
      "2026-10-22T05:00:00.000Z",
    );
    expect(await known.centre.verdicts(known.device, [commandAt(known, STEP.sign)])).toEqual(["accepted"]);
  });
});
