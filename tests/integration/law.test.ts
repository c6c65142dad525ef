import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { idSource } from "#db/ids.ts";
import { projectionFingerprint, rebuildProjections } from "#db/projections/rebuild.ts";
import type { RuleInput } from "#shared/contract/law-rules.ts";
import type { CommandId } from "#shared/kernel/id.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import { errorOf, type TemporaryCore, temporaryCore } from "#tests/fixtures/core.ts";
import { notTakenOver } from "#tests/fixtures/pushing.ts";

const ids = idSource();
const commandId = (): CommandId => ids<"Command">();
const name = { ru: "Выходной по распоряжению", ky: "Тескеме боюнча дем алыш күнү" };
const basis = "распоряжение от 01.04.2026 № 5";
let office: TemporaryCore;

beforeAll(async () => {
  office = await temporaryCore();
});
afterAll(async () => {
  const left = await notTakenOver(office);
  office.dispose();
  expect(left, "what the centre does not take over").toEqual([]);
});

const dayOf = async (date: string) =>
  (await office.as("inspector").law.calendar({ year: Number(date.slice(0, 4)) })).find(
    (day) => day.date === date,
  );
const setDay = (
  login: string,
  date: string,
  kind: "holiday" | "working-day" | "confirmed-holiday" | "removed-holiday",
  id = commandId(),
) => office.as(login).law.setCalendarDay({ commandId: id, date: plainDate(date), kind, name, basis });

/** What the working of a computation comes to. */
const lastStep = async (rule: string, input: RuleInput): Promise<string | number | undefined> => {
  const answer = await office.as("inspector").lawRules.compute({ rule, on: plainDate("2026-11-22"), input });
  return answer.outcome === "computed" ? answer.derivation.at(-1)?.result.value : answer.outcome;
};

describe("the working calendar", () => {
  it("lists the shipped holidays of a year, none confirmed", async () => {
    const days = await office.as("inspector").law.calendar({ year: 2027 });
    // 12 yearly and 2 lunar
    expect(days).toHaveLength(14);
    expect(days.every((day) => !day.working && !day.confirmed && day.source === "built-in")).toBe(true);
    expect(days.map(({ date }) => date)).toEqual(days.map(({ date }) => date).toSorted());
  });

  it("takes the head's day off into the terms", async () => {
    const due = () => lastStep("tc.018", { from: "2026-06-05", length: 1, unit: "working-day" });
    expect(await due()).toBe("2026-06-08");
    await setDay("head", "2026-06-08", "holiday");
    expect(await due()).toBe("2026-06-09");
    expect(await dayOf("2026-06-08")).toEqual({
      date: "2026-06-08",
      working: false,
      name,
      basis,
      confirmed: true,
      source: "office",
    });
  });

  it("moves a working day, confirms a holiday, takes one away", async () => {
    await setDay("head", "2026-06-13", "working-day");
    await setDay("head", "2026-01-07", "confirmed-holiday");
    await setDay("head", "2026-05-05", "removed-holiday");
    // 21.03.2026 is a Saturday: without the holiday it is a weekend still
    await setDay("head", "2026-03-21", "removed-holiday");
    expect(await dayOf("2026-06-13")).toMatchObject({ working: true, source: "office" });
    expect(await dayOf("2026-01-07")).toMatchObject({ working: false, confirmed: true });
    expect(await dayOf("2026-05-05")).toMatchObject({ working: true });
    expect(await dayOf("2026-03-21")).toMatchObject({ working: false });
  });

  it("refuses to confirm what is no holiday and to make a Tuesday work", async () => {
    expect(await errorOf(setDay("head", "2026-06-09", "confirmed-holiday"))).toBe("REFUSED not-a-holiday");
    expect(await errorOf(setDay("head", "2026-06-09", "removed-holiday"))).toBe("REFUSED not-a-holiday");
    expect(await errorOf(setDay("head", "2026-06-09", "working-day"))).toBe("REFUSED works-anyway");
  });

  it("is not an inspector's to change", async () => {
    expect(await errorOf(setDay("inspector", "2026-06-10", "holiday"))).toBe("FORBIDDEN no-permission");
  });

  it("changes once by a repeated command", async () => {
    const id = commandId();
    const first = await setDay("head", "2026-06-11", "holiday", id);
    const events = await office.as("head").admin.events({ limit: 100 });
    expect(await setDay("head", "2026-06-11", "holiday", id)).toEqual(first);
    expect(await office.as("head").admin.events({ limit: 100 })).toEqual(events);
  });
});

