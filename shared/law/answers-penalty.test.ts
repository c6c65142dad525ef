import { describe, expect, it } from "vitest";
import { office, outcomeLines, readAs } from "#tests/fixtures/outcome-lines.ts";

describe("tc.018: a term, the whole answer", () => {
  const term = (from: string, length: number, unit: string, context = {}) =>
    outcomeLines("tc.018", { from, length, unit }, context);
  it("working days: the first working day is one, a day off in between is told where it is not confirmed", () => {
    // Wed 8 October 2025: Thu 9, Fri 10, Mon 13, Tue 14, Wed 15
    expect(term("2025-10-08", 5, "working-day")).toEqual([
      '{"start":"2025-10-09","due":"2025-10-15"}',
      "law.term.start | trigger + 1 | trigger 2025-10-08 | 2025-10-09 | 18.2",
      "law.term.end.working-day | start + length − 1 | start 2025-10-09, length 5 | 2025-10-15 | 18.1",
    ]);
    // Mon 5 January 2026: Tue 6 is the first, Wed 7 is off, Thu 8 the second
    expect(term("2026-01-05", 2, "working-day")).toEqual([
      '{"start":"2026-01-06","due":"2026-01-08"}',
      "law.term.start | trigger + 1 | trigger 2026-01-05 | 2026-01-06 | 18.2",
      "law.term.end.working-day | start + length − 1 | start 2026-01-06, length 2 | 2026-01-08 | 18.1",
      "law.term.unconfirmed-days |  |  | 2026-01-07 text | 18.6 A-54",
    ]);
  });
  it("calendar days end on a day off and move", () => {
    // Tue 9 June is the first, the fifth is Sat 13, so Mon 15
    expect(term("2026-06-08", 5, "calendar-day")).toEqual([
      '{"start":"2026-06-09","due":"2026-06-15"}',
      "law.term.start | trigger + 1 | trigger 2026-06-08 | 2026-06-09 | 18.2",
      "law.term.end.calendar-day | start + length − 1 | start 2026-06-09, length 5 | 2026-06-13 | 18.1",
      "law.term.due-moved |  | last-day 2026-06-13 | 2026-06-15 | 18.6",
    ]);
  });
  it("a first day off moves from the entry of part 6¹, and does not before it (A-02)", () => {
    // Fri 5 June 2026: Sat 6 moves to Mon 8
    expect(term("2026-06-05", 1, "calendar-day")).toEqual([
      '{"start":"2026-06-08","due":"2026-06-08"}',
      "law.term.start | trigger + 1 | trigger 2026-06-05 | 2026-06-06 | 18.2",
      "law.term.start-moved [entry 2025-08-10] |  | first-day 2026-06-06, entry 2025-08-10 | 2026-06-08 | 18.6¹ A-02",
      "law.term.end.calendar-day | start + length − 1 | start 2026-06-08, length 1 | 2026-06-08 | 18.1",
    ]);
    // Fri 4 March 2022: Sat 5 stays
    expect(term("2022-03-04", 10, "calendar-day")).toEqual([
      '{"start":"2022-03-05","due":"2022-03-14"}',
      "law.term.start | trigger + 1 | trigger 2022-03-04 | 2022-03-05 | 18.2",
      "law.term.start-not-moved [entry 2025-08-10] |  | first-day 2022-03-05, entry 2025-08-10 | 2022-03-05 | 18.6¹ A-02",
      "law.term.end.calendar-day | start + length − 1 | start 2022-03-05, length 10 | 2022-03-14 | 18.1",
      "law.term.unconfirmed-days |  |  | 2022-03-08 text | 18.6 A-54",
    ]);
  });
  it("months and years end on the same number, or on the last day of a shorter month (18(3)-(5))", () => {
    expect(term("2026-06-10", 1, "month")).toEqual([
      '{"start":"2026-06-11","due":"2026-07-10"}',
      "law.term.start | trigger + 1 | trigger 2026-06-10 | 2026-06-11 | 18.2",
      "law.term.end.month | trigger + length | trigger 2026-06-10, length 1 | 2026-07-10 | 18.4 A-04",
    ]);
    expect(term("2026-10-31", 1, "month")).toEqual([
      '{"start":"2026-11-02","due":"2026-11-30"}',
      "law.term.start | trigger + 1 | trigger 2026-10-31 | 2026-11-01 | 18.2",
      "law.term.start-moved [entry 2025-08-10] |  | first-day 2026-11-01, entry 2025-08-10 | 2026-11-02 | 18.6¹ A-02",
      "law.term.end.month | trigger + length | trigger 2026-10-31, length 1 | 2026-11-30 | 18.5 A-04",
    ]);
    expect(term("2024-02-29", 1, "year")).toEqual([
      '{"start":"2024-03-01","due":"2025-02-28"}',
      "law.term.start | trigger + 1 | trigger 2024-02-29 | 2024-03-01 | 18.2",
      "law.term.end.year | trigger + length | trigger 2024-02-29, length 1 | 2025-02-28 | 18.5 A-04",
    ]);
    expect(term("2024-06-10", 2, "year")).toEqual([
      '{"start":"2024-06-11","due":"2026-06-10"}',
      "law.term.start | trigger + 1 | trigger 2024-06-10 | 2024-06-11 | 18.2",
      "law.term.end.year | trigger + length | trigger 2024-06-10, length 2 | 2026-06-10 | 18.3 A-04",
    ]);
  });
  it("counted from the first day (A-04)", () => {
    expect(term("2026-06-10", 1, "month", readAs(["A-04", "start-day"]))).toEqual([
      '{"start":"2026-06-11","due":"2026-07-13"}',
      "law.term.start | trigger + 1 | trigger 2026-06-10 | 2026-06-11 | 18.2",
      "law.term.end.month | start + length | start 2026-06-11, length 1 | 2026-07-11 | 18.4 A-04",
      "law.term.due-moved |  | last-day 2026-07-11 | 2026-07-13 | 18.6",
    ]);
    expect(term("2024-06-10", 2, "year", readAs(["A-04", "start-day"]))).toEqual([
      '{"start":"2024-06-11","due":"2026-06-11"}',
      "law.term.start | trigger + 1 | trigger 2024-06-10 | 2024-06-11 | 18.2",
      "law.term.end.year | start + length | start 2024-06-11, length 2 | 2026-06-11 | 18.3 A-04",
    ]);
  });
  it("years the calendar does not know, and an event before the Code", () => {
    expect(term("2040-01-02", 1, "working-day")).toEqual([
      '{"start":"2040-01-03","due":"2040-01-03"}',
      "law.term.start | trigger + 1 | trigger 2040-01-02 | 2040-01-03 | 18.2",
      "law.term.end.working-day | start + length − 1 | start 2040-01-03, length 1 | 2040-01-03 | 18.1",
      "law.term.unknown-years |  | start 2040-01-03, due 2040-01-03 | 2040-01-03 | 18.6 A-54",
    ]);
    expect(term("2027-12-30", 3, "working-day").at(-1)).toContain("law.term.unknown-years");
    expect(term("2021-12-30", 30, "calendar-day")).toEqual([
      '{"start":"2021-12-31","due":"2022-01-31"}',
      "law.term.start | trigger + 1 | trigger 2021-12-30 | 2021-12-31 | 18.2",
      "law.term.end.calendar-day | start + length − 1 | start 2021-12-31, length 30 | 2022-01-29 | 18.1",
      "law.term.due-moved |  | last-day 2022-01-29 | 2022-01-31 | 18.6",
      "law.term.unconfirmed-days |  |  | 2022-01-01 text | 18.6 A-54",
      "law.term.unknown-years |  | start 2021-12-31, due 2022-01-31 | 2022-01-31 | 18.6 A-54",
      "law.term.before-the-code |  | trigger 2021-12-30 | 2022-01-31 | 15",
    ]);
  });
  it("bounds of the length and of the day", () => {
    const refusal = (from: string, length: number, unit: string) => term(from, length, unit)[0];
    expect(refusal("2026-06-10", 0, "month")).toBe("not applicable: length-not-positive | 18");
    expect(refusal("2026-06-10", 1.5, "month")).toBe("not applicable: length-not-positive | 18");
    expect(refusal("2026-06-10", 1_201, "month")).toBe("not applicable: length-too-large [limit 1200] | 18");
    expect(refusal("2026-06-10", 101, "year")).toBe("not applicable: length-too-large [limit 100] | 18");
    expect(refusal("2026-06-10", 36_601, "calendar-day")).toBe(
      "not applicable: length-too-large [limit 36600] | 18",
    );
    expect(refusal("2026-06-10", 36_601, "working-day")).toBe(
      "not applicable: length-too-large [limit 36600] | 18",
    );
    expect(refusal("2026-06-10", 1_200, "month")).toContain("2126-06-10");
    expect(refusal("2026-06-10", 100, "year")).toContain("2126-06-10");
    expect(refusal("2026-06-10", 36_600, "calendar-day")).toContain("due");
    const range = "not applicable: date-out-of-range [earliest 1900-01-01, latest 2999-12-31] | 18";
    expect(refusal("1899-12-31", 1, "month")).toBe(range);
    expect(refusal("3000-01-01", 1, "month")).toBe(range);
    expect(refusal("1900-01-01", 1, "month")).toContain("1900-02-01");
    expect(refusal("2999-12-31", 1, "month")).toContain("3000-01-31");
    expect(refusal("soon", 1, "week")).toBe("invalid: from, unit");
  });
});

