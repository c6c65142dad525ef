import { Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { ArticleBeside } from "../../features/code/beside/article-beside.tsx";
import { useText } from "../../locales/use-text.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { areaOf, mayOpen } from "../areas.ts";
import { useSession } from "../session-context.tsx";
import { FactorNotice } from "./factor-notice.tsx";
import { Navigation } from "./navigation.tsx";
import { Palette } from "./palette.tsx";
import css from "./shell.module.css";
import { StatusBar } from "./status-bar.tsx";
import { TopBar } from "./top-bar.tsx";
import { useAreaKeys } from "./use-area-keys.ts";

/** The frame: areas on the left, search on top, the state of things at the foot. */
export function Shell() {
  const { t } = useText();
  useAreaKeys();
  return (
    <div className={css.frame}>
      <ArticleBeside>
        <a className={css.skip} href="#content">
          {t("shell.skip")}
        </a>
        <TopBar />
        <Navigation />
        <Content />
        <StatusBar />
        <Palette />
      </ArticleBeside>
    </div>
  );
}

/** The screen of the address; a direct link to a closed area says what is missing. */
function Content() {
  const { t } = useText();
  const { session } = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const main = useRef<HTMLElement>(null);
  const area = areaOf(path);
  const closed = area !== undefined && !mayOpen(area, session.permissions);
  useEffect(() => {
    document.title = `${area === undefined ? t("shell.program") : t(area.title)} — ${t("shell.program")}`;
  }, [area, t]);
  return (
    <main id="content" ref={main} className={css.content} tabIndex={-1}>
      <FactorNotice />
      <div className={css.screen}>
        {closed ? (
          <Page title={t(area.title)}>
            <EmptyState
              title={t("shell.forbidden.title")}
              text={t("shell.forbidden.text", { area: t(area.title) })}
            />
          </Page>
        ) : (
          <Outlet />
        )}
      </div>
    </main>
  );
}
