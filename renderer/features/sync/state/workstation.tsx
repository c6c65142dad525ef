import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { EnrolmentView, SyncState } from "#shared/contract/sync.ts";
import { dateInBishkek, type Instant } from "#shared/kernel/plain-date.ts";
import { useCore } from "../../../app/client.ts";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { formatDate } from "../../../ui/format.ts";
import { LoadingRows } from "../../../ui/loading.tsx";
import { Facts, Section } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { StatusMark } from "../../../ui/status-mark.tsx";
import { whenText } from "../connection-model.ts";
import css from "./state.module.css";
import { certificateEnd } from "./workstation-model.ts";

/** Who this workstation is to the centre, and who the centre is. */
export function Workstation({ state }: { readonly state: SyncState }) {
  const { t, pick } = useText();
  const { session } = useSession();
  const { queries } = useCore();
  const enrolment = useQuery(queries.sync.enrolment.queryOptions());
  const when = (instant: Instant) => whenText(instant, session.today);
  return (
    <Section title={t("sync.workstation")}>
      {enrolment.isPending && <LoadingRows rows={6} />}
      {enrolment.isError && <ProblemAlert error={enrolment.error} onRetry={() => void enrolment.refetch()} />}
      {enrolment.data !== undefined && (
        <Facts
          items={[
            [
              t("sync.fact.last"),
              state.lastExchangeAt === null ? t("sync.fact.last.never") : when(state.lastExchangeAt),
            ],
            ...(state.nextAttemptAt === null
              ? []
              : [[t("sync.fact.next"), when(state.nextAttemptAt)] as const]),
            [t("sync.fact.centre"), state.centre ?? "—"],
            [t("sync.fact.fingerprint"), <Code key="f">{enrolment.data.fingerprint}</Code>],
            [t("sync.fact.office"), `${state.office.code} · ${pick(state.office.name)}`],
            [t("sync.fact.device"), <Code key="d">{enrolment.data.deviceId}</Code>],
            [t("sync.fact.certificate"), <Certificate key="c" certificate={enrolment.data.certificate} />],
          ]}
        />
      )}
    </Section>
  );
}

function Certificate({ certificate }: { readonly certificate: EnrolmentView["certificate"] }) {
  const { t } = useText();
  const { session } = useSession();
  if (certificate === null) return <>{t("sync.fact.certificate.none")}</>;
  const lastDay = dateInBishkek(certificate.validUntil);
  const end = certificateEnd(lastDay, session.today);
  return (
    <>
      {t("sync.fact.certificate.until", { serial: certificate.serial, until: formatDate(lastDay) })}{" "}
      {end === "past" && <StatusMark tone="missed">{t("sync.fact.certificate.past")}</StatusMark>}
      {typeof end === "number" && (
        <StatusMark tone="soon">{t("sync.fact.certificate.soon", { days: end })}</StatusMark>
      )}
    </>
  );
}

/** Signs to be compared one by one. */
function Code({ children }: { readonly children: ReactNode }) {
  return children === null ? <>—</> : <code className={css.code}>{children}</code>;
}
