import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { Page } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { ViewTabs } from "../../../ui/view-tabs.tsx";
import { urgencyOf } from "./model.ts";
import { TaskList } from "./parts/task-list.tsx";
import { TeamLoad } from "./parts/team-load.tsx";
import { useDay } from "./use-day.ts";

interface Props {
  readonly scope: "mine" | "team";
  readonly onScope: (scope: "mine" | "team") => void;
}

/** Мой день: every step the law now expects, overdue first; for a supervisor the same for the team. */
export function DayScreen({ scope: asked, onScope }: Props) {
  const { t } = useText();
  const { can } = useSession();
  const scope = can("my-day.team") ? asked : "mine";
  const { tasks, team } = useDay(scope);
  const tabs = (
    <ViewTabs
      label={t("shell.area.my-day")}
      value={scope}
      onChange={onScope}
      views={[
        { value: "mine", label: t("my-day.mine") },
        { value: "team", label: t("my-day.team") },
      ]}
    />
  );
  return (
    <Page
      title={t("shell.area.my-day")}
      note={
        tasks.data !== undefined && tasks.data.length > 0
          ? t("my-day.summary", urgencyOf(tasks.data))
          : undefined
      }
      tabs={can("my-day.team") ? tabs : undefined}
    >
      {tasks.isError && <ProblemAlert error={tasks.error} onRetry={() => void tasks.refetch()} />}
      {scope === "team" && team.data !== undefined && <TeamLoad team={team.data} />}
      {!tasks.isError && <TaskList scope={scope} tasks={tasks.data ?? NONE} loading={tasks.isPending} />}
    </Page>
  );
}

const NONE = [] as const;
