import { addMoney, type Tyiyn, tyiyn } from "../../../kernel/money.ts";
import type { SINGLE_TAX_RATE_CASES } from "../../single-tax/art-423-rates.ts";
import type { ReturnLines } from "../vat/facts.ts";

type RateCase = (typeof SINGLE_TAX_RATE_CASES)[number];

/** An activity with lines of its own in the return; 010 has one line for both forms of payment. */
export interface Activity {
  readonly id: "trade-lower" | "trade" | "production" | "other" | "catering";
  readonly cash: string;
  readonly cashless: string;
}

export const TRADE_LOWER: Activity = { id: "trade-lower", cash: "010", cashless: "010" };
export const ACTIVITIES: readonly Activity[] = [
  TRADE_LOWER,
  { id: "trade", cash: "020", cashless: "025" },
  { id: "production", cash: "030", cashless: "035" },
  { id: "other", cash: "040", cashless: "045" },
  { id: "catering", cash: "050", cashless: "055" },
];

/** Base of the cases with a rate code of their own: 423(2)–(4), (6), (19). */
export const SPECIAL = "060";
/** Revenue at 0 %: 423(8), (17), (18). */
export const ZERO_RATE = "090";
export const TOTAL = "100";
export const BASES = [
  "010",
  "020",
  "025",
  "030",
  "035",
  "040",
  "045",
  "050",
  "055",
  "060",
  "070",
  "080",
  "085",
  "090",
];
const CASHLESS = ["025", "035", "045", "055"];

const CITIES: ReadonlySet<string> = new Set(["город Бишкек", "город Ош"]);

/** The rates of catering go by the place (423(5)). */
export const caseOf = (
  activity: Activity["id"],
  territory: string | null,
): Exclude<RateCase, "anonymous-buyer"> =>
  activity !== "catering"
    ? activity
    : territory !== null && CITIES.has(territory)
      ? "catering-bishkek-osh"
      : "catering-elsewhere";

const amountOf = (lines: ReturnLines, line: string): Tyiyn => tyiyn(lines[line] ?? 0);

/** All revenue a return states: the larger of its bases together and its own total. */
export const declaredRevenue = (lines: ReturnLines): Tyiyn =>
  tyiyn(
    Math.max(
      BASES.reduce((sum, line) => sum + (lines[line] ?? 0), 0),
      lines["110"] ?? 0,
    ),
  );

export const declaredCashless = (lines: ReturnLines): Tyiyn =>
  addMoney(...CASHLESS.map((line) => amountOf(lines, line)));

/** Other income (422(3)) is no revenue (4(2)(8)). */
const OTHER_INCOME = ["080", "085"];

/** Revenue a return states for certain, for the ceilings: its bases without other income. */
export const statedRevenue = (lines: ReturnLines): Tyiyn =>
  tyiyn(
    BASES.filter((line) => !OTHER_INCOME.includes(line)).reduce((sum, line) => sum + (lines[line] ?? 0), 0),
  );

/** What the return states of an activity. */
export const statedOf = (lines: ReturnLines, { cash, cashless }: Activity): Tyiyn =>
  cash === cashless ? amountOf(lines, cash) : addMoney(amountOf(lines, cash), amountOf(lines, cashless));

export const usedActivities = (lines: ReturnLines): readonly Activity[] =>
  ACTIVITIES.filter((activity) => statedOf(lines, activity) > 0);
