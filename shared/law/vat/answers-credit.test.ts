import { describe, expect, it } from "vitest";
import { outcomeLines } from "#tests/fixtures/outcome-lines.ts";

const before = "2021-12-31";
const negative = (path: string, article: string) =>
  `not applicable: negative-amount [path ${path}] | ${article}`;

describe("tc.303.2, tc.324: papers of an export, a deposit, an asset, the whole answer", () => {
  it("180 days for the papers", () => {
    const papers = { shippedOn: "2026-01-09", filedOn: null as string | null, today: "2026-07-10" };
    expect(outcomeLines("tc.303.2", papers)).toEqual([
      '{"due":"2026-07-10","state":"waiting"}',
      "law.term.start | trigger + 1 | trigger 2026-01-09 | 2026-01-10 | 18.2",
      "law.term.start-moved [entry 2025-08-10] |  | first-day 2026-01-10, entry 2025-08-10 | 2026-01-12 | 18.6¹ A-02",
      "law.term.end.calendar-day | start + length − 1 | start 2026-01-12, length 180 | 2026-07-10 | 18.1",
      "law.term.unconfirmed-days |  |  | 2026-01-07 text | 18.6 A-54",
      "vat.export-papers.waiting |  |  | 2026-07-10 | 303.2",
    ]);
    expect(outcomeLines("tc.303.2", { ...papers, today: "2026-07-11" })).toEqual([
      '{"due":"2026-07-10","state":"absent"}',
      "law.term.start | trigger + 1 | trigger 2026-01-09 | 2026-01-10 | 18.2",
      "law.term.start-moved [entry 2025-08-10] |  | first-day 2026-01-10, entry 2025-08-10 | 2026-01-12 | 18.6¹ A-02",
      "law.term.end.calendar-day | start + length − 1 | start 2026-01-12, length 180 | 2026-07-10 | 18.1",
      "law.term.unconfirmed-days |  |  | 2026-01-07 text | 18.6 A-54",
      "vat.export-papers.absent |  |  | 2026-07-10 | 303.2 S-56",
    ]);
    expect(outcomeLines("tc.303.2", { ...papers, filedOn: "2026-07-10", today: "2026-08-01" })).toEqual([
      '{"due":"2026-07-10","state":"in-time"}',
      "law.term.start | trigger + 1 | trigger 2026-01-09 | 2026-01-10 | 18.2",
      "law.term.start-moved [entry 2025-08-10] |  | first-day 2026-01-10, entry 2025-08-10 | 2026-01-12 | 18.6¹ A-02",
      "law.term.end.calendar-day | start + length − 1 | start 2026-01-12, length 180 | 2026-07-10 | 18.1",
      "law.term.unconfirmed-days |  |  | 2026-01-07 text | 18.6 A-54",
      "vat.export-papers.in-time |  | filed-on 2026-07-10 | 2026-07-10 | 303.2",
    ]);
    expect(
      outcomeLines("tc.303.2", { ...papers, filedOn: "2026-07-11", today: "2026-08-01" }).at(-1),
    ).toContain("vat.export-papers.late");
    expect(outcomeLines("tc.303.2", { ...papers, shippedOn: before })).toEqual([
      "missing parameter: vat.export-papers.days, 2021-12-31",
    ]);
  });
  const deposit = {
    kind: "deposit",
    vat: 100,
    accountedOn: "2026-01-09",
    confirmedOn: null as string | null,
    today: "2026-01-10",
  };
  it("a deposit held, returned, gone to the budget", () => {
    expect(outcomeLines("tc.324", deposit)).toEqual([
      '{"returned":0,"toBudget":0,"due":"2026-07-10","generalRegimeFrom":null}',
      "law.term.start | trigger + 1 | trigger 2026-01-09 | 2026-01-10 | 18.2",
      "law.term.start-moved [entry 2025-08-10] |  | first-day 2026-01-10, entry 2025-08-10 | 2026-01-12 | 18.6¹ A-02",
      "law.term.end.calendar-day | start + length − 1 | start 2026-01-12, length 180 | 2026-07-10 | 18.1",
      "law.term.unconfirmed-days |  |  | 2026-01-07 text | 18.6 A-54",
      "vat.deposit.held |  | last-day 2026-07-10 | 1.00 | 324.1",
    ]);
    expect(outcomeLines("tc.324", { ...deposit, confirmedOn: "2026-01-09" })).toEqual([
      '{"returned":100,"toBudget":0,"due":"2026-07-10","generalRegimeFrom":null}',
      "law.term.start | trigger + 1 | trigger 2026-01-09 | 2026-01-10 | 18.2",
      "law.term.start-moved [entry 2025-08-10] |  | first-day 2026-01-10, entry 2025-08-10 | 2026-01-12 | 18.6¹ A-02",
      "law.term.end.calendar-day | start + length − 1 | start 2026-01-12, length 180 | 2026-07-10 | 18.1",
      "law.term.unconfirmed-days |  |  | 2026-01-07 text | 18.6 A-54",
      "vat.deposit.returned |  | last-day 2026-07-10 | 1.00 | 324.2",
    ]);
    expect(outcomeLines("tc.324", { ...deposit, today: "2027-01-01" })).toEqual([
      '{"returned":0,"toBudget":100,"due":"2026-07-10","generalRegimeFrom":null}',
      "law.term.start | trigger + 1 | trigger 2026-01-09 | 2026-01-10 | 18.2",
      "law.term.start-moved [entry 2025-08-10] |  | first-day 2026-01-10, entry 2025-08-10 | 2026-01-12 | 18.6¹ A-02",
      "law.term.end.calendar-day | start + length − 1 | start 2026-01-12, length 180 | 2026-07-10 | 18.1",
      "law.term.unconfirmed-days |  |  | 2026-01-07 text | 18.6 A-54",
      "vat.deposit.to-budget |  | last-day 2026-07-10 | 1.00 | 324.3",
    ]);
    expect(outcomeLines("tc.324", { ...deposit, vat: -1 })).toEqual([negative("vat", "324")]);
    expect(outcomeLines("tc.324", { ...deposit, vat: 0 })[0]).toContain('"returned":0');
    expect(outcomeLines("tc.324", { ...deposit, confirmedOn: "2026-01-08" })).toEqual([
      "not applicable: event-before-supply [path confirmedOn] | 324",
    ]);
    expect(outcomeLines("tc.324", { ...deposit, accountedOn: before })).toEqual([
      "missing parameter: vat.conditional-import.days, 2021-12-31",
    ]);
  });
  it.each([
    ["2026-07-10", "2026-08-01", '{"returned":100,"toBudget":0'],
    ["2026-07-11", "2026-08-01", '{"returned":0,"toBudget":100'],
    [null, "2026-07-10", '{"returned":0,"toBudget":0'],
    [null, "2026-07-11", '{"returned":0,"toBudget":100'],
  ])("a deposit confirmed on %s, looked at on %s", (confirmedOn, today, value) => {
    expect(outcomeLines("tc.324", { ...deposit, confirmedOn, today })[0]).toContain(value);
  });
  const asset = { kind: "asset", importedOn: "2026-01-09", disposedOn: "2026-01-09" };
  it("an asset disposed of too early leads to the general regime", () => {
    expect(outcomeLines("tc.324", asset)).toEqual([
      '{"returned":0,"toBudget":0,"due":null,"generalRegimeFrom":"2026-02-01"}',
      "vat.deposit.regime-lost |  | imported-on 2026-01-09, disposed-on 2026-01-09 | 2026-02-01 | 324.5 A-04",
    ]);
    expect(outcomeLines("tc.324", { ...asset, disposedOn: "2031-01-09" })[0]).toContain(
      '"generalRegimeFrom":"2031-02-01"',
    );
    expect(outcomeLines("tc.324", { ...asset, disposedOn: "2031-01-10" })).toEqual([
      '{"returned":0,"toBudget":0,"due":null,"generalRegimeFrom":null}',
      "vat.asset.kept-until |  | imported-on 2026-01-09, disposed-on 2031-01-10 | 2031-01-10 | 324.5 A-04",
    ]);
    expect(outcomeLines("tc.324", { ...asset, disposedOn: "2026-01-08" })).toEqual([
      "not applicable: event-before-supply [path disposedOn] | 324",
    ]);
    expect(outcomeLines("tc.324", { ...asset, importedOn: before })).toEqual([
      "missing parameter: vat.conditional-asset.months, 2021-12-31",
    ]);
  });
});

