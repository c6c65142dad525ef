import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tyiyn } from "../kernel/money.ts";
import { addDays, daysBetween, plainDate } from "../kernel/plain-date.ts";
import { computePenalty, type PenaltyInput } from "./art-082-penalty.ts";
import type { ParameterEdition } from "./parameter.ts";
import { parameterBook, shippedParameters } from "./parameters.ts";
import { readingChoices } from "./readings.ts";

const context = { parameters: shippedParameters(), readings: readingChoices() };

/** Amounts in som for readability; due on 25 March 2026, a Wednesday, unless said otherwise. */
const input = (som: number, asOf: string, more: Partial<PenaltyInput> = {}): PenaltyInput => ({
  arrears: tyiyn(Math.round(som * 100)),
  due: plainDate("2026-03-25"),
  asOf: plainDate(asOf),
  payments: [],
  suspended: [],
  ...more,
});
const paid = (date: string, som: number) => ({
  date: plainDate(date),
  amount: tyiyn(Math.round(som * 100)),
});
const off = (from: string, to: string) =>
  ({ from: plainDate(from), to: plainDate(to), reason: "force-majeure" }) as const;
const compute = (given: PenaltyInput) => {
  const computed = computePenalty(given, context);
  if (!computed.ok) throw new Error(computed.error.code);
  return computed.value;
};

describe("art. 82(3), (6): days and rate", () => {
  it("30 days late: 26.03–24.04, 100 000 × 0.09 % × 30 = 2 700.00", () => {
    expect(compute(input(100_000, "2026-04-24"))).toMatchObject({
      penalty: 270_000,
      days: 30,
      capped: false,
    });
  });
  it.each([
    ["the day before the due day", "2026-03-24", 0, 0],
    ["the due day", "2026-03-25", 0, 0],
    // 100 000 × 0.0009 = 90.00
    ["the first day of delay", "2026-03-26", 9_000, 1],
    ["the second day", "2026-03-27", 18_000, 2],
  ])("%s", (_, asOf, penalty, days) => {
    expect(compute(input(100_000, asOf))).toMatchObject({ penalty, days });
  });
  it("what later obligations take of an early payment is arrears again from the day after", () => {
    // 1 000.00 paid ahead covers all until 20.06.2026, when 400.00 of it go elsewhere: 21.06–30.06 are 10 days,
    // 400.00 × 0.0009 × 10 = 3.60.
    const given = input(1_000, "2026-06-30", {
      payments: [paid("2026-03-20", 1_000)],
      drawn: [paid("2026-06-20", 400)],
    });
    expect(compute(given)).toMatchObject({ penalty: 360, days: 10, arrearsLeft: 40_000 });
    expect(compute({ ...given, asOf: plainDate("2026-06-20") })).toMatchObject({ penalty: 0, days: 0 });
    // One day of delay first: 1 000.00 × 0.0009 = 0.90, paid on 26.03, and the same afterwards.
    const late = { ...given, payments: [paid("2026-03-26", 1_000)] };
    expect(compute(late)).toMatchObject({ penalty: 450, days: 11 });
    expect(computePenalty({ ...given, drawn: [paid("2026-06-20", 0)] }, context)).toMatchObject({
      error: { code: "payment-not-positive", path: "drawn[0].amount" },
    });
  });
  it("no arrears, no penalty", () => {
    expect(compute(input(0, "2026-12-31"))).toMatchObject({ penalty: 0, days: 0, capped: false });
  });
  it.each([
    // 5.55 × 0.0009 = 0.004995 som = 0.4995 tyiyn → 0
    ["just under half a tyiyn", 5.55, 0],
    // 5.56 × 0.0009 = 0.005004 som = 0.5004 tyiyn → 1
    ["just over half a tyiyn", 5.56, 1],
    // 50.00 × 0.0009 = 0.045 som = 4.5 tyiyn → 5
    ["exactly half a tyiyn goes up", 50, 5],
  ])("rounding: %s", (_, som, penalty) => {
    expect(compute(input(som, "2026-03-26")).penalty).toBe(penalty);
  });
  it("rounds once, at the end: two days of 0.4995 tyiyn are one tyiyn", () => {
    // segments split by a suspended day between: 0.4995 + 0.4995 = 0.999 → 1, not 0 + 0
    const given = input(5.55, "2026-03-28", { suspended: [off("2026-03-27", "2026-03-27")] });
    expect(compute(given)).toMatchObject({ penalty: 1, days: 2 });
  });
  it("counts 29 February: due 28.02.2024, as of 01.03.2024 is two days", () => {
    expect(compute(input(100_000, "2024-03-01", { due: plainDate("2024-02-28") }))).toMatchObject({
      days: 2,
      penalty: 18_000,
    });
  });
});

