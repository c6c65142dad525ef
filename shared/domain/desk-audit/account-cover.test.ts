/** What payments cover of the tax a decision adds, day by day beside a plain account kept in full. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tyiyn } from "#shared/kernel/money.ts";
import { addDays, plainDate } from "#shared/kernel/plain-date.ts";
import { accountCover } from "./account-cover.ts";

const pay = (date: string, amount: number) => ({ date: plainDate(date), amount: tyiyn(amount) });
const due = (day: string, amount: number) => ({ due: plainDate(day), amount: tyiyn(amount) });

describe("payments above what was owed, one part", () => {
  const part = due("2025-07-25", 1_000);
  it.each([
    ["nothing paid", [], 100, []],
    ["less than owed", [pay("2025-07-01", 99)], 100, []],
    ["exactly what is owed", [pay("2025-07-01", 100)], 100, []],
    ["one tyiyn over", [pay("2025-07-01", 101)], 100, [pay("2025-07-01", 1)]],
    [
      "the second payment over, whatever the order of the register",
      [pay("2025-08-01", 80), pay("2025-07-01", 70)],
      100,
      [pay("2025-08-01", 50)],
    ],
    ["two payments of one day", [pay("2025-08-01", 80), pay("2025-08-01", 70)], 100, [pay("2025-08-01", 50)]],
    ["nothing owed", [pay("2025-07-01", 30)], 0, [pay("2025-07-01", 30)]],
    ["an excess declared counts as nothing owed", [pay("2025-07-01", 30)], -50, [pay("2025-07-01", 30)]],
    ["never more than the part", [pay("2025-07-01", 5_000)], 100, [pay("2025-07-01", 1_000)]],
  ])("%s", (_situation, payments, owed, expected) => {
    expect(accountCover({ payments, owed: [due("2025-07-25", owed)] }, [part])).toEqual([
      { payments: expected, drawn: [] },
    ]);
  });
});

describe("a tax paid in parts", () => {
  it("gives back to a later part what was paid ahead for it", () => {
    const account = {
      payments: [pay("2026-03-10", 200)],
      owed: [due("2026-03-23", 100), due("2026-06-22", 100)],
    };
    expect(accountCover(account, [due("2026-03-23", 30)])).toEqual([
      { payments: [pay("2026-03-10", 30)], drawn: [pay("2026-06-22", 30)] },
    ]);
  });

  const FIRST = plainDate("2026-01-01");
  const day = fc.integer({ min: 0, max: 40 }).map((n) => addDays(FIRST, n));
  const amount = fc.integer({ min: 1, max: 500 }).map(tyiyn);
  const owed = fc.array(fc.record({ due: day, amount }), { maxLength: 5 });
  const payments = fc.array(fc.record({ date: day, amount }), { maxLength: 6 });
  const sum = (list: readonly { readonly amount: number }[]) =>
    list.reduce((all, one) => all + one.amount, 0);

  it("leaves unpaid each day what the whole account lacks beyond what it lacked without the decision", () => {
    fc.assert(
      fc.property(owed, payments, owed, (before, paid, unordered) => {
        const added = unordered.toSorted((a, b) => (a.due < b.due ? -1 : 1));
        const covers = accountCover({ payments: paid, owed: before }, added);
        for (let n = 0; n <= 42; n += 1) {
          const today = addDays(FIRST, n);
          const fallen = (list: readonly { due: string; amount: number }[]) =>
            sum(list.filter((one) => one.due <= today));
          const money = sum(paid.filter(({ date }) => date <= today));
          const lacks = (tax: number) => Math.max(0, tax - money);
          const expected = lacks(fallen(before) + fallen(added)) - lacks(fallen(before));
          const left = added.map((part, index) => {
            const until = <T extends { date: string; amount: number }>(list: readonly T[] = []) =>
              sum(list.filter(({ date }) => date <= today));
            const covered = until(covers[index]?.payments) - until(covers[index]?.drawn);
            expect(covered).toBeGreaterThanOrEqual(0);
            expect(covered).toBeLessThanOrEqual(part.amount);
            return part.due <= today ? part.amount - covered : 0;
          });
          expect(left.reduce((all, one) => all + one, 0)).toBe(expected);
        }
      }),
      { seed: 20_261_130, numRuns: 500 },
    );
  });
});
