import { describe, expect, it } from "vitest";
import type { DeskAuditView } from "#shared/contract/desk-audit.ts";
import type { CaseFinding } from "../wording.ts";
import {
  commandBar,
  documentLines,
  neighbour,
  nextUndecided,
  orderFindings,
  standingFindings,
  tabToOpen,
  undecidedCount,
  withTermTitle,
} from "./case-model.ts";

const command = (name: string, code?: string): DeskAuditView["commands"][number] => ({
  command: name,
  refusal: code === undefined ? null : { code, messageKey: "k" },
  article: null,
  next: null,
});

describe("the step that waits", () => {
  it("is the first natural one of those allowed; an answer of others stands beside it", () => {
    const bar = commandBar([
      command("recordCorrection"),
      command("recordObjection"),
      command("recordSilence"),
    ]);
    expect(bar.primary?.command).toBe("recordSilence");
    expect(bar.allowed.map((choice) => choice.command)).toEqual(["recordCorrection", "recordObjection"]);
  });

  it("is none while only answers of others may come", () => {
    const bar = commandBar([command("recordObjection"), command("recordSilence", "answer-term-running")]);
    expect(bar.primary).toBeNull();
    expect(bar.refused.map((choice) => choice.command)).toEqual(["recordSilence"]);
  });

  it("is to hand a draft over, not to write it again; a draft sent back is written again", () => {
    expect(commandBar([command("draftDecision"), command("submitDecision")]).primary?.command).toBe(
      "submitDecision",
    );
    const sentBack = [command("draftDecision"), command("submitDecision", "act-not-in-state")];
    expect(commandBar(sentBack)).toMatchObject({ primary: { command: "draftDecision" }, refused: [] });
  });

  it("says nothing of steps of another stage, and knows only those a screen serves", () => {
    const bar = commandBar(
      [
        command("approveDecision", "four-eyes"),
        command("signDecision", "not-in-this-state"),
        command("reassign"),
      ],
      ["approveDecision", "signDecision"],
    );
    expect(bar).toMatchObject({ primary: null, allowed: [], refused: [{ command: "approveDecision" }] });
  });
});

const finding = (id: string, more: Partial<Record<keyof CaseFinding, unknown>> = {}): CaseFinding =>
  ({
    findingId: id,
    period: "2026-06",
    difference: 100,
    verdict: "open",
    outcome: null,
    ...more,
  }) as CaseFinding;

describe("the findings of a case", () => {
  it("stand by period, the newest first, and by amount whichever its sign", () => {
    const ordered = orderFindings([
      finding("old", { period: "2026-05", difference: 900 }),
      finding("small"),
      finding("reduction", { difference: -500 }),
    ]);
    expect(ordered.map((f) => f.findingId)).toEqual(["reduction", "small", "old"]);
  });

  it("that stand are accepted and not dropped since", () => {
    const findings = [
      finding("a", { verdict: "accepted" }),
      finding("b", { verdict: "accepted", outcome: "corrected" }),
      finding("c", { verdict: "accepted", outcome: "stands" }),
      finding("d", { verdict: "dismissed" }),
      finding("e"),
    ];
    expect(standingFindings(findings).map((f) => f.findingId)).toEqual(["a", "c"]);
    expect(undecidedCount(findings)).toBe(1);
  });

  it("after a verdict the next undecided opens, from here on and then from the top", () => {
    const findings = [finding("a"), finding("b", { verdict: "accepted" }), finding("c")];
    expect(nextUndecided(findings, "b")).toBe("c");
    expect(nextUndecided(findings, "c")).toBe("a");
    expect(nextUndecided([finding("a", { verdict: "accepted" })], "a")).toBeUndefined();
  });

  it("are walked by steps that stop at the ends", () => {
    expect(neighbour(["a", "b", "c"], "b", 1)).toBe("c");
    expect(neighbour(["a", "b", "c"], "c", 1)).toBe("c");
    expect(neighbour(["a", "b", "c"], undefined, 1)).toBe("a");
    expect(neighbour([], undefined, 1)).toBeUndefined();
  });
});

describe("what opens after a step", () => {
  const view = (...acts: [string, string][]): DeskAuditView =>
    ({ acts: acts.map(([actId, status]) => ({ actId, status })) }) as unknown as DeskAuditView;
  it("is the paper it made", () =>
    expect(tabToOpen(view(["r", "served"]), view(["r", "served"], ["d", "drafted"]))).toEqual({
      tab: "papers",
      act: "d",
    }));
  it("is the paper written anew after it was sent back", () =>
    expect(tabToOpen(view(["d", "sent-back"]), view(["d", "drafted"]))?.act).toBe("d"));
  it("is nothing when a paper only moved on", () =>
    expect(tabToOpen(view(["d", "drafted"]), view(["d", "submitted"]))).toBeUndefined());
});

it("documents of an objection are one a line, empty lines left out", () => {
  expect(documentLines(" Договор № 3 \n\n накладная\n")).toEqual(["Договор № 3", "накладная"]);
});

it("an event names a term by its title", () => {
  const event = { key: "k", params: { term: "T-103", due: "2026-10-08" } };
  expect(withTermTitle(event, (term) => `срок ${term}`)).toEqual({
    key: "k",
    params: { term: "«срок T-103»", due: "2026-10-08" },
  });
  expect(withTermTitle({ key: "k" }, String)).toEqual({ key: "k" });
});
