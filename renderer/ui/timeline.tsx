import type { ReactNode } from "react";
import { useText } from "../locales/use-text.ts";
import css from "./timeline.module.css";

export interface TimelineEntry {
  readonly key: string;
  readonly title: string;
  /** When and who, under the title. */
  readonly note: ReactNode;
  readonly detail?: ReactNode;
}

/** What happened, newest last, as one quiet line of events. */
export function Timeline(props: { readonly label: string; readonly entries: readonly TimelineEntry[] }) {
  const { t } = useText();
  if (props.entries.length === 0) return <p className={css.none}>{t("ui.timeline.empty")}</p>;
  return (
    <ol className={css.line} aria-label={props.label}>
      {props.entries.map((entry) => (
        <li key={entry.key} className={css.entry}>
          <p className={css.title}>{entry.title}</p>
          <p className={css.note}>{entry.note}</p>
          {entry.detail !== undefined && <div className={css.detail}>{entry.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
