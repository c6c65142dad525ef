/** What was owed and paid before a case, by form and period: an overpayment lowers the penalty of a decision (82(5)). */
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inn, innToInteger } from "#shared/kernel/inn.ts";
import type { Period } from "#shared/kernel/period.ts";
import type { FormCode } from "#shared/law/finding.ts";
import { type WriteHandle, writeHandle } from "../handle.ts";
import { migrations } from "../migrations.generated.ts";
import { owedAndPaid } from "./case-facts.ts";

const TAXPAYER = inn("02010200010011");
const NUMBER = innToInteger(TAXPAYER);
let write: WriteHandle;
let returns = 0;

const file = (
  form: FormCode,
  period: string,
  lines: readonly (readonly [line: string, row: string, amount: number])[],
  version = 0,
): void => {
  returns += 1;
  write
    .statement(
      "INSERT INTO returns (return_id, inn, form, period, version, filed_at) VALUES (?, ?, ?, ?, ?, ?)",
    )
    .run(`R-${returns}`, NUMBER, form, period, version, "2026-04-20T00:00:00Z");
  for (const [line, row, amount] of lines)
    write
      .statement("INSERT INTO return_lines (return_id, line, row, amount) VALUES (?, ?, ?, ?)")
      .run(`R-${returns}`, line, row, amount);
};
const pay = (tax: FormCode, period: string, paidOn: string, amount: number, kind = "tax"): void => {
  write
    .statement(
      "INSERT INTO payments (payment_id, inn, tax, period, kind, paid_on, amount) VALUES (?, ?, ?, ?, ?, ?, ?)",
    )
    .run(`P-${tax}-${period}-${paidOn}-${kind}`, NUMBER, tax, period, kind, paidOn, amount);
};
const decide = (tax: FormCode, from: string, to: string, amount: number): void => {
  write
    .statement(
      `INSERT INTO decisions (decision_id, inn, tax, period_from, period_to, kind, tax_amount)
       VALUES (?, ?, ?, ?, ?, 'desk-audit', ?)`,
    )
    .run(`D-${tax}-${from}-${to}`, NUMBER, tax, from, to, amount);
};
const account = (tax: FormCode, period: string) => {
  const { owed, payments } = owedAndPaid(write, TAXPAYER, tax, period as Period);
  return [owed, payments.map(({ date, amount }) => [date, amount])];
};

beforeAll(() => {
  write = writeHandle(new Database(":memory:"));
  for (const migration of migrations) write.exec(migration.sql);
  write
    .statement(
      `INSERT INTO taxpayers (inn, kind, name_ru, office, registered_on, activity_group, edoc_consent)
       VALUES (?, 'organization', 'ОсОО', '026', '2020-01-01', 'trade', 0)`,
    )
    .run(NUMBER);
});
afterAll(() => write.connection.close());

describe("the account of a tax and period before a case", () => {
  it.each<[FormCode, string, string]>([
    ["VAT", "150", "2026-03"],
    ["IND", "060", "2026-03"],
    ["ST", "100", "2026-Q1"],
    ["PIT", "060", "2026-03"],
    ["ADV", "060", "2026-Q1"],
    ["END", "P230", "2026"],
    ["UNI", "100", "2026-Q1"],
    ["MIN", "020", "2026-03"],
    ["ECM", "030", "2026-Q1"],
  ])("%s: line %s is what the return owes, beside what was paid for %s", (form, line, period) => {
    file(form, period, [[line, "", 12_345]]);
    pay(form, period, "2026-05-20", 20_000);
    pay(form, period, "2026-05-21", 500, "penalty");
    expect(account(form, period)).toEqual([12_345, [["2026-05-20", 20_000]]]);
  });

  it("adds what earlier decisions charged for a month of the quarter or the year, and nothing beside it", () => {
    file("UNI", "2025-Q2", [["100", "", 1_000]]);
    decide("UNI", "2025-05", "2025-05", 700);
    decide("UNI", "2025-01", "2025-03", 30);
    decide("UNI", "2025-07", "2025-12", 20);
    decide("ST", "2025-05", "2025-05", 9);
    expect(account("UNI", "2025-Q2")[0]).toBe(1_700);
    file("END", "2025", [["P230", "", 4_000]]);
    decide("END", "2025-01", "2025-12", 60);
    expect(account("END", "2025")[0]).toBe(4_060);
  });

  it("takes the version in force, all rows of the line, a line left out for nothing, a refund for nothing", () => {
    file("ROY", "2026-Q2", [
      ["030", "gold", 100],
      ["030", "coal", 50],
    ]);
    file(
      "ROY",
      "2026-Q2",
      [
        ["030", "gold", 70],
        ["030", "coal", 5],
      ],
      1,
    );
    expect(account("ROY", "2026-Q2")[0]).toBe(75);
    file("ST", "2026-05", []);
    expect(account("ST", "2026-05")[0]).toBe(0);
    file("END", "2024", [["P230", "", -900]]);
    pay("END", "2024", "2025-04-01", 10);
    expect(account("END", "2024")).toEqual([0, [["2025-04-01", 10]]]);
  });

  it("calls nothing an overpayment where no return says what was owed, or the tax is paid in parts", () => {
    pay("UNI", "2023-Q1", "2023-04-20", 10);
    expect(account("UNI", "2023-Q1")).toEqual([0, []]);
    file("PRB", "2026", [["080", "O-1", 500]]);
    pay("PRB", "2026", "2026-03-20", 500);
    expect(account("PRB", "2026")).toEqual([0, []]);
  });
});
