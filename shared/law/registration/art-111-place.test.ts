import { describe, expect, it } from "vitest";
import { month } from "#shared/kernel/period.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import { FILING_DUTIES, REGISTRATION_GROUNDS, registeredFrom } from "./art-111-grounds.ts";
import {
  type KnownPlaces,
  officeVerdict,
  PLACE_KINDS,
  PLACE_RULES,
  placesOfRegistration,
  placeTitleKey,
} from "./art-111-place.ts";
import type { PayerKind } from "./kinds.ts";

describe("the place of registration, art. 111(6)–(10)", () => {
  it.each<[PayerKind, KnownPlaces, readonly string[], boolean, string]>([
    ["organization", { stateRegistration: "004" }, ["004"], false, "111.6.1"],
    ["individual", { passportAddress: "001", residence: "002" }, ["001", "002"], true, "111.6.2"],
    ["individual", { passportAddress: "001", residence: "001" }, ["001"], false, "111.6.2"],
    ["individual", { residence: "002" }, ["002"], false, "111.6.2"],
    [
      "sole-trader",
      { passportAddress: "001", residence: "002", business: "003" },
      ["001", "002", "003"],
      true,
      "111.6.3",
    ],
    [
      "sole-trader",
      { passportAddress: "001", residence: "001", business: "003" },
      ["001", "003"],
      true,
      "111.6.3",
    ],
    ["foreign-branch", { branchRegistration: "004" }, ["004"], false, "111.6.4"],
    ["foreign-organization", { location: "002" }, ["002"], false, "111.7"],
    ["foreign-owner", { object: "007" }, ["007"], false, "111.8"],
    ["diplomatic", { location: "004" }, ["004"], false, "111.10"],
  ])("%s with %j: %j, chooses %s, by %s", (kind, places, offices, taxpayerChooses, article) => {
    const found = placesOfRegistration(kind, places);
    expect(found).toMatchObject({
      outcome: "known",
      taxpayerChooses,
      choiceArticle: taxpayerChooses ? "111.9" : null,
    });
    if (found.outcome === "known") {
      expect(found.offices.map(({ office }) => office)).toEqual(offices);
      expect(found.offices.every((one) => one.article === article)).toBe(true);
    }
  });
  it.each<[PayerKind, KnownPlaces, readonly string[]]>([
    ["organization", {}, ["stateRegistration"]],
    ["organization", { residence: "001" }, ["stateRegistration"]],
    ["individual", { passportAddress: " " }, ["passportAddress", "residence"]],
    ["foreign-owner", {}, ["object"]],
  ])("%s with %j is incomplete: %j", (kind, places, missing) => {
    expect(placesOfRegistration(kind, places)).toMatchObject({ outcome: "incomplete", missing });
  });
  it("is named by the authorised body for a foreign seller of e-services", () => {
    expect(placesOfRegistration("foreign-e-service", {})).toEqual({
      outcome: "set-by-authorized-body",
      article: "111.3",
    });
  });
  it.each<[PayerKind, KnownPlaces, string, string]>([
    ["organization", { stateRegistration: "004" }, "004", "own"],
    ["organization", { stateRegistration: "004" }, " 004 ", "own"],
    ["organization", { stateRegistration: "004" }, "001", "forward"],
    ["organization", {}, "001", "unknown"],
    ["individual", { passportAddress: "001", residence: "002" }, "003", "forward"],
    ["individual", { passportAddress: "001", residence: "002" }, "002", "own"],
    // the residence may be here: not sent away on half the facts
    ["individual", { passportAddress: "001" }, "002", "unknown"],
    ["foreign-e-service", {}, "001", "unknown"],
  ])("%s with %j at office %s: %s", (kind, places, office, verdict) => {
    expect(officeVerdict(kind, places, office).verdict).toBe(verdict);
  });
  it("has a word for each place and a duty for each payer", () => {
    expect(PLACE_KINDS.filter((place) => !hasText(placeTitleKey(place)))).toEqual([]);
    expect(Object.keys(FILING_DUTIES)).toEqual(expect.arrayContaining(Object.keys(PLACE_RULES)));
    expect(FILING_DUTIES.organization).toMatchObject({ where: "state-registrar", term: null });
    expect(FILING_DUTIES["foreign-owner"]).toMatchObject({ article: "111.4.3", term: "T-056" });
  });
});

describe("grounds of tax registration, art. 111(1)", () => {
  it("force the general regime on what the office found, and nothing else", () => {
    const forced = Object.entries(REGISTRATION_GROUNDS).filter(([, ground]) => ground.forced);
    expect(forced.map(([basis, ground]) => [basis, ground.regime])).toEqual([["detected", "general"]]);
  });
  it.each([
    ["application", "2026-06-10", null, "2026-06-10"],
    ["application", "2026-06-10", "2026-03", "2026-06-10"],
    ["information", "2026-06-10", "2026-03", "2026-03-01"],
    ["detected", "2026-06-10", "2025-12", "2025-12-01"],
    ["detected", "2026-06-10", null, null],
  ] as const)("on %s entered %s, obligation of %s: registered from %s", (basis, entered, period, from) => {
    const registered = registeredFrom(basis, plainDate(entered), period === null ? null : month(period));
    expect(registered?.from ?? null).toBe(from);
    expect((registered?.derivation ?? []).filter(({ label }) => !hasText(label.key))).toEqual([]);
  });
});
