import { useQuery } from "@tanstack/react-query";
import type { Id } from "#shared/kernel/id.ts";
import { useCore } from "../../app/client.ts";
import { useText } from "../../locales/use-text.ts";
import { ArticleLink } from "../../ui/article-link.tsx";
import { LoadingRows } from "../../ui/loading.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { ScrollBody } from "../../ui/scroll-body.tsx";
import { StatusMark, type Tone } from "../../ui/status-mark.tsx";
import css from "./decisions.module.css";

interface Props {
  readonly actId: string;
  readonly reason: string;
  readonly version: number;
}

const TONES = { present: "done", missing: "missed", "not-applicable": "neutral" } as const satisfies Readonly<
  Record<string, Tone>
>;

/** The elements the Code asks of a decision, each as it stands in this one. */
export function Checklist({ actId, reason, version }: Props) {
  const { t, say } = useText();
  const { client, queries } = useCore();
  const input = { actId: actId as Id<"OfficialAct">, reason };
  const list = useQuery({
    queryKey: [...queries.decisions.checklist.queryKey({ input }), version],
    queryFn: () => client.decisions.checklist(input),
  });
  if (list.isPending) return <LoadingRows rows={8} />;
  if (list.isError) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  const missing = list.data.filter((item) => TONES[item.status] === "missed").length;
  return (
    <ScrollBody label={t("dec.checklist.tab")}>
      <p className={css.summary} role="status">
        <StatusMark tone={missing === 0 ? "done" : "missed"}>
          {t("dec.checklist.missing-count", { count: missing })}
        </StatusMark>
      </p>
      <ul className={css.list} aria-label={t("dec.checklist")}>
        {list.data.map((item) => (
          <li key={item.element} className={css.item}>
            <StatusMark tone={TONES[item.status]}>{t(`dec.checklist.${item.status}`)}</StatusMark>
            <div>
              <p className={css.title}>{say(item.title)}</p>
              {item.detail !== null && <p className={css.dim}>{say(item.detail)}</p>}
            </div>
            <span className={css.dim}>
              <ArticleLink basis={item.article} />
            </span>
          </li>
        ))}
      </ul>
    </ScrollBody>
  );
}