describe("tc.068: limitation, the whole answer", () => {
  const of = (start: string, patent = false, context = {}) =>
    outcomeLines("tc.068", { start, on: "2024-02-29", patent }, context);
  it("six years from each start, three of a patent", () => {
    expect(of("payment-due")).toEqual([
      '{"firstDay":"2024-03-01","lastDay":"2030-02-28"}',
      "law.limitation.start.payment-due | trigger + 1 | trigger 2024-02-29 | 2024-03-01 | 68.1.1",
      "law.limitation.end | trigger + length | trigger 2024-02-29, length 6 | 2030-02-28 | 68.1 S-10",
    ]);
    expect(of("payment-due", true)).toEqual([
      '{"firstDay":"2024-03-01","lastDay":"2027-02-28"}',
      "law.limitation.start.payment-due | trigger + 1 | trigger 2024-02-29 | 2024-03-01 | 68.1.1",
      "law.limitation.end | trigger + length | trigger 2024-02-29, length 3 | 2027-02-28 | 68.2 S-10",
    ]);
  });
  it.each([
    ["deferral-ended", "68.1.2"],
    ["decision-served", "68.1.3"],
    ["overpayment-arose", "68.1.4"],
  ])("%s by %s", (start, place) => {
    expect(of(start)[1]).toBe(
      `law.limitation.start.${start} | trigger + 1 | trigger 2024-02-29 | 2024-03-01 | ${place}`,
    );
  });
  it("a day later by the other reading (S-10)", () => {
    expect(of("payment-due", false, readAs(["S-10", "day-later"]))[0]).toBe(
      '{"firstDay":"2024-03-01","lastDay":"2030-03-01"}',
    );
  });
  it("before the Code", () => {
    expect(outcomeLines("tc.068", { start: "payment-due", on: "2021-12-31", patent: false })).toEqual([
      "missing parameter: limitation.years, 2021-12-31",
    ]);
    expect(outcomeLines("tc.068", { start: "payment-due", on: "2021-12-31", patent: true })).toEqual([
      "missing parameter: limitation.years.patent, 2021-12-31",
    ]);
  });
});

