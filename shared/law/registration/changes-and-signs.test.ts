import { describe, expect, it } from "vitest";
import { stepLine } from "#tests/fixtures/outcome-lines.ts";
import { tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { resolveText } from "../../locales/catalogue.ts";
import { shippedCalendar } from "../calendar/calendar-sources.ts";
import { shippedParameters } from "../parameters.ts";
import { readingChoices } from "../readings.ts";
import { accountingVerdict } from "./art-114-accounting.ts";
import { type RegimeChangeInput, regimeChange } from "./art-420-regime-change.ts";
import type { Condition } from "./condition.ts";
import { type RiskFacts, type RiskSign, riskSigns } from "./risk-signs.ts";

const context = { parameters: shippedParameters(), calendar: shippedCalendar(), readings: readingChoices() };
const move: RegimeChangeInput = {
  from: "general",
  to: "single-tax",
  appliedOn: plainDate("2026-06-10"),
  taxRegisteredOn: null,
  conditionsLostOn: null,
  facts: {},
  revenue: null,
  lastLeftOn: null,
  vatRegistered: false,
  vatAppliedOn: null,
};
const told = ({ message }: Pick<Condition | RiskSign, "message">): string => {
  for (const language of ["ru", "ky"] as const) expect(resolveText(message, language)).not.toMatch(/[{}]/);
  const params = Object.entries(message.params ?? {}).map(([name, value]) => `${name} ${value}`);
  return [message.key.replace(/^registration\.(?:condition|risk)\./, ""), ...params].join(", ");
};
/** The value, its conditions, what becomes of VAT and the working. */
const answer = (over: Partial<RegimeChangeInput>): readonly string[] => {
  const changed = regimeChange({ ...move, ...over }, context);
  if (!changed.ok) return [`refused: ${changed.error.code} | ${changed.error.article}`];
  const { conditions, vat, derivation, ...value } = changed.value;
  const { derivation: ofVat, ...consequence } = { derivation: [], ...vat };
  return [
    JSON.stringify(value),
    ...conditions.map((one) => `${one.id}: ${one.status} | ${one.article} | ${told(one)}`),
    `vat ${JSON.stringify(consequence)}`,
    ...[...ofVat, ...derivation].map(stepLine),
  ];
};

describe("a change of regime, the whole answer", () => {
  it("to the single tax: every condition asked for, VAT ended", () => {
    expect(answer({ vatRegistered: true, lastLeftOn: plainDate("2025-01-01") })).toEqual([
      '{"regime":"single-tax","effectiveFrom":"2027-01-01","by":"application","article":"420.3.1","applyBy":"2026-12-01","late":false,"mayChange":false,"readings":["R-02"]}',
      "no-foreign-without-establishment: unknown | 419.1.1 | no-foreign-without-establishment",
      "no-other-regime: unknown | 419.2.1 | no-other-regime",
      "no-bank-or-insurer: unknown | 419.2.2 | no-bank-or-insurer",
      "no-investment-fund: unknown | 419.2.3 | no-investment-fund",
      "no-securities-dealer: unknown | 419.2.4 | no-securities-dealer",
      "no-excise-payer: unknown | 419.2.5 | no-excise-payer",
      "no-listed-metals: unknown | 419.2.6 | no-listed-metals",
      "no-mobile-or-internet: unknown | 419.2.8 | no-mobile-or-internet",
      "no-energy-supplier: unknown | 419.2.9 | no-energy-supplier",
      "return-allowed: met | 420.6 | return-allowed, left 2025-01-01, date 2026-01-01",
      'vat {"change":"annul","effectiveFrom":"2027-01-01","article":"256.2.1","deemed":false}',
      "registration.step.vat-annulled.single-tax |  | applied 2026-06-10, trigger 2027-01-01 | 2027-01-01 | 256.2.1",
      "registration.step.regime.application |  | applied 2026-06-10 | 2027-01-01 | 420.3.1 R-02",
    ]);
  });
  it("to a patent, with the revenue and the ban to return", () => {
    const facts = {
      "listed-activity": true,
      "no-import-or-export": true,
      "no-parallel-regime": false,
      "registered-at-the-place": true,
    };
    const revenue = { twelveMonths: tyiyn(100_000_000), trade: false, individual: true };
    expect(
      answer({ from: "single-tax", to: "patent", facts, revenue, lastLeftOn: plainDate("2024-06-30") }),
    ).toEqual([
      '{"regime":"patent","effectiveFrom":"2026-07-01","by":"application","article":"420.5.2","applyBy":null,"late":false,"mayChange":false,"readings":[]}',
      "listed-activity: met | 416.1 | listed-activity",
      "no-import-or-export: met | 416.4.2 | no-import-or-export",
      "no-parallel-regime: unmet | 416.4.4 | no-parallel-regime",
      "registered-at-the-place: met | 413.3 | registered-at-the-place",
      "revenue-ceiling: met | 416.4.1 | revenue-ceiling.met, ceiling 8000000.00",
      "return-allowed: met | 416.5 | return-allowed, left 2024-06-30, date 2025-06-30",
      'vat {"change":"none"}',
      "registration.step.regime.application |  | applied 2026-06-10 | 2026-07-01 | 420.5.2",
    ]);
    expect(answer({ to: "patent", vatRegistered: true })).toEqual([
      '{"regime":"patent","effectiveFrom":"2026-07-01","by":"application","article":"256.2.2","applyBy":null,"late":false,"mayChange":false,"readings":["R-06"]}',
      "listed-activity: unknown | 416.1 | listed-activity",
      "no-import-or-export: unknown | 416.4.2 | no-import-or-export",
      "no-parallel-regime: unknown | 416.4.4 | no-parallel-regime",
      "registered-at-the-place: unknown | 413.3 | registered-at-the-place",
      'vat {"change":"annul","effectiveFrom":"2026-07-01","article":"256.2.2","deemed":false}',
      "registration.step.vat-annulled.other-regime |  | applied 2026-06-10, trigger 2026-07-01 | 2026-07-01 | 256.2.2",
      "registration.step.regime.application |  | applied 2026-06-10 | 2026-07-01 | 256.2.2 R-06",
    ]);
  });
  it("to the general regime: VAT from the application in time, by law without one, as it was where registered", () => {
    const leaving = { from: "single-tax", to: "general" } as const;
    expect(answer({ ...leaving, vatAppliedOn: plainDate("2026-12-20") })).toEqual([
      '{"regime":"general","effectiveFrom":"2027-01-01","by":"application","article":"420.5.1","applyBy":"2026-12-01","late":false,"mayChange":true,"readings":["R-02"]}',
      'vat {"change":"register","effectiveFrom":"2027-01-01","article":"255.1.2","deemed":false}',
      "registration.step.vat-obliged.regime-switch |  | trigger 2027-01-01 | 2027-01-01 | 255.1.2",
      "registration.step.vat-effective.after-application |  | applied 2026-12-20, obliged 2027-01-01 | 2027-01-01 | 255.2 R-03",
      "registration.step.regime.application |  | applied 2026-06-10 | 2027-01-01 | 420.5.1 R-02",
    ]);
    expect(answer(leaving)).toEqual([
      '{"regime":"general","effectiveFrom":"2027-01-01","by":"application","article":"420.5.1","applyBy":"2026-12-01","late":false,"mayChange":true,"readings":["R-02"]}',
      'vat {"change":"register","effectiveFrom":"2027-02-01","article":"255.3","deemed":true}',
      "registration.step.vat-obliged.regime-switch |  | trigger 2027-01-01 | 2027-01-01 | 255.1.2",
      "registration.step.vat-deemed.none |  | obliged 2027-01-01 | 2027-02-01 | 255.3",
      "registration.step.regime.application |  | applied 2026-06-10 | 2027-01-01 | 420.5.1 R-02",
    ]);
    expect(answer({ ...leaving, vatRegistered: true })).toContain('vat {"change":"none"}');
    expect(
      answer({
        from: null,
        to: "general",
        taxRegisteredOn: plainDate("2026-06-03"),
        vatAppliedOn: plainDate("2026-06-30"),
      }),
    ).toEqual([
      '{"regime":"general","effectiveFrom":"2026-06-03","by":"application","article":"111.1","applyBy":null,"late":false,"mayChange":true,"readings":[]}',
      'vat {"change":"register","effectiveFrom":"2026-07-01","article":"255.1.1","deemed":false}',
      "registration.step.vat-obliged.new-taxpayer |  | trigger 2026-06-03 | 2026-06-03 | 255.1.1",
      "registration.step.vat-effective.after-application |  | applied 2026-06-30, obliged 2026-06-03 | 2026-07-01 | 255.2 R-03",
      "registration.step.regime.application |  | applied 2026-06-10, registered 2026-06-03 | 2026-06-03 | 111.1",
    ]);
  });
  it("by law, without an application, where the conditions are lost", () => {
    const lost = {
      from: "patent",
      to: "general",
      appliedOn: null,
      conditionsLostOn: plainDate("2026-06-15"),
    } as const;
    expect(answer(lost)).toEqual([
      '{"regime":"general","effectiveFrom":"2026-07-01","by":"law","article":"416.5","applyBy":"2026-06-30","late":true,"mayChange":true,"readings":["R-08"]}',
      'vat {"change":"register","effectiveFrom":"2026-08-01","article":"255.3","deemed":true}',
      "registration.step.vat-obliged.regime-switch |  | trigger 2026-07-01 | 2026-07-01 | 255.1.2",
      "registration.step.vat-deemed.none |  | obliged 2026-07-01 | 2026-08-01 | 255.3",
      "registration.step.regime.law |  | conditions-lost 2026-06-15 | 2026-07-01 | 416.5 R-08",
    ]);
    expect(
      answer({ from: "trade-zone", to: "general", conditionsLostOn: plainDate("2026-06-15") }).at(-1),
    ).toContain("registration.step.regime.application");
  });
  it("refused", () => {
    expect(answer({ appliedOn: null })).toEqual(["refused: application-missing | 420.3"]);
    expect(answer({ from: null })).toEqual(["refused: tax-registration-missing | 420.2"]);
  });
});

describe("signs of risk, the whole answer", () => {
  const clean: RiskFacts = {
    sameAddress: 0,
    samePhone: 0,
    headOf: 0,
    liquidatedDebtorOn: "never",
    passportValidUntil: "endless",
    passportVoid: false,
  };
  const signs = (over: Partial<RiskFacts>, on = "2026-06-10") =>
    riskSigns({ ...clean, ...over }, plainDate(on), context).map(
      (one) => `${one.id}: ${one.status} | ${one.article} | ${told(one)}`,
    );
  it("none, all, not known", () => {
    expect(signs({})).toEqual([
      "mass-address: absent | 110.6.2 | mass-address, count 0, limit 10",
      "mass-phone: absent | 110.6.2 | mass-phone, count 0, limit 5",
      "head-of-many: absent | 110.6.2 | head-of-many, count 0, limit 5",
      "head-of-liquidated-debtor: absent | 110.6.2 | head-of-liquidated-debtor, date —, months 36",
      "invalid-passport: absent | 110.6.2 | invalid-passport, date —",
    ]);
    expect(
      signs({
        sameAddress: 100,
        samePhone: 100,
        headOf: 100,
        liquidatedDebtorOn: plainDate("2026-06-01"),
        passportValidUntil: plainDate("2026-06-09"),
      }),
    ).toEqual([
      "mass-address: shown | 110.6.2 | mass-address, count 100, limit 10",
      "mass-phone: shown | 110.6.2 | mass-phone, count 100, limit 5",
      "head-of-many: shown | 110.6.2 | head-of-many, count 100, limit 5",
      "head-of-liquidated-debtor: shown | 110.6.2 | head-of-liquidated-debtor, date 2026-06-01, months 36",
      "invalid-passport: shown | 110.6.2 | invalid-passport, date 2026-06-09",
    ]);
    expect(
      signs({
        sameAddress: null,
        samePhone: null,
        headOf: null,
        liquidatedDebtorOn: null,
        passportValidUntil: null,
        passportVoid: null,
      }),
    ).toEqual([
      "mass-address: unknown | 110.6.2 | mass-address, count —, limit 10",
      "mass-phone: unknown | 110.6.2 | mass-phone, count —, limit 5",
      "head-of-many: unknown | 110.6.2 | head-of-many, count —, limit 5",
      "head-of-liquidated-debtor: unknown | 110.6.2 | head-of-liquidated-debtor, date —, months 36",
      "invalid-passport: unknown | 110.6.2 | invalid-passport, date —",
    ]);
    expect(signs({}, "2021-12-31")).toEqual([
      "mass-address: unknown | 110.6.2 | mass-address, count 0, limit —",
      "mass-phone: unknown | 110.6.2 | mass-phone, count 0, limit —",
      "head-of-many: unknown | 110.6.2 | head-of-many, count 0, limit —",
      "head-of-liquidated-debtor: absent | 110.6.2 | head-of-liquidated-debtor, date —, months —",
      "invalid-passport: absent | 110.6.2 | invalid-passport, date —",
    ]);
  });
  it("a passport void or out of date is invalid whatever else is not known", () => {
    const last = (over: Partial<RiskFacts>) => signs(over).at(-1)?.split(" | ")[0];
    expect(last({ passportVoid: true, passportValidUntil: null })).toBe("invalid-passport: shown");
    expect(last({ passportVoid: null, passportValidUntil: plainDate("2026-06-09") })).toBe(
      "invalid-passport: shown",
    );
    expect(last({ passportVoid: false, passportValidUntil: plainDate("2026-06-10") })).toBe(
      "invalid-passport: absent",
    );
    expect(last({ passportVoid: null, passportValidUntil: plainDate("2026-06-10") })).toBe(
      "invalid-passport: unknown",
    );
    expect(last({ passportVoid: false, passportValidUntil: null })).toBe("invalid-passport: unknown");
  });
});

describe("art. 114: accounting registration, the whole answer", () => {
  const verdict = (...asked: Parameters<typeof accountingVerdict>) =>
    JSON.stringify(accountingVerdict(...asked));
  it("by the object and the payer", () => {
    expect([
      verdict("subdivision", "business", "001", "002"),
      verdict("taxable-object", "business", "001", "001"),
      verdict("patent-place", "business", "001", "002"),
      verdict("patent-place", "individual", "001", "001"),
      verdict("taxable-object", "individual", "001", "002"),
      verdict("htp-resident", "business", "001", "001"),
      verdict("subdivision", "individual", "001", "002"),
    ]).toEqual([
      '{"verdict":"needed","rule":{"object":"subdivision","payer":"business","article":"114.1.1.а","applyArticle":"114.4.1.а","applyTerm":"T-064","outsideOnly":false,"byInformation":false},"office":"002"}',
      '{"verdict":"needed","rule":{"object":"taxable-object","payer":"business","article":"114.1.1.б","applyArticle":"114.4.1.б","applyTerm":"T-065","outsideOnly":false,"byInformation":true},"office":"001"}',
      '{"verdict":"needed","rule":{"object":"patent-place","payer":"business","article":"114.1.2","applyArticle":"114.4.2","applyTerm":"T-064","outsideOnly":true,"byInformation":false},"office":"002"}',
      '{"verdict":"not-needed","article":"114.1.4"}',
      '{"verdict":"needed","rule":{"object":"taxable-object","payer":"individual","article":"114.1.3","applyArticle":"114.4.3","applyTerm":"T-065","outsideOnly":false,"byInformation":true},"office":"002"}',
      '{"verdict":"needed","rule":{"object":"htp-resident","payer":"business","article":"433","applyArticle":"433","applyTerm":"TR-05","outsideOnly":false,"byInformation":false},"office":"001"}',
      '{"verdict":"no-case"}',
    ]);
  });
});
