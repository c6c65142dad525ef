import { Button } from "@mantine/core";
import { useState } from "react";
import type { Inn } from "#shared/kernel/inn.ts";
import { useSession } from "../../../../app/session-context.tsx";
import { useText } from "../../../../locales/use-text.ts";
import { formatDate } from "../../../../ui/format.ts";
import { Facts, PageBody, Section } from "../../../../ui/page.tsx";
import { StatusMark } from "../../../../ui/status-mark.tsx";
import { ConsentDialog } from "../steps/consent-dialog.tsx";
import { ContactsDialog } from "../steps/contacts-dialog.tsx";
import { Loaded } from "./loaded.tsx";

/** How to reach the taxpayer, and whether papers may go electronically (97(1)(3)). */
export function ContactsTab({ inn, reason }: { readonly inn: Inn; readonly reason: string }) {
  const { t } = useText();
  const { can } = useSession();
  const [dialog, setDialog] = useState<"contacts" | "consent" | null>(null);
  const mayChange = can("registration.prepare");
  const close = () => setDialog(null);
  return (
    <Loaded inn={inn} reason={reason}>
      {({ contacts, consent }) => (
        <PageBody narrow>
          <Section
            title={t("tc.contacts")}
            actions={
              mayChange && (
                <Button size="compact-sm" variant="default" onClick={() => setDialog("contacts")}>
                  {t("tc.contacts.change")}
                </Button>
              )
            }
          >
            <Facts
              items={[
                [t("tp.address"), contacts.address ?? "—"],
                [t("tp.phone"), contacts.phone ?? "—"],
                [t("tp.email"), contacts.email ?? "—"],
              ]}
            />
          </Section>
          <Section
            title={t("tc.consent")}
            actions={
              mayChange && (
                <Button size="compact-sm" variant="default" onClick={() => setDialog("consent")}>
                  {consent.given ? t("tc.consent.withdraw") : t("tc.consent.give")}
                </Button>
              )
            }
          >
            <Facts
              items={[
                [
                  t("tc.consent.state"),
                  <StatusMark key="state" tone={consent.given ? "done" : "neutral"}>
                    {consent.given ? t("tc.consent.given") : t("tc.consent.none")}
                  </StatusMark>,
                ],
                [t("tc.consent.on"), consent.on === null ? "—" : formatDate(consent.on)],
                [t("tc.consent.proof"), consent.proof ?? t("tc.consent.from-register")],
              ]}
            />
          </Section>
          {dialog === "contacts" && <ContactsDialog inn={inn} contacts={contacts} onClose={close} />}
          {dialog === "consent" && <ConsentDialog inn={inn} given={consent.given} onClose={close} />}
        </PageBody>
      )}
    </Loaded>
  );
}
