/** Two devices of an office on one case, and a centre that crashes. */
import { beforeEach, describe, expect, it } from "vitest";
import type { EventId } from "#shared/kernel/id.ts";
import type { PushedCommand } from "#shared/sync/wire.ts";
import { authored, centralCase, commandAt, upTo } from "#tests/fixtures/central-case.ts";
import { CENTRE_NOW, openedUnder, replaced, STEP, withPayload } from "#tests/fixtures/pushed-case.ts";
import { aCentre, aTestDevice, endOf, OFFICE, writtenBy } from "#tests/fixtures/pushing.ts";

const known = centralCase();
const caseStream = (): string => `desk-audit/${known.scene.view.caseId}`;

describe("two devices", () => {
  const second = aTestDevice(2);
  const other = (at: number, change: Readonly<Record<string, string>> = {}) =>
    replaced(commandAt(known, at), {
      [commandAt(known, at).commandId]: "30000000-0000-7000-8000-000000000001",
      ...change,
    });
  const newEvents = (said: PushedCommand): PushedCommand => ({
    ...said,
    events: said.events.map((event, i) => ({
      ...event,
      eventId: `40000000-0000-7000-8000-${String(i).padStart(12, "0")}` as EventId,
    })),
  });
  beforeEach(() => known.centre.enrol(second));

  it("that change one case offline: the later is in conflict, told what it did not know, and kept", async () => {
    await known.centre.push(known.device, upTo(known, STEP.decideFinding));
    const theirs = writtenBy(second, [newEvents(other(STEP.decideFinding))]);
    await known.centre.push(known.device, [commandAt(known, STEP.decideFinding)]);
    const { verdicts, lastSequence } = await known.centre.push(second, theirs);
    const { version } = commandAt(known, STEP.decideFinding).bases[0] ?? { version: 0 };
    expect(verdicts).toEqual([
      {
        verdict: "conflict",
        commandId: theirs[0]?.commandId,
        streams: [{ stream: caseStream(), expected: version, found: version + 1 }],
        until: known.centre.store.entries(OFFICE).length,
      },
    ]);
    expect([lastSequence, known.centre.store.setAsides(OFFICE)[0]?.command]).toEqual([1, theirs[0]]);
  });

  it("the same version by another event is a conflict too", async () => {
    await known.centre.push(known.device, upTo(known, STEP.decideFinding));
    const theirs = newEvents(other(STEP.decideFinding));
    const strange = {
      ...theirs,
      bases: theirs.bases.map((base) => ({ ...base, eventId: theirs.events[0]?.eventId ?? null })),
    };
    expect(await known.centre.verdicts(second, writtenBy(second, [strange]))).toEqual(["conflict"]);
  });

  it("what depends on a command set aside is a conflict; other streams go on", async () => {
    await known.centre.push(known.device, upTo(known, STEP.decideFinding));
    const at = STEP.decideFinding;
    const lie = withPayload(commandAt(known, at), "FindingDecided", (payload) => ({
      ...payload,
      verdict: "dismissed",
    }));
    const chain = writtenBy(
      known.device,
      [lie, ...known.scene.commands.slice(at + 1)],
      endOf(upTo(known, at)),
    );
    const verdicts = await known.centre.verdicts(known.device, chain);
    expect(verdicts[0]).toBe("refused events-differ");
    expect(new Set(verdicts.slice(1))).toEqual(new Set(["conflict"]));
    expect(
      await known.centre.verdicts(
        known.device,
        writtenBy(known.device, [newEvents(other(at))], endOf(chain)),
      ),
    ).toEqual(["accepted"]);
  });

  it("that open a case on the same finding: the second is refused by the law", async () => {
    await known.centre.push(known.device, upTo(known, STEP.decideFinding));
    const lease = { prefix: "026-КП-", first: 1_000_001, last: 1_000_100 };
    await authored(
      known,
      `number-lease/${second.deviceId}/desk-audit-case`,
      "BlockLeased",
      lease,
      CENTRE_NOW,
    );
    const opened = openedUnder(
      newEvents(other(STEP.open, { [known.scene.view.caseId]: "50000000-0000-7000-8000-000000000001" })),
      1_000_001,
    );
    const { verdicts } = await known.centre.push(second, writtenBy(second, [opened]));
    expect(verdicts).toMatchObject([
      { verdict: "refused", reason: { code: "case-already-open", params: { number: "026-КП-000001" } } },
    ]);
  });

  it("each with its own commands do not wait for each other", async () => {
    const verdicts = await Promise.all([
      known.centre.verdicts(known.device, known.scene.commands),
      known.centre.verdicts(
        second,
        [commandAt(known, STEP.open)].map((said) => ({ ...said })),
      ),
    ]);
    expect(verdicts[0]).toEqual(known.scene.commands.map(() => "accepted"));
    expect(verdicts[1]).toEqual(["refused foreign-device unkept"]);
  });
});

describe("a crash of the centre at any write", () => {
  it("leaves each transaction whole or undone, and the same push again comes to the same end", async () => {
    const clean = aCentre(CENTRE_NOW);
    await clean.enrol(known.device);
    await clean.push(known.device, known.scene.commands);
    let left = 0;
    let writes = 0;
    const crashing = aCentre(CENTRE_NOW, {
      beforeWrite: () => {
        writes += 1;
        left -= 1;
        if (left === 0) throw new Error("crash");
      },
    });
    await crashing.enrol(known.device);
    for (let at = 1; at < 400; at += 7) {
      left = at;
      await crashing
        .push(known.device, known.scene.commands)
        .catch((error: Error) => expect(error.message).toBe("crash"));
      const held = crashing.store.entries(OFFICE).length;
      expect([0, clean.store.entries(OFFICE).length]).toContain(held);
      if (held > 0) break;
    }
    left = 0;
    expect(new Set(await crashing.verdicts(known.device, known.scene.commands))).toEqual(
      new Set(["accepted"]),
    );
    expect(crashing.store.entries(OFFICE)).toEqual(clean.store.entries(OFFICE));
    expect(crashing.store.aggregate(OFFICE, caseStream())).toEqual(
      clean.store.aggregate(OFFICE, caseStream()),
    );
    expect(writes).toBeGreaterThan(100);
  });
});
