import { describe, expect, it } from "vitest";
import { PERMISSIONS } from "#shared/domain/access/permission.ts";
import { month } from "#shared/kernel/period.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import { aCase, aFinding, drive, INSPECTOR, SECOND_FINDING, TAXPAYER } from "#tests/fixtures/desk-audit.ts";
import {
  type CommandOf,
  DESK_AUDIT_COMMANDS,
  type DeskAuditCommand,
  type DeskAuditCommandType,
} from "./commands.ts";
import { decide } from "./decide.ts";
import { DESK_AUDIT_EVENTS } from "./events.ts";
import { TERM_IDS } from "./terms.ts";
import { type FromStatus, transitionOf, transitionRows } from "./transitions.ts";
import type { DeskAuditState } from "./types.ts";

const FROM: readonly FromStatus[] = [
  "none",
  "selected",
  "reported",
  "notified",
  "corrected",
  "objected",
  "accepted",
  "deciding",
  "decided",
  "served",
  "closed",
];

/** Inputs that need nothing of the state; what is tested is the pair, not the input. */
const INPUTS: { [Type in DeskAuditCommandType]: CommandOf<Type>["input"] } = {
  open: { inn: TAXPAYER, periodFrom: month("2025-01"), periodTo: month("2025-12"), findings: [aFinding()] },
  decideFinding: { findingId: aFinding().findingId, verdict: "accepted", reason: "есть" },
  closeClean: { reason: "нет" },
  reassign: { inspectorId: INSPECTOR, reason: "отпуск" },
  drawUpReport: {},
  recordCorrection: {
    filedOn: plainDate("2025-10-20"),
    returnId: null,
    correctedFindingIds: [],
    remark: "уточнено",
  },
  recordObjection: { receivedOn: plainDate("2025-10-20"), text: "нет", documents: [] },
  recordSilence: {},
  considerObjection: { outcomes: [] },
  drawUpAcceptanceNotice: {},
  closeCorrected: { reason: "всё" },
  draftDecision: { decisionOn: plainDate("2025-12-01"), reasoning: "есть" },
  submitDecision: {},
  sendBackDecision: { remarks: "исправить" },
  approveDecision: {},
  signDecision: {},
  dispatchActs: { actIds: [], method: "by-hand", dispatchedOn: plainDate("2025-12-01"), proof: "" },
  recordService: { actIds: [], outcome: "received", on: plainDate("2025-12-01"), proof: "роспись" },
  recordPerformance: { performedOn: plainDate("2025-12-01"), remark: "уплачено" },
  recordAppeal: { filedOn: plainDate("2025-12-01"), remark: "жалоба" },
  passTime: {},
};

const command = <Type extends DeskAuditCommandType>(type: Type): DeskAuditCommand =>
  ({ type, input: INPUTS[type] }) as unknown as DeskAuditCommand;

const upTo = (status: FromStatus): DeskAuditState | null => {
  const findings = [aFinding(), SECOND_FINDING];
  const begun = () => aCase(findings).opened("2025-10-06");
  const notified = () => begun().accepted("2025-10-07").reported("2025-10-08").notified("2025-10-10");
  switch (status) {
    case "none":
      return null;
    case "selected":
      return begun().state();
    case "reported":
      return begun().accepted("2025-10-07").reported("2025-10-08").state();
    case "notified":
      return notified().state();
    case "corrected": {
      const running = notified();
      running.must(INSPECTOR, "2025-10-20", {
        type: "recordCorrection",
        input: {
          filedOn: plainDate("2025-10-20"),
          returnId: null,
          correctedFindingIds: [SECOND_FINDING.findingId],
          remark: "уточнено",
        },
      });
      return running.state();
    }
    case "objected":
      return notified().objected("2025-10-20").state();
    case "accepted":
      return notified()
        .objected("2025-10-20")
        .considered("2025-10-21", () => true)
        .state();
    case "deciding":
      return notified().silent("2025-10-28").state();
    default: {
      const signed = notified()
        .silent("2025-10-28")
        .drafted("2025-10-29")
        .submitted("2025-10-29")
        .approved("2025-10-29")
        .signed("2025-10-29");
      if (status === "decided") return signed.state();
      signed.served("2025-10-30");
      if (status === "closed")
        signed.must(INSPECTOR, "2025-11-10", {
          type: "recordPerformance",
          input: { performedOn: plainDate("2025-11-10"), remark: "уплачено" },
        });
      return signed.state();
    }
  }
};

describe("the table of art. 125", () => {
  it("reaches every status by its own steps", () => {
    for (const status of FROM) expect(upTo(status)?.status ?? "none").toBe(status);
  });

  const outside = FROM.flatMap((from) =>
    DESK_AUDIT_COMMANDS.filter((type) => !transitionOf(type, from)).map((type) => [from, type] as const),
  );
  it.each(outside)("in %s refuses %s, in words", (from, type) => {
    const state = upTo(from);
    const decided = decide(state, command(type), drive().context(INSPECTOR, "2025-12-01"));
    expect(decided).toMatchObject({ ok: false, error: { code: "not-in-this-state" } });
    expect(decided.ok || hasText(decided.error.messageKey)).toBe(true);
  });

  it("leaves no status but the last without a way out", () => {
    for (const from of FROM.filter((status) => status !== "closed")) {
      const exits = transitionRows().filter(
        (row) => row.from === from && row.transition.to.some((to) => to !== from),
      );
      expect(exits, from).not.toHaveLength(0);
    }
    // A closed case stays closed; who performed the decision may still appeal it.
    const after = transitionRows().filter((row) => row.from === "closed");
    expect(after.map((row) => [row.command, row.transition.to])).toEqual([["recordAppeal", ["closed"]]]);
  });

  it("names only what exists: permissions, events, terms, articles", () => {
    for (const { transition } of transitionRows()) {
      expect([...PERMISSIONS, "clock"]).toContain(transition.permission);
      expect(DESK_AUDIT_EVENTS).toContain(transition.event);
      expect(transition.opens.every((term) => TERM_IDS.includes(term))).toBe(true);
      expect(transition.article).toMatch(/^\d/);
      expect(transition.to).not.toHaveLength(0);
    }
  });

  it("asks for another person wherever a decision is approved or signed (96)", () => {
    for (const type of ["approveDecision", "signDecision", "sendBackDecision"] as const)
      expect(transitionOf(type, "deciding")?.guards).toContain("four-eyes");
  });

  it("asks for no conflict of interest wherever an officer acts (63)", () => {
    const acting = transitionRows().filter(
      ({ transition }) => transition.permission !== "clock" && transition.permission !== "my-day.team",
    );
    for (const { transition } of acting) expect(transition.guards).toContain("no-conflict");
  });
});
