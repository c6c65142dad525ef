import { Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { formatDate } from "../../../ui/format.ts";
import { LoadingRows } from "../../../ui/loading.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { partingRuns, type TextRun } from "../../../ui/text-runs.ts";
import { type ComparedRow, foldedRows } from "../model.ts";
import css from "./comparison.module.css";

interface Props {
  readonly article: string;
  readonly before: PlainDate;
  readonly after: PlainDate;
}

/** An article in two editions, the earlier on the left; where the words part they are marked. */
export function Comparison({ article, before, after }: Props) {
  const { t } = useText();
  const { queries } = useCore();
  const [all, setAll] = useState(false);
  const compared = useQuery(queries.code.compare.queryOptions({ input: { number: article, before, after } }));
  if (compared.isError) return <ProblemAlert error={compared.error} />;
  if (compared.data === undefined) return <LoadingRows />;
  const { lines } = compared.data;
  const different = lines.filter(({ kind }) => kind !== "same").length;
  const missing = compared.data.before === null ? before : compared.data.after === null ? after : null;
  return (
    <div className={css.compared}>
      <div className={css.line}>
        <p role="status">
          <strong>{t("code.compare.count", { count: different })}</strong>
        </p>
        <Switch
          size="xs"
          label={t("code.compare.all")}
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      </div>
      {missing !== null && (
        <p className={css.dim}>{t("code.not-here", { date: formatDate(missing), number: article })}</p>
      )}
      <table className={css.table}>
        <caption className="visually-hidden">
          {t("code.compare.title", { before: formatDate(before), after: formatDate(after) })}
        </caption>
        <thead>
          <tr>
            {[before, after].map((edition) => (
              <th key={edition} scope="col">
                {t("code.edition.of", { date: formatDate(edition) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {foldedRows(lines, all).map((row, index) =>
            row.kind === "folded" ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity of a row
              <tr key={index}>
                <td colSpan={2} className={css.folded}>
                  {t("code.compare.same", { count: row.count })}
                </td>
              </tr>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity of a row
              <Row key={index} row={row} />
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { readonly row: ComparedRow }) {
  const { t } = useText();
  const runs = row.kind === "changed" ? partingRuns(row.before ?? "", row.after ?? "") : undefined;
  const word = row.kind === "same" ? null : t(`code.compare.${row.kind}`);
  return (
    <tr data-kind={row.kind}>
      <td>
        {row.before !== null && (
          <Side text={row.before} runs={runs?.mine} word={row.kind === "removed" ? word : null} />
        )}
      </td>
      <td>
        {row.after !== null && (
          <Side text={row.after} runs={runs?.theirs} word={row.kind === "removed" ? null : word} />
        )}
      </td>
    </tr>
  );
}

function Side(props: {
  readonly text: string;
  readonly runs: readonly TextRun[] | undefined;
  readonly word: string | null;
}) {
  return (
    <>
      {props.word !== null && <span className={css.word}>{props.word}</span>}
      <span lang="ru">
        {props.runs === undefined
          ? props.text
          : props.runs.map((run, index) =>
              run.other ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity of a run
                <mark key={index}>{run.text}</mark>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <span key={index}>{run.text}</span>
              ),
            )}
      </span>
    </>
  );
}
