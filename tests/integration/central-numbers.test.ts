/** Streams, versions, ids and numbers of pushed commands: one number is one document. */
import { describe, expect, it } from "vitest";
import type { EventId } from "#shared/kernel/id.ts";
import type { PushedCommand, WireEvent } from "#shared/sync/wire.ts";
import { authored, centralCase, commandAt, pushChanged, upTo } from "#tests/fixtures/central-case.ts";
import { CENTRE_NOW, openedUnder, STEP, withPayload } from "#tests/fixtures/pushed-case.ts";
import { aTestDevice, OFFICE, writtenBy } from "#tests/fixtures/pushing.ts";

const known = centralCase();

describe("streams, versions and ids", () => {
  const stranger = (said: PushedCommand, stream: string): PushedCommand => {
    const [event] = said.events;
    if (event === undefined) throw new Error("unreachable");
    const added: WireEvent = {
      ...event,
      eventId: "20000000-0000-7000-8000-000000000001" as EventId,
      stream,
      version: 1,
    };
    return {
      ...said,
      bases: [...said.bases, { stream, version: 0, eventId: null }],
      events: [...said.events, added],
    };
  };
  it.each<readonly [string, (said: PushedCommand) => PushedCommand, string]>([
    ["no base at all", (said) => ({ ...said, bases: [] }), "wrong-streams"],
    [
      "two bases of one stream",
      (said) => ({ ...said, bases: [...said.bases, ...said.bases] }),
      "wrong-streams",
    ],
    [
      "a base of version 0 with an event",
      (said) => ({ ...said, bases: said.bases.map((base) => ({ ...base, version: 0 })) }),
      "wrong-streams",
    ],
    [
      "a stream the decision does not write",
      (said) => stranger(said, `taxpayer/01234567890123`),
      "events-differ",
    ],
    [
      "another case",
      (said) => stranger(said, "desk-audit/10000000-0000-7000-8000-00000000000c"),
      "wrong-streams",
    ],
    ["a device's enrolment", (said) => stranger(said, `device/${said.commandId}`), "events-differ"],
    [
      "a lease of numbers for itself",
      (said) => stranger(said, `number-lease/${said.events[0]?.deviceId}/desk-audit-case`),
      "events-differ",
    ],
    [
      "versions with a gap",
      (said) => ({ ...said, events: said.events.map((event) => ({ ...event, version: event.version + 1 })) }),
      "wrong-versions",
    ],
    [
      "an event's id that is another's",
      (said) => ({
        ...said,
        events: said.events.map((event) => ({
          ...event,
          eventId: commandAt(known, STEP.open).events[0]?.eventId ?? event.eventId,
        })),
      }),
      "id-taken",
    ],
  ])("%s", async (_name, change, code) => {
    expect(await pushChanged(known, STEP.decideFinding, change)).toBe(`refused ${code}`);
  });

  it("a paper under the id of another's", async () => {
    await known.centre.push(known.device, upTo(known, STEP.report));
    const [actId] = commandAt(known, STEP.report).events.flatMap(({ type, payload }) =>
      type === "ActDrafted" ? [(JSON.parse(payload) as { actId: string }).actId] : [],
    );
    await known.centre.store.inOffice(OFFICE, (tx) =>
      tx.savePaperText(actId ?? "", "desk-audit/another", { kind: "x" }),
    );
    expect(await known.centre.verdicts(known.device, [commandAt(known, STEP.report)])).toEqual([
      "refused id-taken",
    ]);
  });
});

