import { describe, expect, it } from "vitest";
import { plainDate } from "#shared/kernel/plain-date.ts";
import {
  aCase,
  actIdsOf,
  aFinding,
  INSPECTOR,
  REGISTRAR,
  SECOND_FINDING,
  SUPERVISOR,
} from "#tests/fixtures/desk-audit.ts";
import { nextSteps } from "./next-steps.ts";
import type { DeskAuditState } from "./types.ts";

const begun = () => aCase([aFinding(), SECOND_FINDING]).opened("2025-10-06");
const reported = () => begun().accepted("2025-10-07").reported("2025-10-08");
const notified = () => reported().notified("2025-10-10");
const submitted = () => notified().silent("2025-10-28").drafted("2025-10-29").submitted("2025-10-29");
const signed = () => submitted().approved("2025-10-29").signed("2025-10-29");

const sent = (method: "by-hand" | "e-document") => {
  const running = signed();
  running.must(REGISTRAR, "2025-10-30", {
    type: "dispatchActs",
    input: {
      actIds: actIdsOf(running.state(), "desk-audit-decision"),
      method,
      dispatchedOn: plainDate("2025-10-30"),
      proof: "",
    },
  });
  return running;
};

const sentBack = () => {
  const running = submitted();
  running.must(SUPERVISOR, "2025-10-29", { type: "sendBackDecision", input: { remarks: "уточнить" } });
  return running;
};

const corrected = (whole: boolean) => {
  const running = notified();
  running.must(INSPECTOR, "2025-10-20", {
    type: "recordCorrection",
    input: {
      filedOn: plainDate("2025-10-20"),
      returnId: null,
      correctedFindingIds: [aFinding().findingId, ...(whole ? [SECOND_FINDING.findingId] : [])],
      remark: "уточнено",
    },
  });
  return running;
};

describe("what the law expects next, and of whom", () => {
  it.each<[string, () => { state: () => DeskAuditState }, string, string, string | null]>([
    ["findings lie undecided", begun, "decide-findings", "inspector", null],
    ["all are accepted", () => begun().accepted("2025-10-07"), "draw-up-report", "inspector", null],
    ["the report is signed", reported, "dispatch-report", "delivery.record", "2025-10-13"],
    ["the taxpayer has been notified", notified, "await-answer", "inspector", "2025-10-27"],
    [
      "the answer term is over",
      () => notified().timePasses("2025-10-28"),
      "record-silence",
      "inspector",
      "2025-11-03",
    ],
    ["everything was corrected", () => corrected(true), "close-corrected", "inspector", null],
    ["a part was corrected", () => corrected(false), "await-answer", "inspector", "2025-10-27"],
    [
      "and the term is over",
      () => corrected(false).timePasses("2025-10-28"),
      "draft-decision",
      "inspector",
      "2025-11-03",
    ],
    [
      "an objection came",
      () => notified().objected("2025-10-15"),
      "consider-objection",
      "inspector",
      "2025-10-22",
    ],
    [
      "all its arguments are accepted",
      () =>
        notified()
          .objected("2025-10-15")
          .considered("2025-10-16", () => true),
      "draw-up-acceptance",
      "inspector",
      "2025-10-22",
    ],
    [
      "silence is recorded",
      () => notified().silent("2025-10-28"),
      "draft-decision",
      "inspector",
      "2025-11-03",
    ],
    [
      "the draft is written",
      () => notified().silent("2025-10-28").drafted("2025-10-29"),
      "submit-decision",
      "inspector",
      "2025-11-03",
    ],
    ["it is submitted", submitted, "approve-decision", "decision.approve", "2025-11-03"],
    ["it is sent back", sentBack, "redraft-decision", "inspector", "2025-11-03"],
    [
      "it is approved",
      () => submitted().approved("2025-10-29"),
      "sign-decision",
      "decision.sign",
      "2025-11-03",
    ],
    ["it is signed", signed, "dispatch-decision", "delivery.record", "2025-11-03"],
    ["it is on its way by hand", () => sent("by-hand"), "record-decision-service", "delivery.record", null],
    [
      "it is on its way electronically",
      () => sent("e-document"),
      "await-e-document",
      "delivery.record",
      null,
    ],
    ["it is served", () => signed().served("2025-10-30"), "await-performance", "inspector", "2025-12-01"],
  ])("when %s", (_situation, make, step, doer, due) => {
    const [next, ...others] = nextSteps(make().state());
    expect(others).toEqual([]);
    expect([next?.step, next?.doer, next?.deadline?.dueOn ?? null]).toEqual([step, doer, due]);
  });

  it("nothing of a closed case", () => {
    const running = corrected(true);
    running.must(INSPECTOR, "2025-10-21", { type: "closeCorrected", input: { reason: "исправлено" } });
    expect(nextSteps(running.state())).toEqual([]);
  });
});
