import { useRouter } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { useSession } from "../../app/session-context.tsx";
import { useText } from "../../locales/use-text.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { ViewTabs } from "../../ui/view-tabs.tsx";
import { BackupSection } from "./backup/backup-section.tsx";
import { CalendarSection } from "./calendar/calendar-section.tsx";
import { ExchangeSection } from "./exchange/exchange-section.tsx";
import { ImportSection } from "./import/import-section.tsx";
import { JournalSection } from "./journal/journal-section.tsx";
import { ParametersSection } from "./parameters/parameters-section.tsx";
import { ReadingsSection } from "./readings/readings-section.tsx";
import { type Section, sectionsFor } from "./sections.ts";
import { UsersSection } from "./users/users-section.tsx";

const PARTS: Readonly<Record<Section, ComponentType>> = {
  users: UsersSection,
  calendar: CalendarSection,
  readings: ReadingsSection,
  parameters: ParametersSection,
  import: ImportSection,
  exchange: ExchangeSection,
  journal: JournalSection,
  backup: BackupSection,
};

/** Администрирование: users, calendar, readings, parameters, data, exchange, journal, backup. */
export function AdminScreen({ section }: { readonly section: Section }) {
  const { t } = useText();
  const { session } = useSession();
  const router = useRouter();
  const open = sectionsFor(session.permissions);
  const Part = PARTS[section];
  return (
    <Page
      title={t("shell.area.admin")}
      tabs={
        <ViewTabs
          label={t("shell.area.admin")}
          value={section}
          onChange={(next) => router.history.push(`/admin/${next}`)}
          views={open.map((name) => ({ value: name, label: t(`admin.${name}`) }))}
        />
      }
    >
      {open.includes(section) ? (
        <Part />
      ) : (
        <EmptyState
          title={t("shell.forbidden.title")}
          text={t("shell.forbidden.text", { area: t(`admin.${section}`) })}
        />
      )}
    </Page>
  );
}
