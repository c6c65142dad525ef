import { Button } from "@mantine/core";
import { Link, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import type { EntryComparison } from "#shared/contract/register-view.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { formatCount, formatDate } from "../../../ui/format.ts";
import { LoadingRows } from "../../../ui/loading.tsx";
import { Page, PageBody, Section } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { ReasonGate } from "../../../ui/reason-gate.tsx";
import { StatusMark } from "../../../ui/status-mark.tsx";
import { statusKey, statusTone } from "../../registration/wording.ts";
import parts from "../card/card-parts.module.css";
import { TaxpayerLink } from "../card/parts/overview-tab.tsx";
import { useOpenData } from "../card/use-card.ts";
import { useComparison } from "../card/use-register.ts";
import { useWords } from "../use-words.ts";
import css from "./compare.module.css";
import { comparedTone, isDate, runsOf, wordsOf } from "./compare-model.ts";
import { MergeDialog } from "./merge-dialog.tsx";

interface Pair {
  readonly inn: Inn;
  readonly other: Inn;
}

/** Two entries suspected to be one taxpayer, and the decision about them (113(3)). */
export function CompareScreen({ inn, other }: Pair) {
  const { t } = useText();
  return (
    <Page title={t("tc.compare.title")} note={<span>{`${inn} · ${other}`}</span>}>
      <ReasonGate
        subject={`${inn}/${other}`}
        title={t("tc.compare.gate")}
        suggestions={[t("tc.compare.reason")]}
      >
        {(reason) => <Compared inn={inn} other={other} reason={reason} />}
      </ReasonGate>
    </Page>
  );
}

function Compared({ inn, other, reason }: Pair & { readonly reason: string }) {
  const { t } = useText();
  const comparison = useComparison(inn, other, reason);
  if (comparison.isError)
    return (
      <PageBody>
        <ProblemAlert error={comparison.error} onRetry={() => void comparison.refetch()} />
      </PageBody>
    );
  if (comparison.data === undefined) return <LoadingRows rows={12} />;
  const { data } = comparison;
  const signs = data.signs.map((sign) => t(`tc.sign.${sign}`)).join("; ");
  return (
    <PageBody>
      <Section title={t("tc.compare.fields")}>
        <p>
          <StatusMark tone={data.signs.length > 0 ? "soon" : "neutral"}>
            {data.signs.length > 0 ? t("tc.compare.signs", { signs }) : t("tc.compare.no-signs")}
          </StatusMark>
        </p>
        <Fields inn={inn} other={other} data={data} />
      </Section>
      <Section title={t("tc.compare.holdings")}>
        <Holdings inn={inn} other={other} data={data} />
      </Section>
      <Merge inn={inn} other={other} data={data} />
    </PageBody>
  );
}

type Given = Pair & { readonly data: EntryComparison };

function Head({ inn, other, last }: Pair & { readonly last?: string }) {
  const { t } = useText();
  return (
    <thead>
      <tr>
        <th scope="col">{t("tc.compare.field")}</th>
        <th scope="col">
          <TaxpayerLink inn={inn}>{inn}</TaxpayerLink>
        </th>
        <th scope="col">
          <TaxpayerLink inn={other}>{other}</TaxpayerLink>
        </th>
        {last !== undefined && <th scope="col">{last}</th>}
      </tr>
    </thead>
  );
}

function Fields({ inn, other, data }: Given) {
  const { t } = useText();
  return (
    <table className={parts.table} aria-label={t("tc.compare.fields")}>
      <Head inn={inn} other={other} last={t("tc.compare.verdict")} />
      <tbody>
        {data.fields.map((field) => (
          <tr key={field.field}>
            <th scope="row">{t(`tc.field.${field.field}`)}</th>
            <td>
              <Value field={field} side="one" />
            </td>
            <td>
              <Value field={field} side="other" />
            </td>
            <td>
              <StatusMark tone={comparedTone(field.verdict)}>{t(`tc.verdict.${field.verdict}`)}</StatusMark>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value(props: { readonly field: EntryComparison["fields"][number]; readonly side: "one" | "other" }) {
  const word = useWords();
  const { field, side } = props;
  const value = field[side];
  const area = wordsOf(field.field);
  if (value === null || value === "") return <span className={parts.dim}>—</span>;
  if (area !== null) return <>{word(area, value)}</>;
  if (isDate(field.field)) return <>{formatDate(value)}</>;
  return (
    <>
      {runsOf(field, side).map((run, index) =>
        run.other ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity of a run of letters
          <mark key={index} className={css.mark}>
            {run.text.replaceAll(" ", "\u00a0")}
          </mark>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity of a run of letters
          <span key={index}>{run.text}</span>
        ),
      )}
    </>
  );
}

function Holdings({ inn, other, data }: Given) {
  const { t } = useText();
  return (
    <table className={`${parts.table} ${css.figures}`} aria-label={t("tc.compare.holdings")}>
      <Head inn={inn} other={other} />
      <tbody>
        {data.holdings.map(({ what, one, other: second }) => (
          <tr key={what}>
            <th scope="row">{t(`tc.holding.${what}`)}</th>
            <td>{formatCount(one)}</td>
            <td>{formatCount(second)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The decision itself is a request: it is prepared here and signed by a second person. */
function Merge({ inn, other, data }: Given) {
  const { t } = useText();
  const { can } = useSession();
  const router = useRouter();
  const [staying, setStaying] = useState<Inn | null>(null);
  const names: Readonly<Record<string, string>> = {
    [inn]: useOpenData(inn)?.name.ru ?? inn,
    [other]: useOpenData(other)?.name.ru ?? other,
  };
  const closing = staying === inn ? other : inn;
  return (
    <Section title={t("tc.merge")}>
      <p className={parts.dim}>{t("tc.merge.text")}</p>
      <ul className={parts.lines}>
        {data.requests.map((request) => (
          <li key={request.requestId}>
            <Link to={`/registration/${request.requestId}` as "/registration"} className={parts.link}>
              {t("tc.merge.under-way", { number: request.number })}
            </Link>
            <StatusMark tone={statusTone(request)}>{t(statusKey(request))}</StatusMark>
          </li>
        ))}
      </ul>
      {can("registration.prepare") ? (
        <div className={css.merge}>
          {[inn, other].map((one) => (
            <Button key={one} variant="default" onClick={() => setStaying(one)}>
              {t("tc.merge.start", { inn: one })}
            </Button>
          ))}
        </div>
      ) : (
        <p className={parts.dim}>{t("tc.merge.no-right")}</p>
      )}
      {staying !== null && (
        <MergeDialog
          staying={staying}
          closing={closing}
          name={names[closing] ?? closing}
          onClose={() => setStaying(null)}
          onCreated={(requestId) => router.history.push(`/registration/${requestId}`)}
        />
      )}
    </Section>
  );
}
