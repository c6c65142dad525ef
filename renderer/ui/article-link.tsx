import { Fragment } from "react";
import type { LegalBasis } from "#shared/kernel/legal-basis.ts";
import { useText } from "../locales/use-text.ts";
import { useArticleOpener } from "./article-opener.ts";

/** An article as it is cited; it opens beside the work, at the place it names. */
export function ArticleLink({ basis }: { readonly basis: LegalBasis }) {
  const { cite } = useText();
  const opener = useArticleOpener();
  // Another act is not in the text of the Code.
  if (opener === null || basis.includes(":")) return <span>{cite(basis)}</span>;
  return (
    <a
      href={opener.addressOf(basis)}
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        opener.open(basis);
      }}
    >
      {cite(basis)}
    </a>
  );
}

/** Several articles, one after another. */
export function ArticleLinks({ places }: { readonly places: readonly LegalBasis[] }) {
  return places.map((place, index) => (
    <Fragment key={place}>
      {index > 0 && "; "}
      <ArticleLink basis={place} />
    </Fragment>
  ));
}
