import { SegmentedControl } from "@mantine/core";
import type { ReactNode } from "react";
import { useAppearance } from "../../app/session-context.tsx";
import { useText } from "../../locales/use-text.ts";
import { OfficeSwitch } from "./office-switch.tsx";
import css from "./outside.module.css";

/** The frame of every screen before a session: the program's name, the language, one calm column. */
export function Outside(props: {
  readonly title: string;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** For choices side by side. */
  readonly widest?: boolean;
}) {
  const { t, language } = useText();
  const { setLanguage } = useAppearance();
  return (
    <div className={css.outside}>
      <header className={css.head}>
        <div className={css.place}>
          <span className={css.program}>{t("shell.program")}</span>
          <OfficeSwitch />
        </div>
        <SegmentedControl
          aria-label={t("shell.language")}
          value={language}
          onChange={(value) => setLanguage(value === "ky" ? "ky" : "ru")}
          data={[
            { value: "ru", label: t("shell.language.ru") },
            { value: "ky", label: t("shell.language.ky") },
          ]}
        />
      </header>
      <main className={css.main} data-wide={props.wide === true} data-widest={props.widest === true}>
        <h1>{props.title}</h1>
        {props.children}
      </main>
    </div>
  );
}
