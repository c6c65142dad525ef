import type { ReactNode } from "react";
import css from "./view-tabs.module.css";

interface Props<Value extends string> {
  /** What the views are of. */
  readonly label: string;
  readonly value: Value;
  readonly views: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly onChange: (value: Value) => void;
}

/** Views of one screen, each with an address of its own; the current one is marked as a current page. */
export function ViewTabs<Value extends string>({ label, value, views, onChange }: Props<Value>) {
  return (
    <nav className={css.tabs} aria-label={label}>
      {views.map((view) => (
        <button
          key={view.value}
          type="button"
          className={css.tab}
          aria-current={view.value === value ? "page" : undefined}
          onClick={() => onChange(view.value)}
        >
          {view.label}
        </button>
      ))}
    </nav>
  );
}