describe("the doubtful readings", () => {
  it("are shown with their articles, texts in both languages and the default", async () => {
    const readings = await office.as("inspector").law.readings();
    const bounds = readings.find(({ id }) => id === "A-25");
    expect(bounds).toMatchObject({
      articles: ["163.1", "17.3"],
      default: "lower-band",
      chosen: "lower-band",
      chosenBy: null,
    });
    expect(readings.every(({ question }) => question.ru !== question.ky && question.ky !== "")).toBe(true);
  });

  it("are settled by the head, by name and hour, and obeyed", async () => {
    // paid on the 30th day: 30 days by default, 29 when the paying day is free
    const penalty = () =>
      lastStep("tc.082", {
        arrears: 10_000_000,
        due: "2026-03-25",
        asOf: "2026-12-31",
        payments: [{ date: "2026-04-24", amount: 10_000_000 }],
        suspended: [],
      });
    expect(await penalty()).toBe("2700.00");
    const choice = { id: "A-23", alternative: "payment-day-free" };
    await office.as("head").law.chooseReading({ commandId: commandId(), ...choice });
    expect(await penalty()).toBe("2610.00");
    const chosen = (await office.as("inspector").law.readings()).find(({ id }) => id === "A-23");
    expect(chosen).toMatchObject({ chosen: "payment-day-free", chosenAt: "2026-11-22T04:00:00.000Z" });
    expect(chosen?.chosenBy?.ru).not.toBe("");
    await office.as("head").law.chooseReading({
      commandId: commandId(),
      id: "A-23",
      alternative: "payment-day-counted",
    });
    expect(await penalty()).toBe("2700.00");
  });

  it.each([
    ["an inspector's choice", "inspector", "A-23", "payment-day-free", "FORBIDDEN no-permission"],
    ["an unknown reading", "head", "Z-99", "x", "REFUSED unknown-reading"],
    ["an unknown alternative", "head", "A-23", "x", "REFUSED unknown-alternative"],
    ["one the rules do not know how to obey", "head", "A-36", "as-printed", "REFUSED not-choosable"],
  ])("refuse %s", async (_, login, id, alternative, error) => {
    const call = office.as(login).law.chooseReading({ commandId: commandId(), id, alternative });
    expect(await errorOf(call)).toBe(error);
  });
});

describe("the dated parameters", () => {
  it("have titles in both languages, an article or an act, and say what is assumed", async () => {
    const parameters = await office.as("inspector").law.parameters();
    const code = parameters.filter(({ source }) => source !== "office");
    expect(code.filter(({ name: key }) => !hasText(`law.parameter.${key}`))).toEqual([]);
    expect(parameters.find((found) => found.name === "penalty.daily-rate")).toMatchObject({
      value: "0.0009",
      basis: "82.6",
      source: "code",
      from: "2022-01-01",
      to: null,
    });
    // the text names law 185 and no day: the day of its entry as the program has it
    expect(parameters.find((found) => found.name === "sanction.undocumented-goods.rate")).toMatchObject({
      value: "0.05",
      basis: "163.4; Закон КР от 2025-07-31 № 185",
      source: "code",
      from: "2026-01-01",
    });
    expect(parameters.find((found) => found.name === "calculation-index")).toMatchObject({
      source: "assumed",
    });
  });
});

describe("inspector law term --db", () => {
  const inspector = (key: string) => {
    const file = join(office.folder, "office.db");
    const entry = join(import.meta.dirname, "..", "..", "electron", "cli", "inspector.mjs");
    return spawnSync(process.execPath, [entry, "law", "term", "--db", file], {
      input: `${JSON.stringify({ from: "2026-06-05", length: 1, unit: "working-day" })}\n`,
      encoding: "utf8",
      env: { ...process.env, INSPECTOR_DB_KEY: key },
    });
  };
  it("counts by the office's own calendar: Monday 8 June is off there", () => {
    const { status, stdout } = inspector("tests");
    expect([status, JSON.parse(stdout).due]).toEqual([0, "2026-06-09"]);
  });
  it("is unusable with a wrong key, without an answer", () => {
    const { status, stdout, stderr } = inspector("wrong");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).not.toBe("");
  });
});

describe("the journal", () => {
  it("gives the same calendar and readings again", () => {
    const opened = office.core.office;
    if (opened === null) throw new Error("locked");
    const { read, write } = opened.database;
    const before = projectionFingerprint(read);
    rebuildProjections(write);
    expect(projectionFingerprint(read)).toEqual(before);
  });
});
