import { IconAlertTriangle, IconArrowsDiff, IconCloudX, IconLoader2 } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { SyncState } from "#shared/contract/sync.ts";
import {
  connectionTone,
  connectionWords,
  isEnrolled,
  waitingCount,
} from "../../features/sync/connection-model.ts";
import { ConnectionSign } from "../../features/sync/connection-sign.tsx";
import { useSyncPolling } from "../../features/sync/use-sync.ts";
import { useText } from "../../locales/use-text.ts";
import { formatCount } from "../../ui/format.ts";
import { useLinkState } from "../client.ts";
import { useSession } from "../session-context.tsx";
import css from "./status-bar.module.css";

const SIGN = 14;

/** The connection at the foot: first whether the program reaches its own store, then how it stands with the centre. */
export function Connection() {
  const { t } = useText();
  const link = useLinkState();
  if (link === "failed") {
    return (
      <span className={css.failed} role="status">
        <IconAlertTriangle size={SIGN} aria-hidden />
        {t("shell.status.failed")}
      </span>
    );
  }
  if (link !== "ready") {
    return (
      <span role="status">
        <IconLoader2 size={SIGN} aria-hidden />
        {t("shell.status.restarting")}
      </span>
    );
  }
  return <WithCentre />;
}

function WithCentre() {
  const { t } = useText();
  const polled = useSyncPolling();
  const state = polled.data;
  if (state === undefined) return null;
  return (
    <nav className={css.connection} aria-label={t("sync.foot.label")}>
      <ConnectionLink state={state} />
      <AsideLink section="conflicts" count={waitingCount(state.conflicts)} />
      <AsideLink section="refusals" count={waitingCount(state.refused)} />
      <Announcement state={state} />
    </nav>
  );
}

/** One word, its sign, and how many steps wait. */
function ConnectionLink({ state }: { readonly state: SyncState }) {
  const { t } = useText();
  const { session } = useSession();
  const { connection, queue } = state;
  const words = connectionWords(state, session.today);
  return (
    <Link
      to="/sync"
      className={css.link}
      data-tone={connectionTone(connection)}
      title={t(`sync.connection.${connection}.text`)}
    >
      <ConnectionSign connection={connection} running={state.running !== null} size={SIGN} />
      {t(words.key, words.values)}
      {queue.length > 0 && isEnrolled(connection) && (
        <span className={css.queue}>{t("sync.foot.queue", { count: formatCount(queue.length) })}</span>
      )}
    </Link>
  );
}

/** What a person must look at; nothing while there is nothing. */
function AsideLink(props: { readonly section: "conflicts" | "refusals"; readonly count: number }) {
  const { t } = useText();
  const { section, count } = props;
  if (count === 0) return null;
  const refused = section === "refusals";
  const Sign = refused ? IconCloudX : IconArrowsDiff;
  return (
    <Link
      to="/sync/$section"
      params={{ section }}
      className={css.link}
      data-tone={refused ? "missed" : "soon"}
    >
      <Sign size={SIGN} aria-hidden />
      {t(refused ? "sync.foot.refused" : "sync.foot.conflicts", { count })}
    </Link>
  );
}

/** Said aloud when it changes; the length of the queue changes too often to be worth a word. */
function Announcement({ state }: { readonly state: SyncState }) {
  const { t } = useText();
  const { session } = useSession();
  const words = connectionWords(state, session.today);
  const conflicts = waitingCount(state.conflicts);
  const refused = waitingCount(state.refused);
  return (
    <span className="visually-hidden" role="status">
      {[
        t(words.key, words.values),
        conflicts > 0 && t("sync.foot.conflicts", { count: conflicts }),
        refused > 0 && t("sync.foot.refused", { count: refused }),
      ]
        .filter(Boolean)
        .join(", ")}
    </span>
  );
}
