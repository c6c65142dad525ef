import { createContext, useContext } from "react";
import type { LegalBasis } from "#shared/kernel/legal-basis.ts";

/** Where a place of the Code is read beside the work. */
export interface ArticleOpener {
  readonly open: (place: LegalBasis) => void;
  /** The place's own address in the window. */
  readonly addressOf: (place: LegalBasis) => string;
}

/** Null where nobody is signed in, or may not read the law. */
export const ArticleOpenerContext = createContext<ArticleOpener | null>(null);

export const useArticleOpener = (): ArticleOpener | null => useContext(ArticleOpenerContext);
