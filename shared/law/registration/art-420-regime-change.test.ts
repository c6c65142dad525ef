import { describe, expect, it } from "vitest";
import { tyiyn } from "#shared/kernel/money.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import { REGIMES } from "../../contract/exchange/values.ts";
import { shippedCalendar } from "../calendar/calendar-sources.ts";
import { shippedParameters } from "../parameters.ts";
import { readingChoices } from "../readings.ts";
import type { ReadingId } from "../readings-of-the-code.ts";
import { patentRevenueCondition } from "./art-416-patent.ts";
import { lowerRatesAllowedFrom, type RegimeChangeInput, regimeChange } from "./art-420-regime-change.ts";
import type { Regime } from "./kinds.ts";
import { regimeConditions, returnAllowedFrom } from "./regime-conditions.ts";

const context = { parameters: shippedParameters(), calendar: shippedCalendar(), readings: readingChoices() };
const reading = (id: ReadingId, alternative: string) => ({
  ...context,
  readings: {
    ...context.readings,
    of: (asked: ReadingId) => (asked === id ? alternative : context.readings.of(asked)),
  },
});
const day = (text: string | null) => (text === null ? null : plainDate(text));
const input = (over: Partial<RegimeChangeInput>): RegimeChangeInput => ({
  from: "general",
  to: "single-tax",
  appliedOn: null,
  taxRegisteredOn: null,
  conditionsLostOn: null,
  facts: {},
  revenue: null,
  lastLeftOn: null,
  vatRegistered: false,
  vatAppliedOn: null,
  ...over,
});
const changed = (over: Partial<RegimeChangeInput>, from = context) => {
  const answer = regimeChange(input(over), from);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
};

describe("the first day of a chosen regime", () => {
  it.each<[Regime, Regime, string, string, string, boolean, string]>([
    // 420(3)(1): 1 December 2026 is a Tuesday and in time.
    ["general", "single-tax", "2026-11-30", "2027-01-01", "420.3.1", false, "the day before"],
    ["general", "single-tax", "2026-12-01", "2027-01-01", "420.3.1", false, "the named day"],
    ["general", "single-tax", "2026-12-02", "2028-01-01", "420.3.1", true, "a day late: a year later"],
    // 1 December 2024 is a Sunday: Monday is in time.
    ["general", "single-tax", "2024-12-02", "2025-01-01", "420.3.1", false, "moved off a Sunday"],
    ["patent", "single-tax", "2026-05-31", "2026-06-01", "420.3.2", false, "from another special regime"],
    ["patent", "single-tax", "2026-06-01", "2026-07-01", "420.3.2", false, "on the first of a month"],
    ["single-tax", "general", "2026-10-01", "2027-01-01", "420.5.1", false, "leaving of one's own will"],
    ["single-tax", "general", "2026-12-02", "2028-01-01", "420.5.1", true, "leaving too late"],
    ["single-tax", "patent", "2026-05-10", "2026-06-01", "420.5.2", false, "to another special regime"],
    ["general", "high-tech-park", "2026-05-10", "2026-06-01", "433", false, "resident of the park"],
    ["single-tax", "high-tech-park", "2026-05-10", "2026-06-01", "433", false, "the park's own rule"],
    ["trade-zone", "general", "2026-05-10", "2026-06-01", "462.4", false, "leaving the zone"],
    ["trade-zone", "single-tax", "2026-05-10", "2026-06-01", "420.3.2", false, "from the zone"],
    ["general", "mining", "2026-05-10", "2026-06-01", "256.2.2", false, "no day in the Code (R-06)"],
  ])("%s → %s applied %s: from %s by %s, late %s: %s", (from, to, applied, effectiveFrom, article, late) => {
    expect(changed({ from, to, appliedOn: plainDate(applied) })).toMatchObject({
      regime: to,
      effectiveFrom,
      article,
      late,
      by: "application",
    });
  });
  it.each<[Regime, string | null, string, string, boolean, string]>([
    ["general", null, "2026-06-03", "111.1", false, "nothing to apply for"],
    // 420(2): registered Wed 03.06 → five working days to Wed 10.06.
    ["single-tax", "2026-06-10", "2026-06-03", "420.2", false, "on the fifth working day"],
    ["single-tax", "2026-06-11", "2027-01-01", "420.3.1", true, "on the sixth: as one of the general regime"],
    ["patent", "2026-06-15", "2026-06-15", "417.1", false, "with the patent"],
    ["trade-zone", "2026-06-15", "2026-06-15", "459.2", false, "with the application"],
    ["high-tech-park", "2026-06-05", "2026-07-01", "433", false, "the month after"],
    ["free-economic-zone", "2026-06-05", "2026-06-03", "429", false, "with the tax registration"],
  ])("newly registered on 03.06.2026 → %s applied %s: from %s by %s", (to, applied, from, article, late) => {
    const move = { from: null, to, appliedOn: day(applied), taxRegisteredOn: plainDate("2026-06-03") };
    expect(changed(move)).toMatchObject({ effectiveFrom: from, article, late });
  });
  it("follows the readings", () => {
    const newcomer = {
      from: null,
      appliedOn: plainDate("2026-06-10"),
      taxRegisteredOn: plainDate("2026-06-03"),
    } as const;
    expect(changed(newcomer, reading("R-07", "next-month")).effectiveFrom).toBe("2026-07-01");
    const mining = { to: "mining", appliedOn: plainDate("2026-05-10") } as const;
    expect(changed(mining, reading("R-06", "application-day")).effectiveFrom).toBe("2026-05-10");
    const december = { appliedOn: plainDate("2026-12-01") };
    expect(changed(december, reading("R-02", "day-before")).effectiveFrom).toBe("2028-01-01");
  });
});

