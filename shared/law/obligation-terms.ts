import { type LegalBasis, tc } from "../kernel/legal-basis.ts";
import { type PlainDate, plainDate } from "../kernel/plain-date.ts";
import type { FormCode } from "./finding.ts";
import { ENTRY_OF_THE_CODE } from "./parameters-of-the-code.ts";

export type ObligationKind = "filing" | "payment";

/** Whom a special term is for: administered by a functional unit of the authorised body (319(1)(2)); holding a state or municipal office (107(1)). */
export const SPECIAL_PAYERS = ["functional-unit", "organization", "individual", "official"] as const;
export type PayerGroup = "ordinary" | (typeof SPECIAL_PAYERS)[number];

/**
 * The group of a taxpayer by its kind in the register, for forms whose term differs (106(6), 384(1)). Who holds an office
 * (107(1)) the register does not say: the later term is taken (17(3)).
 */
export const payerGroupOf = (kind: string): PayerGroup =>
  kind === "individual" || kind === "sole-trader" ? "individual" : "organization";

/** A day of the month that lies so many months after the period's last month; below zero, within the period. */
export interface ObligationDay {
  readonly day: number | "last";
  readonly monthsAfter: number;
}

/** Until when a return of a form is filed, or its tax paid. */
export interface ObligationTerm {
  readonly form: FormCode;
  readonly what: readonly ObligationKind[];
  readonly periods: readonly ("month" | "quarter" | "year")[];
  /** Quarters that have no such obligation. */
  readonly withoutQuarters?: readonly ("Q1" | "Q2" | "Q3" | "Q4")[];
  readonly group: PayerGroup;
  readonly day: ObligationDay;
  readonly basis: LegalBasis;
  readonly reading?: string;
  readonly effectiveFrom: PlainDate;
  readonly effectiveTo: PlainDate | null;
}

type Row = Omit<ObligationTerm, "effectiveFrom" | "effectiveTo" | "basis" | "group"> & {
  readonly place: string;
  readonly group?: PayerGroup;
  readonly from?: string;
};

const BOTH: readonly ObligationKind[] = ["filing", "payment"];
const TWENTIETH: ObligationDay = { day: 20, monthsAfter: 1 };
/** "Before 1 April" and "before 1 May": the named day itself is in time. */
const FIRST_OF_APRIL: ObligationDay = { day: 1, monthsAfter: 4 };
const FIRST_OF_MAY: ObligationDay = { day: 1, monthsAfter: 5 };
/** The same days of the year itself, of which the return of what is owned is. */
const APRIL_OF_THE_YEAR: ObligationDay = { day: 1, monthsAfter: -8 };
const MAY_OF_THE_YEAR: ObligationDay = { day: 1, monthsAfter: -7 };

/** "Before the tax period begins", a month: the last day of the month before. */
const BEFORE_THE_PERIOD: ObligationDay = { day: "last", monthsAfter: -1 };

const propertyReturn = (form: "PRB" | "PRL"): readonly Row[] =>
  (
    [
      ["organization", APRIL_OF_THE_YEAR, "384.1.1"],
      ["individual", MAY_OF_THE_YEAR, "384.1.2"],
    ] as const
  ).map(([group, day, place]) => ({
    form,
    what: ["filing"],
    periods: ["year"],
    group,
    day,
    place,
    reading: "A-05",
  }));

