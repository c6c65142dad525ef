import { Link } from "@tanstack/react-router";
import type { SyncState } from "#shared/contract/sync.ts";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { formatCount } from "../../../ui/format.ts";
import type { Tone } from "../../../ui/status-mark.tsx";
import { waitingCount, whenText } from "../connection-model.ts";
import type { Section } from "../sections.ts";
import css from "./state.module.css";

/** What waits: to be sent, to be decided by a person, to be read by a newer program. Each opens its list. */
export function Figures({ state }: { readonly state: SyncState }) {
  const { t } = useText();
  const { session } = useSession();
  const { queue } = state;
  const oldest =
    queue.oldestAt === null
      ? t("sync.figure.queue.none")
      : t("sync.figure.queue.oldest", { when: whenText(queue.oldestAt, session.today) });
  return (
    <ul className={css.figures} aria-label={t("sync.figures")}>
      <Figure to="queue" name={t("sync.figure.queue")} count={queue.length} note={oldest} />
      <Waiting to="conflicts" name={t("sync.figure.conflicts")} count={state.conflicts} tone="soon" />
      <Waiting to="refusals" name={t("sync.figure.refused")} count={state.refused} tone="missed" />
      {state.held > 0 && (
        <li>
          <span className={css.name}>{t("sync.figure.held")}</span>
          <span className={css.number}>{formatCount(state.held)}</span>
          <span className={css.note}>{t("sync.figure.held.note")}</span>
        </li>
      )}
    </ul>
  );
}

/** Of this person's own; under it of the whole office, for who sees it. */
function Waiting(props: {
  readonly to: Section;
  readonly name: string;
  readonly count: SyncState["conflicts"];
  /** When any wait. */
  readonly tone: Tone;
}) {
  const { t } = useText();
  const { mine, office } = props.count;
  const waits = waitingCount(props.count);
  const others = office !== null && office !== mine ? t("sync.figure.yours", { count: mine }) : "";
  const note =
    waits === 0 ? t("sync.figure.none") : [t("sync.figure.decide"), others].filter(Boolean).join(", ");
  return (
    <Figure
      to={props.to}
      name={props.name}
      count={waits}
      note={note}
      tone={waits > 0 ? props.tone : "neutral"}
    />
  );
}

function Figure(props: {
  readonly to: Section;
  readonly name: string;
  readonly count: number;
  readonly note: string;
  readonly tone?: Tone;
}) {
  return (
    <li>
      <Link to="/sync/$section" params={{ section: props.to }} className={css.figure}>
        <span className={css.name}>{props.name}</span>
        <span className={css.number} data-tone={props.tone}>
          {formatCount(props.count)}
        </span>
        <span className={css.note}>{props.note}</span>
      </Link>
    </li>
  );
}