describe("conditions of the regime lost", () => {
  it.each<[Regime, Regime, string, string | null, Regime, string, string, string]>([
    // 420(4): found 10.03.2026, apply to 30.04.
    [
      "single-tax",
      "general",
      "2026-03-10",
      "2026-03-20",
      "general",
      "2026-04-01",
      "application",
      "applied at once",
    ],
    [
      "single-tax",
      "general",
      "2026-03-10",
      "2026-04-30",
      "general",
      "2026-05-01",
      "application",
      "the last day",
    ],
    ["single-tax", "general", "2026-03-10", "2026-05-04", "general", "2026-05-01", "law", "too late"],
    ["single-tax", "general", "2026-03-10", null, "general", "2026-05-01", "law", "never applied"],
    // 416(5): found 10.03.2026, apply to 31.03.
    [
      "patent",
      "single-tax",
      "2026-03-10",
      "2026-03-31",
      "single-tax",
      "2026-04-01",
      "application",
      "the last day",
    ],
    ["patent", "single-tax", "2026-03-10", "2026-04-01", "general", "2026-04-01", "law", "a day late"],
    ["patent", "general", "2026-03-10", null, "general", "2026-04-01", "law", "never applied"],
    // 457(3¹): from the first of the month of the breach.
    ["trade-zone", "general", "2026-03-20", null, "general", "2026-03-01", "law", "sold outside the zone"],
    ["high-tech-park", "general", "2026-03-20", null, "general", "2026-03-20", "law", "434(3): at once"],
    [
      "e-commerce",
      "general",
      "2026-03-20",
      "2026-03-25",
      "general",
      "2026-04-01",
      "application",
      "443(5)(1)",
    ],
  ])(
    "%s → %s found %s, applied %s: %s from %s by %s: %s",
    (from, to, lost, applied, regime, effectiveFrom, by) => {
      expect(changed({ from, to, conditionsLostOn: plainDate(lost), appliedOn: day(applied) })).toMatchObject(
        { regime, effectiveFrom, by },
      );
    },
  );
  it.each<[Partial<RegimeChangeInput>, string]>([
    [{ from: "single-tax", to: "single-tax" }, "same-regime"],
    [{ from: "general", to: "patent" }, "application-missing"],
    [{ from: null, to: "general" }, "tax-registration-missing"],
    [{ from: null, to: "patent", taxRegisteredOn: plainDate("2026-06-03") }, "application-missing"],
    [{ from: "single-tax", to: "patent", conditionsLostOn: plainDate("2026-03-10") }, "general-only"],
    [{ from: "trade-zone", to: "patent", conditionsLostOn: plainDate("2026-03-10") }, "general-only"],
  ])("%j is refused: %s", (over, code) => {
    const answer = regimeChange(input(over), context);
    expect(answer).toMatchObject({ ok: false, error: { code } });
    if (!answer.ok) expect(hasText(answer.error.messageKey)).toBe(true);
  });
});

