/** Whom the centre believes: a device that is not itself leaves no trace, a repeat changes nothing. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CommandId, DeviceId } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { PushedCommand } from "#shared/sync/wire.ts";
import {
  CENTRE_NOW,
  doneBy,
  type PushedCase,
  pushedCase,
  STEP,
  withPayload,
} from "#tests/fixtures/pushed-case.ts";
import {
  aCentre,
  aTestDevice,
  type Centre,
  deviceOf,
  endOf,
  OFFICE,
  signCommand,
  type TestDevice,
  writtenBy,
} from "#tests/fixtures/pushing.ts";

let scene: PushedCase;
let device: TestDevice;
let centre: Centre;

beforeAll(async () => {
  scene = await pushedCase();
  device = deviceOf(scene.office);
});
afterAll(() => scene.office.dispose());
beforeEach(async () => {
  centre = aCentre(CENTRE_NOW);
  await centre.enrol(device);
});

const command = (at: number): PushedCommand => {
  const found = scene.commands[at];
  if (found === undefined) throw new Error(`no command ${at}`);
  return found;
};
const upTo = (at: number): readonly PushedCommand[] => scene.commands.slice(0, at);
/** What the centre holds: its feed and the device's place, in short. */
const trace = async () => ({
  feed: centre.store.entries(OFFICE).length,
  end: (await centre.store.device(device.deviceId))?.lastSequence,
  setAside: centre.store.setAsides(OFFICE).length,
});
/** Signed anew by the device at the right place of its chain. */
const again = (at: number, changed: PushedCommand): readonly PushedCommand[] =>
  writtenBy(device, [changed], endOf(upTo(at)));

const first = (changed: PushedCommand, change: Partial<PushedCommand["events"][number]>): PushedCommand => ({
  ...changed,
  events: changed.events.map((event, i) => (i === 0 ? { ...event, ...change } : event)),
});

describe("a command that is what its device signed", () => {
  it("is accepted in its turn, each event at its position", async () => {
    const answer = await centre.push(device, scene.commands);
    expect(answer.verdicts.map(({ verdict }) => verdict)).toEqual(scene.commands.map(() => "accepted"));
    const events = scene.commands.flatMap(({ events }) => events);
    expect(answer.lastSequence).toBe(events.length);
    expect(centre.store.entries(OFFICE).map(({ event }) => event)).toEqual(events);
    expect(answer.verdicts.flatMap((one) => (one.verdict === "accepted" ? one.positions : []))).toEqual(
      events.map((_, i) => i + 1),
    );
  });

  it("sent again, whole or in part, is answered the same and changes nothing", async () => {
    const once = await centre.push(device, scene.commands);
    const held = await trace();
    expect(await centre.push(device, scene.commands)).toEqual(once);
    expect((await centre.push(device, scene.commands.slice(3, 5))).verdicts).toEqual(
      once.verdicts.slice(3, 5),
    );
    expect(await trace()).toEqual(held);
  });

  it("twice in one push is taken once", async () => {
    const [founding] = scene.commands;
    if (founding === undefined) throw new Error("no founding");
    expect(await centre.verdicts(device, [founding, founding])).toEqual(["accepted", "accepted"]);
    expect((await trace()).feed).toBe(founding.events.length);
  });

  it("before its turn waits, and is told which event is awaited", async () => {
    await centre.push(device, upTo(STEP.open));
    const held = await trace();
    const { verdicts } = await centre.push(device, [command(STEP.decideFinding), command(STEP.report)]);
    expect(verdicts).toEqual(
      [STEP.decideFinding, STEP.report].map((at) => ({
        verdict: "postponed",
        commandId: command(at).commandId,
        why: "out-of-order",
        expected: command(STEP.founding).events.length + 1,
      })),
    );
    expect(await trace()).toEqual(held);
    expect(await centre.verdicts(device, upTo(STEP.silence).slice(1))).not.toContain(
      "postponed out-of-order",
    );
  });

  it("of a newer schema waits for the centre's update, one of an older schema does not", async () => {
    await centre.push(device, upTo(STEP.decideFinding));
    const newer = signCommand({ ...command(STEP.decideFinding), schema: 99 }, device);
    expect(await centre.verdicts(device, [newer])).toEqual(["postponed newer-schema"]);
    expect(await centre.verdicts(device, [command(STEP.decideFinding)])).toEqual(["accepted"]);
  });

  it("waits for the files it cites", async () => {
    await centre.push(device, upTo(STEP.decideFinding));
    const [file, other] = ["a".repeat(64), "b".repeat(64)];
    const citing = signCommand({ ...command(STEP.decideFinding), attachments: [file, other] }, device);
    centre.store.hold(file);
    expect((await centre.push(device, [citing])).verdicts).toEqual([
      { verdict: "postponed", commandId: citing.commandId, why: "attachment-missing", missing: [other] },
    ]);
    centre.store.hold(other);
    expect(await centre.verdicts(device, [citing])).toEqual(["accepted"]);
  });
});

