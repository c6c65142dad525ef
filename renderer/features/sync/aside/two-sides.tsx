import type { ConflictView } from "#shared/contract/sync.ts";
import { useText } from "../../../locales/use-text.ts";
import { formatInstant } from "../../../ui/format.ts";
import { StatusMark } from "../../../ui/status-mark.tsx";
import { withTermTitle } from "../../desk-audit/case/case-model.ts";
import css from "./aside.module.css";

/** What happened since both sides agreed, by time: this workstation's on the left, the centre's on the right. */
export function TwoSides({ view }: { readonly view: ConflictView }) {
  const { t, say, pick } = useText();
  const termTitle = (term: string) => say({ key: `desk-audit.term.${term}.title` });
  return (
    <>
      <div className={css.sides} aria-hidden>
        <span className={css.side}>{t("sync.conflict.mine")}</span>
        <span className={css.side}>{t("sync.conflict.theirs")}</span>
      </div>
      <ol className={css.sides} aria-label={t("sync.conflict.events")}>
        {view.timeline.map((entry) => (
          <li key={`${entry.side} ${entry.at} ${JSON.stringify(entry.event)}`} data-side={entry.side}>
            <p className={css.event}>
              <span className="visually-hidden">{t(`sync.conflict.${entry.side}`)}: </span>
              {say(withTermTitle(entry.event, termTitle))}
            </p>
            <p className={css.by}>
              {formatInstant(entry.at)} · {pick(entry.actor)}
            </p>
            {entry.binding && <StatusMark tone="missed">{t("sync.conflict.binds")}</StatusMark>}
          </li>
        ))}
      </ol>
    </>
  );
}
