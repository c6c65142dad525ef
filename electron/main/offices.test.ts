import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FIRST_OFFICE, officesOnComputer, parseOffices } from "./offices.ts";

let profile: string;
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), "inspector-offices-"));
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

const FIRST = { id: FIRST_OFFICE, name: null };
const offices = () => officesOnComputer(profile, join(profile, "office.db"));
const name = (ru: string) => ({ ru, ky: `${ru} ky` });

describe("offices on this computer", () => {
  it("begin with the one the program was started with", () => {
    expect(offices().list()).toEqual({ current: FIRST_OFFICE, offices: [FIRST] });
    expect(offices().file()).toBe(join(profile, "office.db"));
  });

  it("one more has a file of its own, is open at once, and is remembered", () => {
    const known = offices();
    known.name(name("УГНС 026"));
    known.add();
    expect(known.file()).toBe(join(profile, "offices", "2", "office.db"));
    writeFileSync(known.file(), "");
    known.name(name("УГНС 005"));
    const again = offices();
    expect(again.file()).toBe(known.file());
    expect(again.list().offices).toEqual([
      { id: "1", name: name("УГНС 026") },
      { id: "2", name: name("УГНС 005") },
    ]);
    expect(again.open(FIRST_OFFICE)).toBe(true);
    expect(offices().file()).toBe(join(profile, "office.db"));
    expect(offices().list().offices).toHaveLength(2);
  });

  it("one that was never made is dropped when another is opened; the files of others are not touched", () => {
    const known = offices();
    writeFileSync(known.file(), "data");
    known.add();
    known.open(FIRST_OFFICE);
    expect(known.list()).toEqual({ current: FIRST_OFFICE, offices: [FIRST] });
    expect(readFileSync(join(profile, "office.db"), "utf8")).toBe("data");
    known.add();
    known.add();
    expect(known.list().offices.map(({ id }) => id)).toEqual(["1", "3"]);
    expect(existsSync(join(profile, "offices", "3"))).toBe(true);
  });

  it("neither the open one nor an unknown one is opened anew; the same name is no change", () => {
    const known = offices();
    expect([known.open(FIRST_OFFICE), known.open("7"), known.open("../office")]).toEqual([
      false,
      false,
      false,
    ]);
    expect([known.name(name("А")), known.name(name("А")), known.name(name("Б"))]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it.each([
    ["no JSON", "{"],
    ["no list", '{"current":"2"}'],
    ["ids that are paths", '{"current":"../x","offices":[{"id":"../x","name":null},{"id":7},null]}'],
  ])("a damaged list costs names, not offices: %s", (_, text) => {
    expect(parseOffices(text)).toEqual({ current: FIRST_OFFICE, offices: [FIRST] });
  });
});