const ROWS: readonly Row[] = [
  {
    form: "VAT",
    what: ["filing"],
    periods: ["month", "quarter"],
    day: { day: 25, monthsAfter: 1 },
    place: "319.1.1",
  },
  {
    form: "VAT",
    what: ["filing"],
    periods: ["month"],
    group: "functional-unit",
    day: { day: "last", monthsAfter: 1 },
    place: "319.1.2",
  },
  {
    form: "VAT",
    what: ["payment"],
    periods: ["month", "quarter"],
    day: { day: 25, monthsAfter: 1 },
    place: "319.2",
  },
  { form: "IND", what: ["filing"], periods: ["month"], day: TWENTIETH, place: "320.1" },
  { form: "IND", what: ["payment"], periods: ["month"], day: TWENTIETH, place: "320.2" },
  { form: "ST", what: ["filing"], periods: ["month"], day: TWENTIETH, place: "371.3" },
  { form: "ST", what: ["payment"], periods: ["month"], day: TWENTIETH, place: "371.1" },
  { form: "ST", what: ["filing"], periods: ["quarter"], day: TWENTIETH, place: "371.4", from: "2025-07-01" },
  { form: "ST", what: ["payment"], periods: ["quarter"], day: TWENTIETH, place: "371.2" },
  { form: "PIT", what: ["filing"], periods: ["month"], day: TWENTIETH, place: "203" },
  { form: "PIT", what: ["payment"], periods: ["month"], day: TWENTIETH, place: "202.1" },
  {
    form: "ADV",
    what: BOTH,
    periods: ["quarter"],
    // Reporting periods are the first quarter, the half-year and nine months (243(2)).
    withoutQuarters: ["Q4"],
    day: { day: 20, monthsAfter: 2 },
    place: "243.1",
    reading: "S-32",
  },
  {
    form: "END",
    what: BOTH,
    periods: ["year"],
    group: "organization",
    day: FIRST_OF_APRIL,
    place: "106.6.1",
    reading: "A-05",
  },
  {
    form: "END",
    what: BOTH,
    periods: ["year"],
    group: "official",
    day: FIRST_OF_APRIL,
    place: "106.6.2",
    reading: "A-05",
  },
  {
    form: "END",
    what: BOTH,
    periods: ["year"],
    group: "individual",
    day: FIRST_OF_MAY,
    place: "106.6.3",
    reading: "A-05",
  },
  ...propertyReturn("PRB"),
  ...propertyReturn("PRL"),
  { form: "UNI", what: ["filing"], periods: ["month", "quarter"], day: TWENTIETH, place: "426.1" },
  { form: "UNI", what: ["payment"], periods: ["month", "quarter"], day: TWENTIETH, place: "426.2" },
  { form: "EXC", what: ["filing"], periods: ["month"], day: TWENTIETH, place: "339.2" },
  // Of marked goods before the codes are bought (339(1)(1)), a day no return states: the latest one is taken (17(3)).
  { form: "EXC", what: ["payment"], periods: ["month"], day: TWENTIETH, place: "339.1.3" },
  { form: "ROY", what: ["filing"], periods: ["month"], day: TWENTIETH, place: "362.3" },
  { form: "ROY", what: ["payment"], periods: ["month"], day: TWENTIETH, place: "362.1" },
  { form: "ROY", what: ["filing"], periods: ["quarter"], day: TWENTIETH, place: "362.4" },
  { form: "ROY", what: ["payment"], periods: ["quarter"], day: TWENTIETH, place: "362.2" },
  { form: "WHT", what: ["filing"], periods: ["month"], day: TWENTIETH, place: "250.1" },
  { form: "WHT", what: ["payment"], periods: ["month"], day: TWENTIETH, place: "250.2" },
  { form: "MET", what: BOTH, periods: ["month"], day: TWENTIETH, place: "245.9" },
  // Law 185 gives no day: the first of the next year (art. 15(2)).
  {
    form: "TRN",
    what: BOTH,
    periods: ["month"],
    day: TWENTIETH,
    place: "245¹.2",
    reading: "S-01",
    from: "2026-01-01",
  },
  { form: "MIN", what: ["filing"], periods: ["month"], day: TWENTIETH, place: "442.1.1" },
  { form: "MIN", what: ["payment"], periods: ["month"], day: TWENTIETH, place: "442.2" },
  { form: "ECM", what: ["filing"], periods: ["quarter"], day: TWENTIETH, place: "449.1.1" },
  { form: "ECM", what: ["payment"], periods: ["quarter"], day: TWENTIETH, place: "449.2" },
  // Online by the quarter, since it has a rate; units before their month begins (454).
  {
    form: "GAM",
    what: ["filing"],
    periods: ["quarter"],
    day: TWENTIETH,
    place: "456.1.1.а",
    from: "2024-01-01",
  },
  {
    form: "GAM",
    what: ["payment"],
    periods: ["quarter"],
    day: TWENTIETH,
    place: "456.2.1",
    from: "2024-01-01",
  },
  {
    form: "GAM",
    what: ["filing"],
    periods: ["month"],
    day: BEFORE_THE_PERIOD,
    place: "456.1.1.б",
    reading: "S-47",
  },
  {
    form: "GAM",
    what: ["payment"],
    periods: ["month"],
    day: BEFORE_THE_PERIOD,
    place: "456.2.2",
    reading: "S-47",
  },
];

/** The terms by form, as the Code sets them; the parts of the property tax and patents have terms of their own. */
export const OBLIGATION_TERMS: readonly ObligationTerm[] = ROWS.map(({ place, group, from, ...row }) => ({
  ...row,
  group: group ?? "ordinary",
  basis: tc(place),
  effectiveFrom: from === undefined ? ENTRY_OF_THE_CODE : plainDate(from),
  effectiveTo: null,
}));
