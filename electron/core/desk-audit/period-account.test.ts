/** What was owed by each day before a case: of a tax paid on one day, and of the property tax paid in parts. */
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type WriteHandle, writeHandle } from "#db/handle.ts";
import { migrations } from "#db/migrations.generated.ts";
import { inn, innToInteger } from "#shared/kernel/inn.ts";
import type { Period } from "#shared/kernel/period.ts";
import { shippedCalendar } from "#shared/law/calendar/calendar-sources.ts";
import { shippedParameters } from "#shared/law/parameters.ts";
import { readingChoices } from "#shared/law/readings.ts";
import { periodAccount } from "./period-account.ts";

const OWNER = inn("02010200010011");
const NUMBER = innToInteger(OWNER);
const law = { parameters: shippedParameters(), calendar: shippedCalendar(), readings: readingChoices() };
let write: WriteHandle;

const file = (id: string, form: string, period: string, lines: Record<string, number>, row = ""): void => {
  write
    .statement(
      `INSERT INTO returns (return_id, inn, form, period, version, filed_at)
       VALUES (?, ?, ?, ?, 0, '2026-03-30T05:00:00Z') ON CONFLICT DO NOTHING`,
    )
    .run(id, NUMBER, form, period);
  for (const [line, amount] of Object.entries(lines))
    write
      .statement("INSERT INTO return_lines (return_id, line, row, amount) VALUES (?, ?, ?, ?)")
      .run(id, line, row, amount);
};
const pay = (tax: string, period: string, on: string, amount: number, kind = "tax"): void => {
  write
    .statement(
      "INSERT INTO payments (payment_id, inn, tax, period, kind, paid_on, amount) VALUES (?, ?, ?, ?, ?, ?, ?)",
    )
    .run(`${tax}-${on}-${kind}`, NUMBER, tax, period, kind, on, amount);
};
const own = (id: string, kind: string, from: string): void => {
  write
    .statement(
      `INSERT INTO properties (object_id, inn, kind, share, area, territory, owned_from)
       VALUES (?, ?, ?, '1', '100', 'bishkek', ?)`,
    )
    .run(id, NUMBER, kind, from);
};
const account = (tax: string, period: string) => {
  const { owed, payments } = periodAccount(
    write,
    { inn: OWNER, kind: "organization" },
    law,
  )(tax, period as Period);
  return {
    owed: owed.filter(({ amount }) => amount !== 0).map(({ due, amount }) => [due, amount]),
    paid: payments.map(({ date, amount }) => [date, amount]),
  };
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
  it("VAT: all of it by the day of its month (319(2)), moved off a weekend", () => {
    file("V", "VAT", "2026-03", { "150": 12_345 });
    pay("VAT", "2026-03", "2026-04-20", 20_000);
    expect(account("VAT", "2026-03")).toEqual({
      owed: [["2026-04-27", 12_345]],
      paid: [["2026-04-20", 20_000]],
    });
  });

  it("buildings: four parts of 396, one bought in May without the days before it, and what was decided before", () => {
    own("B-1", "nonresidential", "2020-01-01");
    own("B-2", "nonresidential", "2026-05-10");
    file("P", "PRB", "2026", { "050": 400_000 }, "B-1");
    // Of a year's 120,000: the months from May or June to December, in the three parts left.
    file("P", "PRB", "2026", { "050": 120_000, "060": 58 }, "B-2");
    pay("PRB", "2026", "2026-03-20", 100_000);
    pay("PRB", "2026", "2026-06-20", 7, "penalty");
    pay("PRL", "2026", "2026-06-22", 9);
    expect(account("PRB", "2026")).toEqual({
      // B-1: 400,000 / 4. B-2: 120,000 × 7 / 12 = 70,000 in parts of 23,333, the odd one last.
      owed: [
        ["2026-03-23", 100_000],
        ["2026-06-22", 123_333],
        ["2026-09-21", 123_333],
        ["2026-12-21", 123_334],
      ],
      paid: [["2026-03-20", 100_000]],
    });
    write
      .statement(
        `INSERT INTO decisions (decision_id, inn, tax, period_from, period_to, kind, tax_amount)
         VALUES ('D', ?, 'PRB', '2026-01', '2026-12', 'desk-audit', 42)`,
      )
      .run(NUMBER);
    expect(account("PRB", "2026").owed.slice(-4)).toEqual([
      ["2026-03-23", 10],
      ["2026-06-22", 10],
      ["2026-09-21", 10],
      ["2026-12-21", 12],
    ]);
  });

  it("land: by its own days (404(10)); the whole of the year's payments, whatever part they name", () => {
    own("L-1", "settlement-land", "2020-01-01");
    file("L", "PRL", "2025", { "050": 4_000, "080": 1_000 }, "L-1");
    pay("PRL", "2025-Q1", "2025-01-20", 900);
    pay("PRL", "2025", "2025-04-21", 1_100);
    expect(account("PRL", "2025")).toEqual({
      owed: [
        ["2025-01-20", 1_000],
        ["2025-04-21", 1_000],
        ["2025-07-21", 1_000],
        ["2025-10-20", 1_000],
      ],
      paid: [
        ["2025-01-20", 900],
        ["2025-04-21", 1_100],
      ],
    });
  });

  it("without a return no payment is called an overpayment", () => {
    pay("PRB", "2024", "2024-03-20", 500);
    expect(account("PRB", "2024")).toEqual({ owed: [], paid: [] });
  });
});
