import { describe, expect, it } from "vitest";
import { inn } from "../../kernel/inn.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { type ComparableEntry, compareEntries, duplicateSigns } from "./compare-entries.ts";

const entry: ComparableEntry = {
  inn: inn("11503199100022"),
  name: { ru: "Асанова Айгуль Бакытовна", ky: "" },
  kind: "individual",
  registeredOn: plainDate("2020-01-01"),
  closedOn: null,
  office: "026",
  address: "г. Бишкек, ул. Токтогула, 12",
  phone: "0555 12-34-56",
  email: "A@b.kg",
  activityGroup: "trade",
};
const twin: ComparableEntry = {
  ...entry,
  inn: inn("21503199100099"),
  name: { ru: "Асанова Айгүль Бакытовна", ky: "" },
  address: "Г БИШКЕК УЛ ТОКТОГУЛА 12",
  phone: "+996 555 123456",
  email: "a@b.kg",
};
const verdicts = (a: ComparableEntry, b: ComparableEntry) =>
  Object.fromEntries(compareEntries(a, b).map(({ field, verdict }) => [field, verdict]));

describe("two entries side by side, art. 113(3)", () => {
  it("reads each field by its own sense", () => {
    expect(verdicts(entry, twin)).toEqual({
      inn: "alike",
      "name-ru": "same",
      "name-ky": "unknown",
      kind: "same",
      "registered-on": "same",
      "closed-on": "unknown",
      office: "same",
      address: "alike",
      phone: "alike",
      email: "alike",
      activity: "same",
    });
  });

  it("a person in business and the same person without it are alike in kind", () => {
    expect(verdicts(entry, { ...twin, kind: "sole-trader" })["kind"]).toBe("alike");
    expect(verdicts(entry, { ...twin, kind: "organization" })["kind"]).toBe("differs");
  });

  it.each<[string, Partial<ComparableEntry>, string[]]>([
    ["all of it", {}, ["birth-and-name", "name-and-phone", "name-and-address"]],
    ["another day of birth", { inn: inn("11603199100022") }, ["name-and-phone", "name-and-address"]],
    ["another telephone and address", { phone: "0700000000", address: "г. Ош" }, ["birth-and-name"]],
    ["no telephone and no address", { phone: null, address: null }, ["birth-and-name"]],
    ["another name", { name: { ru: "Бекова Нурила Сапаровна", ky: "" } }, []],
    ["an organization", { kind: "organization" }, []],
    ["the same number", { inn: entry.inn }, []],
  ])("signs of one taxpayer: %s", (_, other, expected) => {
    expect(duplicateSigns(entry, { ...twin, ...other })).toEqual(expected);
  });
});
