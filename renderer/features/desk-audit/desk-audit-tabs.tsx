import { Tabs } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useText } from "../../locales/use-text.ts";

/** The two views of the area. */
export function DeskAuditTabs({ value }: { readonly value: "selection" | "cases" }) {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <Tabs value={value} onChange={(tab) => void navigate({ to: `/desk-audit/${tab}` })}>
      <Tabs.List aria-label={t("da.title")}>
        <Tabs.Tab value="selection">{t("da.tab.selection")}</Tabs.Tab>
        <Tabs.Tab value="cases">{t("da.tab.cases")}</Tabs.Tab>
      </Tabs.List>
    </Tabs>
  );
}
