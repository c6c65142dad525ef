import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { DeadlineChip } from "../../../ui/deadline-chip.tsx";
import { LoadingRows } from "../../../ui/loading.tsx";
import { Page } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { StatusMark } from "../../../ui/status-mark.tsx";
import { ViewTabs } from "../../../ui/view-tabs.tsx";
import { useWalkKeys } from "../../../ui/walk.ts";
import type { RequestSearch } from "../registration-search.ts";
import { statusKey, statusTone } from "../wording.ts";
import { CommandBar } from "./parts/command-bar.tsx";
import { HistoryTab } from "./parts/history-tab.tsx";
import { PapersTab } from "./parts/papers-tab.tsx";
import { ReviewTab } from "./parts/review-tab.tsx";
import { TermsTab } from "./parts/terms-tab.tsx";
import css from "./request.module.css";
import { paperMade, REQUEST_TABS, type RequestCommand, type RequestTab } from "./request-model.ts";
import { type IdentityAct, IdentityDialog } from "./steps/identity-dialog.tsx";
import { PLAIN_ACTIONS } from "./steps/plain-actions.ts";
import { StepDialog } from "./steps/step-dialog.tsx";
import { useDutyReason, useRequest, useRequestCommand } from "./use-request.ts";
import { useWalk, type Walk } from "./use-walk.ts";

interface Props {
  readonly requestId: string;
  readonly search: RequestSearch;
}

/** A request on one screen: what was claimed, what was found, what is to be checked, and the step that waits. */
export function RequestScreen({ requestId, search }: Props) {
  const { t } = useText();
  const reason = useDutyReason(requestId);
  const read = useRequest(requestId, reason);
  const walk = useWalk(requestId, search);
  const [doing, setDoing] = useState<RequestCommand | null>(null);
  const [identity, setIdentity] = useState<IdentityAct | null>(null);
  useWalkKeys(walk, doing === null && identity === null);
  if (read.isPending)
    return (
      <Page title={t("reg.title")}>
        <LoadingRows rows={10} />
      </Page>
    );
  if (read.isError)
    return (
      <Page title={t("reg.title")}>
        <ProblemAlert error={read.error} onRetry={() => void read.refetch()} />
      </Page>
    );
  return (
    <Card
      view={read.data}
      reason={reason}
      search={search}
      walk={walk}
      doing={doing}
      onDoing={setDoing}
      identity={identity}
      onIdentity={setIdentity}
    />
  );
}

function Card(props: {
  readonly view: RegistrationView;
  readonly reason: string;
  readonly search: RequestSearch;
  readonly walk: Walk;
  readonly doing: RequestCommand | null;
  readonly onDoing: (command: RequestCommand | null) => void;
  readonly identity: IdentityAct | null;
  readonly onIdentity: (act: IdentityAct | null) => void;
}) {
  const { t } = useText();
  const { view, reason, search, onDoing } = props;
  const navigate = useNavigate();
  const run = useRequestCommand(view, reason);
  const tab = search.tab ?? "review";
  const show = (part: Partial<RequestSearch>) =>
    void navigate({
      to: "/registration/$requestId",
      params: { requestId: view.requestId },
      search: { ...search, ...part },
      replace: true,
    });
  const choose = (command: RequestCommand) => {
    const action = PLAIN_ACTIONS[command];
    if (action === undefined) onDoing(command);
    else run.mutate(action);
  };
  return (
    <Page
      title={t("reg.request", { number: view.number })}
      note={<WalkButtons walk={props.walk} />}
      actions={<CommandBar view={view} busy={run.isPending} onChoose={choose} />}
      tabs={
        <>
          <RequestNote view={view} />
          <div className={css.tabs}>
            <ViewTabs
              label={t("reg.tabs")}
              value={tab}
              views={REQUEST_TABS.map((id) => ({
                value: id,
                label: (
                  <>
                    {t(`reg.tab.${id}`)}
                    <TabCount tab={id} view={view} />
                  </>
                ),
              }))}
              onChange={(value) => show({ tab: value })}
            />
            <span className={css.internal}>{t("reg.access", { reason })}</span>
          </div>
        </>
      }
    >
      {run.isError && <ProblemAlert error={run.error} />}
      {tab === "review" && (
        <ReviewTab view={view} reason={reason} onChoose={choose} onIdentity={props.onIdentity} />
      )}
      {tab === "papers" && (
        <PapersTab view={view} reason={reason} shown={search.act} onShow={(act) => show({ act })} />
      )}
      {tab === "terms" && <TermsTab view={view} />}
      {tab === "history" && <HistoryTab view={view} />}
      <StepDialog
        view={view}
        reason={reason}
        command={props.doing}
        onClose={() => onDoing(null)}
        onDone={(after) => {
          onDoing(null);
          const act = paperMade(view, after);
          if (act !== undefined) show({ tab: "papers", act });
        }}
      />
      <IdentityDialog
        view={view}
        reason={reason}
        act={props.identity}
        onClose={() => props.onIdentity(null)}
      />
    </Page>
  );
}

function TabCount({ tab, view }: { readonly tab: RequestTab; readonly view: RegistrationView }) {
  const count = tab === "papers" ? view.acts.length : tab === "terms" ? view.deadlines.length : 0;
  return count === 0 ? null : <span className={css.count}> {count}</span>;
}

/** Who asks, for what, where it stands and until when. */
function RequestNote({ view }: { readonly view: RegistrationView }) {
  const { t, pick, say } = useText();
  const { session } = useSession();
  const next = view.nextDeadline;
  return (
    <span className={css.note}>
      <span className={css.who}>
        {view.organization?.nameClaimed ?? view.applicant.nameClaimed} · {t("reg.col.inn")} {view.inn}
      </span>
      <span>{t(`reg.kind.${view.kind}`)}</span>
      <span className={css.dim}>
        {t(`reg.role.${view.applicant.role}`)} · {t(`reg.channel.${view.channel}`)}
      </span>
      <StatusMark tone={statusTone(view)}>{t(statusKey(view))}</StatusMark>
      {next !== null && (
        <span title={say(next.title)}>
          <DeadlineChip dueOn={next.dueOn} workingDaysLeft={next.workingDaysLeft} />
          {!next.byLaw && <span className={css.internal}> {t("reg.term.internal")}</span>}
        </span>
      )}
      {view.inspector !== null && view.inspector.userId !== session.user.userId && (
        <span>{pick(view.inspector.fullName)}</span>
      )}
    </span>
  );
}

function WalkButtons({ walk }: { readonly walk: Walk }) {
  const { t } = useText();
  const { neighbours, total, go } = walk;
  if (neighbours === undefined) return null;
  return (
    <span className={css.walk}>
      <ActionIcon
        size={24}
        aria-label={t("reg.walk.before")}
        title={t("reg.walk.before")}
        disabled={neighbours.before === undefined}
        onClick={() => go(neighbours.before)}
      >
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      {t("reg.walk.place", { place: neighbours.place, total: total ?? neighbours.place })}
      <ActionIcon
        size={24}
        aria-label={t("reg.walk.after")}
        title={t("reg.walk.after")}
        disabled={neighbours.after === undefined}
        onClick={() => go(neighbours.after)}
      >
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
    </span>
  );
}
