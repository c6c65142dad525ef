import { useRouter } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { useText } from "../../locales/use-text.ts";
import { Page } from "../../ui/page.tsx";
import { ViewTabs } from "../../ui/view-tabs.tsx";
import { CalendarSection } from "../admin/calendar/calendar-section.tsx";
import { ParametersSection } from "../admin/parameters/parameters-section.tsx";
import { ReadingsSection } from "../admin/readings/readings-section.tsx";
import { Calculator } from "../calculator/calculator.tsx";
import { LAW_VIEWS, type LawView } from "./views.ts";

const PARTS: Readonly<Record<LawView, ComponentType>> = {
  calculator: Calculator,
  calendar: CalendarSection,
  readings: ReadingsSection,
  parameters: ParametersSection,
};

/** Закон и расчёты: every computation, and what it is worked out by. */
export function LawScreen({ view }: { readonly view: LawView }) {
  const { t } = useText();
  const router = useRouter();
  const Part = PARTS[view];
  return (
    <Page
      title={t("shell.area.law")}
      tabs={
        <ViewTabs
          label={t("shell.area.law")}
          value={view}
          onChange={(next) => router.history.push(`/law/${next}`)}
          views={LAW_VIEWS.map((name) => ({ value: name, label: t(`law.view.${name}`) }))}
        />
      }
    >
      <Part />
    </Page>
  );
}
