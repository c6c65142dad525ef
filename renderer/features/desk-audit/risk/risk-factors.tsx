import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { RiskView } from "#shared/contract/risk.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { groundsOf } from "#shared/law/risk/grounds.ts";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { ArticleLink } from "../../../ui/article-link.tsx";
import { DerivationView } from "../../../ui/derivation-view.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { formatInstant } from "../../../ui/format.ts";
import { LoadingRows } from "../../../ui/loading.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { PrintedPaper } from "../printed-paper.tsx";
import css from "./risk.module.css";

interface Props {
  readonly inn: Inn;
  readonly reason: string;
}

/** The factors of risk of a taxpayer as the last sweep found them: each with its terms, and the protocol of 124(2). */
export function RiskFactors({ inn, reason }: Props) {
  const { t } = useText();
  const { queries } = useCore();
  const risk = useQuery(queries.deskAudit.risk.queryOptions({ input: { inn, reason }, staleTime: 60_000 }));
  if (risk.isPending) return <LoadingRows rows={2} />;
  if (risk.isError) return <ProblemAlert error={risk.error} onRetry={() => void risk.refetch()} />;
  if (risk.data === null) return <p className={css.rest}>{t("da.risk.never")}</p>;
  return (
    <>
      <Present risk={risk.data} />
      <Rest risk={risk.data} />
      {risk.data.derivation.length > 0 && (
        <details className={css.working}>
          <summary>{t("da.risk.working")}</summary>
          <DerivationView derivation={risk.data.derivation} label={t("da.risk.working")} />
        </details>
      )}
    </>
  );
}

function Present({ risk }: { readonly risk: RiskView }) {
  const { t, say } = useText();
  const present = risk.factors.filter(({ state }) => state === "present");
  if (present.length === 0) return <p>{t("da.risk.none")}</p>;
  return (
    <ul className={css.list}>
      {present.map((factor) => {
        const grounds = groundsOf(factor, risk.burden);
        return (
          <li key={factor.factor} className={css.factor}>
            <span>{say({ key: `law.step.risk.${factor.factor}` })}</span>
            <ArticleLink basis={factor.basis} />
            {grounds !== null && <span className={css.grounds}>{say(grounds)}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** What the data say nothing of, and when the data were read. */
function Rest({ risk }: { readonly risk: RiskView }) {
  const { t, say } = useText();
  const unknown = risk.factors.filter(({ state }) => state === "unknown");
  return (
    <p className={css.rest}>
      {t("da.risk.as-of", { at: formatInstant(risk.computedAt) })}
      {unknown.length > 0 &&
        ` ${t("da.risk.unknown", { factors: unknown.map(({ factor }) => say({ key: `law.step.risk.${factor}` })).join("; ") })}`}
    </p>
  );
}

/** «Протокол анализа риска»: opens the paper in a dialog. */
export function RiskProtocolButton({ inn, reason }: Props) {
  const { t } = useText();
  const { client, queries } = useCore();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t("da.risk.protocol")}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t("da.risk.protocol")} size={920}>
        <div className={css.paper}>
          <PrintedPaper
            name={t("da.risk.protocol")}
            keyOf={(language) => [...queries.deskAudit.riskProtocol.key(), inn, language]}
            load={(language) => client.deskAudit.riskProtocol({ inn, reason, language })}
          />
        </div>
      </Dialog>
    </>
  );
}
