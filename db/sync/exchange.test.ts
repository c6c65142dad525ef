import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CommandId, UserId } from "#shared/kernel/id.ts";
import { ok } from "#shared/kernel/result.ts";
import { TEST_NOW as AT, type TemporaryOffice, temporaryOffice } from "#tests/fixtures/office.ts";
import { introduce, type PlainCentre, plainCentre, pullAll, pushAll } from "#tests/fixtures/plain-centre.ts";
import { executeCommand, type NewEvent } from "../journal.ts";
import { readStream, streamVersion } from "../journal-read.ts";
import { verifyJournal } from "../journal-verify.ts";
import { projectionFingerprint, rebuildProjections } from "../projections/rebuild.ts";
import { bothVersions, conflictsIn, settleConflict } from "./conflicts.ts";
import { applyFeed, applyHeld, cursorOf, FeedFault } from "./feed.ts";
import { nextPush, pendingSummary } from "./outgoing.ts";
import { applyVerdicts } from "./verdicts.ts";

const TEMPLATE = "reason-template/t1";
const OTHER = "reason-template/t2";

let a: TemporaryOffice;
let b: TemporaryOffice;
let centre: PlainCentre;

beforeEach(() => {
  [a, b] = [temporaryOffice(), temporaryOffice()];
  centre = plainCentre();
  introduce(a.write, b.write, b.journal.device);
  introduce(b.write, a.write, a.journal.device);
});
afterEach(() => {
  a.dispose();
  b.dispose();
});

const saved = (text: string): NewEvent => ({
  type: "ReasonTemplateSaved",
  payload: { use: "refuse", title: { ru: text, ky: text }, text: { ru: text, ky: text } },
});

/** One command that writes the streams, each at the version it has. @returns its id */
const write = (on: TemporaryOffice, text: string, streams: readonly string[], procedure = "test.save") => {
  const commandId = on.journal.ids<"Command">();
  const done = executeCommand(
    on.journal,
    { commandId, procedure, input: { text }, actor: "actor" as UserId, role: "registrar", at: AT },
    (unit) => {
      for (const stream of streams) {
        const appended = unit.append(stream, streamVersion(unit.write, stream), [saved(text)]);
        if (!appended.ok) return appended;
      }
      return ok(null);
    },
  );
  expect(done.ok).toBe(true);
  return commandId;
};

const textsOf = (on: TemporaryOffice): readonly string[] =>
  on.read
    .query<{ text: string }>("SELECT text_ru AS text FROM reason_templates ORDER BY template_id")
    .all()
    .map(({ text }) => text);

const stateOf = (on: TemporaryOffice, commandId: CommandId): string | undefined =>
  on.read.query<{ state: string }>("SELECT state FROM sync_commands WHERE command_id = ?").get(commandId)
    ?.state;

const sound = (on: TemporaryOffice): void => {
  expect(verifyJournal(on.read)).toMatchObject({ ok: true });
  const before = projectionFingerprint(on.read);
  rebuildProjections(on.write);
  expect(projectionFingerprint(on.read)).toEqual(before);
};

