import { type ReactNode, useMemo, useState } from "react";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { useText } from "../../../../locales/use-text.ts";
import { DateText } from "../../../../ui/amounts.tsx";
import { ArticleLink } from "../../../../ui/article-link.tsx";
import type { TableColumn } from "../../../../ui/data-table/column.ts";
import { DataTable } from "../../../../ui/data-table/data-table.tsx";
import { DerivationView } from "../../../../ui/derivation-view.tsx";
import { EmptyState } from "../../../../ui/empty-state.tsx";
import { formatDate } from "../../../../ui/format.ts";
import { Section } from "../../../../ui/page.tsx";
import { ScrollBody } from "../../../../ui/scroll-body.tsx";
import { StatusMark } from "../../../../ui/status-mark.tsx";
import css from "../request.module.css";

type Term = RegistrationView["deadlines"][number];

/** Every term of the request: who, until when, whether met, by which article or by the office's own rule. */
export function TermsTab({ view }: { readonly view: RegistrationView }) {
  const { t, say } = useText();
  const columns = useTermColumns();
  const [shown, setShown] = useState<string>();
  const keyOf = (term: Term) => `${term.term} ${term.startsOn}`;
  const current =
    view.deadlines.find((term) => keyOf(term) === shown) ??
    view.deadlines.find((term) => term.metOn === null) ??
    view.deadlines[0];
  if (current === undefined) return <EmptyState title={t("reg.terms.empty")} />;
  return (
    <ScrollBody label={t("reg.tab.terms")}>
      <DataTable
        id="registration-terms"
        label={t("reg.tab.terms")}
        rows={view.deadlines}
        columns={columns}
        rowKey={keyOf}
        current={keyOf(current)}
        onOpen={(term) => setShown(keyOf(term))}
        empty={null}
        plain
        fit
      />
      <div className={css.column}>
        <Section title={say(current.title)} note={noteOf(current)}>
          <DerivationView derivation={current.derivation} label={t("da.terms.working")} />
        </Section>
      </div>
    </ScrollBody>
  );

  function noteOf(term: Term): ReactNode {
    if (term.article === null || !term.byLaw) return t("reg.term.not-of-law");
    return (
      <>
        {term.term} <ArticleLink basis={term.article} />
      </>
    );
  }
}

function useTermColumns(): readonly TableColumn<Term>[] {
  const { t, say, cite } = useText();
  return useMemo((): readonly TableColumn<Term>[] => {
    const dated = (id: string, title: string, dateOf: (term: Term) => Term["metOn"]) => ({
      id,
      title,
      width: 118,
      grow: 0,
      value: dateOf,
      text: (term: Term) => textOf(dateOf(term)),
      cell: (term: Term) => <DateText date={dateOf(term)} />,
    });
    return [
      { id: "title", title: t("da.terms.what"), width: 220, grow: 3, value: (term) => say(term.title) },
      {
        id: "who",
        title: t("da.terms.who"),
        width: 132,
        grow: 0,
        value: (term) => t(`reg.terms.bound.${term.bound}`),
      },
      {
        id: "article",
        title: t("da.finding.articles"),
        width: 150,
        grow: 0,
        value: (term) => (term.article === null || !term.byLaw ? t("reg.term.internal") : cite(term.article)),
        cell: (term) =>
          term.article === null || !term.byLaw ? (
            t("reg.term.internal")
          ) : (
            <ArticleLink basis={term.article} />
          ),
      },
      dated("starts", t("da.terms.starts"), (term) => term.startsOn),
      dated("due", t("da.terms.due"), (term) => term.dueOn),
      dated("met", t("reg.terms.met"), (term) => term.metOn),
      {
        id: "state",
        title: t("da.terms.state"),
        width: 130,
        grow: 0,
        value: (term) => t(stateKey(term)),
        cell: (term) => (
          <StatusMark tone={term.missed ? "missed" : term.metOn === null ? "active" : "done"}>
            {t(stateKey(term))}
          </StatusMark>
        ),
      },
    ];
  }, [t, say, cite]);
}

const textOf = (date: Term["metOn"]): string => (date === null ? "" : formatDate(date));
const stateKey = (term: Term) =>
  term.missed ? "da.terms.state.missed" : term.metOn === null ? "da.terms.state.runs" : "da.terms.state.met";
