import { describe, expect, it } from "vitest";
import { ACT_KINDS, ACT_STATUSES } from "#shared/contract/desk-audit.ts";
import { ACT_MOVES, ACT_RULES, ACT_TRANSITIONS, actRow, moveAct } from "./life.ts";

const DECISION = "desk-audit-decision";

describe("the life of a paper, art. 96–97", () => {
  it.each([
    ["drafted", "submit", "submitted"],
    ["submitted", "approve", "approved"],
    ["submitted", "send-back", "sent-back"],
    ["sent-back", "redraft", "drafted"],
    ["approved", "sign", "signed"],
    ["approved", "send-back", "sent-back"],
    ["signed", "dispatch", "dispatched"],
    ["dispatched", "serve", "served"],
    ["dispatched", "return-undelivered", "undelivered"],
    ["undelivered", "dispatch", "dispatched"],
  ] as const)("a decision %s, %s → %s", (status, move, to) => {
    expect(moveAct({ kind: DECISION, status }, move)).toEqual({ ok: true, value: to });
  });

  it("a report is signed by who drew it up, a decision only once approved", () => {
    expect(moveAct({ kind: "desk-audit-report", status: "drafted" }, "sign")).toEqual({
      ok: true,
      value: "signed",
    });
    expect(moveAct({ kind: DECISION, status: "drafted" }, "sign")).toMatchObject({
      ok: false,
      error: { code: "approval-missing" },
    });
  });

  it("refuses every pair outside the table", () => {
    for (const kind of ACT_KINDS)
      for (const status of ACT_STATUSES)
        for (const move of ACT_MOVES)
          if (!actRow(status, move)) expect(moveAct({ kind, status }, move).ok).toBe(false);
  });

  it("has a way out of every state but the last two", () => {
    const ends = ACT_STATUSES.filter((status) => Object.keys(ACT_TRANSITIONS[status]).length === 0);
    expect(ends).toEqual(["served", "cancelled"]);
  });

  it("never takes a signed paper back to a draft", () => {
    const reachable = new Set<string>(["signed"]);
    for (const from of reachable)
      for (const row of Object.values(ACT_TRANSITIONS[from as keyof typeof ACT_TRANSITIONS]))
        reachable.add(row.to);
    expect([...reachable].sort()).toEqual(["dispatched", "served", "signed", "undelivered"]);
  });

  it("makes every paper in two copies (96(5), 125(4))", () => {
    expect(ACT_KINDS.map((kind) => ACT_RULES[kind].copies)).toEqual([2, 2, 2, 2]);
  });
});
