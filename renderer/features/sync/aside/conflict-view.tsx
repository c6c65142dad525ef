import { useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ConflictView as View } from "#shared/contract/sync.ts";
import { useText } from "../../../locales/use-text.ts";
import { ArticleLink } from "../../../ui/article-link.tsx";
import { formatInstant } from "../../../ui/format.ts";
import { Section } from "../../../ui/page.tsx";
import { ScrollBody } from "../../../ui/scroll-body.tsx";
import { StatusMark } from "../../../ui/status-mark.tsx";
import css from "./aside.module.css";
import { asideKey, asideTone, openKey } from "./aside-model.ts";
import { ComparedVersions } from "./compared-versions.tsx";
import { RunningTerm } from "./running-term.tsx";
import { SettleForm } from "./settle-form.tsx";
import { TwoSides } from "./two-sides.tsx";

interface Props {
  readonly view: View;
  readonly reason: string;
  readonly onSettled: () => void;
}

/** What happened to one step: why it stands aside, both versions, what each choice would do. */
export function ConflictView({ view, reason, onSettled }: Props) {
  const { t, say } = useText();
  const about = (
    <>
      <Reasons view={view} />
      {view.cause !== "refused" || view.fields.length > 0 ? (
        <Section title={t("sync.conflict.compared")}>
          <ComparedVersions view={view} />
        </Section>
      ) : null}
      {view.timeline.length > 0 && (
        <Section title={t("sync.conflict.events")}>
          <TwoSides view={view} />
        </Section>
      )}
      <Together view={view} />
    </>
  );
  return (
    <article className={css.pane} aria-label={say(view.what)}>
      <Head view={view} reason={reason} />
      <ScrollBody label={say(view.what)}>
        <div className={css.body}>{about}</div>
      </ScrollBody>
      <Outcome view={view} onSettled={onSettled} />
    </article>
  );
}

function Head({ view, reason }: { readonly view: View; readonly reason: string }) {
  const { t, say, pick } = useText();
  const router = useRouter();
  const { subject } = view;
  const { link } = subject;
  return (
    <header className={css.head}>
      <div className={css.line}>
        <h2>{say(view.what)}</h2>
        <StatusMark tone={asideTone(view.state)}>{t(asideKey(view.state))}</StatusMark>
        {link !== null && (
          <a
            className={css.open}
            href={link}
            onClick={(event) => {
              event.preventDefault();
              router.history.push(link);
            }}
          >
            {t(openKey(subject.kind))}
          </a>
        )}
      </div>
      <p className={css.facts}>
        {subject.number !== null && <span className={css.number}>{subject.number}</span>}
        {subject.taxpayerName !== null && <span>{pick(subject.taxpayerName)}</span>}
        <RunningTerm subject={subject} reason={reason} />
      </p>
      {view.binding !== null && (
        <p className={css.binding}>
          <StatusMark tone="missed">{t("sync.conflict.binding")}</StatusMark>
          <span>{t(`sync.conflict.binding.${view.binding}`)}</span>
        </p>
      )}
    </header>
  );
}

/** Why it stands aside, by which article, and what to do. */
function Reasons({ view }: { readonly view: View }) {
  const { t, say } = useText();
  const said = (reason: NonNullable<View["reason"]>): ReactNode => (
    <>
      {say(reason.message)}
      {reason.article !== null && (
        <>
          {" "}
          <span className={css.article}>
            <ArticleLink basis={reason.article} />
          </span>
        </>
      )}
    </>
  );
  return (
    <dl className={css.reasons}>
      <div>
        <dt>{t("sync.conflict.why")}</dt>
        <dd>{view.reason === null ? t(`sync.conflict.cause.${view.cause}`) : said(view.reason)}</dd>
      </div>
      {view.replayRefusal !== null && (
        <div>
          <dt>{t("sync.conflict.replay")}</dt>
          <dd>{said(view.replayRefusal)}</dd>
        </div>
      )}
      {view.state !== "settled" && (
        <div>
          <dt>{t("sync.conflict.todo")}</dt>
          <dd>{say(view.advice)}</dd>
        </div>
      )}
    </dl>
  );
}

function Together({ view }: { readonly view: View }) {
  const { t, say } = useText();
  const router = useRouter();
  if (view.together.length === 0) return null;
  return (
    <Section title={t("sync.conflict.together")}>
      <ul className={css.together}>
        {view.together.map((other) => (
          <li key={other.conflictId}>
            <a
              href={`/sync/conflicts/${other.conflictId}`}
              onClick={(event) => {
                event.preventDefault();
                router.history.push(`/sync/conflicts/${other.conflictId}`);
              }}
            >
              {say(other.what)}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The choice of a person, or that none is needed. */
function Outcome({ view, onSettled }: { readonly view: View; readonly onSettled: () => void }) {
  const { t, pick } = useText();
  if (view.settled !== null && view.settledAt !== null)
    return (
      <footer className={css.foot}>
        <p>
          {t("sync.conflict.settled", { who: pick(view.settled.by), when: formatInstant(view.settledAt) })}
        </p>
        {view.settled.note !== null && (
          <p className={css.dim}>{t("sync.conflict.settled.note", { note: view.settled.note })}</p>
        )}
      </footer>
    );
  // What is still to come by itself is said above.
  if (view.state !== "task") return null;
  if (view.settlements.length === 0)
    return (
      <footer className={css.foot}>
        <p>{t("sync.conflict.not-yours")}</p>
      </footer>
    );
  return (
    <footer className={css.foot}>
      <SettleForm view={view} onSettled={onSettled} />
    </footer>
  );
}
