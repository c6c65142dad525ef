import { Button, Progress } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { choosePath } from "../../../app/bridge.ts";
import { newCommandId, useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { formatInstant } from "../../../ui/format.ts";
import { Facts, PageBody, Section } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { StatusMark, type Tone } from "../../../ui/status-mark.tsx";
import css from "./import-section.module.css";
import { ImportFiles, ImportHistory, ImportProblems } from "./import-tables.tsx";

/** How often a running import is looked at, in milliseconds. */
const LOOK = 400;
const TONES: Readonly<Record<string, Tone>> = {
  running: "active",
  finished: "done",
  cancelled: "neutral",
  refused: "missed",
  failed: "missed",
};

/** Loads an office dataset: whole or not at all, with progress, cancel and every remark on the data. */
export function ImportSection() {
  const { t, say } = useText();
  const { queries, client } = useCore();
  const queryClient = useQueryClient();
  const status = useQuery(
    queries.data.importStatus.queryOptions({
      input: {},
      staleTime: 0,
      refetchInterval: (query) => (query.state.data?.status === "running" ? LOOK : false),
    }),
  );
  const show = (next: NonNullable<typeof status.data>) =>
    queryClient.setQueryData<unknown>([...queries.data.importStatus.queryKey({ input: {} })], next);
  const start = useMutation({
    mutationFn: async (kind: "folder" | "dataset-file") => {
      const path = await choosePath(kind);
      return path === null ? null : client.data.startImport({ commandId: newCommandId(), path });
    },
    onSuccess: (started) => started !== null && show(started),
  });
  const cancel = useMutation({
    mutationFn: (importId: NonNullable<typeof status.data>["importId"]) =>
      client.data.cancelImport({ commandId: newCommandId(), importId }),
    onSuccess: show,
  });
  const told = status.data ?? null;
  const running = told?.status === "running";
  useEffect(() => {
    // New data: whatever the registers said before is read anew.
    if (told?.status === "finished")
      void queryClient.invalidateQueries({
        predicate: (query) => JSON.stringify(query.queryKey).includes("importStatus") === false,
      });
  }, [told?.status, queryClient]);

  return (
    <PageBody>
      <div className={css.start}>
        <p>{t("admin.import.text")}</p>
        <div className={css.buttons}>
          <Button onClick={() => start.mutate("folder")} disabled={running || start.isPending}>
            {t("admin.import.folder")}
          </Button>
          <Button
            variant="default"
            onClick={() => start.mutate("dataset-file")}
            disabled={running || start.isPending}
          >
            {t("admin.import.archive")}
          </Button>
        </div>
      </div>
      {[start.error, cancel.error, status.error].map(
        (error) => error !== null && <ProblemAlert key={String(error)} error={error} />,
      )}
      {told === null ? (
        status.isSuccess && <p className={css.dim}>{t("admin.import.never")}</p>
      ) : (
        <Section
          title={running ? t("admin.import.now") : t("admin.import.last")}
          note={
            <StatusMark
              tone={
                told.status === "finished" && told.problemCount > 0
                  ? "soon"
                  : (TONES[told.status] ?? "neutral")
              }
            >
              {t(`admin.import.status.${told.status}`)}
            </StatusMark>
          }
          actions={
            running && (
              <Button
                variant="default"
                onClick={() => cancel.mutate(told.importId)}
                loading={cancel.isPending}
              >
                {t("admin.import.cancel")}
              </Button>
            )
          }
        >
          {running && (
            <div className={css.progress}>
              <Progress
                value={told.progress * 100}
                aria-label={t("admin.import.progress")}
                transitionDuration={200}
              />
              <span>
                {Math.round(told.progress * 100)} % {told.currentFile}
              </span>
            </div>
          )}
          {/* That it was stopped stands in the heading. */}
          {told.refusal !== null && told.status !== "cancelled" && (
            <p className={css.refused}>{say(told.refusal)}</p>
          )}
          <Facts
            items={[
              [t("admin.import.source"), told.source],
              [t("admin.import.started"), formatInstant(told.startedAt)],
            ]}
          />
          <ImportProblems problems={told.problems} count={told.problemCount} />
          {(running || told.files.length > 0) && <ImportFiles files={told.files} />}
        </Section>
      )}
      <ImportHistory />
    </PageBody>
  );
}
