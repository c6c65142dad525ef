import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { DataTable } from "../../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Page } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { CreateDialog } from "../create/create-dialog.tsx";
import type { QueueSearch } from "../registration-search.ts";
import { RequestsTabs } from "../requests-tabs.tsx";
import { Exchanged } from "./exchanged.tsx";
import { useQueueColumns } from "./queue-columns.tsx";
import { isNarrowed, queuePart } from "./queue-model.ts";
import { QueueToolbar } from "./queue-toolbar.tsx";
import { Received } from "./received.tsx";
import { TogetherDialog } from "./together-dialog.tsx";
import { useChannels, useQueue, useQueueCommand } from "./use-queue.ts";

const NOTHING: ReadonlySet<string> = new Set();

/** «Заявки»: what came, what waits for me, for others, for a signature and for service. */
export function QueueScreen({ search }: { readonly search: QueueSearch }) {
  const { t } = useText();
  const { can } = useSession();
  const navigate = useNavigate();
  const { query, rows, view } = useQueue(search);
  const columns = useQueueColumns(view);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(NOTHING);
  const [dialog, setDialog] = useState<"create" | "together" | null>(null);
  const receive = useQueueCommand((client, commandId) => client.receive({ commandId }));
  const exchange = useQueueCommand((client, commandId) => client.exchange({ commandId }));
  const channels = useChannels();
  const prepares = can("registration.prepare");
  const chosen = rows.filter((row) => ticked.has(row.requestId));
  const open = (requestId: string) =>
    void navigate({
      to: "/registration/$requestId",
      params: { requestId },
      search: { ...queuePart(search), view },
    });
  useQueueFocus(query.isSuccess);
  return (
    <Page
      title={t("reg.title")}
      actions={
        prepares && (
          <>
            {channels && (
              <Button variant="default" loading={exchange.isPending} onClick={() => exchange.mutate()}>
                {t("reg.exchange")}
              </Button>
            )}
            <Button variant="default" loading={receive.isPending} onClick={() => receive.mutate()}>
              {t("reg.receive")}
            </Button>
            <Button variant="default" onClick={() => setDialog("create")}>
              {t("reg.create")}
            </Button>
            <Button onClick={() => void navigate({ to: "/registration/reception" })}>
              {t("reg.reception")}
            </Button>
          </>
        )
      }
      tabs={<RequestsTabs value={view} />}
    >
      {receive.isError && <ProblemAlert error={receive.error} onRetry={() => receive.mutate()} />}
      {exchange.isError && <ProblemAlert error={exchange.error} onRetry={() => exchange.mutate()} />}
      {exchange.data !== undefined && (
        <Exchanged providers={exchange.data.providers} onClose={exchange.reset} />
      )}
      {receive.data !== undefined && <Received answer={receive.data} onClose={receive.reset} />}
      {query.isError ? (
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <DataTable
          key={view}
          id={`registration-${view}`}
          label={t(`reg.tab.${view}`)}
          rows={rows}
          columns={columns}
          rowKey={(row) => row.requestId}
          manual
          current={search.at}
          onOpen={(row) => open(row.requestId)}
          loading={query.isPending}
          total={query.data?.pages[0]?.total}
          onEndReached={
            query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : undefined
          }
          {...(prepares ? { selection: { keys: ticked, onChange: setTicked } } : {})}
          actions={
            chosen.length > 0 && (
              <Button onClick={() => setDialog("together")}>
                {t("reg.together", { count: chosen.length })}
              </Button>
            )
          }
          toolbar={
            <QueueToolbar
              key={view}
              search={search}
              view={view}
              onNarrow={(part) => {
                setTicked(NOTHING);
                void navigate({ to: "/registration", search: { ...search, view, ...part }, replace: true });
              }}
            />
          }
          empty={
            isNarrowed(search) ? (
              <EmptyState
                title={t("reg.nothing-found")}
                action={
                  <Button
                    variant="default"
                    onClick={() => void navigate({ to: "/registration", search: { view }, replace: true })}
                  >
                    {t("reg.any.reset")}
                  </Button>
                }
              />
            ) : (
              <EmptyState title={t(`reg.empty.${view}`)} text={t(`reg.empty.${view}.text`)} />
            )
          }
        />
      )}
      {dialog === "create" && (
        <CreateDialog
          onClose={() => setDialog(null)}
          onCreated={(request) => {
            setDialog(null);
            open(request.requestId);
          }}
        />
      )}
      {dialog === "together" && (
        <TogetherDialog
          rows={chosen}
          onClose={() => {
            setDialog(null);
            setTicked(NOTHING);
          }}
        />
      )}
    </Page>
  );
}

/** The list takes the focus when it is there, so that arrows and Enter work at once; never from a field in use. */
function useQueueFocus(ready: boolean): void {
  useEffect(() => {
    if (ready && document.activeElement === document.body)
      document.querySelector<HTMLElement>("main [role=grid]")?.focus({ preventScroll: true });
  }, [ready]);
}
