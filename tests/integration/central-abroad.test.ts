/** A supervisor of one office named for the cases of another: the chain is the device's, the cases are the other's. */
import { beforeEach, describe, expect, it } from "vitest";
import { admitAuthor, authorEvents } from "#central/push/author.ts";
import { knownPerson } from "#central/push/people.ts";
import type { KnownPerson } from "#central/push/visit.ts";
import { idSource } from "#db/ids.ts";
import type { EventId, UserId } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { PushedCommand } from "#shared/sync/wire.ts";
import { centralCase, commandAt, upTo, userId } from "#tests/fixtures/central-case.ts";
import { CENTRE_NOW, doneBy, replaced, STEP } from "#tests/fixtures/pushed-case.ts";
import { aCentre, aTestDevice, type Centre, endOf, OFFICE, writtenBy } from "#tests/fixtures/pushing.ts";

const HOME = "019";
const GUEST = "70000000-0000-7000-8000-000000000001" as UserId;
const known = centralCase();
const laptop = aTestDevice(4);
let centre: Centre;
let failing: string;
let named: boolean;

/** The guest bears the names of the office's own supervisor, so that the papers read alike. */
const enterGuest = async (): Promise<void> => {
  const created = commandAt(known, STEP.founding).events.find(
    ({ stream }) => stream === `user/${userId(known, "supervisor")}`,
  );
  const payload = { ...(JSON.parse(created?.payload ?? "{}") as object), userId: GUEST };
  const author = aTestDevice(1);
  await centre.store.inOffice(HOME, async (tx) => {
    await admitAuthor(tx, author, "2030-01-01T00:00:00.000Z" as Instant);
    await authorEvents(tx, author, `user/${GUEST}`, [{ type: "UserCreated", payload }], {
      actor: GUEST,
      role: "centre",
      at: "2026-01-01T00:00:00.000Z" as Instant,
      ids: idSource(),
    });
  });
};

beforeEach(async () => {
  failing = "";
  named = true;
  const guest = async (person: string, office: string): Promise<KnownPerson | null> =>
    named && office === OFFICE ? centre.store.inOffice(HOME, (tx) => knownPerson(tx, person)) : null;
  centre = aCentre(CENTRE_NOW, {
    guest,
    beforeWrite: (what) => {
      if (what === failing) throw new Error(`crash at ${what}`);
    },
  });
  await centre.enrol(known.device);
  await centre.enrol(laptop, { office: HOME });
  await enterGuest();
  await centre.push(known.device, upTo(known, STEP.approve));
});

const approval = (): PushedCommand =>
  replaced(commandAt(known, STEP.approve), {
    [userId(known, "supervisor")]: GUEST,
    [commandAt(known, STEP.approve).commandId]: "30000000-0000-7000-8000-000000000001",
  });
const byGuest = (command: PushedCommand = approval()): readonly PushedCommand[] =>
  writtenBy(laptop, [command]);
const chainEnd = async () => (await centre.store.device(laptop.deviceId))?.lastSequence;

describe("a supervisor named for another office's cases", () => {
  it("approves there; the chain of the device moves at home", async () => {
    const before = centre.store.entries(OFFICE).length;
    expect(await centre.verdicts(laptop, byGuest())).toEqual(["accepted"]);
    const told = centre.store.entries(OFFICE).slice(before);
    expect(told.map(({ event }) => [event.type, event.actor, event.deviceId])).toEqual([
      ["ActApproved", GUEST, laptop.deviceId],
    ]);
    expect([await chainEnd(), centre.store.entries(HOME).length]).toEqual([1, 1]);
    expect(await centre.verdicts(laptop, byGuest())).toEqual(["accepted"]);
    expect([await chainEnd(), centre.store.entries(OFFICE).length]).toEqual([1, before + 1]);
  });

  it("whoever is named no longer opens nothing", async () => {
    named = false;
    expect(await centre.verdicts(laptop, byGuest())).toEqual(["refused foreign-office"]);
    expect([await chainEnd(), centre.store.setAsides(HOME).length]).toEqual([1, 1]);
  });

  it("four eyes hold abroad: the inspector of the case is no guest's role", async () => {
    expect(await centre.verdicts(laptop, byGuest(doneBy(approval(), { role: "inspector" })))).toEqual([
      "refused role-not-held",
    ]);
    expect([await chainEnd(), centre.store.setAsides(OFFICE).length]).toEqual([1, 1]);
  });

  it("administers nothing there", async () => {
    expect(await centre.verdicts(laptop, byGuest({ ...approval(), procedure: "admin.setRoles" }))).toEqual([
      "refused no-permission",
    ]);
    const first = commandAt(known, STEP.founding);
    const founding = doneBy(replaced(first, { [first.commandId]: "30000000-0000-7000-8000-000000000003" }), {
      actor: GUEST,
    });
    expect(await centre.verdicts(laptop, writtenBy(laptop, [founding], endOf(byGuest())))).toEqual([
      "refused no-permission",
    ]);
  });

  it("a crash between the two offices loses nothing and tells nothing twice", async () => {
    const before = centre.store.entries(OFFICE).length;
    failing = "device";
    await expect(centre.push(laptop, byGuest())).rejects.toThrow("crash at device");
    expect([await chainEnd(), centre.store.entries(OFFICE).length]).toEqual([0, before + 1]);
    failing = "";
    expect(await centre.push(laptop, byGuest())).toMatchObject({
      verdicts: [{ verdict: "accepted" }],
      lastSequence: 1,
    });
    expect([await chainEnd(), centre.store.entries(OFFICE).length]).toEqual([1, before + 1]);
  });

  it("goes on at home and abroad in the order of the device's chain", async () => {
    const first = byGuest();
    const sent = { ...commandAt(known, STEP.sign), events: [] };
    expect(sent.procedure).toBe("deskAudit.signDecision");
    const late = {
      ...approval(),
      commandId: "30000000-0000-7000-8000-000000000002" as PushedCommand["commandId"],
      events: approval().events.map((event) => ({
        ...event,
        eventId: "40000000-0000-7000-8000-000000000002" as EventId,
        commandId: "30000000-0000-7000-8000-000000000002" as PushedCommand["commandId"],
      })),
    };
    const [second] = writtenBy(laptop, [late], endOf(first));
    expect(await centre.verdicts(laptop, second === undefined ? [] : [second])).toEqual([
      "postponed out-of-order",
    ]);
    expect(await centre.verdicts(laptop, second === undefined ? [] : [...first, second])).toEqual([
      "accepted",
      "conflict",
    ]);
    expect(await chainEnd()).toBe(2);
  });

  it("the day passes on the cases a device holds, whosesoever they are", async () => {
    await centre.push(known.device, known.scene.commands.slice(STEP.approve, STEP.clock));
    const [passed] = writtenBy(laptop, [commandAt(known, STEP.clock)]);
    expect(await centre.verdicts(laptop, passed === undefined ? [] : [passed])).toEqual(["accepted"]);
  });
});
