import type { ReactNode } from "react";
import css from "./empty-state.module.css";

/** Nothing here yet, and what to do next. */
export function EmptyState(props: {
  readonly title: string;
  readonly text?: string;
  readonly action?: ReactNode;
}) {
  return (
    <div className={css.empty}>
      <p className={css.title}>{props.title}</p>
      {props.text !== undefined && <p className={css.text}>{props.text}</p>}
      {props.action !== undefined && props.action !== false && (
        <div className={css.action}>{props.action}</div>
      )}
    </div>
  );
}
