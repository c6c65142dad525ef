import type { ReactNode } from "react";
import { useText } from "../../../../locales/use-text.ts";
import { MoneyText } from "../../../../ui/amounts.tsx";
import { ArticleLinks } from "../../../../ui/article-link.tsx";
import { DerivationView } from "../../../../ui/derivation-view.tsx";
import { formatPeriod } from "../../../../ui/format.ts";
import { Section } from "../../../../ui/page.tsx";
import { ScrollBody } from "../../../../ui/scroll-body.tsx";
import { type CaseFinding, kindKey } from "../../wording.ts";
import css from "../case.module.css";
import { Evidence } from "./evidence.tsx";
import { Readings } from "./readings.tsx";

interface Props {
  readonly finding: CaseFinding;
  readonly caseId: string;
  readonly reason: string;
  readonly verdict: ReactNode;
}

/** One finding whole: what was declared, what comes out, by which norm, from which rows. */
export function FindingDetail({ finding, caseId, reason, verdict }: Props) {
  const { t, say, language } = useText();
  const facts = [
    say({ key: `desk-audit.tax.${finding.tax}` }),
    formatPeriod(finding.period, language),
    t(kindKey(finding.kind)),
  ];
  return (
    <ScrollBody label={t("da.finding.one")}>
      <article className={css.detail}>
        <header className={css.detailHead}>
          <h2>
            {finding.check} · {say({ key: `check.${finding.check}.title` })}
          </h2>
          <p className={css.dim}>{facts.join(" · ")}</p>
        </header>
        <dl className={css.figures}>
          <div>
            <dt>{t("da.finding.declared")}</dt>
            <dd>
              <MoneyText amount={finding.declared} />
            </dd>
          </div>
          <div>
            <dt>{t("da.finding.computed")}</dt>
            <dd>
              <MoneyText amount={finding.computed} />
            </dd>
          </div>
          <div>
            <dt>{t("da.finding.difference")}</dt>
            <dd className={css.difference}>
              <MoneyText amount={finding.difference} strong />
            </dd>
          </div>
        </dl>
        <div>
          <p>{say(finding.explanation)}</p>
          <p className={css.dim}>
            {t("da.finding.articles")}: <ArticleLinks places={finding.articles} />
          </p>
        </div>
        {verdict}
        {finding.derivation.length > 0 && (
          <Section title={t("da.finding.working")}>
            <DerivationView derivation={finding.derivation} label={t("da.finding.working")} />
          </Section>
        )}
        {finding.evidence.length > 0 && (
          <Section title={t("da.finding.evidence")}>
            <Evidence caseId={caseId} findingId={finding.findingId} reason={reason} />
          </Section>
        )}
        {finding.readings.length > 0 && (
          <Section title={t("da.finding.readings")}>
            <Readings ids={finding.readings} />
          </Section>
        )}
      </article>
    </ScrollBody>
  );
}
