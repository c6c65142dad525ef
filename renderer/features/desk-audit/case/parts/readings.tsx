import { useQuery } from "@tanstack/react-query";
import { useCore } from "../../../../app/client.ts";
import { useText } from "../../../../locales/use-text.ts";
import { ArticleLinks } from "../../../../ui/article-link.tsx";
import { ProblemAlert } from "../../../../ui/problem-alert.tsx";
import css from "../case.module.css";

/** Doubtful norms something stands on: the question, the reading the office goes by, the places of the Code. */
export function Readings({ ids }: { readonly ids: readonly string[] }) {
  const { pick } = useText();
  const { queries } = useCore();
  const known = useQuery(queries.law.readings.queryOptions({ staleTime: 60_000 }));
  if (known.isError) return <ProblemAlert error={known.error} onRetry={() => void known.refetch()} />;
  return (
    <ul className={css.readings}>
      {ids.map((id) => {
        const reading = known.data?.find((one) => one.id === id);
        if (reading === undefined) return <li key={id}>{id}</li>;
        const chosen = reading.alternatives.find((way) => way.key === reading.chosen);
        return (
          <li key={id}>
            <p>{pick(reading.question)}</p>
            <p className={css.dim}>
              {chosen === undefined ? "" : `${pick(chosen.text)} · `}
              <ArticleLinks places={reading.articles} /> · {id}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