describe("payments", () => {
  it("lower the base from the day after: 5 400.00 + 3 132.00 = 8 532.00", () => {
    // 200 000 × 0.0009 × 30 (21.01–19.02) and 120 000 × 0.0009 × 29 (20.02–20.03)
    const result = compute(
      input(200_000, "2026-06-30", {
        due: plainDate("2026-01-20"),
        payments: [paid("2026-02-19", 80_000), paid("2026-03-20", 120_000)],
      }),
    );
    expect(result).toMatchObject({ penalty: 853_200, days: 59, arrearsLeft: 0 });
    expect(result.segments.map(({ from, to, days, base }) => [from, to, days, base])).toEqual([
      ["2026-01-21", "2026-02-19", 30, 20_000_000],
      ["2026-02-20", "2026-03-20", 29, 12_000_000],
    ]);
    expect(result.derivation.map(({ result: line }) => line.value)).toEqual([
      "5400.00",
      "3132.00",
      "8532.00",
    ]);
  });
  it("given in any order and twice on a day count the same", () => {
    const payments = [paid("2026-03-20", 100_000), paid("2026-02-19", 80_000), paid("2026-03-20", 20_000)];
    expect(compute(input(200_000, "2026-06-30", { due: plainDate("2026-01-20"), payments })).penalty).toBe(
      853_200,
    );
  });
  it("the paying day itself is a day of delay", () => {
    expect(compute(input(100_000, "2026-12-31", { payments: [paid("2026-03-26", 100_000)] }))).toMatchObject({
      days: 1,
      penalty: 9_000,
    });
  });
  it("on or before the due day are off the arrears from the first day", () => {
    // 100 000 − 40 000 − 10 000 = 50 000 × 0.0009 × 10 = 450.00
    const payments = [paid("2026-03-01", 40_000), paid("2026-03-25", 10_000)];
    expect(compute(input(100_000, "2026-04-04", { payments }))).toMatchObject({ penalty: 45_000, days: 10 });
  });
  it("that clear all by the due day leave none", () => {
    expect(compute(input(100_000, "2026-12-31", { payments: [paid("2026-03-25", 100_000)] }))).toMatchObject({
      days: 0,
      penalty: 0,
    });
  });
  it("over the arrears count as the arrears", () => {
    expect(compute(input(100_000, "2026-12-31", { payments: [paid("2026-04-24", 500_000)] }))).toMatchObject({
      days: 30,
      penalty: 270_000,
      arrearsLeft: 0,
    });
  });
  it("after the day asked do not count yet", () => {
    expect(compute(input(100_000, "2026-04-24", { payments: [paid("2026-04-25", 100_000)] }))).toMatchObject({
      days: 30,
      arrearsLeft: 10_000_000,
    });
  });
  it("by the reading that frees the paying day, 30 days become 29", () => {
    const readings = readingChoices([
      {
        reading: "A-23",
        alternative: "payment-day-free",
        chosenBy: "head",
        chosenAt: "2026-01-01T00:00:00.000Z" as never,
        reason: "письмо",
      },
    ]);
    const given = input(100_000, "2026-12-31", { payments: [paid("2026-04-24", 100_000)] });
    // 26.03–23.04: 29 × 90.00 = 2 610.00
    expect(computePenalty(given, { ...context, readings })).toMatchObject({
      ok: true,
      value: { days: 29, penalty: 261_000 },
    });
  });
});

