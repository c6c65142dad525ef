import { NumberInput, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useCore } from "../../../app/client.ts";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { DerivationView } from "../../../ui/derivation-view.tsx";
import { DateField } from "../../../ui/fields.tsx";
import { formatDate } from "../../../ui/format.ts";
import { Facts, PageBody, Section } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import css from "../calculator.module.css";

const UNITS = ["working-day", "calendar-day", "month", "year"] as const;
type Unit = (typeof UNITS)[number];
const LONGEST = 100_000;

/** A term by art. 18, with its working. */
export function TermCalculator() {
  const { t } = useText();
  const { queries } = useCore();
  const { session } = useSession();
  const [from, setFrom] = useState<PlainDate | null>(session.today);
  const [length, setLength] = useState<number | null>(15);
  const [unit, setUnit] = useState<Unit>("calendar-day");
  const ready = from !== null && length !== null;
  const term = useQuery(
    queries.law.term.queryOptions({
      input: { from: from ?? session.today, length: length ?? 1, unit },
      enabled: ready,
    }),
  );
  return (
    <PageBody narrow>
      <p className={css.text}>{t("law.term.text")}</p>
      <div className={css.fields}>
        <DateField label={t("law.term.from")} value={from} onChange={setFrom} />
        <NumberInput
          label={t("law.term.length")}
          value={length ?? ""}
          min={1}
          max={LONGEST}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          onChange={(value) => setLength(typeof value === "number" && value >= 1 ? value : null)}
        />
        <Select
          label={t("law.term.unit")}
          data={UNITS.map((value) => ({ value, label: t(`law.unit.${value}`) }))}
          value={unit}
          onChange={(value) => setUnit(UNITS.find((known) => known === value) ?? "calendar-day")}
        />
      </div>
      {!ready && <p className={css.text}>{t("law.waiting")}</p>}
      {term.isError && <ProblemAlert error={term.error} />}
      {ready && term.data !== undefined && (
        <>
          <Facts
            items={[
              [t("law.term.start"), formatDate(term.data.start)],
              [t("law.term.due"), <strong key="due">{formatDate(term.data.due)}</strong>],
            ]}
          />
          <Section title={t("law.term.working")}>
            <DerivationView derivation={term.data.derivation} label={t("law.term.working")} />
          </Section>
        </>
      )}
    </PageBody>
  );
}
