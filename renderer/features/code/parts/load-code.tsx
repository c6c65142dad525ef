import { Button, Progress } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { choosePath } from "../../../app/bridge.ts";
import { newCommandId, useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { formatCount, formatDate } from "../../../ui/format.ts";
import { Facts } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { StatusMark } from "../../../ui/status-mark.tsx";
import css from "./load-code.module.css";

/** How often a running loading is looked at, in milliseconds. */
const LOOK = 200;

/** The administrator's button: a file is chosen, loaded with progress, and what came of it is told. */
export function LoadCode({ primary }: { readonly primary: boolean }) {
  const { t } = useText();
  const { queries, client } = useCore();
  const queryClient = useQueryClient();
  const [opened, setOpened] = useState(false);
  const status = useQuery(
    queries.code.importStatus.queryOptions({
      enabled: opened,
      staleTime: 0,
      refetchInterval: (query) => (query.state.data?.status === "running" ? LOOK : false),
    }),
  );
  const start = useMutation({
    mutationFn: ({ path, replace }: { readonly path: string; readonly replace: boolean }) =>
      client.code.startImport({ commandId: newCommandId(), path, replace }),
    onSuccess: (started) => {
      queryClient.setQueryData<unknown>([...queries.code.importStatus.queryKey()], started);
      setOpened(true);
    },
    onError: () => setOpened(true),
  });
  const choose = async (): Promise<void> => {
    const path = await choosePath("code-file");
    if (path !== null) start.mutate({ path, replace: false });
  };
  const job = status.data ?? null;
  const finished = job?.status === "finished" ? job.importId : null;
  useEffect(() => {
    if (finished === null) return;
    for (const key of [
      queries.code.status.key(),
      queries.code.contents.key(),
      queries.code.article.key(),
      queries.code.search.key(),
      queries.code.compare.key(),
    ])
      void queryClient.invalidateQueries({ queryKey: key });
  }, [finished, queries, queryClient]);
  return (
    <>
      <Button
        variant={primary ? "filled" : "default"}
        onClick={() => void choose()}
        loading={start.isPending}
      >
        {t("code.load")}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t("code.load.title")} size={560}>
        {start.isError ? (
          <ProblemAlert error={start.error} />
        ) : (
          job !== null && (
            <Told
              job={job}
              onReplace={() => start.mutate({ path: job.source, replace: true })}
              onClose={() => setOpened(false)}
            />
          )
        )}
      </Dialog>
    </>
  );
}

type Job = NonNullable<Awaited<ReturnType<ReturnType<typeof useCore>["client"]["code"]["importStatus"]>>>;

/** How it goes, or how it ended. */
function Told(props: { readonly job: Job; readonly onReplace: () => void; readonly onClose: () => void }) {
  const { t, say } = useText();
  const { job } = props;
  const { result } = job;
  return (
    <div className={css.told}>
      <Facts items={[[t("code.load.source"), job.source]]} />
      {job.status === "running" && (
        <Progress value={job.progress * 100} aria-label={t("code.load.progress")} transitionDuration={200} />
      )}
      {result !== null && (
        <p role="status">
          <StatusMark tone="done">
            {result.same
              ? t("code.load.same", { date: formatDate(result.edition) })
              : t("code.load.done", {
                  date: formatDate(result.edition),
                  articles: formatCount(result.articles),
                  chapters: formatCount(result.chapters),
                })}
          </StatusMark>
        </p>
      )}
      {job.refusal !== null && (
        <div role="alert">
          <StatusMark tone={job.differsFrom === null ? "missed" : "soon"}>
            {t("code.load.refused")}
          </StatusMark>
          <p>{say(job.refusal)}</p>
        </div>
      )}
      {result !== null && result.problems.length > 0 && (
        <div>
          <h3>{t("code.load.problems", { count: result.problems.length })}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
          <ul className={css.problems} tabIndex={0}>
            {result.problems.map((problem) => (
              <li key={JSON.stringify(problem)}>{say(problem)}</li>
            ))}
          </ul>
        </div>
      )}
      {job.status !== "running" && (
        <div className={css.buttons}>
          <Button variant="default" onClick={props.onClose} data-autofocus>
            {job.differsFrom === null ? t("ui.close") : t("code.load.keep")}
          </Button>
          {job.differsFrom !== null && <Button onClick={props.onReplace}>{t("code.load.replace")}</Button>}
        </div>
      )}
    </div>
  );
}
