import { useRouter, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useText } from "../../locales/use-text.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadingRows } from "../../ui/loading.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import css from "./calculator.module.css";
import { shortcuts } from "./model.ts";
import { RuleList } from "./parts/rule-list.tsx";
import { RulePane } from "./parts/rule-pane.tsx";
import { useForms, useRecent } from "./use-calculator.ts";

const ADDRESS = "/law/calculator";

/** Калькулятор: every computation of the law, answered while a person types. */
export function Calculator() {
  const { t } = useText();
  const router = useRouter();
  const asked = useRouterState({ select: ({ location }) => (location.search as { rule?: string }).rule });
  const forms = useForms();
  const { recent, opened } = useRecent();
  // The order of the list stays as it was when the screen was opened: it does not jump under the hand.
  const [order] = useState(recent);
  const [wanted, setWanted] = useState<string>();
  const pane = useRef<HTMLDivElement>(null);
  const shown = forms.data === undefined ? undefined : (asked ?? shortcuts(order, forms.data.often)[0]);
  // A computation that was opened is at once typed into; one that was only there keeps its hands off.
  useEffect(() => {
    if (wanted === undefined || wanted !== shown) return;
    pane.current?.querySelector<HTMLElement>("form input")?.focus();
    setWanted(undefined);
  }, [wanted, shown]);
  if (forms.isError) return <ProblemAlert error={forms.error} onRetry={() => void forms.refetch()} />;
  if (forms.data === undefined) return <LoadingRows />;
  const { groups, often } = forms.data;
  const form = groups.flatMap(({ rules }) => rules).find((rule) => rule.id === shown);
  const open = (rule: string) => {
    opened(rule);
    router.history.push(`${ADDRESS}?rule=${encodeURIComponent(rule)}`);
    setWanted(rule);
  };
  return (
    <div className={css.screen}>
      <RuleList groups={groups} often={often} recent={order} chosen={shown} onOpen={open} />
      <div ref={pane} className={css.pane}>
        {form === undefined ? (
          <EmptyState title={t("calc.choose")} />
        ) : (
          <RulePane key={form.id} form={form} />
        )}
      </div>
    </div>
  );
}