describe("pushing", () => {
  it("sends commands in the order of the chain, each with its bases and a signature", () => {
    const first = write(a, "one", [TEMPLATE]);
    const second = write(a, "two", [TEMPLATE, OTHER]);
    const pushed = nextPush(a.read, a.journal.device, 10);
    expect(pushed.map(({ commandId }) => commandId)).toEqual([first, second]);
    const event = readStream(a.read, TEMPLATE)[0];
    expect(pushed[1]?.bases).toEqual([
      { stream: TEMPLATE, version: 1, eventId: event?.eventId },
      { stream: OTHER, version: 0, eventId: null },
    ]);
    expect(nextPush(a.read, a.journal.device, 1)).toHaveLength(1);
    expect(nextPush(a.read, a.journal.device, 10, 1).map(({ commandId }) => commandId)).toEqual([second]);
    expect(pendingSummary(a.read)).toEqual({ commands: 2, oldest: AT });
  });

  it("a verdict that comes twice, or of a command that is not here, changes nothing", () => {
    const commandId = write(a, "one", [TEMPLATE]);
    const verdicts = [...centre.push(nextPush(a.read, a.journal.device, 10))];
    const noting = { at: AT, ids: a.journal.ids };
    const stranger = { verdict: "accepted" as const, commandId: b.journal.ids<"Command">(), positions: [9] };
    const twice = () =>
      applyVerdicts(a.write, { verdicts: [...verdicts, stranger], lastSequence: 1 }, noting);
    expect([twice().accepted, twice().accepted]).toEqual([1, 0]);
    expect(stateOf(a, commandId)).toBe("accepted");
  });

  it("without a trace at the centre nothing is set aside", () => {
    const commandId = write(a, "one", [TEMPLATE]);
    const reason = { code: "forked-chain", messageKey: "sync.refused.forked-chain" };
    const noting = { at: AT, ids: a.journal.ids };
    for (const verdict of [
      { verdict: "refused" as const, commandId, reason, kept: false },
      { verdict: "postponed" as const, commandId, why: "busy" as const },
    ])
      expect(applyVerdicts(a.write, { verdicts: [verdict], lastSequence: 0 }, noting)).toMatchObject({
        postponed: 1,
      });
    expect([stateOf(a, commandId), textsOf(a)]).toEqual(["pending", ["one"]]);
  });
});

describe("the feed", () => {
  it("brings what others wrote and knows its own; a page twice changes nothing", () => {
    write(a, "one", [TEMPLATE]);
    pushAll(a, centre);
    expect(pullAll(a, centre)).toEqual({ applied: 0, held: 0, setAside: 0 });
    expect(pullAll(b, centre)).toEqual({ applied: 1, held: 0, setAside: 0 });
    expect(applyFeed(b.write, centre.page(0), { at: AT, ids: b.journal.ids }).applied).toBe(0);
    expect([textsOf(b), cursorOf(b.read, "001")]).toEqual([["one"], { position: 1, upTo: 1 }]);
    sound(b);
  });

  it("a page with a hole, a changed event or an unknown device is refused whole", () => {
    write(a, "one", [TEMPLATE]);
    write(a, "two", [OTHER]);
    pushAll(a, centre);
    const page = centre.page(0);
    const [first, second] = page.entries;
    if (first === undefined || second === undefined) throw new Error("two entries");
    const noting = { at: AT, ids: b.journal.ids };
    const forged = { ...second, event: { ...second.event, payload: first.event.payload } };
    const resigned = { ...second, event: { ...second.event, signature: first.event.signature } };
    const stranger = { ...second, event: { ...second.event, deviceId: b.journal.ids<"Device">() } };
    for (const [entries, code] of [
      [[second], "gap"],
      [[first, forged], "hash-differs"],
      [[first, resigned], "signature-wrong"],
      [[first, stranger], "unknown-device"],
    ] as const) {
      let fault: unknown;
      try {
        applyFeed(b.write, { ...page, entries: [...entries] }, noting);
      } catch (error) {
        fault = error;
      }
      expect(fault instanceof FeedFault ? fault.code : fault).toBe(code);
      expect([textsOf(b), cursorOf(b.read, "001").position]).toEqual([[], 0]);
    }
  });

  it("what a newer program wrote waits with what follows it in its stream, until the update", () => {
    for (const [text, stream] of [
      ["one", TEMPLATE],
      ["other", OTHER],
    ] as const)
      write(a, text, [stream]);
    a.write.exec("UPDATE sync_commands SET schema = 2 WHERE first_sequence = 1");
    write(a, "two", [TEMPLATE]);
    pushAll(a, centre);
    expect(pullAll(b, centre)).toEqual({ applied: 1, held: 2, setAside: 0 });
    expect(textsOf(b)).toEqual(["other"]);
    const noting = { at: AT, ids: b.journal.ids };
    expect(applyHeld(b.write, noting)).toBe(0);
    expect(applyHeld(b.write, { ...noting, schema: 2 })).toBe(2);
    expect(textsOf(b)).toEqual(["two", "other"]);
    sound(b);
  });
});