describe("art. 82(4): the cap", () => {
  const due = plainDate("2022-05-10");
  it.each([
    // 10 000 × 0.0009 × 1111 = 9 999.00
    ["day 1111", 1111, 999_900, false],
    // × 1112 = 10 008.00 → 10 000.00
    ["day 1112", 1112, 1_000_000, true],
    ["day 1400", 1400, 1_000_000, true],
  ])("%s", (_, days, penalty, capped) => {
    expect(compute(input(10_000, addDays(due, days), { due }))).toMatchObject({ penalty, capped, days });
  });
  it("is not reached by a sum equal to the arrears", () => {
    // at a made-up rate of 10 % a day, 10 days give exactly the arrears and the 11th is over
    const tenPercent: ParameterEdition = {
      name: "penalty.daily-rate",
      scope: null,
      from: plainDate("2022-01-01"),
      to: null,
      value: "0.1",
      source: { kind: "office", act: "проверка" },
    };
    const book = parameterBook([tenPercent]);
    if (!book.ok) throw new Error("book");
    const with10 = { ...context, parameters: book.value };
    expect(computePenalty(input(90, "2026-04-04"), with10)).toMatchObject({
      ok: true,
      value: { penalty: 9_000, capped: false },
    });
    expect(computePenalty(input(90, "2026-04-05"), with10)).toMatchObject({
      ok: true,
      value: { penalty: 9_000, capped: true },
    });
  });
  it("is the arrears at the first day of delay, even after part is paid", () => {
    // 10 000 unpaid 1000 days = 9 000.00, then 5 000 unpaid 400 days = 1 800.00: 10 800.00 → 10 000.00
    const given = input(10_000, addDays(due, 1400), {
      due,
      payments: [{ date: addDays(due, 1000), amount: tyiyn(500_000) }],
    });
    expect(compute(given)).toMatchObject({ penalty: 1_000_000, capped: true });
  });
  it("is lowered by what was paid by the due day", () => {
    const given = input(10_000, addDays(due, 1400), { due, payments: [paid("2022-05-10", 4_000)] });
    expect(compute(given)).toMatchObject({ penalty: 600_000, capped: true });
  });
});

describe("art. 82(7): days without penalty", () => {
  it.each([
    // 30 days less 01.04–10.04 (10 days) = 20 × 90.00
    ["an interval, ends included", [off("2026-04-01", "2026-04-10")], 180_000, 20],
    ["one day", [off("2026-04-01", "2026-04-01")], 261_000, 29],
    [
      "overlapping intervals count once",
      [off("2026-04-01", "2026-04-08"), off("2026-04-05", "2026-04-10")],
      180_000,
      20,
    ],
    ["one inside another", [off("2026-04-01", "2026-04-10"), off("2026-04-03", "2026-04-04")], 180_000, 20],
    ["adjoining ones", [off("2026-04-01", "2026-04-05"), off("2026-04-06", "2026-04-10")], 180_000, 20],
    ["the same one twice", [off("2026-04-01", "2026-04-10"), off("2026-04-01", "2026-04-10")], 180_000, 20],
    // 26.03–31.03 (6 days) are off: 24 × 90.00
    ["from before the due day", [off("2026-01-01", "2026-03-31")], 216_000, 24],
    ["past the day asked", [off("2026-04-15", "2027-01-01")], 180_000, 20],
    ["all of it", [off("2026-01-01", "2027-01-01")], 0, 0],
    ["before the delay", [off("2026-03-01", "2026-03-25")], 270_000, 30],
  ])("%s", (_, suspended, penalty, days) => {
    expect(compute(input(100_000, "2026-04-24", { suspended }))).toMatchObject({ penalty, days });
  });
  it("a payment inside an interval lowers the base after it", () => {
    // 26.03–31.03: 6 × 90.00 = 540.00; 01.04–10.04 off; 11.04–24.04: 14 × 60 000 × 0.0009 = 756.00
    const given = input(100_000, "2026-04-24", {
      suspended: [off("2026-04-01", "2026-04-10")],
      payments: [paid("2026-04-05", 40_000)],
    });
    expect(compute(given)).toMatchObject({ penalty: 129_600, days: 20 });
  });
  it("prints the item of part 7", () => {
    const given = input(100_000, "2026-04-24", { suspended: [off("2026-04-01", "2026-04-10")] });
    expect(compute(given).derivation.map(({ basis }) => basis)).toEqual(["82.6", "82.7.6", "82.6", "82.5"]);
  });
});

