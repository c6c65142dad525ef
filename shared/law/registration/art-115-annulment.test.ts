import { describe, expect, it } from "vitest";
import { tyiyn } from "#shared/kernel/money.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { hasText, resolveText } from "#shared/locales/catalogue.ts";
import { withReading } from "../alternatives.ts";
import { shippedCalendar } from "../calendar/calendar-sources.ts";
import { shippedParameters } from "../parameters.ts";
import { readingChoices } from "../readings.ts";
import {
  type AnnulmentFacts,
  annulmentPreconditions,
  includesVatAnnulment,
  mayAnnul,
} from "./art-115-annulment.ts";
import { ANNULMENT_GROUND_IDS, ANNULMENT_GROUNDS, controlOf, zeroWithoutReturns } from "./art-115-grounds.ts";
import type { RegistrationBasis } from "./kinds.ts";

const context = { parameters: shippedParameters(), calendar: shippedCalendar(), readings: readingChoices() };

const facts = (over: Partial<AnnulmentFacts> = {}): AnnulmentFacts => ({
  ground: "liquidation",
  basis: "application",
  today: plainDate("2026-11-28"),
  appliedOn: plainDate("2026-11-20"),
  regime: "general",
  debt: tyiyn(0),
  finalReturn: "filed",
  finalTax: plainDate("2026-11-19"),
  riskFactors: 0,
  onlyZeroReturns: true,
  controlDone: "survey",
  lastReturnDue: null,
  freedOfReturns: null,
  noticeServed: null,
  courtDecision: null,
  ...over,
});
const statuses = (over: Partial<AnnulmentFacts> = {}, from = context) =>
  Object.fromEntries(annulmentPreconditions(facts(over), from).map(({ id, status }) => [id, status]));

describe("preconditions of annulment, art. 115", () => {
  it("all met: an organization that paid, filed and was surveyed", () => {
    expect(statuses()).toEqual({
      basis: "met",
      "final-return": "met",
      "final-tax": "met",
      control: "met",
      "no-debt": "met",
    });
    expect(mayAnnul(facts(), context)).toBe(true);
  });
  it.each<[string, Partial<AnnulmentFacts>, string, string]>([
    ["115(5): one tyiyn of debt", { debt: tyiyn(1) }, "no-debt", "unmet"],
    ["115(5): an overpayment is no debt", { debt: tyiyn(-500) }, "no-debt", "met"],
    ["115(5): the account is not at hand", { debt: null }, "no-debt", "unknown"],
    [
      "115(5): information of a state body asks no clean account",
      { basis: "information", debt: tyiyn(9) },
      "no-debt",
      "not-applicable",
    ],
    ["101(5): no final return", { finalReturn: "absent" }, "final-return", "unmet"],
    ["101(5): not known", { finalReturn: null }, "final-return", "unknown"],
    [
      "99(2¹): a freed sole trader",
      { ground: "cessation", finalReturn: "not-required" },
      "final-return",
      "not-applicable",
    ],
    ["99(2¹): frees no organization", { finalReturn: "not-required" }, "final-return", "unmet"],
    ["44(2): paid the day before", { finalTax: plainDate("2026-11-19") }, "final-tax", "met"],
    ["44(2): paid on the day (R-02)", { finalTax: plainDate("2026-11-20") }, "final-tax", "met"],
    ["44(2): paid the day after", { finalTax: plainDate("2026-11-21") }, "final-tax", "unmet"],
    ["44(2): unpaid", { finalTax: "unpaid" }, "final-tax", "unmet"],
    ["44(2): nothing due", { finalTax: "nothing-due" }, "final-tax", "not-applicable"],
    ["44(2): not known", { finalTax: null }, "final-tax", "unknown"],
    ["124(1): a survey is still to be made", { controlDone: null }, "control", "unmet"],
    ["117(5)(2): risk asks an audit, a survey is not enough", { riskFactors: 1 }, "control", "unmet"],
    ["117(5)(2): audited", { riskFactors: 1, controlDone: "audit" }, "control", "met"],
    ["124(1): an audit answers for a survey", { controlDone: "audit" }, "control", "met"],
    ["124(1): no protocol of risk", { riskFactors: null }, "control", "unknown"],
    [
      "115(2): an organization is not annulled by the office's own finding",
      { basis: "detected" },
      "basis",
      "unmet",
    ],
    [
      "115(4)(2): an object, by its registrar",
      { ground: "object-ended", basis: "information" },
      "basis",
      "met",
    ],
    [
      "115(4): a subdivision, by application only",
      { ground: "subdivision-closed", basis: "information" },
      "basis",
      "unmet",
    ],
  ])("%s", (_, over, id, status) => {
    expect(statuses(over)[id]).toBe(status);
    expect(mayAnnul(facts(over), context)).toBe(status === "met" || status === "not-applicable");
  });
  it("takes a payment of the day itself as late where R-02 is read so", () => {
    const strict = { ...context, readings: { ...context.readings, of: () => "day-before" } };
    expect(statuses({ finalTax: plainDate("2026-11-20") }, strict)["final-tax"]).toBe("unmet");
  });
  it("says the debt in som", () => {
    const debt = annulmentPreconditions(facts({ debt: tyiyn(12_345_67) }), context).find(
      ({ id }) => id === "no-debt",
    );
    expect(debt?.article).toBe("115.5");
    expect(resolveText(debt?.message ?? { key: "" }, "ru")).toContain("12345.67");
  });
});

