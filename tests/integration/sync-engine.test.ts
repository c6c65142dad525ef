import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { OpenOffice } from "#core/core.ts";
import type { CentreError } from "#core/sync/centre-error.ts";
import { standingOf } from "#core/sync/connection.ts";
import { type SyncEngine, startEngine } from "#core/sync/engine.ts";
import type { SendAttachments } from "#core/sync/push-pending.ts";
import { executeCommand } from "#db/journal.ts";
import { verifyJournal } from "#db/journal-verify.ts";
import { cursorOf } from "#db/sync/feed.ts";
import { listSyncLog } from "#db/sync/log.ts";
import { pendingSummary } from "#db/sync/outgoing.ts";
import { saveSyncSetting } from "#db/sync/settings.ts";
import type { UserId } from "#shared/kernel/id.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import type { Work } from "#shared/sync/work.ts";
import { type TemporaryCore, temporaryCore } from "#tests/fixtures/core.ts";
import { type PlainCentre, plainCentre } from "#tests/fixtures/plain-centre.ts";
import { CUT, type Hours, hoursOf, type PlainLink, plainLink } from "#tests/fixtures/plain-link.ts";

let node: TemporaryCore;
let office: OpenOffice;
let centre: PlainCentre;
let link: PlainLink;
let hours: Hours;
let engine: SyncEngine;
let code: string;

const opened = (): OpenOffice => {
  const open = node.core.office;
  if (open === null) throw new Error("locked");
  return open;
};
/** Somebody on this device saves a template: one command of one event. */
const save = (text: string) =>
  node.as("registrar").registration.saveTemplate({
    commandId: node.core.ids<"Command">(),
    use: "return",
    title: { ru: text, ky: text },
    text: { ru: text, ky: text },
  });
const pending = (): number => pendingSummary(office.database.read).commands;
const log = () =>
  listSyncLog(office.database.read, { onlyFaults: false }, { offset: 0, limit: 50 }).items.map(
    ({ kind, sent, received, fault }) => ({ kind, sent, received, fault }),
  );
const faultKey = (): string | undefined => standingOf(office.database.read)?.fault?.key;
const connection = (): string | undefined => standingOf(office.database.read)?.connection;

beforeEach(async () => {
  node = await temporaryCore();
  office = opened();
  const { read, write } = office.database;
  code =
    read.query<{ value: string }>("SELECT value FROM office_settings WHERE name = 'code'").get()?.value ?? "";
  saveSyncSetting(write, "centre-url", "https://centre.example");
  saveSyncSetting(write, "certificate", "{}");
  centre = plainCentre();
  link = plainLink(centre, code);
  hours = hoursOf(link);
  engine = startEngine(node.core, office, hours.tools);
});
afterEach(() => {
  engine.stop();
  node.dispose();
});

describe("one exchange", () => {
  it("sends everything in the order of the chain, takes the feed in, and says so", async () => {
    await save("one");
    await save("two");
    const waiting = pending();
    await engine.exchangeNow();
    expect(pending()).toBe(0);
    expect(centre.feed.map(({ event }) => event.deviceSequence)).toEqual(centre.feed.map((_, i) => i + 1));
    expect(cursorOf(office.database.read, code)).toEqual({
      position: centre.feed.length,
      upTo: centre.feed.length,
    });
    expect(connection()).toBe("online");
    expect(log()).toEqual([{ kind: "push", sent: waiting, received: waiting, fault: null }]);
    expect(hours.planned()).toEqual([30_000]);
  });

  it("a lost answer sends the same again, and nothing is there twice", async () => {
    link.loseAnswers = 1;
    await engine.exchangeNow();
    const events = centre.feed.length;
    expect([pending() > 0, connection(), faultKey()]).toEqual([true, "offline", "sync.centre.offline"]);
    await engine.exchangeNow();
    expect([pending(), centre.feed.length, connection()]).toEqual([0, events, "online"]);
    expect(verifyJournal(office.database.read)).toMatchObject({ ok: true });
  });

  it("is one at a time: who asks meanwhile joins it", async () => {
    const [first, second] = [engine.exchangeNow(), engine.exchangeNow()];
    expect(first).toBe(second);
    expect(engine.running()).toMatchObject({ step: "contact", sent: 0 });
    await first;
    expect(engine.running()).toBeNull();
    expect(link.calls.filter((call) => call.startsWith("push"))).toHaveLength(1);
  });

  it("a command made meanwhile travels soon after", async () => {
    const under = engine.exchangeNow();
    await save("meanwhile");
    engine.afterCommand();
    await under;
    expect(hours.planned()).toEqual([500]);
  });

  it("locking ends it where it is, and nothing is written after", async () => {
    link.meanwhile = () => node.core.office !== null && engine.stop();
    const before = pending();
    await engine.exchangeNow();
    expect([pending(), hours.planned()]).toEqual([before, []]);
    expect(standingOf(office.database.read)).toBeNull();
    await engine.exchangeNow();
    expect(link.calls).toHaveLength(1);
  });
});

