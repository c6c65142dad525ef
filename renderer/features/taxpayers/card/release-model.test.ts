import { describe, expect, it } from "vitest";
import type { ReleaseGroundView } from "#shared/contract/register-view.ts";
import { tc } from "#shared/kernel/legal-basis.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { RELEASE_SECTIONS } from "#shared/law/registration/release-sections.ts";
import { emptyRelease, openedBy, type ReleaseForm, releaseOf } from "./release-model.ts";

const TODAY = plainDate("2026-11-22");
const BUDGET: ReleaseGroundView = {
  item: "64.2.14",
  article: tc("64.2.14"),
  title: { key: "t" },
  shown: { key: "s" },
  sections: ["registration", "returns", "account"],
};
const full: ReleaseForm = {
  ...emptyRelease(TODAY, "01234567890123"),
  recipient: " Министерство финансов ",
  item: "64.2.14",
  actNumber: " 12 ",
  shown: "бюджет на 2027 год",
};
const gapsOf = (part: Partial<ReleaseForm>) => {
  const made = releaseOf({ ...full, ...part }, [BUDGET]);
  return made.ok ? [] : [...made.gaps];
};

describe("form of a release", () => {
  it("opens only what the ground opens", () => {
    expect(openedBy(full, [BUDGET])).toEqual(["registration", "returns", "account"]);
    expect(openedBy({ basis: "consent", item: "64.2.14" }, [BUDGET])).toBe(RELEASE_SECTIONS);
  });

  it("makes the claim of an item, parts outside it left out", () => {
    expect(releaseOf({ ...full, sections: ["account", "cases", "registration"] }, [BUDGET])).toEqual({
      ok: true,
      recipient: "Министерство финансов",
      claim: {
        basis: "item",
        item: "64.2.14",
        act: { number: "12", on: "2026-11-22" },
        shown: "бюджет на 2027 год",
      },
      sections: ["registration", "account"],
    });
  });

  it.each<[string[], Partial<ReleaseForm>]>([
    [["recipient"], { recipient: " " }],
    [["sections"], { sections: ["cases"] }],
    [["item"], { item: "" }],
    [["actNumber", "actOn"], { actNumber: "", actOn: null }],
    [["shown"], { shown: "ab" }],
    [["givenBy"], { basis: "consent" }],
    [["givenBy", "consentOn"], { basis: "consent", consentOn: null }],
    [["personInn"], { basis: "own", personInn: "1" }],
    [[], { basis: "own" }],
  ])("%j missing", (gaps, part) => {
    expect(gapsOf(part)).toEqual(gaps);
  });
});