describe("a sole trader without returns for over a year, art. 115(1)(3)", () => {
  const silent = (over: Partial<AnnulmentFacts> = {}) =>
    facts({
      ground: "no-returns",
      basis: "detected",
      // Mon 20.10.2025 + 1 year = Tue 20.10.2026.
      lastReturnDue: plainDate("2025-10-20"),
      freedOfReturns: false,
      noticeServed: true,
      debt: tyiyn(100),
      ...over,
    });
  it.each<[string, Partial<AnnulmentFacts>, boolean]>([
    ["a year and a day, looked at and told", { today: plainDate("2026-10-21") }, true],
    ["exactly a year", { today: plainDate("2026-10-20") }, false],
    ["freed of returns", { freedOfReturns: true }, false],
    ["nobody looked whether freed", { freedOfReturns: null }, false],
    ["no notice", { noticeServed: false }, false],
    ["the due day is not known", { lastReturnDue: null }, false],
  ])("%s", (_, over, may) => {
    expect(mayAnnul(silent(over), context)).toBe(may);
  });
  it("rests on reading A-44", () => {
    const doubtful = annulmentPreconditions(silent(), context).filter(({ readings }) =>
      readings.includes("A-44"),
    );
    expect(doubtful.map(({ id }) => id)).toEqual(["year-without-returns", "not-freed", "notice-first"]);
  });
});

describe("forged documents, art. 115(2)(4)", () => {
  it.each<[RegistrationBasis, boolean | null, boolean]>([
    ["court", true, true],
    ["court", null, false],
    ["detected", true, false],
  ])("on %s, court's decision %s: %s", (basis, courtDecision, may) => {
    expect(mayAnnul(facts({ ground: "forged-documents", basis, courtDecision }), context)).toBe(may);
  });
});

describe("control before the end of business, arts 109, 117(5)(2), 124", () => {
  it.each([
    ["liquidation", "general", 0, true, "survey", "124.1"],
    ["liquidation", "general", 0, false, "audit", "117.5.2.а"],
    ["liquidation", "single-tax", 2, true, "audit", "117.5.2.а"],
    ["cessation", "single-tax", 1, null, "audit", "117.5.2.б"],
    ["cessation", "patent", 0, true, "none", "109.2.7"],
    ["cessation", "patent", 1, true, "audit", "117.5.2.б"],
    ["cessation", "trade-zone", 3, false, "none", "109.4"],
    ["cessation", "general", null, true, "unknown", "124.1"],
    ["cessation", "general", 0, null, "unknown", "124.1"],
    ["rights-ended", null, null, null, "none", "115.1.2"],
    ["object-ended", "general", 5, false, "none", "115.3.2"],
  ] as const)(
    "%s, %s, risk %s, zero only %s → %s (%s)",
    (ground, regime, riskFactors, onlyZeroReturns, control, article) => {
      expect(controlOf({ ground, regime, riskFactors, onlyZeroReturns })).toEqual({ control, article });
    },
  );
});

describe("art. 124(1): no return was filed at all (A-45)", () => {
  it.each([
    ["no-return-is-zero", null, "unknown"],
    ["filed-only", false, "audit"],
  ] as const)("read as %s: %s, so the control is %s", (alternative, onlyZeroReturns, control) => {
    const readings = withReading(readingChoices(), "A-45", alternative);
    expect(zeroWithoutReturns({ readings })).toBe(onlyZeroReturns);
    expect(
      controlOf({ ground: "cessation", regime: "general", riskFactors: 0, onlyZeroReturns }),
    ).toMatchObject({ control });
  });
});

describe("what is said", () => {
  it("exists for every verdict", () => {
    const unknowns: Partial<AnnulmentFacts> = {
      debt: null,
      finalReturn: null,
      finalTax: null,
      riskFactors: null,
      controlDone: null,
    };
    const situations: Partial<AnnulmentFacts>[] = [
      {},
      unknowns,
      { debt: tyiyn(1), finalReturn: "absent", finalTax: "unpaid", controlDone: null },
      { riskFactors: 1, controlDone: null, finalTax: plainDate("2026-11-25") },
      { riskFactors: 1, controlDone: "audit" },
      {
        freedOfReturns: true,
        noticeServed: false,
        courtDecision: false,
        lastReturnDue: plainDate("2026-10-20"),
      },
      {
        freedOfReturns: false,
        noticeServed: true,
        courtDecision: true,
        lastReturnDue: plainDate("2025-10-20"),
      },
    ];
    const bases: RegistrationBasis[] = ["application", "information", "detected", "court"];
    const missing = situations
      .flatMap((one) =>
        ANNULMENT_GROUND_IDS.flatMap((ground) => bases.map((basis) => ({ ...one, ground, basis }))),
      )
      .flatMap((one) => annulmentPreconditions(facts(one), context))
      .map(({ message }) => message.key)
      .filter((key) => !hasText(key));
    expect([...new Set(missing)]).toEqual([]);
  });
  it("VAT goes with an organization's application only (101(7))", () => {
    const asked = ANNULMENT_GROUND_IDS.filter((ground) =>
      includesVatAnnulment({ ground, basis: "application" }),
    );
    expect(asked).toEqual(["liquidation"]);
    expect(ANNULMENT_GROUNDS.liquidation.payer).toBe("organization");
  });
});
