/** Commands on desk audits: mostly the step the law expects next, sometimes any the table knows from there. */
import { changeCase, openCase } from "#core/desk-audit/run-case-command.ts";
import { caseById } from "#db/queries/desk-audits.ts";
import { standing } from "#shared/domain/desk-audit/apply.ts";
import {
  type CommandOf,
  DESK_AUDIT_COMMANDS,
  type DeskAuditCommand,
  type DeskAuditCommandType,
} from "#shared/domain/desk-audit/commands.ts";
import { nextSteps } from "#shared/domain/desk-audit/next-steps.ts";
import { actsToServe } from "#shared/domain/desk-audit/state-queries.ts";
import { transitionOf } from "#shared/domain/desk-audit/transitions.ts";
import type { DeskAuditState } from "#shared/domain/desk-audit/types.ts";
import type { DeskAuditId, FindingId } from "#shared/kernel/id.ts";
import { month } from "#shared/kernel/period.ts";
import { addDays, dateInBishkek, type PlainDate } from "#shared/kernel/plain-date.ts";
import { aFinding } from "#tests/fixtures/desk-audit.ts";
import { AUDITED } from "./base-image.ts";
import { clockOf, type Device, type World } from "./device.ts";
import { type Acting, anyoneWho, type Intent, mostly, THE_CLOCK } from "./intent.ts";
import { PEOPLE } from "./people.ts";
import type { Random } from "./random.ts";

const STRAIGHT_ON: Partial<Record<string, readonly [DeskAuditCommandType, ...DeskAuditCommandType[]]>> = {
  "decide-findings": ["decideFinding"],
  "draw-up-report": ["drawUpReport"],
  "close-clean": ["closeClean"],
  "dispatch-report": ["dispatchActs"],
  "record-report-service": ["recordService"],
  "await-answer": ["recordObjection", "recordCorrection", "recordSilence"],
  "record-silence": ["recordSilence"],
  "close-corrected": ["closeCorrected"],
  "consider-objection": ["considerObjection"],
  "draw-up-acceptance": ["drawUpAcceptanceNotice"],
  "dispatch-acceptance": ["dispatchActs"],
  "record-acceptance-service": ["recordService"],
  "draft-decision": ["draftDecision"],
  "redraft-decision": ["draftDecision"],
  "submit-decision": ["submitDecision"],
  "approve-decision": ["approveDecision", "approveDecision", "sendBackDecision"],
  "sign-decision": ["signDecision"],
  "dispatch-decision": ["dispatchActs"],
  "record-decision-service": ["recordService"],
  "await-performance": ["recordPerformance", "recordAppeal"],
};

const METHODS = ["by-hand", "by-hand", "registered-letter", "e-document"] as const;
const MONTHS = ["2025-06", "2025-07", "2025-08"] as const;

const findingsOf = (random: Random, inn: (typeof AUDITED)[number]) =>
  MONTHS.filter(() => random.chance(0.6)).map((period, at) =>
    aFinding({
      findingId: `20000000-0000-7000-8000-${String(random.below(1e9)).padStart(11, "0")}${at}` as FindingId,
      inn,
      period: month(period),
    }),
  );

const inputOf = (
  type: DeskAuditCommandType,
  state: DeskAuditState,
  today: PlainDate,
  random: Random,
): DeskAuditCommand["input"] => {
  const stands = standing(state);
  const actIds = actsToServe(state).map(({ actId }) => actId);
  const open = state.findings.find(({ verdict }) => verdict === "open") ?? state.findings[0];
  const on = addDays(today, -random.below(2));
  const inputs: { [T in DeskAuditCommandType]: CommandOf<T>["input"] } = {
    open: { inn: state.inn, periodFrom: state.periodFrom, periodTo: state.periodTo, findings: [] },
    decideFinding: {
      findingId: open?.findingId ?? ("" as FindingId),
      verdict: random.chance(0.15) ? "dismissed" : "accepted",
      reason: "проверено",
    },
    closeClean: { reason: "нечего" },
    reassign: { inspectorId: PEOPLE[random.between(1, 3)]?.userId ?? state.inspectorId, reason: "передано" },
    drawUpReport: {},
    recordCorrection: {
      filedOn: on,
      returnId: null,
      correctedFindingIds: stands.filter(() => random.chance(0.6)).map(({ findingId }) => findingId),
      remark: "уточнено",
    },
    recordObjection: { receivedOn: on, text: "не согласны", documents: [] },
    recordSilence: {},
    considerObjection: {
      outcomes: stands.map(({ findingId }) => ({
        findingId,
        accepted: random.chance(0.4),
        reasoning: "взвешено",
      })),
    },
    drawUpAcceptanceNotice: {},
    closeCorrected: { reason: "исправлено" },
    draftDecision: { decisionOn: today, reasoning: "не устранено" },
    submitDecision: {},
    sendBackDecision: { remarks: "уточнить" },
    approveDecision: {},
    signDecision: {},
    dispatchActs: { actIds, method: random.pick(METHODS), dispatchedOn: today, proof: "" },
    recordService: {
      actIds,
      outcome: random.chance(0.85) ? "received" : "returned",
      on: today,
      proof: "роспись",
    },
    recordPerformance: { performedOn: today, remark: "уплачено" },
    recordAppeal: { filedOn: today, remark: "жалоба" },
    passTime: {},
  };
  return inputs[type];
};

