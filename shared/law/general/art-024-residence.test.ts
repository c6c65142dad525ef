import { describe, expect, it } from "vitest";
import { outcomeLines } from "#tests/fixtures/outcome-lines.ts";

const stay = (from: string, to: string, reason?: string) => ({ from, to, ...(reason ? { reason } : {}) });
const ask = (given: object) =>
  outcomeLines("tc.024", {
    period: "2026",
    present: [],
    away: [],
    uncounted: [],
    stateService: false,
    ...given,
  });
const status = (given: object) => JSON.parse(ask(given)[0] ?? "null") as object;

describe("art. 24(2): days in twelve months that end in the period", () => {
  it("183 days make a resident, 182 do not", () => {
    // January 31, February 28, March 31, April 30, May 31, June 30 are 181; 1 and 2 July
    expect(ask({ present: [stay("2026-01-01", "2026-07-02")] })).toEqual([
      '{"resident":true,"days":183,"from":"2025-07-03","to":"2026-07-02"}',
      "residence.present |  | from 2025-07-03, to 2026-07-02 | 183 | 24.2",
      "residence.resident | present + away | present 183, away 0, least 183 | 183 | 24.2",
    ]);
    expect(ask({ present: [stay("2026-01-01", "2026-07-01")] })).toEqual([
      '{"resident":false,"days":182,"from":"2025-07-02","to":"2026-07-01"}',
      "residence.present |  | from 2025-07-02, to 2026-07-01 | 182 | 24.2",
      "residence.non-resident | present + away | present 182, away 0, least 183 | 182 | 24.3",
    ]);
  });
  it("the months may begin in the year before", () => {
    // 3 October – 31 December are 90 days (29 + 30 + 31), 1 January – 3 April 2026 are 93
    const over = { present: [stay("2025-10-03", "2026-04-03")] };
    expect(status(over)).toMatchObject({ resident: true, days: 183, to: "2026-04-03" });
    // of the year before they end too early: 90 days by its end
    expect(status({ ...over, period: "2025" })).toMatchObject({ resident: false, days: 90 });
    // and in the year after they are over: 4 April 2025 … are no more in any twelve months that end in 2027
    expect(status({ ...over, period: "2027" })).toMatchObject({ resident: false });
  });
  it("days more than twelve months apart do not add up", () => {
    // 100 days of each spring; twelve months that hold both springs in full there are none
    const springs = { present: [stay("2025-03-01", "2025-06-08"), stay("2026-03-01", "2026-06-08")] };
    expect(status(springs)).toMatchObject({ resident: false, days: 100 });
  });
  it("a day told twice counts once", () => {
    const twice = { present: [stay("2026-01-01", "2026-07-01"), stay("2026-06-01", "2026-07-01")] };
    expect(status(twice)).toMatchObject({ resident: false, days: 182 });
  });
  it("29 February is a day: 1 January – 1 July 2028 are 183", () => {
    expect(status({ period: "2028", present: [stay("2028-01-01", "2028-07-01")] })).toMatchObject({
      resident: true,
      days: 183,
    });
  });
  it("nobody seen here is a non-resident", () => {
    expect(status({})).toMatchObject({ resident: false, days: 0, from: "2025-01-02", to: "2026-01-01" });
  });
});

describe("art. 24(2¹), (2²): what counts beside, and what does not", () => {
  it.each(["treatment", "mission", "study"])("a day abroad for %s counts", (reason) => {
    const abroad = {
      present: [stay("2026-01-01", "2026-07-01")],
      away: [stay("2026-07-01", "2026-07-02", reason)],
    };
    // 1 July is here already; 2 July is the 183rd
    expect(ask(abroad)).toEqual([
      '{"resident":true,"days":183,"from":"2025-07-03","to":"2026-07-02"}',
      "residence.present |  | from 2025-07-03, to 2026-07-02 | 182 | 24.2",
      "residence.away |  |  | 1 | 24.2¹",
      "residence.resident | present + away | present 182, away 1, least 183 | 183 | 24.2",
    ]);
  });
  it.each(["diplomat", "international-organization"])("time here as %s does not", (reason) => {
    const official = {
      present: [stay("2026-01-01", "2026-12-31")],
      uncounted: [stay("2026-01-01", "2026-07-02", reason)],
    };
    // 3 July – 31 December: 29 + 31 + 30 + 31 + 30 + 31
    expect(ask(official)).toEqual([
      '{"resident":false,"days":182,"from":"2026-01-01","to":"2026-12-31"}',
      "residence.present |  | from 2026-01-01, to 2026-12-31 | 182 | 24.2",
      "residence.uncounted |  |  | 183 | 24.2²",
      "residence.non-resident | present + away | present 182, away 0, least 183 | 182 | 24.3",
    ]);
    const day = { ...official, uncounted: [stay("2026-01-01", "2026-07-01", reason)] };
    expect(status(day)).toMatchObject({ resident: true, days: 183 });
  });
  it("the state service abroad makes a resident without a day here", () => {
    expect(ask({ stateService: true })).toEqual([
      '{"resident":true,"days":null,"from":null,"to":null}',
      "residence.state-service |  |  | — text | 24.2",
    ]);
  });
});

describe("refusals", () => {
  it.each(["present", "away", "uncounted"])("a stay that ends before it begins, %s", (name) => {
    const reason = name === "away" ? "study" : name === "uncounted" ? "diplomat" : undefined;
    expect(ask({ [name]: [stay("2026-02-02", "2026-02-01", reason)] })).toEqual([
      `not applicable: reversed-interval [path ${name}[0].to] | 24.2`,
    ]);
  });
  it("before the Code the number of days is missing", () => {
    expect(ask({ period: "2021" })).toEqual(["missing parameter: term.t-133, 2021-01-01"]);
  });
});
