import type { ReactNode } from "react";
import type { Inn } from "#shared/kernel/inn.ts";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { formatDate } from "../../../ui/format.ts";
import { Page } from "../../../ui/page.tsx";
import { ReasonGate } from "../../../ui/reason-gate.tsx";
import { StatusMark } from "../../../ui/status-mark.tsx";
import { ViewTabs } from "../../../ui/view-tabs.tsx";
import { CARD_TABS, type CardSearch } from "./model.ts";
import { AccessTab } from "./parts/access-tab.tsx";
import { CasesTab } from "./parts/cases-tab.tsx";
import { InvoicesTab } from "./parts/invoices-tab.tsx";
import { RegistrationTab } from "./parts/registration-tab.tsx";
import { ReturnsTab } from "./parts/returns-tab.tsx";
import { useOpenData } from "./use-card.ts";

interface Props {
  readonly inn: Inn;
  readonly search: CardSearch;
  readonly onSearch: (search: Partial<CardSearch>) => void;
}

/** The card of a taxpayer: what the registers hold, behind the reason of access where it is a tax secret. */
export function CardScreen({ inn, search, onSearch }: Props) {
  const { t, pick } = useText();
  const { can } = useSession();
  const open = useOpenData(inn);
  const name = open === undefined ? inn : pick(open.name);
  const state =
    open === undefined ? null : open.closedOn === null ? (
      <StatusMark tone="done">{t("tp.active")}</StatusMark>
    ) : (
      <StatusMark tone="neutral">{`${t("tp.closed")} ${formatDate(open.closedOn)}`}</StatusMark>
    );
  const secret = (children: (reason: string) => ReactNode) => (
    <ReasonGate
      subject={inn}
      title={t("tp.gate", { name })}
      suggestions={[t("tp.gate.desk-audit"), t("tp.gate.decision"), t("tp.gate.request")]}
    >
      {children}
    </ReasonGate>
  );
  return (
    <Page
      title={name}
      note={
        <>
          <span>
            {t("tp.inn")} {inn}
          </span>
          {state}
        </>
      }
      tabs={
        <ViewTabs
          label={t("tp.card")}
          value={search.tab}
          onChange={(tab) => onSearch({ tab })}
          views={CARD_TABS.map((tab) => ({ value: tab, label: t(`tp.tab.${tab}`) }))}
        />
      }
    >
      {search.tab === "registration" && secret((reason) => <RegistrationTab inn={inn} reason={reason} />)}
      {search.tab === "returns" &&
        secret((reason) => (
          <ReturnsTab inn={inn} reason={reason} open={search.open} onOpen={(id) => onSearch({ open: id })} />
        ))}
      {search.tab === "invoices" &&
        secret((reason) => (
          <InvoicesTab
            inn={inn}
            reason={reason}
            side={search.side}
            month={search.month}
            onSearch={onSearch}
          />
        ))}
      {search.tab === "cases" && <CasesTab inn={inn} />}
      {search.tab === "access" &&
        (can("access-log.read") ? (
          <AccessTab inn={inn} />
        ) : (
          <EmptyState title={t("shell.forbidden.title")} text={t("tp.access.closed")} />
        ))}
    </Page>
  );
}