describe("rates by date", () => {
  it("charges each day at the rate of that day", () => {
    const edition = (from: string, to: string | null, value: string): ParameterEdition => ({
      name: "penalty.daily-rate",
      scope: null,
      from: plainDate(from),
      to: to === null ? null : plainDate(to),
      value,
      source: { kind: "office", act: "будущий закон" },
    });
    const book = parameterBook([
      edition("2022-01-01", "2026-03-31", "0.0009"),
      edition("2026-04-01", null, "0.0005"),
    ]);
    if (!book.ok) throw new Error("book");
    // 26.03–31.03: 6 × 90.00 = 540.00; 01.04–10.04: 10 × 50.00 = 500.00
    expect(
      computePenalty(input(100_000, "2026-04-10"), { ...context, parameters: book.value }),
    ).toMatchObject({
      ok: true,
      value: { penalty: 104_000, days: 16 },
    });
  });
  it("refuses days before the Code instead of guessing their rate", () => {
    expect(
      computePenalty(input(100_000, "2022-02-01", { due: plainDate("2021-12-30") }), context),
    ).toMatchObject({
      ok: false,
      error: { code: "incomplete", missing: { name: "penalty.daily-rate", on: "2021-12-31" } },
    });
    expect(compute(input(100_000, "2022-01-02", { due: plainDate("2021-12-31") })).days).toBe(2);
  });
});

describe("refusals", () => {
  it.each([
    ["negative arrears", input(-1, "2026-04-24"), "negative-amount", "arrears"],
    [
      "a payment of nothing",
      input(1, "2026-04-24", { payments: [paid("2026-04-01", 1), paid("2026-04-01", 0)] }),
      "payment-not-positive",
      "payments[1].amount",
    ],
    [
      "an interval that ends before it starts",
      input(1, "2026-04-24", { suspended: [off("2026-04-02", "2026-04-01")] }),
      "reversed-interval",
      "suspended[0].to",
    ],
  ])("%s", (_, given, code, path) => {
    expect(computePenalty(given, context)).toEqual({ ok: false, error: { code, path } });
  });
});

describe("properties", () => {
  const settings = { seed: 20261122, numRuns: 300 };
  const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(plainDate("2022-06-01"), days));
  const amount = fc.integer({ min: 1, max: 1_000_000_00 }).map(tyiyn);
  const payment = fc.record({ date: day, amount });
  const suspension = fc
    .tuple(day, fc.integer({ min: 0, max: 90 }))
    .map(([from, days]) => ({ from, to: addDays(from, days), reason: "deferral" }) as const);
  const cases = fc.record({
    arrears: amount,
    due: day,
    asOf: day,
    payments: fc.array(payment, { maxLength: 6 }),
    suspended: fc.array(suspension, { maxLength: 4 }),
  });

  it("equals the sum over single days, in exact thousandths of a tyiyn", () => {
    fc.assert(
      fc.property(cases, (given) => {
        // 0.09 % of a whole tyiyn is 9 ten-thousandths: whole numbers, no rounding before the end
        let sum = 0n;
        let days = 0;
        for (let d = addDays(given.due, 1); d <= given.asOf; d = addDays(d, 1)) {
          const left = given.payments.reduce(
            (base, p) => (p.date < d ? base - p.amount : base),
            given.arrears as number,
          );
          if (left <= 0) break;
          if (given.suspended.some((s) => s.from <= d && d <= s.to)) continue;
          sum += BigInt(left) * 9n;
          days += 1;
        }
        const first = given.payments.reduce(
          (base, p) => (p.date <= given.due ? base - p.amount : base),
          given.arrears as number,
        );
        const cap = BigInt(Math.max(0, first));
        const rounded = (sum + 5_000n) / 10_000n;
        const expected = sum > cap * 10_000n ? cap : rounded;
        const result = compute(given);
        expect([result.penalty, result.days]).toEqual([Number(expected), days]);
      }),
      settings,
    );
  });
  it("segments are in order, without gap or overlap, and make up the days", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { segments } = compute(given);
        segments.forEach((segment, index) => {
          expect(segment.days).toBe(daysBetween(segment.from, segment.to) + 1);
          const next = segments[index + 1];
          if (next) expect(next.from).toBe(addDays(segment.to, 1));
        });
      }),
      settings,
    );
  });
  it("a day more never lowers it", () => {
    fc.assert(
      fc.property(cases, (given) => {
        expect(compute({ ...given, asOf: addDays(given.asOf, 1) }).penalty).toBeGreaterThanOrEqual(
          compute(given).penalty,
        );
      }),
      settings,
    );
  });
});

