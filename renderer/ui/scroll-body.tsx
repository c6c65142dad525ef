import type { ReactNode } from "react";
import css from "./scroll-body.module.css";

/** A part of a screen that scrolls by itself and is reached by the keyboard even when it holds only text. */
export function ScrollBody(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={css.body} tabIndex={0} aria-label={props.label}>
      {props.children}
    </section>
  );
}
