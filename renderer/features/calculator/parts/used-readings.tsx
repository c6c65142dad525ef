import type { UsedReading } from "#shared/contract/law-rules.ts";
import { useText } from "../../../locales/use-text.ts";
import { ArticleLinks } from "../../../ui/article-link.tsx";
import { Section } from "../../../ui/page.tsx";
import css from "../calculator.module.css";

/** The doubtful norms the answer relies on: how the office reads each, and what the other ways would give. */
export function UsedReadings({ readings }: { readonly readings: readonly UsedReading[] }) {
  const { t, pick } = useText();
  return (
    <Section title={t("calc.readings")}>
      <ul className={css.readings}>
        {readings.map((reading) => (
          <li key={reading.id}>
            <p className={css.question}>
              {pick(reading.question)}{" "}
              <span className={css.dim}>
                <ArticleLinks places={reading.articles} />
              </span>
            </p>
            <dl className={css.ways}>
              <dt>{t("calc.readings.applied")}</dt>
              <dd>{pick(reading.chosen)}</dd>
              {reading.alternatives.map((alternative) => (
                <Otherwise key={alternative.key} alternative={alternative} />
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Otherwise({ alternative }: { readonly alternative: UsedReading["alternatives"][number] }) {
  const { t, pick } = useText();
  const { text, result, why } = alternative;
  const differs = result.length > 0 || why !== null;
  return (
    <>
      <dt>{t("calc.readings.otherwise")}</dt>
      <dd>
        {pick(text)}
        {differs ? (
          <span className={css.differs}>
            {result.map(({ label, value }) => `${pick(label)}: ${pick(value)}`).join(" · ")}
            {why === null ? "" : pick(why)}
          </span>
        ) : (
          <span className={css.dim}> — {t("calc.readings.same")}</span>
        )}
      </dd>
    </>
  );
}
