import { Link, useRouterState } from "@tanstack/react-router";
import { useText } from "../../locales/use-text.ts";
import { areaOf, areasFor } from "../areas.ts";
import { useSession } from "../session-context.tsx";
import css from "./navigation.module.css";

/** The areas this person may open, each with its key. */
export function Navigation() {
  const { t } = useText();
  const { session } = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const here = areaOf(path);
  return (
    <nav className={css.nav} aria-label={t("shell.areas")}>
      <ul>
        {areasFor(session.permissions).map((area, index) => {
          const Icon = area.icon;
          // Nine keys there are; an area after them is opened by the mouse, Tab or Ctrl+K.
          const key = index < 9 ? index + 1 : null;
          return (
            <li key={area.id}>
              <Link
                to={area.path as "/my-day"}
                className={css.link}
                title={key === null ? t(area.title) : `${t(area.title)} (F${key})`}
                data-here={here?.id === area.id}
                aria-current={here?.id === area.id ? "page" : undefined}
                aria-keyshortcuts={key === null ? undefined : `F${key} Alt+${key}`}
              >
                <Icon size={18} aria-hidden />
                <span className={css.word}>{t(area.title)}</span>
                {key !== null && <kbd aria-hidden>F{key}</kbd>}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
