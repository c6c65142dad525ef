import { describe, expect, it } from "vitest";
import { type Instant, plainDate } from "../../kernel/plain-date.ts";
import type { ParameterEdition } from "../../law/parameter.ts";
import type { ReadingChoice } from "../../law/readings.ts";
import { readEntries, versionOn } from "./entries.ts";
import { daysOf, layChoices, layDays, layParameters, layPublished, parametersOf } from "./lay-law.ts";
import { publishedLawAt, withVersion } from "./published-law.ts";

const edition = (name: string, scope: string | null, from: string, value: string): ParameterEdition => ({
  name,
  scope,
  from: plainDate(from),
  to: null,
  value,
  source: { kind: "office", act: "акт" },
});
const NONE = { parameters: [], calendar: [], readings: [] };

describe("what the centre publishes binds every office", () => {
  it("a series of a parameter is the centre's as a whole, however its name is spelt; others stay", () => {
    const own = [
      edition("Calculation_Index", null, "2020-01-01", "100"),
      edition("average-wage", "Ош", "2026-01-01", "20000"),
    ];
    const published = [edition("calculation-index", null, "2026-01-01", "120")];
    expect(layParameters(own, published)).toEqual([own[1], published[0]]);
  });

  it("a value for one district leaves the others alone", () => {
    const own = [
      edition("average-wage", "Ош", "2026-01-01", "1"),
      edition("average-wage", "Талас", "2026-01-01", "2"),
    ];
    const published = [edition("average-wage", "Ош", "2026-01-01", "3")];
    expect(layParameters(own, published).map(({ scope, value }) => [scope, value])).toEqual([
      ["Талас", "2"],
      ["Ош", "3"],
    ]);
  });

  it("a day and a reading take the place of the office's own", () => {
    const day = (kind: "day-off" | "working-day") => ({
      date: plainDate("2026-03-09"),
      kind,
      name: { ru: "", ky: "" },
      basis: "указ",
    });
    expect(layDays(daysOf([day("day-off")]), daysOf([day("working-day")]))).toEqual(
      daysOf([day("working-day")]),
    );
    const choice = (alternative: string): ReadingChoice => ({
      reading: "R-01" as ReadingChoice["reading"],
      alternative,
      chosenBy: "somebody",
      chosenAt: "2026-01-01T00:00:00.000Z" as Instant,
      reason: "",
    });
    expect(layChoices([choice("a")], [choice("b")])).toEqual([choice("b")]);
  });

  it("it can be seen whether a device knew it", () => {
    const published = { ...NONE, parameters: [edition("a", null, "2026-01-01", "1")] };
    expect(layPublished(NONE, NONE).changed).toBe(false);
    expect(layPublished(published, published)).toEqual({ law: published, changed: false });
    expect(layPublished(NONE, published)).toEqual({ law: published, changed: true });
  });
});

describe("the moment of a decision", () => {
  const entry = (value: string) => ({
    name: "a",
    scope: null,
    from: plainDate("2026-01-01"),
    to: null,
    value,
    act: "акт",
  });
  const published = (version: number, value: string) => ({
    name: "parameters" as const,
    version,
    effectiveFrom: plainDate("2026-01-01"),
    sha256: "a".repeat(64),
    bytes: 10,
    entries: [entry(value)],
  });
  const state = withVersion(
    withVersion([], published(1, "1"), "2026-02-01T00:00:00.000Z" as Instant),
    published(2, "2"),
    "2026-03-01T00:00:00.000Z" as Instant,
  );
  const valueAt = (at: string) =>
    publishedLawAt(state, [], [], at as Instant).parameters.map(({ value }) => value);

  it.each([
    ["before the first version", "2026-01-31T23:59:59.999Z", []],
    ["the moment of the first", "2026-02-01T00:00:00.000Z", ["1"]],
    ["just before the second", "2026-02-28T23:59:59.999Z", ["1"]],
    ["after the second", "2026-03-01T06:00:00+06:00", ["2"]],
  ])("%s", (_when, at, values) => {
    expect(valueAt(at)).toEqual(values);
  });

  it("only the last versions are kept", () => {
    const many = Array.from({ length: 9 }, (_, i) => i + 1).reduce(
      (told, version) =>
        withVersion(
          told,
          published(version, String(version)),
          `2026-0${version}-01T00:00:00.000Z` as Instant,
        ),
      [] as ReturnType<typeof withVersion>,
    );
    expect(many.map(({ version }) => version)).toEqual([7, 8, 9]);
  });
});

describe("entries", () => {
  it("are read whole, or it is said which is wrong and how", () => {
    const good = { name: "a", scope: null, from: "2026-01-01", to: null, value: "1", act: "акт" };
    expect(readEntries("parameters", [good]).entries).toEqual([good]);
    expect(readEntries("parameters", [good, { ...good, from: "2026-02-30" }, { ...good, more: 1 }])).toEqual({
      entries: null,
      problems: [
        { entry: 2, detail: "from: not-a-date" },
        { entry: 3, detail: expect.stringContaining("more") },
      ],
    });
    expect(parametersOf([{ ...good, from: plainDate("2026-01-01") }])[0]?.source).toEqual({
      kind: "office",
      act: "акт",
    });
  });

  it("of versions the newest applies whose day has come", () => {
    const versions = [
      { version: 1, effectiveFrom: plainDate("2026-01-01") },
      { version: 2, effectiveFrom: plainDate("2027-01-01") },
      { version: 3, effectiveFrom: plainDate("2026-06-01") },
    ];
    expect(versionOn(versions, plainDate("2025-12-31"))).toBeNull();
    expect(versionOn(versions, plainDate("2026-05-31"))?.version).toBe(1);
    expect(versionOn(versions, plainDate("2026-06-01"))?.version).toBe(3);
    // A later version with a later day does not lose to it.
    expect(versionOn(versions, plainDate("2027-01-01"))?.version).toBe(3);
  });
});
