import { describe, expect, it } from "vitest";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import {
  administrationMove,
  REREGISTRATION_GROUNDS,
  type ReregistrationGroundId,
  reregistrationTerm,
} from "./art-112-reregistration.ts";

const IDS = Object.keys(REREGISTRATION_GROUNDS) as ReregistrationGroundId[];
const having = (what: "reconciliationAct" | "movesAdministration" | "changesInn") =>
  IDS.filter((id) => REREGISTRATION_GROUNDS[id][what]);

describe("re-registration, art. 112", () => {
  it("asks a reconciliation act of a move alone, moves administration on two grounds, changes the ИНН with the PIN or an error", () => {
    expect(having("reconciliationAct")).toEqual(["place"]);
    expect(having("movesAdministration")).toEqual(["state-reregistration", "place"]);
    expect(having("changesInn")).toEqual(["pin", "wrong-inn", "repeated-inn"]);
    expect(REREGISTRATION_GROUNDS.place.application).toBe("removal-from-account");
  });
  it.each([
    ["place", "application", "T-061"],
    ["place", "information", "T-062"],
    ["name", "information", "T-062"],
    ["name", "application", "internal-decision"],
    ["pin", "application", "internal-decision"],
    ["state-reregistration", "application", "internal-decision"],
  ] as const)("%s on %s is bound by %s", (ground, basis, term) => {
    expect(reregistrationTerm(ground, basis)).toBe(term);
  });
  it.each([
    ["2026-06-10", "2026-06-11"],
    // a Friday: the next day, though a day off
    ["2026-06-12", "2026-06-13"],
    ["2026-12-31", "2027-01-01"],
    ["2028-02-28", "2028-02-29"],
  ])("entered %s: the old office to that day, the new one from %s (112(5))", (entered, from) => {
    const move = administrationMove("place", plainDate(entered));
    expect(move).toMatchObject({ oldUntil: entered, newFrom: from });
    expect(move?.derivation.filter(({ label }) => !hasText(label.key))).toEqual([]);
  });
  it("moves nothing when only the name or the number changed", () => {
    expect([
      administrationMove("name", plainDate("2026-06-10")),
      administrationMove("pin", plainDate("2026-06-10")),
    ]).toEqual([null, null]);
  });
});
