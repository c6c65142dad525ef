import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { Page } from "../../../ui/page.tsx";
import { ReasonGate } from "../../../ui/reason-gate.tsx";
import { ViewTabs } from "../../../ui/view-tabs.tsx";
import { SEARCHES, type SearchAddress } from "./model.ts";
import { ContactSearch } from "./parts/contact-search.tsx";
import { NameSearch } from "./parts/name-search.tsx";

interface Props {
  readonly address: SearchAddress;
  readonly onAddress: (address: Partial<SearchAddress>) => void;
}

/** Налогоплательщики: a million found by ИНН or name; behind a reason, by telephone, address or representative. */
export function SearchScreen({ address, onAddress }: Props) {
  const { t } = useText();
  const { can } = useSession();
  const maySeeSecrets = can("taxpayer.read");
  return (
    <Page
      title={t("shell.area.taxpayers")}
      tabs={
        maySeeSecrets && (
          <ViewTabs
            label={t("tp.searches")}
            value={address.by}
            views={SEARCHES.map((by) => ({ value: by, label: t(`tp.searches.${by}`) }))}
            onChange={(by) => onAddress({ by })}
          />
        )
      }
    >
      {maySeeSecrets && address.by === "contacts" ? (
        <ReasonGate
          subject="taxpayers.searchContacts"
          title={t("tp.contacts.gate")}
          suggestions={[t("tp.gate.request"), t("tp.contacts.gate.duplicate"), t("tp.gate.desk-audit")]}
          remembered={t("tp.contacts.gate.remembered")}
        >
          {(reason) => (
            <ContactSearch
              query={address.contact}
              reason={reason}
              onQuery={(contact) => onAddress({ contact })}
            />
          )}
        </ReasonGate>
      ) : (
        <NameSearch query={address.q} onQuery={(q) => onAddress({ q })} />
      )}
    </Page>
  );
}
