/** The same decision gives the same events at the centre; what a device says it decided on is not believed blindly. */
import { describe, expect, it } from "vitest";
import { handlePush } from "#central/push/handle-push.ts";
import type { OfficeStore } from "#central/store/office-store.ts";
import { caseById } from "#db/queries/desk-audits.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { PushedCommand } from "#shared/sync/wire.ts";
import {
  authored,
  centralCase,
  commandAt,
  pushChanged,
  upTo,
  withWitness,
  withWork,
} from "#tests/fixtures/central-case.ts";
import { CENTRE_NOW, STEP, withPayload } from "#tests/fixtures/pushed-case.ts";
import { OFFICE } from "#tests/fixtures/pushing.ts";

const known = centralCase();
const caseStream = (): string => `desk-audit/${known.scene.view.caseId}`;

describe("a case decided on a device", () => {
  it("comes to the same state at the centre", async () => {
    expect(new Set(await known.centre.verdicts(known.device, known.scene.commands))).toEqual(
      new Set(["accepted"]),
    );
    const local = caseById(
      known.scene.office.core.office?.database.read as never,
      known.scene.view.caseId,
    )?.state;
    expect(known.centre.store.aggregate(OFFICE, caseStream())?.state).toEqual(local);
    expect(local?.status).toBe("decided");
  });

  it("gives way to others of the office after a few commands, and is answered the same", async () => {
    const { commands } = known.scene;
    let transactions = 0;
    const crowded: OfficeStore = {
      ...known.centre.store,
      inOffice: (office, work, length) => {
        transactions += 1;
        return known.centre.store.inOffice(office, (tx) => work({ ...tx, shortWait: () => true }), length);
      },
    };
    const answer = await handlePush(
      crowded,
      { deviceId: known.device.deviceId, commands: [...commands] },
      { clock: () => CENTRE_NOW as Instant },
    );
    expect(answer.verdicts.map(({ commandId, verdict }) => [commandId, verdict])).toEqual(
      commands.map(({ commandId }) => [commandId, "accepted"]),
    );
    // Two at a time of each twenty-five.
    expect(commands.length).toBeLessThanOrEqual(25);
    expect(transactions).toBe(Math.ceil(commands.length / 2));
  });

  it("has one bearer for each of its numbers", async () => {
    await known.centre.push(known.device, known.scene.commands);
    // A case, a report, a notice and a decision.
    expect(known.centre.store.bearers(OFFICE).size).toBe(4);
    expect(known.centre.store.bearers(OFFICE).get("desk-audit-case 026-КП-000001")).toBe(
      known.scene.view.caseId,
    );
  });
});

describe("the same decision must give the same events", () => {
  it.each<readonly [string, number, (said: PushedCommand) => PushedCommand, string]>([
    [
      "a verdict turned round",
      STEP.decideFinding,
      (said) => withPayload(said, "FindingDecided", (payload) => ({ ...payload, verdict: "dismissed" })),
      "events-differ",
    ],
    [
      "an event of another kind",
      STEP.decideFinding,
      (said) => ({ ...said, events: said.events.map((event) => ({ ...event, type: "CaseReassigned" })) }),
      "events-differ",
    ],
    [
      "an event left out",
      STEP.service,
      (said) => ({ ...said, events: said.events.slice(0, -1) }),
      "events-differ",
    ],
    [
      "an assessment made smaller",
      STEP.draft,
      (said) => withPayload(said, "DecisionDrafted", (payload) => ({ ...payload, reasoning: "другое" })),
      "events-differ",
    ],
    [
      "a paper that says something else",
      STEP.report,
      (said) =>
        withPayload(said, "ActSigned", (payload) => ({
          ...payload,
          content: { ...(payload["content"] as object), totalDifference: 1 },
        })),
      "events-differ",
    ],
    [
      "a payload with its spaces",
      STEP.decideFinding,
      (said) => ({
        ...said,
        events: said.events.map((event) => ({ ...event, payload: event.payload.replace(",", ", ") })),
      }),
      "events-differ",
    ],
    [
      "a payload that is no JSON",
      STEP.decideFinding,
      (said) => ({ ...said, events: said.events.map((event) => ({ ...event, payload: "{nothing}" })) }),
      "malformed",
    ],
    [
      "a payload nested deeper than any",
      STEP.decideFinding,
      (said) => ({
        ...said,
        events: said.events.map((event) => ({
          ...event,
          payload: "[".repeat(200_000) + "]".repeat(200_000),
        })),
      }),
      "events-differ",
    ],
  ])("%s", async (_name, at, change, code) => {
    expect(await pushChanged(known, at, change)).toBe(`refused ${code}`);
  });
});

