import { Button } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { useMemo } from "react";
import type { TaskView } from "#shared/contract/my-day.ts";
import { useSession } from "../../../../app/session-context.tsx";
import { useText } from "../../../../locales/use-text.ts";
import { ArticleLink } from "../../../../ui/article-link.tsx";
import type { TableColumn } from "../../../../ui/data-table/column.ts";
import { DataTable } from "../../../../ui/data-table/data-table.tsx";
import { DeadlineChip } from "../../../../ui/deadline-chip.tsx";
import { EmptyState } from "../../../../ui/empty-state.tsx";
import { formatDate } from "../../../../ui/format.ts";
import { byTerm } from "../model.ts";

interface Props {
  readonly scope: "mine" | "team";
  readonly tasks: readonly TaskView[];
  readonly loading: boolean;
}

/** The tasks, each opening the place where it is done. */
export function TaskList({ scope, tasks, loading }: Props) {
  const { t } = useText();
  const { can } = useSession();
  const router = useRouter();
  const columns = useTaskColumns(scope);
  const rows = useMemo(() => byTerm(tasks), [tasks]);
  const empty =
    scope === "team" ? (
      <EmptyState title={t("my-day.team.empty")} />
    ) : (
      <EmptyState
        title={t("my-day.empty")}
        text={t("my-day.empty.text")}
        action={
          can("desk-audit.prepare") && (
            <Button onClick={() => router.history.push("/desk-audit")}>{t("my-day.empty.action")}</Button>
          )
        }
      />
    );
  return (
    <DataTable
      id={`my-day.${scope}`}
      label={scope === "team" ? t("my-day.list.team") : t("my-day.list")}
      rows={rows}
      columns={columns}
      rowKey={(task) => task.taskId}
      onOpen={(task) => router.history.push(task.link)}
      loading={loading}
      empty={empty}
    />
  );
}

function useTaskColumns(scope: "mine" | "team"): readonly TableColumn<TaskView>[] {
  const { t, say, pick, cite } = useText();
  return useMemo(
    () => [
      {
        id: "due",
        title: t("my-day.due"),
        width: 280,
        grow: 0,
        value: (task) => task.dueOn,
        text: (task) => (task.dueOn === null ? t("my-day.no-term") : formatDate(task.dueOn)),
        cell: (task) =>
          task.dueOn === null ? (
            t("my-day.no-term")
          ) : (
            <DeadlineChip dueOn={task.dueOn} workingDaysLeft={task.workingDaysLeft} />
          ),
      },
      {
        id: "left",
        title: t("my-day.left"),
        width: 90,
        grow: 0,
        align: "end",
        hidden: true,
        value: (task) => task.workingDaysLeft,
      },
      { id: "step", title: t("my-day.step"), width: 240, grow: 2, value: (task) => say(task.title) },
      {
        id: "taxpayer",
        title: t("my-day.taxpayer"),
        width: 180,
        grow: 2,
        value: (task) => pick(task.taxpayerName),
      },
      { id: "inn", title: t("my-day.inn"), width: 130, grow: 0, hidden: true, value: (task) => task.inn },
      { id: "case", title: t("my-day.case"), width: 130, grow: 0, value: (task) => task.caseNumber },
      {
        id: "owner",
        title: t("my-day.owner"),
        width: 180,
        grow: 1,
        hidden: scope === "mine",
        value: (task) => pick(task.owner.fullName),
      },
      {
        id: "article",
        title: t("my-day.article"),
        width: 130,
        grow: 0,
        value: (task) => cite(task.article),
        cell: (task) => <ArticleLink basis={task.article} />,
      },
      {
        id: "consequence",
        title: t("my-day.consequence"),
        width: 220,
        grow: 2,
        hidden: true,
        value: (task) => (task.consequence === null ? null : say(task.consequence)),
      },
    ],
    [t, say, pick, cite, scope],
  );
}