describe("what a move does to VAT, art. 255(1)(2), 256(2)", () => {
  it.each<[Partial<RegimeChangeInput>, object, string]>([
    [
      { to: "single-tax", appliedOn: plainDate("2026-11-10"), vatRegistered: true },
      { change: "annul", effectiveFrom: "2027-01-01", article: "256.2.1" },
      "to the single tax: with the move",
    ],
    [
      { to: "mining", appliedOn: plainDate("2026-11-10"), vatRegistered: true },
      { change: "annul", effectiveFrom: "2026-12-01", article: "256.2.2" },
      "to another special regime",
    ],
    [{ to: "mining", appliedOn: plainDate("2026-11-10") }, { change: "none" }, "not registered for VAT"],
    [
      {
        from: "single-tax",
        to: "general",
        appliedOn: plainDate("2026-11-10"),
        vatAppliedOn: plainDate("2026-12-20"),
      },
      { change: "register", effectiveFrom: "2027-01-01", article: "255.1.2", deemed: false },
      "to the general regime, applied in December",
    ],
    [
      { from: "single-tax", to: "general", appliedOn: plainDate("2026-11-10") },
      { change: "register", effectiveFrom: "2027-02-01", article: "255.3", deemed: true },
      "to the general regime without an application for VAT",
    ],
    [
      {
        from: null,
        to: "general",
        taxRegisteredOn: plainDate("2026-06-03"),
        vatAppliedOn: plainDate("2026-06-03"),
      },
      { change: "register", effectiveFrom: "2026-07-01", article: "255.1.1", deemed: false },
      "a new payer",
    ],
  ])("%j → %j: %s", (over, vat) => {
    expect(changed(over).vat).toMatchObject(vat);
  });
});

describe("conditions of regimes", () => {
  it.each(REGIMES.map((regime) => [regime] as const))(
    "of %s: unknown until told, each in words",
    (regime) => {
      const conditions = regimeConditions(regime, {});
      expect(conditions.every(({ status }) => status === "unknown")).toBe(true);
      expect(conditions.filter(({ message }) => !hasText(message.key))).toEqual([]);
    },
  );
  it("may change when all hold, not when one fails or is unknown (419(2))", () => {
    const all = {
      "no-foreign-without-establishment": true,
      "no-other-regime": true,
      "no-bank-or-insurer": true,
      "no-investment-fund": true,
      "no-securities-dealer": true,
      "no-excise-payer": true,
      "no-listed-metals": true,
      "no-mobile-or-internet": true,
      "no-energy-supplier": true,
    };
    const applied = { appliedOn: plainDate("2026-05-10") };
    expect(changed({ ...applied, facts: all }).mayChange).toBe(true);
    expect(changed({ ...applied, facts: { ...all, "no-excise-payer": false } }).mayChange).toBe(false);
    const { "no-excise-payer": _, ...rest } = all;
    expect(changed({ ...applied, facts: rest }).mayChange).toBe(false);
  });
  it.each([
    // 8 000 000 som = 800 000 000 tyiyn.
    ["exactly the ceiling", 800_000_000, false, true, "met"],
    ["one tyiyn over", 800_000_001, false, true, "unmet"],
    ["trade has no ceiling", 900_000_000, true, true, "not-applicable"],
    ["nor has an exchange office", 900_000_000, false, false, "not-applicable"],
    ["revenue not known", null, false, true, "unknown"],
    ["activity not known", 1, null, true, "unknown"],
  ] as const)("416(4)(1): %s", (_, revenue, trade, individual, status) => {
    const condition = patentRevenueCondition(
      { twelveMonths: revenue === null ? null : tyiyn(revenue), trade, individual },
      plainDate("2026-06-01"),
      context,
    );
    expect(condition.status).toBe(status);
    expect(hasText(condition.message.key)).toBe(true);
  });
  it.each([
    // Left 01.01.2026, back not before 01.01.2027 (420(6)).
    ["single-tax", "2026-01-01", "2026-11-10", "met"],
    ["single-tax", "2026-01-02", "2026-11-10", "unmet"],
    ["patent", "2025-06-01", "2026-05-10", "met"],
    ["patent", "2025-06-02", "2026-05-10", "unmet"],
  ] as const)("back to %s after leaving it %s, applied %s: %s", (to, left, applied, status) => {
    const change = changed({ to, lastLeftOn: plainDate(left), appliedOn: plainDate(applied) });
    expect(change.conditions.find(({ id }) => id === "return-allowed")?.status).toBe(status);
  });
  it("bans no return elsewhere, and the lower rates for two whole years (423(12))", () => {
    expect(returnAllowedFrom("mining", plainDate("2026-01-01"), context)).toBeNull();
    expect(lowerRatesAllowedFrom(plainDate("2026-03-15"), context)).toBe("2029-01-01");
    expect(lowerRatesAllowedFrom(plainDate("2026-12-31"), context)).toBe("2029-01-01");
  });
});
