import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { shippedCalendar } from "../calendar/calendar-sources.ts";
import { shippedParameters } from "../parameters.ts";
import { computeCustomsImport } from "./art-310-import.ts";
import { computeEaeuImport, type EaeuImportInput } from "./art-311-eaeu-import.ts";

const context = { parameters: shippedParameters(), calendar: shippedCalendar() };
const som = (value: number) => tyiyn(Math.round(value * 100));

describe("art. 310: goods from outside the EAEU", () => {
  const compute = (rest = {}) =>
    computeCustomsImport(
      {
        on: plainDate("2026-03-02"),
        customsValue: som(100_000),
        duties: som(5_000),
        otherTaxes: som(15_000),
        exemption: null,
        ...rest,
      },
      context,
    );
  it("customs value, duties and excise are the base", () => {
    // 100 000 + 5 000 + 15 000 = 120 000 × 12 %
    expect(compute()).toMatchObject({ value: { base: 12_000_000, vat: 1_440_000 } });
  });
  it("a ground frees it; one that has ended does not", () => {
    expect(compute({ exemption: { ground: "natural-gas", listed: null } })).toMatchObject({
      value: { base: 12_000_000, vat: 0 },
    });
    expect(compute({ exemption: { ground: "bank-equipment", listed: null } })).toMatchObject({
      error: { code: "ground-not-in-force" },
    });
    expect(compute({ exemption: { ground: "baby-food", listed: null } })).toMatchObject({
      error: { code: "incomplete" },
    });
  });
  it("refuses a negative amount and a day before the Code", () => {
    expect(compute({ duties: som(-1) })).toMatchObject({
      error: { code: "negative-amount", path: "duties" },
    });
    expect(compute({ on: plainDate("2021-12-31") })).toMatchObject({ error: { code: "incomplete" } });
  });
});

describe("art. 311: goods from the EAEU", () => {
  const compute = (rest: Partial<EaeuImportInput> = {}) =>
    computeEaeuImport(
      {
        importedOn: plainDate("2026-01-10"),
        accountedOn: plainDate("2026-01-12"),
        byAgent: false,
        goods: som(100_000),
        otherCosts: som(10_000),
        shownApart: true,
        excise: som(0),
        processing: null,
        exemption: null,
        ...rest,
      },
      context,
    );
  it.each([
    // 20 February 2026 is a Friday
    [
      "costs named apart stay out",
      compute(),
      { base: 10_000_000, vat: 1_200_000, arises: "2026-01-12", due: "2026-02-20" },
    ],
    ["costs not named come in", compute({ shownApart: false }), { base: 11_000_000, vat: 1_320_000 }],
    ["excise comes in", compute({ excise: som(20_000) }), { base: 12_000_000, vat: 1_440_000 }],
    [
      "own raw material: the processing alone",
      compute({ processing: som(30_000) }),
      { base: 3_000_000, vat: 360_000 },
    ],
    ["an agent owes from the import", compute({ byAgent: true }), { arises: "2026-01-10" }],
    [
      "accounts before the border",
      compute({ accountedOn: plainDate("2026-01-01") }),
      { arises: "2026-01-10" },
    ],
    // the twentieth of June 2026 is a Saturday: Monday
    [
      "a day off moves the due day",
      compute({ importedOn: plainDate("2026-05-31"), accountedOn: plainDate("2026-05-31") }),
      { due: "2026-06-22" },
    ],
    [
      "a ground frees it",
      compute({ exemption: { ground: "electricity", listed: null } }),
      { base: 10_000_000, vat: 0 },
    ],
  ])("%s", (_, computed, value) => {
    expect(computed).toMatchObject({ ok: true, value });
  });
  it("refuses a negative amount and a day before the Code", () => {
    expect(compute({ processing: som(-1) })).toMatchObject({
      error: { code: "negative-amount", path: "processing" },
    });
    expect(
      compute({ importedOn: plainDate("2021-12-30"), accountedOn: plainDate("2021-12-31") }),
    ).toMatchObject({ error: { code: "incomplete" } });
  });
});
