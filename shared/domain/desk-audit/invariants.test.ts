import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { UserId } from "#shared/kernel/id.ts";
import { month } from "#shared/kernel/period.ts";
import { addDays, plainDate } from "#shared/kernel/plain-date.ts";
import {
  aFinding,
  type Drive,
  drive,
  INSPECTOR,
  REGISTRAR,
  SECOND_FINDING,
  SECOND_INSPECTOR,
  SUPERVISOR,
  TAXPAYER,
} from "#tests/fixtures/desk-audit.ts";
import { replay, standing } from "./apply.ts";
import {
  type CommandOf,
  DESK_AUDIT_COMMANDS,
  type DeskAuditCommand,
  type DeskAuditCommandType,
} from "./commands.ts";
import { nextSteps } from "./next-steps.ts";
import { actsToServe, preparersOf } from "./state-queries.ts";
import { transitionOf } from "./transitions.ts";
import type { DeskAuditState } from "./types.ts";

/** One attempt of a walk: who tries what, how many days later, and a number that settles the details. */
interface Attempt {
  readonly who: number;
  readonly command: number;
  readonly days: number;
  readonly choice: number;
}

const PEOPLE: readonly UserId[] = [INSPECTOR, SECOND_INSPECTOR, SUPERVISOR, REGISTRAR];
/** Rights are no hindrance in a walk: everyone may try everything, the guards must hold alone. */
const EVERYTHING = [
  "desk-audit.prepare",
  "decision.approve",
  "decision.sign",
  "delivery.record",
  "my-day.team",
] as const;
const METHODS = ["by-hand", "registered-letter", "e-document"] as const;
const OUTCOMES = ["received", "refused", "returned"] as const;

const commandOf = (
  type: DeskAuditCommandType,
  state: DeskAuditState | null,
  today: string,
  choice: number,
): DeskAuditCommand => {
  const stands = state ? standing(state) : [];
  const some = stands.filter((_, i) => (choice + i) % 2 === 0).map((f) => f.findingId);
  const served = state ? actsToServe(state).map((act) => act.actId) : [];
  const finding = state?.findings[choice % state.findings.length] ?? aFinding();
  const on = plainDate(today);
  const inputs: { [Type in DeskAuditCommandType]: CommandOf<Type>["input"] } = {
    open: {
      inn: TAXPAYER,
      periodFrom: month("2025-01"),
      periodTo: month("2025-12"),
      findings: [aFinding(), SECOND_FINDING],
    },
    decideFinding: {
      findingId: finding.findingId,
      verdict: choice % 4 === 0 ? "dismissed" : "accepted",
      reason: "решено",
    },
    closeClean: { reason: "нечего" },
    reassign: { inspectorId: choice % 2 === 0 ? SECOND_INSPECTOR : INSPECTOR, reason: "передано" },
    drawUpReport: {},
    recordCorrection: {
      filedOn: addDays(on, -(choice % 3)),
      returnId: null,
      correctedFindingIds: choice % 3 === 0 ? stands.map((f) => f.findingId) : some,
      remark: "уточнено",
    },
    recordObjection: { receivedOn: addDays(on, -(choice % 3)), text: "не согласны", documents: [] },
    recordSilence: {},
    considerObjection: {
      outcomes: stands.map((f, i) => ({
        findingId: f.findingId,
        accepted: (choice + i) % 3 !== 0,
        reasoning: "взвешено",
      })),
    },
    drawUpAcceptanceNotice: {},
    closeCorrected: { reason: "исправлено" },
    draftDecision: { decisionOn: addDays(on, choice % 4 === 0 ? 1 : 0), reasoning: "не устранено" },
    submitDecision: {},
    sendBackDecision: { remarks: "уточнить" },
    approveDecision: {},
    signDecision: {},
    dispatchActs: {
      actIds: served,
      method: METHODS[choice % METHODS.length] ?? "by-hand",
      dispatchedOn: on,
      proof: "",
    },
    recordService: {
      actIds: served,
      outcome: OUTCOMES[choice % OUTCOMES.length] ?? "received",
      on,
      proof: "квитанция",
    },
    recordPerformance: { performedOn: on, remark: "уплачено" },
    recordAppeal: { filedOn: on, remark: "жалоба" },
    passTime: {},
  };
  return { type, input: inputs[type] } as DeskAuditCommand;
};

const keysIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]);
};

const checkInvariants = (running: Drive, state: DeskAuditState): void => {
  for (const act of state.acts) {
    if (act.kind === "desk-audit-decision") {
      // Whoever had the case before the signature had a hand in it; one who takes it over later did not.
      const before = act.signedBy === null ? preparersOf(state) : act.preparedBy;
      expect(before).not.toContain(act.approvedBy);
      expect(act.preparedBy).not.toContain(act.signedBy);
      if (act.signedBy !== null) expect(act.approvedBy).not.toBeNull();
    }
    if (act.dispatchedOn !== null) expect(act.dispatchedOn >= (act.signedOn ?? "")).toBe(true);
    if (act.servedOn !== null) expect(act.servedOn >= (act.dispatchedOn ?? "")).toBe(true);
    if (act.status === "served") expect(act.servedOn).not.toBeNull();
  }
  const numbers = state.acts.flatMap((act) =>
    act.registrationNumber === null ? [] : [act.registrationNumber],
  );
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(
    state.acts.filter((a) => a.kind === "desk-audit-decision" && a.status !== "cancelled").length,
  ).toBeLessThan(2);
  expect(state.version).toBe(running.events().length);
  if (state.status === "closed") expect(state.closure).not.toBeNull();
  else expect(nextSteps(state).length).toBeGreaterThan(0);
  if (state.status === "decided" || state.status === "served") expect(state.assessment).not.toBeNull();
};

