import { Button } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { LegalBasis } from "#shared/kernel/legal-basis.ts";
import { placeIn } from "#shared/law/code-text/search-text.ts";
import { useText } from "../../../locales/use-text.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { LoadingRows } from "../../../ui/loading.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { addressOfPlace, basisOf } from "../model.ts";
import css from "./hits.module.css";

interface MarkedRun {
  readonly text: string;
  readonly hit: boolean;
}

interface Found {
  readonly edition: string | null;
  readonly hits: readonly {
    readonly number: string;
    readonly title: readonly MarkedRun[];
    readonly part: string | null;
    readonly snippet: readonly MarkedRun[];
  }[];
}

interface Props {
  /** What was asked for: a place opens by its number where no text is. */
  readonly query: string;
  readonly found: UseQueryResult<Found>;
  readonly article: string | undefined;
  readonly onOpen: (place: string) => void;
}

/** Articles that hold the words asked for, those words marked; each opens at the part that holds most of them. */
export function Hits({ query, found, article, onOpen }: Props) {
  const { t, cite } = useText();
  if (found.isError) return <ProblemAlert error={found.error} />;
  if (found.data === undefined) return <LoadingRows rows={10} />;
  const { hits, edition } = found.data;
  const place = placeIn(query);
  if (hits.length === 0)
    return (
      <EmptyState
        title={edition === null ? t("code.no-text") : t("code.search.nothing")}
        text={edition === null ? t("code.search.no-text") : t("code.search.nothing-text")}
        action={
          place !== null && (
            <Button variant="default" onClick={() => onOpen(basisOf(place.article, place.part))}>
              {cite(basisOf(place.article, place.part) as LegalBasis)}
            </Button>
          )
        }
      />
    );
  return (
    <>
      <p className={css.count} role="status">
        {t("code.search.found", { count: hits.length })}
      </p>
      <ol className={css.hits}>
        {hits.map((hit) => {
          const place = basisOf(hit.number, hit.part);
          return (
            <li key={hit.number}>
              <a
                className={css.hit}
                href={addressOfPlace(place)}
                aria-current={hit.number === article ? "true" : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  onOpen(place);
                }}
              >
                <span className={css.title}>
                  <span className={css.number}>{hit.number}</span>{" "}
                  <span lang="ru">
                    <Marked runs={hit.title} />
                  </span>
                </span>
                <span className={css.snippet} lang="ru">
                  <Marked runs={hit.snippet} />
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Marked({ runs }: { readonly runs: readonly MarkedRun[] }) {
  return runs.map((run, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity of a run
    run.hit ? <mark key={index}>{run.text}</mark> : <span key={index}>{run.text}</span>,
  );
}
