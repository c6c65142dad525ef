import { Button } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { Inn } from "#shared/kernel/inn.ts";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { formatDate } from "../../../ui/format.ts";
import { Page } from "../../../ui/page.tsx";
import { ReasonGate } from "../../../ui/reason-gate.tsx";
import { StatusMark } from "../../../ui/status-mark.tsx";
import { ViewTabs } from "../../../ui/view-tabs.tsx";
import { CreateDialog } from "../../registration/create/create-dialog.tsx";
import { CARD_TABS, type CardSearch } from "./model.ts";
import { AccessTab } from "./parts/access-tab.tsx";
import { CasesTab } from "./parts/cases-tab.tsx";
import { ContactsTab } from "./parts/contacts-tab.tsx";
import { ExtractsTab } from "./parts/extracts-tab.tsx";
import { InvoicesTab } from "./parts/invoices-tab.tsx";
import { ObjectsTab } from "./parts/objects-tab.tsx";
import { OverviewTab } from "./parts/overview-tab.tsx";
import { PapersTab } from "./parts/papers-tab.tsx";
import { PeopleTab } from "./parts/people-tab.tsx";
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
      actions={can("registration.prepare") && <NewRequest inn={inn} />}
      tabs={
        <ViewTabs
          label={t("tp.card")}
          value={search.tab}
          onChange={(tab) => onSearch({ tab, open: undefined })}
          views={CARD_TABS.map((tab) => ({ value: tab, label: t(`tp.tab.${tab}`) }))}
        />
      }
    >
      {search.tab === "overview" && secret((reason) => <OverviewTab inn={inn} reason={reason} />)}
      {search.tab === "people" && secret((reason) => <PeopleTab inn={inn} reason={reason} />)}
      {search.tab === "objects" && secret((reason) => <ObjectsTab inn={inn} reason={reason} />)}
      {search.tab === "contacts" && secret((reason) => <ContactsTab inn={inn} reason={reason} />)}
      {search.tab === "papers" &&
        secret((reason) => (
          <PapersTab inn={inn} reason={reason} shown={search.open} onShow={(id) => onSearch({ open: id })} />
        ))}
      {search.tab === "extracts" &&
        secret((reason) => (
          <ExtractsTab
            inn={inn}
            reason={reason}
            shown={search.open}
            onShow={(id) => onSearch({ open: id })}
          />
        ))}
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

/** A request of the taxpayer, made at the counter. */
function NewRequest({ inn }: { readonly inn: Inn }) {
  const { t } = useText();
  const router = useRouter();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t("tc.new-request")}
      </Button>
      {opened && (
        <CreateDialog
          inn={inn}
          onClose={() => setOpened(false)}
          onCreated={({ requestId }) => router.history.push(`/registration/${requestId}`)}
        />
      )}
    </>
  );
}
