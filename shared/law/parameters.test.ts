import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/plain-date.ts";
import { hasText } from "../locales/catalogue.ts";
import type { ParameterEdition } from "./parameter.ts";
import { parameterBook, parameterProblems, shippedParameters } from "./parameters.ts";
import { CODE_PARAMETERS } from "./parameters-of-the-code.ts";

const entry = (name: string, from: string, to: string | null, value: string, scope: string | null = null) =>
  ({
    name,
    scope,
    from: plainDate(from),
    to: to === null ? null : plainDate(to),
    value,
    source: { kind: "office", act: "акт № 1" },
  }) satisfies ParameterEdition;

describe("values of the Code", () => {
  const book = shippedParameters();
  it.each([
    ["vat.rate", "0.12"],
    ["penalty.daily-rate", "0.0009"],
    ["penalty.cap", "1"],
    ["limitation.years", "6"],
    ["calculation-index", "100.00"],
  ])("%s is %s", (name, value) => {
    expect(book.find(name, plainDate("2026-11-22"))).toMatchObject({ ok: true, value: { value } });
  });
  it.each([
    ["the day before the Code", "2021-12-31", false],
    ["its first day", "2022-01-01", true],
  ])("%s", (_, on, found) => {
    expect(book.find("vat.rate", plainDate(on)).ok).toBe(found);
  });
  it("names what is missing, with the date", () => {
    expect(book.find("average-wage", plainDate("2026-01-01"), "город Ош")).toEqual({
      ok: false,
      error: { what: "parameter", name: "average-wage", on: "2026-01-01", scope: "город Ош" },
    });
  });
  it("has a title for each, in the catalogue", () => {
    expect(
      CODE_PARAMETERS.filter(({ name }) => !hasText(`law.parameter.${name}`)).map(({ name }) => name),
    ).toEqual([]);
  });
  it("cites an act and a place for each", () => {
    expect(CODE_PARAMETERS.every(({ source }) => source.kind !== "office" && source.basis !== "")).toBe(true);
  });
});

describe("the office's entries", () => {
  const bookOf = (...entries: ParameterEdition[]) => {
    const book = parameterBook(entries);
    if (!book.ok) throw new Error(JSON.stringify(book.error));
    return (name: string, on: string, scope?: string) => {
      const found = book.value.find(name, plainDate(on), scope);
      return found.ok ? found.value.value : null;
    };
  };
  it("come before the shipped values on their days only", () => {
    const find = bookOf(entry("calculation_index", "2026-07-01", "2026-12-31", "120.00"));
    expect(find("calculation-index", "2026-06-30")).toBe("100.00");
    expect(find("calculation-index", "2026-07-01")).toBe("120.00");
    expect(find("Calculation Index", "2026-12-31")).toBe("120.00");
    expect(find("calculation-index", "2027-01-01")).toBe("100.00");
  });
  it("of a district come before those of the country", () => {
    const find = bookOf(
      entry("average-wage", "2026-01-01", null, "38000.00"),
      entry("average-wage", "2026-01-01", null, "31000.00", "город Ош"),
    );
    expect(find("average-wage", "2026-05-01", "город Ош")).toBe("31000.00");
    expect(find("average-wage", "2026-05-01", "Сузакский район")).toBe("38000.00");
    expect(find("average-wage", "2026-05-01")).toBe("38000.00");
  });
  it.each([
    [
      "two values for one day",
      [entry("x", "2026-01-01", "2026-03-31", "1"), entry("x", "2026-03-31", null, "2")],
      "overlap",
      "2026-03-31",
    ],
    [
      "an open value before another",
      [entry("x", "2026-01-01", null, "1"), entry("x", "2026-06-01", null, "2")],
      "overlap",
      "2026-06-01",
    ],
    ["a last day before the first", [entry("x", "2026-02-01", "2026-01-31", "1")], "reversed", "2026-02-01"],
  ])("%s is refused", (_, entries, code, on) => {
    expect(parameterBook(entries)).toEqual({ ok: false, error: [{ code, name: "x", scope: null, on }] });
  });
  it("may leave days open; the Code's own values may not", () => {
    const entries = [entry("x", "2026-01-01", "2026-01-31", "1"), entry("x", "2026-02-02", null, "2")];
    expect(parameterProblems(entries, false)).toEqual([]);
    expect(parameterProblems(entries, true)).toEqual([
      { code: "gap", name: "x", scope: null, on: "2026-02-01" },
    ]);
  });
});
