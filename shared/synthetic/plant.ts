/** What a planted discrepancy is: papers it adds to a month, and what it changes in the returns of that month. */
import type { Month } from "../kernel/period.ts";
import type { Book, Run } from "./book.ts";
import type { Planted } from "./emit.ts";
import type { EstateDraft, Owned } from "./estate/draft.ts";
import type { Lines } from "./filing.ts";
import type { Payer } from "./payer.ts";
import type { Imports } from "./trade.ts";

/** Returns of a payer for a month before they are filed; null: not filed. */
export interface Draft {
  vat: Lines | null;
  salesTax: Lines | null;
  imports: Lines | null;
  /** Of the agent's income tax. */
  wages: Lines | null;
  wagesPaidLate?: boolean;
  /** Filed, or paid, a month after the due date. */
  vatFiledLate?: boolean;
  vatPaidLate?: boolean;
  /** Nothing of VAT and sales tax is filed: the payer is not registered for VAT. */
  unregistered?: boolean;
  /** Filed before, as version 0, in time; `vat` then is version 1. */
  vatReplaces?: Lines;
}

type PlantedHere = Pick<Planted, "difference" | "evidence"> & Partial<Omit<Planted, "plant">>;

/** The month something is planted in, and who takes part. */
export interface Scene {
  readonly run: Run;
  readonly payer: Payer;
  readonly book: Book;
  readonly month: Month;
  readonly next: Month;
  /** The last month of the dataset. */
  readonly lastMonth: Month;
  /** A VAT payer nothing is planted at, and one on the single tax. */
  readonly seller: Payer;
  readonly outsider: Payer;
  readonly imports: Imports;
  /** A whole number of thousands of som, in tyiyn: shares of it have no rest. */
  readonly amount: (minThousands: number, maxThousands: number) => number;
  /** Says what was planted; check, tax VAT, the scene's payer and month and an assessment unless told otherwise. */
  readonly plant: (planted: PlantedHere) => void;
  /** Goes on with the papers of the next month. */
  readonly later: (papers: (next: Scene) => void) => void;
  /** An amount the papers hand to the returns; 0 when none was kept. */
  readonly keep: (name: string, amount: number) => void;
  readonly kept: (name: string) => number;
  readonly returnId: (form: string, version?: number) => string;
}

/** Where a class looks for its taxpayers. */
export type Pool =
  | "wholesale"
  | "retail"
  | "construction"
  | "medium-retail"
  | "exempt"
  | "eaeu"
  | "customs"
  | "trade-zone"
  | "employers"
  | "patent"
  | "single-tax"
  | "single-tax-trade"
  | "single-tax-sole-trade"
  | "single-tax-sole-services"
  | "small-retail"
  | "owners"
  | "owner-traders"
  | "untouched-retail"
  | "spare-retail"
  | "spare-services"
  | "patent-services"
  | "chain"
  | "workshops"
  | "warehouses"
  | "outside-vat"
  | "patent-traders";

/** An activity with a tax of its own, beside the general regime. */
export type Sideline = "mining" | "e-commerce";

export interface PlantClass {
  readonly check: string;
  readonly pool: Pool;
  /** Needs a month after it in the dataset. */
  readonly needsNext?: boolean;
  /** Needs a month before it in the dataset. */
  readonly needsPrevious?: boolean;
  /** Only in the second quarter's last month: the advance of a later quarter would stand on it. */
  readonly onAdvance?: boolean;
  /** Which of the months it may stand in; any where absent. Rounds count from 0, each plants every class once. */
  readonly fits?: (month: Month, months: readonly Month[], round: number) => boolean;
  /** Its payer is out of its regime from the 11th to the 20th of the month. */
  readonly leavesRegime?: boolean;
  /** Its payer is not registered for VAT in the month. */
  readonly unregistered?: boolean;
  /** What taxpayers.csv says its payer does instead of its own group. */
  readonly group?: string;
  /** Its seller closes at the end of the last month. */
  readonly closingSeller?: boolean;
  /** Papers of the month, before returns are drawn up. */
  readonly papers?: (scene: Scene) => void;
  /** Changes the drafts of the month's returns. */
  readonly returns?: (scene: Scene, draft: Draft) => void;
  /** Changes the advance return of the quarter that ends with the month. */
  readonly advance?: (scene: Scene, lines: Lines) => void;
  /** Changes the return of the single tax of the quarter the month is in; the scene is that of its last month. */
  readonly single?: (scene: Scene, lines: Lines) => void;
  /** Changes the single return of the year its month ends. */
  readonly annual?: (scene: Scene, lines: Lines, year: number) => void;
  /** Years before that one whose single returns the office holds as well. */
  readonly yearsBefore?: number;
  /** Changes the single return of the year before. */
  readonly yearBefore?: (lines: Lines) => void;
  /** Its payer winds up: changes the single return it files of the last year's months. */
  readonly finalYear?: (scene: Scene, lines: Lines) => void;
  /** What its payer does besides, and what changes its return of the period its month ends. */
  readonly sideline?: Sideline;
  readonly sidelineLines?: (scene: Scene, lines: Lines) => void;
  /** Changes what its payer owns, whether or not it would own anything else. */
  readonly owned?: (scene: Scene, objects: Owned[]) => void;
  /** Changes the returns of what its payer owns, of the year of its month. */
  readonly estate?: (scene: Scene, draft: EstateDraft) => void;
}

export interface PlannedPlant {
  readonly kind: PlantClass;
  readonly payer: Payer;
  readonly month: Month;
  readonly seller: Payer;
  readonly outsider: Payer;
  readonly kept: Map<string, number>;
  /** Draws from a chance of its own, so that the other papers of its office stay as they are. */
  readonly apart: boolean;
}

export const line = (lines: Lines, key: string): number => lines.get(key) ?? 0;

/** Recomputes what follows from lines 090, 120 and 140. */
export const settle = (lines: Lines): void => {
  const balance = line(lines, "090") - line(lines, "120");
  const brought = line(lines, "140");
  lines.set("130", balance);
  lines.set("150", Math.max(0, balance - brought));
  lines.set("180", Math.max(0, brought - balance));
  lines.set("200", Math.max(0, balance - brought));
};