describe("an end at any moment", () => {
  it("is made good by the next exchange: whatever call it ends at, before or after the centre took it", async () => {
    const total = 6;
    for (let at = 0; at < total; at += 1)
      for (const taken of [false, true]) {
        await save(`${at} ${taken}`);
        await save(`${at} ${taken} too`);
        let calls = 0;
        link.loseAnswers = taken ? 1 : 0;
        link.meanwhile = () => {
          if (!taken && calls === at) engine.stop();
          calls += 1;
        };
        await engine.exchangeNow();
        link.meanwhile = null;
        link.loseAnswers = 0;
        // Another start of the program.
        engine.stop();
        engine = startEngine(node.core, office, hoursOf(link).tools);
      }
    await engine.exchangeNow();
    expect(pending()).toBe(0);
    const ids = centre.feed.map(({ event }) => event.eventId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(centre.feed.map(({ event }) => event.deviceSequence)).toEqual(centre.feed.map((_, i) => i + 1));
    expect(cursorOf(office.database.read, code).position).toBe(centre.feed.length);
    expect(verifyJournal(office.database.read)).toMatchObject({ ok: true });
  });
});

describe("files that events cite", () => {
  const FILE = "a".repeat(64);
  const cite = (): void => {
    const commandId = node.core.ids<"Command">();
    const command = {
      commandId,
      procedure: "test.cite",
      input: {},
      actor: commandId as unknown as UserId,
      role: "registrar",
      at: node.core.clock(),
    };
    const event = {
      type: "ReasonTemplateSaved",
      payload: { use: "refuse", title: { ru: "а", ky: "а" }, text: { ru: "а", ky: "а" } },
    };
    executeCommand(office.journal, command, (unit) => {
      unit.explain(null as unknown as Work, [FILE]);
      return unit.append("reason-template/cites", 0, [event]);
    });
  };
  const seen: string[] = [];
  const sending =
    (answer: Result<null, CentreError>): SendAttachments =>
    async (_, hashes) => {
      seen.push(`files ${hashes.length}`);
      return answer;
    };

  it("go before them; while they cannot, the events wait", async () => {
    await engine.exchangeNow();
    cite();
    link.calls.length = 0;
    const parts = (answer: Result<null, CentreError>) => ({
      ...link,
      parts: { ...link.parts, sendAttachments: sending(answer) },
    });
    engine.stop();
    engine = startEngine(node.core, office, hoursOf(parts(CUT)).tools);
    await engine.exchangeNow();
    expect([pending(), link.calls, connection()]).toEqual([1, [], "offline"]);
    engine.stop();
    engine = startEngine(node.core, office, hoursOf(parts(ok(null))).tools);
    await engine.exchangeNow();
    expect([pending(), link.calls[0], seen]).toEqual([0, "push 1", ["files 1", "files 1"]]);
  });
});

describe("nobody answers", () => {
  beforeEach(async () => {
    await engine.exchangeNow();
    link.fault = CUT;
  });

  it("is tried later and later, and at once when somebody answers again", async () => {
    const waits: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      await engine.exchangeNow();
      waits.push(hours.planned().at(-1) ?? 0);
    }
    // 2, 4, 8 and 16 seconds; the network is looked at every 5.
    expect(waits).toEqual([5_000, 5_000, 8_000, 16_000]);
    const since = standingOf(office.database.read)?.since;
    node.setNow("2026-12-30T06:00:00.000Z");
    await engine.exchangeNow();
    expect(standingOf(office.database.read)?.since).toBe(since);
    link.fault = null;
    hours.pass(60_000);
    await engine.idle();
    expect([connection(), hours.planned()]).toEqual(["online", [30_000]]);
  });

  it("days of it leave one line in the history", async () => {
    for (let i = 0; i < 20; i += 1) await engine.exchangeNow();
    expect(log().filter(({ fault }) => fault !== null)).toHaveLength(1);
  });

  it("another network is tried at once", async () => {
    for (let i = 0; i < 8; i += 1) await engine.exchangeNow();
    expect(hours.planned().at(-1)).toBe(256_000);
    const calls = link.calls.length;
    hours.pass(5_000);
    await engine.idle();
    expect(link.calls).toHaveLength(calls);
    hours.network = "192.168.1.7";
    hours.pass(5_000);
    await engine.idle();
    expect(link.calls.length).toBeGreaterThan(calls);
  });

  it("work goes on: commands wait in the queue and travel together", async () => {
    await engine.exchangeNow();
    for (const text of ["one", "two", "three"]) await save(text);
    engine.afterCommand();
    expect(pending()).toBe(3);
    link.fault = null;
    await engine.exchangeNow();
    expect([pending(), link.calls.at(-2)]).toEqual([0, "push 3"]);
  });
});

