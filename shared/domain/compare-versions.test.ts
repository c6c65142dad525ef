import { describe, expect, it } from "vitest";
import { aCase, aFinding, INSPECTOR, SECOND_FINDING, SECOND_INSPECTOR } from "#tests/fixtures/desk-audit.ts";
import { aRequest } from "#tests/fixtures/registration.ts";
import { hasText } from "../locales/catalogue.ts";
import { compareVersions } from "./compare-versions.ts";
import type { DeskAuditState } from "./desk-audit/types.ts";
import { deskAuditSections } from "./desk-audit/version-fields.ts";
import { registrationSections } from "./registration/version-fields.ts";
import { inTurn } from "./version-fields.ts";

const opened = (): DeskAuditState => aCase([aFinding(), SECOND_FINDING]).opened("2026-01-12").state();
const withVerdict = (verdict: "accepted" | "dismissed", reason: string): DeskAuditState => {
  const { must } = aCase([aFinding(), SECOND_FINDING]).opened("2026-01-12");
  return must(INSPECTOR, "2026-01-13", {
    type: "decideFinding",
    input: { findingId: aFinding().findingId, verdict, reason },
  });
};
const keysIn = (value: unknown): readonly string[] =>
  [...JSON.stringify(value).matchAll(/"key":"([^"]+)"/g)].map(([, key]) => key ?? "");

describe("two versions of a desk audit", () => {
  it("shows nothing where nothing differs", () => {
    expect(compareVersions({ base: opened(), mine: opened(), theirs: opened() }, deskAuditSections)).toEqual(
      [],
    );
  });

  it("the same finding decided both ways: the verdict and the reason, what both began from", () => {
    const fields = compareVersions(
      {
        base: opened(),
        mine: withVerdict("accepted", "по реестру"),
        theirs: withVerdict("dismissed", "ошибка источника"),
      },
      deskAuditSections,
    );
    expect(fields.map(({ label, ...values }) => [label.key, values])).toEqual([
      [
        "sync.field.finding-verdict",
        {
          base: { kind: "message", message: { key: "sync.value.verdict.open" } },
          mine: { kind: "message", message: { key: "sync.value.verdict.accepted" } },
          theirs: { kind: "message", message: { key: "sync.value.verdict.dismissed" } },
        },
      ],
      [
        "sync.field.finding-reason",
        {
          base: { kind: "nothing" },
          mine: { kind: "text", text: "по реестру" },
          theirs: { kind: "text", text: "ошибка источника" },
        },
      ],
    ]);
    expect(fields[0]?.label.params).toEqual({ check: aFinding().check, period: aFinding().period });
  });

  it("what both changed alike is shown as well: it is not what they began from", () => {
    const both = withVerdict("accepted", "по реестру");
    const fields = compareVersions({ base: opened(), mine: both, theirs: both }, deskAuditSections);
    expect(fields.map(({ label }) => label.key)).toEqual([
      "sync.field.finding-verdict",
      "sync.field.finding-reason",
    ]);
  });

  it("papers and terms each side made under its own ids are the same paper and the same term", () => {
    const mine = aCase().opened("2026-01-12").accepted("2026-01-13").reported("2026-01-14").state();
    const theirs = aCase().opened("2026-01-12").accepted("2026-01-13").reported("2026-01-15").state();
    const fields = compareVersions({ base: null, mine, theirs }, deskAuditSections);
    const differing = fields.filter((field) => JSON.stringify(field.mine) !== JSON.stringify(field.theirs));
    // The report of a day later: its term alone ends another day.
    expect(differing.map(({ label }) => label.key)).toEqual(["desk-audit.term.T-103.title"]);
  });

  it("an officer is told by id, for the caller to name", () => {
    const mine = opened();
    const theirs = { ...mine, inspectorId: SECOND_INSPECTOR };
    expect(compareVersions({ base: mine, mine, theirs }, deskAuditSections)).toEqual([
      {
        label: { key: "sync.field.inspector" },
        base: { kind: "person", userId: INSPECTOR },
        mine: { kind: "person", userId: INSPECTOR },
        theirs: { kind: "person", userId: SECOND_INSPECTOR },
      },
    ]);
  });
});

describe("two versions of a request", () => {
  it("identified by the passport here, still in review there", () => {
    const base = aRequest().received().claimed();
    const before = base.state();
    const mine = base.identified().stated("data-agree").state();
    const fields = compareVersions({ base: before, mine, theirs: before }, registrationSections);
    expect(fields.map(({ label }) => label.key)).toEqual([
      "sync.field.identity",
      // The passport was seen in the same hand.
      "registration.check.title.same-person",
      "registration.check.title.data-agree",
    ]);
    expect(fields[2]?.mine).toEqual({
      kind: "message",
      message: { key: "sync.value.check.met", params: { note: "проверено" } },
    });
  });
});

describe("the words", () => {
  it("every label and every word of a whole life of a case and of a request is in the catalogue", () => {
    const cases = [
      opened(),
      aCase()
        .opened("2026-01-12")
        .accepted("2026-01-13")
        .reported("2026-01-14")
        .notified("2026-01-15")
        .state(),
      aCase()
        .opened("2026-01-12")
        .accepted("2026-01-13")
        .reported("2026-01-14")
        .notified("2026-01-15")
        .objected("2026-01-20")
        .state(),
    ].flatMap((state) => compareVersions({ base: null, mine: state, theirs: null }, deskAuditSections));
    const requests = compareVersions(
      { base: null, mine: aRequest().received().claimed().identified().state(), theirs: null },
      registrationSections,
    );
    const keys = keysIn([...cases, ...requests]);
    expect(keys.length).toBeGreaterThan(40);
    expect(keys.filter((key) => !hasText(key))).toEqual([]);
  });
});

describe("things of a kind in their turn", () => {
  it("the second of a kind is another than the first", () => {
    expect(
      inTurn([{ kind: "a" }, { kind: "b" }, { kind: "a" }], ({ kind }) => kind).map(({ key }) => key),
    ).toEqual(["a#1", "b#1", "a#2"]);
  });
});