const typeOf = (state: DeskAuditState, today: PlainDate, random: Random): DeskAuditCommandType => {
  const step = nextSteps(state)[0]?.step ?? "";
  // Dated another day it cannot be signed any more: it is written anew (96(3)(6)).
  const isStale = step === "sign-decision" && state.decisionOn !== today;
  const expected = isStale ? (["sendBackDecision"] as const) : STRAIGHT_ON[step];
  if (expected !== undefined && random.chance(0.85)) return random.pick(expected);
  const here = DESK_AUDIT_COMMANDS.filter((type) => transitionOf(type, state.status) !== undefined);
  return random.any(here) ?? "passTime";
};

const intentOf = (acting: Acting, type: string, run: Intent["run"]): Intent => ({
  procedure: `deskAudit.${type}`,
  actor: acting.doing.actor.userId,
  role: acting.role,
  run,
});

/** Opens a case about a taxpayer; the office has few, so that two devices meet on one. */
export const openIntent = (device: Device, { random }: World): Intent | null => {
  const acting = anyoneWho(device, random, "desk-audit.prepare");
  const inn = random.any(AUDITED);
  if (acting === null || inn === undefined) return null;
  const findings = findingsOf(random, inn);
  const input = { inn, periodFrom: month("2025-01"), periodTo: month("2025-12"), findings };
  return intentOf(acting, "open", (unit) => openCase(unit, { type: "open", input }, acting.doing));
};

/** Half of the time the case nearest to its end: decisions are what two people must agree on. */
const anyCase = (device: Device, random: Random): DeskAuditState | null => {
  const rows = device.write
    .query<{ caseId: string; version: number }>(
      "SELECT case_id AS caseId, version FROM desk_audits WHERE status <> 'closed' ORDER BY version, case_id",
    )
    .all();
  const row = random.chance(0.5) ? rows.at(-1) : random.any(rows);
  return row === undefined ? null : (caseById(device.write, row.caseId)?.state ?? null);
};

const doerOf = (device: Device, state: DeskAuditState, type: DeskAuditCommandType, random: Random) => {
  const permission = transitionOf(type, state.status)?.permission ?? "desk-audit.prepare";
  if (permission === "clock") return THE_CLOCK;
  return permission === "desk-audit.prepare"
    ? mostly(device, random, state.inspectorId, permission)
    : anyoneWho(device, random, permission);
};

/** The next step of some case the device knows. */
export const caseIntent = (device: Device, world: World): Intent | null => {
  const { random } = world;
  const state = anyCase(device, random);
  if (state === null) return random.chance(0.2) ? openIntent(device, world) : null;
  const today = dateInBishkek(clockOf(world, device));
  const type = typeOf(state, today, random);
  const acting = doerOf(device, state, type, random);
  if (acting === null) return null;
  const command = { type, input: inputOf(type, state, today, random) } as DeskAuditCommand;
  // The contract asks for at least one paper.
  if ("actIds" in command.input && command.input.actIds.length === 0) return null;
  const assignee = command.type === "reassign" ? command.input.inspectorId : undefined;
  const procedure = type === "passTime" ? "myDay.passTime" : `deskAudit.${type}`;
  return {
    ...intentOf(acting, type, (unit) =>
      changeCase(unit, state.caseId as DeskAuditId, state.version, command, { ...acting.doing, assignee }),
    ),
    procedure,
  };
};
