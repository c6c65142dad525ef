/**
 * An official paper as the layout takes it: every text already in its language, nothing left to decide but where it
 * stands on the page. The layout (`layout/*.typ`) reads it as JSON, so no text is ever taken for markup.
 */
import type { Language } from "#shared/kernel/legal-basis.ts";

/** A piece of a line. `faint` is for labels, `mono` for hashes. */
interface Span {
  readonly text: string;
  readonly style?: "bold" | "italic" | "faint" | "mono";
}
export type Line = readonly Span[];

/** A row of «label — value»; a null value is printed as a place to fill in by hand. */
export interface Fact {
  readonly label: string;
  readonly value: Line | null;
  /** Element of the law this row answers, in the margin. */
  readonly mark?: string;
}

interface Column {
  readonly title: string;
  readonly align: "left" | "right";
  /** `grow` shares the free width, `fit` takes what it needs. */
  readonly width: "grow" | "fit";
}

/** A discrepancy: a row of figures and what it consists in, below them over the whole width. */
export interface FindingRow {
  readonly number: string;
  readonly subject: string;
  readonly norm: string;
  readonly declared: string;
  readonly computed: string;
  readonly difference: string;
  readonly text: Line;
}

/** One step of the working of an amount. */
export interface WorkingStep {
  readonly label: string;
  readonly formula: string;
  readonly result: string;
  readonly basis: string;
}

export type Block =
  | { readonly kind: "paragraph"; readonly text: Line }
  | { readonly kind: "lead"; readonly text: string }
  | {
      readonly kind: "items";
      readonly items: readonly { readonly text: Line; readonly basis: string | null }[];
    }
  | { readonly kind: "facts"; readonly rows: readonly Fact[] }
  | {
      readonly kind: "findings";
      readonly head: readonly string[];
      readonly rows: readonly FindingRow[];
      readonly total: { readonly label: string; readonly amount: string } | null;
    }
  | {
      readonly kind: "table";
      readonly columns: readonly Column[];
      /** A null cell is a place to fill in by hand. */
      readonly rows: readonly (readonly (string | null)[])[];
      readonly total: readonly string[] | null;
    }
  /** A ruled form: label and what is entered, line by line; null is a place to fill in by hand. */
  | {
      readonly kind: "form";
      readonly rows: readonly { readonly label: string; readonly lines: readonly Line[] | null }[];
    }
  /** A number with a cell for each digit. */
  | { readonly kind: "digits"; readonly label: string; readonly digits: string }
  | { readonly kind: "amount"; readonly label: string; readonly figures: string; readonly words: string }
  | {
      readonly kind: "working";
      readonly title: string;
      readonly outcome: string;
      readonly head: readonly string[];
      readonly steps: readonly WorkingStep[];
    }
  | {
      readonly kind: "evidence";
      readonly title: string;
      readonly sources: readonly { readonly title: string; readonly count: string; readonly ids: Line }[];
    };

export interface Section {
  readonly number: string;
  readonly title: string;
  /** Element of the law this section answers, in the margin. */
  readonly mark: string | null;
  readonly blocks: readonly Block[];
}

export interface Annex {
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly Block[];
}

/** One half of the bilingual letterhead. */
interface LetterheadHalf {
  /** The state body, line by line. */
  readonly body: readonly string[];
  readonly office: string;
}

/** One of the two copies. */
interface Copy {
  readonly mark: string;
  readonly holder: string;
  /** The copy that stays in the file carries the receipt. */
  readonly receipt: boolean;
}

export interface SignatureLine {
  readonly role: string;
  readonly position: string;
  /** Null leaves the place of the name empty. */
  readonly name: string | null;
}

export interface Paper {
  readonly language: Language;
  readonly document: {
    readonly title: string;
    readonly author: string;
    readonly date: { readonly year: number; readonly month: number; readonly day: number };
  };
  /** How close the lines stand: 0 as usual, 1 as close as can still be read. */
  readonly closeness?: number;
  /** «ПРОЕКТ / ДОЛБООР» across the page; null on a signed paper. */
  readonly watermark: readonly string[] | null;
  readonly letterhead: {
    readonly left: LetterheadHalf;
    readonly right: LetterheadHalf;
    readonly contacts: string | null;
  };
  readonly registration: {
    readonly date: string | null;
    /** Null is a place to fill in; empty: the paper bears none. */
    readonly number: string | null;
    readonly case: string;
  };
  readonly heading: { readonly name: string; readonly subject: string };
  readonly addressee: {
    readonly label: string;
    readonly lines: readonly string[];
    /** Elements of the law the addressee answers, in the margin. */
    readonly mark?: string;
  } | null;
  readonly running: { readonly left: string; readonly right: string };
  readonly labels: {
    readonly number: string;
    /** `{page}` and `{pages}` are filled by the layout. */
    readonly page: string;
    readonly signature: string;
    readonly name: string;
    readonly seal: string;
    readonly fillIn: string;
    readonly annexTo: string;
  };
  readonly copies: readonly Copy[];
  readonly intro: readonly Block[];
  readonly sections: readonly Section[];
  /** The last paragraph; it stays on the page of the signature. */
  readonly closing: Line;
  /** Null: a paper the program forms by itself, which nobody signs. */
  readonly signature: { readonly main: SignatureLine; readonly others: readonly SignatureLine[] } | null;
  readonly confirmation: {
    readonly title: string;
    readonly rows: readonly Fact[];
    readonly note: string;
  } | null;
  readonly receipt: {
    readonly title: string;
    readonly ways: readonly string[];
    readonly lines: readonly string[];
  };
  readonly annexes: readonly Annex[];
}