describe("tc.082: penalty, the whole answer", () => {
  const delay = {
    arrears: 10_000_000,
    due: "2026-03-25",
    asOf: "2026-04-24",
    payments: [] as object[],
    suspended: [] as object[],
  };
  const answer = (over: object, context = {}) => outcomeLines("tc.082", { ...delay, ...over }, context);
  it("a payment and days of a suspension part the delay", () => {
    // 26.03–10.04 on 100 000: 16 days × 90.00; 11–14 on 90 000: 4 × 81.00; 15–16 none; 17–24: 8 × 81.00
    expect(
      answer({
        payments: [{ date: "2026-04-10", amount: 1_000_000 }],
        suspended: [{ from: "2026-04-15", to: "2026-04-16", reason: "force-majeure" }],
      }),
    ).toEqual([
      '{"penalty":241200,"days":28,"capped":false,"arrearsLeft":9000000,"segments":[{"from":"2026-03-26","to":"2026-04-10","days":16,"base":10000000,"rate":"0.0009","suspendedBy":null},{"from":"2026-04-11","to":"2026-04-14","days":4,"base":9000000,"rate":"0.0009","suspendedBy":null},{"from":"2026-04-15","to":"2026-04-16","days":2,"base":9000000,"rate":"0.0009","suspendedBy":{"from":"2026-04-15","to":"2026-04-16","reason":"force-majeure"}},{"from":"2026-04-17","to":"2026-04-24","days":8,"base":9000000,"rate":"0.0009","suspendedBy":null}]}',
      "law.penalty.segment [from 2026-03-26, to 2026-04-10] | arrears × rate × days | arrears 100000.00, rate 0.09 percent, days 16 days | 1440.00 | 82.6 A-23",
      "law.penalty.segment [from 2026-04-11, to 2026-04-14] | arrears × rate × days | arrears 90000.00, rate 0.09 percent, days 4 days | 324.00 | 82.6 A-23",
      "law.penalty.suspended.force-majeure [from 2026-04-15, to 2026-04-16, note ] |  | days 2 days | 0.00 | 82.7.6",
      "law.penalty.segment [from 2026-04-17, to 2026-04-24] | arrears × rate × days | arrears 90000.00, rate 0.09 percent, days 8 days | 648.00 | 82.6 A-23",
      "law.penalty.sum |  | sum 2412.00 | 2412.00 | 82.5",
    ]);
  });
  it("the day of the payment is free by the other reading (A-23)", () => {
    expect(
      answer({ payments: [{ date: "2026-04-10", amount: 1_000_000 }] }, readAs(["A-23", "payment-day-free"])),
    ).toEqual([
      '{"penalty":256500,"days":30,"capped":false,"arrearsLeft":9000000,"segments":[{"from":"2026-03-26","to":"2026-04-09","days":15,"base":10000000,"rate":"0.0009","suspendedBy":null},{"from":"2026-04-10","to":"2026-04-24","days":15,"base":9000000,"rate":"0.0009","suspendedBy":null}]}',
      "law.penalty.segment [from 2026-03-26, to 2026-04-09] | arrears × rate × days | arrears 100000.00, rate 0.09 percent, days 15 days | 1350.00 | 82.6 A-23",
      "law.penalty.segment [from 2026-04-10, to 2026-04-24] | arrears × rate × days | arrears 90000.00, rate 0.09 percent, days 15 days | 1215.00 | 82.6 A-23",
      "law.penalty.sum |  | sum 2565.00 | 2565.00 | 82.5",
    ]);
  });
  it.each([
    ["bankruptcy", "82.7.2"],
    ["missing-person", "82.7.3"],
    ["liquidated-bank", "82.7.4"],
    ["budget-financing", "82.7.5"],
    ["force-majeure", "82.7.6"],
    ["deferral", "82.7.7"],
    ["changed-explanation", "82.7.8"],
    ["stated", "82.7"],
  ])("no penalty of %s by %s", (reason, place) => {
    const suspended = [{ from: "2026-03-01", to: "2026-05-01", reason }];
    const [value, step, sum] = answer({ suspended });
    expect(value).toContain('{"penalty":0,"days":0,"capped":false,"arrearsLeft":10000000');
    expect(step).toMatch(
      new RegExp(`^law.penalty.suspended.${reason} .*days 30 days \\| 0.00 \\| ${place}$`),
    );
    expect(sum).toBe("law.penalty.sum |  | sum 0.00 | 0.00 | 82.5");
  });
  it("no delay, and nothing owed from the first day of it", () => {
    expect(answer({ asOf: "2026-03-25" })).toEqual([
      '{"penalty":0,"days":0,"capped":false,"arrearsLeft":10000000,"segments":[]}',
      "law.penalty.none |  | due 2026-03-25, as-of 2026-03-25 | 0.00 | 82.3",
    ]);
    expect(answer({ payments: [{ date: "2026-03-25", amount: 10_000_000 }] })).toEqual([
      '{"penalty":0,"days":0,"capped":false,"arrearsLeft":0,"segments":[]}',
      "law.penalty.none |  | due 2026-03-25, as-of 2026-04-24 | 0.00 | 82.3",
    ]);
    expect(answer({ arrears: 0 })[0]).toContain('"penalty":0');
  });
  it("paid off: the day of the payment is the last", () => {
    expect(answer({ payments: [{ date: "2026-03-27", amount: 10_000_001 }] })).toEqual([
      '{"penalty":18000,"days":2,"capped":false,"arrearsLeft":0,"segments":[{"from":"2026-03-26","to":"2026-03-27","days":2,"base":10000000,"rate":"0.0009","suspendedBy":null}]}',
      "law.penalty.segment [from 2026-03-26, to 2026-03-27] | arrears × rate × days | arrears 100000.00, rate 0.09 percent, days 2 days | 180.00 | 82.6 A-23",
      "law.penalty.sum |  | sum 180.00 | 180.00 | 82.5",
    ]);
  });
  it("never above the arrears: 1 111 days are under the cap, 1 112 over it", () => {
    // 0.09 % a day: 1 111 days are 99.99 %
    expect(answer({ due: "2022-12-31", asOf: "2026-01-15" })[0]).toContain(
      '"penalty":9999000,"days":1111,"capped":false',
    );
    expect(answer({ due: "2022-12-31", asOf: "2026-01-16" })).toEqual([
      '{"penalty":10000000,"days":1112,"capped":true,"arrearsLeft":10000000,"segments":[{"from":"2023-01-01","to":"2026-01-16","days":1112,"base":10000000,"rate":"0.0009","suspendedBy":null}]}',
      "law.penalty.segment [from 2023-01-01, to 2026-01-16] | arrears × rate × days | arrears 100000.00, rate 0.09 percent, days 1112 days | 100080.00 | 82.6 A-23",
      "law.penalty.sum |  | sum 100080.00 | 100080.00 | 82.5",
      "law.penalty.capped |  | arrears 100000.00 | 100000.00 | 82.4 A-23",
    ]);
  });
  it("rounded once, at the end", () => {
    // 49 tyiyn × 0.0009 × 12 = 0.5292
    expect(answer({ arrears: 49, due: "2026-03-25", asOf: "2026-04-06" })).toEqual([
      '{"penalty":1,"days":12,"capped":false,"arrearsLeft":49,"segments":[{"from":"2026-03-26","to":"2026-04-06","days":12,"base":49,"rate":"0.0009","suspendedBy":null}]}',
      "law.penalty.segment [from 2026-03-26, to 2026-04-06] | arrears × rate × days | arrears 0.49, rate 0.09 percent, days 12 days | 0.005292 | 82.6 A-23",
      "law.penalty.sum |  | sum 0.005292 | 0.01 | 82.5",
    ]);
  });
  it("refusals", () => {
    expect(answer({ arrears: -1 })).toEqual(["not applicable: negative-amount [path arrears] | 82"]);
    expect(
      answer({
        payments: [
          { date: "2026-04-01", amount: 1 },
          { date: "2026-04-01", amount: 0 },
        ],
      }),
    ).toEqual(["not applicable: payment-not-positive [path payments[1].amount] | 82"]);
    expect(answer({ suspended: [{ from: "2026-04-02", to: "2026-04-01", reason: "stated" }] })).toEqual([
      "not applicable: reversed-interval [path suspended[0].to] | 82",
    ]);
    expect(answer({ suspended: [{ from: "2026-04-02", to: "2026-04-02", reason: "stated" }] })[0]).toContain(
      '"days":29',
    );
    expect(answer({ due: "2021-12-30" })).toEqual(["missing parameter: penalty.daily-rate, 2021-12-31"]);
  });
});

