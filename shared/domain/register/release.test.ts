import { describe, expect, it } from "vitest";
import { inn } from "../../kernel/inn.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import type { ReleaseSection } from "../../law/registration/release-sections.ts";
import { judgeRelease, type ReleaseClaim, type ReleaseContext } from "./release.ts";

const context: ReleaseContext = {
  today: plainDate("2026-11-22"),
  conflict: false,
  mayRelease: true,
  taxpayer: { inn: inn("01234567890123"), naturalPerson: false },
  actingFor: [inn("11503199100022")],
};
const act = { number: "17/4", on: plainDate("2026-11-20") };
const item = (id: string): ReleaseClaim => ({ basis: "item", item: id, act, shown: "дело № 12" });
const consent: ReleaseClaim = {
  basis: "consent",
  givenBy: "Асанова А. Б., руководитель",
  on: plainDate("2026-11-20"),
  form: "paper",
  broughtBy: "taxpayer",
};
const own = (personInn: string): ReleaseClaim => ({ basis: "own", personInn: inn(personInn) });

const codeOf = (
  claim: ReleaseClaim,
  given: Partial<ReleaseContext> = {},
  sections: readonly ReleaseSection[] = ["registration"],
): string => {
  const judged = judgeRelease(claim, sections, { ...context, ...given });
  return judged.ok ? "allowed" : `${judged.error.code} ${judged.error.article}`;
};

describe("release of the tax secret, art. 64", () => {
  it.each<[string, string, string]>([
    ["a conflict of interest", "conflict-of-interest 63.1", "conflict"],
    ["an officer not named for secrets (64(7))", "not-named-for-secrets 64.7", "mayRelease"],
  ])("%s", (_, expected, name) => {
    expect(codeOf(item("64.2.3"), { [name]: name === "conflict" })).toBe(expected);
  });

  it("nothing chosen is nothing to hand out", () => {
    expect(codeOf(item("64.2.3"), {}, [])).toBe("no-sections 64.5");
  });

  it.each<[string, string]>([
    ["64.2.15", "no-such-ground 64.2"],
    ["64.1.1", "no-such-ground 64.2"],
    ["", "no-such-ground 64.2"],
    ["64.2.3", "allowed"],
    ["64.2.7¹", "allowed"],
  ])("64(2) is a closed list: item «%s» is %s", (id, expected) => {
    expect(codeOf(item(id))).toBe(expected);
  });

  it.each<[string, string]>([
    ["2025-06-30", "no-such-ground 64.2"],
    ["2025-07-01", "allowed"],
  ])("bailiffs (64(2)(13)) on %s: %s", (day, expected) => {
    const earlier = { ...item("64.2.13"), act: { number: "1", on: plainDate("2025-06-01") } };
    expect(codeOf(earlier, { today: plainDate(day) })).toBe(expected);
  });

  it.each<[string, ReleaseSection[], string]>([
    ["64.2.12", ["registration", "account"], "allowed"],
    ["64.2.12", ["returns"], "beyond-the-ground 64.2.12"],
    ["64.2.13", ["account", "objects"], "allowed"],
    ["64.2.13", ["cases"], "beyond-the-ground 64.2.13"],
    ["64.2.14", ["returns", "account"], "allowed"],
    ["64.2.14", ["contacts"], "beyond-the-ground 64.2.14"],
  ])("%s opens no more than its purpose: %j is %s", (id, sections, expected) => {
    expect(codeOf(item(id), {}, sections)).toBe(expected);
  });

  it("the registrar of rights to property sees property taxes only (64(2)(12))", () => {
    const judged = judgeRelease(item("64.2.12"), ["account"], context);
    expect(judged.ok && judged.value.taxes).toEqual(["PRB", "PRL"]);
  });

  it("prosecutors have data of natural persons only (64(2)(5), 107(1))", () => {
    expect(codeOf(item("64.2.5"))).toBe("ground-of-persons-only 64.2.5");
    const taxpayer = { inn: inn("11503199100022"), naturalPerson: true };
    expect(codeOf(item("64.2.5"), { taxpayer })).toBe("allowed");
  });

  it.each<[string, string]>([
    ["2026-11-22", "allowed"],
    ["2026-11-23", "act-in-future 64.2.3"],
  ])("a request dated %s: %s", (on, expected) => {
    expect(codeOf({ ...item("64.2.3"), act: { number: "1", on: plainDate(on) } } as ReleaseClaim)).toBe(
      expected,
    );
  });

  it.each<[string, string]>([
    ["2026-11-22", "allowed"],
    ["2026-11-23", "consent-in-future 64.4"],
  ])("consent of %s: %s", (on, expected) => {
    expect(codeOf({ ...consent, on: plainDate(on) } as ReleaseClaim)).toBe(expected);
  });

  it.each<[string, string, string]>([
    ["the taxpayer", "01234567890123", "allowed"],
    ["who acts for it", "11503199100022", "allowed"],
    ["anybody else", "20907198800033", "not-the-taxpayer 49.1.5"],
  ])("data about oneself (49(1)(5)): %s", (_, person, expected) => {
    expect(codeOf(own(person))).toBe(expected);
  });

  it("records what was shown: the act and what proves the item", () => {
    const judged = judgeRelease(item("64.2.2"), ["registration"], context);
    expect(judged).toEqual({
      ok: true,
      value: {
        ground: {
          basis: "item",
          article: "64.2.2",
          title: { key: "register.ground.64.2.2" },
          evidence: [
            { label: { key: "register.evidence.act-number" }, value: { kind: "text", text: "17/4" } },
            { label: { key: "register.evidence.act-date" }, value: { kind: "date", date: "2026-11-20" } },
            { label: { key: "register.evidence.criminal-case" }, value: { kind: "text", text: "дело № 12" } },
          ],
        },
        sections: ["registration"],
        taxes: null,
      },
    });
  });
});
