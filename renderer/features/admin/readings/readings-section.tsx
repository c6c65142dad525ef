import { Radio } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { LegalBasis } from "#shared/kernel/legal-basis.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import { READINGS } from "#shared/law/readings-of-the-code.ts";
import { newCommandId, useCore } from "../../../app/client.ts";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { ArticleLinks } from "../../../ui/article-link.tsx";
import { ConfirmBinding } from "../../../ui/confirm-binding.tsx";
import { formatInstant } from "../../../ui/format.ts";
import { LoadingRows } from "../../../ui/loading.tsx";
import { PageBody } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import css from "./readings-section.module.css";

interface ReadingRow {
  readonly id: string;
  readonly articles: readonly LegalBasis[];
  readonly question: Bilingual;
  readonly alternatives: readonly { readonly key: string; readonly text: Bilingual }[];
  readonly default: string;
  readonly chosen: string;
  readonly chosenBy: Bilingual | null;
  readonly chosenAt: Instant | null;
}

/** Norms that may be read in more than one way, the reading in force, and who chose it. */
export function ReadingsSection() {
  const { t } = useText();
  const { queries } = useCore();
  const readings = useQuery(queries.law.readings.queryOptions());
  const [asked, setAsked] = useState<{ reading: ReadingRow; alternative: string }>();
  const loaded = readings.data !== undefined;
  useEffect(() => {
    const target = decodeURIComponent(window.location.hash.slice(1));
    if (loaded && target !== "")
      document.getElementById(`reading-${target}`)?.scrollIntoView({ block: "center" });
  }, [loaded]);
  if (readings.isError)
    return <ProblemAlert error={readings.error} onRetry={() => void readings.refetch()} />;
  return (
    <PageBody>
      <p className={css.intro}>{t("admin.readings.text")}</p>
      {readings.data === undefined && <LoadingRows />}
      <div className={css.list}>
        {readings.data?.map((reading) => (
          <Reading
            key={reading.id}
            reading={reading}
            onChoose={(alternative) => setAsked({ reading, alternative })}
          />
        ))}
      </div>
      {asked !== undefined && <Confirm {...asked} onClose={() => setAsked(undefined)} />}
    </PageBody>
  );
}

function Reading(props: { readonly reading: ReadingRow; readonly onChoose: (alternative: string) => void }) {
  const { t, pick } = useText();
  const { can } = useSession();
  const { reading } = props;
  const words = (alternative: ReadingRow["alternatives"][number]) =>
    alternative.key === reading.default
      ? `${pick(alternative.text)} (${t("admin.readings.default")})`
      : pick(alternative.text);
  const settled =
    reading.chosenBy === null || reading.chosenAt === null
      ? t("admin.readings.not-chosen")
      : t("admin.readings.chosen", { who: pick(reading.chosenBy), when: formatInstant(reading.chosenAt) });
  return (
    <section id={`reading-${reading.id}`} className={css.reading}>
      <div className={css.norm}>
        <p>
          <ArticleLinks places={reading.articles} />
        </p>
        <p className={css.dim}>{reading.id}</p>
      </div>
      {can("law.readings") && isChoosable(reading.id) ? (
        <Radio.Group label={pick(reading.question)} value={reading.chosen} onChange={props.onChoose}>
          <div className={css.alternatives}>
            {reading.alternatives.map((alternative) => (
              <Radio key={alternative.key} size="xs" value={alternative.key} label={words(alternative)} />
            ))}
          </div>
          <p className={css.dim}>{settled}</p>
        </Radio.Group>
      ) : (
        <div>
          <p className={css.question}>{pick(reading.question)}</p>
          <ul className={css.alternatives}>
            {reading.alternatives.map((alternative) => (
              <li key={alternative.key} data-chosen={alternative.key === reading.chosen}>
                {words(alternative)}
              </li>
            ))}
          </ul>
          <p className={css.dim}>{isChoosable(reading.id) ? settled : t("admin.readings.fixed")}</p>
        </div>
      )}
    </section>
  );
}

/** Whether the office may settle the reading; some are built into the rules. */
const isChoosable = (id: string): boolean => READINGS.some((known) => known.id === id && known.choosable);

function Confirm(props: {
  readonly reading: ReadingRow;
  readonly alternative: string;
  readonly onClose: () => void;
}) {
  const { t, pick } = useText();
  const { client } = useCore();
  const queryClient = useQueryClient();
  const [commandId] = useState(newCommandId);
  const { reading, alternative } = props;
  const text = reading.alternatives.find((known) => known.key === alternative)?.text;
  const choose = useMutation({
    mutationFn: () => client.law.chooseReading({ commandId, id: reading.id, alternative }),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      props.onClose();
    },
  });
  return (
    <ConfirmBinding
      opened
      title={t("admin.readings.choose")}
      effects={[
        t("admin.readings.effect", { text: text === undefined ? alternative : pick(text) }),
        t("admin.readings.effect-old"),
      ]}
      articles={reading.articles}
      action={t("admin.readings.choose")}
      busy={choose.isPending}
      error={choose.error}
      onConfirm={() => choose.mutate()}
      onClose={props.onClose}
    />
  );
}
