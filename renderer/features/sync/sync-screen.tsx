import { useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { SyncState } from "#shared/contract/sync.ts";
import { useSession } from "../../app/session-context.tsx";
import { useText } from "../../locales/use-text.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadingRows } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { StatusMark } from "../../ui/status-mark.tsx";
import { ViewTabs } from "../../ui/view-tabs.tsx";
import { AsideSection } from "./aside/aside-section.tsx";
import { connectionTone, connectionWords, isEnrolled, waitingCount } from "./connection-model.ts";
import { EnrolmentSection } from "./enrolment/enrolment-section.tsx";
import { ExchangeButtons } from "./exchange-buttons.tsx";
import { HistorySection } from "./history/history-section.tsx";
import { QueueSection } from "./queue/queue-section.tsx";
import { type Section, sectionsFor } from "./sections.ts";
import { StateSection } from "./state/state-section.tsx";
import { StickSection } from "./stick/stick-section.tsx";
import css from "./sync.module.css";
import type { SyncSearch } from "./sync-search.ts";
import { useFreshLists, useSyncState } from "./use-sync.ts";

interface Props {
  readonly section: Section;
  readonly search: SyncSearch;
  /** The conflict or refusal shown. */
  readonly shown?: string;
}

/** Where the exchange itself is looked at; elsewhere the step that waits is the section's own. */
const WITH_BUTTONS: ReadonlySet<Section> = new Set(["state", "queue", "history"]);

/** «Синхронизация»: what was sent, what waits, what two people did apart, what the centre refused. */
export function SyncScreen({ section, search, shown }: Props) {
  const { t } = useText();
  const { session } = useSession();
  const router = useRouter();
  const state = useSyncState();
  useFreshLists(state.data);
  const open = sectionsFor(session.permissions);
  return (
    <Page
      title={t("shell.area.sync")}
      // The band of «Состояние» says it larger.
      note={state.data && section !== "state" && <Connected state={state.data} />}
      actions={state.data && WITH_BUTTONS.has(section) && <ExchangeButtons state={state.data} />}
      tabs={
        <ViewTabs
          label={t("shell.area.sync")}
          value={section}
          onChange={(next) => router.history.push(`/sync/${next}`)}
          views={open.map((name) => ({
            value: name,
            label: (
              <>
                {t(`sync.tab.${name}`)}
                <TabCount section={name} state={state.data} />
              </>
            ),
          }))}
        />
      }
    >
      {open.includes(section) ? body() : <Closed section={section} />}
    </Page>
  );

  function body(): ReactNode {
    if (state.isError) return <ProblemAlert error={state.error} onRetry={() => void state.refetch()} />;
    if (state.data === undefined) return <LoadingRows rows={8} />;
    switch (section) {
      case "state":
        return <StateSection state={state.data} />;
      case "queue":
        return <QueueSection state={state.data} show={search.show ?? "pending"} />;
      case "conflicts":
      case "refusals":
        return <AsideSection key={section} list={section} view={search.view ?? "open"} shown={shown} />;
      case "history":
        return <HistorySection onlyFaults={search.faults === true} />;
      case "stick":
        return <StickSection state={state.data} />;
      case "enrolment":
        return <EnrolmentSection state={state.data} />;
    }
  }
}

function Connected({ state }: { readonly state: SyncState }) {
  const { t } = useText();
  const { session } = useSession();
  const words = connectionWords(state, session.today);
  return <StatusMark tone={connectionTone(state.connection)}>{t(words.key, words.values)}</StatusMark>;
}

function TabCount({ section, state }: { readonly section: Section; readonly state: SyncState | undefined }) {
  if (state === undefined) return null;
  const counts: Partial<Record<Section, number>> = {
    // Without a centre nothing is on its way.
    queue: isEnrolled(state.connection) ? state.queue.length : 0,
    conflicts: waitingCount(state.conflicts),
    refusals: waitingCount(state.refused),
  };
  const count = counts[section] ?? 0;
  return count === 0 ? null : <span className={css.count}> {count}</span>;
}

function Closed({ section }: { readonly section: Section }) {
  const { t } = useText();
  const area = t(`sync.tab.${section}`);
  return <EmptyState title={t("shell.forbidden.title")} text={t("shell.forbidden.text", { area })} />;
}