describe("what the centre cannot read", () => {
  it("holds up nothing before it: the batch is halved to the one command", async () => {
    await engine.exchangeNow();
    for (const text of ["one", "two", "bad", "four"]) await save(text);
    link.unreadable = ({ events }) => events.some(({ payload }) => payload.includes('"bad"'));
    await engine.exchangeNow();
    expect([connection(), faultKey()]).toEqual(["online", "sync.fault.unreadable-command"]);
    const sent = centre.feed
      .map(({ event }) => event.payload)
      .filter((text) => /"(one|two|four)"/.test(text));
    expect(sent).toHaveLength(3);
    expect(pending()).toBe(1);
    link.unreadable = null;
    await engine.exchangeNow();
    expect([pending(), faultKey()]).toEqual([0, undefined]);
  });
});

describe("a full disk", () => {
  it("stops the exchange with its own state; nothing is lost, and it goes on when there is space", async () => {
    await engine.exchangeNow();
    const { connection: sqlite } = office.database.write;
    for (let i = 0; i < 30; i += 1) await save(`${"text ".repeat(400)}${i}`);
    const pages = Number(sqlite.pragma("page_count", { simple: true }));
    sqlite.pragma(`max_page_count = ${pages}`);
    await engine.exchangeNow();
    expect([pending() > 0, engine.standing()?.connection]).toEqual([true, "no-space"]);
    sqlite.pragma("max_page_count = 1000000");
    await engine.exchangeNow();
    expect([pending(), connection()]).toEqual([0, "online"]);
    expect(verifyJournal(office.database.read)).toMatchObject({ ok: true });
  });
});

describe("a feed that cannot be believed", () => {
  it.each([
    ["another's content", "hash-differs"],
    ["a hole", "gap"],
  ])("%s: nothing of the page is taken in, and the screen says why", async (what, why) => {
    await engine.exchangeNow();
    await save("mine");
    link.bend = (page) => ({
      ...page,
      entries: page.entries.map((entry, i) =>
        what === "a hole"
          ? { ...entry, position: entry.position + 1 }
          : {
              ...entry,
              event: {
                ...entry.event,
                eventId: `${"0".repeat(8)}-0000-7000-8000-${String(i).padStart(12, "0")}`,
              },
            },
      ) as typeof page.entries,
    });
    const { position } = cursorOf(office.database.read, code);
    await engine.exchangeNow();
    expect(standingOf(office.database.read)?.fault).toMatchObject({
      key: "sync.centre.feed-not-believed",
      params: { why },
    });
    expect(cursorOf(office.database.read, code).position).toBe(position);
  });

  it("a centre that knows less than it told is not followed", async () => {
    await engine.exchangeNow();
    link.bend = (page) => ({ ...page, upTo: page.upTo - 1, entries: [] });
    await engine.exchangeNow();
    expect(faultKey()).toBe("sync.centre.centre-behind");
  });

  it("a centre that holds more of this device than is here: the journal goes on elsewhere", async () => {
    link.bend = (page) => ({ ...page, lastSequence: 1_000_000 });
    await engine.exchangeNow();
    expect([connection(), faultKey()]).toEqual(["forked", "sync.centre.forked"]);
    // Seldom, for nobody's waiting changes it.
    expect(hours.planned().at(-1)).toBe(256_000);
  });
});

describe("kept off the network", () => {
  it("by hand: nothing travels until it is let on again", async () => {
    saveSyncSetting(office.database.write, "paused", "yes");
    engine.reconsider();
    await engine.exchangeNow();
    expect([link.calls, hours.planned()]).toEqual([[], []]);
    saveSyncSetting(office.database.write, "paused", null);
    await engine.exchangeNow();
    expect(pending()).toBe(0);
  });
});
