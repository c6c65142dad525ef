/** A reference sheet (справочный расчёт) as its layout takes it: every text in its language. */
import type { Language } from "#shared/kernel/legal-basis.ts";
import type { Paper, WorkingStep } from "./paper.ts";

interface SheetLine {
  readonly label: string;
  readonly value: string;
}

export interface Sheet {
  readonly language: Language;
  readonly document: Paper["document"];
  readonly office: string;
  readonly day: string;
  readonly title: string;
  readonly articles: string;
  /** The first one large. */
  readonly result: readonly SheetLine[];
  readonly inputs: readonly SheetLine[];
  readonly working: readonly WorkingStep[];
  readonly readings: readonly {
    readonly question: string;
    readonly articles: string;
    readonly chosen: string;
    readonly others: readonly string[];
  }[];
  /** When and by whom it was printed. */
  readonly by: string;
  readonly labels: {
    readonly inputs: string;
    readonly working: string;
    readonly columns: readonly string[];
    readonly readings: string;
    /** What it is and is not. */
    readonly mark: string;
    readonly note: string;
    /** `{page}` and `{pages}` are filled by the layout. */
    readonly page: string;
  };
}