describe("what the device says it decided on", () => {
  it.each<readonly [string, (said: PushedCommand) => PushedCommand]>([
    ["no work at all", (said) => ({ ...said, work: null })],
    ["work of no aggregate", (said) => withWork(said, (known) => ({ ...known, aggregate: "field-audit" }))],
    ["work with more than belongs to it", (said) => withWork(said, (known) => ({ ...known, more: 1 }))],
    [
      "a command nobody knows",
      (said) => withWork(said, (known) => ({ ...known, command: { type: "forgive", input: {} } })),
    ],
    [
      "a command of Object.prototype",
      (said) => withWork(said, (known) => ({ ...known, command: { type: "constructor", input: {} } })),
    ],
    [
      "a command with more in it",
      (said) =>
        withWork(said, (known) => ({
          ...known,
          command: { ...known.command, input: { ...known.command.input, more: 1 } },
        })),
    ],
    [
      "no witness",
      (said) => withWork(said, ({ aggregate, command: asked }) => ({ aggregate, command: asked })),
    ],
    ["ids that are none", (said) => withWitness(said, (known) => ({ ...known, ids: ["1"] }))],
    [
      "a law of another make",
      (said) =>
        withWitness(said, (known) => ({
          ...known,
          law: { parameters: [], calendar: [{ date: "2026-13-01" }], readings: [] },
        })),
    ],
    [
      "a value of the Code of its own",
      (said) =>
        withWitness(said, (known) => ({
          ...known,
          law: {
            ...known.law,
            parameters: [
              {
                name: "penalty-rate",
                scope: null,
                from: "2022-01-01",
                to: null,
                value: "0",
                source: { kind: "code", basis: "82.6", act: "x" },
              },
            ],
          },
        })),
    ],
    [
      "two entries for a day",
      (said) => {
        const day = {
          date: "2026-10-09",
          kind: "day-off",
          name: { ru: "", ky: "" },
          basis: "",
          confirmed: true,
        };
        return withWitness(said, (known) => ({ ...known, law: { ...known.law, calendar: [day, day] } }));
      },
    ],
    ["nothing given", (said) => withWitness(said, (known) => ({ ...known, given: {} }))],
    ["nothing asked", (said) => withWitness(said, (known) => ({ ...known, asked: {} }))],
    [
      "answers of another kind",
      (said) => withWitness(said, (known) => ({ ...known, asked: { ...known.asked, personOf: { "{": 1 } } })),
    ],
  ])("%s", async (_name, change) => {
    expect(await pushChanged(known, STEP.report, change)).toBe("refused malformed");
  });

  it("exceptions taken for garbled words are reported", async () => {
    await pushChanged(known, STEP.report, (said) => withWitness(said, (known) => ({ ...known, asked: {} })));
    expect(known.garbled).toHaveLength(1);
  });

  it("cannot change who it is, what it may do, or what the papers say", async () => {
    const lie = (said: PushedCommand): PushedCommand =>
      withWitness(said, (known) => ({
        ...known,
        given: {
          ...known.given,
          actor: { userId: "x", permissions: ["decision.sign"], conflict: false },
          now: "1999",
          today: "1999-01-01",
        },
      }));
    expect(await pushChanged(known, STEP.draft, lie)).toBe("accepted");
  });
});

describe("the procedure", () => {
  it.each([
    ["deskAudit.forgive", "unknown-procedure"],
    ["deskAudit.list", "unknown-procedure"],
    ["constructor", "unknown-procedure"],
    ["session.createDemo", "unknown-procedure"],
    ["deskAudit.closeClean", "wrong-procedure"],
    // An administrator's: the inspector has no such right.
    ["admin.setRoles", "no-permission"],
    ["decisions.sign", "unknown-procedure"],
    ["deskAudit.approveDecision", "no-permission"],
    ["myDay.passTime", "no-permission"],
    ["session.changePassword", "wrong-streams"],
  ])("%s is no procedure of a decided finding: %s", async (procedure, code) => {
    expect(await pushChanged(known, STEP.decideFinding, (said) => ({ ...said, procedure }))).toBe(
      `refused ${code}`,
    );
  });
});

describe("the office's own law", () => {
  const day = {
    date: "2026-10-26",
    kind: "holiday",
    name: { ru: "Выходной", ky: "Дем алыш" },
    basis: "распоряжение",
  };
  const settled = async (when: string): Promise<readonly string[]> => {
    await known.centre.push(known.device, upTo(known, STEP.silence));
    await authored(known, "law/calendar", "CalendarDaySet", day, when);
    return known.centre.verdicts(known.device, [commandAt(known, STEP.silence)]);
  };
  it("settled before and unknown to the device gives other terms", async () => {
    // The term of the decision runs from 22.10: with Mon 26.10 off it ends a day later.
    expect(await settled("2026-10-21T06:00:00.000Z")).toEqual(["refused law-outdated"]);
  });
  it("settled afterwards changes nothing of what was decided", async () => {
    expect(await settled("2026-10-22T06:00:00.001Z")).toEqual(["accepted"]);
  });
  it("unknown to the device where it changes nothing is no matter", async () => {
    await known.centre.push(known.device, upTo(known, STEP.silence));
    await authored(
      known,
      "law/calendar",
      "CalendarDaySet",
      { ...day, date: "2027-03-09" },
      "2026-10-21T06:00:00.000Z",
    );
    expect(await known.centre.verdicts(known.device, [commandAt(known, STEP.silence)])).toEqual(["accepted"]);
  });
});

describe("law the centre publishes for every office", () => {
  const published = async (kind: string, when: string): Promise<readonly string[]> => {
    await known.centre.push(known.device, upTo(known, STEP.silence));
    const day = { date: "2026-10-26", kind, name: { ru: "Выходной", ky: "Дем алыш" }, basis: "указ" };
    const version = {
      name: "calendar",
      version: 1,
      effectiveFrom: "2026-01-01",
      sha256: "a".repeat(64),
      bytes: 100,
      entries: [day],
    };
    await authored(known, "directory/calendar", "DirectoryPublished", version, when);
    return known.centre.verdicts(known.device, [commandAt(known, STEP.silence)]);
  };
  it.each([
    [
      "told of before the decision, it gives other terms",
      "day-off",
      "2026-10-21T06:00:00.000Z",
      "refused law-outdated",
    ],
    [
      "told of afterwards, it changes nothing of what was decided",
      "day-off",
      "2026-10-22T06:00:00.001Z",
      "accepted",
    ],
    ["where it changes nothing it need not be known", "working-day", "2026-10-21T06:00:00.000Z", "accepted"],
  ])("%s", async (_what, kind, when, verdict) => {
    expect(await published(kind, when)).toEqual([verdict]);
  });
});
