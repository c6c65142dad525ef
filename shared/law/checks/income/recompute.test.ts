import { describe, expect, it } from "vitest";
import { tyiyn } from "../../../kernel/money.ts";
import { type EmployeeLines, recomputePit } from "./recompute.ts";

const NOTHING = { tax: tyiyn(0), kept: tyiyn(0) };
const anEmployee = (lines: EmployeeLines["lines"], over: Partial<EmployeeLines> = {}): EmployeeLines => ({
  employee: "22001199912345",
  lines,
  before: NOTHING,
  rates: ["0.1", "0.05"],
  withoutFloor: false,
  ...over,
});
/** E39, January: 25 000 − 2 500 − 650 = 21 850 under 38 000. */
const JANUARY = {
  "010": 2_500_000,
  "020": 250_000,
  "025": 65_000,
  "030": 2_185_000,
  "035": 3_800_000,
  "040": 3_800_000,
  "050": 380_000,
  "051": 218_500,
  "052": 161_500,
};
const brokenOf = (row: EmployeeLines) => {
  const [employee] = recomputePit({ totals: {}, employees: [row] }).employees;
  return employee?.checks.filter(({ broken }) => broken).map(({ line }) => line);
};

describe("digest 4.4: the agent's return recomputed", () => {
  it("E39: two months, the second less what the first withheld", () => {
    expect(brokenOf(anEmployee(JANUARY))).toEqual([]);
    const february = {
      "010": 8_500_000,
      "020": 850_000,
      "025": 130_000,
      "030": 7_520_000,
      "035": 7_600_000,
      "040": 7_600_000,
      "050": 380_000,
      "051": 533_500,
      "052": -153_500,
    };
    const before = { tax: tyiyn(380_000), kept: tyiyn(218_500) };
    expect(brokenOf(anEmployee(february, { before }))).toEqual([]);
    expect(brokenOf(anEmployee({ ...february, "050": 533_500, "052": 0 }, { before }))).toEqual([
      "050",
      "052",
    ]);
  });
  it.each<[string, EmployeeLines, readonly string[]]>([
    ["the base", anEmployee({ ...JANUARY, "030": 2_000_000 }), ["030"]],
    [
      "the floor left out",
      anEmployee({ ...JANUARY, "040": 2_185_000, "050": 218_500, "052": 0 }),
      ["040", "050", "052"],
    ],
    [
      "an employee without a floor",
      anEmployee({ ...JANUARY, "040": 2_185_000, "050": 218_500, "052": 0 }, { withoutFloor: true }),
      [],
    ],
    [
      "the reduced rate where it may be",
      anEmployee({ ...JANUARY, "050": 190_000, "051": 109_250, "052": 80_750 }),
      [],
    ],
    [
      "and where it may not",
      anEmployee({ ...JANUARY, "050": 190_000, "051": 109_250, "052": 80_750 }, { rates: ["0.1"] }),
      ["050", "051", "052"],
    ],
    [
      "deductions above the income",
      anEmployee({ "010": 100_000, "025": 650_000, "030": 0, "040": 0, "050": 0 }),
      [],
    ],
  ])("%s", (_, row, lines) => {
    expect(brokenOf(row)).toEqual(lines);
  });
  it("a return whose lines speak of the month alone is sound as it is written", () => {
    const before = { tax: tyiyn(396_500), kept: tyiyn(396_500) };
    const ofMonth = {
      "010": 4_500_000,
      "020": 450_000,
      "025": 85_000,
      "030": 3_965_000,
      "040": 3_965_000,
      "050": 396_500,
      "051": 396_500,
    };
    expect(brokenOf(anEmployee(ofMonth, { before }))).toEqual([]);
    expect(brokenOf(anEmployee({ ...ofMonth, "050": 300_000 }, { before }))).toEqual(["050", "051"]);
  });
  it("the total is the employees, the others and the platforms", () => {
    const totals = { "050": 380_000, "055": 1_000, "056": 200, "060": 381_200 };
    expect(recomputePit({ totals, employees: [anEmployee(JANUARY)] })).toMatchObject({
      due: 381_200,
      dueDeclared: 381_200,
    });
    const short = recomputePit({ totals: { ...totals, "060": 380_000 }, employees: [anEmployee(JANUARY)] });
    expect(short).toMatchObject({ due: 381_200, dueDeclared: 380_000 });
    expect(short.checks.filter(({ broken }) => broken).map(({ line }) => line)).toEqual(["060"]);
  });
  it("without rows the stated tax of the employees stands", () => {
    expect(recomputePit({ totals: { "050": 500, "055": 100 }, employees: [] })).toMatchObject({
      due: 600,
      dueDeclared: 600,
    });
  });
  it("excluded income leaves the base", () => {
    // 25,000 − 5,000 − 2,500 − 650 = 16,850.
    const lines = {
      "010": 2_500_000,
      "015": 500_000,
      "020": 250_000,
      "025": 65_000,
      "030": 1_685_000,
      "050": 168_500,
    };
    expect(brokenOf(anEmployee(lines))).toEqual([]);
    expect(brokenOf(anEmployee({ ...lines, "030": 2_185_000 }))).toEqual(["030"]);
  });
  it("a total left out is what the rows state, with the others and the platforms", () => {
    const rows = [anEmployee(JANUARY), anEmployee({ ...JANUARY, "050": 100_000 }, { employee: "2" })];
    // The second row's tax should be 3,800, and the return says 3,800 + 1,000 + 10 + 20.
    expect(recomputePit({ totals: { "055": 1_000, "056": 2_000 }, employees: rows })).toMatchObject({
      due: 763_000,
      dueDeclared: 483_000,
    });
    const { "050": _, ...silent } = JANUARY;
    expect(recomputePit({ totals: {}, employees: [anEmployee(silent)] })).toMatchObject({
      due: 380_000,
      dueDeclared: 380_000,
    });
  });
  it("the stated tax of the employees is compared with their rows", () => {
    const totals = { "050": 300_000, "060": 300_000 };
    const result = recomputePit({ totals, employees: [anEmployee(JANUARY)] });
    expect(result.checks.map(({ line, computed, broken }) => [line, computed, broken])).toEqual([
      ["050", 380_000, true],
      ["060", 380_000, true],
    ]);
  });
  it("a row that states no tax has the first rate", () => {
    const { "050": _, "051": __, "052": ___, ...silent } = JANUARY;
    const [employee] = recomputePit({ totals: {}, employees: [anEmployee(silent)] }).employees;
    expect(employee).toMatchObject({ rate: "0.1", tax: 380_000 });
  });
});
