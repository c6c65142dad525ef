import { type CSSProperties, useEffect, useMemo, useRef } from "react";
import type { CodeLine } from "#shared/law/code-text/article-lines.ts";
import { useText } from "../../../locales/use-text.ts";
import { addressOfPlace, blocksOf, citedLines, stepsOf } from "../model.ts";
import css from "./article-text.module.css";

interface Props {
  readonly article: string;
  readonly lines: readonly CodeLine[];
  /** The place the reader came for: it is brought into sight and marked. */
  readonly part: string | undefined;
  readonly onOpen: (place: string) => void;
}

/** The words of an article: parts and items with their numbers in the margin, notes quiet, references open. */
export function ArticleText({ article, lines, part, onOpen }: Props) {
  const { t } = useText();
  const cited = useMemo(() => citedLines(lines, article, part), [lines, article, part]);
  const first = cited.size === 0 ? -1 : Math.min(...cited);
  const mark = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is brought into sight, though the elements stay
  useEffect(() => {
    mark.current?.scrollIntoView({ block: "center" });
  }, [article, first, lines]);
  return (
    // The text of the law is in Russian whatever the window's language.
    <div className={css.text} lang="ru">
      {blocksOf(lines).map(({ from, lines: block }) => (
        <div
          key={from}
          ref={from === first ? mark : undefined}
          className={css.block}
          style={{ "--steps": block[0] === undefined ? 0 : stepsOf(block[0], article) } as CSSProperties}
          data-kind={block[0]?.kind}
          data-cited={cited.has(from)}
          data-repealed={block[0]?.repealed}
        >
          {from === first && <span className="visually-hidden">{t("code.cited")}</span>}
          {block[0]?.kind === "row" ? <Table rows={block} /> : <Words line={block[0]} onOpen={onOpen} />}
        </div>
      ))}
    </div>
  );
}

const markOf = ({ kind, number }: CodeLine): string =>
  number === null ? "" : kind === "part" ? `${number}.` : `${number})`;

function Words({ line, onOpen }: { readonly line: CodeLine | undefined; readonly onOpen: Props["onOpen"] }) {
  if (line === undefined) return null;
  const mark = markOf(line);
  return (
    <p className={css.words} data-numbered={mark !== ""}>
      {mark !== "" && <span className={css.mark}>{mark} </span>}
      <span>
        {line.runs.map((run, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity of a run
          <Run key={index} run={run} onOpen={onOpen} />
        ))}
      </span>
    </p>
  );
}

function Run({ run, onOpen }: { readonly run: CodeLine["runs"][number]; readonly onOpen: Props["onOpen"] }) {
  const { place } = run;
  if (place !== null)
    return (
      <a
        href={addressOfPlace(place)}
        onClick={(event) => {
          event.preventDefault();
          onOpen(place);
        }}
      >
        {run.text}
      </a>
    );
  return run.strong ? <strong>{run.text}</strong> : run.text;
}

function Table({ rows }: { readonly rows: readonly CodeLine[] }) {
  const numbered = rows.some(({ number }) => number !== null);
  return (
    <table className={css.table}>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity of a row
          <tr key={index}>
            {numbered && <td>{markOf(row)}</td>}
            {row.cells.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity of a cell
              <td key={at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
