import { useQuery } from "@tanstack/react-query";
import type { Id } from "#shared/kernel/id.ts";
import type { Language } from "#shared/kernel/legal-basis.ts";
import { useCore } from "../../app/client.ts";
import { useText } from "../../locales/use-text.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { formatParams } from "../../ui/format.ts";
import { LoadingRows } from "../../ui/loading.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { ScrollBody } from "../../ui/scroll-body.tsx";
import caseCss from "../desk-audit/case/case.module.css";

interface Props {
  readonly actId: string;
  readonly reason: string;
  readonly version: number;
}

/** What differs from the draft submitted before this one, field by field. */
export function Changes({ actId, reason, version }: Props) {
  const { t, say, language } = useText();
  const { client, queries } = useCore();
  const input = { actId: actId as Id<"OfficialAct">, reason };
  const changes = useQuery({
    queryKey: [...queries.decisions.changes.queryKey({ input }), version],
    queryFn: () => client.decisions.changes(input),
  });
  if (changes.isPending) return <LoadingRows rows={4} />;
  if (changes.isError) return <ProblemAlert error={changes.error} onRetry={() => void changes.refetch()} />;
  if (changes.data.length === 0) return <EmptyState title={t("dec.changes.none")} />;
  return (
    <ScrollBody label={t("dec.changes.tab")}>
      <div className={caseCss.under}>
        <table className={caseCss.table} aria-label={t("dec.changes")}>
          <thead>
            <tr>
              <th scope="col">{t("dec.changes.what")}</th>
              <th scope="col">{t("dec.changes.was")}</th>
              <th scope="col">{t("dec.changes.is")}</th>
            </tr>
          </thead>
          <tbody>
            {changes.data.map((change) => (
              <tr key={`${change.field.key} ${JSON.stringify(change.field.params ?? {})}`}>
                <td>{say(change.field)}</td>
                <td className={caseCss.wrap}>{written(change.before, language)}</td>
                <td className={caseCss.wrap}>{written(change.after, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ScrollBody>
  );
}

/** Dates and amounts come as the core keeps them. */
const written = (value: string, language: Language): string =>
  value === "" ? "—" : String(formatParams({ value }, language).value);