/** Mostly the one whose step it is; else anyone at all. */
const personOf = (who: number, type: DeskAuditCommandType, state: DeskAuditState | null): UserId => {
  if (who < PEOPLE.length) return PEOPLE[who] ?? INSPECTOR;
  return /^(approve|sign|sendBack)/.test(type) ? SUPERVISOR : (state?.inspectorId ?? INSPECTOR);
};

/** The way of a decision to its service: left to chance alone, a walk would seldom come to its end. */
const STRAIGHT_ON: Partial<Record<string, DeskAuditCommandType>> = {
  "draft-decision": "draftDecision",
  "redraft-decision": "draftDecision",
  "submit-decision": "submitDecision",
  "approve-decision": "approveDecision",
  "sign-decision": "signDecision",
  "dispatch-decision": "dispatchActs",
  "record-decision-service": "recordService",
};

/** Mostly a step the table knows from here; every fifth time any command at all, twice in five what is expected next. */
const typeOf = (command: number, state: DeskAuditState | null): DeskAuditCommandType => {
  const expected = STRAIGHT_ON[state ? (nextSteps(state)[0]?.step ?? "") : ""];
  if (command % 5 > 2 && expected !== undefined) return expected;
  const here = DESK_AUDIT_COMMANDS.filter((type) => transitionOf(type, state?.status ?? "none"));
  const pool = command % 5 === 0 || here.length === 0 ? DESK_AUDIT_COMMANDS : here;
  return pool[Math.floor(command / 5) % pool.length] ?? "passTime";
};

const walk = (attempts: readonly Attempt[], reached: Set<string>): Drive => {
  const running = drive();
  let today = plainDate("2025-10-06");
  let state: DeskAuditState | null = null;
  for (const { who, command, days, choice } of attempts) {
    today = addDays(today, days);
    const type = typeOf(command, state);
    const userId = personOf(who, type, state);
    const refusal = running.does(userId, today, commandOf(type, state, today, choice), {
      actor: { userId, permissions: EVERYTHING, conflict: false },
      assignee: { userId: SECOND_INSPECTOR, conflict: false },
    });
    if (refusal === null) {
      state = running.state();
      reached.add(state.status);
      checkInvariants(running, state);
    }
  }
  return running;
};

const attempt = fc.record({
  who: fc.nat({ max: 15 }),
  command: fc.nat({ max: 999 }),
  days: fc.constantFrom(...Array.from({ length: 20 }, () => 0), 1, 3, 16),
  choice: fc.nat({ max: 11 }),
});
/** The only step from nothing is to open. */
const beginning: readonly Attempt[] = [{ who: 0, command: 1, days: 0, choice: 0 }];

describe("whatever people try, in whatever order", { timeout: 60_000 }, () => {
  const reached = new Set<string>();

  it("four eyes hold, numbers are given once, versions are whole, a step is always open, replay agrees", () => {
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 100, maxLength: 250 }), (attempts) => {
        const running = walk([...beginning, ...attempts], reached);
        expect(replay(running.events())).toEqual(running.state());
        const missed = running
          .events()
          .flatMap((e) => (e.type === "DeadlineMissed" ? [e.payload.deadlineId] : []));
        expect(new Set(missed).size).toBe(missed.length);
        // 125(10): nothing a case records has a place for a sanction.
        expect(keysIn(running.events()).filter((key) => /sanction/i.test(key))).toEqual([]);
      }),
      { seed: 125, numRuns: 100 },
    );
  });

  it("and the walks reached every status there is", () => {
    expect([...reached].sort()).toEqual([
      "accepted",
      "closed",
      "corrected",
      "decided",
      "deciding",
      "notified",
      "objected",
      "reported",
      "selected",
      "served",
    ]);
  });

  it("time that passes twice on one day changes nothing the second time", () => {
    fc.assert(
      fc.property(
        fc.array(attempt, { minLength: 60, maxLength: 120 }),
        fc.nat({ max: 40 }),
        (attempts, later) => {
          const running = walk([...beginning, ...attempts], new Set());
          const day = addDays(plainDate("2026-12-01"), later);
          const clock = { type: "passTime", input: {} } as const;
          const refusal = running.does(INSPECTOR, day, clock);
          const once = running.events().length;
          running.does(INSPECTOR, day, clock);
          expect(running.events()).toHaveLength(once);
          expect(refusal === null || running.state().status === "closed").toBe(true);
        },
      ),
      { seed: 18, numRuns: 50 },
    );
  });
});