describe("numbers", () => {
  it("of the device the office began on are adopted as its lease", async () => {
    await known.centre.push(known.device, upTo(known, STEP.decideFinding));
    await known.centre.store.inOffice(OFFICE, async (tx) => {
      expect(await tx.leases(known.device.deviceId, "desk-audit-case")).toEqual([
        {
          kind: "desk-audit-case",
          deviceId: known.device.deviceId,
          prefix: "026-КП-",
          first: 1,
          last: 999_999,
        },
      ]);
      expect(await tx.nextFree("desk-audit-case")).toBe(1_000_000);
    });
  });

  it.each<readonly [string, (said: PushedCommand) => PushedCommand, string]>([
    [
      "a larger block than an office has",
      (said) => withPayload(said, "BlockLeased", (payload) => ({ ...payload, last: 9_999_999 })),
      "number-not-leased",
    ],
    [
      "a block of another office",
      (said) => withPayload(said, "BlockLeased", (payload) => ({ ...payload, prefix: "019-КП-" })),
      "number-not-leased",
    ],
    [
      "a number outside the lease",
      (said) => withPayload(said, "NumberGiven", (payload) => ({ ...payload, serial: 1_000_001 })),
      "number-not-leased",
    ],
    [
      "a number that is not its serial's",
      (said) => withPayload(said, "NumberGiven", (payload) => ({ ...payload, serial: 2 })),
      "number-not-leased",
    ],
    [
      "a number given to something else",
      (said) => withPayload(said, "NumberGiven", (payload) => ({ ...payload, givenTo: said.commandId })),
      "numbers-differ",
    ],
    [
      "a serial that is none",
      (said) => withPayload(said, "NumberGiven", (payload) => ({ ...payload, serial: "1" })),
      "malformed",
    ],
    [
      "no number given",
      (said) => ({ ...said, events: said.events.filter(({ type }) => type !== "NumberGiven") }),
      "malformed",
    ],
    [
      "a stream of numbers nobody has",
      (said) => ({
        ...said,
        events: said.events.map((event) => ({
          ...event,
          stream: event.stream.replace(/desk-audit-case$/, "medals"),
        })),
      }),
      "wrong-streams",
    ],
    [
      "numbers with a gap",
      (said) => ({
        ...said,
        events: said.events.map((event) => (event.type === "NumberGiven" ? { ...event, version: 3 } : event)),
      }),
      "wrong-versions",
    ],
  ])("%s", async (_name, change, code) => {
    expect(await pushChanged(known, STEP.open, change)).toBe(`refused ${code}`);
  });

  it("one number is one document", async () => {
    await known.centre.push(known.device, upTo(known, STEP.open));
    await known.centre.store.inOffice(OFFICE, (tx) =>
      tx.takeNumber("desk-audit-case", "026-КП-000001", "another"),
    );
    expect(await known.centre.verdicts(known.device, [commandAt(known, STEP.open)])).toEqual([
      "refused number-taken",
    ]);
  });

  it("given by a refused command stay given: they are told on, and the next goes on from them", async () => {
    const lie = (said: PushedCommand) =>
      withPayload(said, "CaseOpened", (payload) => ({ ...payload, periodTo: "2026-08" }));
    expect(await pushChanged(known, STEP.open, lie)).toBe("refused events-differ");
    expect(
      known.centre.store
        .entries(OFFICE)
        .slice(commandAt(known, STEP.founding).events.length)
        .map(({ event }) => event.type),
    ).toEqual(["BlockLeased", "NumberGiven"]);
    expect(known.centre.store.bearers(OFFICE).get("desk-audit-case 026-КП-000001")).toBe(
      known.scene.view.caseId,
    );
  });

  it("of a device that joined are none of its own making", async () => {
    const joined = aTestDevice(3);
    await known.centre.enrol(joined);
    await known.centre.push(known.device, upTo(known, STEP.open));
    expect(await known.centre.verdicts(joined, writtenBy(joined, [commandAt(known, STEP.open)]))).toEqual([
      "refused number-not-leased",
    ]);
  });

  it("leased by the centre are good", async () => {
    const joined = aTestDevice(3);
    await known.centre.enrol(joined);
    await known.centre.push(known.device, upTo(known, STEP.open));
    const lease = { prefix: "026-КП-", first: 1_000_001, last: 1_000_100 };
    await authored(
      known,
      `number-lease/${joined.deviceId}/desk-audit-case`,
      "BlockLeased",
      lease,
      CENTRE_NOW,
    );
    const opened = openedUnder(commandAt(known, STEP.open), 1_000_001);
    expect(await known.centre.verdicts(joined, writtenBy(joined, [opened]))).toEqual(["accepted"]);
  });
});
