import { describe, expect, it } from "vitest";
import { tyiyn } from "#shared/kernel/money.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { aCase, aFinding, INSPECTOR, SECOND_FINDING, SUPERVISOR } from "#tests/fixtures/desk-audit.ts";
import { barOf } from "./bars.ts";
import type { DeskAuditContext } from "./context.ts";

const TWO = [aFinding(), SECOND_FINDING];
/** The first finding is June 2025, the second July. */
const JUNE_AUDITED = { barringAudits: [{ tax: "VAT", periodFrom: "2025-06", periodTo: "2025-06" }] };
const ALL_AUDITED = { barringAudits: [{ tax: "all", periodFrom: "2025-01", periodTo: "2025-12" }] };

const context = (more: Partial<DeskAuditContext> = {}) => aCase().context(INSPECTOR, "2025-10-06", more);
const dueOn = (day: string): Partial<DeskAuditContext> => ({
  dueDayOf: () => ok({ due: plainDate(day), derivation: [] }),
});
const zone = (from: string, to: string | null): Partial<DeskAuditContext> => ({
  tradeZones: [{ from: plainDate(from), to: to === null ? null : plainDate(to) }],
});

describe("what may not be assessed, art. 117(8), 109(4), 68", () => {
  it.each([
    ["nothing", {}, null],
    ["an audit of the tax that covers the month", JUNE_AUDITED, "audited-before"],
    ["an audit of all taxes", ALL_AUDITED, "audited-before"],
    ["a trade zone from the month's last day on", zone("2025-06-30", null), "trade-zone"],
    ["a trade zone to its first day", zone("2024-01-01", "2025-06-01"), "trade-zone"],
    ["a trade zone before it", zone("2024-01-01", "2025-05-31"), null],
    ["a trade zone after it", zone("2025-07-01", null), null],
    // Six years of 06.10.2019 end on 06.10.2025, which still counts (S-10); those of the day before are over.
    ["the last day of the limitation", dueOn("2019-10-06"), null],
    ["the day after it", dueOn("2019-10-05"), "time-barred"],
    [
      "no known term to pay",
      {
        dueDayOf: () => err({ code: "due-day-unknown", messageKey: "desk-audit.refusal.due-day-unknown" }),
      },
      null,
    ],
  ] satisfies [string, Partial<DeskAuditContext>, string | null][])("%s", (_situation, more, bar) => {
    expect(barOf(aFinding(), context(more))).toBe(bar);
  });

  it("a tax paid in parts runs out with its last part, whatever term its period has (68(1)(1))", () => {
    const inParts = (...days: readonly (readonly [string, number])[]) =>
      barOf(
        aFinding({ dueParts: days.map(([due, amount]) => ({ due: plainDate(due), amount: tyiyn(amount) })) }),
        context(dueOn("2019-01-01")),
      );
    expect(inParts(["2019-03-20", 50], ["2019-10-06", 50])).toBeNull();
    expect(inParts(["2019-03-20", 50], ["2019-10-05", 50])).toBe("time-barred");
    // What stands against the difference keeps nothing alive.
    expect(inParts(["2019-10-05", 150], ["2019-12-20", -50])).toBe("time-barred");
  });

  it("a doubt without an amount is told all the same, but not of a period audited in the field", () => {
    const doubt = aFinding({ kind: "risk" });
    expect(barOf(doubt, context(zone("2025-01-01", null)))).toBeNull();
    expect(barOf(doubt, context(JUNE_AUDITED))).toBe("audited-before");
  });
});

describe("a bar that comes up after the case was opened", () => {
  const notified = () =>
    aCase(TWO)
      .opened("2025-10-06")
      .accepted("2025-10-07")
      .reported("2025-10-08")
      .notified("2025-10-10")
      .silent("2025-10-28");
  const draft = { decisionOn: plainDate("2025-10-29"), reasoning: "не устранено" };

  it("keeps the finding out of the report until it is dismissed", () => {
    const running = aCase(TWO).opened("2025-10-06").accepted("2025-10-07");
    const refusal = running.does(INSPECTOR, "2025-10-08", { type: "drawUpReport", input: {} }, JUNE_AUDITED);
    expect(refusal).toMatchObject({
      code: "audited-before",
      article: "117.8",
      params: { period: "2025-06" },
    });
    running.must(INSPECTOR, "2025-10-08", {
      type: "decideFinding",
      input: { findingId: aFinding().findingId, verdict: "dismissed", reason: "проверено" },
    });
    running.must(INSPECTOR, "2025-10-08", { type: "drawUpReport", input: {} }, JUNE_AUDITED);
  });

  it("takes it out of the decision, and the decision says why", () => {
    const running = notified();
    running.must(INSPECTOR, "2025-10-29", { type: "draftDecision", input: draft }, JUNE_AUDITED);
    // July alone: 20,000.00.
    expect(running.state().assessment?.totalTax).toBe(2_000_000);
    const actId = running.state().acts.at(-1)?.actId ?? "";
    const content = running.contentOf(actId);
    if (content?.kind !== "desk-audit-decision") throw new Error("no decision");
    expect(content.findings.map((f) => f.period)).toEqual(["2025-07"]);
    expect(content.dropped.map((d) => [d.finding.period, d.outcome])).toEqual([
      ["2025-06", "audited-before"],
    ]);
  });

  it("stops the approval and the signature of a decision drafted before it", () => {
    const running = notified().drafted("2025-10-29").submitted("2025-10-29");
    const tries = (type: "approveDecision" | "signDecision") =>
      running.does(SUPERVISOR, "2025-10-29", { type, input: {} }, JUNE_AUDITED)?.code;
    expect(tries("approveDecision")).toBe("audited-before");
    running.approved("2025-10-29");
    expect(tries("signDecision")).toBe("audited-before");
    running.must(SUPERVISOR, "2025-10-29", { type: "sendBackDecision", input: { remarks: "117(8)" } });
    running.must(INSPECTOR, "2025-10-29", { type: "draftDecision", input: draft }, JUNE_AUDITED);
    running.submitted("2025-10-29");
    running.must(SUPERVISOR, "2025-10-29", { type: "approveDecision", input: {} }, JUNE_AUDITED);
  });

  it("on all that stands leaves nothing to decide: the case is closed and the draft falls", () => {
    const running = notified().drafted("2025-10-29");
    const again = running.does(INSPECTOR, "2025-10-29", { type: "draftDecision", input: draft }, ALL_AUDITED);
    expect(again).toMatchObject({ code: "audited-before", article: "117.8" });
    expect(
      running.does(INSPECTOR, "2025-10-29", { type: "closeClean", input: { reason: "нет" } })?.code,
    ).toBe("amounts-stand");
    running.must(
      INSPECTOR,
      "2025-10-29",
      { type: "closeClean", input: { reason: "проверено выездной проверкой" } },
      ALL_AUDITED,
    );
    expect(running.state()).toMatchObject({ status: "closed", closure: "clean" });
    expect(running.state().acts.at(-1)?.status).toBe("cancelled");
  });
});
