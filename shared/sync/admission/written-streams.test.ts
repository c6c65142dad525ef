import { describe, expect, it } from "vitest";
import type { EventId } from "../../kernel/id.ts";
import type { StreamBase, WireEvent } from "../wire.ts";
import { mayWrite, mayWriteMany } from "./administration.ts";
import { sameEvents, sameNumbers } from "./compare-events.ts";
import { mayCarry, permissionOf } from "./work-procedures.ts";
import { writtenStreams } from "./written-streams.ts";

const event = (stream: string, version: number, type = "A", payload = "{}"): WireEvent =>
  ({ stream, version, type, payload }) as WireEvent;
const base = (stream: string, version: number): StreamBase => ({
  stream,
  version,
  eventId: version === 0 ? null : ("e" as EventId),
});
const inShort = (events: readonly WireEvent[], bases: readonly StreamBase[]): string => {
  const written = writtenStreams({ events: [...events], bases: [...bases] });
  return written.ok ? [...written.value.streams.keys()].join(" ") : written.error;
};

describe("the streams a command writes", () => {
  it.each<readonly [string, readonly WireEvent[], readonly StreamBase[], string]>([
    [
      "go on from their bases",
      [event("a/1", 3), event("b/1", 1), event("a/1", 4)],
      [base("a/1", 2), base("b/1", 0)],
      "a/1 b/1",
    ],
    ["have no base for numbers", [event("number-block/d/k", 9), event("a/1", 1)], [base("a/1", 0)], "a/1"],
    ["may say more than they write", [event("a/1", 1)], [base("a/1", 0), base("law/calendar", 4)], "a/1"],
    ["lack a base", [event("a/1", 1)], [], "wrong-streams"],
    ["have two bases", [event("a/1", 1)], [base("a/1", 0), base("a/1", 0)], "wrong-streams"],
    [
      "begin at an event of nothing",
      [event("a/1", 1)],
      [{ ...base("a/1", 0), eventId: "e" as EventId }],
      "wrong-streams",
    ],
    ["go on from no event", [event("a/1", 3)], [{ ...base("a/1", 2), eventId: null }], "wrong-streams"],
    ["leave a gap", [event("a/1", 4)], [base("a/1", 2)], "wrong-versions"],
    ["repeat a version", [event("a/1", 3), event("a/1", 3)], [base("a/1", 2)], "wrong-versions"],
  ])("%s", (_name, events, bases, expected) => {
    expect(inShort(events, bases)).toBe(expected);
  });
});

describe("events of a device beside those of the decision", () => {
  const written = (...events: readonly WireEvent[]) => Map.groupBy(events, ({ stream }) => stream);
  const expected = [{ stream: "a/1", events: [{ type: "A", payload: { b: 1, a: undefined } }] }];
  it("are the same by type and by every byte of the payload", () => {
    expect(sameEvents(written(event("a/1", 1, "A", '{"b":1}')), expected)).toBe(true);
    expect(sameEvents(written(event("a/1", 1, "A", '{"b": 1}')), expected)).toBe(false);
    expect(sameEvents(written(event("a/1", 1, "B", '{"b":1}')), expected)).toBe(false);
    expect(sameEvents(written(event("a/2", 1, "A", '{"b":1}')), expected)).toBe(false);
  });
  it("are neither more nor fewer", () => {
    const one = event("a/1", 1, "A", '{"b":1}');
    expect(sameEvents(written(one, one), expected)).toBe(false);
    expect(sameEvents(written(one, event("b/1", 1)), expected)).toBe(false);
    expect(sameEvents(written(), expected)).toBe(false);
    expect(sameEvents(written(), [{ stream: "a/1", events: [] }])).toBe(true);
  });
  it("number what the decision numbers, in whatever order", () => {
    const [a, b] = [
      { kind: "x", number: "1", givenTo: "p" },
      { kind: "y", number: "1", givenTo: "q" },
    ];
    expect(sameNumbers([a, b], [b, a])).toBe(true);
    expect(sameNumbers([a], [a, b])).toBe(false);
    expect(sameNumbers([a, { ...b, givenTo: "p" }], [a, b])).toBe(false);
  });
});

describe("procedures", () => {
  const work = (aggregate: string, type: string) => ({ aggregate, command: { type } }) as never;
  it.each([
    ["deskAudit.signDecision", "desk-audit", "signDecision", true],
    ["deskAudit.signDecision", "desk-audit", "approveDecision", false],
    ["deskAudit.receive", "registration", "receive", false],
    ["registration.exchange", "registration", "receive", true],
    ["registration.decideTogether", "registration", "refuse", true],
    ["registration.decideTogether", "registration", "grant", false],
    ["registration.confirmIdentity", "registration", "keepPassportPage", true],
    ["myDay.passTime", "registration", "passTime", true],
    ["deskAudit.passTime", "desk-audit", "passTime", false],
  ])("%s carries %s %s: %s", (procedure, aggregate, type, expected) => {
    expect(mayCarry(procedure, work(aggregate, type))).toBe(expected);
  });
  it("ask for what the contract says", () => {
    expect([permissionOf("deskAudit.signDecision"), permissionOf("admin.declareConflict")]).toEqual([
      "decision.sign",
      "signed-in",
    ]);
    // A query changes nothing, and what is not there is nobody's.
    expect([permissionOf("deskAudit.get"), permissionOf("toString"), permissionOf("myDay.passTime")]).toEqual(
      [null, null, null],
    );
  });
  it("write what they administer", () => {
    expect(mayWrite("admin.setRoles", "user", "RolesChanged")).toBe(true);
    expect(mayWrite("admin.setRoles", "user", "UserCreated")).toBe(false);
    expect(mayWrite("toString", "user", "UserCreated")).toBe(false);
    expect([mayWriteMany("register.endLink"), mayWriteMany("admin.createUser")]).toEqual([true, false]);
  });
});
