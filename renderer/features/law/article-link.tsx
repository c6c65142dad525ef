import { useRouter } from "@tanstack/react-router";
import type { LegalBasis } from "#shared/kernel/legal-basis.ts";
import { READINGS } from "#shared/law/readings-of-the-code.ts";
import { useSession } from "../../app/session-context.tsx";
import { useText } from "../../locales/use-text.ts";

const articleOf = (place: LegalBasis): string | undefined => place.split(".")[0];

/** The reading of a norm, of its very place before any of the same article. */
const readingOf = (basis: LegalBasis): string | undefined =>
  (
    READINGS.find(({ norms }) => norms.includes(basis)) ??
    READINGS.find(({ norms }) => norms.some((norm) => articleOf(norm) === articleOf(basis)))
  )?.id;

/** An article as it is cited; it opens its reading in «Закон и расчёты» where the program keeps one. */
export function ArticleLink({ basis }: { readonly basis: LegalBasis }) {
  const { cite } = useText();
  const { can } = useSession();
  const router = useRouter();
  const reading = can("law.read") ? readingOf(basis) : undefined;
  if (reading === undefined) return <span>{cite(basis)}</span>;
  const address = `/law/readings#${reading}`;
  return (
    <a
      href={address}
      onClick={(event) => {
        event.preventDefault();
        router.history.push(address);
      }}
    >
      {cite(basis)}
    </a>
  );
}
