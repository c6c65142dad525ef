import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Tyiyn } from "#shared/kernel/money.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useCore } from "../../../app/client.ts";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { MoneyText } from "../../../ui/amounts.tsx";
import { DerivationView } from "../../../ui/derivation-view.tsx";
import { DateField, MoneyField } from "../../../ui/fields.tsx";
import { formatCount } from "../../../ui/format.ts";
import { Facts, PageBody, Section } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import css from "../calculator.module.css";

/** Пеня by art. 82 on arrears, with its working. */
export function PenaltyCalculator() {
  const { t } = useText();
  const { queries } = useCore();
  const { session } = useSession();
  const [arrears, setArrears] = useState<Tyiyn | null>(null);
  const [due, setDue] = useState<PlainDate | null>(null);
  const [asOf, setAsOf] = useState<PlainDate | null>(session.today);
  const [paidOn, setPaidOn] = useState<PlainDate | null>(null);
  const [paid, setPaid] = useState<Tyiyn | null>(null);
  const payments = paidOn !== null && paid !== null ? [{ date: paidOn, amount: paid }] : [];
  const ready = arrears !== null && due !== null && asOf !== null;
  const penalty = useQuery(
    queries.law.penalty.queryOptions({
      input: { arrears: arrears ?? 0, due: due ?? session.today, asOf: asOf ?? session.today, payments },
      enabled: ready,
    }),
  );
  return (
    <PageBody narrow>
      <p className={css.text}>{t("law.penalty.text")}</p>
      <div className={css.fields}>
        <MoneyField label={t("law.penalty.arrears")} value={arrears} onChange={setArrears} />
        <DateField label={t("law.penalty.due")} value={due} onChange={setDue} />
        <DateField label={t("law.penalty.as-of")} value={asOf} onChange={setAsOf} />
        <DateField label={t("law.penalty.paid-on")} value={paidOn} onChange={setPaidOn} />
        <MoneyField label={t("law.penalty.paid")} value={paid} onChange={setPaid} />
      </div>
      {!ready && <p className={css.text}>{t("law.waiting")}</p>}
      {penalty.isError && <ProblemAlert error={penalty.error} />}
      {ready && penalty.data !== undefined && (
        <>
          <Facts
            items={[
              [t("law.penalty.amount"), <MoneyText key="amount" amount={penalty.data.penalty} strong />],
              [t("law.penalty.days"), formatCount(penalty.data.days)],
              ...(penalty.data.capped ? [[t("law.penalty.capped"), t("ui.yes")] as const] : []),
            ]}
          />
          <Section title={t("law.term.working")}>
            <DerivationView derivation={penalty.data.derivation} label={t("law.term.working")} />
          </Section>
        </>
      )}
    </PageBody>
  );
}
