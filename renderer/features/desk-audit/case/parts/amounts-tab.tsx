import { useState } from "react";
import type { DeskAuditView } from "#shared/contract/desk-audit.ts";
import { tyiyn } from "#shared/kernel/money.ts";
import { useText } from "../../../../locales/use-text.ts";
import { DateText, MoneyText } from "../../../../ui/amounts.tsx";
import { DerivationView } from "../../../../ui/derivation-view.tsx";
import { EmptyState } from "../../../../ui/empty-state.tsx";
import { formatDate, formatMoney, formatPeriod } from "../../../../ui/format.ts";
import { Section } from "../../../../ui/page.tsx";
import { ScrollBody } from "../../../../ui/scroll-body.tsx";
import css from "../case.module.css";
import { decisionOf } from "../case-model.ts";
import { Readings } from "./readings.tsx";

/** Tax and penalty of the decision, or what they would come to today, each with its working. */
export function AmountsTab({ view }: { readonly view: DeskAuditView }) {
  const { t, say, language } = useText();
  const { lines, asOf, totalTax, totalPenalty, excessReduced } = view.assessment;
  const [shown, setShown] = useState(0);
  const current = lines[shown] ?? lines[0];
  const excess =
    excessReduced === 0
      ? null
      : t(excessReduced > 0 ? "da.decision.excess.less" : "da.decision.excess.more", {
          amount: formatMoney(tyiyn(Math.abs(excessReduced))),
        });
  if (current === undefined)
    return <EmptyState title={t("da.decision.empty")} {...(excess === null ? {} : { text: excess })} />;
  return (
    <ScrollBody label={t("da.case.tab.decision")}>
      <div className={css.under}>
        <Section
          title={t("da.decision.as-of", { date: formatDate(asOf) })}
          note={decisionOf(view.acts) === undefined ? t("da.decision.preview") : undefined}
        >
          <div className={css.scroll}>
            <table className={css.table}>
              <thead>
                <tr>
                  <th scope="col">{t("da.decision.tax-name")}</th>
                  <th scope="col">{t("da.col.period")}</th>
                  <th scope="col" data-align="end">
                    {t("da.decision.tax")}
                  </th>
                  <th scope="col">{t("da.decision.due")}</th>
                  <th scope="col" data-align="end">
                    {t("da.decision.days")}
                  </th>
                  <th scope="col" data-align="end">
                    {t("da.decision.penalty")}
                  </th>
                  <th scope="col">
                    <span className="visually-hidden">{t("da.finding.working")}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line, index) => (
                  <tr key={`${line.tax} ${line.period}`}>
                    <td>{say({ key: `desk-audit.tax.${line.tax}` })}</td>
                    <td>{formatPeriod(line.period, language)}</td>
                    <td data-align="end">
                      <MoneyText amount={line.taxAmount} />
                    </td>
                    <td>
                      <DateText date={line.dueOn} />
                    </td>
                    <td data-align="end">{line.penaltyDays}</td>
                    <td data-align="end">
                      <MoneyText amount={line.penaltyAmount} />
                    </td>
                    <td>
                      <button
                        type="button"
                        className={css.link}
                        aria-pressed={line === current}
                        onClick={() => setShown(index)}
                      >
                        {t("da.finding.working")}
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <td colSpan={2}>{t("da.decision.total")}</td>
                  <td data-align="end">
                    <MoneyText amount={totalTax} strong />
                  </td>
                  <td colSpan={2} />
                  <td data-align="end">
                    <MoneyText amount={totalPenalty} strong />
                  </td>
                  <td />
                </tr>
              </tfoot>
            </table>
          </div>
          {excess !== null && <p>{excess}</p>}
          <p className={css.dim}>{t("da.decision.no-sanction")}</p>
        </Section>
        <Section title={t("da.decision.working", { period: formatPeriod(current.period, language) })}>
          <DerivationView derivation={current.derivation} label={t("da.finding.working")} />
        </Section>
        {view.readings.length > 0 && (
          <Section title={t("da.finding.readings")}>
            <Readings ids={view.readings} />
          </Section>
        )}
      </div>
    </ScrollBody>
  );
}