describe("art. 82(7): a ground that frees a part of the arrears", () => {
  const part = (from: string, to: string, som: number, reason: "budget-financing" | "deferral") => ({
    from: plainDate(from),
    to: plainDate(to),
    reason,
    amount: tyiyn(Math.round(som * 100)),
  });
  it("leaves the rest under penalty: 60 000 of 100 000 for ten days, then all", () => {
    // 26.03–04.04: 40 000 × 0.0009 × 10 = 360.00; 05.04–24.04: 100 000 × 0.0009 × 20 = 1 800.00
    const given = input(100_000, "2026-04-24", {
      suspended: [part("2026-03-01", "2026-04-04", 60_000, "budget-financing")],
    });
    const { penalty, days, derivation } = compute(given);
    expect([penalty, days]).toEqual([216_000, 30]);
    expect(
      derivation.map(({ label, formula, basis, result }) => [label.key, formula, basis, result.value]),
    ).toEqual([
      ["law.penalty.suspended.budget-financing", undefined, "82.7.5", "0.00"],
      ["law.penalty.segment", "(arrears − freed-part) × rate × days", "82.6", "360.00"],
      ["law.penalty.segment", "arrears × rate × days", "82.6", "1800.00"],
      ["law.penalty.sum", undefined, "82.5", "2160.00"],
    ]);
  });
  it("parts of two grounds add up; together with the whole they leave none", () => {
    // 100 000 − 60 000 − 30 000 = 10 000; × 0.0009 × 2 = 18.00
    const both = [
      part("2026-03-26", "2026-03-27", 60_000, "budget-financing"),
      part("2026-03-26", "2026-03-27", 30_000, "deferral"),
    ];
    expect(compute(input(100_000, "2026-03-27", { suspended: both })).penalty).toBe(1_800);
    const all = [...both, part("2026-03-26", "2026-03-27", 10_000, "deferral")];
    expect(compute(input(100_000, "2026-03-27", { suspended: all }))).toMatchObject({ penalty: 0, days: 0 });
  });
  it.each([
    // one tyiyn left: 0.01 × 0.0009 rounds to nothing, but the day is one of delay
    ["a tyiyn under the arrears", 99_999.99, 0, 1],
    ["the arrears", 100_000, 0, 0],
    ["above them", 100_000.01, 0, 0],
    ["nothing", 0, 9_000, 1],
  ])("%s", (_, som, penalty, days) => {
    const suspended = [part("2026-03-26", "2026-03-26", som, "deferral")];
    expect(compute(input(100_000, "2026-03-26", { suspended }))).toMatchObject({ penalty, days });
  });
  it("a payment lowers what carries penalty first (17(3))", () => {
    // 26.03: 40 000 × 0.0009 = 36.00; 30 000 paid that day, so 27.03: 10 000 × 0.0009 = 9.00
    const given = input(100_000, "2026-03-27", {
      payments: [paid("2026-03-26", 30_000)],
      suspended: [part("2026-03-26", "2026-03-27", 60_000, "deferral")],
    });
    expect(compute(given)).toMatchObject({ penalty: 4_500, arrearsLeft: 7_000_000 });
  });
  it("a negative part is refused", () => {
    const suspended = [part("2026-03-26", "2026-03-26", -0.01, "deferral")];
    expect(computePenalty(input(100_000, "2026-03-26", { suspended }), context)).toEqual({
      ok: false,
      error: { code: "negative-amount", path: "suspended[0].amount" },
    });
  });
});

describe("the grounds, each by its place", () => {
  it.each([
    ["bankruptcy", "82.7.2"],
    ["missing-person", "82.7.3"],
    ["liquidated-bank", "82.7.4"],
    ["budget-financing", "82.7.5"],
    ["force-majeure", "82.7.6"],
    ["deferral", "82.7.7"],
    ["changed-explanation", "82.7.8"],
    // 34¹(1)(г): the Cabinet in force majeure
    ["cabinet-decision", "34¹..1.г"],
    ["stated", "82.7"],
  ] as const)("%s frees its days by %s", (reason, place) => {
    // 26.03 alone of two days: 100 000 × 0.0009
    const suspended = [{ from: plainDate("2026-03-27"), to: plainDate("2026-03-27"), reason }];
    const { penalty, derivation } = compute(input(100_000, "2026-03-27", { suspended }));
    expect([penalty, derivation[1]?.basis, derivation[1]?.label.key]).toEqual([
      9_000,
      place,
      `law.penalty.suspended.${reason}`,
    ]);
  });
});