describe("tc.315: the credit of a purchase, the whole answer", () => {
  const common = { vat: 10_000, purpose: "taxable", conditionalRegime: false, lost: 0 };
  const domestic = {
    ...common,
    source: "domestic",
    received: true,
    sellerRegistered: true,
    invoice: "valid",
    cash: 0,
    barter: 0,
    unpaid: 0,
  };
  const customs = { ...common, source: "customs", released: true, vatPaid: true, uplift: 0 };
  const eaeu = { ...common, source: "eaeu", returnFiled: true, vatPaid: true, uplift: 0 };
  const agent = { ...common, source: "agent", vatPaid: true, ownInvoice: true };
  const answer = (purchase: object) => outcomeLines("tc.315", purchase);
  it("all of it", () => {
    for (const purchase of [
      domestic,
      { ...domestic, invoice: "receipts", purpose: "leisure-business" },
      customs,
      eaeu,
      agent,
    ])
      expect(answer(purchase)).toEqual([
        '{"credited":10000,"refused":[],"toCost":0,"unpaid":0}',
        "vat.purchase-credit |  | vat 100.00 | 100.00 | 315.1",
      ]);
  });
  it.each([
    [{ ...agent, conditionalRegime: true }, "conditional-regime", "316.4", true],
    [{ ...agent, purpose: "not-taxable" }, "not-for-taxable", "316.1.1", true],
    [{ ...customs, purpose: "geology" }, "geology", "316.1.2", true],
    [{ ...eaeu, purpose: "leisure" }, "leisure", "316.1.3", true],
    [{ ...eaeu, purpose: "prize-fund" }, "prize-fund", "318.2", true],
    [{ ...domestic, received: false }, "not-received", "315.3.1.а", false],
    [{ ...domestic, sellerRegistered: false }, "seller-not-registered", "315.3.1.а", false],
    [{ ...domestic, invoice: "none" }, "no-invoice", "315.3.1.б", false],
    [{ ...domestic, invoice: "invalid" }, "invalid-invoice", "316.2.3 S-19", true],
    [{ ...domestic, invoice: "incomplete" }, "incomplete-invoice", "316.2.4", false],
    [{ ...customs, released: false }, "not-released", "315.3.2.а", false],
    [{ ...customs, vatPaid: false }, "customs-vat-unpaid", "315.3.2.б", false],
    [{ ...eaeu, returnFiled: false }, "return-not-filed", "315.3.3.а", false],
    [{ ...eaeu, vatPaid: false }, "eaeu-vat-unpaid", "315.3.3.б", false],
    [{ ...agent, vatPaid: false }, "agent-vat-unpaid", "315.3.4", false],
    [{ ...agent, ownInvoice: false }, "no-own-invoice", "315.3.4", false],
  ])("none of it: %j", (purchase, ground, place, toCost) => {
    expect(answer(purchase)).toEqual([
      `{"credited":0,"refused":[{"ground":"${ground}","amount":10000}],"toCost":${toCost ? 10000 : 0},"unpaid":0}`,
      `vat.refused.${ground} |  | vat 100.00 | 100.00 | ${place}`,
      ...(toCost ? ["vat.refused.to-cost |  |  | 100.00 | 316.3"] : []),
      "vat.purchase-credit |  | vat 100.00 | 0.00 | 315.1",
    ]);
  });
  it("parts of it, each off what is left", () => {
    expect(answer({ ...domestic, cash: 1_000, barter: 2_000, unpaid: 7_000, lost: 500 })).toEqual([
      '{"credited":6500,"refused":[{"ground":"cash","amount":1000},{"ground":"barter","amount":2000},{"ground":"loss-over-norm","amount":500}],"toCost":3500,"unpaid":6500}',
      "vat.refused.cash |  | vat 100.00 | 10.00 | 316.5",
      "vat.refused.barter |  | vat 100.00 | 20.00 | 316.5 S-18",
      "vat.refused.loss-over-norm |  | vat 100.00 | 5.00 | 316.2.2",
      "vat.refused.to-cost |  |  | 35.00 | 316.3",
      "vat.purchase-unpaid |  |  | 65.00 | 315.3.1.г S-17",
      "vat.purchase-credit |  | vat 100.00 | 65.00 | 315.1",
    ]);
    expect(answer({ ...customs, uplift: 1_000, lost: 200 })).toEqual([
      '{"credited":8800,"refused":[{"ground":"customs-uplift","amount":1000},{"ground":"loss-over-norm","amount":200}],"toCost":200,"unpaid":0}',
      "vat.refused.customs-uplift |  | vat 100.00 | 10.00 | 316.2.5",
      "vat.refused.loss-over-norm |  | vat 100.00 | 2.00 | 316.2.2",
      "vat.refused.to-cost |  |  | 2.00 | 316.3",
      "vat.purchase-credit |  | vat 100.00 | 88.00 | 315.1",
    ]);
    expect(answer({ ...eaeu, uplift: 9_900, lost: 200 })).toEqual([
      '{"credited":0,"refused":[{"ground":"authority-uplift","amount":9900},{"ground":"loss-over-norm","amount":100}],"toCost":10000,"unpaid":0}',
      "vat.refused.authority-uplift |  | vat 100.00 | 99.00 | 316.2.6",
      "vat.refused.loss-over-norm |  | vat 100.00 | 1.00 | 316.2.2",
      "vat.refused.to-cost |  |  | 100.00 | 316.3",
      "vat.purchase-credit |  | vat 100.00 | 0.00 | 315.1",
    ]);
    expect(answer({ ...agent, lost: 200 })).toEqual([
      '{"credited":9800,"refused":[{"ground":"loss-over-norm","amount":200}],"toCost":200,"unpaid":0}',
      "vat.refused.loss-over-norm |  | vat 100.00 | 2.00 | 316.2.2",
      "vat.refused.to-cost |  |  | 2.00 | 316.3",
      "vat.purchase-credit |  | vat 100.00 | 98.00 | 315.1",
    ]);
  });
  it("refusals", () => {
    for (const path of ["vat", "lost", "cash", "barter", "unpaid"])
      expect(answer({ ...domestic, [path]: -1 })).toEqual([negative(path, "315")]);
    expect(answer({ ...customs, uplift: -1 })).toEqual([negative("uplift", "315")]);
    expect(answer({ ...domestic, cash: 4_000, barter: 4_000, unpaid: 2_001 })).toEqual([
      "not applicable: more-than-vat [path cash] | 315",
    ]);
    expect(answer({ ...domestic, cash: 4_000, barter: 4_000, unpaid: 2_000 })[0]).toContain(
      '"credited":2000',
    );
    expect(answer({ ...eaeu, uplift: 10_001 })).toEqual([
      "not applicable: more-than-vat [path uplift] | 315",
    ]);
    expect(answer({ ...agent, lost: 10_001 })).toEqual(["not applicable: more-than-vat [path lost] | 315"]);
    expect(answer({ ...agent, lost: 10_000 })[0]).toContain('"credited":0');
  });
});

