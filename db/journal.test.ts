import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import type { UserId } from "#shared/kernel/id.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { envelopeOf } from "#shared/sync/envelope.ts";
import { TEST_NOW as AT, type TemporaryOffice, temporaryOffice } from "#tests/fixtures/office.ts";
import { GENESIS, type HashedEvent, hashOf } from "./event-hash.ts";
import { idSource } from "./ids.ts";
import { type Command, executeCommand, type Journal, type NewEvent } from "./journal.ts";
import { readStream, streamVersion } from "./journal-read.ts";
import { verifyJournal, verifyJournalPatiently } from "./journal-verify.ts";
import { projectionFingerprint, rebuildProjections } from "./projections/rebuild.ts";

const ids = idSource();
let office: TemporaryOffice;
let journal: Journal;

beforeEach(() => {
  office = temporaryOffice();
  journal = office.journal;
});
afterEach(() => office.dispose());

const command = (over: Partial<Command> = {}): Command => ({
  commandId: ids<"Command">(),
  procedure: "test.do",
  input: { a: 1 },
  actor: "actor" as UserId,
  role: "inspector",
  at: AT,
  ...over,
});

const userCreated = (userId: string): NewEvent => ({
  type: "UserCreated",
  payload: {
    userId,
    login: `login-${userId}`,
    fullName: { ru: "Имя", ky: "Аты" },
    position: { ru: "Инспектор", ky: "Инспектор" },
    inn: "10101199900001",
    roles: ["inspector"],
    signingPublicKey: Buffer.alloc(32, 3).toString("base64"),
  },
});

const record = (stream: string, expected: number, events: NewEvent[], over: Partial<Command> = {}) =>
  executeCommand(journal, command(over), (unit) => unit.append(stream, expected, events));

describe("a command", () => {
  it("writes its events, its projection and its answer together", () => {
    expect(record("user/u1", 0, [userCreated("u1"), { type: "UserDeactivated", payload: {} }])).toEqual(
      ok(2),
    );
    expect(office.read.query("SELECT login, active, version FROM users").all()).toEqual([
      { login: "login-u1", active: 0, version: 2 },
    ]);
    expect(readStream(office.read, "user/u1").map((event) => [event.version, event.type])).toEqual([
      [1, "UserCreated"],
      [2, "UserDeactivated"],
    ]);
  });

  it("repeated changes nothing and answers the same", () => {
    const commandId = ids<"Command">();
    let runs = 0;
    const run = () =>
      executeCommand(journal, command({ commandId }), (unit) => {
        runs += 1;
        const appended = unit.append("user/u1", 0, [userCreated("u1")]);
        return appended.ok ? ok({ version: appended.value, runs }) : appended;
      });
    expect([run(), run(), run()]).toEqual([
      ok({ version: 1, runs: 1 }),
      ok({ version: 1, runs: 1 }),
      ok({ version: 1, runs: 1 }),
    ]);
    expect([runs, streamVersion(office.read, "user/u1")]).toEqual([1, 1]);
  });

  it.each([
    ["another input", { input: { a: 2 } }],
    ["another procedure", { procedure: "test.other" }],
    ["another actor", { actor: "someone" as UserId }],
  ])("with a used id but %s is refused", (_, over) => {
    const commandId = ids<"Command">();
    record("user/u1", 0, [userCreated("u1")], { commandId });
    const again = record("user/u1", 0, [userCreated("u1")], { commandId, ...over });
    expect(again).toEqual(err({ code: "command-reused", commandId }));
  });

  it("is the same command whatever password confirms it", () => {
    const commandId = ids<"Command">();
    record("user/u1", 0, [userCreated("u1")], { commandId, input: { a: 1, password: "one" } });
    const again = record("user/u1", 0, [], { commandId, input: { a: 1, password: "two" } });
    expect(again).toEqual(ok(1));
  });

  it("made against an older version is refused with both versions", () => {
    record("user/u1", 0, [userCreated("u1")]);
    expect(record("user/u1", 0, [{ type: "UserDeactivated", payload: {} }])).toEqual(
      err({ code: "version-conflict", stream: "user/u1", expected: 0, found: 1 }),
    );
    expect(streamVersion(office.read, "user/u1")).toBe(1);
  });

  it("refused by its use case leaves no trace, not even of what it had appended", () => {
    const commandId = ids<"Command">();
    const refused = executeCommand(journal, command({ commandId }), (unit) => {
      unit.append("user/u1", 0, [userCreated("u1")]);
      return err("no" as const);
    });
    expect(refused).toEqual(err("no"));
    expect(verifyJournal(office.read)).toEqual({ events: 0, devices: 0, ok: true });
    expect(record("user/u1", 0, [userCreated("u1")], { commandId })).toEqual(ok(1));
  });

  it("that throws leaves no trace", () => {
    expect(() =>
      executeCommand(journal, command(), (unit) => {
        unit.append("user/u1", 0, [userCreated("u1")]);
        throw new Error("bug");
      }),
    ).toThrow("bug");
    expect(streamVersion(office.read, "user/u1")).toBe(0);
  });
});