describe("tc.163: sanctions, the whole answer", () => {
  const understated = (declared: number, assessed: number, context = {}) =>
    outcomeLines("tc.163", { kind: "understatement", declared, assessed }, context);
  it("the band of the share, the milder one on its bound (A-25)", () => {
    // 10 % exactly and a tyiyn over
    expect(understated(90_000, 100_000)).toEqual([
      '{"sanction":0,"rate":"0","article":"163.1.1"}',
      "law.sanction.understatement-share | (assessed − declared) ÷ assessed | assessed 1000.00, declared 900.00 | 10 percent | 163.1.1 A-25",
      "law.sanction.share-of-base | understatement × rate | understatement 100.00, rate 0 percent | 0.00 | 163.1.1",
    ]);
    expect(understated(89_999, 100_000)).toEqual([
      '{"sanction":5001,"rate":"0.5","article":"163.1.2"}',
      "law.sanction.understatement-share | (assessed − declared) ÷ assessed | assessed 1000.00, declared 899.99 | 10.001 percent | 163.1.2 A-25",
      "law.sanction.share-of-base | understatement × rate | understatement 100.01, rate 50 percent | 50.01 | 163.1.2",
    ]);
  });
  it("half exactly, a tyiyn over it, and the bounds by the other reading", () => {
    expect(understated(50_000, 100_000)[0]).toBe('{"sanction":25000,"rate":"0.5","article":"163.1.2"}');
    expect(understated(49_999, 100_000)[0]).toBe('{"sanction":50001,"rate":"1","article":"163.1.3"}');
    const upper = readAs(["A-25", "upper-band"]);
    expect(understated(90_001, 100_000, upper)[0]).toBe('{"sanction":0,"rate":"0","article":"163.1.1"}');
    expect(understated(90_000, 100_000, upper)[0]).toBe('{"sanction":5000,"rate":"0.5","article":"163.1.2"}');
    // the third band is strictly above one half, whatever the reading
    expect(understated(50_000, 100_000, upper)[0]).toBe(
      '{"sanction":25000,"rate":"0.5","article":"163.1.2"}',
    );
    expect(understated(49_999, 100_000, upper)[0]).toBe('{"sanction":50001,"rate":"1","article":"163.1.3"}');
  });
  it("what is understated by more", () => {
    expect(understated(1, 100_000)).toEqual([
      '{"sanction":99999,"rate":"1","article":"163.1.3"}',
      "law.sanction.understatement-share | (assessed − declared) ÷ assessed | assessed 1000.00, declared 0.01 | 99.999 percent | 163.1.3 A-25",
      "law.sanction.share-of-base | understatement × rate | understatement 999.99, rate 100 percent | 999.99 | 163.1.3",
    ]);
    expect(understated(0, 3)).toEqual([
      '{"sanction":3,"rate":"1","article":"163.1.3"}',
      "law.sanction.understatement-share | (assessed − declared) ÷ assessed | assessed 0.03, declared 0.00 | 100 percent | 163.1.3 A-25",
      "law.sanction.share-of-base | understatement × rate | understatement 0.03, rate 100 percent | 0.03 | 163.1.3",
    ]);
  });
  it("nothing understated", () => {
    expect(understated(100_000, 100_000)).toEqual([
      '{"sanction":0,"rate":"0","article":"163.1"}',
      "law.sanction.no-understatement |  | declared 1000.00, assessed 1000.00 | 0.00 | 163.1",
    ]);
    expect(understated(100_001, 100_000)[0]).toContain('"sanction":0');
  });
  it.each([
    ["individual", "163.1¹.1"],
    ["sole-trader", "163.1¹.2"],
    ["organization", "163.1¹.3"],
  ])("a return of %s not filed, by %s", (payer, place) => {
    const lines = outcomeLines("tc.163", { kind: "not-filed", payer, on: "2026-05-02" });
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(
      new RegExp(`calculation-index 100.00, on 2026-05-02 \\| \\d+.00 \\| ${place} A-26$`),
    );
  });
  it("not filed: count by the calculation index, one that is confirmed or assumed", () => {
    const input = { kind: "not-filed", payer: "organization", on: "2026-05-02" };
    expect(outcomeLines("tc.163", input)).toEqual([
      '{"sanction":700000,"article":"163.1¹.3"}',
      "law.sanction.not-filed-assumed | count × calculation-index | count 70, calculation-index 100.00, on 2026-05-02 | 7000.00 | 163.1¹.3 A-26",
    ]);
    expect(outcomeLines("tc.163", input, office(["calculation-index", "100.00"]))).toEqual([
      '{"sanction":700000,"article":"163.1¹.3"}',
      "law.sanction.not-filed | count × calculation-index | count 70, calculation-index 100.00, on 2026-05-02 | 7000.00 | 163.1¹.3 A-26",
    ]);
    expect(outcomeLines("tc.163", input, office(["calculation-index", "hundred"]))).toEqual([
      "missing parameter: calculation-index, 2026-05-02",
    ]);
    expect(outcomeLines("tc.163", { ...input, on: "2021-12-31" })).toEqual([
      "missing parameter: sanction.not-filed.organization, 2021-12-31",
    ]);
  });
  it("the whole credit of invalid invoices, the whole tax without a return", () => {
    expect(outcomeLines("tc.163", { kind: "invalid-invoice-credit", vat: 12_345 })).toEqual([
      '{"sanction":12345,"rate":"1","article":"163.3"}',
      "law.sanction.share-of-base | vat × rate | vat 123.45, rate 100 percent | 123.45 | 163.3",
    ]);
    expect(outcomeLines("tc.163", { kind: "no-return", assessed: 12_345 })).toEqual([
      '{"sanction":12345,"rate":"1","article":"163.2"}',
      "law.sanction.share-of-base | assessed × rate | assessed 123.45, rate 100 percent | 123.45 | 163.2",
    ]);
  });
  it("refusals", () => {
    expect(understated(-1, 1)).toEqual(["not applicable: negative-amount [path declared] | 163"]);
    expect(understated(1, -1)).toEqual(["not applicable: negative-amount [path assessed] | 163"]);
    expect(outcomeLines("tc.163", { kind: "invalid-invoice-credit", vat: -1 })).toEqual([
      "not applicable: negative-amount [path vat] | 163",
    ]);
    expect(outcomeLines("tc.163", { kind: "no-return", assessed: -1 })).toEqual([
      "not applicable: negative-amount [path assessed] | 163",
    ]);
    expect(understated(0, 0)[0]).toContain('"sanction":0');
    expect(outcomeLines("tc.163", { kind: "no-return", assessed: 0 })[0]).toContain('"sanction":0');
  });
});