describe("tc.317, tc.322: exempt supplies and the reduced tax, the whole answer", () => {
  const month = {
    month: "2026-01",
    taxable: 8_000_000,
    exempt: 2_000_000,
    forTaxable: 500_000,
    forExempt: 100_000,
    undivided: 100_000,
  };
  const answer = (over: object) => outcomeLines("tc.317", { ...month, ...over });
  it("divided above a twentieth, whole up to it", () => {
    expect(answer({})).toEqual([
      '{"credit":580000,"notCredited":120000,"divided":true}',
      "vat.exempt-share | exempt-supplies ÷ (taxable-supplies + exempt-supplies) | exempt-supplies 20000.00, taxable-supplies 80000.00, exempt-ceiling 5 percent | 20.0000 percent | 317.1",
      "vat.credit-divided | for-taxable + undivided × taxable-supplies ÷ (taxable-supplies + exempt-supplies) | for-taxable 5000.00, undivided 1000.00, taxable-supplies 80000.00, exempt-supplies 20000.00 | 5800.00 | 317.2 S-16",
    ]);
    expect(answer({ taxable: 9_500_000, exempt: 500_000 })).toEqual([
      '{"credit":700000,"notCredited":0,"divided":false}',
      "vat.exempt-share | exempt-supplies ÷ (taxable-supplies + exempt-supplies) | exempt-supplies 5000.00, taxable-supplies 95000.00, exempt-ceiling 5 percent | 5.0000 percent | 317.1",
      "vat.credit-whole | for-taxable + for-exempt + undivided | for-taxable 5000.00, for-exempt 1000.00, undivided 1000.00 | 7000.00 | 317.1",
    ]);
    expect(answer({ taxable: 0, exempt: 0 })).toEqual([
      '{"credit":700000,"notCredited":0,"divided":false}',
      "vat.exempt-share | exempt-supplies ÷ (taxable-supplies + exempt-supplies) | exempt-supplies 0.00, taxable-supplies 0.00, exempt-ceiling 5 percent | 0.0000 percent | 317.1",
      "vat.credit-whole | for-taxable + for-exempt + undivided | for-taxable 5000.00, for-exempt 1000.00, undivided 1000.00 | 7000.00 | 317.1",
    ]);
    for (const path of ["taxable", "exempt", "forTaxable", "forExempt", "undivided"])
      expect(answer({ [path]: -1 })[0]).toContain(`path ${path}`);
    expect(answer({ month: "2021-12" })).toEqual(["missing parameter: vat.exempt-share-ceiling, 2021-12-01"]);
  });
  const reduced = {
    month: "2026-01",
    activity: "agricultural-processing",
    vat: 100_000,
    separateAccounting: true,
  };
  it("reduced by most of it for processors of farm goods", () => {
    expect(outcomeLines("tc.322", reduced)).toEqual([
      '{"reduction":80000,"payable":20000}',
      "vat.reduction | vat × rate | vat 1000.00, rate 80 percent | 800.00 | 322.3 S-01",
    ]);
    expect(outcomeLines("tc.322", { ...reduced, activity: "jewellery", vat: 0 })).toEqual([
      '{"reduction":0,"payable":0}',
      "vat.reduction | vat × rate | vat 0.00, rate 80 percent | 0.00 | 322.3 S-01",
    ]);
    expect(outcomeLines("tc.322", { ...reduced, vat: -1 })).toEqual([
      "not applicable: negative-amount [path vat] | 322",
    ]);
    expect(outcomeLines("tc.322", { ...reduced, separateAccounting: false })).toEqual([
      "not applicable: no-separate-accounting [path separateAccounting] | 322",
    ]);
    expect(outcomeLines("tc.322", { ...reduced, activity: "jewellery", month: "2027-01" })).toEqual([
      "not applicable: activity-not-reduced [path activity] | 322",
    ]);
    expect(outcomeLines("tc.322", { ...reduced, month: "2021-12" })).toEqual([
      "missing parameter: vat.reduction-ceiling, 2021-12-01",
    ]);
  });
});