describe("the hashed envelope", () => {
  it("is RFC 8785 canonical JSON of the event", () => {
    const event = {
      eventId: "e",
      stream: 'user/ү"\n\u0001',
      version: 3,
      type: "T",
      payload: canonicalJson({ z: 1, a: [{ ы: "\u2028", b: 1e21 }] }),
      actor: "a",
      role: "r",
      deviceId: "d",
      deviceSequence: 9,
      recordedAt: AT,
      commandId: "c",
      previousHash: GENESIS,
    };
    const asObject = {
      ...event,
      payload: JSON.parse(event.payload) as unknown,
      previousHash: event.previousHash.toString("hex"),
    };
    expect(envelopeOf(event, event.previousHash.toString("hex"))).toBe(canonicalJson(asObject));
  });
});

describe("verifying the journal", () => {
  const EVENTS = 24;
  const fill = () => {
    for (let i = 0; i < EVENTS / 4; i += 1)
      record(`user/u${i}`, 0, [
        userCreated(`u${i}`),
        { type: "UserDeactivated", payload: {} },
        { type: "RolesChanged", payload: { roles: ["head", "observer"] } },
        { type: "UserActivated", payload: {} },
      ]);
  };
  /** As one who has the key and edits the file by hand. */
  const unguard = () =>
    office.write.exec(`DROP TRIGGER events_no_update; DROP TRIGGER events_no_delete;
      DROP TRIGGER events_set_aside_once;
      DROP INDEX events_stream; DROP INDEX events_device; DROP INDEX events_event_id_unique`);

  it("finds nothing in a journal nobody touched", () => {
    fill();
    expect(verifyJournal(office.read)).toEqual({ events: EVENTS, devices: 1, ok: true });
  });

  // Seeded: any byte of any column of any event, changed in any way, is found at that event.
  it("finds a changed byte at the very event", () => {
    fill();
    unguard();
    const columns = office.read
      .query<{ name: string }>("PRAGMA table_info(events)")
      .all()
      .map((column) => column.name)
      .filter((name) => name !== "position");
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: EVENTS }),
        fc.constantFrom(...columns),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (position, column, at, mask) => {
          const stored = office.write
            .query<{ value: string | number | Buffer }>(
              `SELECT ${column} AS value FROM events WHERE position = ?`,
            )
            .get(position)?.value;
          if (stored === undefined) throw new Error("no such event");
          const update = office.write.statement(`UPDATE events SET ${column} = ? WHERE position = ?`);
          update.run(tampered(stored, at, mask), position);
          const check = verifyJournal(office.read);
          update.run(stored, position);
          expect([column, check.ok, check.firstBad?.position]).toEqual([column, false, position]);
        },
      ),
      { seed: 20261122, numRuns: 300 },
    );
    expect(verifyJournal(office.read).ok).toBe(true);
  });

  const tampered = (stored: string | number | Buffer, at: number, mask: number): string | number | Buffer => {
    // Versions and sequences are unique: a far number, so that the store itself lets it in.
    if (typeof stored === "number") return stored + 1_000 + mask;
    const bytes = Buffer.from(stored);
    const place = at % bytes.length;
    // In text only seven bits change, so that it stays valid UTF-8 of the same length.
    const change = typeof stored === "string" ? mask & 0x0f || 1 : mask;
    bytes.writeUInt8(bytes.readUInt8(place) ^ change, place);
    return typeof stored === "string" ? bytes.toString("utf8") : bytes;
  };

  it.each([
    ["removed from the middle", "DELETE FROM events WHERE position = 10", 11, "device-sequence-gap"],
    ["removed from the beginning", "DELETE FROM events WHERE position = 1", 2, "device-sequence-gap"],
    ["removed from the end", "DELETE FROM events WHERE position = 24", 24, "last-events-missing"],
    [
      "put in another order",
      "UPDATE events SET position = 100 WHERE position = 10",
      11,
      "device-sequence-gap",
    ],
    ["by an unknown device", "DELETE FROM devices", 1, "unknown-device"],
    ["under another key", "UPDATE devices SET public_key = zeroblob(32)", 1, "signature-wrong"],
  ])("an event %s", (_, sql, position, reason) => {
    fill();
    unguard();
    office.write.exec(sql);
    expect(verifyJournal(office.read).firstBad).toEqual({ position, reason });
  });

  it("gives way between pages of a long journal and finds the same", async () => {
    for (let i = 0; i < 2_100; i += 1)
      record(`office/${i}`, 0, [{ type: "SettingChanged", payload: { name: "n", value: String(i) } }]);
    unguard();
    office.write.exec("UPDATE events SET actor = 'x' WHERE position = 2050");
    let turns = 0;
    setImmediate(() => {
      turns += 1;
    });
    const checking = verifyJournalPatiently(office.read);
    expect(await checking).toEqual({
      events: 2_100,
      devices: 1,
      ok: false,
      firstBad: { position: 2_050, reason: "hash-differs" },
    });
    expect(turns).toBe(1);
  });

  it("an event hashed anew still lacks the device's signature", () => {
    fill();
    unguard();
    const row = office.read
      .query<HashedEvent>(
        `SELECT event_id AS eventId, stream, version, type, '{"roles":["head"]}' AS payload, actor, role,
           device_id AS deviceId, device_sequence AS deviceSequence, recorded_at AS recordedAt,
           command_id AS commandId, previous_hash AS previousHash FROM events WHERE position = 24`,
      )
      .get();
    if (row === undefined) throw new Error("no event 24");
    office.write
      .statement("UPDATE events SET payload = ?, hash = ? WHERE position = 24")
      .run(row.payload, hashOf(row));
    expect(verifyJournal(office.read).firstBad).toEqual({ position: 24, reason: "signature-wrong" });
  });
});

describe("projections made again from the journal", () => {
  it("equal the live ones, whatever had been done to them", () => {
    for (let i = 0; i < 5; i += 1)
      record(`user/u${i}`, 0, [
        userCreated(`u${i}`),
        { type: "RolesChanged", payload: { roles: ["head", "observer"] } },
      ]);
    record("user/u1", 2, [
      { type: "ConflictDeclared", payload: { inn: "20202199000002", reason: "родство" } },
    ]);
    record("office/026", 0, [
      { type: "OfficeCreated", payload: { settings: { code: "026", nameRu: "УГНС" } } },
      { type: "SettingChanged", payload: { name: "idleLockMinutes", value: "5" } },
    ]);
    const live = projectionFingerprint(office.read);
    office.write.exec("DELETE FROM users; UPDATE OR IGNORE user_roles SET role = 'observer'");
    expect(projectionFingerprint(office.read)).not.toEqual(live);
    expect(rebuildProjections(office.write)).toEqual({ events: 13 });
    expect(projectionFingerprint(office.read)).toEqual(live);
    expect(office.read.query<{ n: number }>("SELECT count(*) AS n FROM users").get()?.n).toBe(5);
  });
});
