import type { ReactNode } from "react";
import css from "./page.module.css";

interface Props {
  readonly title: string;
  /** Beside the title: a state, a count. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  /** Under the title: tabs. */
  readonly tabs?: ReactNode;
  readonly children: ReactNode;
}

/** A screen: its heading, its actions, and a body that fills the rest. */
export function Page({ title, note, actions, tabs, children }: Props) {
  return (
    <div className={css.page}>
      <div className={css.head} data-tabs={tabs !== undefined}>
        <div className={css.line}>
          <h1>{title}</h1>
          {note !== undefined && <div className={css.note}>{note}</div>}
          {actions !== undefined && <div className={css.actions}>{actions}</div>}
        </div>
        {tabs}
      </div>
      <div className={css.body}>{children}</div>
    </div>
  );
}

/** A body of a page with air around it, scrolling by itself. */
export function PageBody(props: { readonly children: ReactNode; readonly narrow?: boolean }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: text that scrolls must be reachable by the keyboard
    <div className={css.padded} tabIndex={0}>
      <div className={css.inner} data-narrow={props.narrow === true}>
        {props.children}
      </div>
    </div>
  );
}

/** A titled part of a page, set off by space and a hairline. */
export function Section(props: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={css.section}>
      <div className={css.line}>
        <h2>{props.title}</h2>
        {props.note !== undefined && <div className={css.note}>{props.note}</div>}
        {props.actions !== undefined && <div className={css.actions}>{props.actions}</div>}
      </div>
      {props.children}
    </section>
  );
}

/** Names and values, a line each. */
export function Facts(props: { readonly items: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={css.facts}>
      {props.items.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