describe("what is not what its device signed leaves no trace", () => {
  const at = STEP.decideFinding;
  const payload = (changed: PushedCommand) =>
    withPayload(changed, "FindingDecided", (said) => ({ ...said, verdict: "dismissed" }));
  const other = aTestDevice(9);
  const lies: readonly (readonly [string, (said: PushedCommand) => readonly PushedCommand[], string])[] = [
    ["a payload changed on the way", (said) => [payload(said)], "tampered-event"],
    [
      "a stream changed on the way",
      (said) => [first(said, { stream: `desk-audit/${said.commandId}` })],
      "tampered-event",
    ],
    [
      "a payload changed with its hash, but not signed anew",
      (said) =>
        again(at, payload(said)).map((signed) =>
          first(signed, { signature: said.events[0]?.signature ?? "" }),
        ),
      "wrong-signature",
    ],
    [
      "signed by another key",
      (said) => writtenBy({ ...other, deviceId: device.deviceId }, [said], endOf(upTo(at))),
      "wrong-signature",
    ],
    [
      "its procedure changed on the way",
      (said) => [{ ...said, procedure: "deskAudit.closeClean" }],
      "wrong-signature",
    ],
    ["its work changed on the way", (said) => [{ ...said, work: null }], "wrong-signature"],
    ["its bases changed on the way", (said) => [{ ...said, bases: [] }], "wrong-signature"],
    [
      "work nested deeper than any",
      (said) => {
        let deep: unknown = 0;
        for (let i = 0; i < 50_000; i += 1) deep = [deep];
        return [{ ...said, work: { deep } as never }];
      },
      "wrong-signature",
    ],
    [
      "events of another role than the command's",
      (said) => again(at, first(said, { role: "head" })),
      "mixed-command",
    ],
    [
      "events of another moment",
      (said) => again(at, first(said, { recordedAt: "2026-10-04T06:00:00.000Z" as Instant })),
      "mixed-command",
    ],
    [
      "events of another command",
      (said) => again(at, first(said, { commandId: "10000000-0000-7000-8000-000000000001" as CommandId })),
      "mixed-command",
    ],
    ["events of another device", (said) => writtenBy(other, [said], endOf(upTo(at))), "foreign-device"],
    [
      "a second story of the same place: the event before is another",
      (said) => writtenBy(device, [said], { ...endOf(upTo(at)), hash: "e".repeat(64) }),
      "forked-chain",
    ],
    [
      "a second story of the same place: an older number",
      (said) => writtenBy(device, [payload(said)], endOf(upTo(STEP.open))),
      "forked-chain",
    ],
    [
      "the same id with other events",
      () =>
        writtenBy(
          device,
          [doneBy(command(STEP.open), { at: "2026-10-05T06:00:00.001Z" as Instant })],
          endOf(upTo(STEP.open)),
        ),
      "forked-chain",
    ],
  ];

  it.each(lies)("%s", async (_name, lie, code) => {
    await centre.push(device, upTo(at));
    const held = await trace();
    expect(await centre.verdicts(device, lie(command(at)))).toEqual([`refused ${code} unkept`]);
    expect(await trace()).toEqual(held);
    // The true one is still taken.
    expect(await centre.verdicts(device, [command(at)])).toEqual(["accepted"]);
  });

  it("events that do not follow each other", async () => {
    await centre.push(device, upTo(STEP.report));
    const said = command(STEP.report);
    const holed = signCommand({ ...said, events: said.events.filter((_, i) => i !== 1) }, device);
    const turned = signCommand({ ...said, events: said.events.toReversed() }, device);
    for (const lie of [holed, turned])
      expect(await centre.verdicts(device, [lie])).toEqual(["refused broken-chain unkept"]);
    expect(await centre.verdicts(device, [said])).toEqual(["accepted"]);
  });

  it("and what follows it in the same push waits for its turn", async () => {
    await centre.push(device, upTo(at));
    const lie = withPayload(command(at), "FindingDecided", (said) => ({ ...said, reason: "другое" }));
    expect(await centre.verdicts(device, [lie, command(at + 1)])).toEqual([
      "refused tampered-event unkept",
      "postponed out-of-order",
    ]);
  });
});

