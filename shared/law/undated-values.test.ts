import { describe, expect, it } from "vitest";
import { outcomeLines } from "#tests/fixtures/outcome-lines.ts";
import { plainDate } from "../kernel/plain-date.ts";
import { ACTS } from "./acts.ts";
import type { ParameterEdition } from "./parameter.ts";
import { findCodeParameter, parameterBook, shippedParameters } from "./parameters.ts";
import { CODE_PARAMETERS, type CodeParameterName } from "./parameters-of-the-code.ts";

const UNDATED = CODE_PARAMETERS.filter(({ entry }) => entry !== undefined);
const bookWith = (
  ...entries: readonly (readonly [name: string, value: string, from: string, to?: string])[]
) => {
  const book = parameterBook(
    entries.map(
      ([name, value, from, to]): ParameterEdition => ({
        name,
        scope: null,
        from: plainDate(from),
        to: to === undefined ? null : plainDate(to),
        value,
        source: { kind: "office", act: "Эркин-Тоо № 1" },
      }),
    ),
  );
  if (!book.ok) throw new Error(JSON.stringify(book.error));
  return book.value;
};
const valueOn = (name: CodeParameterName, on: string, book = shippedParameters()) => {
  const found = findCodeParameter(book, name, plainDate(on));
  return found.ok ? found.value.value : `missing ${found.error.name}`;
};

describe("values of places an act changed without a day in the text", () => {
  it("are those of 138(1)(3), 163(1¹), (1²), (4), 164(1), 379(3), 397 and 467(1), each with the last act that changed the place", () => {
    expect(
      UNDATED.map(({ name, source, entry }) => [
        name,
        source.kind === "office" ? "" : `${source.basis} ${source.act}`,
        entry,
      ]),
    ).toEqual([
      ["sanction.not-filed.individual", "163.1¹.1 law-185-2025", "law-185.entry"],
      ["sanction.not-filed.sole-trader", "163.1¹.2 law-185-2025", "law-185.entry"],
      ["sanction.not-filed.organization", "163.1¹.3 law-185-2025", "law-185.entry"],
      ["property-tax.housing-rate-ceiling", "379.3 law-37-2025", "law-37.entry"],
      ["property-tax.homestead-factors", "397 law-136-2024", "law-136.entry"],
      ["regime.tamchy", "467.1 law-137-2025", "law-137.entry"],
      ["indirect.hidden-workers.least", "138.1.3 law-136-2024", "law-136.entry"],
      ["sanction.unified-return.indices", "163.1² law-185-2025", "law-185.entry"],
      ["sanction.undocumented-goods.rate", "163.4 law-185-2025", "law-185.entry"],
      ["sanction.agent.monthly-rate", "164.1 law-37-2025", "law-37.entry"],
      ["sanction.agent.cap", "164.1 law-37-2025", "law-37.entry"],
    ]);
  });
  it.each(UNDATED.map(({ name, from, source }) => [name, from, source] as const))(
    "%s never begins before its act",
    (_, from, source) => {
      expect(source.kind !== "office" && ACTS[source.act].date).toBe(from);
    },
  );
  it.each([
    // laws 37 and 185: 1 January of the year after, by 15(2)
    ["sanction.not-filed.individual", "2025-12-31", "2026-01-01", "10"],
    ["sanction.not-filed.sole-trader", "2025-12-31", "2026-01-01", "30"],
    ["sanction.not-filed.organization", "2025-12-31", "2026-01-01", "70"],
    ["sanction.unified-return.indices", "2025-12-31", "2026-01-01", "70"],
    ["sanction.undocumented-goods.rate", "2025-12-31", "2026-01-01", "0.05"],
    ["sanction.agent.monthly-rate", "2025-12-31", "2026-01-01", "0.1"],
    ["sanction.agent.cap", "2025-12-31", "2026-01-01", "0.5"],
    ["regime.tamchy", "2025-12-31", "2026-01-01", "exempt"],
    ["property-tax.housing-rate-ceiling", "2025-12-31", "2026-01-01", "100"],
    // law 136: the first of the month after its publication
    ["property-tax.homestead-factors", "2024-08-31", "2024-09-01", "zone"],
    ["indirect.hidden-workers.least", "2024-08-31", "2024-09-01", "1"],
  ] as const)("%s is missing on %s and held from %s", (name, before, first, value) => {
    expect([valueOn(name, before), valueOn(name, first)]).toEqual([`missing ${name}`, value]);
    expect(valueOn(name, "2022-01-01")).toBe(`missing ${name}`);
  });
});

describe("the office", () => {
  const published = bookWith(["law-185.entry", "2025-08-15", "2022-01-01"]);
  it.each([
    ["2025-08-14", "missing sanction.not-filed.individual"],
    ["2025-08-15", "10"],
  ])("that enters the day of the law moves the value: %s", (on, answer) => {
    expect(valueOn("sanction.not-filed.individual", on, published)).toBe(answer);
  });
  it("cannot move it before the law itself", () => {
    const early = bookWith(["law-185.entry", "2024-01-01", "2022-01-01"]);
    expect(valueOn("sanction.not-filed.individual", "2025-07-30", early)).toBe(
      "missing sanction.not-filed.individual",
    );
    expect(valueOn("sanction.not-filed.individual", "2025-07-31", early)).toBe("10");
  });
  it("may enter what held earlier", () => {
    const known = bookWith(["sanction.not-filed.individual", "5", "2024-09-01", "2025-12-31"]);
    expect(valueOn("sanction.not-filed.individual", "2025-12-31", known)).toBe("5");
    expect(valueOn("sanction.not-filed.individual", "2026-01-01", known)).toBe("10");
    expect(valueOn("sanction.not-filed.individual", "2024-08-31", known)).toBe(
      "missing sanction.not-filed.individual",
    );
  });
  it("that enters no date is told which entry is wrong", () => {
    const wrong = bookWith(["law-185.entry", "autumn", "2022-01-01"]);
    expect(valueOn("sanction.not-filed.individual", "2026-01-01", wrong)).toBe("missing law-185.entry");
  });
});

describe("the computations on the day before and on the first day", () => {
  it.each([
    [
      "tc.163",
      { kind: "not-filed", payer: "organization" },
      "sanction.not-filed.organization",
      '"sanction":700000',
    ],
    [
      "tc.163.4",
      { kind: "unified-return-not-filed", facts: 1 },
      "sanction.unified-return.indices",
      '"sanction":700000',
    ],
    // 5 % of 1 000.00
    [
      "tc.163.4",
      { kind: "undocumented-goods", marketValue: 100_000, regime: "general" },
      "sanction.undocumented-goods.rate",
      '"sanction":5000',
    ],
  ])("%s %o", (rule, input, name, answer) => {
    expect(outcomeLines(rule, { ...input, on: "2025-12-31" })).toEqual([
      `missing parameter: ${name}, 2025-12-31`,
    ]);
    expect(outcomeLines(rule, { ...input, on: "2026-01-01" })[0]).toContain(answer);
  });
  it("tc.164: the day of the decision, not the day of the delay (16(3))", () => {
    const late = { unpaid: 100_000, due: "2025-12-22" };
    expect(outcomeLines("tc.164", { ...late, asOf: "2025-12-31" })).toEqual([
      "missing parameter: sanction.agent.monthly-rate, 2025-12-31",
    ]);
    // one month begun: 10 % of 1 000.00
    expect(outcomeLines("tc.164", { ...late, asOf: "2026-01-01" })[0]).toContain('"sanction":10000');
  });
});
