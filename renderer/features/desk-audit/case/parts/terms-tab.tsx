import { useMemo, useState } from "react";
import type { DeskAuditView } from "#shared/contract/desk-audit.ts";
import { useText } from "../../../../locales/use-text.ts";
import { DateText } from "../../../../ui/amounts.tsx";
import { ArticleLink } from "../../../../ui/article-link.tsx";
import type { TableColumn } from "../../../../ui/data-table/column.ts";
import { DataTable } from "../../../../ui/data-table/data-table.tsx";
import { DeadlineChip } from "../../../../ui/deadline-chip.tsx";
import { DerivationView } from "../../../../ui/derivation-view.tsx";
import { EmptyState } from "../../../../ui/empty-state.tsx";
import { formatDate } from "../../../../ui/format.ts";
import { Section } from "../../../../ui/page.tsx";
import { ScrollBody } from "../../../../ui/scroll-body.tsx";
import { StatusMark } from "../../../../ui/status-mark.tsx";
import css from "../case.module.css";

type Term = DeskAuditView["deadlines"][number];

/** Every term of the case: who, until when, whether met, how it was counted, what missing it entails. */
export function TermsTab({ view }: { readonly view: DeskAuditView }) {
  const { t, say } = useText();
  const columns = useTermColumns();
  const [shown, setShown] = useState<string>();
  const keyOf = (term: Term) => `${term.term} ${term.startsOn}`;
  const current =
    view.deadlines.find((term) => keyOf(term) === shown) ??
    view.deadlines.find((term) => term.metOn === null) ??
    view.deadlines[0];
  if (current === undefined)
    return <EmptyState title={t("da.terms.empty")} text={t("da.terms.empty.text")} />;
  return (
    <ScrollBody label={t("da.case.tab.terms")}>
      <DataTable
        id="case-terms"
        label={t("da.terms")}
        rows={view.deadlines}
        columns={columns}
        rowKey={keyOf}
        current={keyOf(current)}
        onOpen={(term) => setShown(keyOf(term))}
        empty={null}
        plain
        fit
      />
      <div className={css.under}>
        <Section
          title={say(current.title)}
          note={
            <>
              {current.term} <ArticleLink basis={current.article} />
            </>
          }
        >
          <p>
            {t("da.terms.consequence")}: {say(current.consequence)}
          </p>
        </Section>
        <Section title={t("da.terms.working")}>
          <DerivationView derivation={current.derivation} label={t("da.terms.working")} />
        </Section>
      </div>
    </ScrollBody>
  );
}

function useTermColumns(): readonly TableColumn<Term>[] {
  const { t, say, cite } = useText();
  return useMemo(
    (): readonly TableColumn<Term>[] => [
      { id: "title", title: t("da.terms.what"), width: 220, grow: 3, value: (term) => say(term.title) },
      {
        id: "who",
        title: t("da.terms.who"),
        width: 104,
        grow: 0,
        value: (term) => t(`da.terms.bound.${term.bound}`),
      },
      {
        id: "article",
        title: t("da.finding.articles"),
        width: 150,
        grow: 0,
        value: (term) => cite(term.article),
        cell: (term) => <ArticleLink basis={term.article} />,
      },
      {
        id: "starts",
        title: t("da.terms.starts"),
        width: 96,
        grow: 0,
        value: (term) => term.startsOn,
        text: (term) => formatDate(term.startsOn),
        cell: (term) => <DateText date={term.startsOn} />,
      },
      {
        id: "due",
        title: t("da.terms.due"),
        width: 280,
        grow: 1,
        value: (term) => term.dueOn,
        text: (term) => formatDate(term.dueOn),
        cell: (term) => (
          <DeadlineChip dueOn={term.dueOn} workingDaysLeft={term.workingDaysLeft} metOn={term.metOn} />
        ),
      },
      {
        id: "state",
        title: t("da.terms.state"),
        width: 118,
        grow: 0,
        value: (term) => t(stateKey(term)),
        cell: (term) => (
          <StatusMark tone={term.missed ? "missed" : term.metOn === null ? "active" : "done"}>
            {t(stateKey(term))}
          </StatusMark>
        ),
      },
    ],
    [t, say, cite],
  );
}

const stateKey = (term: Term) =>
  term.missed ? "da.terms.state.missed" : term.metOn === null ? "da.terms.state.runs" : "da.terms.state.met";