describe("a device that may not speak", () => {
  it.each([
    [{ status: "pending" }, "device-pending"],
    [{ status: "revoked" }, "device-revoked"],
    [{ status: "wiped" }, "device-wiped"],
    [{ validUntil: "2026-11-22T03:59:59.999Z" as Instant }, "certificate-expired"],
  ] as const)("%o", async (standing, code) => {
    await centre.push(device, upTo(STEP.open));
    await centre.enrol(device, standing);
    const held = await trace();
    const answer = await centre.push(device, scene.commands.slice(STEP.open, STEP.report));
    expect(answer.verdicts.map((one) => one.verdict === "refused" && [one.reason.code, one.kept])).toEqual(
      [0, 1, 2].map(() => [code, false]),
    );
    expect([answer.lastSequence, await trace()]).toEqual([held.end, held]);
    await centre.enrol(device, { validUntil: CENTRE_NOW as Instant });
    expect(await centre.verdicts(device, [command(STEP.open)])).toEqual(["accepted"]);
  });

  it("nobody enrolled", async () => {
    const stranger = aTestDevice(7);
    expect(await centre.push(stranger, writtenBy(stranger, upTo(STEP.open)))).toMatchObject({
      verdicts: [{ verdict: "refused", kept: false, reason: { code: "unknown-device" } }],
      lastSequence: 0,
    });
  });

  it("revoked between the look at its signatures and the office's transaction", async () => {
    const { store } = centre;
    let asked = false;
    const slow = aCentre(CENTRE_NOW, {
      verify: async () => {
        if (!asked) {
          asked = true;
          await slow.enrol(device, { status: "revoked" });
        }
        return true;
      },
    });
    await slow.enrol(device);
    expect(await slow.verdicts(device, upTo(STEP.open))).toEqual(["refused device-revoked unkept"]);
    expect(store.entries(OFFICE)).toEqual([]);
  });

  it("pushes another device's whole chain", async () => {
    const thief = aTestDevice(8);
    await centre.enrol(thief);
    const stolen = scene.commands.slice(0, 3).map((said) => signCommand(said, thief));
    expect(await centre.verdicts(thief, stolen)).toEqual(stolen.map(() => "refused foreign-device unkept"));
    expect((await centre.store.device(thief.deviceId as DeviceId))?.lastSequence).toBe(0);
  });
});

describe("a command for another office", () => {
  it("is refused and kept at home, so that the device's other work goes on", async () => {
    const at = STEP.decideFinding;
    await centre.push(device, upTo(at));
    const lie = again(at, { ...command(at), office: "019" });
    expect(await centre.verdicts(device, lie)).toEqual(["refused foreign-office"]);
    expect(await trace()).toMatchObject({ end: endOf(lie).sequence, setAside: 1 });
    expect(await centre.store.lastPosition("019")).toBe(0);
    expect(await centre.verdicts(device, lie)).toEqual(["refused foreign-office"]);
  });
});

describe("the moment of a command", () => {
  it("far ahead of the centre's clock is refused, kept, and holds up nothing of other cases", async () => {
    await centre.push(device, upTo(STEP.decideFinding));
    const late = doneBy(command(STEP.decideFinding), { at: "2026-11-22T05:00:00.001Z" as Instant });
    expect(await centre.verdicts(device, again(STEP.decideFinding, late))).toEqual(["refused clock-ahead"]);
    expect(await trace()).toMatchObject({ setAside: 1 });
  });
  it("up to an hour ahead is waited for", async () => {
    await centre.push(device, upTo(STEP.decideFinding));
    const late = doneBy(command(STEP.decideFinding), { at: "2026-11-22T05:00:00.000Z" as Instant });
    const [said] = again(STEP.decideFinding, late);
    if (said === undefined) throw new Error("unreachable");
    expect(await centre.verdicts(device, [said])).toEqual(["postponed clock-ahead"]);
    centre.setNow("2026-11-22T04:55:00.000Z");
    expect(await centre.verdicts(device, [said])).toEqual(["accepted"]);
  });
});