describe("two officers write one stream without network", () => {
  it("the centre's order holds; the later one is set aside with what depended on it, the rest goes on", () => {
    write(a, "of a", [TEMPLATE]);
    const mine = write(b, "of b", [TEMPLATE]);
    const dependant = write(b, "of b again", [TEMPLATE, OTHER]);
    const free = write(b, "elsewhere", ["reason-template/t3"]);
    pushAll(a, centre);
    expect(pushAll(b, centre)).toEqual({ accepted: 1, refused: 0, conflicts: 2, postponed: 0 });
    expect([mine, dependant, free].map((id) => stateOf(b, id))).toEqual(["conflict", "conflict", "accepted"]);
    expect(textsOf(b)).toEqual(["elsewhere"]);
    pullAll(b, centre);
    expect(textsOf(b)).toEqual(["of a", "elsewhere"]);
    expect(conflictsIn(b.read, "waiting").map((c) => [c.commandId, c.cause, c.stream])).toEqual([
      [mine, "conflict", TEMPLATE],
      [dependant, "dependant", TEMPLATE],
    ]);
    sound(b);
  });

  it("is seen at the pull already, and the centre says the same of what is pushed later", () => {
    write(a, "of a", [TEMPLATE]);
    const mine = write(b, "of b", [TEMPLATE]);
    pushAll(a, centre);
    expect(pullAll(b, centre)).toEqual({ applied: 1, held: 0, setAside: 1 });
    expect([stateOf(b, mine), textsOf(b)]).toEqual(["pending", ["of a"]]);
    expect(pushAll(b, centre).conflicts).toBe(1);
    expect(conflictsIn(b.read, "waiting")).toHaveLength(1);
    sound(b);
  });

  it("both versions can be read side by side, and a task is settled once", () => {
    write(a, "base", [TEMPLATE]);
    pushAll(a, centre);
    pullAll(b, centre);
    write(a, "of a", [TEMPLATE]);
    write(b, "of b", [TEMPLATE]);
    pushAll(a, centre);
    pushAll(b, centre);
    pullAll(b, centre);
    const [conflict] = conflictsIn(b.read, "waiting");
    if (conflict === undefined) throw new Error("a conflict");
    const both = bothVersions(b.read, conflict);
    const texts = (events: typeof both.mine) =>
      events.map(({ payload }) => (payload as { text: { ru: string } }).text.ru);
    expect([texts(both.base), texts(both.mine), texts(both.theirs)]).toEqual([["base"], ["of b"], ["of a"]]);
    const by = { userId: "u" as UserId, at: AT, note: "видел" };
    expect(settleConflict(b.write, conflict.conflictId, by)).toBe(false);
    b.write.exec("UPDATE sync_conflicts SET state = 'task'");
    expect([
      settleConflict(b.write, conflict.conflictId, by),
      settleConflict(b.write, conflict.conflictId, by),
    ]).toEqual([true, false]);
  });
});

describe("the centre refuses", () => {
  const reason = { code: "four-eyes", messageKey: "sync.refused.four-eyes" };

  it("keeps the command as evidence and a task with the reason; later writing goes on from the centre's state", () => {
    write(a, "good", [TEMPLATE]);
    const bad = write(a, "bad", [TEMPLATE], "test.bad");
    centre.refuse("test.bad", reason);
    expect(pushAll(a, centre)).toEqual({ accepted: 1, refused: 1, conflicts: 0, postponed: 0 });
    expect([textsOf(a), streamVersion(a.read, TEMPLATE)]).toEqual([["good"], 1]);
    expect(conflictsIn(a.read, "task").map((c) => [c.commandId, c.reason])).toEqual([[bad, reason]]);
    write(a, "better", [TEMPLATE]);
    expect(pushAll(a, centre).accepted).toBe(1);
    pullAll(b, centre);
    expect([textsOf(a), textsOf(b)]).toEqual([["better"], ["better"]]);
    sound(a);
    sound(b);
  });

  it("an event set aside without a conflict that explains it is found", () => {
    write(a, "one", [TEMPLATE]);
    a.write.exec("UPDATE events SET set_aside = 1");
    expect(verifyJournal(a.read).firstBad).toEqual({ position: 1, reason: "set-aside-unexplained" });
    expect(() => a.write.exec("UPDATE events SET set_aside = 0")).toThrow("append-only");
  });
});
