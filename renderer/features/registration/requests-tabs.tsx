import { useNavigate } from "@tanstack/react-router";
import { QUEUE_VIEWS } from "#shared/contract/registration/contract.ts";
import { useText } from "../../locales/use-text.ts";
import { ViewTabs } from "../../ui/view-tabs.tsx";
import css from "./queue/queue.module.css";
import { useCounts } from "./queue/use-queue.ts";

const VIEWS = [...QUEUE_VIEWS, "statistics"] as const;

/** The views of the queue with how much each holds, and the figures of the office. */
export function RequestsTabs({ value }: { readonly value: (typeof VIEWS)[number] }) {
  const { t } = useText();
  const navigate = useNavigate();
  const counts = useCounts();
  return (
    <ViewTabs
      label={t("reg.title")}
      value={value}
      views={VIEWS.map((view) => {
        const count = view === "statistics" ? 0 : (counts.data?.[view] ?? 0);
        return {
          value: view,
          label: (
            <>
              {t(`reg.tab.${view}`)}
              {count > 0 && <span className={css.count}> {count}</span>}
            </>
          ),
        };
      })}
      onChange={(view) =>
        void (view === "statistics"
          ? navigate({ to: "/registration/statistics" })
          : navigate({ to: "/registration", search: { view } }))
      }
    />
  );
}
