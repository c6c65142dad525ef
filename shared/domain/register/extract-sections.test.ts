import { describe, expect, it } from "vitest";
import { hasText } from "#shared/locales/catalogue.ts";
import { inn } from "../../kernel/inn.ts";
import { tyiyn, ZERO } from "../../kernel/money.ts";
import { month, type Period } from "../../kernel/period.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { RELEASE_SECTIONS } from "../../law/registration/release-sections.ts";
import type { Cell } from "./extract-content.ts";
import type { ExtractFacts } from "./extract-facts.ts";
import { openSections, secretSections } from "./extract-sections.ts";

const TODAY = plainDate("2026-11-22");
const facts: ExtractFacts = {
  today: TODAY,
  entry: {
    inn: inn("01234567890123"),
    name: { ru: "ОсОО «Ала-Тоо»", ky: "«Ала-Тоо» ЖЧКсы" },
    kind: "organization",
    office: "026",
    registeredOn: plainDate("2020-01-01"),
    closedOn: null,
    address: "Бишкек",
    phone: null,
    email: null,
    activityGroup: "trade",
    activityCode: "47.11",
    edocConsent: true,
    regimes: [
      { regime: "patent", from: plainDate("2020-01-01"), to: plainDate("2026-11-21") },
      { regime: "general", from: TODAY, to: null },
    ],
    vat: [{ from: plainDate("2021-01-01"), to: TODAY }],
  },
  replacedBy: null,
  regimeDetails: [
    { regime: "patent", from: plainDate("2020-01-01"), to: plainDate("2026-11-21"), detail: "такси" },
  ],
  vatRate: "0.12",
  representatives: [],
  objects: [],
  properties: [],
  returns: [],
  account: [
    { tax: "VAT", period: month("2026-09"), owed: tyiyn(50_000), paid: ZERO },
    { tax: "PRB", period: "2026" as Period, owed: tyiyn(7_000), paid: tyiyn(7_000) },
  ],
  debt: tyiyn(1),
  payments: [{ tax: "PRB", year: "2026" as Period, amount: tyiyn(7_000) }],
  cases: [],
  fieldAudits: [],
};
const word = (cell: Cell | null): string | null => {
  if (cell === null) return null;
  if (cell.kind === "message") return cell.message.key.replace("register.", "");
  if (cell.kind === "text") return cell.text;
  return cell.kind === "date" ? cell.date : cell.kind;
};
const lines = (from: ExtractFacts): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    openSections(from).flatMap((section) =>
      section.facts.map(({ label, value }) => [label.key.replace("register.fact.", ""), word(value)]),
    ),
  );

describe("what is open to anybody, art. 64(1)", () => {
  it("is name, number, fact and status of registration, regime, rate and the fact of a debt", () => {
    expect(lines(facts)).toEqual({
      name: "name",
      inn: "01234567890123",
      kind: "kind.organization",
      "registered-on": "2020-01-01",
      status: "status.active",
      regime: "regime.general",
      "regime-from": "2026-11-22",
      vat: "vat.payer",
      "vat-from": "2021-01-01",
      "vat-rate": "12 %",
      "debt-fact": "debt.there",
    });
  });

  it.each([
    ["2026-11-21", "regime.patent", "vat.payer"],
    ["2026-11-22", "regime.general", "vat.payer"],
    ["2026-11-23", "regime.general", "vat.not"],
  ])("on %s the regime is %s and VAT %s", (today, regime, vat) => {
    expect(lines({ ...facts, today: plainDate(today) })).toMatchObject({ regime, vat });
  });

  it("an entry whose number was replaced says which is in force (113(3))", () => {
    const closed = { ...facts.entry, closedOn: TODAY };
    expect(lines({ ...facts, entry: closed, replacedBy: inn("01234567890999") })).toMatchObject({
      status: "status.replaced",
      "closed-on": "2026-11-22",
      "replaced-by": "01234567890999",
    });
  });

  it("no debt is said to be none, to the tyiyn", () => {
    expect(lines({ ...facts, debt: ZERO })["debt-fact"]).toBe("debt.none");
  });

  it("each part cites its item; payments are of legal persons only (64(1)(5)), patents where there were any", () => {
    const parts = (from: ExtractFacts) =>
      openSections(from).map(({ section, article }) => [section, article]);
    expect(parts(facts)).toEqual([
      ["requisites", "64.1.1"],
      ["debt-fact", "64.1.3¹"],
      ["payments", "64.1.5"],
      ["patents", "64.1.8"],
    ]);
    expect(
      parts({ ...facts, entry: { ...facts.entry, kind: "sole-trader" }, regimeDetails: [] }).map(
        ([section]) => section,
      ),
    ).toEqual(["requisites", "debt-fact"]);
  });

  it("holds nothing of address, telephone or amounts owed", () => {
    expect(JSON.stringify(openSections(facts))).not.toMatch(/Бишкек|50000/);
  });
});

describe("secret parts", () => {
  it("are those chosen, in the order of the list", () => {
    expect(secretSections(facts, ["account", "registration"], null).map(({ section }) => section)).toEqual([
      "registration",
      "account",
    ]);
  });

  it("narrowed to property taxes, the account shows their rows and no total (64(2)(12))", () => {
    const [account] = secretSections(facts, ["account"], ["PRB", "PRL"]);
    expect(account?.facts).toEqual([]);
    expect(account?.tables[0]?.rows.map((row) => word(row[0] ?? null))).toEqual(["desk-audit.tax.PRB"]);
  });

  it("every label, column and title has its text", () => {
    const missing = [...openSections(facts), ...secretSections(facts, RELEASE_SECTIONS, null)]
      .flatMap((section) => [
        `register.section.${section.section}`,
        ...section.facts.map(({ label }) => label.key),
        ...section.tables.flatMap(({ columns }) => columns.map(({ title }) => title.key)),
      ])
      .filter((key) => !hasText(key));
    expect(missing).toEqual([]);
  });
});
