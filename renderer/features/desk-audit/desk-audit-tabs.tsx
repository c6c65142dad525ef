import { useNavigate } from "@tanstack/react-router";
import { useText } from "../../locales/use-text.ts";
import { ViewTabs } from "../../ui/view-tabs.tsx";

const VIEWS = ["selection", "cases"] as const;

/** The two views of the area. */
export function DeskAuditTabs({ value }: { readonly value: (typeof VIEWS)[number] }) {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <ViewTabs
      label={t("da.title")}
      value={value}
      views={VIEWS.map((one) => ({ value: one, label: t(`da.tab.${one}`) }))}
      onChange={(tab) => void navigate({ to: `/desk-audit/${tab}` })}
    />
  );
}
