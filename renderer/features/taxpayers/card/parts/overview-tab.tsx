import { Button, SegmentedControl } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { RegisterCard } from "#shared/contract/register-view.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { useSession } from "../../../../app/session-context.tsx";
import { useText } from "../../../../locales/use-text.ts";
import { formatDate, formatInstant } from "../../../../ui/format.ts";
import { Facts, PageBody, Section } from "../../../../ui/page.tsx";
import { ProblemAlert } from "../../../../ui/problem-alert.tsx";
import { StatusMark } from "../../../../ui/status-mark.tsx";
import { RiskFactors, RiskProtocolButton } from "../../../desk-audit/risk/risk-factors.tsx";
import { statusKey, statusTone } from "../../../registration/wording.ts";
import { useWords } from "../../use-words.ts";
import css from "../card-parts.module.css";
import { addressOf, ofTopic, topicsIn } from "../register-model.ts";
import { useOpenData } from "../use-card.ts";
import { useDuplicates } from "../use-register.ts";
import { Loaded } from "./loaded.tsx";

interface Props {
  readonly inn: Inn;
  readonly reason: string;
}

/** What matters first: who it is, what waits, and everything that happened. */
export function OverviewTab({ inn, reason }: Props) {
  const { t } = useText();
  const { can } = useSession();
  return (
    <Loaded inn={inn} reason={reason}>
      {(card) => (
        <PageBody>
          <Replaced card={card} />
          <div className={css.columns}>
            <div className={css.stack}>
              <KeyFacts card={card} />
              <Requests card={card} />
              {can("desk-audit.read") && (
                <Section
                  title={t("da.risk.title")}
                  actions={<RiskProtocolButton inn={inn} reason={reason} />}
                >
                  <RiskFactors inn={inn} reason={reason} />
                </Section>
              )}
              <Twins inn={inn} reason={reason} />
            </div>
            <Happened card={card} />
          </div>
        </PageBody>
      )}
    </Loaded>
  );
}

/** Another number is in force (113(3)). */
function Replaced({ card }: { readonly card: RegisterCard }) {
  const { t } = useText();
  const { replacedBy } = card;
  if (replacedBy === null) return null;
  return (
    <p className={css.banner} role="status">
      {t(`tc.replaced.${replacedBy.why}`, { date: formatDate(replacedBy.on) })}{" "}
      <TaxpayerLink inn={replacedBy.inn}>{replacedBy.inn}</TaxpayerLink>
    </p>
  );
}

export function TaxpayerLink(props: { readonly inn: Inn; readonly children: string }) {
  return (
    <Link to={`/taxpayers/${props.inn}` as "/taxpayers"} className={css.link}>
      {props.children}
    </Link>
  );
}

function KeyFacts({ card }: { readonly card: RegisterCard }) {
  const { t, pick } = useText();
  const word = useWords();
  const open = useOpenData(card.inn);
  const { identity } = card;
  const person = card.kind === "individual" || card.kind === "sole-trader";
  const level = t(`tc.level.${identity.level}`);
  const known =
    identity.on === null || identity.by === null
      ? level
      : `${level} (${t("tc.identity.by", { date: formatDate(identity.on), name: pick(identity.by) })})`;
  return (
    <Section title={t("tc.facts")}>
      <Facts
        items={[
          [t("tp.kind"), word("kind", card.kind)],
          [t("tc.office"), card.office],
          [t("tp.registered"), formatDate(card.registeredOn)],
          ...(card.closedOn === null ? [] : [[t("tp.closed"), formatDate(card.closedOn)] as const]),
          [t("tp.regime"), word("regime", open?.regime ?? null) || "—"],
          [t("tp.vat"), open?.vatPayer === true ? t("tp.vat.payer") : t("tp.vat.not")],
          ...(person ? [[t("tc.identity"), known] as const] : []),
          ...(card.replaces.length === 0
            ? []
            : [
                [
                  t("tc.replaces"),
                  card.replaces.map((old) => (
                    <TaxpayerLink key={old} inn={old}>
                      {old}
                    </TaxpayerLink>
                  )),
                ] as const,
              ]),
        ]}
      />
    </Section>
  );
}

function Requests({ card }: { readonly card: RegisterCard }) {
  const { t } = useText();
  return (
    <Section title={t("tc.requests")}>
      {card.requests.length === 0 ? (
        <p className={css.dim}>{t("tc.requests.empty")}</p>
      ) : (
        <ul className={css.lines}>
          {card.requests.map((request) => (
            <li key={request.requestId}>
              <Link to={`/registration/${request.requestId}` as "/registration"} className={css.link}>
                {`№ ${request.number} · ${t(`reg.kind.${request.kind}`)}`}
              </Link>
              <StatusMark tone={statusTone(request)}>{t(statusKey(request))}</StatusMark>
              <span className={`${css.wide} ${css.note}`}>{formatInstant(request.submittedAt)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Entries that look like this one: looked for when asked, for it is a reading of others' data too. */
function Twins({ inn, reason }: Props) {
  const { t, pick } = useText();
  const [asked, setAsked] = useState(false);
  const twins = useDuplicates(inn, reason, asked);
  return (
    <Section
      title={t("tc.twins")}
      actions={
        asked ? undefined : (
          <Button size="compact-xs" variant="default" onClick={() => setAsked(true)}>
            {t("tc.twins.find")}
          </Button>
        )
      }
    >
      {!asked && <p className={css.dim}>{t("tc.twins.hint")}</p>}
      {twins.isError && <ProblemAlert error={twins.error} onRetry={() => void twins.refetch()} />}
      {twins.data?.length === 0 && (
        <p className={css.dim} role="status">
          {t("tc.twins.none")}
        </p>
      )}
      <ul className={css.lines}>
        {twins.data?.map((twin) => (
          <li key={twin.inn}>
            <TaxpayerLink inn={twin.inn}>{pick(twin.name)}</TaxpayerLink>
            <Link to={`/taxpayers/${inn}/compare/${twin.inn}` as "/taxpayers"} className={css.link}>
              {t("tc.twins.compare")}
            </Link>
            <span className={`${css.wide} ${css.note}`}>
              {`${twin.inn} · ${twin.signs.map((sign) => t(`tc.sign.${sign}`)).join("; ")}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Happened({ card }: { readonly card: RegisterCard }) {
  const { t, say, pick } = useText();
  const [topic, setTopic] = useState<(typeof topics)[number] | "all">("all");
  const topics = topicsIn(card.timeline);
  const shown = ofTopic(card.timeline, topic);
  return (
    <Section title={t("tc.timeline")}>
      {topics.length > 0 && (
        <div>
          <SegmentedControl
            size="xs"
            aria-label={t("tc.timeline")}
            value={topic}
            onChange={(value) => setTopic(topics.find((one) => one === value) ?? "all")}
            data={(["all", ...topics] as const).map((one) => ({ value: one, label: t(`tc.topic.${one}`) }))}
          />
        </div>
      )}
      {shown.length === 0 && <p className={css.dim}>{t("tc.timeline.empty")}</p>}
      <ol className={css.timeline}>
        {shown.map((entry, index) => {
          const address = addressOf(entry.link);
          const text = say(entry.message);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity of what happened
            <li key={index}>
              <time dateTime={entry.on}>{formatDate(entry.on)}</time>
              {address === null ? (
                <span>{text}</span>
              ) : (
                <Link to={address as "/taxpayers"} className={css.link}>
                  {text}
                </Link>
              )}
              <span className={css.note}>{entry.by === null ? "" : pick(entry.by)}</span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
