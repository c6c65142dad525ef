import { describe, expect, it } from "vitest";
import type { Role } from "../../domain/access/permission.ts";
import type { Instant } from "../../kernel/plain-date.ts";
import { clockOf } from "./clocks.ts";
import { couldAt, roleGrants, type Standing, standingAt } from "./standing.ts";

const at = (time: string): Instant => `2026-11-22T${time}Z` as Instant;
const since = (time: string, roles: readonly Role[], active = true): Standing => ({
  from: at(time),
  roles,
  active,
});
const history = [
  since("08:00:00.000", ["inspector"]),
  since("10:00:00.000", ["supervisor"]),
  since("12:00:00.000", ["supervisor"], false),
];
const inShort = (role: string, time: string): string => {
  const found = standingAt(history, role, at(time));
  return found.ok ? found.value.from.slice(11, 16) : found.error;
};

describe("what a person was at a moment", () => {
  it.each([
    // The moment of creation is another computer's: before it nobody could act in the name.
    ["inspector", "07:00:00.000", "08:00"],
    ["inspector", "08:00:00.000", "08:00"],
    ["supervisor", "09:54:59.999", "role-not-held"],
    // Five minutes of difference between clocks are nobody's fault, on either side.
    ["supervisor", "09:55:00.000", "10:00"],
    ["inspector", "10:05:00.000", "08:00"],
    ["inspector", "10:05:00.001", "role-not-held"],
    ["supervisor", "12:05:00.000", "10:00"],
    ["supervisor", "12:05:00.001", "actor-inactive"],
    ["tsar", "09:00:00.000", "role-not-held"],
  ])("as %s at %s: %s", (role, time, expected) => {
    expect(inShort(role, time)).toBe(expected);
  });

  it("moments are compared as moments, however they are written", () => {
    const found = standingAt(history, "inspector", "2026-11-22T15:00:00+06:00" as Instant);
    expect(found.ok).toBe(true);
  });

  it("whoever is not known was nothing", () => {
    expect(standingAt([], "inspector", at("09:00:00.000"))).toEqual({ ok: false, error: "actor-inactive" });
  });

  it("could do what a role of that moment grants", () => {
    expect(couldAt(history, "desk-audit.prepare", at("09:00:00.000"))).toBe(true);
    expect(couldAt(history, "desk-audit.prepare", at("11:00:00.000"))).toBe(false);
    expect(couldAt(history, "decision.sign", at("13:00:00.000"))).toBe(false);
    expect([roleGrants("head", "decision.sign"), roleGrants("tsar", "decision.sign")]).toEqual([true, false]);
  });
});

describe("the clock of a device", () => {
  const now = at("12:00:00.000");
  it.each([
    ["2020-01-01T00:00:00.000Z", "good"],
    [at("12:05:00.000"), "good"],
    [at("12:05:00.001"), "wait"],
    [at("13:00:00.000"), "wait"],
    [at("13:00:00.001"), "wrong"],
  ])("%s against noon is %s", (moment, expected) => {
    expect(clockOf(moment as Instant, now)).toBe(expected);
  });
});
