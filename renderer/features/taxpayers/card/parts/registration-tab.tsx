import type { Inn } from "#shared/kernel/inn.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useText } from "../../../../locales/use-text.ts";
import { formatDate, formatPeriod } from "../../../../ui/format.ts";
import { LoadingRows } from "../../../../ui/loading.tsx";
import { Facts, PageBody, Section } from "../../../../ui/page.tsx";
import { ProblemAlert } from "../../../../ui/problem-alert.tsx";
import { useWords } from "../../use-words.ts";
import { useCard } from "../use-card.ts";
import css from "./registration-tab.module.css";

/** Registration, regimes, VAT, representatives and field audits of a taxpayer. */
export function RegistrationTab({ inn, reason }: { readonly inn: Inn; readonly reason: string }) {
  const { t, language } = useText();
  const word = useWords();
  const span = useSpan();
  const card = useCard(inn, reason);
  if (card.isError) {
    return (
      <PageBody>
        <ProblemAlert error={card.error} onRetry={() => void card.refetch()} />
      </PageBody>
    );
  }
  if (card.data === undefined) return <LoadingRows rows={12} />;
  const { data } = card;
  return (
    <PageBody>
      <div className={css.columns}>
        <Section title={t("tp.general")}>
          <Facts
            items={[
              [t("tp.kind"), word("kind", data.kind)],
              [t("tp.registered"), formatDate(data.registeredOn)],
              ...(data.closedOn === null ? [] : [[t("tp.closed"), formatDate(data.closedOn)] as const]),
              [t("tp.activity"), word("activity", data.activityGroup)],
              [t("tp.activity-code"), data.activityCode ?? "—"],
              [t("tp.territory"), data.territory ?? "—"],
              [t("tp.address"), data.address ?? "—"],
              [t("tp.phone"), data.phone ?? "—"],
              [t("tp.email"), data.email ?? "—"],
              [t("tp.edoc"), data.edocConsent ? t("tp.edoc.yes") : t("tp.edoc.no")],
            ]}
          />
        </Section>
        <div className={css.stack}>
          <Section title={t("tp.regimes")}>
            <Lines
              none={t("tp.regimes.empty")}
              lines={data.regimes.map((row) => [
                word("regime", row.regime),
                span(row.from, row.to),
                row.detail ?? "",
              ])}
            />
          </Section>
          <Section title={t("tp.vat-registrations")}>
            <Lines
              none={t("tp.vat-registrations.empty")}
              lines={data.vatRegistrations.map((row) => [t("tp.vat.payer"), span(row.from, row.to), ""])}
            />
          </Section>
          <Section title={t("tp.representatives")}>
            <Lines
              none={t("tp.representatives.empty")}
              lines={data.representatives.map((row) => [
                row.name,
                `${word("role", row.role)}, ${span(row.from, row.to)}`,
                row.personInn,
              ])}
            />
          </Section>
          <Section title={t("tp.field-audits")}>
            <Lines
              none={t("tp.field-audits.empty")}
              lines={data.fieldAudits.map((row) => [
                `${word("audit", row.kind)}, ${row.tax}`,
                t("tp.span", {
                  from: formatPeriod(row.periodFrom, language),
                  to: formatPeriod(row.periodTo, language),
                }),
                formatDate(row.endedOn),
              ])}
            />
          </Section>
        </div>
      </div>
    </PageBody>
  );
}

/** `с 01.02.2024` or `01.02.2024 – 31.12.2025`. */
function useSpan(): (from: PlainDate, to: PlainDate | null) => string {
  const { t } = useText();
  return (from, to) =>
    to === null
      ? t("tp.span.open", { from: formatDate(from) })
      : t("tp.span", { from: formatDate(from), to: formatDate(to) });
}

function Lines(props: {
  readonly none: string;
  readonly lines: readonly (readonly [what: string, when: string, note: string])[];
}) {
  if (props.lines.length === 0) return <p className={css.none}>{props.none}</p>;
  return (
    <ul className={css.lines}>
      {props.lines.map(([what, when, note]) => (
        <li key={`${what}${when}${note}`}>
          <span>{what}</span>
          <span>{when}</span>
          <span className={css.none}>{note}</span>
        </li>
      ))}
    </ul>
  );
}
